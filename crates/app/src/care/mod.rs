//! Looking after the files: check, rebuild, audit, day close.

mod audit;
mod chains;
mod day;
mod files;
mod shapes;

pub use shapes::*;

pub(crate) use chains::{sign_chains, sign_if_long};
pub(crate) use files::checkpoint_if_long;
