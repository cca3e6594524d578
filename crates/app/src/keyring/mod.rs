//! Where this PC's secrets are kept: the operating system's key store, or a file of mode 0600 where there is none.
//!
//! One entry per data folder, named by the device id that stands in the clear head of `escrow.nrt`. The bytes are
//! `nirantar_crypto::DeviceSecrets`, packed.

mod file;
mod os;

use std::path::Path;
use std::sync::Arc;

use nirantar_domain::DeviceId;
use zeroize::Zeroizing;

pub use file::FileKeyring;
pub use os::OsKeyring;

/// Why the key store gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// It answered, and holds no entry for this folder.
    #[error("no entry")]
    Missing,
    /// It is locked.
    #[error("locked")]
    Locked,
    /// It cannot be reached at all.
    #[error("unreachable")]
    Unreachable,
    /// It is a file, and the disk refuses.
    #[error("disk: {0}")]
    Disk(std::io::ErrorKind),
}

/// Keeps this PC's secrets.
pub trait DeviceKeyring: Send + Sync {
    /// `os` or `file`, shown to people.
    fn kind(&self) -> &'static str;

    /// The secrets of `device`.
    ///
    /// # Errors
    /// [`KeyringError`].
    fn load(&self, device: DeviceId) -> Result<Zeroizing<Vec<u8>>, KeyringError>;

    /// Keeps the secrets of `device`, replacing older ones; kept durably when this returns.
    ///
    /// # Errors
    /// [`KeyringError`].
    fn store(&self, device: DeviceId, secrets: &[u8]) -> Result<(), KeyringError>;

    /// Forgets the secrets of `device`.
    ///
    /// # Errors
    /// [`KeyringError`].
    fn forget(&self, device: DeviceId) -> Result<(), KeyringError>;
}

/// The key store that `NIRANTAR_KEYRING` asks for: `os` (also when unset) or `file` (beside the data folder's databases).
///
/// # Errors
/// Usage, for any other word: a typing mistake must not silently weaken the protection.
pub fn choose(word: Option<&str>, data_dir: &Path) -> crate::Result<Arc<dyn DeviceKeyring>> {
    match word {
        None | Some("" | "os") => Ok(Arc::new(OsKeyring)),
        Some("file") => Ok(Arc::new(FileKeyring::new(data_dir))),
        Some(_) => Err(crate::Error::Usage {
            detail: "NIRANTAR_KEYRING is neither os nor file".to_owned(),
        }),
    }
}

/// Whether the data folder keeps the secrets of `device` in a file, whatever `NIRANTAR_KEYRING` says now.
pub(crate) fn has_file(data_dir: &Path, device: DeviceId) -> bool {
    FileKeyring::new(data_dir).holds(device)
}

impl From<KeyringError> for crate::Error {
    fn from(error: KeyringError) -> Self {
        let key = match error {
            KeyringError::Missing => "keyring-missing",
            KeyringError::Locked => "keyring-locked",
            KeyringError::Unreachable => "keyring-unreachable",
            KeyringError::Disk(kind) => return crate::folder::disk_kind(kind),
        };
        Self::Keyring { key }
    }
}
