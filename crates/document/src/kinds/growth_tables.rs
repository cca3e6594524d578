//! Growth tables that the clinic read in, beside those that come with the program.

use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, Mark, New};
use crate::error::Result;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

/// The tables of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GrowthTable {
    /// A whole file of docs/formats/growth-table.md, with measure, source and a column of sexes.
    pub text: String,
}

impl EntryValue for GrowthTable {
    const CLASS: &'static str = "growth_table";
}

/// The tables as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GrowthTablesView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Live tables, the oldest first.
    pub tables: Vec<Entry<GrowthTable>>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl GrowthTablesView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::GrowthTables)?;
        Ok(Self {
            heads: doc.heads(),
            tables: state.live(),
            conflicts: state.conflicts(&[]),
        })
    }
}

/// An edit of the tables. Nobody changes one: another file takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GrowthTablesEdit {
    /// Adds a file's tables.
    Table(New<GrowthTable>),
    /// Takes one out.
    Mark(Mark),
}

impl Edit for GrowthTablesEdit {
    const KIND: Kind = Kind::GrowthTables;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Table(new) => draft.add(new),
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
