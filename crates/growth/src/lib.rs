//! Growth of children: how far a weight, height, BMI or head circumference lies from what is usual at that age.
//!
//! Pure and without I/O. The tables of the WHO Child Growth Standards (birth to 5 years) are built in; the WHO reference for
//! 5 to 19 years is not licensed for that and is read from a file that the clinic supplies ([`read`]); docs/adr/growth-tables.md
//! says why, docs/formats/growth-table.md what such a file holds.
//!
//! Everything is computed by the LMS method (Cole and Green 1992): at each age a measure has a skewness L, a median M and
//! a coefficient of variation S, and `z = ((value / M)^L - 1) / (L S)`. See [`lms`].
//!
//! A z-score describes a measurement. What it means for a child is the doctor's judgement; nothing here names a diagnosis.

mod age;
mod built_in;
mod charts;
pub mod lms;
mod measure;
mod normal;
pub mod read;
mod table;
mod write;

pub use age::{DAYS_PER_MONTH, days_of_months, months_of_days};
pub use charts::{Charts, Curve, Lines, Point};
pub use lms::Lms;
pub use measure::{Measure, Posture, Sex, UnknownMeasure, chart_height};
pub use normal::{percentile, z_of_percentile};
pub use read::{Given, ReadError};
pub use table::Table;
pub use write::write;
