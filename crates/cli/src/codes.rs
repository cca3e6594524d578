//! `codes`: the clinic's own list of coded diagnoses.

use std::path::PathBuf;

use clap::Subcommand;
use nirantar_app::Error;
use nirantar_domain::Invalid;
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::core::Core;

/// The clinic's list of coded diagnoses.
#[derive(Debug, Subcommand)]
pub enum Codes {
    /// Replaces the list by the rows of a CSV file, `code,term` or `code,term,system`; an empty file takes it out.
    Import {
        /// The file, UTF-8.
        file: PathBuf,
    },
}

impl Codes {
    /// Gives the command.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        let Self::Import { file } = self;
        let csv = std::fs::read_to_string(file)
            .map_err(|_| Error::Invalid(Invalid::new("file", "codes-file-unreadable")))?;
        core.call("diagnosis_codes_import", json!({ "csv": csv }))
    }
}
