//! Photos: which one shows whom. The picture stays in its document.

use nirantar_document::{Doc, PhotoView};
use nirantar_domain::{DocId, PatientId, PhotoId};
use rusqlite::OptionalExtension;

use super::{NewRow, id_bytes, values};
use crate::error::Result;
use crate::table::value::id16;
use crate::tx::ReadTx;

pub(super) fn rows(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let fields = PhotoView::read(doc)?.fields;
    Ok(vec![NewRow {
        table: "photo",
        columns: "id, patient, taken_at, withdrawn",
        values: values![
            id.as_bytes().to_vec(),
            id_bytes(fields.patient.as_ref().map(PatientId::as_bytes)),
            fields.taken_at.unwrap_or_default().as_millis(),
            fields.withdrawn.unwrap_or(false) || fields.jpeg.is_none(),
        ],
    }])
}

impl ReadTx<'_> {
    /// The newest photo of a patient that is still to be shown.
    pub fn photo_of(&self, patient: PatientId) -> Result<Option<PhotoId>> {
        let mut query = self.connection().prepare_cached(
            "SELECT id FROM photo WHERE patient = ?1 AND withdrawn = 0 ORDER BY taken_at DESC, id DESC LIMIT 1",
        )?;
        let found = query.query_row([patient.as_bytes()], |row| id16(row, 0).map(PhotoId::from_bytes));
        Ok(found.optional()?)
    }

    /// Every photo of a patient that is still to be shown; two PCs may have taken one each.
    pub fn photos_of(&self, patient: PatientId) -> Result<Vec<PhotoId>> {
        let mut query = self.connection().prepare_cached(
            "SELECT id FROM photo WHERE patient = ?1 AND withdrawn = 0 ORDER BY taken_at, id",
        )?;
        let rows = query.query_map([patient.as_bytes()], |row| id16(row, 0).map(PhotoId::from_bytes))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
