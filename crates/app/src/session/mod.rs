//! Logging in, locking, and who is at the keyboard.

mod back_off;
mod keys;
mod live;
mod lock;
mod login;
mod password;
mod shapes;
mod spaces;
mod state;

pub use shapes::*;

pub(crate) use keys::open_all;
pub(crate) use live::Session;
pub(crate) use password::{forget_old_pages, put_new_slot};
pub(crate) use state::{idle_minutes, put_idle_minutes};
