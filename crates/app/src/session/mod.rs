//! Logging in, locking, and who is at the keyboard.

mod shapes;

pub use shapes::*;
