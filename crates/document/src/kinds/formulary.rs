//! The clinic's own drugs, beside the national list that comes with the program.

use nirantar_domain::PersonId;
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, Mark, New};
use crate::error::Result;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

/// One drug in one form and strength.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FormularyItem {
    /// Generic name, ingredients joined by `+`.
    pub generic: String,
    /// Tablet, syrup, …, as `rx` writes forms.
    pub form: String,
    /// Strength as written: `650 mg`, `125 mg/5 ml`.
    pub strength: String,
    /// A brand the clinic uses for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub brand: Option<String>,
    /// Where the row comes from.
    pub source: String,
    /// The doctor who checked it; a row without one is marked wherever it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub checked_by: Option<PersonId>,
}

impl EntryValue for FormularyItem {
    const CLASS: &'static str = "formulary_item";
}

/// The clinic's own drugs as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FormularyView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Live rows.
    pub items: Vec<Entry<FormularyItem>>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl FormularyView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Formulary)?;
        Ok(Self {
            heads: doc.heads(),
            items: state.live(),
            conflicts: state.conflicts(&[]),
        })
    }
}

/// An edit of the clinic's own drugs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FormularyEdit {
    /// Adds or replaces a row.
    Item(New<FormularyItem>),
    /// Takes one out.
    Mark(Mark),
}

impl Edit for FormularyEdit {
    const KIND: Kind = Kind::Formulary;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Item(new) => draft.add(new),
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
