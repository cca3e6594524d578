//! The key of a space in one epoch, and how a new epoch keeps its predecessors readable.

use std::fmt;

use nirantar_domain::{Entropy, EpochId, OrganisationId, SpaceId};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::codec::Reader;
use crate::derive::derive32;
use crate::error::CryptoError;
use crate::row::{open_raw, seal_raw};

const WHAT: &str = "predecessors";
const VERSION: u8 = 1;

/// The space a key belongs to; bound into everything sealed with or about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpaceScope {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The space.
    pub space: SpaceId,
}

impl SpaceScope {
    /// Fixed width: organisation, space, epoch.
    pub(crate) fn with_epoch(self, epoch: EpochId) -> Vec<u8> {
        let mut out = Vec::with_capacity(48);
        out.extend_from_slice(self.organisation.as_bytes());
        out.extend_from_slice(self.space.as_bytes());
        out.extend_from_slice(epoch.as_bytes());
        out
    }
}

/// The random key of a space in one epoch.
#[derive(Clone)]
pub struct SpaceKey {
    epoch: EpochId,
    secret: Zeroizing<[u8; 32]>,
}

impl SpaceKey {
    /// A fresh key for a new epoch.
    pub fn make(epoch: EpochId, entropy: &dyn Entropy) -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        entropy.fill(secret.as_mut_slice());
        Self { epoch, secret }
    }

    pub(crate) fn from_bytes(epoch: EpochId, secret: &[u8; 32]) -> Self {
        Self {
            epoch,
            secret: Zeroizing::new(*secret),
        }
    }

    /// The epoch this key is for.
    pub const fn epoch(&self) -> EpochId {
        self.epoch
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.secret
    }
}

impl fmt::Debug for SpaceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SpaceKey({}, ..)", self.epoch)
    }
}

impl PartialEq for SpaceKey {
    fn eq(&self, other: &Self) -> bool {
        self.epoch == other.epoch && self.secret.ct_eq(other.secret.as_slice()).into()
    }
}

impl Eq for SpaceKey {}

/// Seals the keys of the epochs that `new` follows under `new`: who holds the newest key can open all older ones. More than
/// one predecessor joins epochs that were started on PCs that had not heard of each other.
///
/// # Errors
/// [`CryptoError::TooLarge`] with more than 255 predecessors.
pub fn seal_predecessors(
    scope: SpaceScope,
    new: &SpaceKey,
    predecessors: &[SpaceKey],
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, CryptoError> {
    let count = u8::try_from(predecessors.len()).map_err(|_| CryptoError::TooLarge { what: WHAT })?;
    let mut plain = Zeroizing::new(Vec::with_capacity(1 + 48 * predecessors.len()));
    plain.push(count);
    for key in predecessors {
        plain.extend_from_slice(key.epoch.as_bytes());
        plain.extend_from_slice(key.secret.as_slice());
    }
    let mut out = vec![VERSION];
    let aad = scope.with_epoch(new.epoch);
    out.extend(seal_raw(&predecessors_key(new), &aad, &plain, entropy));
    Ok(out)
}

/// Opens what [`seal_predecessors`] made.
///
/// # Errors
/// [`CryptoError::WrongKey`], [`CryptoError::Malformed`], [`CryptoError::Newer`].
pub fn open_predecessors(
    scope: SpaceScope,
    new: &SpaceKey,
    sealed: &[u8],
) -> Result<Vec<SpaceKey>, CryptoError> {
    let mut reader = Reader::new(sealed, WHAT);
    reader.version(VERSION)?;
    let aad = scope.with_epoch(new.epoch);
    let plain = open_raw(&predecessors_key(new), &aad, reader.rest(), WHAT)?;
    let mut reader = Reader::new(plain.dangerously_expose(), WHAT);
    let mut keys = Vec::new();
    for _ in 0..reader.u8()? {
        let epoch = EpochId::from_bytes(reader.array()?);
        keys.push(SpaceKey::from_bytes(epoch, &Zeroizing::new(reader.array()?)));
    }
    reader.finish()?;
    Ok(keys)
}

fn predecessors_key(new: &SpaceKey) -> Zeroizing<[u8; 32]> {
    derive32("space/predecessors", &[new.expose()], &[])
}
