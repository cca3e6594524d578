//! Opening and creating a SQLCipher file with a raw key, and telling a wrong key from a damaged file.
//!
//! The salt of a file is not random but derived from its key (each file has a random key of its own, so nothing is lost):
//! the first 16 bytes of the file are then a check of the key that needs no page to be intact.

use std::fs::{self, File, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::key_probe;
use crate::error::{Result, StoreError};

/// Bytes per page, cipher overhead included.
pub(crate) const PAGE: usize = 4096;

/// How long a connection waits for a lock that another process holds.
const LOCK_WAIT: Duration = Duration::from_secs(2);

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// The one that writes, and the one that checkpoints.
    Write,
    /// Reads only, enforced by SQLite twice (open flag and `query_only`).
    Read,
}

/// The file's salt: `SHA-256("nirantar file salt v1" ‖ key)`, first 16 bytes. Stands in clear at the head of the file.
pub(crate) fn file_salt(key: &[u8; 32]) -> [u8; 16] {
    let mut hash = Sha256::new();
    hash.update(b"nirantar file salt v1");
    hash.update(key);
    let mut salt = [0; 16];
    salt.iter_mut()
        .zip(hash.finalize())
        .for_each(|(to, from)| *to = from);
    salt
}

/// `path` with `-wal` or `-shm` behind it.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// A connection to an existing file. Never creates, replaces or shortens anything.
pub(crate) fn connect(path: &Path, key: &[u8; 32], access: Access) -> Result<Connection> {
    inspect(path, access)?;
    let flags = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let open = || {
        wait_for_the_cipher();
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        prepare(&connection, key, access)?;
        Ok(connection)
    };
    open().map_err(|error: StoreError| match error {
        StoreError::Damaged { .. } => key_probe::explain(path, key),
        other => refused(path, other),
    })
}

/// SQLite says only that it could not make the log or the shared memory beside a file that is there, not why. Trying to make
/// another file there tells: the disk is full, or the folder cannot be written.
pub(crate) fn refused(path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Sql(sql) if sql.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) => {
            let probe = beside(path, "-probe");
            let made = OpenOptions::new().write(true).create_new(true).open(&probe);
            match made {
                Ok(_) => {
                    // It is empty; whatever keeps it from going keeps nobody from anything.
                    let _ = fs::remove_file(&probe);
                    StoreError::ReadOnly
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => StoreError::ReadOnly,
                Err(error) => error.into(),
            }
        }
        other => other,
    }
}

/// A new file at `path`, which must not exist yet; the connection has its cipher set and no tables.
pub(crate) fn connect_new(path: &Path, key: &[u8; 32]) -> Result<Connection> {
    // create_new: if the file appears between check and creation, this fails instead of opening it.
    let file = OpenOptions::new().write(true).create_new(true).open(path)?;
    drop(file);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    wait_for_the_cipher();
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection, key, Access::Write)?;
    Ok(connection)
}

/// Lets nobody open a file before SQLCipher is whole.
///
/// SQLite calls itself ready (`sqlite3_initialize`) just before it lets SQLCipher set itself up. A second thread that opens its
/// first file in that moment is told that its key is none at all. So the first one takes a key for a database in memory, which
/// nothing of ours depends on, until that works; if it never does, the file itself will say why.
fn wait_for_the_cipher() {
    static READY: Once = Once::new();
    const TRIES: u32 = 1000;
    READY.call_once(|| {
        for _ in 0..TRIES {
            let keyed =
                Connection::open_in_memory().and_then(|memory| memory.execute_batch("PRAGMA key = 'ready';"));
            if keyed.is_ok() {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    });
}

/// Looks at the file without SQLite: is it there, may it be written, can it be one of ours at all?
fn inspect(path: &Path, access: Access) -> Result<()> {
    let length = fs::metadata(path)?.len();
    if access == Access::Write {
        // Neither creates nor truncates.
        OpenOptions::new().read(true).write(true).open(path)?;
    }
    if length < PAGE as u64 {
        return Err(StoreError::Damaged { what: "short" });
    }
    let mut head = [0; 16];
    File::open(path)?.read_exact(&mut head)?;
    if &head == b"SQLite format 3\0" {
        return Err(StoreError::Damaged {
            what: "not-encrypted",
        });
    }
    Ok(())
}

/// Key and settings, in the order that SQLCipher wants: key, cipher, first read, the rest.
fn prepare(connection: &Connection, key: &[u8; 32], access: Access) -> Result<()> {
    // A file that is refused (newer, another's) keeps its log as it is; `Database::close` moves it on purpose.
    move_log_on_close(connection, false)?;
    // SQLCipher would write of every bad page to the standard error output, which belongs to the command line.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let mut sql = Zeroizing::new(String::with_capacity(256));
    sql.push_str("PRAGMA key = \"x'");
    for byte in key.iter().chain(&file_salt(key)) {
        push_hex(&mut sql, *byte);
    }
    sql.push_str("'\";");
    connection.execute_batch(&sql)?;
    connection.execute_batch(
        "PRAGMA cipher_page_size = 4096;
         PRAGMA cipher_hmac_algorithm = HMAC_SHA512;
         PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512;
         PRAGMA cipher_plaintext_header_size = 0;",
    )?;
    connection.busy_timeout(LOCK_WAIT)?;
    // The first read decides whether the key opens the file.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA wal_autocheckpoint = 0;",
    )?;
    match access {
        Access::Write => connection.execute_batch(
            // Ids scatter over indexes: with SQLite's usual 2 MB, filling a large file would decrypt every page of them
            // again and again. Taken only as far as pages are touched.
            "PRAGMA secure_delete = ON;
             PRAGMA synchronous = FULL;
             PRAGMA cache_size = -16384;",
        )?,
        Access::Read => connection.execute_batch("PRAGMA query_only = ON;")?,
    }
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Switches a new file to write-ahead logging; the mode is kept in the file.
pub(crate) fn use_wal(connection: &Connection) -> Result<()> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode == "wal" {
        Ok(())
    } else {
        Err(StoreError::Damaged { what: "journal-mode" })
    }
}

/// Whether ending the last connection moves the log into the main file and removes it.
pub(crate) fn move_log_on_close(connection: &Connection, on: bool) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !on)?;
    Ok(())
}

fn push_hex(text: &mut String, byte: u8) {
    for nibble in [byte >> 4, byte & 15] {
        text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
    }
}
