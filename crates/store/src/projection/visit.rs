//! Visits: the day's queue and a patient's past visits.

use chrono::NaiveDate;
use nirantar_document::{Doc, Heads, VisitView};
use nirantar_domain::{BirthInfo, DocId, PatientId, PersonId, Timestamp, VisitId};
use rusqlite::{OptionalExtension, Row, params};

use super::{NewRow, id_bytes, text, values, word};
use crate::error::Result;
use crate::table::draft::heads_of;
use crate::table::value::{id16, id16_or_none, time};
use crate::tx::ReadTx;

/// A visit as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRow {
    /// Which.
    pub id: VisitId,
    /// Whose.
    pub patient: Option<PatientId>,
    /// The doctor waited for.
    pub doctor: Option<PersonId>,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Letters of the token.
    pub token_letter: String,
    /// Number of the token; 0 if none.
    pub token_number: u32,
    /// Goes before the others.
    pub priority: bool,
    /// Why the patient came.
    pub reason: String,
    /// `waiting`, `in_consult`, `done`, `skipped`, `no_show`, `cancelled`, or empty.
    pub state: String,
    /// Since when.
    pub state_at: Timestamp,
    /// Place in the queue after a re-queue; empty keeps the token's place.
    pub queue_rank: String,
    /// When the patient was called to the door; `None` for everybody who was not, or has gone in.
    pub called_at: Option<Timestamp>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Number of conflicts that a person has to decide.
    pub conflicts: u32,
}

const COLUMNS: &str = "id, patient, doctor, date, token_letter, token_number, priority, reason, state, state_at, \
                       queue_rank, called_at, created_at, conflicts";

pub(super) fn rows(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = VisitView::read(doc)?;
    let fields = &view.fields;
    let token = fields.token.as_ref();
    let state = view.state.as_ref();
    let mut rows = vec![NewRow {
        table: "visit",
        columns: COLUMNS,
        values: values![
            id.as_bytes().to_vec(),
            id_bytes(fields.patient.as_ref().map(PatientId::as_bytes)),
            id_bytes(fields.doctor.as_ref().map(PersonId::as_bytes)),
            fields.date.map(|date| date.to_string()).unwrap_or_default(),
            word(token.map(|token| &token.letters))?,
            token.map_or(0, |token| token.count),
            fields.priority.unwrap_or(false),
            word(fields.reason.as_ref())?,
            word(state.map(|state| &state.value.state))?,
            state.map_or(0, |state| state.at.as_millis()),
            state.map_or_else(String::new, |state| text(state.value.queue_rank.as_ref())),
            state
                .and_then(|state| state.value.called_at)
                .map_or(0, Timestamp::as_millis),
            fields.created_at.unwrap_or_default().as_millis(),
            view.conflicts.len() as u32,
        ],
    }];
    if let Some(at) = view.first_in_consult {
        rows.push(NewRow {
            table: "visit_begun",
            columns: "id, at",
            values: values![id.as_bytes().to_vec(), at.as_millis()],
        });
    }
    if let Some(due) = fields.follow_up_on {
        let call = view.follow_up_call.as_ref();
        rows.push(NewRow {
            table: "follow_up",
            columns: "id, patient, doctor, date, due, outcome, called_at, called_by",
            values: values![
                id.as_bytes().to_vec(),
                id_bytes(fields.patient.as_ref().map(PatientId::as_bytes)),
                id_bytes(fields.doctor.as_ref().map(PersonId::as_bytes)),
                fields.date.map(|date| date.to_string()).unwrap_or_default(),
                due.to_string(),
                word(call.map(|call| &call.value.outcome))?,
                call.map_or(0, |call| call.at.as_millis()),
                id_bytes(call.map(|call| call.by.as_bytes())),
            ],
        });
    }
    Ok(rows)
}

fn visit_row(row: &Row<'_>) -> rusqlite::Result<VisitRow> {
    Ok(VisitRow {
        id: VisitId::from_bytes(id16(row, 0)?),
        patient: id16_or_none(row, 1)?.map(PatientId::from_bytes),
        doctor: id16_or_none(row, 2)?.map(PersonId::from_bytes),
        date: row.get(3)?,
        token_letter: row.get(4)?,
        token_number: row.get(5)?,
        priority: row.get(6)?,
        reason: row.get(7)?,
        state: row.get(8)?,
        state_at: time(row, 9)?,
        queue_rank: row.get(10)?,
        called_at: Some(time(row, 11)?).filter(|at| at.as_millis() != 0),
        created_at: time(row, 12)?,
        conflicts: row.get(13)?,
    })
}

/// A visit of the day with what the queue shows of its patient: one query for the whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// The visit.
    pub visit: VisitRow,
    /// Newest changes of the visit's document.
    pub heads: Heads,
    /// Number of the patient; empty if the patient is not here.
    pub number: String,
    /// Name of the patient.
    pub name: String,
    /// Sex, as in the patient's row.
    pub sex: String,
    /// Birth or age told.
    pub birth: Option<BirthInfo>,
}

impl ReadTx<'_> {
    /// A visit's row.
    pub fn visit(&self, id: VisitId) -> Result<Option<VisitRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM visit WHERE doc = (SELECT seq FROM document WHERE id = ?1)"
        ))?;
        Ok(query.query_row([id.as_bytes()], visit_row).optional()?)
    }

    /// The visits of a day, in the order of arrival; only one doctor's if given. The app puts them in calling order.
    pub fn visits_on(&self, date: NaiveDate, doctor: Option<PersonId>) -> Result<Vec<VisitRow>> {
        let doctor = doctor.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM visit WHERE date = ?1 AND (?2 = x'' OR doctor = ?2)
             ORDER BY created_at, token_letter, token_number, id"
        ))?;
        let rows = query.query_map(params![date.to_string(), doctor], visit_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The visits of a day with their patients, in the order of arrival; only one doctor's if given.
    pub fn queue_on(&self, date: NaiveDate, doctor: Option<PersonId>) -> Result<Vec<QueueRow>> {
        let doctor = doctor.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        let columns = COLUMNS
            .split(',')
            .map(|column| format!("visit.{}", column.trim()))
            .collect::<Vec<_>>()
            .join(", ");
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {columns}, own.heads, coalesce(patient.number, ''), coalesce(patient.name, ''),
                    coalesce(patient.sex, ''), coalesce(patient.birth, '')
             FROM visit JOIN document AS own ON own.seq = visit.doc
             LEFT JOIN document AS whose ON whose.id = visit.patient
             LEFT JOIN patient ON patient.doc = whose.seq
             WHERE visit.date = ?1 AND (?2 = x'' OR visit.doctor = ?2)
             ORDER BY visit.created_at, visit.token_letter, visit.token_number, visit.id"
        ))?;
        let rows = query.query_map(params![date.to_string(), doctor], |row| {
            Ok(QueueRow {
                visit: visit_row(row)?,
                heads: heads_of(row.get_ref(14)?.as_blob()?),
                number: row.get(15)?,
                name: row.get(16)?,
                sex: row.get(17)?,
                birth: serde_json::from_str(row.get_ref(18)?.as_str()?).ok(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Patients with a visit on a day, for ranking search hits.
    pub fn patients_on(&self, date: NaiveDate) -> Result<Vec<PatientId>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT DISTINCT patient FROM visit WHERE date = ?1 AND patient <> x''")?;
        let rows = query.query_map([date.to_string()], |row| id16(row, 0).map(PatientId::from_bytes))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A patient's visits, newest first.
    pub fn visits_of(&self, patient: PatientId, limit: u32) -> Result<Vec<VisitRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM visit WHERE patient = ?1 ORDER BY date DESC, created_at DESC, id LIMIT ?2"
        ))?;
        let rows = query.query_map(params![patient.as_bytes(), limit], visit_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
