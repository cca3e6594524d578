//! `backup`: encrypted copies.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use nirantar_app::Error;
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::core::Core;
use crate::fields::Fields;
use crate::secrets::Secrets;

/// Encrypted copies.
#[derive(Debug, Subcommand)]
pub enum Backup {
    /// Makes one now.
    Create {
        /// Another folder than the chosen one.
        folder: Option<PathBuf>,
    },
    /// The age of the last one.
    Status,
    /// Chooses the folder.
    Configure {
        /// An existing folder.
        #[arg(required_unless_present = "off")]
        folder: Option<PathBuf>,
        /// No folder any more.
        #[arg(long, conflicts_with = "folder")]
        off: bool,
    },
    /// Brings one into an empty data folder. The words come from --words-file, `NIRANTAR_RECOVERY_WORDS` or standard
    /// input; the password to be set is the owner's new one.
    Restore {
        /// The backup.
        file: PathBuf,
        /// A file that holds the 24 words.
        #[arg(long, value_name = "FILE")]
        words_file: Option<PathBuf>,
    },
}

impl Backup {
    /// Gives the command.
    pub fn run(self, core: &Core, secrets: &mut Secrets) -> Result<Value, Fault> {
        match self {
            Self::Create { folder } => {
                core.log_in(secrets)?;
                let folder = folder.as_deref().map(absolute).transpose()?;
                core.call("backup_create", Fields::default().maybe("folder", folder).into())
            }
            Self::Status => core.call("backup_status", json!({})),
            Self::Configure { folder, off: _ } => {
                core.log_in(secrets)?;
                let folder = folder.as_deref().map(absolute).transpose()?;
                core.call("backup_configure", json!({ "folder": folder }))
            }
            Self::Restore { file, words_file } => {
                let password = secrets.only_password()?;
                let words = secrets.words(words_file.as_deref())?;
                let args = json!({
                    "file": absolute(&file)?,
                    "words": words.as_str(),
                    "new_password": password.as_str(),
                });
                core.call("backup_restore", args)
            }
        }
    }
}

/// What was typed means a place below the folder that it was typed in.
fn absolute(path: &Path) -> Result<String, Fault> {
    let path = std::path::absolute(path).map_err(|error| Error::Disk {
        key: "disk-io",
        detail: error.kind().to_string(),
    })?;
    path.into_os_string().into_string().map_err(|_| {
        Error::Usage {
            detail: "a path that is not Unicode".to_owned(),
        }
        .into()
    })
}
