//! The consult.

mod shapes;

pub use shapes::*;
