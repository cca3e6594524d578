//! Backups.

mod shapes;

pub use shapes::*;
