//! The writing half.

use std::fmt;
use std::io::{self, Write};

use nirantar_domain::Entropy;
use zeroize::Zeroizing;

use super::{BackupAbout, CHUNK, Chunks, FORMAT};
use crate::envelope::{Envelope, EnvelopeRecipient};
use crate::error::CryptoError;

/// Seals everything written to it. Without [`BackupWriter::finish`] the result counts as cut short.
pub struct BackupWriter<W> {
    out: W,
    chunks: Chunks,
    /// Plaintext not yet written: a full chunk stays here until more comes, because the last chunk is marked as such.
    pending: Zeroizing<Vec<u8>>,
}

impl<W: Write> BackupWriter<W> {
    /// Writes the header, with a fresh key sealed to each of `recipients`.
    ///
    /// # Errors
    /// [`CryptoError::Io`]; [`CryptoError::TooLarge`] with more than 255 recipients; [`CryptoError::WrongKey`] for an
    /// unusable public key.
    pub fn start(
        mut out: W,
        about: BackupAbout,
        recipients: &[EnvelopeRecipient<'_>],
        entropy: &dyn Entropy,
    ) -> Result<Self, CryptoError> {
        let (envelope, key) = Envelope::seal(FORMAT, about.to_envelope(), recipients, entropy)?;
        out.write_all(&envelope.bytes)?;
        Ok(Self {
            out,
            chunks: Chunks::new(&key),
            pending: Zeroizing::new(Vec::with_capacity(CHUNK)),
        })
    }

    /// Writes the last chunk and hands the destination back, flushed but not synced.
    ///
    /// # Errors
    /// Those of the destination.
    pub fn finish(mut self) -> io::Result<W> {
        let sealed = self.chunks.seal(&self.pending, true)?;
        self.out.write_all(&sealed)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<W: Write> Write for BackupWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.is_empty() {
            return Ok(0);
        }
        if self.pending.len() == CHUNK {
            let sealed = self.chunks.seal(&self.pending, false)?;
            self.pending.clear();
            self.out.write_all(&sealed)?;
        }
        let room = CHUNK - self.pending.len();
        let taken = bytes.get(..room).unwrap_or(bytes);
        self.pending.extend_from_slice(taken);
        Ok(taken.len())
    }

    /// Flushes the destination; up to 64 KiB stay here until more is written or the backup is finished.
    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl<W> fmt::Debug for BackupWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BackupWriter(..)")
    }
}
