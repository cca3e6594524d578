//! `store`, `audit`: looking after the files.

use clap::Subcommand;
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::core::Core;
use crate::fields::Fields;

/// The files.
#[derive(Debug, Subcommand)]
pub enum Store {
    /// Looks at every file that this login can open; `ok` says whether all is well.
    Check,
    /// Makes every projection again from the documents.
    Rebuild,
}

impl Store {
    /// Gives the command.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        match self {
            Self::Check => core.call("store_check", json!({})),
            Self::Rebuild => core.call("store_rebuild", json!({})),
        }
    }
}

/// The audit chains.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Verifies every chain; `ok` says whether all is well.
    Verify,
    /// Entries, newest first.
    List {
        /// Only about this id.
        #[arg(long)]
        subject: Option<String>,
        /// At most this many.
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
}

impl Audit {
    /// Gives the command.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        match self {
            Self::Verify => core.call("audit_verify", json!({})),
            Self::List { subject, limit } => core.call(
                "audit_list",
                Fields::default()
                    .maybe("subject", subject)
                    .maybe("limit", limit)
                    .into(),
            ),
        }
    }
}
