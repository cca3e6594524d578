//! The audit log: who did what to which record, in a chain of hashes per incarnation and file (docs/formats/audit.md).
//!
//! Entries hold ids, classes and field names, never values or names. An entry is appended in the transaction of the act
//! that it records, so that there is neither an act without an entry nor an entry without an act.

mod append;
mod chain;
mod entry;
mod list;
mod verify;
mod witness;

pub use append::{AuditHead, AuditSigner};
pub(crate) use append::{append, heads, put_checkpoint};
pub use chain::{GENESIS_HASH, chain_hash};
pub use entry::{AuditCheckpoint, AuditEntry, AuditRecord, FileId};
pub use list::AuditFilter;
pub(crate) use list::list;
pub(crate) use verify::verify;
pub use verify::{AuditProblem, AuditReport, ChainReport};
pub(crate) use witness::{known, note, unsigned};
