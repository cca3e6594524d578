//! The look of the clinic's paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PaperSize;

/// How the clinic's paper looks. Millimetres are tenths.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct LetterheadFields {
    /// Lines at the head, the clinic's name first; empty for name, address and phone of the profile.
    #[serde(default)]
    pub head: Vec<String>,
    /// Lines at the foot.
    #[serde(default)]
    pub foot: Vec<String>,
    /// True when the clinic prints on its own pad: head and foot stay white.
    #[serde(default)]
    pub pre_printed: bool,
    /// Free at the top of a pad.
    #[serde(default)]
    pub top_offset: u32,
    /// Free at the bottom of a pad.
    #[serde(default)]
    pub bottom_offset: u32,
    /// Free at the left of a pad.
    #[serde(default)]
    pub left_offset: u32,
    /// Free at the right of a pad.
    #[serde(default)]
    pub right_offset: u32,
    /// The clinic's sheet.
    #[serde(default)]
    pub paper: PaperSize,
    /// Size of the type in hundredths of the usual, 80 to 130.
    #[serde(default)]
    pub type_percent: Option<u32>,
    /// False when diagnoses stay off the prescription.
    #[serde(default)]
    pub show_diagnosis: Option<bool>,
    /// The picture, PNG or JPEG in base64. Absent: stays as it is; empty: none.
    #[serde(default)]
    pub logo: Option<String>,
}

/// The clinic's paper as it is saved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LetterheadShown {
    /// The fields, the picture among them.
    pub fields: LetterheadFields,
    /// Heads of the branch document.
    pub heads: Vec<String>,
}

/// Changes the clinic's paper.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterheadSave {
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// The fields.
    pub fields: LetterheadFields,
}
