//! The membership log: who and what belongs to the organisation, as a DAG of signed entries that any PC can check alone.
//!
//! An entry names the heads its author had seen, so that the log needs neither a server's order nor a clock. An entry is
//! *accepted* if its author was allowed to make it by what the entry had seen: a question about its ancestors alone, answered
//! the same way on every PC. What accepted entries *mean together* is then evaluated ([`State`]): in topological order, ties
//! by hash; a removal beats the removed person's concurrent acts; removals that undo each other freeze administration until
//! the root rules. No names stand in the log: it is readable before anyone logs in.
//!
//! ```text
//! Log::found (root) ──► Log::append (owner, device) ──► entries' bytes ──► another PC: Log::accept ──► Log::state
//! ```
//!
//! The byte format is docs/formats/membership.md.

mod ancestry;
mod body;
mod codec;
mod entry;
mod error;
mod evaluate;
mod hash;
mod letters;
mod log;
mod rules;
mod state;

pub use body::Body;
pub use entry::{Author, Entry, Signer};
pub use error::MembershipError;
pub use hash::EntryHash;
pub use letters::{Letter, LetterBlock};
pub use log::Log;
pub use state::{Device, Epoch, Incarnation, Person, SetAside, Space, State};
