//! India's PIN codes without the internet: a PIN code's post offices, district and state, and places by the beginning of
//! their name.
//!
//! The directory is that of India Post (`data/pin-codes.tsv.zst`; docs/formats/pin-codes.md says where it comes from and what
//! was left out). It is part of the program and unpacked at the first use: about 3 MB, 1 MB more from the first
//! [`suggest`] on. No I/O.
//!
//! It helps to fill in an address; it does not decide. India Post's directory has gaps and errors, so an address that it
//! does not know must still be accepted.

mod code;
mod directory;
mod fold;
mod hits;
mod index;

use std::sync::OnceLock;

pub use code::PinCode;
pub use directory::{Damaged, Directory, Pin, Place};
pub use hits::PlaceHit;
use index::Index;

/// The directory as the program carries it.
const FILE: &[u8] = include_bytes!("../../../data/pin-codes.tsv.zst");

static DIRECTORY: OnceLock<Directory> = OnceLock::new();
static INDEX: OnceLock<Index> = OnceLock::new();

/// What is known of a PIN code, typed with or without spaces (`560 001`); none when it is no PIN code or not in the
/// directory.
pub fn lookup(pin: &str) -> Option<Pin<'static>> {
    directory().lookup(PinCode::parse(pin)?)
}

/// Whether the directory has that PIN code.
pub fn is_known(pin: &str) -> bool {
    PinCode::parse(pin).is_some_and(|pin| directory().is_known(pin))
}

/// Places while they are typed, the likeliest first, at most `limit`.
///
/// Letters are the beginning of any word of a place's name, further words may also be from its district or state (`andheri
/// mumbai`); upper and lower case and punctuation do not matter. Digits are the beginning of a PIN code. Places whose name
/// begins with the text come before those with a later word, offices in towns before branch offices in villages.
pub fn suggest(text: &str, limit: usize) -> Vec<PlaceHit<'static>> {
    hits::suggest(
        directory(),
        INDEX.get_or_init(|| Index::build(directory())),
        text,
        limit,
    )
}

/// Unpacks the directory and sorts its words now, away from the first keystroke.
pub fn prepare() {
    INDEX.get_or_init(|| Index::build(directory()));
}

/// The directory. A test reads the file whole, so the one that the program carries cannot turn out to be damaged; were it,
/// no PIN code would be known and addresses be typed by hand.
fn directory() -> &'static Directory {
    DIRECTORY.get_or_init(|| Directory::read(FILE).unwrap_or_default())
}
