//! A certificate: what a doctor certified of a patient, signed, never changed. The certificates of a branch are the register
//! that the IMC Regulations 2002 (1.3.3) ask for.

use chrono::NaiveDate;
use nirantar_domain::{CertificateId, EncounterId, EntryId, PatientId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::encounter::{SignedDoctor, SignedPatient};
use crate::canonical;
use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, Mark, New};
use crate::error::{DocumentError, Result};
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

/// First member of the signed bytes, so that they cannot be taken for anything else that this person signs.
const FORMAT: &str = "nirantar certificate 1";

/// What a certificate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateKind {
    /// Absence from duty.
    Leave,
    /// Fit to join duty.
    Fitness,
    /// Anything else, in the doctor's own words.
    Other,
}

/// What is certified. Everything that stands on the paper, so that it can be printed again as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateBody {
    /// The document's id.
    pub certificate: CertificateId,
    /// Number in the register, `A/2026/0007`.
    pub number: String,
    /// What it is for.
    pub kind: CertificateKind,
    /// Day of issue.
    pub date: NaiveDate,
    /// Whose it is.
    pub patient: PatientId,
    /// The consultation that it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encounter: Option<EncounterId>,
    /// First day that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Title on the paper.
    pub title: String,
    /// The words.
    pub text: String,
    /// Marks of identification, at least one.
    pub marks: Vec<String>,
    /// Where the patient lives, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Where it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The patient as the paper names them.
    pub named: SignedPatient,
    /// The doctor as the paper names them.
    pub doctor: SignedDoctor,
    /// Who signs.
    pub signed_by: PersonId,
    /// When.
    pub signed_at: Timestamp,
}

/// The signed bytes: canonical JSON of the body with the format before it.
#[derive(Serialize, Deserialize)]
struct Sheet {
    format: String,
    #[serde(flatten)]
    body: CertificateBody,
}

/// The bytes that the doctor signs.
///
/// # Errors
/// Internal, if the body cannot be written; that does not happen.
pub fn certificate_bytes(body: &CertificateBody) -> Result<Vec<u8>> {
    let sheet = Sheet {
        format: FORMAT.to_owned(),
        body: body.clone(),
    };
    canonical::to_bytes(&sheet).map_err(|error| DocumentError::Internal(error.to_string()))
}

/// The entry of a certificate. The sheet is kept as it is, members that this build does not know included: they were signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedCertificate {
    /// The sheet.
    pub sheet: Value,
    /// The doctor's signature over its canonical bytes, hex.
    pub signature: String,
}

impl SignedCertificate {
    /// A body with its signature.
    ///
    /// # Errors
    /// Internal, if the body cannot be written.
    pub fn of(body: &CertificateBody, signature: &[u8]) -> Result<Self> {
        let bytes = certificate_bytes(body)?;
        Ok(Self {
            sheet: serde_json::from_slice(&bytes)
                .map_err(|error| DocumentError::Internal(error.to_string()))?,
            signature: signature.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }
}

impl EntryValue for SignedCertificate {
    const CLASS: &'static str = "certificate";
}

/// A certificate that is no longer to be relied on. It keeps its number and its place in the register; the sheet stays as it
/// was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateCancelled {
    /// Why, in the words of whoever cancelled it.
    pub reason: String,
}

impl EntryValue for CertificateCancelled {
    const CLASS: &'static str = "certificate_cancelled";
}

/// A certificate as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateView {
    /// State this view was read at.
    pub heads: Heads,
    /// The entry.
    pub entry: Option<EntryId>,
    /// What it says; nothing if this build cannot read it, or it was entered in error.
    pub body: Option<CertificateBody>,
    /// The signature, hex.
    pub signature: String,
    /// The first cancellation: when, by whom, why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Entry<CertificateCancelled>>,
    /// The bytes that were signed.
    #[serde(skip)]
    pub bytes: Vec<u8>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl CertificateView {
    /// Reads the document.
    ///
    /// # Errors
    /// Those of a document of another kind.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Certificate)?;
        let entry = state.live::<SignedCertificate>().into_iter().next();
        let sheet: Option<Sheet> = entry
            .as_ref()
            .and_then(|entry| serde_json::from_value(entry.value.sheet.clone()).ok())
            .filter(|sheet: &Sheet| sheet.format == FORMAT);
        let bytes = match &entry {
            Some(entry) => canonical::value_to_bytes(&entry.value.sheet)
                .map_err(|error| DocumentError::Internal(error.to_string()))?,
            None => Vec::new(),
        };
        Ok(Self {
            heads: doc.heads(),
            entry: entry.as_ref().map(|entry| entry.id),
            body: sheet.map(|sheet| sheet.body),
            signature: entry.map(|entry| entry.value.signature).unwrap_or_default(),
            cancelled: state
                .live::<CertificateCancelled>()
                .into_iter()
                .min_by_key(|entry| (entry.at, entry.id)),
            bytes,
            conflicts: state.conflicts(&[]),
        })
    }
}

/// An edit of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateEdit {
    /// Issues it.
    Issue(New<SignedCertificate>),
    /// Cancels it.
    Cancel(New<CertificateCancelled>),
    /// Marks it as issued in error.
    Mark(Mark),
}

impl Edit for CertificateEdit {
    const KIND: Kind = Kind::Certificate;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Issue(new) => draft.add(new),
            Self::Cancel(new) => draft.add(new),
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
