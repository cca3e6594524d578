//! Staff administration.

mod access;
mod add;
mod change;
mod list;
mod shapes;

pub use shapes::*;
