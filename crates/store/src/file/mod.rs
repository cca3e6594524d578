//! One encrypted file: opening, pragmas, the writer and its readers, checkpoints, snapshots, migrations.

mod database;
mod held;
mod key_probe;
mod migrate;
mod open;
mod snapshot;

pub(crate) use database::Database;
pub use database::{CheckpointOutcome, READERS};
pub use held::Held;
pub use migrate::Schema;
pub use snapshot::{SnapshotFile, SnapshotGuard};
