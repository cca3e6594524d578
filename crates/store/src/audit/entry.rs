//! What an entry says.

use nirantar_domain::{DeviceId, DocId, IncarnationId, PersonId, SpaceId, Timestamp};

use crate::error::{Result, StoreError};

/// Names the file that a chain lies in: the space's id, or the device's for `device.db`. Part of every hash, so that a
/// chain cannot be moved to another file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId([u8; 16]);

impl FileId {
    /// From the bytes in a file.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The 16 bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl From<SpaceId> for FileId {
    fn from(id: SpaceId) -> Self {
        Self(*id.as_bytes())
    }
}

impl From<DeviceId> for FileId {
    fn from(id: DeviceId) -> Self {
        Self(*id.as_bytes())
    }
}

/// An act to be recorded. `action`, `class` and `fields` are words of the program (`[a-z0-9_.-]`, 1–64 characters):
/// anything else is refused, so that no value that somebody typed can get in here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: Timestamp,
    /// Who; `None` while nobody is logged in.
    pub person: Option<PersonId>,
    /// On which PC.
    pub device: DeviceId,
    /// In which life of its data folder.
    pub incarnation: IncarnationId,
    /// What: `patient.read`, `rx.print`, `login.failed` …
    pub action: String,
    /// Class of record it was done to, as in the retention policy: `patient`, `encounter`, `session` …
    pub class: String,
    /// Which records.
    pub subjects: Vec<DocId>,
    /// Names of the fields written.
    pub fields: Vec<String>,
}

impl AuditEntry {
    pub(crate) fn check_words(&self) -> Result<()> {
        let all = [&self.action, &self.class].into_iter().chain(&self.fields);
        for word in all {
            let legal = (1..=64).contains(&word.len())
                && word
                    .bytes()
                    .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b'-'));
            if !legal {
                return Err(StoreError::NotAWord);
            }
        }
        Ok(())
    }
}

/// An entry in its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRecord {
    /// What it says.
    pub entry: AuditEntry,
    /// Place in the chain of its incarnation and file, from 1, without gaps.
    pub seq: u64,
    /// Hash of the chain up to here.
    pub hash: [u8; 32],
}

/// A signed point of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditCheckpoint {
    /// Whose chain.
    pub incarnation: IncarnationId,
    /// Up to which entry.
    pub seq: u64,
    /// Hash of that entry.
    pub hash: [u8; 32],
    /// When signed.
    pub at: Timestamp,
    /// Public key of the signer.
    pub signer: Vec<u8>,
    /// Signature over [`AuditCheckpoint::signed_bytes`].
    pub signature: Vec<u8>,
}

impl AuditCheckpoint {
    /// What the signature covers: `"nirantar audit checkpoint v1" ‖ file ‖ incarnation ‖ seq ‖ at ‖ hash`.
    pub fn signed_bytes(
        file: FileId,
        incarnation: IncarnationId,
        seq: u64,
        at: Timestamp,
        hash: &[u8; 32],
    ) -> Vec<u8> {
        let mut bytes = b"nirantar audit checkpoint v1".to_vec();
        bytes.extend_from_slice(file.as_bytes());
        bytes.extend_from_slice(incarnation.as_bytes());
        bytes.extend_from_slice(&seq.to_be_bytes());
        bytes.extend_from_slice(&at.as_millis().to_be_bytes());
        bytes.extend_from_slice(hash);
        bytes
    }
}
