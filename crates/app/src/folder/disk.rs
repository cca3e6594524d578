//! The disk as people hear of it, and names that outlive a power cut.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::Error;

/// An I/O error as people hear of it. The system's text holds no path.
pub fn disk(error: &io::Error) -> Error {
    disk_kind(error.kind())
}

/// As [`disk`], where only the kind is known.
pub fn disk_kind(kind: io::ErrorKind) -> Error {
    let key = match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "disk-full",
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => "disk-read-only",
        _ => "disk-io",
    };
    Error::Disk {
        key,
        detail: kind.to_string(),
    }
}

/// Makes the names in a folder durable.
pub fn sync_dir(dir: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}
