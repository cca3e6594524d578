//! Tools that break things on purpose, for the failure tests (`crates/cli/tests/failure`).
//!
//! - [`Shim`] puts `tools/faults.c` between the real program and the file system: it kills at the n-th operation, lets the
//!   disk be full from the n-th on, or writes every operation down.
//! - [`Operation`] is what it wrote down; [`Disk`] plays it back and gives the folder as a power cut leaves it.
//! - [`Canaries`] looks for texts that must not be on a disk, in the spellings in which they could be there.

mod canary;
mod disk;
mod oplog;
mod shim;

pub use canary::{Canaries, Sighting};
pub use disk::{Disk, Survives};
pub use oplog::{Operation, What, read_operations};
pub use shim::{Moment, Shim};
