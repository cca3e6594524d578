//! What stays true of a patient between encounters.

use chrono::NaiveDate;
use nirantar_domain::EntryId;
use serde::{Deserialize, Serialize};

use super::encounter::{Code, RxLine};
use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, Mark, New};
use crate::error::{DocumentError, Result};
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

/// How bad a reaction was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Mild.
    Mild,
    /// Moderate.
    Moderate,
    /// Severe or life-threatening.
    Severe,
}

/// An allergy with its reaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Allergy {
    /// To what: a generic drug, a class, a food.
    pub substance: String,
    /// What happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub reaction: Option<String>,
    /// How bad it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub severity: Option<Severity>,
    /// Since when, as told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub since: Option<String>,
}

impl EntryValue for Allergy {
    const CLASS: &'static str = "allergy";
}

/// The statement that somebody asked and no allergy is known. Its absence means that nobody asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoKnownAllergies {
    /// Who said so, if not the patient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub told_by: Option<String>,
}

impl EntryValue for NoKnownAllergies {
    const CLASS: &'static str = "no_known_allergies";
}

/// A condition that outlasts an encounter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Problem {
    /// The condition in words.
    pub text: String,
    /// Its code, where one was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub code: Option<Code>,
    /// Since when, as told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub since: Option<String>,
    /// True once it is over.
    #[serde(default)]
    pub resolved: bool,
}

impl EntryValue for Problem {
    const CLASS: &'static str = "problem";
}

/// A medicine the patient takes for long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LongTermMedicine {
    /// Drug and dose, as a prescription line.
    pub line: RxLine,
    /// Since when, as told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub since: Option<String>,
    /// The day it was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, type = "string"))]
    pub stopped_on: Option<NaiveDate>,
}

impl EntryValue for LongTermMedicine {
    const CLASS: &'static str = "long_term_medicine";
}

/// One dose of a vaccine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Immunisation {
    /// The vaccine.
    pub vaccine: String,
    /// Which dose: `1`, `booster`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub dose: Option<String>,
    /// The day it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, type = "string"))]
    pub given_on: Option<NaiveDate>,
    /// Batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub batch: Option<String>,
    /// Where, if elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub place: Option<String>,
}

impl EntryValue for Immunisation {
    const CLASS: &'static str = "immunisation";
}

/// A chart as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChartView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Live allergies.
    pub allergies: Vec<Entry<Allergy>>,
    /// Live statements that none are known.
    pub no_known_allergies: Vec<Entry<NoKnownAllergies>>,
    /// Live problems, resolved ones included.
    pub problems: Vec<Entry<Problem>>,
    /// Live long-term medicines, stopped ones included.
    pub medicines: Vec<Entry<LongTermMedicine>>,
    /// Live immunisations.
    pub immunisations: Vec<Entry<Immunisation>>,
    /// Live entries that a newer version wrote and this one cannot show: an allergy may be among them.
    pub unreadable: Vec<EntryId>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl ChartView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Chart)?;
        let mut conflicts = state.conflicts(&[]);
        let allergies = state.live_ids(Allergy::CLASS);
        let statements = state.live_ids(NoKnownAllergies::CLASS);
        if !allergies.is_empty() && !statements.is_empty() {
            conflicts.push(Conflict::AllergiesAndNoneKnown {
                allergies,
                statements,
            });
        }
        let mut unreadable = state.unreadable::<Allergy>();
        unreadable.extend(state.unreadable::<NoKnownAllergies>());
        unreadable.extend(state.unreadable::<Problem>());
        unreadable.extend(state.unreadable::<LongTermMedicine>());
        unreadable.extend(state.unreadable::<Immunisation>());
        Ok(Self {
            heads: doc.heads(),
            allergies: state.live(),
            no_known_allergies: state.live(),
            problems: state.live(),
            medicines: state.live(),
            immunisations: state.live(),
            unreadable,
            conflicts,
        })
    }
}

/// An edit of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ChartEdit {
    /// Adds or replaces an allergy. A new allergy also supersedes the statements of none known that the form showed.
    Allergy(New<Allergy>),
    /// States that none are known; refused while the form shows a live allergy.
    NoKnownAllergies(New<NoKnownAllergies>),
    /// Adds or replaces a problem.
    Problem(New<Problem>),
    /// Adds or replaces a long-term medicine.
    Medicine(New<LongTermMedicine>),
    /// Adds or replaces an immunisation.
    Immunisation(New<Immunisation>),
    /// Marks an entry as entered in error.
    Mark(Mark),
}

impl Edit for ChartEdit {
    const KIND: Kind = Kind::Chart;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Allergy(new) => {
                if draft.adds(NoKnownAllergies::CLASS) {
                    return Err(DocumentError::AllergiesExist);
                }
                let statements = draft.open_ids(NoKnownAllergies::CLASS);
                draft.add_with(new, &statements)
            }
            Self::NoKnownAllergies(new) => {
                if !draft.open_ids(Allergy::CLASS).is_empty() || draft.adds(Allergy::CLASS) {
                    return Err(DocumentError::AllergiesExist);
                }
                draft.add(new)
            }
            Self::Problem(new) => draft.add(new),
            Self::Medicine(new) => draft.add(new),
            Self::Immunisation(new) => draft.add(new),
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
