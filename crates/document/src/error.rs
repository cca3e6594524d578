//! What can go wrong with a document.

use nirantar_domain::EntryId;
use thiserror::Error;

use crate::hash::ChangeHash;
use crate::kind::Kind;

/// Why a document could not be read or edited. No values of patients in here: errors are logged.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// The bytes are no document, fail their checksum, or do not descend from this kind's genesis.
    #[error("the bytes are not a whole {kind} document: {detail}")]
    Damaged {
        /// What they were said to be.
        kind: Kind,
        /// For the log.
        detail: String,
    },
    /// A newer version wrote this document and asks for a reader that understands more. Reading still works.
    #[error("the document asks for schema {min_reader}, this build knows {known}")]
    Newer {
        /// What the document asks for.
        min_reader: u64,
        /// What this build knows.
        known: u64,
    },
    /// The edit is for another kind of document.
    #[error("an edit of a {edit} document was given to a {document} document")]
    WrongKind {
        /// The document's kind.
        document: Kind,
        /// The edit's kind.
        edit: Kind,
    },
    /// The heads name a change that this document does not hold (yet).
    #[error("the document does not hold the heads {0}")]
    UnknownHeads(ChangeHash),
    /// No heads at all: even an empty document has its genesis.
    #[error("a form without heads cannot be saved")]
    NoHeads,
    /// The entry to supersede or mark was not there, or not live, in the state the form was opened at.
    #[error("entry {0} is not live in the state the form was opened at")]
    NotLive(EntryId),
    /// An entry with this id exists already: entries are immutable.
    #[error("entry {0} exists already")]
    EntryExists(EntryId),
    /// "No known allergies" cannot be stated beside a live allergy; mark that one first.
    #[error("no known allergies contradicts a live allergy")]
    AllergiesExist,
    /// The bytes to be signed off are not what the document says at the heads they name.
    #[error("the sign-off does not match the document: {0}")]
    SignOffMismatch(&'static str),
    /// A conflict stands, or an entry was written by a newer version: nobody signs what they cannot see.
    #[error("an unsettled conflict or an unreadable entry stands in the way of signing")]
    Unsettled,
    /// Two histories under one actor and number: a copied folder. A new incarnation is needed.
    #[error("two different changes carry the same actor and sequence number")]
    SameActorTwice,
    /// Something in automerge that these rules should have made impossible.
    #[error("automerge: {0}")]
    Internal(String),
}

impl DocumentError {
    /// The code of the boundary (`conflict`, `damaged`, …).
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Damaged { .. } | Self::SameActorTwice => "damaged",
            Self::Newer { .. } => "newer",
            Self::UnknownHeads(_)
            | Self::NotLive(_)
            | Self::EntryExists(_)
            | Self::SignOffMismatch(_)
            | Self::Unsettled => "conflict",
            Self::NoHeads | Self::AllergiesExist => "invalid",
            Self::WrongKind { .. } | Self::Internal(_) => "internal",
        }
    }

    /// The Fluent key of the text for people, in `locales/<lang>/document.ftl`.
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::Damaged { .. } => "document-damaged",
            Self::Newer { .. } => "document-newer",
            Self::WrongKind { .. } => "document-wrong-kind",
            Self::UnknownHeads(_) => "document-unknown-heads",
            Self::NoHeads => "document-no-heads",
            Self::NotLive(_) => "document-entry-not-live",
            Self::EntryExists(_) => "document-entry-exists",
            Self::AllergiesExist => "document-allergies-exist",
            Self::SignOffMismatch(_) => "document-sign-off-mismatch",
            Self::Unsettled => "document-unsettled",
            Self::SameActorTwice => "document-same-actor-twice",
            Self::Internal(_) => "document-internal",
        }
    }
}

impl From<automerge::AutomergeError> for DocumentError {
    fn from(error: automerge::AutomergeError) -> Self {
        match error {
            automerge::AutomergeError::DuplicateSeqNumber(..)
            | automerge::AutomergeError::DuplicateActorId(_) => Self::SameActorTwice,
            other => Self::Internal(other.to_string()),
        }
    }
}

/// Results of this crate.
pub type Result<T, E = DocumentError> = std::result::Result<T, E>;
