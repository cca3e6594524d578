//! Reading and editing an encounter.

use nirantar_domain::EntryId;
use serde::{Deserialize, Serialize};

use super::after::{Addendum, ArrivedChange, SetAside, arrived};
use super::content::{EncounterContent, EncounterField, EncounterFields, unreadable};
use super::facts::{Advice, Complaint, Diagnosis, Finding, FollowUp, RxLine, TestAdvised, Vitals};
use super::sign_off::{self, NewSignOff, SignOff, SignOffValue, Signing};
use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, Mark, New};
use crate::error::Result;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::state::State;
use crate::view;

/// An encounter as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EncounterView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// **What is shown and printed**: the signed bytes' content once there is a sign-off, else the same as `working`.
    pub content: EncounterContent,
    /// What the document says now: for the form that amends.
    pub working: EncounterContent,
    /// Live sign-offs, by time. `content` comes from the last whose bytes are whole.
    pub sign_offs: Vec<SignOff>,
    /// Addenda, by time.
    pub addenda: Vec<Entry<Addendum>>,
    /// Late changes that were left out.
    pub set_aside: Vec<Entry<SetAside>>,
    /// Changes that the shown sign-off does not contain and nobody dealt with.
    pub arrived_after_signing: Vec<ArrivedChange>,
    /// Live entries that a newer version wrote and this one cannot show.
    pub unreadable: Vec<EntryId>,
    /// What a person has to decide, in the document as it is now.
    pub conflicts: Vec<Conflict>,
}

/// What a list says of an encounter: [`EncounterView`] without what only a form needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncounterSummary {
    /// What is shown and printed.
    pub content: EncounterContent,
    /// Who signed it, when, for whom, as the shown sign-off says.
    pub signing: Option<Signing>,
    /// Number of addenda.
    pub addenda: usize,
    /// Number of changes that the shown sign-off does not contain and nobody dealt with.
    pub arrived_after_signing: usize,
    /// Number of conflicts that a person has to decide.
    pub conflicts: usize,
}

impl EncounterSummary {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Encounter)?;
        let (sign_offs, conflicts) = sign_offs(doc, &state)?;
        let shown = sign_offs.into_iter().rev().find_map(|sign_off| sign_off.sheet);
        let arrived_after_signing = match &shown {
            Some(sheet) => arrived(doc, &state, &sheet.heads)?.len(),
            None => 0,
        };
        let (content, signing) = match shown {
            Some(sheet) => (sheet.content, Some(sheet.signing)),
            None => (EncounterContent::read(&state, doc.notes(None)?), None),
        };
        Ok(Self {
            content,
            signing,
            addenda: state.live::<Addendum>().len(),
            arrived_after_signing,
            conflicts: conflicts.len(),
        })
    }
}

/// The live sign-offs, by time, and all that a person has to decide.
fn sign_offs(doc: &Doc, state: &State) -> Result<(Vec<SignOff>, Vec<Conflict>)> {
    let mut conflicts = EncounterFields::conflicts(state);
    let mut sign_offs = Vec::new();
    for entry in state.live::<SignOffValue>() {
        sign_offs.push(sign_off::read(doc, entry)?);
    }
    if sign_offs.len() > 1 {
        conflicts.push(Conflict::SignOffs {
            entries: sign_offs.iter().map(|sign_off| sign_off.id).collect(),
        });
    }
    let broken = sign_offs.iter().filter(|sign_off| sign_off.sheet.is_none());
    conflicts.extend(broken.map(|sign_off| Conflict::Tampered { entry: sign_off.id }));
    Ok((sign_offs, conflicts))
}

impl EncounterView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Encounter)?;
        let working = EncounterContent::read(&state, doc.notes(None)?);
        let (sign_offs, conflicts) = sign_offs(doc, &state)?;
        let shown = sign_offs
            .iter()
            .rev()
            .find_map(|sign_off| sign_off.sheet.as_ref());
        let (content, arrived_after_signing) = match shown {
            Some(sheet) => (sheet.content.clone(), arrived(doc, &state, &sheet.heads)?),
            None => (working.clone(), Vec::new()),
        };
        Ok(Self {
            heads: doc.heads(),
            content,
            working,
            addenda: state.live(),
            set_aside: state.live(),
            arrived_after_signing,
            unreadable: unreadable(&state),
            sign_offs,
            conflicts,
        })
    }

    /// True once a sign-off with whole bytes stands.
    pub fn is_signed(&self) -> bool {
        self.sign_offs.iter().any(|sign_off| sign_off.sheet.is_some())
    }
}

/// An edit of an encounter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EncounterEdit {
    /// Sets a plain field.
    Field(EncounterField),
    /// Adds or replaces a set of measurements.
    Vitals(New<Vitals>),
    /// Adds or replaces a complaint.
    Complaint(New<Complaint>),
    /// Adds or replaces a finding.
    Finding(New<Finding>),
    /// Adds or replaces a diagnosis.
    Diagnosis(New<Diagnosis>),
    /// Adds or replaces a line of the prescription.
    PrescriptionLine(New<RxLine>),
    /// Adds or replaces a test.
    Test(New<TestAdvised>),
    /// Adds or replaces a piece of advice.
    Advice(New<Advice>),
    /// Adds or replaces the follow-up.
    FollowUp(New<FollowUp>),
    /// The notes as the form leaves them.
    Notes(String),
    /// Takes a fact out as entered in error.
    Mark(Mark),
    /// Stores a sign-off.
    SignOff(NewSignOff),
    /// Adds to a signed encounter.
    Addendum(New<Addendum>),
    /// Leaves late changes out.
    SetAside(New<SetAside>),
}

impl Edit for EncounterEdit {
    const KIND: Kind = Kind::Encounter;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
            Self::Vitals(new) => draft.add(new),
            Self::Complaint(new) => draft.add(new),
            Self::Finding(new) => draft.add(new),
            Self::Diagnosis(new) => draft.add(new),
            Self::PrescriptionLine(new) => draft.add(new),
            Self::Test(new) => draft.add(new),
            Self::Advice(new) => draft.add(new),
            Self::FollowUp(new) => draft.add(new),
            Self::Notes(text) => draft.notes(text),
            Self::Mark(mark) => draft.mark(mark),
            Self::SignOff(new) => new.apply(draft),
            Self::Addendum(new) => draft.add(new),
            Self::SetAside(new) => draft.add(new),
        }
    }
}
