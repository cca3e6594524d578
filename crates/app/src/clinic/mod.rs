//! The clinic's profile, templates and formulary.

mod codes;
mod lists;
mod profile;
mod shapes;
mod suggest;
mod templates;

pub(crate) use profile::copy_names;
pub use shapes::*;
pub(crate) use suggest::Favourites;
