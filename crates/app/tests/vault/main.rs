//! The vault: who gets in, with what, and what they find; and what a folder does when something is wrong with it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

#[path = "../common/mod.rs"]
mod common;

mod audit;
mod before_money;
mod copies;
mod cut;
mod kit;
mod lock;
mod login;
mod receptionist;
mod refusals;
mod roles;
mod rotation;
mod slots;
