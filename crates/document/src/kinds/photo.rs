//! A patient's photo, at the front desk. A document of its own: it ends alone when somebody no longer wants it kept, and
//! the register is not carried about with pictures in it.

use nirantar_domain::{PatientId, PersonId, Timestamp};
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
    /// Plain fields of a photo.
    struct PhotoFields;
    /// A plain field of a photo.
    enum PhotoField;
    safety: ["patient"];
    /// Whom it shows.
    patient: PatientId => Patient;
    /// The picture, a JPEG in base64 (RFC 4648 §4, with padding).
    jpeg: String => Jpeg;
    /// When it was put into the register.
    taken_at: Timestamp => TakenAt;
    /// Who put it there.
    taken_by: PersonId => TakenBy;
    /// Not to be shown any more: another took its place, or it was taken out.
    withdrawn: bool => Withdrawn;
}

/// A photo as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PhotoView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: PhotoFields,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl PhotoView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Photo)?;
        Ok(Self {
            heads: doc.heads(),
            fields: PhotoFields::read(&state),
            conflicts: PhotoFields::conflicts(&state),
        })
    }
}

/// An edit of a photo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhotoEdit {
    /// Sets a plain field.
    Field(PhotoField),
}

impl Edit for PhotoEdit {
    const KIND: Kind = Kind::Photo;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
        }
    }
}
