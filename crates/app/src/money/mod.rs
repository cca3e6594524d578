//! Money at the desk: what a visit costs, what was paid, the day's takings and the closing count.
//!
//! Everything lies in the space `money`, which the front desk and an accountant read without a key for clinical records.
//! Whether a patient was here before is therefore asked of earlier fees, not of encounters.

mod count;
mod day;
mod dues;
mod received;
mod rules;
mod shapes;
mod suggest;
mod take;
mod takings;
mod upi;

pub use shapes::*;

pub(crate) use day::day_money;
pub(crate) use received::received;
pub(crate) use suggest::fee_of_visit;
