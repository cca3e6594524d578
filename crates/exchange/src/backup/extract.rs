//! A backup back into a folder: beside it first, under its name when everything has been verified.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter};
use std::path::{Path, PathBuf};

use nirantar_crypto::{BackupAbout, EnvelopeOpener};

use super::create::sync_dir;
use super::read::Sink;
use super::{BackupError, Progress, read};

/// What came out of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extracted {
    /// What the backup says about itself; authenticated.
    pub about: BackupAbout,
    /// How many files it held.
    pub files: u32,
}

/// Brings a backup into the folder `into`, which must be missing or empty, and whose parent must exist. Until every byte
/// is verified and on the disk the files are in the sibling `<into>.part`, which is removed when anything fails; what an
/// earlier crash left of it is removed first. Then `into` appears at once with everything in it.
///
/// # Errors
/// [`BackupError::FolderNotEmpty`], those of [`read`], and those of writing.
pub fn extract(
    backup: &Path,
    opener: EnvelopeOpener<'_>,
    into: &Path,
    progress: Progress<'_>,
) -> Result<Extracted, BackupError> {
    if !is_missing_or_empty(into)? {
        return Err(BackupError::FolderNotEmpty);
    }
    let input = BufReader::with_capacity(256 * 1024, File::open(backup)?);
    let part = Part::make(into)?;
    let mut sink = Folder {
        root: part.path.clone(),
    };
    let (about, files) = read(input, opener, &mut sink, progress)?;
    sync_dirs(&part.path)?;
    part.keep(into)?;
    Ok(Extracted { about, files })
}

fn is_missing_or_empty(dir: &Path) -> io::Result<bool> {
    match fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// The folder in the making; removed unless kept.
struct Part {
    path: PathBuf,
    kept: bool,
}

impl Part {
    fn make(into: &Path) -> io::Result<Self> {
        let mut name = into
            .file_name()
            .map_or_else(|| OsString::from("restore"), OsString::from);
        name.push(".part");
        let path = into.with_file_name(name);
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path)?;
        Ok(Self { path, kept: false })
    }

    fn keep(mut self, into: &Path) -> io::Result<()> {
        if into.exists() {
            // Fails if somebody put something into it meanwhile.
            fs::remove_dir(into)?;
        }
        fs::rename(&self.path, into)?;
        self.kept = true;
        into.parent()
            .filter(|parent| !parent.as_os_str().is_empty())
            .map_or(Ok(()), sync_dir)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.kept {
            // What cannot be removed now is removed by the next attempt.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// Files below one folder, each synced when it is complete.
struct Folder {
    root: PathBuf,
}

impl Sink for Folder {
    type Out = BufWriter<File>;

    fn begin(&mut self, name: &str) -> Result<Self::Out, BackupError> {
        // `read` has checked the name: at most one folder deep, and never upwards.
        let path = self.root.join(name);
        if let Some(dir) = path.parent() {
            fs::create_dir_all(dir)?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(BufWriter::with_capacity(256 * 1024, options.open(path)?))
    }

    fn end(&mut self, out: Self::Out) -> Result<(), BackupError> {
        out.into_inner()
            .map_err(io::IntoInnerError::into_error)?
            .sync_all()?;
        Ok(())
    }
}

/// Makes the names below `dir` durable.
fn sync_dirs(dir: &Path) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_dirs(&entry.path())?;
        }
    }
    sync_dir(dir)
}
