//! The patient register.

mod form;
mod register;
mod search;
mod shapes;
mod show;

pub use shapes::*;

pub(crate) use form::{check as check_form, line};
pub(crate) use show::{read_shown, shown};
