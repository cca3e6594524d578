//! Calling patients to the door.
//!
//! Called is not yet in the room: somebody who was called goes on waiting, at their place, until a doctor opens the
//! consult or the desk says that they went in. So an empty corridor is seen, and calling again costs nothing.

use nirantar_document::{VisitEdit, VisitField};
use nirantar_domain::{Timestamp, VisitId};
use nirantar_store::VisitRow;

use super::queue::{calling_order, shown, stage_of};
use super::stage::{Place, call_in, find, write_in};
use super::{VisitCall, VisitCallNext, VisitCalled, VisitPriority, VisitShown, VisitStage, choose_doctor};
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Calls the next patient of a doctor. Somebody who was called and has not come is called again; to pass them over,
    /// skip them. Whoever is in consult stays, unless `finish` says that they are done: then whoever is in consult, or
    /// was called where nobody is, is finished first.
    ///
    /// # Errors
    /// Invalid `doctor`.
    pub fn visit_call_next(&self, next: VisitCallNext) -> Result<VisitCalled> {
        let called = self.with_session("visit_call_next", |folder, session| {
            let now = self.ports.clock.now();
            let doctor = choose_doctor(folder, session, next.doctor)?;
            let today = folder.today(now);
            session.desk.write(now, |tx| {
                let mut rows = tx.visits_on(today, Some(doctor))?;
                rows.sort_by_key(calling_order);
                let finished = if next.finish {
                    finished_by_next(&rows)
                } else {
                    Vec::new()
                };
                for id in &finished {
                    write_in(tx, self, session, *id, VisitStage::Done, Place::Kept)?;
                    session.audit(tx, "visit.state", "visit", &[(*id).into()], &["state"])?;
                }
                let waiting = |row: &&VisitRow| {
                    stage_of(&row.state) == VisitStage::Waiting && !finished.contains(&row.id)
                };
                let called = match rows.iter().find(waiting).map(|row| row.id) {
                    None => None,
                    Some(id) => {
                        call_in(tx, self, session, id)?;
                        session.audit(tx, "visit.call", "visit", &[id.into()], &["state"])?;
                        Some(shown(tx, session, id, today)?)
                    }
                };
                Ok::<_, Error>(VisitCalled { called, finished })
            })
        })?;
        let moved: Vec<VisitId> = called
            .finished
            .iter()
            .copied()
            .chain(called.called.as_ref().map(|visit| visit.id))
            .collect();
        self.tell(Event::visits_changed(&moved));
        Ok(called)
    }

    /// Calls one patient out of turn, or once more.
    ///
    /// # Errors
    /// Not found; conflict for a visit that is with the doctor or finished.
    pub fn visit_call(&self, call: VisitCall) -> Result<VisitShown> {
        let visit = self.with_session("visit_call", |folder, session| {
            let now = self.ports.clock.now();
            session.desk.write(now, |tx| {
                call_in(tx, self, session, call.visit)?;
                session.audit(tx, "visit.call", "visit", &[call.visit.into()], &["state"])?;
                shown(tx, session, call.visit, folder.today(now))
            })
        })?;
        self.tell(Event::visits_changed(&[visit.id]));
        Ok(visit)
    }

    /// Puts somebody before the others, or back among them.
    ///
    /// # Errors
    /// Not found; disk errors.
    pub fn visit_priority(&self, change: VisitPriority) -> Result<VisitShown> {
        let visit = self.with_session("visit_priority", |folder, session| {
            let now = self.ports.clock.now();
            session.desk.write(now, |tx| {
                let (mut doc, view) = find(tx, change.visit)?;
                if view.fields.priority.unwrap_or(false) != change.priority {
                    let edit = VisitEdit::Field(VisitField::Priority(Some(change.priority)));
                    doc.edit(&view.heads, session.stamp(now), &[edit])?;
                    tx.put_document(change.visit, &doc)?;
                    session.audit(
                        tx,
                        "visit.priority",
                        "visit",
                        &[change.visit.into()],
                        &["priority"],
                    )?;
                }
                shown(tx, session, change.visit, folder.today(now))
            })
        })?;
        self.tell(Event::visits_changed(&[visit.id]));
        Ok(visit)
    }
}

/// Whom "done, next" finishes: those in consult; where nobody is, whoever was called has been in the room meanwhile.
fn finished_by_next(rows: &[VisitRow]) -> Vec<VisitId> {
    let ids = |wanted: &dyn Fn(&VisitRow) -> bool| -> Vec<VisitId> {
        rows.iter().filter(|row| wanted(row)).map(|row| row.id).collect()
    };
    let inside = ids(&|row| stage_of(&row.state) == VisitStage::InConsult);
    if inside.is_empty() {
        ids(&|row| called_at(row).is_some())
    } else {
        inside
    }
}

/// When somebody who still waits was called.
pub(super) fn called_at(row: &VisitRow) -> Option<Timestamp> {
    row.called_at
        .filter(|_| stage_of(&row.state) == VisitStage::Waiting)
}
