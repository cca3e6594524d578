//! Prescriptions that wait for the front desk's printer.

use nirantar_document::{Doc, ReleaseView};
use nirantar_domain::{DocId, EncounterId, PatientId, PersonId, ReleaseId, Timestamp, VisitId};
use rusqlite::Row;

use super::{NewRow, id_bytes, text, values};
use crate::error::Result;
use crate::table::value::{id16, id16_or_none, time};
use crate::tx::ReadTx;

/// A prescription that waits to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseRow {
    /// Which.
    pub id: ReleaseId,
    /// The signed encounter.
    pub encounter: Option<EncounterId>,
    /// Its visit.
    pub visit: Option<VisitId>,
    /// Whose.
    pub patient: Option<PatientId>,
    /// Who prescribed.
    pub doctor: Option<PersonId>,
    /// Second language of the sheet.
    pub language: String,
    /// Size of the sheet.
    pub paper: String,
    /// The day it ceases with, `YYYY-MM-DD`.
    pub day: String,
    /// When it was released.
    pub released_at: Timestamp,
}

const COLUMNS: &str = "id, encounter, visit, patient, doctor, language, paper, day, released_at";

pub(super) fn rows(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let fields = ReleaseView::read(doc)?.fields;
    Ok(vec![NewRow {
        table: "release",
        columns: COLUMNS,
        values: values![
            id.as_bytes().to_vec(),
            id_bytes(fields.encounter.as_ref().map(EncounterId::as_bytes)),
            id_bytes(fields.visit.as_ref().map(VisitId::as_bytes)),
            id_bytes(fields.patient.as_ref().map(PatientId::as_bytes)),
            id_bytes(fields.doctor.as_ref().map(PersonId::as_bytes)),
            text(fields.language.as_ref()),
            text(fields.paper.as_ref()),
            fields.day.map(|day| day.to_string()).unwrap_or_default(),
            fields.released_at.unwrap_or_default().as_millis(),
        ],
    }])
}

fn release_row(row: &Row<'_>) -> rusqlite::Result<ReleaseRow> {
    Ok(ReleaseRow {
        id: ReleaseId::from_bytes(id16(row, 0)?),
        encounter: id16_or_none(row, 1)?.map(EncounterId::from_bytes),
        visit: id16_or_none(row, 2)?.map(VisitId::from_bytes),
        patient: id16_or_none(row, 3)?.map(PatientId::from_bytes),
        doctor: id16_or_none(row, 4)?.map(PersonId::from_bytes),
        language: row.get(5)?,
        paper: row.get(6)?,
        day: row.get(7)?,
        released_at: time(row, 8)?,
    })
}

impl ReadTx<'_> {
    /// Everything that waits, oldest first, what has ceased included.
    pub fn releases(&self) -> Result<Vec<ReleaseRow>> {
        let mut query = self
            .connection()
            .prepare_cached(&format!("SELECT {COLUMNS} FROM release ORDER BY released_at, id"))?;
        let rows = query.query_map([], release_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What waits of an encounter; two PCs may have released one each.
    pub fn releases_of(&self, encounter: EncounterId) -> Result<Vec<ReleaseRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM release WHERE encounter = ?1 ORDER BY released_at, id"
        ))?;
        let rows = query.query_map([encounter.as_bytes()], release_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
