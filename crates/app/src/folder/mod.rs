//! The data folder: its lock, how it comes into being whole, and what is open of it without a login.

mod disk;
mod founding;
mod identity;
mod lock;
mod new_space;
mod open;
mod roster;
mod staging;

pub use disk::disk;
pub(crate) use disk::{disk_kind, sync_dir};
pub(crate) use founding::{Founding, found};
pub use lock::FolderLock;
pub(crate) use new_space::NewSpace;
pub(crate) use open::{DEVICE_DB, ESCROW, opened_with_its_key, read_escrow, seal_escrow};
pub use open::{OpenFolder, Opening};
pub(crate) use roster::RosterEntry;
pub(crate) use staging::Staging;
