//! What a use case can answer instead of its result.
//!
//! One closed list for every way in. `code` decides the CLI's exit and the HTTP status (crates/ipc maps them with an
//! exhaustive match); `message_key` names the Fluent text; `args` carry ids and field names, never what a person typed.

use std::collections::BTreeMap;

use nirantar_domain::Invalid;

/// Arguments for a Fluent message.
pub type Args = BTreeMap<String, String>;

/// A refusal or failure of a use case. Nothing was changed when one of these is returned.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The caller's words could not be read (unknown command, malformed arguments).
    #[error("usage: {detail}")]
    Usage {
        /// What could not be read; shape only, never a value.
        detail: String,
    },
    /// A field is not acceptable; names the field and the remedy.
    #[error("invalid {}", .0.field)]
    Invalid(Invalid),
    /// Nobody is logged in.
    #[error("login needed")]
    LoginNeeded,
    /// User and password do not belong together.
    #[error("login failed")]
    LoginFailed {
        /// Seconds until the next try is looked at.
        wait_seconds: u64,
    },
    /// Too many failed logins; this try was not looked at.
    #[error("login delayed")]
    LoginDelayed {
        /// Seconds until the next try is looked at.
        wait_seconds: u64,
    },
    /// The person's roles do not allow this command.
    #[error("not permitted: {command}")]
    Forbidden {
        /// The command that was refused.
        command: String,
    },
    /// No such thing.
    #[error("not found: {what}")]
    NotFound {
        /// What kind of thing was looked for (`patient`, `encounter` …).
        what: &'static str,
    },
    /// The thing is in a state that does not allow this (signed encounter, clinic already set up …).
    #[error("conflict: {key}")]
    Conflict {
        /// Fluent key that says which.
        key: &'static str,
        /// Arguments for the text.
        args: Args,
    },
    /// A newer call of the same kind replaced this one (search as you type).
    #[error("cancelled")]
    Cancelled,
    /// Another process owns the data folder.
    #[error("folder in use")]
    InUse,
    /// A file is damaged. It was left as it is.
    #[error("damaged: {file}")]
    Damaged {
        /// File name inside the data folder.
        file: String,
    },
    /// A file was written by a newer version.
    #[error("newer: {file}")]
    Newer {
        /// File name inside the data folder.
        file: String,
    },
    /// The key store of this PC does not hold what is needed, or cannot be reached.
    #[error("keyring: {key}")]
    Keyring {
        /// Fluent key: `keyring-missing`, `keyring-unreachable`, `keyring-locked`.
        key: &'static str,
    },
    /// The disk refused: full, read-only, or another I/O error.
    #[error("disk: {key}")]
    Disk {
        /// Fluent key: `disk-full`, `disk-read-only`, `disk-io`.
        key: &'static str,
        /// Operating-system text, without paths.
        detail: String,
    },
    /// A bug or an impossible state. Detail goes to nobody but the log, and holds no values.
    #[error("internal: {detail}")]
    Internal {
        /// Where it happened.
        detail: String,
    },
}

/// The answer of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Error {
    /// Shorthand for a conflict without arguments.
    pub fn conflict(key: &'static str) -> Self {
        Self::Conflict { key, args: Args::new() }
    }

    /// Shorthand for an internal error.
    pub fn internal(detail: impl Into<String>) -> Self {
        Self::Internal { detail: detail.into() }
    }
}
