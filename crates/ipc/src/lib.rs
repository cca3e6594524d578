//! Every command, payload and error code, for every way in: the window, the HTTP host, the command line.
//!
//! [`call`] is the one entrance. The list in [`list`] is the only one; `ui/src/generated` is written from it, and a test
//! fails when the two differ.

mod dispatch;
mod fault;
mod list;
mod text;
pub mod typescript;

pub use fault::Fault;
pub use list::{COMMANDS, Nothing, call};
pub use text::message;

pub(crate) use dispatch::commands;
