//! Looking after the files: check, rebuild, audit, day close.

mod shapes;

pub use shapes::*;
