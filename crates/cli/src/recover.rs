//! `recover`, `password`: new passwords.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::core::Core;
use crate::fields::Fields;
use crate::secrets::Secrets;

/// Opens a folder with the recovery kit. The words come from --words-file, `NIRANTAR_RECOVERY_WORDS` or standard input;
/// --user names the owner by id, the first one if absent.
#[derive(Debug, Args)]
pub struct Recover {
    /// A file that holds the 24 words.
    #[arg(long, value_name = "FILE")]
    words_file: Option<PathBuf>,
}

impl Recover {
    /// Answers `{user,name}`.
    pub fn run(self, core: &Core, secrets: &mut Secrets) -> Result<Value, Fault> {
        let password = secrets.only_password()?;
        let words = secrets.words(self.words_file.as_deref())?;
        let args = Fields::default()
            .with("words", words.as_str())
            .with("new_password", password.as_str())
            .maybe("user", secrets.user());
        core.call("recovery_open", args.into())
    }
}

/// One's own password.
#[derive(Debug, Subcommand)]
pub enum Password {
    /// Changes it.
    Change,
}

impl Password {
    /// Answers `{}`.
    pub fn run(self, core: &Core, secrets: &mut Secrets) -> Result<Value, Fault> {
        let Self::Change = self;
        let (user, current, new) = secrets.credentials_and_new()?;
        core.call(
            "session_login",
            json!({ "user": user, "password": current.as_str() }),
        )?;
        core.call(
            "session_change_password",
            json!({ "current": current.as_str(), "new": new.as_str() }),
        )
    }
}
