//! The day's queue.

mod call;
mod follow_up;
mod give;
mod late;
mod queue;
mod shapes;
mod stage;

pub use shapes::*;

pub(crate) use follow_up::{put_call_in, set_follow_up_in};
pub(crate) use give::{NewVisit, choose_doctor, give_in};
pub(crate) use late::day_of_visit;
pub(crate) use queue::{age_text, calling_order, doctor_names, sex_of, stage_of};
pub(crate) use stage::set_stage_in;
