//! A finished prescription for the front desk to print: the very bytes that the doctor saw, and whose they are. It holds no
//! more of the record than the sheet does, and it ends with the printing or with the day.

use chrono::NaiveDate;
use nirantar_domain::{EncounterId, PatientId, PersonId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::error::Result;
use crate::fields::plain_fields;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

plain_fields! {
    /// Plain fields of a release.
    struct ReleaseFields;
    /// A plain field of a release.
    enum ReleaseField;
    safety: ["patient"];
    /// The signed encounter.
    encounter: EncounterId => Encounter;
    /// Its visit.
    visit: VisitId => Visit;
    /// Whose.
    patient: PatientId => Patient;
    /// Who prescribed.
    doctor: PersonId => Doctor;
    /// Second language of the sheet, a code such as `hi`; `en` for English only.
    language: String => Language;
    /// Size of the sheet, `A5` or `A4`.
    paper: String => Paper;
    /// A name for saving it, without the patient's name.
    file_name: String => FileName;
    /// The sheet, a PDF in base64 (RFC 4648 §4, with padding).
    pdf: String => Pdf;
    /// The Indian day at whose end it ceases.
    day: NaiveDate => Day as "string | null";
    /// When it was released.
    released_at: Timestamp => ReleasedAt;
}

/// A release as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReleaseView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: ReleaseFields,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl ReleaseView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Release)?;
        Ok(Self {
            heads: doc.heads(),
            fields: ReleaseFields::read(&state),
            conflicts: ReleaseFields::conflicts(&state),
        })
    }
}

/// An edit of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReleaseEdit {
    /// Sets a plain field.
    Field(ReleaseField),
}

impl Edit for ReleaseEdit {
    const KIND: Kind = Kind::Release;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
        }
    }
}
