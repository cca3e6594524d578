//! One process owns a data folder: an advisory lock on the file `lock`, released by the system when the process ends.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

use super::disk::{disk, sync_dir};
use crate::{Error, Result};

/// The lock, held as long as this lives.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the lock; makes the folder and the lock file where they are missing.
    ///
    /// # Errors
    /// `InUse` if another process holds it; `Disk` if the folder cannot be written.
    pub fn take(data_dir: &Path) -> Result<Self> {
        make_private_dir(data_dir).map_err(|error| disk(&error))?;
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(data_dir.join("lock"))
            .map_err(|error| disk(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(std::fs::TryLockError::WouldBlock) => Err(Error::InUse),
            Err(std::fs::TryLockError::Error(error)) => Err(disk(&error)),
        }
    }
}

/// Makes a folder that only its owner can enter (where the platform knows such a thing), and makes its name durable: a
/// clinic whose folder a power cut forgets is lost as a whole.
fn make_private_dir(dir: &Path) -> io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    let parent = dir.parent().filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent {
        make_private_dir(parent)?;
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)?;
    sync_dir(parent.unwrap_or_else(|| Path::new(".")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_owner_is_refused_until_the_first_lets_go() {
        let folder = tempfile::tempdir().unwrap();
        let first = FolderLock::take(folder.path()).unwrap();
        assert!(matches!(FolderLock::take(folder.path()), Err(Error::InUse)));
        drop(first);
        FolderLock::take(folder.path()).unwrap();
    }
}
