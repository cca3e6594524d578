//! The consult through the use cases: signing again until midnight, addenda afterwards, visits written up later, phrases
//! and completions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests may"
)]

#[path = "../common/mod.rs"]
mod common;

mod after_signing;
mod codes;
mod drafts;
mod later;
mod opening;
mod releases;
mod signing;
mod suggest;
mod templates;
mod warnings;
