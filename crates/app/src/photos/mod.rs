//! A patient's photo: small, apart from the register, taken out alone.

mod shapes;

pub use shapes::*;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use nirantar_document::{Doc, Kind, PhotoEdit, PhotoField, PhotoFields, PhotoView};
use nirantar_domain::{Invalid, PatientId, PhotoId};
use nirantar_store::WriteTx;

use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

/// Largest picture, bytes. The screens make it small; a camera's own picture does not get in.
const MOST_BYTES: usize = 24 * 1024;

impl Nirantar {
    /// Keeps a photo of a patient in the place of the one before.
    ///
    /// # Errors
    /// Not found; invalid `jpeg` for what is no JPEG or is too large.
    pub fn photo_set(&self, set: PhotoSet) -> Result<()> {
        check(&set.jpeg)?;
        self.with_session("photo_set", |_, session| {
            let now = self.ports.clock.now();
            session.desk.write(now, |tx| {
                if tx.patient(set.patient)?.is_none() {
                    return Err(Error::NotFound { what: "patient" });
                }
                withdraw_in(tx, session, set.patient)?;
                let id = PhotoId::make(&*self.ports.clock, &*self.ports.entropy);
                let fields = PhotoFields {
                    patient: Some(set.patient),
                    jpeg: Some(set.jpeg.clone()),
                    taken_at: Some(now),
                    taken_by: Some(session.person),
                    withdrawn: None,
                };
                let edits: Vec<PhotoEdit> = fields
                    .differences(&PhotoFields::default())
                    .into_iter()
                    .map(PhotoEdit::Field)
                    .collect();
                let mut doc = Doc::new(Kind::Photo, tx.actor())?;
                let genesis = doc.heads();
                doc.edit(&genesis, session.stamp(now), &edits)?;
                tx.put_document(id, &doc)?;
                session.audit(
                    tx,
                    "photo.add",
                    "patient",
                    &[set.patient.into(), id.into()],
                    &["photo"],
                )
            })
        })?;
        self.tell(Event::PatientChanged {
            patient: set.patient.to_string(),
        });
        Ok(())
    }

    /// The photo of a patient, if there is one.
    ///
    /// # Errors
    /// Disk errors.
    pub fn photo_show(&self, ask: PhotoOf) -> Result<Option<PhotoShown>> {
        self.with_session("photo_show", |_, session| {
            session.desk.read(|tx| {
                let Some(id) = tx.photo_of(ask.patient)? else {
                    return Ok(None);
                };
                let fields = PhotoView::read(&tx.document(id)?)?.fields;
                Ok(fields
                    .jpeg
                    .zip(fields.taken_at)
                    .map(|(jpeg, at)| PhotoShown { jpeg, at }))
            })
        })
    }

    /// Shows a patient's photo no more. Its document stays until it is erased; nothing of it is shown.
    ///
    /// # Errors
    /// Disk errors.
    pub fn photo_remove(&self, of: PhotoOf) -> Result<()> {
        self.with_session("photo_remove", |_, session| {
            let now = self.ports.clock.now();
            session.desk.write(now, |tx| {
                withdraw_in(tx, session, of.patient)?;
                session.audit(tx, "photo.remove", "patient", &[of.patient.into()], &["photo"])
            })
        })?;
        self.tell(Event::PatientChanged {
            patient: of.patient.to_string(),
        });
        Ok(())
    }
}

/// Withdraws every photo of a patient.
fn withdraw_in(tx: &mut WriteTx<'_>, session: &Session, patient: PatientId) -> Result<()> {
    for id in tx.photos_of(patient)? {
        let mut doc = tx.document(id)?;
        let heads = PhotoView::read(&doc)?.heads;
        let edits = [
            PhotoEdit::Field(PhotoField::Withdrawn(Some(true))),
            PhotoEdit::Field(PhotoField::Jpeg(None)),
        ];
        doc.edit(&heads, session.stamp(tx.at()), &edits)?;
        tx.put_document(id, &doc)?;
    }
    Ok(())
}

/// A JPEG of at most [`MOST_BYTES`]: begins with SOI and another marker, ends with EOI (ITU-T T.81, B.1.1.3).
fn check(base64: &str) -> Result<()> {
    let invalid = |key| Error::Invalid(Invalid::new("jpeg", key).with("max_kb", MOST_BYTES / 1024));
    if base64.len() > MOST_BYTES.div_ceil(3) * 4 {
        return Err(invalid("photo-too-large"));
    }
    let bytes = STANDARD.decode(base64).map_err(|_| invalid("photo-no-jpeg"))?;
    if bytes.len() > MOST_BYTES {
        return Err(invalid("photo-too-large"));
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) && bytes.ends_with(&[0xff, 0xd9]) {
        Ok(())
    } else {
        Err(invalid("photo-no-jpeg"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jpeg(bytes: usize) -> String {
        let mut picture = vec![0xff, 0xd8, 0xff, 0xe0];
        picture.resize(bytes - 2, 0);
        picture.extend([0xff, 0xd9]);
        STANDARD.encode(picture)
    }

    #[test]
    fn small_jpegs_only() {
        check(&jpeg(200)).unwrap();
        check(&jpeg(MOST_BYTES)).unwrap();
        let key = |text: &str| check(text).unwrap_err().parts().1;
        assert_eq!(key(&jpeg(MOST_BYTES + 1)), "photo-too-large");
        assert_eq!(key(&jpeg(5_000_000)), "photo-too-large");
        for text in ["", "no", "/9j/", &STANDARD.encode(b"\x89PNG\r\n\x1a\n")] {
            assert_eq!(key(text), "photo-no-jpeg", "{text}");
        }
    }
}
