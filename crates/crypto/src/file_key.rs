//! Keys of database files and rows on this PC, and ids made from the clinical link key.

use nirantar_domain::{ChartId, Entropy, EpochId, PatientId};
use zeroize::Zeroizing;

use crate::codec::Reader;
use crate::derive::derive32;
use crate::error::CryptoError;
use crate::row::{open_raw, seal_raw};
use crate::secret::{FileKey, LinkKey, PcSecret, RowKey};
use crate::space_key::{SpaceKey, SpaceScope};

const WHAT: &str = "file_key";
const VERSION: u8 = 1;

/// The key of `device.db`: needs this PC's secret and nobody's login.
pub fn derive_device_db_key(pc: &PcSecret) -> FileKey {
    FileKey::from_bytes(&derive32("device.db", &[pc.dangerously_expose()], &[]))
}

/// A key for rows that this PC can open with nobody logged in; `purpose` separates uses.
pub fn derive_device_row_key(pc: &PcSecret, purpose: &str) -> RowKey {
    RowKey::from_bytes(&derive32(
        "row/device",
        &[pc.dangerously_expose()],
        &[purpose.as_bytes()],
    ))
}

/// A key for rows that only readers of the space can open, on any PC; `purpose` separates uses.
pub fn derive_space_row_key(key: &SpaceKey, purpose: &str) -> RowKey {
    RowKey::from_bytes(&derive32(
        "row/space",
        &[key.expose()],
        &[key.epoch().as_bytes(), purpose.as_bytes()],
    ))
}

/// The chart of a patient: a keyed hash as a UUID version 8 (RFC 9562 §5.8), so that two PCs that have not heard of each
/// other make the same chart, and nobody without the link key can tell whose chart it is.
pub fn derive_chart_id(link: &LinkKey, patient: PatientId) -> ChartId {
    let hash = derive32("chart-id", &[link.dangerously_expose()], &[patient.as_bytes()]);
    let mut id = [0; 16];
    for (index, (to, from)) in id.iter_mut().zip(hash.iter()).enumerate() {
        *to = match index {
            6 => (*from & 0x0f) | 0x80,
            8 => (*from & 0x3f) | 0x80,
            _ => *from,
        };
    }
    ChartId::from_bytes(id)
}

/// The key of a space's database file on this PC, wrapped under that space's key *and* this PC's secret: a copied folder
/// opens with neither alone. Layout: version, epoch of the wrapping key, nonce, ciphertext, tag: 89 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedFileKey {
    epoch: EpochId,
    sealed: Vec<u8>,
}

impl WrappedFileKey {
    /// Wraps `file`.
    pub fn wrap(
        file: &FileKey,
        scope: SpaceScope,
        key: &SpaceKey,
        pc: &PcSecret,
        entropy: &dyn Entropy,
    ) -> Self {
        let wrapping = wrapping_key(key, pc);
        let aad = scope.with_epoch(key.epoch());
        Self {
            epoch: key.epoch(),
            sealed: seal_raw(&wrapping, &aad, file.dangerously_expose(), entropy),
        }
    }

    /// Unwraps the file key with the space's key of [`WrappedFileKey::epoch`].
    ///
    /// # Errors
    /// [`CryptoError::WrongKey`].
    pub fn unwrap_with(
        &self,
        scope: SpaceScope,
        key: &SpaceKey,
        pc: &PcSecret,
    ) -> Result<FileKey, CryptoError> {
        let wrapping = wrapping_key(key, pc);
        let opened = open_raw(&wrapping, &scope.with_epoch(self.epoch), &self.sealed, WHAT)?;
        opened
            .as_32()
            .map(FileKey::from_bytes)
            .ok_or(CryptoError::Malformed { what: WHAT })
    }

    /// The epoch whose key unwraps it.
    pub const fn epoch(&self) -> EpochId {
        self.epoch
    }

    /// The bytes to keep in `device.db`.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![VERSION];
        out.extend_from_slice(self.epoch.as_bytes());
        out.extend_from_slice(&self.sealed);
        out
    }

    /// Reads a wrapped key.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`], [`CryptoError::Newer`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CryptoError> {
        let mut reader = Reader::new(bytes, WHAT);
        reader.version(VERSION)?;
        let epoch = EpochId::from_bytes(reader.array()?);
        // Nonce, 32 bytes, tag.
        let sealed = reader.take(24 + 32 + 16)?.to_vec();
        reader.finish()?;
        Ok(Self { epoch, sealed })
    }
}

fn wrapping_key(key: &SpaceKey, pc: &PcSecret) -> Zeroizing<[u8; 32]> {
    derive32("file-key", &[key.expose(), pc.dangerously_expose()], &[])
}
