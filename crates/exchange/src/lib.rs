//! What leaves the clinic's PC as a file, and comes back: today the backup.
//!
//! Format: docs/formats/backup.md.

pub mod backup;
