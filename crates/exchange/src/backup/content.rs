//! What is inside the sealed stream: the numbers that writer and reader share.

/// Version of the content; the envelope has its own.
pub(super) const VERSION: u8 = 1;
/// A file follows: name length (u16), name, byte length (u64), bytes, SHA-256 of the bytes. Integers are big-endian.
pub(super) const FILE: u8 = 1;
/// The end: the number of files (u32). Nothing follows.
pub(super) const END: u8 = 0;
/// Length of a file's checksum.
pub(super) const HASH: usize = 32;
/// Longest name; those of a data folder are shorter than 70 bytes.
pub(super) const LONGEST_NAME: usize = 255;
