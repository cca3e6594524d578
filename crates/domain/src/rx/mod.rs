//! Dose notation: what a doctor types on one line, as structure, and back.
//!
//! ```
//! let line = nirantar_domain::rx::parse("tab paracetamol 650 1-0-1 5d af");
//! assert_eq!(line.drug, "paracetamol");
//! assert_eq!(line.words, "1 tablet in the morning and 1 at night, after food, for 5 days");
//! assert_eq!(line.quantity, Some(10));
//! ```
//!
//! Principles: doses are exact; the literal reading or none; text that is not understood is kept beside. The reading that
//! is shown back in words is checked by the doctor before it is saved.

mod draft;
mod format;
mod fraction;
mod interval;
mod line;
mod number;
mod parse;
mod phrase;
mod recognise;
mod schedule;
mod slots;
mod strength;
mod token;
mod vocabulary;
mod words;

pub use format::format;
pub use fraction::Fraction;
pub use line::Line;
pub use parse::parse;
pub use schedule::{DayPattern, Schedule, TaperStep, TimeOfDay, Timing};
pub use vocabulary::{Form, Instruction, Route, Unit, Weekday};
