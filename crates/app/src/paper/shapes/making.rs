//! Which paper, how it is asked for, and the pages that come of it.

use std::collections::BTreeMap;

use nirantar_domain::{CertificateId, EncounterId, EntryId, FeeId, PersonId, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LetterheadFields, Trouble};

/// Paper size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum PaperSize {
    /// 148 × 210 mm.
    #[default]
    A5,
    /// 210 × 297 mm.
    A4,
    /// 105 × 148 mm: slips only.
    A6,
    /// A roll 80 mm wide, as long as needed: slips only.
    Roll80,
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

/// Which paper. Holds ids and kinds, never a name: it lies in the list of print jobs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PaperOf {
    /// The prescription of a signed encounter.
    Prescription {
        /// Which.
        encounter: EncounterId,
    },
    /// What happened at a signed encounter, for the patient or another doctor.
    VisitSummary {
        /// Which.
        encounter: EncounterId,
    },
    /// The receipt of a payment.
    Receipt {
        /// Of which fee.
        fee: FeeId,
        /// Which of its payments.
        payment: EntryId,
    },
    /// The token slip of a visit.
    Token {
        /// Which.
        visit: VisitId,
    },
    /// A certificate.
    Certificate {
        /// Which.
        certificate: CertificateId,
    },
    /// The daily case register.
    CaseRegister {
        /// First day, `YYYY-MM-DD`.
        from: String,
        /// Last day; the same day if absent.
        #[serde(default)]
        #[ts(optional)]
        to: Option<String>,
        /// Whose cases; the whole clinic's if absent.
        #[serde(default)]
        #[ts(optional)]
        doctor: Option<PersonId>,
    },
    /// The phrases of a language, for a doctor to read and sign.
    PhraseSheet {
        /// A code such as `hi`.
        language: String,
    },
    /// Rulers, to find the offsets of a pre-printed pad.
    Calibration {},
    /// A made-up prescription on the clinic's paper; with `letterhead` as it would look with that.
    Sample {
        /// A letterhead that is not saved yet.
        #[serde(default)]
        #[ts(optional)]
        letterhead: Option<LetterheadFields>,
    },
    /// The recovery kit, until it is confirmed.
    RecoveryKit {},
}

impl PaperOf {
    /// Its kind, as it stands in `policies/roles.toml` and in the list of remembered printers.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Prescription { .. } => "prescription",
            Self::VisitSummary { .. } => "visit_summary",
            Self::Receipt { .. } => "receipt",
            Self::Token { .. } => "token",
            Self::Certificate { .. } => "certificate",
            Self::CaseRegister { .. } => "case_register",
            Self::PhraseSheet { .. } => "phrase_sheet",
            Self::Calibration {} => "calibration",
            Self::Sample { .. } => "sample",
            Self::RecoveryKit {} => "recovery_kit",
        }
    }
}

/// Makes a paper.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PaperMake {
    /// Which.
    pub paper: PaperOf,
    /// Second language; the patient's if absent; `en` for English only.
    #[serde(default)]
    pub language: Option<String>,
    /// Size; the one last chosen on this PC for this kind, or the clinic's, if absent.
    #[serde(default)]
    pub size: Option<PaperSize>,
    /// Preview or print.
    #[serde(default)]
    pub purpose: Purpose,
}

/// Sends a paper to a printer. What is absent is as it was last chosen on this PC for this kind of paper.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PaperSend {
    /// Which.
    pub paper: PaperOf,
    /// Second language; the patient's if absent.
    #[serde(default)]
    pub language: Option<String>,
    /// Printer name as listed; the spooler's default if none was chosen before.
    #[serde(default)]
    pub printer: Option<String>,
    /// Copies, 1 to 9.
    #[serde(default)]
    pub copies: Option<u8>,
    /// Tray by the printer's word for it; the printer's own choice if it was never chosen.
    #[serde(default)]
    pub tray: Option<String>,
    /// Size.
    #[serde(default)]
    pub size: Option<PaperSize>,
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
    /// Size; the clinic's own if absent.
    #[serde(default)]
    pub paper: Option<PaperSize>,
    /// Preview or print.
    #[serde(default)]
    pub purpose: Purpose,
}

/// Something that whoever holds the paper should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PaperNotice {
    /// Fluent key of the text.
    pub message_key: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
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
    /// Its sheet.
    pub size: PaperSize,
    /// What is not as it was asked for: the patient's language was not approved, or has no words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub notice: Option<PaperNotice>,
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
    /// Size; the clinic's own if absent.
    #[serde(default)]
    pub paper: Option<PaperSize>,
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
    /// The job in this PC's own list.
    pub id: EntryId,
    /// What keeps the printer from printing it now. The job waits.
    pub trouble: Option<Trouble>,
}
