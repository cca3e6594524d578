//! The consult.

mod after;
mod chart;
mod chart_shapes;
mod check;
mod check_shapes;
mod conflicts;
mod edits;
mod find;
mod growth;
mod later;
mod open;
mod show;
mod show_shapes;
mod sign;
mod vitals;
mod vitals_ranges;
mod vitals_shapes;
mod write_shapes;

pub use chart_shapes::*;
pub use check_shapes::*;
pub use show_shapes::*;
pub use vitals_shapes::*;
pub use write_shapes::*;

pub(crate) use chart::{chart_view, with_detail};
use edits::words;
pub(crate) use edits::{Typed, document_edit, follow_up};
pub(crate) use growth::growth_measure;
pub(crate) use open::{encounter_of_visit, first_edits};
pub(crate) use show::{follow_up_text, is_corrected, signed_sheet};
pub(crate) use sign::{doctor_block, patient_block};
