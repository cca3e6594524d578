//! What can go wrong with a file, each with its own name: the app answers each with a different message.

use std::collections::BTreeMap;

use rusqlite::ErrorCode as Sqlite;
use rusqlite::ffi;

/// A failure of the store. Unless it says otherwise nothing was changed, and no file was replaced or shortened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no file at this place.
    #[error("no database file")]
    Missing,
    /// A file to be created is there already.
    #[error("a database file is there already")]
    Exists,
    /// No page of the file was written with this key.
    #[error("the key is not this file's")]
    WrongKey,
    /// The key is right or cannot be judged, and the file is not what was written.
    #[error("damaged: {what}")]
    Damaged {
        /// Which part; never a value.
        what: &'static str,
    },
    /// The file is of another space, kind or device than was asked for.
    #[error("the file belongs elsewhere")]
    Foreign,
    /// A newer version of the program wrote the file.
    #[error("file version {found}, this program knows {supported}")]
    Newer {
        /// Schema version found in the file.
        found: u32,
        /// Highest schema version this program knows.
        supported: u32,
    },
    /// The disk is full. The transaction was rolled back.
    #[error("disk full")]
    DiskFull,
    /// The file or its file system cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// Another process holds the file.
    #[error("in use")]
    InUse,
    /// No such document or row.
    #[error("not found")]
    NotFound,
    /// An audit entry held something else than words of the program.
    #[error("not an audit word")]
    NotAWord,
    /// The caller's progress function asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// The space was closed (locked) meanwhile.
    #[error("closed")]
    Closed,
    /// A stored document cannot be read by this program.
    #[error("document: {0}")]
    Document(#[source] nirantar_document::DocumentError),
    /// The operating system refused.
    #[error("i/o: {0}")]
    Io(#[source] std::io::Error),
    /// Anything else that SQLite says; a bug in a statement, usually.
    #[error("sql: {0}")]
    Sql(#[source] rusqlite::Error),
}

/// The store's result.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl StoreError {
    /// Fluent key of the text for people (`locales/*/store.ftl`).
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::Missing => "store-missing",
            Self::Exists => "store-exists",
            Self::WrongKey => "store-wrong-key",
            Self::Damaged { .. } => "store-damaged",
            Self::Foreign => "store-foreign",
            Self::Newer { .. } => "store-newer",
            Self::DiskFull => "store-disk-full",
            Self::ReadOnly => "store-read-only",
            Self::InUse => "store-in-use",
            Self::NotFound => "store-not-found",
            Self::NotAWord => "store-internal",
            Self::Cancelled => "store-cancelled",
            Self::Closed => "store-closed",
            Self::Document(_) => "store-document",
            Self::Io(_) => "store-io",
            Self::Sql(_) => "store-internal",
        }
    }

    /// Arguments of the text for people.
    pub fn args(&self) -> BTreeMap<String, String> {
        match self {
            Self::Newer { found, supported } => BTreeMap::from([
                ("found".to_owned(), found.to_string()),
                ("supported".to_owned(), supported.to_string()),
            ]),
            _ => BTreeMap::new(),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return Self::NotFound;
        }
        let Some(code) = error.sqlite_error() else {
            return Self::Sql(error);
        };
        match code.extended_code {
            // The shared-memory index of the WAL grows by writing; unix reports a full disk under these two.
            ffi::SQLITE_IOERR_SHMSIZE | ffi::SQLITE_IOERR_SHMMAP => return Self::DiskFull,
            // Bytes that came back short or do not match their checksum.
            ffi::SQLITE_IOERR_SHORT_READ | ffi::SQLITE_IOERR_DATA | ffi::SQLITE_IOERR_CORRUPTFS => {
                return Self::Damaged { what: "page" };
            }
            _ => {}
        }
        match code.code {
            Sqlite::DiskFull => Self::DiskFull,
            Sqlite::ReadOnly | Sqlite::PermissionDenied => Self::ReadOnly,
            Sqlite::DatabaseBusy | Sqlite::DatabaseLocked => Self::InUse,
            Sqlite::DatabaseCorrupt | Sqlite::NotADatabase => Self::Damaged { what: "page" },
            Sqlite::SystemIoFailure => Self::Io(std::io::Error::other(error)),
            _ => Self::Sql(error),
        }
    }
}

impl From<nirantar_document::DocumentError> for StoreError {
    fn from(error: nirantar_document::DocumentError) -> Self {
        Self::Document(error)
    }
}
