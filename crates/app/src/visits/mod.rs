//! The day's queue.

mod shapes;

pub use shapes::*;
