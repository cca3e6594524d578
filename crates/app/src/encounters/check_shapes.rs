//! What speaks against the rows of a prescription.

use nirantar_domain::PatientId;
use nirantar_domain::formulary::WarningKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what speaks against the rows of a prescription.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RxCheck {
    /// Whose allergies and long-term medicines count.
    pub patient: PatientId,
    /// The rows as typed.
    pub lines: Vec<String>,
}

/// One reason to look again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RxWarning {
    /// Names the warning; `encounter_sign` takes it.
    pub key: String,
    /// Index of the row.
    pub line: u32,
    /// What is warned of.
    pub kind: WarningKind,
    /// The ingredient, the class, or the word that both hold.
    pub what: String,
    /// The allergy, medicine or earlier row it stands against, as written.
    pub against: String,
    /// Index of the earlier row, if it is one.
    pub against_line: Option<u32>,
}

/// What the data say of a prescription. They hold no interactions, and not every medicine.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RxChecked {
    /// Reasons to look again, by row.
    pub warnings: Vec<RxWarning>,
    /// Rows whose medicine the data do not know: nothing was compared but the words.
    pub unknown_lines: Vec<u32>,
    /// Allergies that the data do not know.
    pub unknown_allergies: Vec<String>,
}
