//! What goes into and comes out of paper.

mod certificate;
mod making;
mod phrases;
mod printers;
mod stationery;

pub use certificate::*;
pub use making::*;
pub use phrases::*;
pub use printers::*;
pub use stationery::*;
