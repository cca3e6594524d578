//! What goes into and comes out of paper.

use nirantar_domain::EncounterId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Paper size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum PaperSize {
    /// 148 × 210 mm.
    #[default]
    A5,
    /// 210 × 297 mm.
    A4,
}

/// Why a page is made: a preview is not a print, and only a print is audited as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Shown on the screen.
    Preview,
    /// Handed out.
    #[default]
    Print,
}

/// Parses a prescription line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RxParse {
    /// As the doctor writes it.
    pub line: String,
    /// Language of `words`: a code such as `hi`. English if absent, and for what the language cannot say whole.
    #[serde(default)]
    pub language: Option<String>,
}

/// Makes the prescription of a signed encounter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RxPrint {
    /// Which.
    pub encounter: EncounterId,
    /// Second language of the paper; the patient's if absent; `en` for English only.
    #[serde(default)]
    pub language: Option<String>,
    /// Size.
    #[serde(default)]
    pub paper: PaperSize,
    /// Preview or print.
    #[serde(default)]
    pub purpose: Purpose,
}

/// Pages.
#[derive(Clone, Serialize, TS)]
pub struct Paper {
    /// The PDF, base64.
    pub pdf_base64: String,
    /// How many pages.
    pub pages: u32,
    /// SHA-256 of the PDF, hex: equal input gives equal bytes.
    pub sha256: String,
    /// A name for saving it, without the patient's name.
    pub file_name: String,
}

/// Sends a prescription to a printer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintSend {
    /// Which.
    pub encounter: EncounterId,
    /// Printer name as listed; the spooler's default if absent.
    #[serde(default)]
    pub printer: Option<String>,
    /// Second language of the paper.
    #[serde(default)]
    pub language: Option<String>,
    /// Size.
    #[serde(default)]
    pub paper: PaperSize,
    /// Copies, 1 to 9.
    #[serde(default)]
    pub copies: Option<u8>,
}

/// What the spooler answered.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PrintSent {
    /// Printer that took it.
    pub printer: String,
    /// The spooler's job name.
    pub job: String,
}

/// One printer of this PC.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Printer {
    /// Name.
    pub name: String,
    /// The spooler's default.
    pub default: bool,
    /// Takes jobs now.
    pub ready: bool,
}
