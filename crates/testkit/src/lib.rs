//! Made-up clinics for tests, benches and `demo generate` (nobody in them exists), and the tools that break things on
//! purpose.

pub mod demo;
pub mod faults;
