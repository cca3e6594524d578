//! Backups.

mod copy;
mod keep;
mod make;
mod places;
mod restore;
mod rotate;
mod shapes;

pub use shapes::*;

use std::ops::ControlFlow;

use nirantar_exchange::backup::BackupError;

use crate::Error;

impl From<BackupError> for Error {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::NotABackup | BackupError::Damaged { .. } => Self::conflict("backup-not-a-backup"),
            BackupError::Newer { .. } => Self::Newer {
                file: "backup".to_owned(),
            },
            BackupError::WrongKit => Self::conflict("backup-wrong-kit"),
            BackupError::FolderMissing => Self::conflict("backup-folder-missing"),
            BackupError::FolderNotEmpty => Self::conflict("backup-folder-not-empty"),
            BackupError::DiskFull => Self::Disk {
                key: "backup-disk-full",
                detail: String::new(),
            },
            BackupError::ReadOnly => Self::Disk {
                key: "backup-read-only",
                detail: String::new(),
            },
            BackupError::Cancelled => Self::Cancelled,
            BackupError::Io { kind } => Self::Disk {
                key: "backup-disk-io",
                detail: kind.to_string(),
            },
            BackupError::Incomplete { name } => Self::Damaged {
                file: name.to_owned(),
            },
            BackupError::Name | BackupError::SourceChanged | BackupError::Unsealable => {
                Self::internal(format!("backup: {error}"))
            }
        }
    }
}

/// Progress that nobody looks at.
fn never_stop(_done: u64, _total: Option<u64>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
