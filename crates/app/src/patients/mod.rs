//! The patient register.

mod shapes;

pub use shapes::*;
