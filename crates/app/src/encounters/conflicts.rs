//! What two PCs wrote of one thing.

use nirantar_document::Conflict;
use nirantar_domain::EntryId;

use super::EntryConflict;

/// A conflict as screens see it.
pub(super) fn entry_conflict(conflict: &Conflict) -> Option<EntryConflict> {
    let of = |what: &str, entries: Vec<EntryId>| {
        Some(EntryConflict {
            what: what.to_owned(),
            values: entries.iter().map(ToString::to_string).collect(),
            entries,
        })
    };
    match conflict {
        Conflict::Successors { class, entries, .. } | Conflict::EditOfMarked { class, entries, .. } => {
            of(class, entries.clone())
        }
        Conflict::AllergiesAndNoneKnown {
            allergies,
            statements,
        } => of(
            "allergies_and_none_known",
            allergies.iter().chain(statements).copied().collect(),
        ),
        Conflict::SignOffs { entries } => of("sign_offs", entries.clone()),
        Conflict::Tampered { entry } => of("tampered", vec![*entry]),
        Conflict::Field { field, .. } | Conflict::Unreadable { field } => of(field, Vec::new()),
    }
}
