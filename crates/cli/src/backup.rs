//! `backup`: encrypted copies.

use std::io;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use nirantar_app::{Error, disk};
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
        /// Another folder than the chosen one; made if only its last part is missing.
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
                if let Some(folder) = &folder {
                    make_last_part(folder)?;
                }
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

/// A folder that somebody names here and now may be new. The remembered one may not: where it is missing, the USB drive is
/// not plugged in, and a folder made in its place would look like a backup elsewhere.
fn make_last_part(folder: &Path) -> Result<(), Fault> {
    match std::fs::create_dir(folder) {
        // Where the parent is missing too, the core refuses the folder in its own words.
        Err(error)
            if !matches!(
                error.kind(),
                io::ErrorKind::AlreadyExists | io::ErrorKind::NotFound
            ) =>
        {
            Err(disk(&error).into())
        }
        _ => Ok(()),
    }
}

/// What was typed means a place below the folder that it was typed in.
fn absolute(path: &Path) -> Result<String, Fault> {
    let path = std::path::absolute(path).map_err(|error| disk(&error))?;
    path.into_os_string().into_string().map_err(|_| {
        Error::Usage {
            detail: "a path that is not Unicode".to_owned(),
        }
        .into()
    })
}
