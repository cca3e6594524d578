//! Wrong key or damaged file? SQLCipher cannot tell: a page whose HMAC does not match looks the same either way.
//!
//! So when a file does not open, its parts are asked one by one. If the salt at its head is the one derived from the key,
//! or if any page carries an HMAC that the key makes, the key is right and the file is damaged. Only if nothing in the
//! file knows the key is the key called wrong. Page layout: SQLCipher design, "Database file format": content, IV (16),
//! HMAC-SHA512 (64) over content, IV and page number (little-endian); HMAC key = PBKDF2-HMAC-SHA512(key, salt ^ 0x3a, 2).

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;
use zeroize::Zeroizing;

use super::open::{PAGE, file_salt};
use crate::error::StoreError;

const IV: usize = 16;
const TAG: usize = 64;
const SALT: usize = 16;
/// Pages looked at before a key is called wrong (16 MiB).
const PROBED: usize = 4096;

type HmacSha512 = Hmac<Sha512>;

/// The error for a file that did not open with `key`.
pub(super) fn explain(path: &Path, key: &[u8; 32]) -> StoreError {
    match key_left_a_mark(path, key) {
        Ok(true) => StoreError::Damaged { what: "page" },
        Ok(false) => StoreError::WrongKey,
        Err(error) => error.into(),
    }
}

fn key_left_a_mark(path: &Path, key: &[u8; 32]) -> std::io::Result<bool> {
    let salt = file_salt(key);
    let hmac_key = derive_hmac_key(key, &salt);
    let mut file = BufReader::with_capacity(16 * PAGE, File::open(path)?);
    let mut page = vec![0; PAGE];
    for number in 1..=PROBED {
        match file.read_exact(&mut page) {
            Ok(()) => {}
            Err(end) if end.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(false),
            Err(error) => return Err(error),
        }
        if number == 1 && page.starts_with(&salt) {
            return Ok(true);
        }
        if tag_matches(&hmac_key, number, &page) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn tag_matches(hmac_key: &[u8; 32], number: usize, page: &[u8]) -> bool {
    let reserve = IV + TAG;
    let skip = if number == 1 { SALT } else { 0 };
    let (Some(signed), Some(tag)) = (page.get(skip..PAGE - reserve + IV), page.get(PAGE - TAG..)) else {
        return false;
    };
    let Ok(mut mac) = HmacSha512::new_from_slice(hmac_key) else {
        return false;
    };
    mac.update(signed);
    mac.update(&(number as u32).to_le_bytes());
    mac.verify_slice(tag).is_ok()
}

/// PBKDF2-HMAC-SHA512 with two rounds and 32 bytes of output (one block, cut).
fn derive_hmac_key(key: &[u8; 32], salt: &[u8; SALT]) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0; 32]);
    let (Ok(mut first), Ok(mut second)) = (HmacSha512::new_from_slice(key), HmacSha512::new_from_slice(key))
    else {
        return out;
    };
    first.update(&salt.map(|byte| byte ^ 0x3a));
    first.update(&1u32.to_be_bytes());
    let one = Zeroizing::new(first.finalize().into_bytes());
    second.update(&one);
    let two = Zeroizing::new(second.finalize().into_bytes());
    for (to, (a, b)) in out.iter_mut().zip(one.iter().zip(two.iter())) {
        *to = a ^ b;
    }
    out
}
