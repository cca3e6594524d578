//! Staff administration.

mod shapes;

pub use shapes::*;
