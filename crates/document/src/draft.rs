//! Edits of a form, checked against the state the form was opened at, before anything is written.

use automerge::transaction::Transactable;
use automerge::{ReadDoc, ScalarValue};
use nirantar_domain::EntryId;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

use crate::canonical;
use crate::doc::Doc;
use crate::entry::{EntryValue, Envelope, Mark, MarkValue, New, Stamp};
use crate::error::{DocumentError, Result};
use crate::genesis::Genesis;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::state::State;

/// One edit of a form for documents of one kind.
pub trait Edit {
    /// The kind it is for.
    const KIND: Kind;

    /// Checks the edit against the draft's base and notes what to write.
    #[doc(hidden)]
    fn apply(&self, draft: &mut Draft<'_>) -> Result<()>;
}

enum Write {
    /// Name, value, and whether the form showed several values: then the value is a decision.
    Field(&'static str, Value, bool),
    Entry(EntryId, Vec<u8>),
    Blob(EntryId, Vec<u8>),
    Notes(String),
}

/// What a form wants written: checked, not yet done.
#[doc(hidden)]
pub struct Draft<'a> {
    pub(crate) doc: &'a Doc,
    pub(crate) heads: &'a Heads,
    pub(crate) base: State,
    pub(crate) stamp: Stamp,
    retired: BTreeSet<EntryId>,
    added: BTreeSet<EntryId>,
    classes: BTreeSet<&'static str>,
    writes: Vec<Write>,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(doc: &'a Doc, heads: &'a Heads, stamp: Stamp) -> Result<Self> {
        Ok(Self {
            base: State::read(doc, Some(heads))?,
            doc,
            heads,
            stamp,
            retired: BTreeSet::new(),
            added: BTreeSet::new(),
            classes: BTreeSet::new(),
            writes: Vec::new(),
        })
    }

    /// Sets a plain field. Nothing is written when the form's state already has this value and no other: leaving a form
    /// unchanged is no change. A field in conflict is written even if the value is one of the two: that is the decision.
    pub(crate) fn set<T: Serialize>(&mut self, field: &'static str, value: &T) -> Result<()> {
        let value =
            serde_json::to_value(value).map_err(|error| DocumentError::Internal(error.to_string()))?;
        let unchanged = match self.base.fields.get(field) {
            Some(old) => old.values.as_slice() == [value.clone()],
            None => value.is_null(),
        };
        // The last word of a form counts, also when it returns to the old value.
        self.writes
            .retain(|write| !matches!(write, Write::Field(name, ..) if *name == field));
        if !unchanged {
            let decision = self
                .base
                .fields
                .get(field)
                .is_some_and(|old| old.values.len() > 1);
            self.writes.push(Write::Field(field, value, decision));
        }
        Ok(())
    }

    /// Replaces the notes: the difference to the form's state is written, so that two writers' texts merge.
    pub(crate) fn notes(&mut self, text: &str) -> Result<()> {
        self.writes.retain(|write| !matches!(write, Write::Notes(_)));
        if self.doc.notes(Some(self.heads))? != text {
            self.writes.push(Write::Notes(text.to_owned()));
        }
        Ok(())
    }

    /// Entries of a class that the form shows as live and no edit of this draft has retired yet.
    pub(crate) fn open_ids(&self, class: &str) -> Vec<EntryId> {
        let mut ids = self.base.live_ids(class);
        ids.retain(|id| !self.retired.contains(id));
        ids
    }

    /// True if an edit of this draft adds an entry of this class.
    pub(crate) fn adds(&self, class: &str) -> bool {
        self.classes.contains(class)
    }

    /// Adds an entry.
    pub(crate) fn add<T: EntryValue>(&mut self, new: &New<T>) -> Result<()> {
        self.add_with(new, &[])
    }

    /// Adds an entry that also replaces `others`, which may be of another class.
    pub(crate) fn add_with<T: EntryValue>(&mut self, new: &New<T>, others: &[EntryId]) -> Result<()> {
        for old in &new.supersedes {
            let same_class = self
                .base
                .entries
                .get(old)
                .is_some_and(|old| old.class == T::CLASS);
            if !same_class {
                return Err(DocumentError::NotLive(*old));
            }
        }
        let supersedes: BTreeSet<EntryId> = new.supersedes.iter().chain(others).copied().collect();
        for old in &supersedes {
            self.retire(*old)?;
        }
        // An edit stays where the line was.
        let rank = new.rank.clone().or_else(|| {
            let old = self.base.entries.get(new.supersedes.first()?)?;
            old.rank.clone()
        });
        let value =
            serde_json::to_value(&new.value).map_err(|error| DocumentError::Internal(error.to_string()))?;
        self.push(new.id, T::CLASS, rank, supersedes.into_iter().collect(), value)
    }

    /// Marks an entry as entered in error.
    pub(crate) fn mark(&mut self, mark: &Mark) -> Result<()> {
        self.retire(mark.of)?;
        let value = MarkValue {
            of: mark.of,
            reason: mark.reason.clone(),
        };
        let value =
            serde_json::to_value(value).map_err(|error| DocumentError::Internal(error.to_string()))?;
        self.push(mark.id, MarkValue::CLASS, None, Vec::new(), value)
    }

    /// Bytes that belong to an entry of this draft.
    pub(crate) fn blob(&mut self, entry: EntryId, bytes: &[u8]) {
        self.writes.push(Write::Blob(entry, bytes.to_vec()));
    }

    fn retire(&mut self, id: EntryId) -> Result<()> {
        // Marks are not undone: the entry is entered anew.
        let is_mark = self
            .base
            .entries
            .get(&id)
            .is_some_and(|old| old.class == MarkValue::CLASS);
        if is_mark || !self.base.is_live(id) || !self.retired.insert(id) {
            return Err(DocumentError::NotLive(id));
        }
        Ok(())
    }

    fn push(
        &mut self,
        id: EntryId,
        class: &'static str,
        rank: Option<String>,
        supersedes: Vec<EntryId>,
        value: Value,
    ) -> Result<()> {
        if self.doc.has_entry(id)? || !self.added.insert(id) {
            return Err(DocumentError::EntryExists(id));
        }
        self.classes.insert(class);
        let envelope = Envelope {
            class: class.to_owned(),
            by: self.stamp.by,
            at: self.stamp.at,
            rank,
            supersedes,
            value,
            rest: BTreeMap::new(),
        };
        let bytes =
            canonical::to_bytes(&envelope).map_err(|error| DocumentError::Internal(error.to_string()))?;
        self.writes.push(Write::Entry(id, bytes));
        Ok(())
    }

    pub(crate) fn into_writes(self) -> Writes {
        Writes(self.writes)
    }
}

/// The checked writes of a draft.
pub(crate) struct Writes(Vec<Write>);

impl Writes {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn run<T: Transactable + ReadDoc>(self, genesis: &Genesis, tx: &mut T) -> Result<()> {
        for write in self.0 {
            match write {
                Write::Field(field, value, decision) => {
                    // Given the value that wins already, automerge would only delete the others: the decision would be
                    // no write of its own, and a change of the winner elsewhere would undo it without a conflict.
                    if decision {
                        tx.delete(&genesis.fields, field)?;
                    }
                    tx.put(&genesis.fields, field, scalar(value)?)?;
                }
                Write::Entry(id, bytes) => {
                    tx.put(&genesis.entries, id.to_string(), ScalarValue::Bytes(bytes))?
                }
                Write::Blob(id, bytes) => {
                    tx.put(&genesis.blobs, id.to_string(), ScalarValue::Bytes(bytes))?
                }
                Write::Notes(text) => match &genesis.notes {
                    Some(notes) => tx.update_text(notes, text)?,
                    None => return Err(DocumentError::Internal("no notes in this kind".to_owned())),
                },
            }
        }
        Ok(())
    }
}

fn scalar(value: Value) -> Result<ScalarValue> {
    let number = |number: &serde_json::Number| {
        number
            .as_i64()
            .map(ScalarValue::Int)
            .or_else(|| number.as_u64().map(ScalarValue::Uint))
    };
    Ok(match &value {
        Value::Null => ScalarValue::Null,
        Value::Bool(truth) => ScalarValue::Boolean(*truth),
        Value::String(text) => ScalarValue::from(text.as_str()),
        Value::Number(n) => {
            number(n).ok_or_else(|| DocumentError::Internal("a float in a field".to_owned()))?
        }
        Value::Array(_) | Value::Object(_) => {
            let bytes =
                canonical::to_bytes(&value).map_err(|error| DocumentError::Internal(error.to_string()))?;
            ScalarValue::Bytes(bytes)
        }
    })
}
