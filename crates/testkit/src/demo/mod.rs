//! A made-up clinic: people with Indian names in their scripts and spellings, households that share a phone, years of
//! visits with prescriptions as doctors type them, measurements that follow a patient through the years, today's queue.
//!
//! The same options on the same day give the same people, ids of patients and visits, and texts. Keys, and the ids that
//! are derived from them (encounters, charts), differ from folder to folder: a demonstration must not have known keys.

mod chart;
mod course;
mod dice;
mod fill;
mod found;
mod illness;
mod money;
mod notes;
mod people;
mod pour;
mod region;
mod today;

pub use dice::Dice;
pub use fill::{Counts, Options, Stage, Summary, generate, generate_with};
pub use found::{Login, PASSWORD};
pub use illness::{ACUTE, Illness, PRESSURE, SUGAR};
pub use people::{Chronic, Person, people};
pub use region::{Name, Region, regions, spellings_of};
