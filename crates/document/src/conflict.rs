//! What a person has to decide after a merge.

use nirantar_domain::{EntryId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

/// Two truths in one document. Both are kept; the view shows one of them in its place and both here. A conflict ends
/// when a person writes at the merged heads: a new value, an entry that supersedes both, or a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Conflict {
    /// A plain field was given different values without either writer knowing of the other.
    Field {
        /// Name of the field.
        field: String,
        /// True for name, sex, birth, blood group: the patient may be confused with another until it is settled.
        safety: bool,
        /// Every value, in an order that is the same on every PC; the last is the one the view shows.
        values: Vec<FieldValue>,
    },
    /// Entries that replace the same entry and are all live.
    Successors {
        /// Class of the entries.
        class: String,
        /// The live ones, by time.
        entries: Vec<EntryId>,
        /// The entries they both go back to.
        of: Vec<EntryId>,
    },
    /// One person marked an entry as entered in error while another edited it: the edit is live.
    EditOfMarked {
        /// Class of the entries.
        class: String,
        /// The marked entry.
        marked: EntryId,
        /// Its live edits.
        entries: Vec<EntryId>,
    },
    /// Allergies, and the statement that none are known.
    AllergiesAndNoneKnown {
        /// The live allergies.
        allergies: Vec<EntryId>,
        /// The live statements.
        statements: Vec<EntryId>,
    },
    /// Several live sign-offs of one encounter.
    SignOffs {
        /// The sign-offs, by time; the view shows the last.
        entries: Vec<EntryId>,
    },
    /// A plain field whose value this build cannot read: a newer version wrote it. The view leaves it empty; the value
    /// stays until somebody sets the field.
    Unreadable {
        /// Name of the field.
        field: String,
    },
    /// An entry that was rewritten under its own id, or a sign-off whose bytes do not give its hash. No build of this
    /// program does that.
    Tampered {
        /// The entry.
        entry: EntryId,
    },
}

/// One of the values of a field in conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldValue {
    /// The value as it stands in the document; null for a cleared field.
    #[cfg_attr(feature = "ts", ts(type = "unknown"))]
    pub value: serde_json::Value,
    /// Who wrote it, if the change says so.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}
