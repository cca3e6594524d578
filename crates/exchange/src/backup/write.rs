//! Files → one sealed stream.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Write};
use std::path::PathBuf;

use nirantar_crypto::{BackupAbout, BackupWriter, EnvelopeRecipient};
use nirantar_domain::Entropy;
use sha2::{Digest, Sha256};

use super::content::{END, FILE, LONGEST_NAME, VERSION};
use super::names::{DEVICE, ESCROW, LOG, check_name};
use super::{BackupError, PIECE, Progress, tell};

/// A file to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name in the data folder, `/` between folder and file: see [`check_name`].
    pub name: String,
    /// Where it is now.
    pub path: PathBuf,
    /// Copy this many bytes from its start, no more: a write-ahead log grows meanwhile.
    pub len: u64,
}

/// Writes a backup of `sources` and hands `out` back, flushed but not synced. Whoever holds the source files still must
/// go on doing so until this returns. Equal input and randomness give equal bytes.
///
/// # Errors
/// [`BackupError::Name`], [`BackupError::Incomplete`] and [`BackupError::Unsealable`] before anything is written; those
/// of reading and writing; [`BackupError::Cancelled`]. What was written until then is worthless: it has no end.
pub fn write<W: Write>(
    sources: &[SourceFile],
    about: BackupAbout,
    recipients: &[EnvelopeRecipient<'_>],
    entropy: &dyn Entropy,
    out: W,
    progress: Progress<'_>,
) -> Result<W, BackupError> {
    check_sources(sources)?;
    let count = u32::try_from(sources.len()).map_err(|_| BackupError::Unsealable)?;
    let total = sources
        .iter()
        .map(|source| source.len)
        .fold(0, u64::saturating_add);
    let mut sealed = BackupWriter::start(out, about, recipients, entropy)
        .map_err(|error| BackupError::while_sealing(&error))?;
    sealed.write_all(&[VERSION])?;
    let mut done = 0;
    for source in sources {
        copy(source, &mut sealed, |more| {
            done += more;
            tell(progress, done, Some(total))
        })?;
    }
    sealed.write_all(&[END])?;
    sealed.write_all(&count.to_be_bytes())?;
    Ok(sealed.finish()?)
}

/// Known names, each once, and those without which nothing could be brought back.
fn check_sources(sources: &[SourceFile]) -> Result<(), BackupError> {
    let mut names = BTreeSet::new();
    for source in sources {
        check_name(&source.name)?;
        if !names.insert(source.name.as_str()) {
            return Err(BackupError::Name);
        }
    }
    check_complete(&names)
}

/// Both halves of the program hold a backup to this: the writer makes no worthless one, the reader restores none.
pub(super) fn check_complete(names: &BTreeSet<&str>) -> Result<(), BackupError> {
    for name in [ESCROW, DEVICE] {
        if !names.contains(name) {
            return Err(BackupError::Incomplete { name });
        }
    }
    // A log without its database would be taken for the log of another one later.
    let orphan = names
        .iter()
        .filter_map(|name| name.strip_suffix(LOG))
        .any(|main| !names.contains(main));
    if orphan { Err(BackupError::Name) } else { Ok(()) }
}

fn copy(
    source: &SourceFile,
    out: &mut impl Write,
    mut copied: impl FnMut(u64) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    let name_length = u16::try_from(source.name.len()).map_err(|_| BackupError::Name)?;
    if source.name.len() > LONGEST_NAME {
        return Err(BackupError::Name);
    }
    let mut input = File::open(&source.path)?.take(source.len);
    out.write_all(&[FILE])?;
    out.write_all(&name_length.to_be_bytes())?;
    out.write_all(source.name.as_bytes())?;
    out.write_all(&source.len.to_be_bytes())?;
    let mut hash = Sha256::new();
    let mut left = source.len;
    let mut piece = Vec::with_capacity(PIECE);
    while left > 0 {
        piece.clear();
        let read = (&mut input).take(PIECE as u64).read_to_end(&mut piece)? as u64;
        if read == 0 {
            return Err(BackupError::SourceChanged);
        }
        left = left.saturating_sub(read);
        hash.update(&piece);
        out.write_all(&piece)?;
        copied(read)?;
    }
    out.write_all(&hash.finalize())?;
    Ok(())
}
