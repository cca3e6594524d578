//! What goes into and comes out of paper.

use std::collections::BTreeMap;

use nirantar_domain::{CertificateId, EncounterId, EntryId, FeeId, PatientId, PersonId, Timestamp, VisitId};
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

/// Why a printer does not print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TroubleKind {
    /// Somebody stopped the queue.
    Paused,
    /// No paper, or not the paper asked for.
    Paper,
    /// Paper is stuck.
    Jam,
    /// Switched off, unplugged, out of reach.
    Offline,
    /// Ink or toner is out.
    Ink,
    /// A cover is open.
    Door,
    /// The job was put on hold.
    Held,
    /// The printer is no longer set up on this PC.
    Gone,
    /// Something else; the printer's own words say what.
    Other,
}

/// What keeps a printer from printing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Trouble {
    /// Which.
    pub kind: TroubleKind,
    /// The printer's own words; may be empty.
    pub detail: String,
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
    /// Why not.
    pub trouble: Option<Trouble>,
}

/// Asks what a printer can do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrinterOptionsOf {
    /// Its name as listed.
    pub printer: String,
}

/// What a printer can do, as far as it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct PrinterOptions {
    /// Sheets by the printer's words: `A4`, `A5` …; empty if it does not say.
    pub sizes: Vec<String>,
    /// Trays.
    pub trays: Vec<Tray>,
}

/// A tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Tray {
    /// The printer's word for it.
    pub name: String,
    /// The one it takes if nobody chooses.
    pub default: bool,
}

/// What was last chosen on this PC for a kind of paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrinterChoice {
    /// `prescription`, `receipt` …
    pub kind: String,
    /// Printer.
    #[serde(default)]
    pub printer: Option<String>,
    /// Sheet.
    #[serde(default)]
    pub size: Option<PaperSize>,
    /// Tray.
    #[serde(default)]
    pub tray: Option<String>,
    /// Copies.
    #[serde(default)]
    pub copies: Option<u8>,
}

/// What became of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintState {
    /// Waits for its turn.
    Queued,
    /// Is being printed.
    Printing,
    /// Waits for a person; `trouble` says why.
    Stuck,
    /// Printed, as far as the spooler knows.
    Done,
    /// Given up by the spooler.
    Failed,
    /// Taken out, or sent again as another job.
    Cancelled,
}

/// One job of this PC.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PrintJob {
    /// Its id.
    pub id: EntryId,
    /// What is printed.
    pub paper: PaperOf,
    /// Where.
    pub printer: String,
    /// Copies.
    pub copies: u8,
    /// When it was sent.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Where it stands.
    pub state: PrintState,
    /// What keeps it.
    pub trouble: Option<Trouble>,
}

/// Sends a job again, because its printer was switched off, or jammed, or the wrong one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintJobRetry {
    /// Which.
    pub id: EntryId,
    /// Another printer.
    #[serde(default)]
    pub printer: Option<String>,
}

/// Takes a job out of the queue.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintJobCancel {
    /// Which.
    pub id: EntryId,
}

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

/// Who let paper print a language.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseApproved {
    /// Name of the doctor.
    pub by: String,
    /// When.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Which words.
    pub version: String,
}

/// A language of paper.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseSheetState {
    /// Its code.
    pub language: String,
    /// Its name in itself.
    pub name: String,
    /// The words of this release; nothing if it has none.
    pub version: Option<String>,
    /// Phrases that have words.
    pub phrases: u32,
    /// Phrases that have none: instructions that need them stay in English.
    pub missing: u32,
    /// The approval, of this version or an older one.
    pub approved: Option<PhraseApproved>,
    /// True when paper prints it: this very version is approved.
    pub prints: bool,
}

/// Asks for the phrases of a language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhraseSheetOf {
    /// Its code.
    pub language: String,
}

/// A phrase.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhrasePair {
    /// What stands in English.
    pub english: String,
    /// What stands beside it; nothing while nobody has written it.
    pub text: Option<String>,
    /// Where the words are from.
    pub source: Option<String>,
    /// Who checked them before this clinic.
    pub checked_by: Option<String>,
}

/// The phrases of a language.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseSheetShown {
    /// The language.
    pub state: PhraseSheetState,
    /// Its phrases.
    pub phrases: Vec<PhrasePair>,
    /// Whole sentences as they would be printed.
    pub examples: Vec<PhrasePair>,
}

/// Lets paper print a language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhraseApprove {
    /// Its code.
    pub language: String,
    /// The version that was read.
    pub version: String,
}

/// What a certificate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CertificateFor {
    /// Absence from duty.
    Leave,
    /// Fit to join duty.
    Fitness,
    /// Anything else, in the doctor's own words.
    Other,
}

/// What a certificate is about.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CertificateDraft {
    /// Whom; the patient of the encounter if absent.
    #[serde(default)]
    pub patient: Option<PatientId>,
    /// The consultation that it comes from.
    #[serde(default)]
    pub encounter: Option<EncounterId>,
    /// What it is for.
    pub kind: CertificateFor,
    /// What the patient suffers from; needed for leave.
    #[serde(default)]
    pub condition: Option<String>,
    /// First day, `YYYY-MM-DD`.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day.
    #[serde(default)]
    pub to: Option<String>,
}

/// Words of a certificate.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificateWords {
    /// Title.
    pub title: String,
    /// The form's words, filled in; empty for a certificate in own words.
    pub text: String,
}

/// Issues a certificate.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CertificateAdd {
    /// What it is about.
    pub draft: CertificateDraft,
    /// Title, in place of the form's.
    #[serde(default)]
    pub title: Option<String>,
    /// Words, in place of the form's.
    #[serde(default)]
    pub text: Option<String>,
    /// Marks of identification, one to four (IMC Regulations 2002, 1.3.3).
    pub marks: Vec<String>,
    /// Where it is issued.
    #[serde(default)]
    pub place: Option<String>,
}

/// Asks for the register of certificates.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CertificateList {
    /// Issued on this day or later, `YYYY-MM-DD`.
    #[serde(default)]
    pub from: Option<String>,
    /// On this day or earlier.
    #[serde(default)]
    pub to: Option<String>,
    /// Of one patient.
    #[serde(default)]
    pub patient: Option<PatientId>,
    /// At most this many; 100 if absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// One certificate.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificateShown {
    /// Which.
    pub id: CertificateId,
    /// Number in the register.
    pub number: String,
    /// What it is for.
    pub kind: CertificateFor,
    /// Day of issue.
    pub date: String,
    /// First day that it speaks of.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    /// Title.
    pub title: String,
    /// The words.
    pub text: String,
    /// Marks of identification.
    pub marks: Vec<String>,
    /// Whose.
    pub patient: PatientId,
    /// Name of the patient, as it was signed.
    pub patient_name: String,
    /// Number of the patient.
    pub patient_number: String,
    /// Name of the doctor.
    pub doctor: String,
    /// When it was signed.
    #[ts(type = "string")]
    pub at: Timestamp,
}
