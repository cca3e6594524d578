//! Deriving keys from keys: HKDF-SHA256 (RFC 5869) with a label per purpose.

use hkdf::{Hkdf, HkdfExtract};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// HKDF's salt: a constant of the product; the inputs are uniformly random or hardened by Argon2id beforehand.
const SALT: &[u8] = b"nirantar/hkdf/v1";

/// 32 bytes from `secrets` (32 bytes each, so that their concatenation is unambiguous) for the purpose `label`, bound to
/// `context`, whose parts are length-prefixed.
pub(crate) fn derive32(label: &str, secrets: &[&[u8; 32]], context: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    let mut extract = HkdfExtract::<Sha256>::new(Some(SALT));
    for secret in secrets {
        extract.input_ikm(secret.as_slice());
    }
    let (_, hkdf): (_, Hkdf<Sha256>) = extract.finalize();
    let mut info = length_prefixed(label.as_bytes());
    for part in context {
        info.extend(length_prefixed(part));
    }
    let mut out = Zeroizing::new([0; 32]);
    if hkdf.expand(&info, out.as_mut_slice()).is_err() {
        // RFC 5869 limits the output to 255 × 32 bytes; 32 are always within it. Going on with a zero key is worse.
        unreachable!("HKDF refused 32 bytes");
    }
    out
}

/// `bytes` behind their length (u32, big-endian), so that neighbours cannot run into each other.
pub(crate) fn length_prefixed(bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let mut out = Vec::with_capacity(4 + bytes.len());
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(bytes);
    out
}

/// SHA-256.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
