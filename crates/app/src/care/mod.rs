//! Looking after the files: check, rebuild, audit, day close.

mod audit;
mod day;
mod files;
mod shapes;

pub use shapes::*;

pub(crate) use audit::audit_heads;
pub(crate) use files::checkpoint_if_long;
