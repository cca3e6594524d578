//! Certificates and their register.

use nirantar_domain::{CertificateId, EncounterId, PatientId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// It is no longer to be relied on.
    pub cancelled: Option<CertificateCancelledShown>,
    /// Whoever is logged in may cancel it.
    pub may_cancel: bool,
}

/// When, by whom and why a certificate was cancelled.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificateCancelledShown {
    /// When.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Name of who cancelled it.
    pub by_name: String,
    /// Why.
    pub reason: String,
}

/// Cancels a certificate, for good: whoever signed it, or an owner.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CertificateCancel {
    /// Which.
    pub certificate: CertificateId,
    /// Why, in a few words; stands on every print from then on.
    pub reason: String,
}
