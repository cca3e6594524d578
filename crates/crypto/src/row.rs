//! Sealing small values: XChaCha20-Poly1305 with a random nonce, in a row or a key's wrapping.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use nirantar_domain::Entropy;

use crate::codec::Reader;
use crate::error::CryptoError;
use crate::secret::{RowKey, SecretBytes};

const WHAT: &str = "row";
const VERSION: u8 = 1;
pub(crate) const NONCE: usize = 24;

/// Seals `bytes` under `key`, bound to `aad` (say which table, row and column it stands in, so that rows cannot be
/// exchanged). Layout: version, nonce, ciphertext and tag: 41 bytes more than the plaintext.
pub fn seal_row(key: &RowKey, aad: &[u8], bytes: &[u8], entropy: &dyn Entropy) -> Vec<u8> {
    let mut out = vec![VERSION];
    out.extend(seal_raw(key.dangerously_expose(), aad, bytes, entropy));
    out
}

/// Opens what [`seal_row`] made.
///
/// # Errors
/// [`CryptoError::WrongKey`] if key or `aad` differ or a byte was changed; [`CryptoError::Newer`];
/// [`CryptoError::Malformed`] if too short.
pub fn open_row(key: &RowKey, aad: &[u8], sealed: &[u8]) -> Result<SecretBytes, CryptoError> {
    let mut reader = Reader::new(sealed, WHAT);
    reader.version(VERSION)?;
    open_raw(key.dangerously_expose(), aad, reader.rest(), WHAT)
}

/// Nonce, ciphertext, tag.
pub(crate) fn seal_raw(key: &[u8; 32], aad: &[u8], bytes: &[u8], entropy: &dyn Entropy) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    entropy.fill(&mut nonce);
    let sealed =
        XChaCha20Poly1305::new(key.into()).encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad });
    let mut out = nonce.to_vec();
    match sealed {
        Ok(sealed) => out.extend(sealed),
        // ChaCha20 refuses more than 256 GiB, which no slice here can hold beside its ciphertext.
        Err(_) => unreachable!("XChaCha20-Poly1305 refused {} bytes", bytes.len()),
    }
    out
}

/// Opens nonce, ciphertext, tag.
pub(crate) fn open_raw(
    key: &[u8; 32],
    aad: &[u8],
    sealed: &[u8],
    what: &'static str,
) -> Result<SecretBytes, CryptoError> {
    let mut reader = Reader::new(sealed, what);
    let nonce: [u8; NONCE] = reader.array()?;
    let payload = Payload {
        msg: reader.rest(),
        aad,
    };
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(nonce), payload)
        .map(SecretBytes::new)
        .map_err(|_| CryptoError::WrongKey { what })
}
