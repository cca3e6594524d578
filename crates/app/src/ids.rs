//! Ids that several PCs derive alike.

use nirantar_domain::DocId;
use sha2::{Digest as _, Sha256};

/// The first 16 bytes of a hash as a UUID version 8 (RFC 9562 §5.8).
pub fn uuid_v8(hash: Sha256) -> DocId {
    let mut id = [0; 16];
    id.iter_mut()
        .zip(hash.finalize())
        .for_each(|(to, from)| *to = from);
    let [_, _, _, _, _, _, version, _, variant, ..] = &mut id;
    *version = (*version & 0x0f) | 0x80;
    *variant = (*variant & 0x3f) | 0x80;
    DocId::from_bytes(id)
}
