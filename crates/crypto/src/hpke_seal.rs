//! HPKE (RFC 9180), single shot: sealing to a public key, with or without a pre-shared secret.
//!
//! Suite: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305. Sealed bytes are the encapsulated key (32 bytes)
//! followed by ciphertext and tag.

use std::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, PskBundle, Serializable};
use nirantar_domain::Entropy;

use crate::device::OrgDeviceSecret;
use crate::error::CryptoError;
use crate::public::OpenPublic;
use crate::secret::SecretBytes;
use crate::sign::OpenKey;

type Dh = X25519HkdfSha256;

/// Length of the encapsulated key that precedes the ciphertext.
const ENCAPSULATED: usize = 32;

/// Seals `plaintext` to the holder of `to` (base mode). `purpose` separates uses and is repeated on opening, as is `aad`.
///
/// # Errors
/// [`CryptoError::WrongKey`] if `to` is not a usable X25519 key (a point of small order).
pub fn seal_to(
    to: &OpenPublic,
    purpose: &'static str,
    aad: &[u8],
    plaintext: &[u8],
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, CryptoError> {
    seal(&OpModeS::Base, to, purpose.as_bytes(), aad, plaintext, entropy)
        .map_err(|_| CryptoError::WrongKey { what: purpose })
}

/// Opens what [`seal_to`] made.
///
/// # Errors
/// [`CryptoError::WrongKey`] if the key, purpose or `aad` differ or a byte was changed.
pub fn open_from(
    key: &OpenKey,
    purpose: &'static str,
    aad: &[u8],
    sealed: &[u8],
) -> Result<SecretBytes, CryptoError> {
    open(&OpModeR::Base, key, purpose.as_bytes(), aad, sealed)
        .map_err(|_| CryptoError::WrongKey { what: purpose })
}

/// Like [`seal_to`], in PSK mode: opening needs the private key *and* the organisation device secret, whose reference is
/// the PSK id.
///
/// # Errors
/// [`CryptoError::WrongKey`] if `to` is not a usable X25519 key.
pub fn seal_psk_to(
    to: &OpenPublic,
    secret: &OrgDeviceSecret,
    purpose: &'static str,
    aad: &[u8],
    plaintext: &[u8],
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, CryptoError> {
    let refused = CryptoError::WrongKey { what: purpose };
    let id = secret.reference().to_bytes();
    let psk = PskBundle::new(secret.expose(), &id).map_err(|_| refused.clone())?;
    seal(
        &OpModeS::Psk(psk),
        to,
        purpose.as_bytes(),
        aad,
        plaintext,
        entropy,
    )
    .map_err(|_| refused)
}

/// Opens what [`seal_psk_to`] made.
///
/// # Errors
/// [`CryptoError::WrongKey`] if the key, secret, purpose or `aad` differ or a byte was changed.
pub fn open_psk_from(
    key: &OpenKey,
    secret: &OrgDeviceSecret,
    purpose: &'static str,
    aad: &[u8],
    sealed: &[u8],
) -> Result<SecretBytes, CryptoError> {
    let refused = CryptoError::WrongKey { what: purpose };
    let id = secret.reference().to_bytes();
    let psk = PskBundle::new(secret.expose(), &id).map_err(|_| refused.clone())?;
    open(&OpModeR::Psk(psk), key, purpose.as_bytes(), aad, sealed).map_err(|_| refused)
}

fn seal(
    mode: &OpModeS<'_, Dh>,
    to: &OpenPublic,
    info: &[u8],
    aad: &[u8],
    plaintext: &[u8],
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, hpke::HpkeError> {
    let to = <Dh as Kem>::PublicKey::from_bytes(to.as_bytes())?;
    let (encapsulated, mut context) = hpke::setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, Dh>(
        mode,
        &to,
        info,
        &mut EntropyRng(entropy),
    )?;
    let mut sealed = encapsulated.to_bytes().to_vec();
    sealed.extend(context.seal(plaintext, aad)?);
    Ok(sealed)
}

fn open(
    mode: &OpModeR<'_, Dh>,
    key: &OpenKey,
    info: &[u8],
    aad: &[u8],
    sealed: &[u8],
) -> Result<SecretBytes, hpke::HpkeError> {
    let (encapsulated, ciphertext) = sealed
        .split_at_checked(ENCAPSULATED)
        .ok_or(hpke::HpkeError::OpenError)?;
    let encapsulated = <Dh as Kem>::EncappedKey::from_bytes(encapsulated)?;
    let key = <Dh as Kem>::PrivateKey::from_bytes(key.dangerously_expose())?;
    hpke::setup_receiver::<ChaCha20Poly1305, HkdfSha256, Dh>(mode, &key, &encapsulated, info)?
        .open(ciphertext, aad)
        .map(SecretBytes::new)
}

/// The domain's source of randomness as the generator that `hpke` asks for.
struct EntropyRng<'a>(&'a dyn Entropy);

impl TryRng for EntropyRng<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(out);
        Ok(())
    }
}

impl TryCryptoRng for EntropyRng<'_> {}

#[cfg(test)]
mod tests;
