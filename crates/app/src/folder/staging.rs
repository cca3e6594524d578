//! A new folder appears whole or not at all.
//!
//! Setting up and restoring make every file in `.preparing/`. When all of them are on the disk, the folder becomes
//! `.staging/` in one step, and its presence means "complete". Then the files move up, `escrow.nrt` last. A crash before that
//! step leaves a `.preparing/` that the next start removes; a crash while moving leaves a `.staging/` that the next start
//! finishes.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{disk, sync_dir};
use crate::Result;

const PREPARING: &str = ".preparing";
const COMPLETE: &str = ".staging";
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
        let dir = data_dir.join(PREPARING);
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
    /// `Disk`. Nothing is left then, unless the disk refuses even that: in which case the next start finishes.
    pub fn commit(self) -> Result<()> {
        let complete = self.data_dir.join(COMPLETE);
        let publish = || -> io::Result<()> {
            sync_tree(&self.dir)?;
            fs::rename(&self.dir, &complete)?;
            sync_dir(&self.data_dir)
        };
        if let Err(error) = publish() {
            let _ = fs::rename(&complete, &self.dir);
            self.abandon();
            return Err(disk(&error));
        }
        move_up(&self.data_dir, &complete).map_err(|error| {
            if move_back(&self.data_dir, &complete, &self.dir).is_ok() {
                self.abandon();
            }
            disk(&error)
        })
    }

    /// True if a folder that was complete could not be taken back: the next start finishes it.
    pub fn is_left(data_dir: &Path) -> bool {
        data_dir.join(COMPLETE).exists() || data_dir.join(LAST).exists()
    }

    /// Gives up and removes what was made.
    pub fn abandon(&self) {
        // What cannot be removed now is removed by the next `begin` or start.
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// Called at start, under the folder's lock: finishes or removes what a crash left.
///
/// # Errors
/// `Disk`.
pub fn finish_interrupted(data_dir: &Path) -> Result<()> {
    // The second is what an interrupted restore was still verifying.
    for left in [PREPARING.to_owned(), format!("{PREPARING}.part")] {
        let left = data_dir.join(left);
        if left.exists() {
            fs::remove_dir_all(&left).map_err(|error| disk(&error))?;
        }
    }
    let complete = data_dir.join(COMPLETE);
    if complete.exists() {
        move_up(data_dir, &complete).map_err(|error| disk(&error))?;
    }
    Ok(())
}

fn move_up(data_dir: &Path, dir: &Path) -> io::Result<()> {
    let mut entries = fs::read_dir(dir)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(|entry| (entry.file_name() == LAST, entry.file_name()));
    for entry in entries {
        if entry.file_name() == LAST {
            // Every other name must be durable before the one that says "this is a clinic's folder".
            sync_dir(data_dir)?;
        }
        fs::rename(entry.path(), data_dir.join(entry.file_name()))?;
    }
    sync_dir(data_dir)?;
    fs::remove_dir(dir)
}

/// Undoes a move that stopped half-way, up to a folder in the making.
fn move_back(data_dir: &Path, complete: &Path, preparing: &Path) -> io::Result<()> {
    for name in [LAST, "device.db", "spaces"] {
        // What has not been moved is not ours to move.
        if complete.join(name).exists() {
            continue;
        }
        match fs::rename(data_dir.join(name), complete.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    fs::rename(complete, preparing)?;
    sync_dir(data_dir)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(dir: &Path) {
        fs::create_dir(dir.join("spaces")).unwrap();
        fs::write(dir.join("spaces/org.db"), b"org").unwrap();
        fs::write(dir.join("device.db"), b"device").unwrap();
        fs::write(dir.join(LAST), b"escrow").unwrap();
    }

    #[test]
    fn an_incomplete_folder_is_removed_and_a_complete_one_finished() {
        let folder = tempfile::tempdir().unwrap();
        let staging = Staging::begin(folder.path()).unwrap();
        fill(staging.dir());
        finish_interrupted(folder.path()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);

        let staging = Staging::begin(folder.path()).unwrap();
        fill(staging.dir());
        let complete = folder.path().join(COMPLETE);
        fs::rename(staging.dir(), &complete).unwrap();
        // As if the machine had stopped after the first move.
        fs::rename(complete.join("device.db"), folder.path().join("device.db")).unwrap();
        finish_interrupted(folder.path()).unwrap();
        assert_eq!(fs::read(folder.path().join("spaces/org.db")).unwrap(), b"org");
        assert_eq!(fs::read(folder.path().join("device.db")).unwrap(), b"device");
        assert!(folder.path().join(LAST).exists());
        assert!(!complete.exists());
    }

    #[test]
    fn a_folder_that_cannot_move_up_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let staging = Staging::begin(folder.path()).unwrap();
        fill(staging.dir());
        // In the way of the last but one.
        fs::create_dir(folder.path().join("spaces")).unwrap();
        fs::write(folder.path().join("spaces/strange"), b"").unwrap();
        staging.commit().unwrap_err();
        fs::remove_dir_all(folder.path().join("spaces")).unwrap();
        finish_interrupted(folder.path()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
