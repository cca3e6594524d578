//! What goes into and comes out of the clinic's growth tables.

use nirantar_domain::{EntryId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::encounters::GrowthMeasure;

/// Reads a file of growth tables in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct GrowthImport {
    /// The file: docs/formats/growth-table.md, WHO's own text files, or its sheets saved as CSV.
    pub text: String,
    /// Named under the chart, where the file has no `# source:`.
    #[serde(default)]
    pub name: Option<String>,
    /// What is measured, where the file does not say.
    #[serde(default)]
    pub measure: Option<GrowthMeasure>,
    /// Whose numbers they are, where the file does not say.
    #[serde(default)]
    pub sex: Option<GrowthSex>,
}

/// Which of the two sets of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GrowthSex {
    /// For girls.
    Girl,
    /// For boys.
    Boy,
}

/// Takes a growth table out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GrowthRemove {
    /// Which.
    pub entry: EntryId,
}

/// The tables of one file that the clinic read in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GrowthTableShown {
    /// Its entry.
    pub entry: EntryId,
    /// Where the numbers come from; stands under the chart.
    pub source: String,
    /// What is measured.
    pub measure: GrowthMeasure,
    /// It has numbers for girls.
    pub girls: bool,
    /// It has numbers for boys.
    pub boys: bool,
    /// First day of life with a number.
    pub from_day: u32,
    /// Last day of life with a number.
    pub to_day: u32,
    /// When it was read in.
    pub at: Timestamp,
}
