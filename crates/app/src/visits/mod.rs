//! The day's queue.

mod give;
mod late;
mod queue;
mod shapes;

pub use shapes::*;

pub(crate) use give::{NewVisit, choose_doctor, give_in, set_stage_in};
pub(crate) use late::day_of_visit;
pub(crate) use queue::{age_text, doctor_names, sex_of};
