//! Half-typed forms.

mod shapes;

pub use shapes::*;
