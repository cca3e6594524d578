//! Setting a clinic up: first run, recovery kit.

mod shapes;

pub use shapes::*;
