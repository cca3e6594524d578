//! Is this folder the one that this PC last wrote, or a copy of it?
//!
//! Two copies that both write would give two histories under one name. So `device.db` remembers which file it is, as the
//! file system tells it (inode and birth), and a folder that was copied begins a new incarnation. Moving a folder to
//! another disk does the same, which costs one letter of human numbers and nothing else.
//!
//! Not noticed: older contents written into the same files (`cp` over them). Then the audit log of whichever file was left
//! out is ahead (docs/formats/audit.md); if none was, only another device can tell.

use std::path::Path;
use std::time::UNIX_EPOCH;

/// What the file system says of `device.db`. Empty where it says nothing: then copies are not noticed.
pub fn of(device_db: &Path) -> Vec<u8> {
    let Ok(meta) = std::fs::metadata(device_db) else {
        return Vec::new();
    };
    let mut identity = Vec::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        identity.extend(meta.ino().to_be_bytes());
    }
    if let Some(born) = meta
        .created()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
    {
        identity.extend(born.as_nanos().to_be_bytes());
    }
    identity
}
