//! What may be done to a signed encounter: its author amends it until midnight, afterwards there are addenda alone.

use std::collections::HashMap;

use nirantar_document::{
    Addendum, ChangeHash, Doc, EncounterEdit as Edit, EncounterView, New, PastEntry, RxLine, SetAside,
};
use nirantar_domain::{EncounterId, EntryId, Invalid, PersonId, Role, Timestamp, rx};
use serde::Deserialize as _;

use super::open::{find, subjects};
use super::show::{Side, show, show_side, shown_sign_off};
use super::{
    AddendumShown, ArrivedShown, EncounterAddendum, EncounterAmend, EncounterSetAside, EncounterShown, words,
};
use crate::session::Session;
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

/// Refuses an amendment that may not be: only the author, and only on the Indian day of the sign-off.
pub(super) fn check_amendable(view: &EncounterView, session: &Session, now: Timestamp) -> Result<()> {
    let signed = shown_sign_off(view).ok_or_else(|| Error::conflict("encounter-amend-unsigned"))?;
    if signed.by != session.person {
        return Err(Error::conflict("encounter-amend-author"));
    }
    // A clock that was set back does not open yesterday's records again.
    if now.ist_date() != signed.at.ist_date() {
        return Err(Error::conflict("encounter-amend-late"));
    }
    Ok(())
}

/// Until when whoever is logged in may amend; `None` if not at all.
pub(super) fn amend_until(view: &EncounterView, session: &Session, now: Timestamp) -> Option<Timestamp> {
    let doctor = session.roles.contains(Role::Doctor);
    (doctor && check_amendable(view, session, now).is_ok())
        .then(|| shown_sign_off(view).map(|signed| signed.at.ist_day_end()))
        .flatten()
}

/// What was added, as screens see it.
pub(super) fn addenda(view: &EncounterView, names: &HashMap<PersonId, String>) -> Vec<AddendumShown> {
    let shown = |entry: &nirantar_document::Entry<Addendum>| AddendumShown {
        entry: entry.id,
        at: entry.at,
        by_name: names.get(&entry.by).cloned().unwrap_or_default(),
        text: entry.value.text.clone(),
    };
    view.addenda.iter().map(shown).collect()
}

/// Late changes, as screens see them.
pub(super) fn arrived(
    doc: &Doc,
    view: &EncounterView,
    names: &HashMap<PersonId, String>,
) -> Result<Vec<ArrivedShown>> {
    if view.arrived_after_signing.is_empty() {
        return Ok(Vec::new());
    }
    let past: HashMap<EntryId, PastEntry> = doc
        .past_entries()?
        .into_iter()
        .map(|past| (past.entry.id, past))
        .collect();
    let shown = view.arrived_after_signing.iter().map(|change| {
        let mut texts: Vec<String> = change
            .entries
            .iter()
            .filter_map(|id| past.get(id))
            .map(|entry| entry_text(entry, &past))
            .collect();
        texts.extend(change.fields.iter().cloned());
        if change.notes {
            texts.push("notes".to_owned());
        }
        ArrivedShown {
            change: change.hash.to_string(),
            at: change.at,
            by_name: change
                .by
                .and_then(|by| names.get(&by).cloned())
                .unwrap_or_default(),
            texts,
        }
    });
    Ok(shown.collect())
}

/// The words of an entry of any class.
fn entry_text(past: &PastEntry, all: &HashMap<EntryId, PastEntry>) -> String {
    let value = &past.entry.value;
    let member = |name: &str| value.get(name).and_then(|text| text.as_str()).map(str::to_owned);
    if past.class == "prescription_line"
        && let Ok(line) = RxLine::deserialize(value)
    {
        return rx::format(&line);
    }
    if past.class == "entered_in_error" {
        let marked = member("of")
            .and_then(|of| of.parse::<EntryId>().ok())
            .and_then(|of| all.get(&of));
        return format!(
            "− {}",
            marked.map(|marked| entry_text(marked, all)).unwrap_or_default()
        );
    }
    member("text")
        .or_else(|| member("name"))
        .unwrap_or_else(|| past.class.replace('_', " "))
}
