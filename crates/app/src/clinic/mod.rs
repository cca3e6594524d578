//! The clinic's profile, templates, formulary and growth tables.

mod codes;
mod growth_shapes;
mod growth_tables;
mod lists;
mod profile;
mod shapes;
mod suggest;
mod templates;

pub use growth_shapes::*;
pub(crate) use growth_tables::growth_charts;
pub(crate) use profile::copy_names;
pub use shapes::*;
pub(crate) use suggest::Favourites;
