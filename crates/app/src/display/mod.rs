//! The waiting-room display: tokens, doctors and rooms, and nothing else.
//!
//! The feed lies in memory and needs no login, so that the display keeps its last numbers while the desk is locked. It is
//! made anew whenever the queue changes and somebody is logged in. Names of patients are never in it.

mod feed;
mod shapes;

pub use shapes::*;

pub(crate) use feed::Feed;
