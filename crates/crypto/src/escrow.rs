//! The escrow file beside the databases: the PC's secrets sealed to the root and to each owner (docs/formats/escrow.md),
//! so that the kit, or an owner, opens a folder whose keyring is lost or that was moved to another PC.

use nirantar_domain::{DeviceId, Entropy, OrganisationId, Timestamp};

use crate::codec::Reader;
use crate::derive::sha256;
use crate::device::DeviceSecrets;
use crate::envelope::{About, Envelope, EnvelopeOpener, EnvelopeRecipient, Format};
use crate::error::CryptoError;
use crate::row::{open_raw, seal_raw};

const FORMAT: Format = Format {
    what: "escrow",
    magic: b"NIRESCR\0",
    version: 2,
};

/// Version 1 ended without a checksum.
const WITHOUT_CHECKSUM: u8 = 1;
/// First bytes of SHA-256 of all before, at the end of the file: tells a damaged file from the wrong words, and shows the
/// damage at every start instead of on the day the kit is needed.
const CHECKSUM: usize = 8;

/// An escrow file, read but not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escrow {
    envelope: Envelope,
    /// Nonce, ciphertext, tag.
    sealed: Vec<u8>,
}

impl Escrow {
    /// Seals `secrets` to all `recipients`. Write the bytes to a new file and rename it over the old one.
    ///
    /// # Errors
    /// [`CryptoError::TooLarge`] with more than 255 recipients; [`CryptoError::WrongKey`] for an unusable public key.
    pub fn seal(
        secrets: &DeviceSecrets,
        made_at: Timestamp,
        recipients: &[EnvelopeRecipient<'_>],
        entropy: &dyn Entropy,
    ) -> Result<Self, CryptoError> {
        let about = About {
            organisation: secrets.organisation,
            device: secrets.device,
            made_at: made_at.as_millis(),
        };
        let (envelope, key) = Envelope::seal(FORMAT, about, recipients, entropy)?;
        let sealed = seal_raw(&key, &envelope.bytes, &secrets.to_packed()?, entropy);
        Ok(Self { envelope, sealed })
    }

    /// Opens the secrets.
    ///
    /// # Errors
    /// [`CryptoError::NotARecipient`]; [`CryptoError::WrongKey`] (other words, former keys, or changed bytes);
    /// [`CryptoError::Misdirected`] if header and content disagree.
    pub fn open(&self, opener: EnvelopeOpener<'_>) -> Result<DeviceSecrets, CryptoError> {
        let key = self.envelope.open(FORMAT, opener)?;
        let packed = open_raw(&key, &self.envelope.bytes, &self.sealed, FORMAT.what)?;
        let secrets = DeviceSecrets::from_packed(packed.dangerously_expose())?;
        if secrets.organisation != self.organisation() || secrets.device != self.device() {
            return Err(CryptoError::Misdirected { what: FORMAT.what });
        }
        Ok(secrets)
    }

    /// Whose folder this is.
    pub const fn organisation(&self) -> OrganisationId {
        self.envelope.about.organisation
    }

    /// Which PC made it.
    pub const fn device(&self) -> DeviceId {
        self.envelope.about.device
    }

    /// When it was made.
    pub const fn made_at(&self) -> Timestamp {
        Timestamp::from_millis(self.envelope.about.made_at)
    }

    /// The whole file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.envelope.bytes.clone();
        out.extend_from_slice(&self.sealed);
        let checksum = sha256(&out);
        out.extend(checksum.iter().take(CHECKSUM));
        out
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`], [`CryptoError::Newer`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CryptoError> {
        let malformed = CryptoError::Malformed { what: FORMAT.what };
        // A newer version first: its checksum, if it has one, is its own affair.
        Reader::new(bytes, FORMAT.what).magic_and_version(FORMAT.magic, FORMAT.version)?;
        let body = if bytes.get(FORMAT.magic.len()) == Some(&WITHOUT_CHECKSUM) {
            bytes
        } else {
            let (body, checksum) = bytes
                .split_last_chunk::<CHECKSUM>()
                .ok_or_else(|| malformed.clone())?;
            if !sha256(body).starts_with(checksum) {
                return Err(malformed);
            }
            body
        };
        let (envelope, sealed) = Envelope::read(FORMAT, body)?;
        if sealed.len() < 24 + 16 {
            return Err(malformed);
        }
        let sealed = sealed.to_vec();
        Ok(Self { envelope, sealed })
    }
}
