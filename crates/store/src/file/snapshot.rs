//! A copy of a file while it is in use: main file and the used part of its write-ahead log.
//!
//! While the guard lives nothing is moved from the log into the main file, so the main file stands still; the log only
//! grows behind the recorded length. One trap: a log that has been moved completely is written from its start again by
//! the next commit. In that case the main file alone is the copy, and the log is left out.

use std::path::PathBuf;

use super::database::{CheckpointOutcome, Database, passive};
use super::held::Held;
use super::open::beside;
use crate::error::{Result, StoreError};

/// A part of a file's present state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotFile {
    /// Where it is now.
    pub path: PathBuf,
    /// File name it must have in the copy, beside the others.
    pub name: String,
    /// Copy this many bytes from its start, no more.
    pub length: u64,
}

/// Holds the file as it is until the copy is made; writers go on meanwhile, and the file may be closed and opened again.
#[derive(Debug)]
#[must_use = "the copy is only whole while the guard lives"]
pub struct SnapshotGuard {
    files: Vec<SnapshotFile>,
    _held: Held,
}

impl SnapshotGuard {
    /// What to copy: the main file, then the log unless it is empty.
    pub fn files(&self) -> &[SnapshotFile] {
        &self.files
    }
}

impl Database {
    /// Moves the whole log into the main file, for a look at the main file alone: true if that could be done. Nothing is
    /// moved while the guard lives. A disk that refuses, or a copy that is being made, is no reason not to look at what is
    /// there.
    pub(crate) fn settle(&self) -> (bool, Option<SnapshotGuard>) {
        let held = Held::if_free(self.path());
        match held.map(|held| self.snapshot_held(held)) {
            Some(Ok(guard)) => (guard.files.len() == 1, Some(guard)),
            Some(Err(_)) | None => (false, None),
        }
    }

    /// Fixes the present state for copying. Takes the writer's lock for as long as a checkpoint of what is left takes. Waits
    /// while another copy of this file is made.
    pub(crate) fn snapshot(&self) -> Result<SnapshotGuard> {
        self.snapshot_held(Held::closed(self.path()))
    }

    fn snapshot_held(&self, held: Held) -> Result<SnapshotGuard> {
        // A checkpoint that began before the file was held ends first.
        let checkpointer = self.checkpointer();
        let connection = checkpointer.as_ref().ok_or(StoreError::Closed)?;
        // Most of the log goes over before any writer has to wait.
        passive(connection)?;
        let writer = self.writer();
        if writer.is_none() {
            return Err(StoreError::Closed);
        }
        let all_moved = match passive(connection)? {
            CheckpointOutcome::Done { moved, logged } => moved == logged,
            CheckpointOutcome::Held => false,
        };
        let mut files = vec![part(self.path().to_owned())?];
        if !all_moved {
            files.push(part(beside(self.path(), "-wal"))?);
        }
        Ok(SnapshotGuard { files, _held: held })
    }
}

fn part(path: PathBuf) -> Result<SnapshotFile> {
    let length = std::fs::metadata(&path)?.len();
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok(SnapshotFile { path, name, length })
}
