//! The byte format of entries: CBOR (RFC 8949), definite lengths, shortest integers, fields by position
//! (docs/formats/membership.md).

mod decode;
mod encode;

pub(crate) use decode::decode;
pub(crate) use encode::{encode_content, encode_signed};

/// The newest version this build writes and reads.
const VERSION: u8 = 1;
