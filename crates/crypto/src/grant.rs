//! Grants: a space key or the clinical link key, sealed to one person or to the root.
//!
//! To a person: HPKE in PSK mode with the organisation device secret, so that a person's private key alone (a cracked
//! slot) opens nothing away from a paired PC. To the root: base mode, because the kit must do alone.

use nirantar_domain::{Entropy, EpochId, OrganisationId, PersonId};

use crate::codec::Reader;
use crate::device::{OdsRef, OrgDeviceSecrets};
use crate::error::CryptoError;
use crate::hpke_seal::{open_from, open_psk_from, seal_psk_to, seal_to};
use crate::person::{PersonKeys, PersonPublic};
use crate::root::{RootKeys, RootPublic};
use crate::secret::{LinkKey, SecretBytes};
use crate::space_key::{SpaceKey, SpaceScope};

const SPACE_GRANT: &str = "grant";
const LINK_GRANT: &str = "link_key";
const VERSION: u8 = 1;
/// Encapsulated key, 32 bytes, tag.
const SEALED: usize = 80;

/// Who a grant is for, as it stands in the membership log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GrantRecipient {
    /// The organisation root.
    Root,
    /// A member of staff.
    Person(PersonId),
}

impl GrantRecipient {
    /// Kind (0 root, 1 person) and id (zeroes for the root).
    pub(crate) fn to_bytes(self) -> [u8; 17] {
        let mut out = [0; 17];
        if let Self::Person(person) = self
            && let Some((kind, id)) = out.split_first_mut()
        {
            *kind = 1;
            id.copy_from_slice(person.as_bytes());
        }
        out
    }
}

/// Who to seal to.
#[derive(Debug, Clone, Copy)]
pub enum GrantTo<'a> {
    /// The root.
    Root(&'a RootPublic),
    /// A person, under the newest of the organisation device secrets.
    Person(PersonId, &'a PersonPublic, &'a OrgDeviceSecrets),
}

impl GrantTo<'_> {
    /// Whom the grant names.
    pub const fn recipient(&self) -> GrantRecipient {
        match self {
            Self::Root(_) => GrantRecipient::Root,
            Self::Person(person, ..) => GrantRecipient::Person(*person),
        }
    }
}

/// Who opens.
#[derive(Debug, Clone, Copy)]
pub enum GrantOpener<'a> {
    /// The recovery kit.
    Root(&'a RootKeys),
    /// A person who has logged in, on a PC that holds the organisation device secrets.
    Person(PersonId, &'a PersonKeys, &'a OrgDeviceSecrets),
}

impl GrantOpener<'_> {
    const fn recipient(&self) -> GrantRecipient {
        match self {
            Self::Root(_) => GrantRecipient::Root,
            Self::Person(person, ..) => GrantRecipient::Person(*person),
        }
    }
}

/// A sealed key as it stands in the membership log: version, mode, the organisation device secret's reference in PSK mode,
/// encapsulated key, ciphertext, tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedGrant {
    ods: Option<OdsRef>,
    sealed: [u8; SEALED],
}

impl SealedGrant {
    /// The organisation device secret needed to open it; none for the root's.
    pub const fn ods(&self) -> Option<OdsRef> {
        self.ods
    }

    /// The bytes to keep.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![VERSION];
        match self.ods {
            None => out.push(0),
            Some(ods) => {
                out.push(1);
                out.extend_from_slice(&ods.to_bytes());
            }
        }
        out.extend_from_slice(&self.sealed);
        out
    }

    /// Reads a grant.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`], [`CryptoError::Newer`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CryptoError> {
        let mut reader = Reader::new(bytes, SPACE_GRANT);
        reader.version(VERSION)?;
        let ods = match reader.u8()? {
            0 => None,
            1 => Some(OdsRef::read(&mut reader)?),
            _ => return Err(reader.malformed()),
        };
        let sealed = reader.array()?;
        reader.finish()?;
        Ok(Self { ods, sealed })
    }
}

/// Grants the key of a space's epoch.
///
/// # Errors
/// [`CryptoError::WrongKey`] for an unusable public key; [`CryptoError::OrgDeviceSecretMissing`] if there is none.
pub fn seal_space_key(
    scope: SpaceScope,
    key: &SpaceKey,
    to: GrantTo<'_>,
    entropy: &dyn Entropy,
) -> Result<SealedGrant, CryptoError> {
    let mut aad = scope.with_epoch(key.epoch());
    aad.extend_from_slice(&to.recipient().to_bytes());
    seal(SPACE_GRANT, &aad, key.expose(), to, entropy)
}

/// Opens a granted space key.
///
/// # Errors
/// [`CryptoError::WrongKey`] if it is another's, of another space or epoch, or was changed;
/// [`CryptoError::OrgDeviceSecretMissing`].
pub fn open_space_key(
    scope: SpaceScope,
    epoch: EpochId,
    grant: &SealedGrant,
    opener: GrantOpener<'_>,
) -> Result<SpaceKey, CryptoError> {
    let mut aad = scope.with_epoch(epoch);
    aad.extend_from_slice(&opener.recipient().to_bytes());
    let secret = open(SPACE_GRANT, &aad, grant, opener)?;
    let secret = secret
        .as_32()
        .ok_or(CryptoError::Malformed { what: SPACE_GRANT })?;
    Ok(SpaceKey::from_bytes(epoch, secret))
}

/// Grants the organisation's clinical link key.
///
/// # Errors
/// As [`seal_space_key`].
pub fn seal_link_key(
    organisation: OrganisationId,
    key: &LinkKey,
    to: GrantTo<'_>,
    entropy: &dyn Entropy,
) -> Result<SealedGrant, CryptoError> {
    let mut aad = organisation.as_bytes().to_vec();
    aad.extend_from_slice(&to.recipient().to_bytes());
    seal(LINK_GRANT, &aad, key.dangerously_expose(), to, entropy)
}

/// Opens the granted link key.
///
/// # Errors
/// As [`open_space_key`].
pub fn open_link_key(
    organisation: OrganisationId,
    grant: &SealedGrant,
    opener: GrantOpener<'_>,
) -> Result<LinkKey, CryptoError> {
    let mut aad = organisation.as_bytes().to_vec();
    aad.extend_from_slice(&opener.recipient().to_bytes());
    let secret = open(LINK_GRANT, &aad, grant, opener)?;
    let secret = secret
        .as_32()
        .ok_or(CryptoError::Malformed { what: LINK_GRANT })?;
    Ok(LinkKey::from_bytes(secret))
}

fn seal(
    purpose: &'static str,
    aad: &[u8],
    secret: &[u8; 32],
    to: GrantTo<'_>,
    entropy: &dyn Entropy,
) -> Result<SealedGrant, CryptoError> {
    let (ods, sealed) = match to {
        GrantTo::Root(root) => (None, seal_to(&root.open, purpose, aad, secret, entropy)?),
        GrantTo::Person(_, public, secrets) => {
            let ods = secrets
                .newest()
                .ok_or(CryptoError::OrgDeviceSecretMissing { generation: 1 })?;
            let sealed = seal_psk_to(&public.open, ods, purpose, aad, secret, entropy)?;
            (Some(ods.reference()), sealed)
        }
    };
    let sealed = sealed
        .try_into()
        .map_err(|_| CryptoError::Malformed { what: purpose })?;
    Ok(SealedGrant { ods, sealed })
}

fn open(
    purpose: &'static str,
    aad: &[u8],
    grant: &SealedGrant,
    opener: GrantOpener<'_>,
) -> Result<SecretBytes, CryptoError> {
    match (opener, grant.ods) {
        (GrantOpener::Root(keys), None) => open_from(keys.open_key(), purpose, aad, &grant.sealed),
        (GrantOpener::Person(_, keys, secrets), Some(ods)) => {
            open_psk_from(keys.open_key(), secrets.get(ods)?, purpose, aad, &grant.sealed)
        }
        // A grant to a person must be in PSK mode, the root's must not: a downgrade is refused, not tried.
        (GrantOpener::Root(_), Some(_)) | (GrantOpener::Person(..), None) => {
            Err(CryptoError::WrongKey { what: purpose })
        }
    }
}

#[cfg(test)]
mod tests;
