//! Use cases: permission → validation → one transaction → event. The only crate that composes the others.
//!
//! [`Nirantar`] owns one data folder. Every way in (window, HTTP host, command line) calls the same methods, through the
//! command list of `crates/ipc`; each method's name is its command's name in `policies/roles.toml`.

pub mod backups;
#[doc(hidden)]
pub mod bulk;
pub mod care;
pub mod clinic;
mod crash;
pub mod display;
pub mod drafts;
mod effects;
pub mod encounters;
mod error;
mod event;
mod folder;
mod heads;
mod ids;
pub mod keyring;
mod long_work;
pub mod money;
mod nirantar;
pub mod paper;
pub mod patients;
mod permission;
pub mod photos;
pub mod places;
mod ports;
pub mod releases;
pub mod reports;
pub mod session;
pub mod setup;
pub mod staff;
mod strength;
pub mod visits;

pub use crash::forbid_core_dumps;
pub use error::{Args, Error, Result};
pub use event::{ClosingStage, Event};
pub use folder::disk;
pub use nirantar::Nirantar;
pub use permission::{Access, Permissions};
pub use ports::{OsEntropy, Ports, default_data_dir};
