//! Finding a patient while the name is still being typed.
//!
//! The patients of a desk are kept in memory from login to lock. Names repeat: a hundred thousand patients have a few
//! thousand different words between them. So each distinct word is compared with what was typed once, and a patient's
//! score is then a look-up in that table. Lists say which patients have a word or three digits in a row; only these are
//! looked at, and for one or two letters only those who fit best, as soon as they are enough. No index on disk, nothing to
//! keep in step with it, and nothing left behind when the buffers are wiped at lock.

mod digits;
mod duplicates;
mod index;
mod keys;
mod look;
mod places;
mod query;
mod rank;
mod score;
mod wiped;
mod words;

#[cfg(test)]
mod against_reference;
#[cfg(test)]
mod reference;

pub(crate) use duplicates::duplicates_among;
pub use duplicates::{AGE_SLACK_YEARS, Duplicate, DuplicateReason, Likeness};
pub(crate) use index::IndexChange;
pub use index::{Hit, IndexedPatient, PatientIndex};
pub use keys::{WordKeys, word_keys};
pub(crate) use keys::{read_keys, write_keys};
pub use rank::Quality;

/// Asked now and then whether what was typed has been replaced by something newer.
pub type Cancel<'c> = dyn Fn() -> bool + Sync + 'c;
