//! A person's slot: the private keys sealed under password and organisation device secret (docs/formats/slot.md).
//!
//! Guessing needs both the slot and an organisation device secret, which lies in the OS keyring of paired PCs only. Slots
//! are replaceable and stand outside the membership log.

use nirantar_domain::{Entropy, OrganisationId, PersonId};
use zeroize::Zeroizing;

use crate::codec::Reader;
use crate::derive::{derive32, sha256};
use crate::device::{OdsRef, OrgDeviceSecrets};
use crate::error::CryptoError;
use crate::password::PasswordCost;
use crate::person::PersonKeys;
use crate::row::{open_raw, seal_raw};

const WHAT: &str = "slot";
const MAGIC: &[u8; 4] = b"NIRS";
const VERSION: u8 = 1;
const SALT: usize = 16;
const CHECKSUM: usize = 8;

/// One person's sealed keys, read and checked but not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    organisation: OrganisationId,
    person: PersonId,
    revision: u32,
    ods: OdsRef,
    cost: PasswordCost,
    salt: [u8; SALT],
    /// Nonce, ciphertext and tag.
    sealed: Vec<u8>,
}

impl Slot {
    /// Seals `keys` under `password` and the newest of `secrets`. `revision` counts the person's slots, from 1; of two
    /// slots the higher counts.
    ///
    /// # Errors
    /// [`CryptoError::CostTooLow`] under the floor; [`CryptoError::OrgDeviceSecretMissing`] if `secrets` is empty.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is bound into the slot; a struct would only rename them"
    )]
    pub fn seal(
        organisation: OrganisationId,
        person: PersonId,
        revision: u32,
        keys: &PersonKeys,
        password: &str,
        secrets: &OrgDeviceSecrets,
        cost: PasswordCost,
        entropy: &dyn Entropy,
    ) -> Result<Self, CryptoError> {
        if cost.below(PasswordCost::FLOOR) && !cfg!(test) {
            return Err(CryptoError::CostTooLow);
        }
        let ods = secrets
            .newest()
            .ok_or(CryptoError::OrgDeviceSecretMissing { generation: 1 })?
            .reference();
        let mut salt = [0; SALT];
        entropy.fill(&mut salt);
        let mut slot = Self {
            organisation,
            person,
            revision,
            ods,
            cost,
            salt,
            sealed: Vec::new(),
        };
        let key = slot.derive_key(password, secrets)?;
        slot.sealed = seal_raw(&key, &slot.header(), &keys.to_packed(), entropy);
        Ok(slot)
    }

    /// Opens the slot. Takes as long as its cost says: keep it off the UI's thread.
    ///
    /// # Errors
    /// [`CryptoError::WrongPassword`]; [`CryptoError::OrgDeviceSecretMissing`] if this PC does not hold the secret the
    /// slot was sealed with.
    pub fn open(&self, password: &str, secrets: &OrgDeviceSecrets) -> Result<PersonKeys, CryptoError> {
        let key = self.derive_key(password, secrets)?;
        let packed =
            open_raw(&key, &self.header(), &self.sealed, WHAT).map_err(|_| CryptoError::WrongPassword)?;
        PersonKeys::from_packed(packed.dangerously_expose()).ok_or(CryptoError::Malformed { what: WHAT })
    }

    /// True if the slot should be sealed anew at this login: cheaper than `cost`, or under an older organisation device
    /// secret than the newest of `secrets`.
    pub fn needs_upgrade(&self, cost: PasswordCost, secrets: &OrgDeviceSecrets) -> bool {
        self.cost.below(cost)
            || secrets
                .newest()
                .is_some_and(|newest| newest.reference() != self.ods)
    }

    /// Whose slot this is.
    pub const fn person(&self) -> PersonId {
        self.person
    }

    /// The organisation it belongs to.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// Which of the person's slots this is, from 1.
    pub const fn revision(&self) -> u32 {
        self.revision
    }

    /// What a guess costs.
    pub const fn cost(&self) -> PasswordCost {
        self.cost
    }

    /// The organisation device secret that opens it.
    pub const fn ods(&self) -> OdsRef {
        self.ods
    }

    /// The bytes to keep.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.header();
        out.extend_from_slice(&self.sealed);
        let checksum = sha256(&out);
        out.extend(checksum.iter().take(CHECKSUM));
        out
    }

    /// Reads a slot that should be `person`'s in `organisation`. The checksum tells a damaged slot from a wrong password.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`], [`CryptoError::Newer`], [`CryptoError::CostTooHigh`];
    /// [`CryptoError::Misdirected`] if it is another's.
    pub fn from_bytes(
        organisation: OrganisationId,
        person: PersonId,
        bytes: &[u8],
    ) -> Result<Self, CryptoError> {
        let malformed = CryptoError::Malformed { what: WHAT };
        Reader::new(bytes, WHAT).magic_and_version(MAGIC, VERSION)?;
        let (body, checksum) = bytes
            .split_last_chunk::<CHECKSUM>()
            .ok_or_else(|| malformed.clone())?;
        if !sha256(body).starts_with(checksum) {
            return Err(malformed);
        }
        let mut reader = Reader::new(body, WHAT);
        reader.magic_and_version(MAGIC, VERSION)?;
        let slot = Self {
            organisation: OrganisationId::from_bytes(reader.array()?),
            person: PersonId::from_bytes(reader.array()?),
            revision: reader.u32()?,
            ods: OdsRef::read(&mut reader)?,
            cost: PasswordCost::read(&mut reader)?,
            salt: reader.array()?,
            sealed: reader.rest().to_vec(),
        };
        if slot.organisation != organisation || slot.person != person {
            return Err(CryptoError::Misdirected { what: WHAT });
        }
        Ok(slot)
    }

    /// Everything before the nonce; bound as associated data.
    fn header(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(96 + self.sealed.len());
        out.extend_from_slice(MAGIC);
        out.push(VERSION);
        out.extend_from_slice(self.organisation.as_bytes());
        out.extend_from_slice(self.person.as_bytes());
        out.extend_from_slice(&self.revision.to_be_bytes());
        out.extend_from_slice(&self.ods.to_bytes());
        self.cost.write(&mut out);
        out.extend_from_slice(&self.salt);
        out
    }

    fn derive_key(
        &self,
        password: &str,
        secrets: &OrgDeviceSecrets,
    ) -> Result<Zeroizing<[u8; 32]>, CryptoError> {
        // Looked up before the password is hardened: a missing secret is said at once.
        let ods = secrets.get(self.ods)?;
        let hardened = self.cost.harden(password, &self.salt)?;
        Ok(derive32("slot", &[&hardened, ods.expose()], &[]))
    }
}

#[cfg(test)]
mod tests;
