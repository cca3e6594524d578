//! Sealing a backup as it streams by (docs/formats/escrow.md, "Envelope"; the content's format belongs to the exchange
//! crate).
//!
//! The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over ChaCha20-Poly1305: chunks of 64 KiB, each under
//! a nonce of counter and last-chunk flag, so that dropping, repeating, reordering or cutting chunks fails to open. The key
//! is fresh for each backup, which makes a fixed nonce prefix safe.

mod reader;
mod writer;

pub use reader::BackupReader;
pub use writer::BackupWriter;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use nirantar_domain::{DeviceId, OrganisationId, Timestamp};
use zeroize::Zeroizing;

use crate::envelope::{About, Format};
use crate::error::CryptoError;

const FORMAT: Format = Format {
    what: "backup",
    magic: b"NIRBACK\0",
    version: 1,
};
/// Plaintext bytes in every chunk but the last.
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// What a backup says about itself in clear; authenticated once the backup was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupAbout {
    /// Whose records.
    pub organisation: OrganisationId,
    /// The PC that made it.
    pub device: DeviceId,
    /// When.
    pub made_at: Timestamp,
}

impl BackupAbout {
    const fn to_envelope(self) -> About {
        About {
            organisation: self.organisation,
            device: self.device,
            made_at: self.made_at.as_millis(),
        }
    }

    const fn from_envelope(about: About) -> Self {
        Self {
            organisation: about.organisation,
            device: about.device,
            made_at: Timestamp::from_millis(about.made_at),
        }
    }
}

/// Seals and opens chunks in order.
struct Chunks {
    cipher: ChaCha20Poly1305,
    /// Counter of the next chunk; none after 2³² chunks (256 TiB).
    next: Option<u32>,
}

impl Chunks {
    fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        Self {
            cipher: ChaCha20Poly1305::new((&**key).into()),
            next: Some(0),
        }
    }

    fn seal(&mut self, plain: &[u8], last: bool) -> Result<Vec<u8>, CryptoError> {
        let nonce = self.advance(last)?;
        self.cipher
            .encrypt(&nonce, plain)
            .map_err(|_| CryptoError::TooLarge { what: FORMAT.what })
    }

    fn open(&mut self, sealed: &[u8], last: bool) -> Result<Zeroizing<Vec<u8>>, CryptoError> {
        let nonce = self.advance(last)?;
        let payload = Payload {
            msg: sealed,
            aad: b"",
        };
        self.cipher
            .decrypt(&nonce, payload)
            .map(Zeroizing::new)
            .map_err(|_| CryptoError::WrongKey { what: FORMAT.what })
    }

    /// The nonce of the next chunk: seven zero bytes, the counter, the last-chunk flag.
    fn advance(&mut self, last: bool) -> Result<Nonce, CryptoError> {
        let counter = self.next.ok_or(CryptoError::TooLarge { what: FORMAT.what })?;
        self.next = counter.checked_add(1);
        let [a, b, c, d] = counter.to_be_bytes();
        Ok(Nonce::from([0, 0, 0, 0, 0, 0, 0, a, b, c, d, u8::from(last)]))
    }
}

#[cfg(test)]
mod tests;
