//! What may be done to a signed encounter: its author amends it until midnight, afterwards there are addenda alone.

use nirantar_document::{Addendum, ChangeHash, EncounterEdit as Edit, EncounterView, New, SetAside};
use nirantar_domain::{EncounterId, EntryId, Invalid};

use super::find::{find, subjects};
use super::later::check_amendable;
use super::show::{Side, show, show_side};
use super::{EncounterAddendum, EncounterAmend, EncounterSetAside, EncounterShown, words};
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Opens a signed encounter on its working state, to be changed and signed again. Nothing is written but the reading.
    ///
    /// # Errors
    /// Conflict when it is not signed, was signed by somebody else, or the day of its sign-off is over.
    pub fn encounter_amend(&self, which: EncounterAmend) -> Result<EncounterShown> {
        self.with_session("encounter_amend", |folder, session| {
            let now = self.ports.clock.now();
            session.clinical()?.write(now, |tx| {
                let view = EncounterView::read(&find(tx, which.encounter)?)?;
                check_amendable(&view, session, now)?;
                let subjects = subjects(which.encounter, view.content.fields.patient);
                session.audit(tx, "encounter.amend", "encounter", &subjects, &[])
            })?;
            show_side(self, folder, session, which.encounter, Side::Working)
        })
    }

    /// Adds to a signed encounter. It stands below the signed text with its own author and time.
    ///
    /// # Errors
    /// Invalid `text`; conflict when nothing is signed yet, or for a change that has not arrived.
    pub fn encounter_addendum(&self, add: EncounterAddendum) -> Result<EncounterShown> {
        let text = words("text", &add.text)?;
        let takes_up = hashes("takes_up", &add.takes_up)?;
        let edit = |id| {
            Edit::Addendum(New::fact(
                id,
                Addendum {
                    text: text.clone(),
                    takes_up: takes_up.clone(),
                },
            ))
        };
        self.after_signing("encounter_addendum", "addendum", add.encounter, &takes_up, edit)
    }

    /// Leaves late changes out: a person looked at them.
    ///
    /// # Errors
    /// Invalid `changes`; conflict when nothing is signed yet, or for a change that has not arrived.
    pub fn encounter_set_aside(&self, aside: EncounterSetAside) -> Result<EncounterShown> {
        let changes = hashes("changes", &aside.changes)?;
        if changes.is_empty() {
            return Err(Error::Invalid(Invalid::new("changes", "text-empty")));
        }
        let reason = match aside.reason.trim() {
            "" => String::new(),
            reason => words("reason", reason)?,
        };
        let edit = |id| {
            Edit::SetAside(New::fact(
                id,
                SetAside {
                    changes: changes.clone(),
                    reason: reason.clone(),
                },
            ))
        };
        self.after_signing(
            "encounter_set_aside",
            "set_aside",
            aside.encounter,
            &changes,
            edit,
        )
    }

    /// Writes below the signed text, and nothing into it.
    fn after_signing(
        &self,
        command: &str,
        field: &str,
        id: EncounterId,
        changes: &[ChangeHash],
        edit: impl Fn(EntryId) -> Edit,
    ) -> Result<EncounterShown> {
        let shown = self.with_session(command, |folder, session| {
            let now = self.ports.clock.now();
            session.clinical()?.write(now, |tx| {
                let mut doc = find(tx, id)?;
                let view = EncounterView::read(&doc)?;
                if !view.is_signed() {
                    return Err(Error::conflict("encounter-addendum-unsigned"));
                }
                let arrived = |hash| {
                    view.arrived_after_signing
                        .iter()
                        .any(|change| change.hash == hash)
                };
                if !changes.iter().all(|hash| arrived(*hash)) {
                    return Err(Error::conflict("encounter-change-unknown"));
                }
                let heads = doc.heads();
                doc.edit(&heads, session.stamp(now), &[edit(self.make_entry_id())])?;
                tx.put_document(id, &doc)?;
                let subjects = subjects(id, view.content.fields.patient);
                session.audit(tx, "encounter.write", "encounter", &subjects, &[field])
            })?;
            show(self, folder, session, id)
        })?;
        self.tell(Event::EncounterChanged {
            encounter: shown.id.to_string(),
        });
        Ok(shown)
    }
}

fn hashes(field: &'static str, texts: &[String]) -> Result<Vec<ChangeHash>> {
    let read = |text: &String| text.parse().map_err(|_| Invalid::new(field, "heads-malformed"));
    Ok(texts.iter().map(read).collect::<Result<_, Invalid>>()?)
}
