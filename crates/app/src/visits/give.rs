//! Giving a token and moving a visit on.

use chrono::NaiveDate;
use nirantar_document::{Doc, Kind, New, VisitEdit, VisitFields, VisitState as Step, VisitStateEntry};
use nirantar_domain::{Invalid, PatientId, PersonId, Role, VisitId};
use nirantar_store::WriteTx;

use super::late::day_of_visit;
use super::queue::shown;
use super::stage::{self, Place};
use super::{TokenGiven, VisitAdd, VisitShown, VisitState};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

/// A visit to be made.
pub(crate) struct NewVisit {
    pub patient: PatientId,
    pub doctor: PersonId,
    /// Day of the visit: the token counts within it.
    pub date: NaiveDate,
    pub priority: bool,
    pub reason: Option<String>,
}

impl Nirantar {
    /// Gives a token for today. A patient who already waits for this doctor keeps the token they have.
    ///
    /// # Errors
    /// Not found; invalid `doctor` for somebody who is not a doctor; conflict if none was named and there are several.
    pub fn visit_add(&self, add: VisitAdd) -> Result<TokenGiven> {
        let given = self.with_session("visit_add", |folder, session| {
            let now = self.ports.clock.now();
            let reason = crate::patients::line("reason", add.reason.as_deref())?;
            let doctor = choose_doctor(folder, session, add.doctor)?;
            let date = day_of_visit(add.date.as_deref(), folder.today(now))?;
            session.desk.write(now, |tx| {
                if tx.patient(add.patient)?.is_none() {
                    return Err(Error::NotFound { what: "patient" });
                }
                let new = NewVisit {
                    patient: add.patient,
                    doctor,
                    date,
                    priority: add.priority,
                    reason,
                };
                let already = waiting_already(tx, &new)?;
                let id = match already {
                    Some(id) => id,
                    None => give_in(tx, self, session, &new)?,
                };
                session.audit(
                    tx,
                    "visit.add",
                    "visit",
                    &[id.into(), add.patient.into()],
                    &["token"],
                )?;
                Ok(TokenGiven {
                    visit: shown(tx, session, id, folder.today(now))?,
                    fresh: already.is_none(),
                })
            })
        })?;
        self.tell(Event::visits_changed(&[given.visit.id]));
        Ok(given)
    }

    /// Moves a visit on.
    ///
    /// # Errors
    /// Not found; disk errors.
    pub fn visit_state(&self, change: VisitState) -> Result<VisitShown> {
        let visit = self.with_session("visit_state", |folder, session| {
            let now = self.ports.clock.now();
            session.desk.write(now, |tx| {
                let place = if change.keep_place {
                    Place::Kept
                } else {
                    Place::Ruled
                };
                stage::write_in(tx, self, session, change.visit, change.stage, place)?;
                session.audit(tx, "visit.state", "visit", &[change.visit.into()], &["state"])?;
                shown(tx, session, change.visit, folder.today(now))
            })
        })?;
        self.tell(Event::visits_changed(&[visit.id]));
        Ok(visit)
    }
}

/// The doctor meant: the one named, or oneself if a doctor, or the only one there is.
pub(crate) fn choose_doctor(
    folder: &OpenFolder,
    session: &Session,
    named: Option<PersonId>,
) -> Result<PersonId> {
    let doctors: Vec<PersonId> = folder.members(|state| {
        state
            .persons()
            .iter()
            .filter(|(_, person)| person.roles().contains(Role::Doctor))
            .map(|(id, _)| *id)
            .collect()
    });
    match named {
        Some(id) if doctors.contains(&id) => Ok(id),
        Some(_) => Err(Error::Invalid(Invalid::new("doctor", "staff-not-doctor"))),
        None if session.roles.contains(Role::Doctor) => Ok(session.person),
        None => match doctors.as_slice() {
            [only] => Ok(*only),
            _ => Err(Error::Invalid(Invalid::new("doctor", "visit-doctor-needed"))),
        },
    }
}

fn waiting_already(tx: &WriteTx<'_>, new: &NewVisit) -> Result<Option<VisitId>> {
    let today = tx.visits_on(new.date, Some(new.doctor))?;
    let waiting = |state: &str| matches!(state, "waiting" | "in_consult" | "skipped");
    Ok(today
        .into_iter()
        .find(|row| row.patient == Some(new.patient) && waiting(&row.state))
        .map(|row| row.id))
}

/// Gives a token inside a transaction.
pub(crate) fn give_in(
    tx: &mut WriteTx<'_>,
    core: &Nirantar,
    session: &Session,
    new: &NewVisit,
) -> Result<VisitId> {
    let at = tx.at();
    let id = VisitId::make(&*core.ports.clock, &*core.ports.entropy);
    let number = tx.next_token(&session.letter, new.doctor, new.date)?;
    let token = format!("{}{number}", session.letter).parse()?;
    let fields = VisitFields {
        patient: Some(new.patient),
        doctor: Some(new.doctor),
        date: Some(new.date),
        token: Some(token),
        priority: new.priority.then_some(true),
        reason: new.reason.clone(),
        created_at: Some(at),
        created_by: Some(session.person),
        follow_up_on: None,
    };
    let mut edits: Vec<VisitEdit> = fields
        .differences(&VisitFields::default())
        .into_iter()
        .map(VisitEdit::Field)
        .collect();
    edits.push(VisitEdit::State(New::fact(
        core.make_entry_id(),
        VisitStateEntry {
            state: Step::Waiting,
            queue_rank: None,
            called_at: None,
        },
    )));
    let mut doc = Doc::new(Kind::Visit, tx.actor())?;
    let genesis = doc.heads();
    doc.edit(&genesis, session.stamp(at), &edits)?;
    tx.put_document(id, &doc)?;
    Ok(id)
}
