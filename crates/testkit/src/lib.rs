//! Made-up clinics for tests, benches and `demo generate`. Nobody in them exists.

pub mod demo;
