//! `call`: any command by its name.

use std::io::Read as _;

use clap::Args;
use nirantar_app::Error;
use nirantar_ipc::{COMMANDS, Fault};
use serde_json::Value;

use crate::core::Core;
use crate::secrets::Secrets;

/// Any command by its name.
#[derive(Debug, Args)]
pub struct Call {
    /// Its name.
    command: String,
    /// The arguments object; `-` reads it from standard input.
    #[arg(default_value = "{}", allow_hyphen_values = true)]
    args: String,
}

impl Call {
    /// Gives the command.
    pub fn run(self, core: &Core, secrets: &mut Secrets) -> Result<Value, Fault> {
        if !COMMANDS.contains(&self.command.as_str()) {
            return Err(Error::Usage {
                detail: "unknown command".to_owned(),
            }
            .into());
        }
        if !core.is_open(&self.command) {
            core.log_in(secrets)?;
        }
        let args = if self.args == "-" {
            from_stdin()?
        } else {
            self.args
        };
        core.call(&self.command, json(args.as_bytes())?)
    }
}

fn from_stdin() -> Result<String, Fault> {
    let mut text = String::new();
    std::io::stdin()
        .lock()
        .read_to_string(&mut text)
        .map_err(|_| Error::Usage {
            detail: "standard input is not text".to_owned(),
        })?;
    Ok(text)
}

/// Reads JSON. What was typed is not repeated.
pub fn json(text: &[u8]) -> Result<Value, Fault> {
    serde_json::from_slice(text).map_err(|error| {
        let detail = format!("not JSON, line {} column {}", error.line(), error.column());
        Error::Usage { detail }.into()
    })
}
