//! The raw state of a document at some heads: every field with all its values, every entry.

use std::collections::{BTreeMap, BTreeSet};

use automerge::iter::MapRangeItem;
use automerge::{ObjId, ReadDoc, ScalarValueRef, ValueRef};
use nirantar_domain::{EntryId, PersonId, Timestamp};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::conflict::{Conflict, FieldValue};
use crate::doc::Doc;
use crate::entry::{Entry, EntryValue, Envelope, MarkValue, Status};
use crate::error::Result;
use crate::hash::{ChangeHash, Heads};
use crate::live;

/// A plain field: its values, more than one when writers did not know of each other. The last one is the shown one.
pub(crate) struct Field {
    pub values: Vec<Value>,
    /// Only filled when there are several.
    pub written: Vec<FieldValue>,
}

/// What a document says at some heads.
pub(crate) struct State {
    pub fields: BTreeMap<String, Field>,
    pub entries: BTreeMap<EntryId, Envelope>,
    /// Entries whose envelope this build cannot read, and entries that were rewritten.
    pub tampered: BTreeSet<EntryId>,
    /// Entries that a live or retired entry replaces.
    pub superseded: BTreeSet<EntryId>,
    /// Entries marked as entered in error.
    pub marked: BTreeSet<EntryId>,
}

impl State {
    /// Reads the document at `heads`, or as it is now.
    pub fn read(doc: &Doc, heads: Option<&Heads>) -> Result<Self> {
        let genesis = doc.genesis()?;
        let at = heads.map(Heads::am);
        let mut state = Self {
            fields: BTreeMap::new(),
            entries: BTreeMap::new(),
            tampered: BTreeSet::new(),
            superseded: BTreeSet::new(),
            marked: BTreeSet::new(),
        };
        for item in doc.range(&genesis.fields, at.as_deref()) {
            let field = Self::field(doc, &genesis.fields, at.as_deref(), &item)?;
            state.fields.insert(item.key.into_owned(), field);
        }
        for item in doc.range(&genesis.entries, at.as_deref()) {
            let Ok(id) = item.key.parse::<EntryId>() else {
                continue;
            };
            if item.conflict {
                state.tampered.insert(id);
            }
            match envelope(&item.value) {
                Some(envelope) => {
                    state.entries.insert(id, envelope);
                }
                None => {
                    state.tampered.insert(id);
                }
            }
        }
        for envelope in state.entries.values() {
            state.superseded.extend(&envelope.supersedes);
            if envelope.class == MarkValue::CLASS
                && let Some(mark) = parse::<MarkValue>(&envelope.value)
            {
                state.marked.insert(mark.of);
            }
        }
        Ok(state)
    }

    /// The state that sign-off bytes hold: nothing in it is in conflict.
    pub fn of_parts(fields: BTreeMap<String, Value>, entries: BTreeMap<EntryId, Envelope>) -> Self {
        let field = |value| Field {
            values: vec![value],
            written: Vec::new(),
        };
        Self {
            fields: fields
                .into_iter()
                .map(|(name, value)| (name, field(value)))
                .collect(),
            entries,
            tampered: BTreeSet::new(),
            // What the signed entries superseded is not among them.
            superseded: BTreeSet::new(),
            marked: BTreeSet::new(),
        }
    }

    /// The entry that a mark is about.
    pub fn mark_target(&self, mark: EntryId) -> Option<EntryId> {
        Some(parse::<MarkValue>(&self.entries.get(&mark)?.value)?.of)
    }

    fn field(
        doc: &Doc,
        fields: &ObjId,
        at: Option<&[automerge::ChangeHash]>,
        item: &MapRangeItem<'_>,
    ) -> Result<Field> {
        if !item.conflict {
            return Ok(Field {
                values: vec![json(&item.value)],
                written: Vec::new(),
            });
        }
        let all = match at {
            Some(heads) => doc.am().get_all_at(fields, item.key.as_ref(), heads)?,
            None => doc.am().get_all(fields, item.key.as_ref())?,
        };
        let mut written: Vec<FieldValue> = Vec::new();
        for (value, op) in &all {
            let (by, at) = match doc.am().hash_for_opid(op) {
                Some(hash) => doc.written(&ChangeHash::from(hash)),
                None => (None, Timestamp::default()),
            };
            let value = match value {
                automerge::Value::Scalar(scalar) => json_owned(scalar),
                automerge::Value::Object(_) => Value::Null,
            };
            // Two people who wrote the same value agree.
            written.retain(|other| other.value != value);
            written.push(FieldValue { value, by, at });
        }
        Ok(Field {
            values: written.iter().map(|written| written.value.clone()).collect(),
            written: if written.len() > 1 { written } else { Vec::new() },
        })
    }

    /// The shown value of a field; `None` if never set, cleared, or of a shape this build does not read.
    pub fn get<T: DeserializeOwned>(&self, field: &str) -> Option<T> {
        parse(self.fields.get(field)?.values.last()?)
    }

    /// True for a field that has a value which is no `T`.
    pub fn is_unreadable<T: DeserializeOwned>(&self, field: &str) -> bool {
        let value = self.fields.get(field).and_then(|field| field.values.last());
        value.is_some_and(|value| !value.is_null() && parse::<T>(value).is_none())
    }

    /// What became of an entry.
    pub fn status(&self, id: EntryId) -> Status {
        if self.marked.contains(&id) {
            Status::EnteredInError
        } else if self.superseded.contains(&id) {
            Status::Superseded
        } else {
            Status::Live
        }
    }

    /// True for an entry that is there, replaced by none and not marked.
    pub fn is_live(&self, id: EntryId) -> bool {
        self.entries.contains_key(&id) && self.status(id) == Status::Live
    }

    /// The ids of the live entries of a class.
    pub fn live_ids(&self, class: &str) -> Vec<EntryId> {
        let mut live: Vec<_> = self
            .entries
            .iter()
            .filter(|(id, envelope)| envelope.class == class && self.is_live(**id))
            .map(|(id, envelope)| (envelope.at, *id))
            .collect();
        live.sort_unstable();
        live.into_iter().map(|(_, id)| id).collect()
    }

    /// The live entries of a class in the order of their list: rank, then time, then id. Entries whose value this build
    /// does not read are left out; [`State::unreadable`] names them.
    pub fn live<T: EntryValue>(&self) -> Vec<Entry<T>> {
        let mut live: Vec<Entry<T>> = self
            .entries
            .iter()
            .filter(|(id, envelope)| envelope.class == T::CLASS && self.is_live(**id))
            .filter_map(|(id, envelope)| typed(*id, envelope))
            .collect();
        live.sort_by(|a, b| (&a.rank, a.at, a.id).cmp(&(&b.rank, b.at, b.id)));
        live
    }

    /// Every entry of a class that this build reads, live or not, in no order.
    pub fn all<T: EntryValue>(&self) -> impl Iterator<Item = Entry<T>> {
        self.entries
            .iter()
            .filter(|(_, envelope)| envelope.class == T::CLASS)
            .filter_map(|(id, envelope)| typed(*id, envelope))
    }

    /// Live entries of `T`'s class that this build cannot read (a newer build wrote them).
    pub fn unreadable<T: EntryValue>(&self) -> Vec<EntryId> {
        self.entries
            .iter()
            .filter(|(id, envelope)| envelope.class == T::CLASS && self.is_live(**id))
            .filter(|(id, envelope)| typed::<T>(**id, envelope).is_none())
            .map(|(id, _)| *id)
            .collect()
    }

    /// Conflicts of fields and entries; `safety` names the fields that may confuse patients.
    pub fn conflicts(&self, safety: &[&str]) -> Vec<Conflict> {
        let mut conflicts: Vec<_> = self
            .fields
            .iter()
            .filter(|(_, field)| !field.written.is_empty())
            .map(|(name, field)| Conflict::Field {
                field: name.clone(),
                safety: safety.contains(&name.as_str()),
                values: field.written.clone(),
            })
            .collect();
        conflicts.extend(live::conflicts(self));
        conflicts.extend(
            self.tampered
                .iter()
                .map(|entry| Conflict::Tampered { entry: *entry }),
        );
        conflicts
    }
}

fn typed<T: EntryValue>(id: EntryId, envelope: &Envelope) -> Option<Entry<T>> {
    Some(Entry {
        id,
        by: envelope.by,
        at: envelope.at,
        rank: envelope.rank.clone(),
        supersedes: envelope.supersedes.clone(),
        value: parse(&envelope.value)?,
    })
}

fn parse<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn envelope(value: &ValueRef<'_>) -> Option<Envelope> {
    match value {
        ValueRef::Scalar(ScalarValueRef::Bytes(bytes)) => serde_json::from_slice(bytes).ok(),
        _ => None,
    }
}

/// Text, numbers, truth and null stand in a field as automerge scalars; a value with parts as canonical JSON in bytes, so
/// that its parts are written and merged as one. What a later automerge adds reads as null.
fn json(value: &ValueRef<'_>) -> Value {
    match value {
        ValueRef::Scalar(ScalarValueRef::Str(text)) => Value::from(text.as_ref()),
        ValueRef::Scalar(ScalarValueRef::Bytes(bytes)) => {
            serde_json::from_slice(bytes).unwrap_or(Value::Null)
        }
        ValueRef::Scalar(ScalarValueRef::Int(number)) => Value::from(*number),
        ValueRef::Scalar(ScalarValueRef::Uint(number)) => Value::from(*number),
        ValueRef::Scalar(ScalarValueRef::Boolean(truth)) => Value::from(*truth),
        _ => Value::Null,
    }
}

fn json_owned(value: &automerge::ScalarValue) -> Value {
    match value {
        automerge::ScalarValue::Str(text) => Value::from(text.as_str()),
        automerge::ScalarValue::Bytes(bytes) => serde_json::from_slice(bytes).unwrap_or(Value::Null),
        automerge::ScalarValue::Int(number) => Value::from(*number),
        automerge::ScalarValue::Uint(number) => Value::from(*number),
        automerge::ScalarValue::Boolean(truth) => Value::from(*truth),
        _ => Value::Null,
    }
}

/// The writer of a change, as its message and time say.
pub(crate) fn writer(message: Option<&str>, millis: i64) -> (Option<PersonId>, Timestamp) {
    (
        message.and_then(|by| by.parse().ok()),
        Timestamp::from_millis(millis),
    )
}
