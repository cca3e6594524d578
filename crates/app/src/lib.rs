//! Use cases: permission → validation → one transaction → event. The only crate that composes the others.
//!
//! [`Nirantar`] owns one data folder. Every way in (window, HTTP host, command line) calls the same methods, through the
//! command list of `crates/ipc`; each method's name is its command's name in `policies/roles.toml`.

pub mod backups;
pub mod care;
pub mod clinic;
pub mod drafts;
pub mod encounters;
mod error;
mod event;
pub mod paper;
pub mod patients;
mod pending;
mod permission;
pub mod session;
pub mod setup;
pub mod staff;
pub mod visits;

pub use error::{Args, Error, Result};
pub use event::Event;
pub use pending::Nirantar;
pub use permission::{Access, Permissions};
