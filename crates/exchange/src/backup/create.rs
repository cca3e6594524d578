//! A backup in a folder: under another name until it is whole and on the medium.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use nirantar_crypto::{BackupAbout, EnvelopeRecipient};
use nirantar_domain::Entropy;
use sha2::{Digest as _, Sha256};

use super::names::file_name;
use super::{BackupError, Progress, SourceFile, peek, write};

/// A finished backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of what was written.
    pub sha256: [u8; 32],
}

/// Passes on and hashes what passes.
struct Hashing {
    file: File,
    hash: Sha256,
}

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// How many backups may bear the same second before it is refused as absurd.
const NAMES_TRIED: u32 = 100;

/// Makes a backup in `folder`, which must exist. Never replaces a file: a second backup of the same second gets `-2`.
///
/// # Errors
/// [`BackupError::FolderMissing`], [`BackupError::DiskFull`], [`BackupError::ReadOnly`], and those of [`write()`]. The
/// unfinished file is removed.
pub fn create(
    folder: &Path,
    sources: &[SourceFile],
    about: BackupAbout,
    recipients: &[EnvelopeRecipient<'_>],
    entropy: &dyn Entropy,
    progress: Progress<'_>,
) -> Result<Created, BackupError> {
    if !folder.is_dir() {
        return Err(BackupError::FolderMissing);
    }
    let (part, file) = reserve(folder, about)?;
    let hash = Sha256::new();
    let out = BufWriter::with_capacity(256 * 1024, Hashing { file, hash });
    let out = write(sources, about, recipients, entropy, out, progress)?;
    // `write` has flushed.
    let Hashing { file, hash } = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    let bytes = file.metadata()?.len();
    drop(file);
    let path = part.keep()?;
    sync_dir(folder)?;
    Ok(Created {
        path,
        bytes,
        sha256: hash.finalize().into(),
    })
}

/// Removes unfinished files that this device left in `folder` when it was switched off while copying. The caller owns the
/// data folder, so that no other process of this device can be at work there.
///
/// # Errors
/// Those of listing and removing.
pub fn remove_leftovers(folder: &Path, about: BackupAbout) -> Result<(), BackupError> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let named_so = path
            .file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.ends_with(PART));
        if !named_so || !path.is_file() {
            continue;
        }
        // Another PC's, perhaps still being written, stays.
        let ours = peek(File::open(&path)?)
            .is_ok_and(|found| (found.organisation, found.device) == (about.organisation, about.device));
        if ours {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

const PART: &str = ".nbk.part";

/// A file in the making; removed unless kept.
struct Part {
    path: PathBuf,
    name: Option<PathBuf>,
}

impl Part {
    /// Gives the file its name.
    fn keep(mut self) -> io::Result<PathBuf> {
        let name = self.name.take().ok_or(io::ErrorKind::NotFound)?;
        if let Err(error) = fs::rename(&self.path, &name) {
            self.name = Some(name);
            return Err(error);
        }
        Ok(name)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if self.name.is_some() {
            // Nothing more can be done about it here; the next backup tries again.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Makes the unfinished file under a name that nobody else has. Two PCs that write into the same folder in the same
/// second meet at the unfinished name, which only one of them can make.
fn reserve(folder: &Path, about: BackupAbout) -> Result<(Part, File), BackupError> {
    let plain = file_name(about.made_at);
    let stem = plain.strip_suffix(".nbk").unwrap_or(&plain);
    for attempt in 1..=NAMES_TRIED {
        let stem = if attempt == 1 {
            stem.to_owned()
        } else {
            format!("{stem}-{attempt}")
        };
        let path = folder.join(format!("{stem}{PART}"));
        let name = folder.join(format!("{stem}.nbk"));
        if name.exists() {
            continue;
        }
        let file = match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(error.into()),
        };
        let part = Part {
            path,
            name: Some(name.clone()),
        };
        if name.exists() {
            continue;
        }
        return Ok((part, file));
    }
    Err(BackupError::Io {
        kind: io::ErrorKind::AlreadyExists,
    })
}

/// Makes the names in a folder durable, where the platform can.
pub(super) fn sync_dir(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match File::open(folder)?.sync_all() {
        // Some file systems of removable media know no such thing.
        Err(error)
            if error.kind() == io::ErrorKind::InvalidInput || error.kind() == io::ErrorKind::Unsupported => {}
        other => other?,
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
