//! Who was asked to come again, and ringing them.
//!
//! The doctor's sign-off leaves a day in the desk's file, and no reason. Somebody rings and writes down what came of it. That
//! a patient came is written by nobody: a later visit of the same patient says so, with whatever doctor.

use std::collections::HashMap;

use nirantar_domain::PersonId;
use nirantar_store::FollowUpRow;

use super::period::Period;
use super::show::reads_clinical;
use super::{FollowUpCalled, FollowUpShown, FollowUpStage, FollowUpsDue};
use crate::session::Session;
use crate::visits::{doctor_names, put_call_in};
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Who was asked to come on some days, with phones: the reading is on record before the answer is given.
    ///
    /// # Errors
    /// Invalid `from`, `to`.
    pub fn follow_ups_due(&self, ask: FollowUpsDue) -> Result<Vec<FollowUpShown>> {
        self.with_session("follow_ups_due", |folder, session| {
            let now = self.ports.clock.now();
            let period = Period::around(ask.from.as_deref(), ask.to.as_deref(), folder.today(now))?;
            let rows = session.desk.write(now, |tx| {
                session.audit(tx, "follow_up.list", "visit", &[], &["phone"])?;
                Ok::<_, Error>(tx.follow_ups_due(period.from, period.to)?)
            })?;
            shown(self, session, rows)
        })
    }

    /// Writes down what came of ringing a patient.
    ///
    /// # Errors
    /// Not found, for a visit at which nobody was asked to come again.
    pub fn follow_up_called(&self, called: FollowUpCalled) -> Result<FollowUpShown> {
        let shown = self.with_session("follow_up_called", |_, session| {
            let now = self.ports.clock.now();
            let row = session.desk.write(now, |tx| {
                put_call_in(tx, self, session, called.visit, called.outcome)?;
                session.audit(
                    tx,
                    "follow_up.call",
                    "visit",
                    &[called.visit.into()],
                    &["outcome"],
                )?;
                tx.follow_up_of(called.visit)?
                    .ok_or(Error::NotFound { what: "follow_up" })
            })?;
            shown(self, session, vec![row])?
                .pop()
                .ok_or(Error::NotFound { what: "follow_up" })
        })?;
        self.tell(Event::visits_changed(&[called.visit]));
        Ok(shown)
    }
}

/// How a follow-up stands. Whoever came needs no call, whatever came of one.
pub(super) fn stage_of(row: &FollowUpRow) -> FollowUpStage {
    if row.came_on.is_some() {
        return FollowUpStage::Came;
    }
    match row.outcome.as_str() {
        "reached" => FollowUpStage::Reached,
        "not_reached" => FollowUpStage::NotReached,
        "not_coming" => FollowUpStage::NotComing,
        _ => FollowUpStage::Open,
    }
}

pub(super) fn shown(
    core: &Nirantar,
    session: &Session,
    rows: Vec<FollowUpRow>,
) -> Result<Vec<FollowUpShown>> {
    let names = doctor_names(session)?;
    let name_of = |names: &HashMap<PersonId, String>, person: Option<PersonId>| {
        person.and_then(|person| names.get(&person).cloned())
    };
    let clinical = if reads_clinical(core, session) {
        Some(session.clinical()?)
    } else {
        None
    };
    rows.into_iter()
        .map(|row| {
            let diagnoses = match clinical {
                None => None,
                Some(clinical) => {
                    let encounters = clinical.read(|tx| tx.encounters_of_visit(row.visit))?;
                    let mut texts: Vec<String> =
                        encounters.into_iter().flat_map(|row| row.diagnoses).collect();
                    texts.dedup();
                    Some(texts)
                }
            };
            Ok(FollowUpShown {
                stage: stage_of(&row),
                visit: row.visit,
                patient: row
                    .patient
                    .ok_or_else(|| Error::internal("a visit without a patient"))?,
                patient_number: row.number,
                patient_name: row.name,
                phone: row.phone,
                doctor_name: name_of(&names, row.doctor).unwrap_or_default(),
                date: row.date,
                due: row.due,
                came_on: row.came_on,
                called_at: row.called_at,
                called_by_name: name_of(&names, row.called_by),
                diagnoses,
            })
        })
        .collect()
}
