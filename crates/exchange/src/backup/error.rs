//! Why a backup could not be made or brought back.

use std::io;

use nirantar_crypto::CryptoError;

/// A failure. What was being made is removed; what was there before is untouched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// The file begins with something else than a backup.
    #[error("not a backup")]
    NotABackup,
    /// The file ends too early, or bytes in it were changed. Nothing of it was kept.
    #[error("the backup is damaged: {what}")]
    Damaged {
        /// Which part; never a value.
        what: &'static str,
    },
    /// Written by a newer version of the program.
    #[error("backup version {found}, this program reads up to {supported}")]
    Newer {
        /// Version found.
        found: u8,
        /// Newest version that this program reads.
        supported: u8,
    },
    /// These recovery words, or this person's keys, do not open the backup.
    #[error("the key does not open this backup")]
    WrongKit,
    /// A name that no data folder has, or one that stands there twice.
    #[error("a file name that does not belong into a backup")]
    Name,
    /// A file without which the backup would be worthless is missing among the sources.
    #[error("{name} is missing")]
    Incomplete {
        /// The missing file.
        name: &'static str,
    },
    /// A source file became shorter while it was copied.
    #[error("a file changed while it was copied")]
    SourceChanged,
    /// The chosen folder is not there: an unplugged medium, usually. It is never made, lest the copy land on the very
    /// disk that it is meant to outlive.
    #[error("the folder is missing")]
    FolderMissing,
    /// The folder to extract into holds something.
    #[error("the folder is not empty")]
    FolderNotEmpty,
    /// The medium is full.
    #[error("disk full")]
    DiskFull,
    /// The medium cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// The caller's progress function asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// The operating system refused otherwise.
    #[error("i/o: {kind}")]
    Io {
        /// The kind of failure.
        kind: io::ErrorKind,
    },
    /// More recipients or bytes than the format has room for, or an unusable public key.
    #[error("the backup cannot be sealed")]
    Unsealable,
}

impl From<io::Error> for BackupError {
    fn from(error: io::Error) -> Self {
        if let Some(crypto) = CryptoError::in_io(&error) {
            return Self::while_reading(crypto);
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            kind => Self::Io { kind },
        }
    }
}

impl BackupError {
    /// What the sealing layer says when the header is read: a key that does not fit is the wrong kit.
    pub(super) fn while_opening(error: &CryptoError) -> Self {
        match error {
            CryptoError::WrongKey { .. } | CryptoError::NotARecipient { .. } => Self::WrongKit,
            CryptoError::Malformed { .. } => Self::NotABackup,
            CryptoError::Truncated { .. } => Self::Damaged { what: "header" },
            other => Self::while_reading(other),
        }
    }

    /// What the sealing layer says once the header was opened: a chunk that does not open was changed or cut.
    pub(super) fn while_reading(error: &CryptoError) -> Self {
        match error {
            CryptoError::Newer { found, supported, .. } => Self::Newer {
                found: *found,
                supported: *supported,
            },
            CryptoError::Io { kind } => io::Error::from(*kind).into(),
            CryptoError::Malformed { .. }
            | CryptoError::WrongPassword
            | CryptoError::WrongKey { .. }
            | CryptoError::Misdirected { .. }
            | CryptoError::NotARecipient { .. }
            | CryptoError::OrgDeviceSecretMissing { .. }
            | CryptoError::CostTooLow
            | CryptoError::CostTooHigh
            | CryptoError::BadSignature
            | CryptoError::Truncated { .. }
            | CryptoError::TooLarge { .. } => Self::Damaged { what: "content" },
        }
    }

    /// What the sealing layer says when a backup is begun.
    pub(super) fn while_sealing(error: &CryptoError) -> Self {
        match error {
            CryptoError::Io { kind } => io::Error::from(*kind).into(),
            _ => Self::Unsealable,
        }
    }
}
