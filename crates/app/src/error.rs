//! What a use case can answer instead of its result.
//!
//! One closed list for every way in. `code` decides the CLI's exit and the HTTP status (crates/ipc maps them with an
//! exhaustive match); `message_key` names the Fluent text; `args` carry ids and field names, never what a person typed.

use std::collections::BTreeMap;

use nirantar_domain::Invalid;

/// Arguments for a Fluent message.
pub type Args = BTreeMap<String, String>;

/// A refusal or failure of a use case. Nothing was changed when one of these is returned.
#[derive(Clone, Debug, thiserror::Error)]
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
    /// A file that should be there is not. Nothing was made in its place.
    #[error("missing: {file}")]
    Missing {
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
        /// Fluent key: `keyring-missing`, `keyring-no-file`, `keyring-in-file`, `keyring-damaged`, `keyring-unreachable`,
        /// `keyring-locked`.
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
    /// Code, Fluent key and arguments: the same on every way out.
    pub fn parts(&self) -> (&'static str, String, Args) {
        let one =
            |name: &str, value: &dyn std::fmt::Display| Args::from([(name.to_owned(), value.to_string())]);
        let (code, key, args) = match self {
            Self::Usage { detail } => ("usage", "usage", one("detail", detail)),
            Self::Invalid(invalid) => {
                let mut args = invalid.args.clone();
                args.insert("field".to_owned(), invalid.field.clone());
                ("invalid", invalid.message_key, args)
            }
            Self::LoginNeeded => ("login", "login-needed", Args::new()),
            Self::LoginFailed { wait_seconds: 0 } => ("login", "login-failed", Args::new()),
            Self::LoginFailed { wait_seconds } => {
                ("login", "login-failed-wait", one("wait_seconds", wait_seconds))
            }
            Self::LoginDelayed { wait_seconds } => {
                ("login", "login-delayed", one("wait_seconds", wait_seconds))
            }
            Self::Forbidden { command } => ("permission", "permission-denied", one("command", command)),
            Self::NotFound { what } => ("not_found", "not-found", one("what", what)),
            Self::Conflict { key, args } => ("conflict", *key, args.clone()),
            Self::Cancelled => ("cancelled", "cancelled", Args::new()),
            Self::InUse => ("in_use", "folder-in-use", Args::new()),
            Self::Damaged { file } => ("damaged", "file-damaged", one("file", file)),
            Self::Missing { file } => ("damaged", "file-missing", one("file", file)),
            Self::Newer { file } => ("newer", "file-newer", one("file", file)),
            Self::Keyring { key } => ("keyring", *key, Args::new()),
            Self::Disk { key, detail } => ("disk", *key, one("detail", detail)),
            Self::Internal { detail } => ("internal", "internal", one("detail", detail)),
        };
        (code, key.to_owned(), args)
    }

    /// Shorthand for a conflict without arguments.
    pub fn conflict(key: &'static str) -> Self {
        Self::Conflict {
            key,
            args: Args::new(),
        }
    }

    /// Shorthand for an internal error.
    pub fn internal(detail: impl Into<String>) -> Self {
        Self::Internal {
            detail: detail.into(),
        }
    }
}

impl From<nirantar_store::StoreError> for Error {
    fn from(error: nirantar_store::StoreError) -> Self {
        use nirantar_store::StoreError as Store;
        match error {
            Store::Missing => Self::Missing {
                file: "database".to_owned(),
            },
            Store::Damaged { .. } | Store::Foreign | Store::WrongKey => Self::Damaged {
                file: "database".to_owned(),
            },
            Store::Newer { .. } => Self::Newer {
                file: "database".to_owned(),
            },
            Store::DiskFull => Self::Disk {
                key: "disk-full",
                detail: String::new(),
            },
            Store::ReadOnly => Self::Disk {
                key: "disk-read-only",
                detail: String::new(),
            },
            Store::Io(source) => crate::folder::disk(&source),
            Store::InUse => Self::InUse,
            Store::Cancelled => Self::Cancelled,
            Store::Closed => Self::LoginNeeded,
            Store::NotFound => Self::NotFound { what: "record" },
            // What SQLite or automerge say may quote statements, never values; the log gets the kind only.
            Store::Exists | Store::NotAWord | Store::Document(_) | Store::Sql(_) => {
                Self::internal(format!("store: {}", error.message_key()))
            }
            _ => Self::internal("store"),
        }
    }
}

impl From<nirantar_document::DocumentError> for Error {
    fn from(error: nirantar_document::DocumentError) -> Self {
        use nirantar_document::DocumentError as Document;
        match &error {
            Document::Damaged { .. } | Document::SameActorTwice => Self::Damaged {
                file: "document".to_owned(),
            },
            Document::Newer { .. } => Self::Newer {
                file: "document".to_owned(),
            },
            Document::UnknownHeads(_) | Document::NoHeads => Self::conflict("stale-heads"),
            Document::NotLive(_) | Document::EntryExists(_) => Self::conflict("entry-replaced"),
            Document::AllergiesExist => Self::conflict("allergies-exist"),
            Document::Unsettled | Document::SignOffMismatch(_) => Self::conflict("encounter-unsettled"),
            _ => Self::internal(error.message_key()),
        }
    }
}

impl From<nirantar_crypto::CryptoError> for Error {
    /// Where a wrong password or wrong words are to be expected, the use case looks at the error itself.
    fn from(error: nirantar_crypto::CryptoError) -> Self {
        Self::internal(format!("crypto: {}", error.message_key()))
    }
}

impl From<nirantar_membership::MembershipError> for Error {
    fn from(error: nirantar_membership::MembershipError) -> Self {
        use nirantar_membership::MembershipError as Membership;
        match &error {
            Membership::Frozen { .. } => Self::conflict("membership-frozen"),
            Membership::Contradicts {
                why: "last_owner", ..
            } => Self::conflict("staff-last-owner"),
            _ => Self::internal(error.message_key()),
        }
    }
}
