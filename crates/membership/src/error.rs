//! Why an entry was refused. No variant carries personal data.

use std::collections::BTreeMap;

use crate::hash::EntryHash;

/// Why the log, or an entry offered to it, was refused; `entry` says which.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MembershipError {
    /// Not an entry, or not in its one canonical form.
    #[error("entry {entry} is malformed")]
    Malformed {
        /// Hash of the refused bytes.
        entry: EntryHash,
    },
    /// Written by a newer version of the application.
    #[error("entry {entry} was written by a newer version")]
    Newer {
        /// Which.
        entry: EntryHash,
    },
    /// Belongs to another organisation's log.
    #[error("entry {entry} belongs to another organisation")]
    OtherOrganisation {
        /// Which.
        entry: EntryHash,
    },
    /// Names an entry that is not here (yet).
    #[error("entry {entry} follows {parent}, which is missing")]
    ParentMissing {
        /// Which.
        entry: EntryHash,
        /// What is missing.
        parent: EntryHash,
    },
    /// No entry founds the organisation.
    #[error("the log has no founding entry")]
    NotFounded,
    /// The author was not known to the organisation by what the entry had seen.
    #[error("the author of entry {entry} is unknown or was removed")]
    UnknownAuthor {
        /// Which.
        entry: EntryHash,
    },
    /// The signature is not the author's.
    #[error("the signature of entry {entry} does not verify")]
    BadSignature {
        /// Which.
        entry: EntryHash,
    },
    /// The author may not say this.
    #[error("the author of entry {entry} may not say {statement}")]
    NotAllowed {
        /// Which.
        entry: EntryHash,
        /// [`crate::Body::name`].
        statement: &'static str,
    },
    /// Removals contradict each other; only the root may act.
    #[error("entry {entry}: administration is frozen until the recovery kit rules")]
    Frozen {
        /// Which.
        entry: EntryHash,
    },
    /// Contradicts what the entry had seen.
    #[error("entry {entry}: {statement} contradicts the log ({why})")]
    Contradicts {
        /// Which.
        entry: EntryHash,
        /// [`crate::Body::name`].
        statement: &'static str,
        /// In a word: `known_already`, `unknown`, `letter_taken`, `last_owner`, `heads`, `order`, `empty`, `ruling`.
        why: &'static str,
    },
}

impl MembershipError {
    /// The Fluent key of the message (`locales/<lang>/membership.ftl`).
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "membership-malformed",
            Self::Newer { .. } => "membership-newer",
            Self::OtherOrganisation { .. } => "membership-other-organisation",
            Self::ParentMissing { .. } => "membership-parent-missing",
            Self::NotFounded => "membership-not-founded",
            Self::UnknownAuthor { .. } => "membership-unknown-author",
            Self::BadSignature { .. } => "membership-bad-signature",
            Self::NotAllowed { .. } => "membership-not-allowed",
            Self::Frozen { .. } => "membership-frozen",
            Self::Contradicts { .. } => "membership-contradicts",
        }
    }

    /// The placeables of the message.
    pub fn args(&self) -> BTreeMap<String, String> {
        let mut args = BTreeMap::new();
        let mut put = |name: &str, value: String| args.insert(name.to_owned(), value);
        if let Some(entry) = self.entry() {
            put("entry", entry.to_string());
        }
        match self {
            Self::ParentMissing { parent, .. } => {
                put("parent", parent.to_string());
            }
            Self::NotAllowed { statement, .. } => {
                put("statement", (*statement).to_owned());
            }
            Self::Contradicts { statement, why, .. } => {
                put("statement", (*statement).to_owned());
                put("why", (*why).to_owned());
            }
            Self::Malformed { .. }
            | Self::Newer { .. }
            | Self::OtherOrganisation { .. }
            | Self::NotFounded
            | Self::UnknownAuthor { .. }
            | Self::BadSignature { .. }
            | Self::Frozen { .. } => {}
        }
        args
    }

    /// The refused entry; none if the log as a whole is meant.
    pub const fn entry(&self) -> Option<EntryHash> {
        match self {
            Self::Malformed { entry }
            | Self::Newer { entry }
            | Self::OtherOrganisation { entry }
            | Self::ParentMissing { entry, .. }
            | Self::UnknownAuthor { entry }
            | Self::BadSignature { entry }
            | Self::NotAllowed { entry, .. }
            | Self::Frozen { entry }
            | Self::Contradicts { entry, .. } => Some(*entry),
            Self::NotFounded => None,
        }
    }
}
