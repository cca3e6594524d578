//! The operating system's key store: Secret Service, Windows Credential Manager, macOS Keychain.

use keyring::{Entry, Error};
use nirantar_domain::DeviceId;
use zeroize::Zeroizing;

use super::{DeviceKeyring, KeyringError};

const SERVICE: &str = "in.nirantar.desktop";

/// The operating system's key store.
#[derive(Clone, Copy, Debug)]
pub struct OsKeyring;

fn entry(device: DeviceId) -> Result<Entry, KeyringError> {
    Entry::new(SERVICE, &device.to_string()).map_err(|error| told(&error))
}

fn told(error: &Error) -> KeyringError {
    match error {
        Error::NoEntry => KeyringError::Missing,
        Error::NoStorageAccess(_) => KeyringError::Locked,
        // The error type is open-ended; whatever is new means that the store did not do its work.
        _ => KeyringError::Unreachable,
    }
}

impl DeviceKeyring for OsKeyring {
    fn kind(&self) -> &'static str {
        "os"
    }

    fn load(&self, device: DeviceId) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
        entry(device)?
            .get_secret()
            .map(Zeroizing::new)
            .map_err(|error| told(&error))
    }

    fn store(&self, device: DeviceId, secrets: &[u8]) -> Result<(), KeyringError> {
        entry(device)?.set_secret(secrets).map_err(|error| told(&error))?;
        // Some stores accept and forget (no default collection): what cannot be read back was not kept.
        if self.load(device)?.as_slice() == secrets {
            Ok(())
        } else {
            Err(KeyringError::Unreachable)
        }
    }

    fn forget(&self, device: DeviceId) -> Result<(), KeyringError> {
        match entry(device)?.delete_credential().map_err(|error| told(&error)) {
            Ok(()) | Err(KeyringError::Missing) => Ok(()),
            Err(error) => Err(error),
        }
    }
}
