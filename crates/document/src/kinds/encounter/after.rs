//! What comes after a sign-off: addenda, and changes that the signed bytes do not contain.

use std::collections::BTreeSet;

use automerge::legacy::{Key, ObjectId};
use automerge::{ObjId, ReadDoc};
use nirantar_domain::{EntryId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use super::content::is_signed_class;
use crate::doc::Doc;
use crate::entry::{Entry, EntryValue};
use crate::error::Result;
use crate::hash::{ChangeHash, Heads};
use crate::state::State;

/// Something added to a signed encounter. It stands below the signed text, with its own author and time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Addendum {
    /// In words.
    pub text: String,
    /// The late changes that it takes up; they are no longer listed as arrived after signing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<ChangeHash>>"))]
    pub takes_up: Vec<ChangeHash>,
}

impl EntryValue for Addendum {
    const CLASS: &'static str = "addendum";
}

/// Late changes that a person looked at and left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SetAside {
    /// The changes.
    pub changes: Vec<ChangeHash>,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub reason: String,
}

impl EntryValue for SetAside {
    const CLASS: &'static str = "set_aside";
}

/// A change that the signed bytes do not contain: it was made, or came, after the doctor signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ArrivedChange {
    /// The change; an addendum or a set-aside names it.
    pub hash: ChangeHash,
    /// Who made it.
    pub by: Option<PersonId>,
    /// When, by that PC's clock: may lie before the sign-off.
    pub at: Timestamp,
    /// Entries it added, marks included.
    pub entries: Vec<EntryId>,
    /// Plain fields it set.
    pub fields: Vec<String>,
    /// True if it changed the notes.
    pub notes: bool,
}

/// Changes outside the signed heads that nobody has dealt with.
pub(crate) fn arrived(doc: &Doc, state: &State, signed: &Heads) -> Result<Vec<ArrivedChange>> {
    let addenda: Vec<Entry<Addendum>> = state.live();
    let set_aside: Vec<Entry<SetAside>> = state.live();
    let dealt_with: BTreeSet<ChangeHash> = addenda
        .iter()
        .flat_map(|entry| &entry.value.takes_up)
        .chain(set_aside.iter().flat_map(|entry| &entry.value.changes))
        .copied()
        .collect();
    let mut arrived = Vec::new();
    for info in doc.history_since(Some(signed)) {
        if dealt_with.contains(&info.hash) {
            continue;
        }
        let change = touched(doc, info.hash)?;
        let only_after_signing = change.fields.is_empty()
            && !change.notes
            && change.entries.iter().all(|id| {
                state
                    .entries
                    .get(id)
                    .is_some_and(|entry| is_after_signing(state, &entry.class, *id))
            });
        if !only_after_signing {
            arrived.push(ArrivedChange {
                by: info.by,
                at: info.at,
                ..change
            });
        }
    }
    Ok(arrived)
}

/// True for sign-offs, addenda, set-asides, and marks on those.
fn is_after_signing(state: &State, class: &str, id: EntryId) -> bool {
    if class == crate::entry::MarkValue::CLASS {
        return state
            .mark_target(id)
            .and_then(|target| state.entries.get(&target))
            .is_some_and(|target| !is_signed_class(&target.class));
    }
    !is_signed_class(class)
}

/// What a change wrote to.
fn touched(doc: &Doc, hash: ChangeHash) -> Result<ArrivedChange> {
    let genesis = doc.genesis()?;
    let mut touched = ArrivedChange {
        hash,
        by: None,
        at: Timestamp::default(),
        entries: Vec::new(),
        fields: Vec::new(),
        notes: false,
    };
    let Some(change) = doc.am().get_change_by_hash(&hash.am()) else {
        return Ok(touched);
    };
    for op in change.decode().operations {
        let key = match &op.key {
            Key::Map(key) => key.as_str(),
            Key::Seq(_) => "",
        };
        if is(&op.obj, &genesis.entries) {
            touched.entries.extend(key.parse::<EntryId>().ok());
        } else if is(&op.obj, &genesis.blobs) {
            // Bytes beside an entry; the entry itself is in the same change.
        } else if genesis.notes.as_ref().is_some_and(|notes| is(&op.obj, notes)) {
            touched.notes = true;
        } else {
            touched.fields.push(key.to_owned());
        }
    }
    touched.fields.dedup();
    Ok(touched)
}

fn is(obj: &ObjectId, id: &ObjId) -> bool {
    match (obj, id) {
        (ObjectId::Root, ObjId::Root) => true,
        (ObjectId::Id(op), ObjId::Id(counter, actor, _)) => op.counter() == *counter && op.actor() == actor,
        _ => false,
    }
}
