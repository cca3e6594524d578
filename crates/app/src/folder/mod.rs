//! The data folder: its lock, and how it comes into being whole.

pub mod lock;
pub mod staging;
