//! The queue as shown.

use std::collections::HashMap;

use chrono::NaiveDate;
use nirantar_document::Heads;
use nirantar_domain::{BirthInfo, Invalid, PersonId, Sex, Timestamp, VisitId};
use nirantar_store::{PatientRow, QueueRow, ReadTx, VisitRow};

use super::call::called_at;
use super::stage::waits_since;
use super::{VisitList, VisitShown, VisitStage};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// The queue of a day in calling order: in consult, then called, then waiting (priority first, then token or place
    /// after a re-queue), then passed over, then finished (the last one last). Of some visits alone, if they are named.
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
            let mut rows = session.desk.read(|tx| match &list.visits {
                None => Ok(tx.queue_on(date, list.doctor)?),
                Some(visits) => named(tx, visits, &date.to_string(), list.doctor),
            })?;
            rows.sort_by_key(|row| calling_order(&row.visit));
            rows.into_iter()
                .map(|row| from_queue_row(&doctors, row, today))
                .collect()
        })
    }
}

type CallingOrder = (u8, bool, Timestamp, Timestamp, u32);

/// What the queue is sorted by: stage (called before waiting), priority, and since when somebody waits: the token's
/// instant, or that of the return of somebody who was passed over. Of those who are done the last one comes last.
pub(crate) fn calling_order(row: &VisitRow) -> CallingOrder {
    let stage = stage_of(&row.state);
    let done = stage == VisitStage::Done;
    let group = match stage {
        VisitStage::InConsult => 0,
        VisitStage::Waiting if called_at(row).is_some() => 1,
        VisitStage::Waiting => 2,
        VisitStage::Skipped => 3,
        VisitStage::NoShow => 4,
        VisitStage::Done => 5,
        VisitStage::Cancelled => 6,
    };
    let since = if done {
        row.state_at
    } else {
        waits_since(&row.queue_rank, row.created_at)
    };
    (
        group,
        !row.priority || done,
        since,
        row.created_at,
        row.token_number,
    )
}

/// The calling order as text that sorts: what a screen puts a changed visit into its list by.
fn place_of(row: &VisitRow) -> String {
    let (group, behind, since, given, number) = calling_order(row);
    let (since, given) = (since.as_millis(), given.as_millis());
    format!(
        "{group}{}{since:015}{given:015}{number:06}{}",
        u8::from(behind),
        row.token_letter
    )
}

/// Those of the named visits that are of a day and, if one is given, a doctor.
fn named(tx: &ReadTx<'_>, visits: &[VisitId], date: &str, doctor: Option<PersonId>) -> Result<Vec<QueueRow>> {
    let mut rows = Vec::new();
    for id in visits {
        let Some(visit) = tx.visit(*id)? else { continue };
        if visit.date == date && doctor.is_none_or(|doctor| visit.doctor == Some(doctor)) {
            rows.push(queue_row(tx, visit)?);
        }
    }
    Ok(rows)
}

/// One visit as shown.
pub(super) fn shown(tx: &ReadTx<'_>, session: &Session, id: VisitId, today: NaiveDate) -> Result<VisitShown> {
    let row = tx.visit(id)?.ok_or(Error::NotFound { what: "visit" })?;
    from_queue_row(&doctor_names(session)?, queue_row(tx, row)?, today)
}

/// Names of all staff, by id.
pub(crate) fn doctor_names(session: &Session) -> Result<HashMap<PersonId, String>> {
    let rows = session.org.read(|tx| tx.staff())?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

fn queue_row(tx: &ReadTx<'_>, row: VisitRow) -> Result<QueueRow> {
    let known = row
        .patient
        .map(|patient| tx.patient(patient))
        .transpose()?
        .flatten();
    let heads = tx
        .document_row(row.id)?
        .map(|document| document.heads)
        .unwrap_or_else(|| Heads::new([]));
    let (number, name, sex, birth) = match known {
        Some(known) => (known.number, known.name, known.sex, known.birth),
        None => Default::default(),
    };
    Ok(QueueRow {
        visit: row,
        heads,
        number,
        name,
        sex,
        birth,
    })
}

fn from_queue_row(
    doctors: &HashMap<PersonId, String>,
    row: QueueRow,
    today: NaiveDate,
) -> Result<VisitShown> {
    let visit = row.visit;
    let place = place_of(&visit);
    let patient = visit
        .patient
        .ok_or_else(|| Error::internal("a visit without a patient"))?;
    let doctor = visit
        .doctor
        .ok_or_else(|| Error::internal("a visit without a doctor"))?;
    Ok(VisitShown {
        id: visit.id,
        token: format!("{}{}", visit.token_letter, visit.token_number),
        patient,
        patient_number: row.number,
        patient_name: row.name,
        age: age_text(row.birth.as_ref(), today),
        sex: row.sex.parse().unwrap_or(Sex::Unknown),
        doctor,
        doctor_name: doctors.get(&doctor).cloned().unwrap_or_default(),
        stage: stage_of(&visit.state),
        called_at: called_at(&visit),
        date: visit.date,
        priority: visit.priority,
        reason: Some(visit.reason).filter(|reason| !reason.is_empty()),
        arrived_at: visit.created_at,
        stage_at: visit.state_at,
        place,
        heads: crate::heads::write(&row.heads),
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

/// The stage that a row's word means.
pub(crate) fn stage_of(state: &str) -> VisitStage {
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
