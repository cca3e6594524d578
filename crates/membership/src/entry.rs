//! An entry: statements, their author, and what the author had seen.

use nirantar_crypto::{DeviceKeys, PersonKeys, RootKeys, SignContext, SignatureBytes};
use nirantar_domain::{DeviceId, OrganisationId, PersonId, Timestamp};

use crate::body::Body;
use crate::codec;
use crate::error::MembershipError;
use crate::hash::EntryHash;

/// Who signs an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Author {
    /// The recovery kit.
    Root,
    /// A member of staff.
    Person(PersonId),
    /// A PC, about itself.
    Device(DeviceId),
}

/// Who signs, with the keys to do it.
#[derive(Debug, Clone, Copy)]
pub enum Signer<'a> {
    /// The recovery kit.
    Root(&'a RootKeys),
    /// A member of staff who is logged in.
    Person(PersonId, &'a PersonKeys),
    /// This PC.
    Device(DeviceId, &'a DeviceKeys),
}

impl Signer<'_> {
    /// Whom the entry will name.
    pub const fn author(&self) -> Author {
        match self {
            Self::Root(_) => Author::Root,
            Self::Person(person, _) => Author::Person(*person),
            Self::Device(device, _) => Author::Device(*device),
        }
    }

    fn sign(&self, content: &[u8]) -> SignatureBytes {
        match self {
            Self::Root(keys) => keys.sign(SignContext::MembershipEntry, content),
            Self::Person(_, keys) => keys.sign(SignContext::MembershipEntry, content),
            Self::Device(_, keys) => keys.sign(SignContext::MembershipEntry, content),
        }
    }
}

/// An entry's content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose log this is.
    pub organisation: OrganisationId,
    /// Who says it.
    pub author: Author,
    /// When, by the author's clock; nothing depends on it.
    pub at: Timestamp,
    /// The heads the author had seen, ascending; empty in the first entry only.
    pub parents: Vec<EntryHash>,
    /// What is said: at least one statement.
    pub bodies: Vec<Body>,
}

impl Entry {
    /// Reads an entry from a log; its signature is checked by [`crate::Log`] only.
    ///
    /// # Errors
    /// [`MembershipError::Malformed`], [`MembershipError::Newer`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, MembershipError> {
        SignedEntry::from_bytes(bytes).map(|signed| signed.entry)
    }
}

/// An entry as it is kept and exchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignedEntry {
    pub(crate) entry: Entry,
    /// The signed bytes.
    pub(crate) content: Vec<u8>,
    pub(crate) signature: SignatureBytes,
    /// Everything: content and signature.
    pub(crate) bytes: Vec<u8>,
    pub(crate) hash: EntryHash,
}

impl SignedEntry {
    pub(crate) fn sign(entry: Entry, signer: Signer<'_>) -> Self {
        let content = codec::encode_content(&entry);
        let signature = signer.sign(&content);
        let bytes = codec::encode_signed(&content, &signature);
        let hash = EntryHash::of(&bytes);
        Self {
            entry,
            content,
            signature,
            bytes,
            hash,
        }
    }

    /// Only the one canonical encoding of an entry is read, so that one entry cannot have two hashes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, MembershipError> {
        let hash = EntryHash::of(bytes);
        let (entry, content, signature) = codec::decode(bytes, hash)?;
        if codec::encode_content(&entry) != content || codec::encode_signed(&content, &signature) != bytes {
            return Err(MembershipError::Malformed { entry: hash });
        }
        Ok(Self {
            entry,
            content,
            signature,
            bytes: bytes.to_vec(),
            hash,
        })
    }
}
