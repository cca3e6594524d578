//! One open file: a single writer, several readers, checkpoints off the user's path.
//!
//! All writing goes through one connection behind a mutex, so there is never more than one write transaction and SQLite
//! never answers BUSY to ourselves. Readers each have a connection and see the last commit. The writer never checkpoints
//! (that would put a second and third fsync on the user's path); a third connection does, when the app calls.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use super::held::is_held;
use super::migrate::Schema;
use super::open::{self, Access, beside};
use crate::error::{Result, StoreError};

/// Read connections per file.
pub const READERS: usize = 4;

/// What a checkpoint did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckpointOutcome {
    /// A backup copy is being made; nothing was moved.
    Held,
    /// Pages moved into the main file, and pages in the log.
    Done {
        /// Pages of the log that are now in the main file.
        moved: u32,
        /// Pages in the log.
        logged: u32,
    },
}

/// An open encrypted file.
pub(crate) struct Database {
    path: PathBuf,
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    reader_back: Condvar,
    checkpointer: Mutex<Option<Connection>>,
    closed: AtomicBool,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

/// A poisoned lock means a panic inside a transaction, which rolled back; the connection itself is sound.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Database {
    /// Makes a file at `path`, which must not exist, fills it with `first` in the same step, and opens it.
    ///
    /// It is built under `<path>.new` and renamed when complete, so that a crash leaves no half-made file. A leftover
    /// `.new` was never in use and is cleared away.
    pub(crate) fn create(
        path: &Path,
        key: &[u8; 32],
        schema: &Schema,
        first: impl FnOnce(&Transaction<'_>) -> Result<()>,
    ) -> Result<Self> {
        if path.try_exists()? || beside(path, "-wal").try_exists()? {
            return Err(StoreError::Exists);
        }
        let draft = beside(path, ".new");
        clear(&draft)?;
        if let Err(error) = build(&draft, key, schema, first) {
            let error = open::refused(&draft, error);
            // It was never in use; what cannot be cleared now is cleared by the next attempt.
            let _ = clear(&draft);
            return Err(error);
        }
        if path.try_exists()? {
            return Err(StoreError::Exists);
        }
        std::fs::rename(&draft, path)?;
        sync_folder(path)?;
        Self::open(path, key, schema)
    }

    /// Opens a file and brings its schema up to date.
    pub(crate) fn open(path: &Path, key: &[u8; 32], schema: &Schema) -> Result<Self> {
        Self::open_connections(path, key, schema).map_err(|error| open::refused(path, error))
    }

    fn open_connections(path: &Path, key: &[u8; 32], schema: &Schema) -> Result<Self> {
        let key = Zeroizing::new(*key);
        let writer = open::connect(path, &key, Access::Write)?;
        schema.migrate(&writer)?;
        open::use_wal(&writer)?;
        let checkpointer = open::connect(path, &key, Access::Write)?;
        let mut readers = Vec::with_capacity(READERS);
        for _ in 0..READERS {
            readers.push(open::connect(path, &key, Access::Read)?);
        }
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(Some(writer)),
            readers: Mutex::new(readers),
            reader_back: Condvar::new(),
            checkpointer: Mutex::new(Some(checkpointer)),
            closed: AtomicBool::new(false),
        })
    }

    /// Where the file is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `work` in one write transaction. When this returns `Ok`, the commit is on the disk. On `Err` everything is
    /// rolled back. `after` runs behind the commit, still before any other write: in-memory copies stay in commit order.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
        after: impl FnOnce(&T),
    ) -> Result<T, E> {
        let writer = lock(&self.writer);
        let connection = writer.as_ref().ok_or(StoreError::Closed)?;
        let tx = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)
            .map_err(|error| open::refused(&self.path, error.into()))?;
        let done = work(&tx)?;
        tx.commit()
            .map_err(|error| open::refused(&self.path, error.into()))?;
        after(&done);
        Ok(done)
    }

    /// Runs `work` in a read transaction of its own: one consistent state, whatever is written meanwhile.
    pub(crate) fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let lent = Lent {
            connection: Some(self.borrow_reader()?),
            to: self,
        };
        let connection = lent.connection.as_ref().ok_or(StoreError::Closed)?;
        let tx = Transaction::new_unchecked(connection, TransactionBehavior::Deferred)
            .map_err(StoreError::from)?;
        work(&tx)
    }

    fn borrow_reader(&self) -> Result<Connection> {
        let mut readers = lock(&self.readers);
        loop {
            if self.closed.load(Ordering::Acquire) {
                return Err(StoreError::Closed);
            }
            if let Some(reader) = readers.pop() {
                return Ok(reader);
            }
            readers = self
                .reader_back
                .wait(readers)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Moves what it can of the write-ahead log into the main file, without waiting for anyone. Called by a background
    /// thread; writers and readers go on.
    pub(crate) fn checkpoint(&self) -> Result<CheckpointOutcome> {
        let Ok(checkpointer) = self.checkpointer.try_lock() else {
            return Ok(CheckpointOutcome::Held);
        };
        if is_held(&self.path) {
            return Ok(CheckpointOutcome::Held);
        }
        passive(checkpointer.as_ref().ok_or(StoreError::Closed)?)
    }

    /// See [`crate::Space::empty_log`].
    pub(crate) fn empty_log(&self) -> Result<()> {
        // While a copy is made, the log stays.
        match self.checkpointer.try_lock() {
            Ok(_) if is_held(&self.path) => Ok(()),
            Ok(checkpointer) => truncate_log(checkpointer.as_ref().ok_or(StoreError::Closed)?),
            Err(_) => Ok(()),
        }
    }

    /// Size of the write-ahead log in pages (roughly: frames carry a header of 24 bytes).
    pub(crate) fn wal_pages(&self) -> u64 {
        std::fs::metadata(beside(&self.path, "-wal")).map_or(0, |meta| meta.len() / open::PAGE as u64)
    }

    pub(super) fn checkpointer(&self) -> MutexGuard<'_, Option<Connection>> {
        lock(&self.checkpointer)
    }

    pub(super) fn writer(&self) -> MutexGuard<'_, Option<Connection>> {
        lock(&self.writer)
    }

    /// Ends all connections, moves the log into the main file and empties it, unless the file is held. Waits for a running write; reads that are
    /// still running end first.
    pub(crate) fn close(&self) -> Result<()> {
        if self.closed.swap(true, Ordering::AcqRel) {
            return Ok(());
        }
        drop(lock(&self.checkpointer).take());
        let writer = lock(&self.writer).take();
        let mut readers = lock(&self.readers);
        self.reader_back.notify_all();
        let mut ended = readers.drain(..).count();
        while ended < READERS {
            readers = self
                .reader_back
                .wait(readers)
                .unwrap_or_else(PoisonError::into_inner);
            ended += readers.drain(..).count();
        }
        drop(readers);
        match writer {
            Some(writer) => {
                // Under a copy the log stays beside the file; the next closing moves it.
                if !is_held(&self.path) {
                    truncate_log(&writer)?;
                    open::move_log_on_close(&writer, true)?;
                }
                writer.close().map_err(|(_, error)| error.into())
            }
            None => Ok(()),
        }
    }
}

/// Makes a complete file at `draft` and syncs it.
fn build(
    draft: &Path,
    key: &[u8; 32],
    schema: &Schema,
    first: impl FnOnce(&Transaction<'_>) -> Result<()>,
) -> Result<()> {
    let connection = open::connect_new(draft, key)?;
    open::use_wal(&connection)?;
    schema.migrate(&connection)?;
    let tx = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
    first(&tx)?;
    tx.commit()?;
    truncate_log(&connection)?;
    open::move_log_on_close(&connection, true)?;
    connection.close().map_err(|(_, error)| error)?;
    std::fs::OpenOptions::new().write(true).open(draft)?.sync_all()?;
    Ok(())
}

/// Removes a file that is being built, and what SQLite put beside it.
fn clear(draft: &Path) -> Result<()> {
    for left in [draft.to_owned(), beside(draft, "-wal"), beside(draft, "-shm")] {
        match std::fs::remove_file(left) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// A reader on loan; goes back to the pool however the reading ends.
struct Lent<'d> {
    connection: Option<Connection>,
    to: &'d Database,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            lock(&self.to.readers).push(connection);
            self.to.reader_back.notify_all();
        }
    }
}

pub(super) fn passive(connection: &Connection) -> Result<CheckpointOutcome> {
    let (logged, moved): (i64, i64) = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
        Ok((row.get(1)?, row.get(2)?))
    })?;
    Ok(CheckpointOutcome::Done {
        moved: u32::try_from(moved).unwrap_or(0),
        logged: u32::try_from(logged).unwrap_or(0),
    })
}

fn truncate_log(connection: &Connection) -> Result<()> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

/// Makes a rename durable. Windows has no such call and keeps names in its own journal.
fn sync_folder(path: &Path) -> Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

#[cfg(test)]
mod tests {
    use nirantar_domain::SpaceKind;

    use super::*;

    #[test]
    fn a_reader_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let db = Database::create(&path, &[1; 32], &Schema::of(SpaceKind::Org), |_| Ok(())).unwrap();
        let tried = db.read::<_, StoreError>(|tx| {
            tx.execute("INSERT INTO meta (key, value) VALUES ('x', x'')", [])?;
            Ok(())
        });
        assert!(matches!(tried, Err(StoreError::ReadOnly)), "{tried:?}");
        db.write::<_, StoreError>(
            |tx| {
                tx.execute("INSERT INTO meta (key, value) VALUES ('x', x'')", [])?;
                Ok(())
            },
            |()| {},
        )
        .unwrap();
    }

    #[test]
    fn settings_are_what_the_format_says() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let db = Database::create(&path, &[1; 32], &Schema::of(SpaceKind::Org), |_| Ok(())).unwrap();
        let writer = lock(&db.writer);
        let asked = |pragma: &str| -> String {
            let value = writer
                .as_ref()
                .unwrap()
                .query_row(&format!("PRAGMA {pragma}"), [], |row| {
                    Ok(match row.get_ref(0)? {
                        rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                        other => other.as_str()?.to_owned(),
                    })
                });
            value.unwrap()
        };
        for (pragma, value) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("wal_autocheckpoint", "0"),
            ("temp_store", "2"),
            ("secure_delete", "1"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("cipher_page_size", "4096"),
            ("cipher_hmac_algorithm", "HMAC_SHA512"),
            ("user_version", "2"),
            ("application_id", &0x4e52_4401.to_string()),
        ] {
            assert_eq!(asked(pragma), value, "{pragma}");
        }
        assert!(asked("cipher_version").starts_with("4."));
    }
}
