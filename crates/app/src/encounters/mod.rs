//! The consult.

mod after;
mod chart;
mod check;
mod edits;
mod open;
mod shapes;
mod show;
mod sign;
mod vitals;
mod vitals_ranges;
mod vitals_shapes;

pub use shapes::*;
pub use vitals_shapes::*;

pub(crate) use chart::{chart_view, with_detail};
use edits::words;
pub(crate) use edits::{Typed, document_edit, follow_up};
pub(crate) use open::{encounter_of_visit, first_edits};
pub(crate) use show::{follow_up_text, is_corrected, signed_sheet};
pub(crate) use sign::{doctor_block, patient_block};
