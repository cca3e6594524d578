//! The clinic's profile, templates and formulary.

mod shapes;

pub use shapes::*;
