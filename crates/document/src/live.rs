//! Conflicts between entries: two live successors of one entry, an edit of an entry that somebody marked.

use std::collections::{BTreeMap, BTreeSet};

use nirantar_domain::EntryId;

use crate::conflict::Conflict;
use crate::entry::{EntryValue, MarkValue};
use crate::state::State;

/// Every conflict among the entries of a document, in a fixed order.
pub(crate) fn conflicts(state: &State) -> Vec<Conflict> {
    let mut found = successors(state);
    found.extend(edits_of_marked(state));
    found
}

/// Live entries of one class that go back to a common entry, grouped.
fn successors(state: &State) -> Vec<Conflict> {
    // For each superseded entry: the live entries that descend from it within its class. An allergy that supersedes "none
    // known" is no second successor of that statement.
    let mut heirs: BTreeMap<EntryId, BTreeSet<EntryId>> = BTreeMap::new();
    for (id, envelope) in &state.entries {
        if envelope.supersedes.is_empty() || envelope.class == MarkValue::CLASS || !state.is_live(*id) {
            continue;
        }
        let mut open = envelope.supersedes.clone();
        let mut seen = BTreeSet::new();
        while let Some(ancestor) = open.pop() {
            let Some(old) = state.entries.get(&ancestor) else {
                continue;
            };
            if old.class == envelope.class && seen.insert(ancestor) {
                heirs.entry(ancestor).or_default().insert(*id);
                open.extend(&old.supersedes);
            }
        }
    }
    let mut groups: Vec<(BTreeSet<EntryId>, BTreeSet<EntryId>)> = Vec::new();
    for (ancestor, live) in heirs {
        if live.len() < 2 {
            continue;
        }
        let mut group = (live, BTreeSet::from([ancestor]));
        groups.retain_mut(|other| {
            let apart = group.0.is_disjoint(&other.0);
            if !apart {
                group.0.append(&mut other.0);
                group.1.append(&mut other.1);
            }
            apart
        });
        groups.push(group);
    }
    groups
        .into_iter()
        .map(|(live, of)| Conflict::Successors {
            class: class_of(state, live.first()),
            entries: by_time(state, live),
            of: of.into_iter().collect(),
        })
        .collect()
}

/// Live entries that directly replace a marked one. An entry that is marked cannot be edited and one that was edited
/// cannot be marked, so the two were written without knowing of each other.
fn edits_of_marked(state: &State) -> Vec<Conflict> {
    state
        .marked
        .iter()
        .filter_map(|marked| {
            let class = &state.entries.get(marked)?.class;
            let edits: BTreeSet<EntryId> = state
                .entries
                .iter()
                .filter(|(id, envelope)| {
                    envelope.class == *class && envelope.supersedes.contains(marked) && state.is_live(**id)
                })
                .map(|(id, _)| *id)
                .collect();
            (!edits.is_empty()).then(|| Conflict::EditOfMarked {
                class: class.clone(),
                marked: *marked,
                entries: by_time(state, edits),
            })
        })
        .collect()
}

fn class_of(state: &State, id: Option<&EntryId>) -> String {
    id.and_then(|id| state.entries.get(id))
        .map(|envelope| envelope.class.clone())
        .unwrap_or_default()
}

fn by_time(state: &State, ids: BTreeSet<EntryId>) -> Vec<EntryId> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    ids.sort_by_key(|id| (state.entries.get(id).map(|envelope| envelope.at), *id));
    ids
}
