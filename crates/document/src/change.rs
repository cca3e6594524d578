//! Changes: who makes them, how they travel, what came of them.

use automerge::{ActorId, Change};
use nirantar_domain::{PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::hash::ChangeHash;

/// Who writes, for automerge: 16 bytes, one per incarnation and file, never used on two PCs nor after a restore.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Actor([u8; 16]);

impl Actor {
    /// From its bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    pub(crate) fn am(self) -> ActorId {
        ActorId::from(&self.0[..])
    }
}

/// One change as it travels and lies in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeBytes {
    /// Its name.
    pub hash: ChangeHash,
    /// The uncompressed automerge change chunk.
    pub bytes: Vec<u8>,
}

/// What came of applying changes from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Applied {
    /// Changes that are part of the document now and were not before, also such as had waited.
    pub new: Vec<ChangeHash>,
    /// Changes that the document needs before the rest can take effect. The rest waits inside the document, survives
    /// saving, and takes effect when these come.
    pub missing: Vec<ChangeHash>,
}

/// Who made a change, and when, as the change says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChangeInfo {
    /// Its name.
    pub hash: ChangeHash,
    /// The person; `None` for the genesis and for changes that do not say.
    pub by: Option<PersonId>,
    /// The time of the writer's clock.
    pub at: Timestamp,
}

impl From<Change> for ChangeBytes {
    fn from(change: Change) -> Self {
        Self {
            hash: change.hash().into(),
            bytes: change.raw_bytes().to_vec(),
        }
    }
}

/// Reads one change chunk. automerge's own reader takes the hash from the content and does not compare the checksum
/// before it, so a flipped bit would become another change; here the bytes must be exactly what the change writes.
pub(crate) fn parse(bytes: &[u8]) -> std::result::Result<Change, String> {
    let change = Change::from_bytes(bytes.to_vec()).map_err(|error| error.to_string())?;
    let checksum = bytes.get(4..8);
    if checksum != change.hash().0.get(..4) || change.raw_bytes() != bytes {
        return Err("checksum".to_owned());
    }
    Ok(change)
}
