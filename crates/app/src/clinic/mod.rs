//! The clinic's profile, templates and formulary.

mod lists;
mod profile;
mod shapes;

pub(crate) use profile::copy_names;
pub use shapes::*;
