//! The clinic's profile, templates and formulary.

mod lists;
mod profile;
mod shapes;

pub use shapes::*;
