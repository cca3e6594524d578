//! A copy of a file while it is in use: main file and the used part of its write-ahead log.
//!
//! While the guard lives nothing is moved from the log into the main file, so the main file stands still; the log only
//! grows behind the recorded length. One trap: a log that has been moved completely is written from its start again by
//! the next commit. In that case the main file alone is the copy, and the log is left out.

use std::path::PathBuf;
use std::sync::MutexGuard;

use rusqlite::Connection;

use super::database::{CheckpointOutcome, Database, passive};
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

/// Holds checkpoints back until the copy is made; writers go on meanwhile.
#[must_use = "the copy is only whole while the guard lives"]
pub struct SnapshotGuard<'d> {
    files: Vec<SnapshotFile>,
    _held: MutexGuard<'d, Option<Connection>>,
}

impl std::fmt::Debug for SnapshotGuard<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SnapshotGuard")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

impl SnapshotGuard<'_> {
    /// What to copy: the main file, then the log unless it is empty.
    pub fn files(&self) -> &[SnapshotFile] {
        &self.files
    }
}

impl Database {
    /// Moves the whole log into the main file, for a look at the main file alone: true if that could be done. Nothing is
    /// moved while the guard lives. A disk that refuses is no reason not to look at what is there.
    pub(crate) fn settle(&self) -> (bool, Option<SnapshotGuard<'_>>) {
        match self.snapshot() {
            Ok(guard) => (guard.files.len() == 1, Some(guard)),
            Err(_) => (false, None),
        }
    }

    /// Fixes the present state for copying. Takes the writer's lock for as long as a checkpoint of what is left takes.
    pub(crate) fn snapshot(&self) -> Result<SnapshotGuard<'_>> {
        let held = self.checkpointer();
        let connection = held.as_ref().ok_or(StoreError::Closed)?;
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
        drop(writer);
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
