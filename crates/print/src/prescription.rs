//! What a prescription says, ready for paper. Plain data: the caller has checked, signed and chosen it.

use chrono::{NaiveDate, NaiveDateTime};
use nirantar_domain::{Language, rx};

use crate::logo::Logo;

/// Sheet sizes, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaperSize {
    /// 148 × 210 mm, the usual prescription pad.
    #[default]
    A5,
    /// 210 × 297 mm.
    A4,
}

impl PaperSize {
    /// Width and height in points.
    pub(crate) const fn points(self) -> (f32, f32) {
        match self {
            Self::A5 => (419.53, 595.28),
            Self::A4 => (595.28, 841.89),
        }
    }
}

/// White edges in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    /// Above.
    pub top: f32,
    /// Below.
    pub bottom: f32,
    /// On the left.
    pub left: f32,
    /// On the right.
    pub right: f32,
}

impl Default for Margins {
    /// 10 mm around, 9 below: every common printer can reach that.
    fn default() -> Self {
        Self {
            top: 10.0,
            bottom: 9.0,
            left: 11.0,
            right: 11.0,
        }
    }
}

/// Who issues the prescription, for the head of the sheet and the signature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// Name of the clinic, any script.
    pub clinic: String,
    /// Address, a line each.
    pub address: Vec<String>,
    /// Telephone as printed.
    pub phone: Option<String>,
    /// Hours or another short line.
    pub note: Option<String>,
    /// The doctor's name with its title.
    pub doctor: String,
    /// Degrees, e.g. `MBBS, MD (Medicine)`.
    pub degrees: String,
    /// Speciality, e.g. `Consultant Physician`.
    pub speciality: Option<String>,
    /// Registration number with the council's name.
    pub registration: String,
    /// Lines at the foot of every page, e.g. hours.
    pub foot: Vec<String>,
    /// A picture beside the clinic's name.
    pub logo: Option<Logo>,
}

/// Whom it is for. Everything is printed as given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PatientBlock {
    /// Name in any script.
    pub name: String,
    /// Age, e.g. `35 y` or `8 m`.
    pub age: String,
    /// Sex, e.g. `F`.
    pub sex: String,
    /// The clinic's number, e.g. `A-1042`.
    pub number: String,
    /// Weight, e.g. `62 kg`.
    pub weight: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Guardian of a minor.
    pub guardian: Option<String>,
    /// Where they live, in a line.
    pub address: Option<String>,
    /// Allergies, printed where nobody misses them.
    pub allergies: Allergies,
}

/// What is known of a patient's allergies. That nobody has asked is not that there are none, and is printed too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Allergies {
    /// Nobody has asked, or nobody has written it down.
    #[default]
    NotRecorded,
    /// The patient was asked and knows of none.
    NoneKnown,
    /// These, at least one.
    Known {
        /// Each with its reaction where known, e.g. `Penicillin (rash)`.
        each: Vec<String>,
        /// There are entries that this version of the application cannot read.
        more: bool,
    },
}

/// A word across the head of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Printed before; says when this copy was made.
    Reprint {
        /// When, in India.
        when: NaiveDateTime,
    },
    /// Replaces an earlier sheet; says when it was corrected.
    Corrected {
        /// When, in India.
        when: NaiveDateTime,
    },
}

/// A prescription.
#[derive(Debug, Clone, PartialEq)]
pub struct Prescription {
    /// Sheet size.
    pub paper: PaperSize,
    /// White edges.
    pub margins: Margins,
    /// False on a pre-printed pad: the head stays white, `margins.top` keeps clear of it.
    pub print_letterhead: bool,
    /// Size of the type in hundredths of the usual; 70 to 140.
    pub type_percent: u8,
    /// Clinic and doctor.
    pub letterhead: Letterhead,
    /// The patient.
    pub patient: PatientBlock,
    /// Date of the visit.
    pub date: NaiveDate,
    /// The day it was written, where that is a later one; printed beside the date.
    pub written: Option<NaiveDate>,
    /// The patient's language. Names and advice are set in it; instructions are printed in English and, if `translated`,
    /// in this language.
    pub language: Language,
    /// True when the clinic's doctor has approved the phrases of this language.
    pub translated: bool,
    /// Vitals as label and value, e.g. (`BP`, `130/80`).
    pub vitals: Vec<(String, String)>,
    /// Complaints in a line.
    pub complaints: Option<String>,
    /// Diagnosis in a line.
    pub diagnosis: Option<String>,
    /// The medicines as they were understood. Name and form are printed in capitals, the strength as given, since `mg` in
    /// capitals is another unit; a line without a name as it was typed.
    pub lines: Vec<rx::Line>,
    /// Tests advised.
    pub tests: Vec<String>,
    /// Advice, a line each, in any language.
    pub advice: Vec<String>,
    /// When to come again, e.g. `26 Nov 2026 (5 days)`.
    pub follow_up: Option<String>,
    /// REPRINT or CORRECTED.
    pub mark: Option<Mark>,
}

/// What a summary of a visit says beyond the prescription of that visit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitSummary {
    /// What was found.
    pub findings: Option<String>,
    /// Conditions that stay.
    pub problems: Option<String>,
    /// Long-term medicines.
    pub medicines: Option<String>,
    /// Notes of the visit, several lines.
    pub notes: Option<String>,
}

/// How a clinic's sheets look, whatever stands on them.
#[derive(Debug, Clone, PartialEq)]
pub struct Stationery {
    /// Sheet size.
    pub paper: PaperSize,
    /// White edges.
    pub margins: Margins,
    /// False on a pre-printed pad.
    pub print_letterhead: bool,
    /// Size of the type in hundredths of the usual; 70 to 140.
    pub type_percent: u8,
    /// Clinic and doctor.
    pub letterhead: Letterhead,
}

/// A medical certificate, after the form of Appendix 2 of the IMC Regulations 2002 (1.3.3: address, at least one mark of
/// identification, and the patient's signature or thumb impression belong on it).
#[derive(Debug, Clone, PartialEq)]
pub struct Certificate {
    /// How it looks.
    pub stationery: Stationery,
    /// Title, e.g. `Medical certificate for leave`.
    pub title: String,
    /// Number in the register.
    pub number: String,
    /// Day of issue.
    pub date: NaiveDate,
    /// Whom it is about.
    pub patient: PatientBlock,
    /// What is certified, a paragraph each.
    pub text: Vec<String>,
    /// Marks of identification.
    pub marks: Vec<String>,
    /// Where it was issued.
    pub place: Option<String>,
    /// REPRINT.
    pub mark: Option<Mark>,
    /// CANCELLED, with the time and the reason.
    pub cancelled: Option<Cancelled>,
}

/// A paper that is no longer to be relied on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancelled {
    /// When, in India.
    pub when: NaiveDateTime,
    /// Why.
    pub reason: String,
}

/// The daily case register of a profession (Form 25 of the Income-tax Rules 2026, before them Form 3C).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRegister {
    /// Name of the clinic.
    pub clinic: String,
    /// Whose cases, e.g. `Dr. Meera Rawat, Reg. No. 12345`; nothing for the whole clinic.
    pub of: Option<String>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The cases in order.
    pub rows: Vec<CaseRow>,
}

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Day of the service.
    pub date: NaiveDate,
    /// The patient's name.
    pub name: String,
    /// What was done, e.g. `Consultation`.
    pub service: String,
    /// Fee received, in paise; nothing where none was.
    pub fee: Option<i64>,
    /// Day on which it was received.
    pub received: Option<NaiveDate>,
}

/// The 24 words and what belongs around them. Not `Debug` and not `Clone`: it holds the clinic's last key.
pub struct RecoveryKit<'a> {
    /// Name of the clinic.
    pub clinic: &'a str,
    /// The day the words were made.
    pub date: NaiveDate,
    /// The words in order.
    pub words: &'a [&'a str],
}

/// A finished document.
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file. Equal input gives equal bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters in names or addresses that no embedded font draws and that show as boxes.
    pub missing: Vec<crate::error::Missing>,
}

impl std::fmt::Debug for Pdf {
    /// Says only the size: the file is a medical record, or the recovery kit.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pdf({} bytes, {} pages)", self.bytes.len(), self.pages)
    }
}
