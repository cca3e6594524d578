//! What came after a sign-off, and until when it may be amended.

use std::collections::HashMap;

use nirantar_document::{Addendum, Doc, EncounterView, PastEntry, RxLine};
use nirantar_domain::{EntryId, PersonId, Role, Timestamp, rx};
use serde::Deserialize as _;

use super::find::shown_sign_off;
use super::{AddendumShown, ArrivedShown};
use crate::session::Session;
use crate::{Error, Result};

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
