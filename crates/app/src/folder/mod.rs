//! The data folder: its lock, how it comes into being whole, and what is open of it without a login.

mod founding;
mod identity;
mod lock;
mod new_space;
mod open;
mod roster;
mod staging;

pub(crate) use founding::{Founding, found};
pub(crate) use lock::disk_kind;
pub use lock::{FolderLock, disk};
pub(crate) use new_space::NewSpace;
pub(crate) use open::{DEVICE_DB, ESCROW, opened_with_its_key, read_escrow, seal_escrow};
pub use open::{OpenFolder, Opening};
pub(crate) use roster::RosterEntry;
pub(crate) use staging::{Staging, sync_dir};
