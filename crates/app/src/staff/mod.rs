//! Staff administration.

mod access;
mod add;
mod change;
mod list;
mod profile;
mod shapes;

pub use shapes::*;
