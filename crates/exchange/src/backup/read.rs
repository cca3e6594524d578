//! One sealed stream → files.

use std::collections::BTreeSet;
use std::io::{Read, Write};

use nirantar_crypto::{BackupAbout, BackupReader, EnvelopeOpener};
use sha2::{Digest, Sha256};

use super::content::{END, FILE, HASH, LONGEST_NAME, VERSION};
use super::names::check_name;
use super::write::check_complete;
use super::{BackupError, PIECE, Progress, tell};

/// A name that this program never writes: whoever wrote it held the key, and still is not believed.
const BAD_NAME: BackupError = BackupError::Damaged { what: "name" };

/// Where the files of a backup go while it is read. Nothing of them may be used before [`read`] has returned `Ok`: only
/// the end of the stream proves that nothing is missing.
pub trait Sink {
    /// What one file's bytes are written to.
    type Out: Write;

    /// A file begins. The name was checked ([`check_name`]) and has not come before.
    ///
    /// # Errors
    /// Whatever makes the reading end.
    fn begin(&mut self, name: &str) -> Result<Self::Out, BackupError>;

    /// A file's bytes are all there and match their checksum.
    ///
    /// # Errors
    /// Whatever makes the reading end.
    fn end(&mut self, out: Self::Out) -> Result<(), BackupError>;
}

/// Reads a backup to its end and verifies all of it. Answers what it says about itself and how many files it held.
///
/// # Errors
/// [`BackupError::NotABackup`], [`BackupError::WrongKit`], [`BackupError::Newer`], [`BackupError::Damaged`],
/// [`BackupError::Cancelled`], and those of reading and of `sink`.
pub fn read<S: Sink>(
    input: impl Read,
    opener: EnvelopeOpener<'_>,
    sink: &mut S,
    progress: Progress<'_>,
) -> Result<(BackupAbout, u32), BackupError> {
    let mut stream =
        Stream(BackupReader::open(input, opener).map_err(|error| BackupError::while_opening(&error))?);
    let about = stream.0.about();
    match stream.array::<1>()? {
        [VERSION] => {}
        [0] => return Err(BackupError::Damaged { what: "version" }),
        [found] => {
            return Err(BackupError::Newer {
                found,
                supported: VERSION,
            });
        }
    }
    let mut names = BTreeSet::new();
    let mut done = 0;
    loop {
        match stream.array::<1>()? {
            [FILE] => {
                let name = stream.name()?;
                if names.contains(&name) {
                    return Err(BAD_NAME);
                }
                let mut out = sink.begin(&name)?;
                stream.file(&mut out, |more| {
                    done += more;
                    tell(progress, done, None)
                })?;
                sink.end(out)?;
                names.insert(name);
            }
            [END] => break,
            _ => return Err(BackupError::Damaged { what: "mark" }),
        }
    }
    let count = u32::from_be_bytes(stream.array()?);
    if u32::try_from(names.len()) != Ok(count) {
        return Err(BackupError::Damaged { what: "count" });
    }
    stream.end()?;
    match check_complete(&names.iter().map(String::as_str).collect()) {
        Err(BackupError::Name) => Err(BAD_NAME),
        complete => complete.map(|()| (about, count)),
    }
}

/// What a file says about itself, without a key: whose it is and when it was made. Not authenticated.
///
/// # Errors
/// [`BackupError::NotABackup`], [`BackupError::Newer`], [`BackupError::Damaged`], those of reading.
pub fn peek(input: impl Read) -> Result<BackupAbout, BackupError> {
    BackupAbout::peek(input).map_err(|error| BackupError::while_opening(&error))
}

/// The opened stream, read field by field.
struct Stream<R>(BackupReader<R>);

impl<R: Read> Stream<R> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], BackupError> {
        let mut bytes = [0; N];
        self.exactly(&mut bytes)?;
        Ok(bytes)
    }

    /// The sealing layer notices a cut of the file; an early end here means that the writer was wrong.
    fn exactly(&mut self, bytes: &mut [u8]) -> Result<(), BackupError> {
        self.0.read_exact(bytes).map_err(|error| match error.kind() {
            std::io::ErrorKind::UnexpectedEof => BackupError::Damaged { what: "end" },
            _ => error.into(),
        })
    }

    fn name(&mut self) -> Result<String, BackupError> {
        let length = usize::from(u16::from_be_bytes(self.array()?));
        if length > LONGEST_NAME {
            return Err(BAD_NAME);
        }
        let mut bytes = vec![0; length];
        self.exactly(&mut bytes)?;
        let name = String::from_utf8(bytes).map_err(|_| BAD_NAME)?;
        check_name(&name).map_err(|_| BAD_NAME)?;
        Ok(name)
    }

    fn file(
        &mut self,
        out: &mut impl Write,
        mut copied: impl FnMut(u64) -> Result<(), BackupError>,
    ) -> Result<(), BackupError> {
        let mut left = u64::from_be_bytes(self.array()?);
        let mut hash = Sha256::new();
        let mut piece = Vec::with_capacity(PIECE);
        while left > 0 {
            piece.clear();
            let read = (&mut self.0)
                .take(left.min(PIECE as u64))
                .read_to_end(&mut piece)? as u64;
            if read == 0 {
                return Err(BackupError::Damaged { what: "end" });
            }
            left = left.saturating_sub(read);
            hash.update(&piece);
            out.write_all(&piece)?;
            copied(read)?;
        }
        let stands: [u8; HASH] = self.array()?;
        if hash.finalize().as_slice() == stands {
            Ok(())
        } else {
            Err(BackupError::Damaged { what: "checksum" })
        }
    }

    /// Nothing may follow the count; asking for it also makes the sealing layer look at the last chunk's mark.
    fn end(&mut self) -> Result<(), BackupError> {
        match self.0.read(&mut [0])? {
            0 => Ok(()),
            _ => Err(BackupError::Damaged { what: "end" }),
        }
    }
}
