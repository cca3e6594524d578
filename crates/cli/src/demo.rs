//! `demo generate`: a made-up clinic in an empty folder.

use clap::{Args, Subcommand};
use nirantar_app::Error;
use nirantar_ipc::Fault;
use nirantar_testkit::demo::{Options, generate};
use serde_json::Value;

use crate::core::Core;

/// Made-up clinics.
#[derive(Debug, Subcommand)]
pub enum Demo {
    /// Fill an empty folder; nobody in it exists. The answer says how to log in.
    Generate(Generate),
}

/// How large, how long, which.
#[derive(Debug, Args)]
pub struct Generate {
    /// Patients.
    #[arg(long, default_value_t = 300)]
    patients: usize,
    /// Signed encounters of past days.
    #[arg(long, default_value_t = 1_500)]
    encounters: usize,
    /// Years until yesterday.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=50))]
    years: u32,
    /// Which of the made-up clinics.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Demo {
    /// Answers `{user,password,counts}`.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        let Self::Generate(Generate {
            patients,
            encounters,
            years,
            seed,
        }) = self;
        let summary = generate(
            core.app(),
            Options {
                patients,
                encounters,
                years,
                seed,
            },
        )?;
        Ok(serde_json::to_value(summary).map_err(|_| Error::internal("an answer that cannot be written"))?)
    }
}
