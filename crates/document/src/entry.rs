//! Immutable entries: facts that are replaced, never changed.

use std::collections::BTreeMap;

use nirantar_domain::{EntryId, PersonId, Timestamp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Who makes a change, and when. The time is the caller's clock; it orders the display, never the merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Stamp {
    /// The person who is logged in.
    pub by: PersonId,
    /// When the form was left.
    pub at: Timestamp,
}

/// A value that lives in an entry: its parts mean something only together, so they are written and merged as one.
pub trait EntryValue: Serialize + DeserializeOwned {
    /// The class that stands in the entry. Never reused for another meaning.
    const CLASS: &'static str;
}

/// A live entry as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Entry<T> {
    /// Its id.
    pub id: EntryId,
    /// Who wrote it.
    pub by: PersonId,
    /// When it was written.
    pub at: Timestamp,
    /// Place in its list, see [`crate::rank`]; entries without one stand by time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub rank: Option<String>,
    /// The entries it replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<EntryId>>"))]
    pub supersedes: Vec<EntryId>,
    /// The fact.
    pub value: T,
}

/// A new entry to be written. `supersedes` is empty for a new fact; one id for an edit; several to settle a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct New<T> {
    /// A fresh id ([`EntryId::make`]).
    pub id: EntryId,
    /// What it replaces; each must be live in the state the form was opened at.
    #[serde(default)]
    pub supersedes: Vec<EntryId>,
    /// Place in its list; `None` keeps the place of what it supersedes.
    #[serde(default)]
    pub rank: Option<String>,
    /// The fact.
    pub value: T,
}

impl<T> New<T> {
    /// A fact that replaces nothing.
    pub const fn fact(id: EntryId, value: T) -> Self {
        Self {
            id,
            supersedes: Vec::new(),
            rank: None,
            value,
        }
    }

    /// An edit of `old`.
    pub fn edit(id: EntryId, old: EntryId, value: T) -> Self {
        Self {
            id,
            supersedes: vec![old],
            rank: None,
            value,
        }
    }

    /// The same entry at a place in its list.
    #[must_use]
    pub fn at_rank(mut self, rank: impl Into<String>) -> Self {
        self.rank = Some(rank.into());
        self
    }
}

/// Marks an entry as entered in error: it leaves the live set, its text stays readable in the history. What it had
/// superseded does not come back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Mark {
    /// A fresh id for the mark, which is an entry itself.
    pub id: EntryId,
    /// The entry meant; must be live in the state the form was opened at.
    pub of: EntryId,
    /// Why, in the person's words; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Holds now.
    Live,
    /// Replaced by another entry.
    Superseded,
    /// Marked as entered in error.
    EnteredInError,
}

/// An entry of the history: everything ever written, live or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PastEntry {
    /// Its class, e.g. `allergy`.
    pub class: String,
    /// What became of it.
    pub status: Status,
    /// The entry; the value as it stands in the document, unknown parts included.
    pub entry: Entry<Value>,
}

/// The stored form of an entry: canonical JSON under the entry's id. Parts this build does not know stay in the bytes,
/// since nobody rewrites an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Envelope {
    pub class: String,
    pub by: PersonId,
    pub at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supersedes: Vec<EntryId>,
    pub value: Value,
    /// What a newer version put beside: kept when the entry is signed.
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

/// The value of a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MarkValue {
    pub of: EntryId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl EntryValue for MarkValue {
    const CLASS: &'static str = "entered_in_error";
}
