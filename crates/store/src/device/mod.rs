//! `device.db`: what must work on this PC while nobody is logged in.

mod db;
mod failed_login;
mod incarnation;
mod membership;
mod print_job;
mod sealed;
mod setting;
mod slot;
mod space_file;

pub use db::{DeviceDb, DeviceRead, DeviceWrite};
pub use failed_login::FailedLogin;
pub use incarnation::Incarnation;
pub use membership::MembershipRow;
pub use print_job::PrintJobRow;
pub use slot::{RosterRow, SlotRow};
pub use space_file::SpaceFile;
