//! Prescriptions on paper.

mod shapes;

pub use shapes::*;
