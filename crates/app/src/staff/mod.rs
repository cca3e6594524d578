//! Staff administration.

mod access;
mod act;
mod add;
mod change;
mod list;
mod profile;
mod shapes;

pub use shapes::*;
