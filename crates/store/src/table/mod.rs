//! The tables that every space has. Each file keeps a table's rows and queries together.

pub mod counter;
pub mod document;
pub mod draft;
pub mod effect;
pub mod meta;
pub mod outbox;
pub(crate) mod value;
