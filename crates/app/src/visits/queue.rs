//! The queue as shown.

use std::collections::HashMap;

use chrono::NaiveDate;
use nirantar_document::Heads;
use nirantar_domain::{BirthInfo, Invalid, PersonId, Sex, VisitId};
use nirantar_store::{PatientRow, ReadTx, VisitRow};

use super::{VisitList, VisitShown, VisitStage};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// The queue of a day in calling order: in consult, then waiting (priority first, then token or place after a
    /// re-queue), then passed over, then finished.
    ///
    /// # Errors
    /// Invalid `date`.
    pub fn visit_list(&self, list: VisitList) -> Result<Vec<VisitShown>> {
        self.with_session("visit_list", |folder, session| {
            let today = folder.today(self.ports.clock.now());
            let date = match list.date.as_deref() {
                None => today,
                Some(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d")
                    .map_err(|_| Error::Invalid(Invalid::new("date", "date-malformed")))?,
            };
            let doctors = doctor_names(session)?;
            session.desk.read(|tx| {
                let mut rows = tx.visits_on(date, list.doctor)?;
                rows.sort_by_key(calling_order);
                rows.into_iter()
                    .map(|row| from_row(tx, &doctors, row, today))
                    .collect()
            })
        })
    }
}

type CallingOrder = (u8, bool, String, nirantar_domain::Timestamp, u32);

/// What the queue is sorted by.
fn calling_order(row: &VisitRow) -> CallingOrder {
    let stage = match stage_of(&row.state) {
        VisitStage::InConsult => 0,
        VisitStage::Waiting => 1,
        VisitStage::Skipped => 2,
        VisitStage::NoShow => 3,
        VisitStage::Done => 4,
        VisitStage::Cancelled => 5,
    };
    (
        stage,
        !row.priority,
        row.queue_rank.clone(),
        row.created_at,
        row.token_number,
    )
}

/// One visit as shown.
pub(super) fn shown(tx: &ReadTx<'_>, session: &Session, id: VisitId, today: NaiveDate) -> Result<VisitShown> {
    let row = tx.visit(id)?.ok_or(Error::NotFound { what: "visit" })?;
    from_row(tx, &doctor_names(session)?, row, today)
}

/// Names of all staff, by id.
pub(crate) fn doctor_names(session: &Session) -> Result<HashMap<PersonId, String>> {
    let rows = session.org.read(|tx| tx.staff())?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

fn from_row(
    tx: &ReadTx<'_>,
    doctors: &HashMap<PersonId, String>,
    row: VisitRow,
    today: NaiveDate,
) -> Result<VisitShown> {
    let patient = row
        .patient
        .ok_or_else(|| Error::internal("a visit without a patient"))?;
    let doctor = row
        .doctor
        .ok_or_else(|| Error::internal("a visit without a doctor"))?;
    let known = tx.patient(patient)?;
    let heads = tx
        .document_row(row.id)?
        .map(|document| document.heads)
        .unwrap_or_else(|| Heads::new([]));
    Ok(VisitShown {
        id: row.id,
        token: format!("{}{}", row.token_letter, row.token_number),
        patient,
        patient_number: known
            .as_ref()
            .map(|known| known.number.clone())
            .unwrap_or_default(),
        patient_name: known.as_ref().map(|known| known.name.clone()).unwrap_or_default(),
        age: age_text(known.as_ref().and_then(|known| known.birth.as_ref()), today),
        sex: sex_of(known.as_ref()),
        doctor,
        doctor_name: doctors.get(&doctor).cloned().unwrap_or_default(),
        date: row.date,
        stage: stage_of(&row.state),
        priority: row.priority,
        reason: Some(row.reason).filter(|reason| !reason.is_empty()),
        arrived_at: row.created_at,
        stage_at: row.state_at,
        heads: crate::heads::write(&heads),
    })
}

/// Age as shown; empty when nothing is known.
pub(crate) fn age_text(birth: Option<&BirthInfo>, today: NaiveDate) -> String {
    birth
        .map(|birth| birth.age_on(today).to_string())
        .unwrap_or_default()
}

/// Sex from a row.
pub(crate) fn sex_of(row: Option<&PatientRow>) -> Sex {
    row.and_then(|row| row.sex.parse().ok()).unwrap_or(Sex::Unknown)
}

fn stage_of(state: &str) -> VisitStage {
    match state {
        "in_consult" => VisitStage::InConsult,
        "done" => VisitStage::Done,
        "skipped" => VisitStage::Skipped,
        "no_show" => VisitStage::NoShow,
        "cancelled" => VisitStage::Cancelled,
        // A visit without any live step (its steps were marked as errors) still stands in the queue.
        _ => VisitStage::Waiting,
    }
}
