//! The clinic's documents: what each kind says, how forms change it, and what happens when two PCs wrote at once.
//!
//! Pure: bytes in, bytes out; ids, time and actors are passed in.
//!
//! - [`Doc`] holds one automerge document. The only way to write is [`Doc::edit`], **at the heads the form was opened
//!   at**; there is no way to write a stale form onto newer heads.
//! - Every document begins with the fixed [`genesis`] change of its [`Kind`], so that two PCs which made the same document
//!   while apart merge.
//! - Plain fields keep every concurrent value; facts are immutable entries that supersede one another ([`entry`]). What a
//!   merge leaves undecided is a [`Conflict`]; a merge never makes a value that nobody wrote.
//! - A signed encounter is read from its signed bytes only ([`SignedSheet`]).
//!
//! The format is described in `docs/formats/documents.md`.

pub mod canonical;
mod change;
mod conflict;
mod doc;
mod draft;
pub mod entry;
mod error;
mod fields;
#[doc(hidden)]
pub mod genesis;
mod hash;
mod kind;
mod kinds;
mod live;
pub mod rank;
mod state;
mod view;

pub use change::{Actor, Applied, ChangeBytes, ChangeInfo};
pub use conflict::{Conflict, FieldValue};
pub use doc::Doc;
pub use draft::Edit;
pub use entry::{Entry, EntryValue, Mark, New, PastEntry, Stamp, Status};
pub use error::{DocumentError, Result};
pub use hash::{ChangeHash, Heads};
pub use kind::Kind;
pub use kinds::*;
