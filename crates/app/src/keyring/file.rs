//! A file of mode 0600 for PCs without a key store. Weaker: whoever copies the folder copies it too; therefore only very
//! strong passwords are accepted beside it, and the screens say so all the time.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use nirantar_domain::DeviceId;
use zeroize::Zeroizing;

use super::{DeviceKeyring, KeyringError};
use crate::folder::sync_dir;

/// Secrets in `keyring/<device>.secret` inside the data folder.
#[derive(Clone, Debug)]
pub struct FileKeyring {
    folder: PathBuf,
}

impl FileKeyring {
    /// For a data folder; nothing is made before the first `store`.
    pub fn new(data_dir: &Path) -> Self {
        Self {
            folder: data_dir.join("keyring"),
        }
    }

    fn path(&self, device: DeviceId) -> PathBuf {
        self.folder.join(format!("{device}.secret"))
    }

    /// True if there is a file for `device`.
    pub(super) fn holds(&self, device: DeviceId) -> bool {
        self.path(device).exists()
    }

    fn write(&self, device: DeviceId, secrets: &[u8]) -> io::Result<()> {
        if !self.folder.is_dir() {
            fs::create_dir_all(&self.folder)?;
            sync_dir(self.folder.parent().unwrap_or(&self.folder))?;
        }
        let part = self.folder.join(format!("{device}.part"));
        let written = Self::write_part(&part, secrets).and_then(|()| fs::rename(&part, self.path(device)));
        if written.is_err() {
            // Half of a secret is of no use to anybody.
            let _ = fs::remove_file(&part);
        }
        written?;
        sync_dir(&self.folder)
    }

    fn write_part(part: &Path, secrets: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(part)?;
        file.write_all(secrets)?;
        file.sync_all()
    }
}

impl DeviceKeyring for FileKeyring {
    fn kind(&self) -> &'static str {
        "file"
    }

    fn load(&self, device: DeviceId) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
        match fs::read(self.path(device)) {
            Ok(bytes) => Ok(Zeroizing::new(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(KeyringError::Missing),
            Err(_) => Err(KeyringError::Unreachable),
        }
    }

    fn store(&self, device: DeviceId, secrets: &[u8]) -> Result<(), KeyringError> {
        self.write(device, secrets)
            .map_err(|error| KeyringError::Disk(error.kind()))
    }

    fn forget(&self, device: DeviceId) -> Result<(), KeyringError> {
        match fs::remove_file(self.path(device)) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(_) => Err(KeyringError::Unreachable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_with_mode_0600_and_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let keyring = FileKeyring::new(folder.path());
        let device = DeviceId::from_bytes([7; 16]);
        assert_eq!(keyring.load(device).unwrap_err(), KeyringError::Missing);
        keyring.store(device, b"first").unwrap();
        keyring.store(device, b"second").unwrap();
        assert_eq!(keyring.load(device).unwrap().as_slice(), b"second");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(
                fs::metadata(keyring.path(device)).unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
        keyring.forget(device).unwrap();
        keyring.forget(device).unwrap();
        assert_eq!(keyring.load(device).unwrap_err(), KeyringError::Missing);
    }
}
