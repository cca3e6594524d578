//! A new folder appears whole or not at all.
//!
//! Setting up and restoring first make every file in `.staging/`; `escrow.nrt` comes last there, so that its presence means
//! "complete". Then the files move up, `escrow.nrt` last again. A crash before it is complete leaves a `.staging/` that the
//! next start removes; a crash while moving leaves a complete one that the next start finishes.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::lock::disk;
use crate::Result;

const STAGING: &str = ".staging";
const LAST: &str = "escrow.nrt";

/// A folder in the making.
#[derive(Debug)]
pub struct Staging {
    data_dir: PathBuf,
    dir: PathBuf,
}

impl Staging {
    /// Begins; what an earlier crash left incomplete is removed. The caller holds the folder's lock.
    ///
    /// # Errors
    /// `Disk`.
    pub fn begin(data_dir: &Path) -> Result<Self> {
        let dir = data_dir.join(STAGING);
        let make = || -> io::Result<()> {
            if dir.exists() {
                fs::remove_dir_all(&dir)?;
            }
            fs::create_dir(&dir)
        };
        make().map_err(|error| disk(&error))?;
        Ok(Self {
            data_dir: data_dir.to_owned(),
            dir,
        })
    }

    /// Where the files are made.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Moves everything up. `escrow.nrt` must be there, and every file closed.
    ///
    /// # Errors
    /// `Disk`; [`finish_interrupted`] goes on from wherever it stopped.
    pub fn commit(self) -> Result<()> {
        move_up(&self.data_dir, &self.dir).map_err(|error| disk(&error))
    }

    /// Gives up and removes what was made.
    pub fn abandon(self) {
        // What cannot be removed now is removed by the next `begin` or start.
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// Called at start, under the folder's lock: finishes or removes what a crash left.
///
/// # Errors
/// `Disk`.
pub fn finish_interrupted(data_dir: &Path) -> Result<()> {
    let dir = data_dir.join(STAGING);
    // What an interrupted restore was still verifying.
    let unverified = data_dir.join(".staging.part");
    if unverified.exists() {
        fs::remove_dir_all(&unverified).map_err(|error| disk(&error))?;
    }
    if !dir.exists() {
        return Ok(());
    }
    let complete = dir.join(LAST).exists();
    let done = if complete {
        move_up(data_dir, &dir)
    } else {
        fs::remove_dir_all(&dir)
    };
    done.map_err(|error| disk(&error))
}

fn move_up(data_dir: &Path, dir: &Path) -> io::Result<()> {
    let mut entries = fs::read_dir(dir)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(|entry| (entry.file_name() == LAST, entry.file_name()));
    sync_tree(dir)?;
    for entry in entries {
        if entry.file_name() == LAST {
            // Every other name must be durable before the one that says "complete".
            sync_dir(data_dir)?;
        }
        fs::rename(entry.path(), data_dir.join(entry.file_name()))?;
    }
    sync_dir(data_dir)?;
    fs::remove_dir(dir)
}

/// Makes every file and folder below `dir` durable.
fn sync_tree(dir: &Path) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        } else {
            // Windows flushes only handles that may write.
            File::options()
                .read(true)
                .write(true)
                .open(entry.path())?
                .sync_all()?;
        }
    }
    sync_dir(dir)
}

/// Makes the names in a folder durable.
pub fn sync_dir(dir: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(dir: &Path, with_last: bool) {
        fs::create_dir(dir.join("spaces")).unwrap();
        fs::write(dir.join("spaces/org.db"), b"org").unwrap();
        fs::write(dir.join("device.db"), b"device").unwrap();
        if with_last {
            fs::write(dir.join(LAST), b"escrow").unwrap();
        }
    }

    #[test]
    fn an_incomplete_folder_is_removed_and_a_complete_one_finished() {
        let folder = tempfile::tempdir().unwrap();
        let staging = Staging::begin(folder.path()).unwrap();
        fill(staging.dir(), false);
        drop(staging);
        finish_interrupted(folder.path()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);

        let staging = Staging::begin(folder.path()).unwrap();
        fill(staging.dir(), true);
        // As if the machine had stopped after the first move.
        fs::rename(staging.dir().join("device.db"), folder.path().join("device.db")).unwrap();
        drop(staging);
        finish_interrupted(folder.path()).unwrap();
        assert_eq!(fs::read(folder.path().join("spaces/org.db")).unwrap(), b"org");
        assert_eq!(fs::read(folder.path().join("device.db")).unwrap(), b"device");
        assert!(folder.path().join(LAST).exists());
        assert!(!folder.path().join(STAGING).exists());
    }
}
