//! What goes into and comes out of money at the desk. All amounts are paise.

mod cash;
mod fees;
mod settings;

pub use cash::*;
pub use fees::*;
pub use nirantar_document::Denomination;
pub use settings::*;
