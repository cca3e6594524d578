//! What goes into and comes out of a patient's chart.

use nirantar_domain::{EntryId, PatientId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EntryConflict;

/// One line of the chart (allergy, problem, long-term medicine …).
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChartLine {
    /// The entry's id.
    pub entry: EntryId,
    /// `allergy`, `no_known_allergy`, `problem`, `medicine`, `immunisation`.
    pub kind: String,
    /// Words.
    pub text: String,
}

/// Adds to a patient's chart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChartAdd {
    /// Whose.
    pub patient: PatientId,
    /// `allergy`, `no_known_allergy`, `problem`, `medicine`, `immunisation`.
    pub kind: String,
    /// Words (substance, problem, medicine, vaccine).
    #[serde(default)]
    pub text: String,
    /// Reaction of an allergy, dose of a medicine.
    #[serde(default)]
    pub detail: Option<String>,
}

/// Marks a line of the chart as entered in error.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChartRemove {
    /// Whose.
    pub patient: PatientId,
    /// Which.
    pub entry: EntryId,
}

/// Names a patient whose chart is asked for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChartShow {
    /// Whose.
    pub patient: PatientId,
}

/// The chart of a patient.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChartShown {
    /// Lines.
    pub lines: Vec<ChartLine>,
    /// For a person to decide.
    pub conflicts: Vec<EntryConflict>,
}
