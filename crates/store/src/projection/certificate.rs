//! Certificates: the register.

use chrono::NaiveDate;
use nirantar_document::{CertificateView, Doc};
use nirantar_domain::{CertificateId, DocId, PatientId};
use rusqlite::params;

use super::{NewRow, values, word};
use crate::error::Result;
use crate::table::value::id16;
use crate::tx::{ReadTx, WriteTx};

/// A certificate as it stands in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateRow {
    /// Which.
    pub id: CertificateId,
    /// Number in the register.
    pub number: String,
}

pub(super) fn rows(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = CertificateView::read(doc)?;
    let Some(body) = view.body else {
        return Ok(Vec::new());
    };
    Ok(vec![NewRow {
        table: "certificate",
        columns: "id, number, kind, date, patient, at",
        values: values![
            id.as_bytes().to_vec(),
            body.number.clone(),
            word(Some(&body.kind))?,
            body.date.to_string(),
            body.patient.as_bytes().to_vec(),
            body.signed_at.as_millis(),
        ],
    }])
}

impl ReadTx<'_> {
    /// The certificates issued from `from` to `to`, of one patient or of all, the newest first.
    pub fn certificates(
        &self,
        (from, to): (NaiveDate, NaiveDate),
        patient: Option<PatientId>,
        limit: usize,
    ) -> Result<Vec<CertificateRow>> {
        let mut query = self.connection().prepare_cached(
            "SELECT id, number FROM certificate
             WHERE date BETWEEN ?1 AND ?2 AND (?3 = x'' OR patient = ?3) ORDER BY at DESC, id DESC LIMIT ?4",
        )?;
        let patient = patient.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = query.query_map(params![from.to_string(), to.to_string(), patient, limit], |row| {
            Ok(CertificateRow {
                id: CertificateId::from_bytes(id16(row, 0)?),
                number: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl WriteTx<'_> {
    /// The next number of this PC's letters in the register of a year: 7 for `A/2026/0007`.
    pub fn next_certificate(&mut self, letters: &str, year: i32) -> Result<u64> {
        self.next_number(&format!("certificate/{letters}/{year}"))
    }
}
