//! The reading half.

use std::fmt;
use std::io::{self, Read};

use zeroize::Zeroizing;

use super::{BackupAbout, CHUNK, Chunks, FORMAT, TAG};
use crate::codec::Reader;
use crate::envelope::{Envelope, EnvelopeOpener, FIXED, STANZA};
use crate::error::CryptoError;

/// Opens a backup as it is read. Gives out authenticated bytes only; but only its end (`read` giving 0) proves that nothing
/// is missing, so act on nothing before it.
///
/// Errors from `read` carry a [`CryptoError`] ([`CryptoError::in_io`]).
pub struct BackupReader<R> {
    input: R,
    about: BackupAbout,
    chunks: Chunks,
    /// Sealed bytes read ahead: a chunk, and one byte of the next to tell whether it is the last.
    ahead: Vec<u8>,
    plain: Zeroizing<Vec<u8>>,
    given: usize,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    More,
    LastOpened,
    Failed,
}

impl<R: Read> BackupReader<R> {
    /// Reads the header and opens the backup's key.
    ///
    /// # Errors
    /// [`CryptoError::Io`], [`CryptoError::Malformed`] (not a backup), [`CryptoError::Newer`],
    /// [`CryptoError::NotARecipient`], [`CryptoError::WrongKey`], [`CryptoError::Truncated`].
    pub fn open(mut input: R, opener: EnvelopeOpener<'_>) -> Result<Self, CryptoError> {
        let envelope = read_header(&mut input)?;
        let key = envelope.open(FORMAT, opener)?;
        Ok(Self {
            input,
            about: BackupAbout::from_envelope(envelope.about),
            chunks: Chunks::new(&key),
            ahead: Vec::with_capacity(CHUNK + TAG + 1),
            plain: Zeroizing::new(Vec::new()),
            given: 0,
            state: State::More,
        })
    }

    /// What the backup says about itself.
    pub const fn about(&self) -> BackupAbout {
        self.about
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        let wanted = CHUNK + TAG + 1 - self.ahead.len();
        (&mut self.input)
            .take(wanted as u64)
            .read_to_end(&mut self.ahead)?;
        let more = self.ahead.len() > CHUNK + TAG;
        if !more && self.ahead.len() < TAG {
            return Err(CryptoError::Truncated { what: FORMAT.what }.into());
        }
        let sealed = self.ahead.get(..CHUNK + TAG).unwrap_or(self.ahead.as_slice());
        // Of a backup cut after a whole chunk, that chunk does not open as the last one.
        self.plain = self.chunks.open(sealed, !more)?;
        self.given = 0;
        self.ahead.drain(..sealed.len());
        if !more {
            self.state = State::LastOpened;
        }
        Ok(())
    }
}

impl BackupAbout {
    /// What the backup says about itself, not authenticated: for lists, and to learn which organisation's kit is needed.
    ///
    /// # Errors
    /// [`CryptoError::Io`], [`CryptoError::Malformed`], [`CryptoError::Newer`], [`CryptoError::Truncated`].
    pub fn peek(mut input: impl Read) -> Result<Self, CryptoError> {
        read_header(&mut input).map(|envelope| Self::from_envelope(envelope.about))
    }
}

fn read_header(input: &mut impl Read) -> Result<Envelope, CryptoError> {
    let mut header = Vec::new();
    read_exactly(input, FIXED, &mut header)?;
    // Judged before its recipient count is believed: a file of another kind is said to be one.
    Reader::new(&header, FORMAT.what).magic_and_version(FORMAT.magic, FORMAT.version)?;
    let recipients = header.last().copied().unwrap_or(0);
    read_exactly(input, STANZA * usize::from(recipients), &mut header)?;
    Envelope::read(FORMAT, &header).map(|(envelope, _)| envelope)
}

fn read_exactly(input: &mut impl Read, count: usize, out: &mut Vec<u8>) -> Result<(), CryptoError> {
    let read = input.take(count as u64).read_to_end(out)?;
    if read < count {
        return Err(CryptoError::Truncated { what: FORMAT.what });
    }
    Ok(())
}

impl<R: Read> Read for BackupReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.state == State::Failed {
            return Err(CryptoError::WrongKey { what: FORMAT.what }.into());
        }
        while self.given == self.plain.len() && self.state == State::More {
            if let Err(error) = self.next_chunk() {
                // After a failure nothing more is given out, so that a caller who ignores it cannot skip a bad chunk.
                self.state = State::Failed;
                return Err(error);
            }
        }
        let left = self.plain.get(self.given..).unwrap_or_default();
        let count = left.len().min(out.len());
        for (to, from) in out.iter_mut().zip(left) {
            *to = *from;
        }
        self.given += count;
        Ok(count)
    }
}

impl<R> fmt::Debug for BackupReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BackupReader(..)")
    }
}
