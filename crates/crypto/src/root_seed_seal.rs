//! The root seed between founding and confirmation: kept sealed to the owner until three words were typed back, so that a
//! crash does not cost the kit; then the caller deletes it.

use nirantar_domain::{Entropy, OrganisationId, PersonId};

use crate::codec::Reader;
use crate::device::{OdsRef, OrgDeviceSecrets};
use crate::error::CryptoError;
use crate::hpke_seal::{open_psk_from, seal_psk_to};
use crate::person::{PersonKeys, PersonPublic};
use crate::secret::RootSeed;

const WHAT: &str = "root_seed";
const VERSION: u8 = 1;

/// Seals the seed to its owner under the newest organisation device secret. Layout: version, the secret's reference,
/// encapsulated key, ciphertext, tag.
///
/// # Errors
/// [`CryptoError::OrgDeviceSecretMissing`] if there is none; [`CryptoError::WrongKey`] for an unusable public key.
pub fn seal_root_seed(
    seed: &RootSeed,
    organisation: OrganisationId,
    owner: PersonId,
    public: &PersonPublic,
    secrets: &OrgDeviceSecrets,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, CryptoError> {
    let ods = secrets
        .newest()
        .ok_or(CryptoError::OrgDeviceSecretMissing { generation: 1 })?;
    let mut out = vec![VERSION];
    out.extend_from_slice(&ods.reference().to_bytes());
    let aad = aad(organisation, owner);
    out.extend(seal_psk_to(
        &public.open,
        ods,
        WHAT,
        &aad,
        seed.dangerously_expose(),
        entropy,
    )?);
    Ok(out)
}

/// Opens what [`seal_root_seed`] made.
///
/// # Errors
/// [`CryptoError::WrongKey`], [`CryptoError::OrgDeviceSecretMissing`], [`CryptoError::Malformed`],
/// [`CryptoError::Newer`].
pub fn open_root_seed(
    sealed: &[u8],
    organisation: OrganisationId,
    owner: PersonId,
    keys: &PersonKeys,
    secrets: &OrgDeviceSecrets,
) -> Result<RootSeed, CryptoError> {
    let mut reader = Reader::new(sealed, WHAT);
    reader.version(VERSION)?;
    let ods = secrets.get(OdsRef::read(&mut reader)?)?;
    let aad = aad(organisation, owner);
    let seed = open_psk_from(keys.open_key(), ods, WHAT, &aad, reader.rest())?;
    seed.as_32()
        .map(RootSeed::from_bytes)
        .ok_or(CryptoError::Malformed { what: WHAT })
}

fn aad(organisation: OrganisationId, owner: PersonId) -> Vec<u8> {
    let mut aad = organisation.as_bytes().to_vec();
    aad.extend_from_slice(owner.as_bytes());
    aad
}
