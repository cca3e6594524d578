//! One random key sealed to several recipients: what escrow files and backups begin with.
//!
//! Base mode throughout: an envelope must open where no organisation device secret is left, with the kit alone or with an
//! owner's keys.

use nirantar_domain::{DeviceId, Entropy, OrganisationId, PersonId};
use zeroize::Zeroizing;

use crate::codec::Reader;
use crate::derive::{derive32, sha256};
use crate::error::CryptoError;
use crate::grant::GrantRecipient;
use crate::hpke_seal::{open_from, seal_to};
use crate::person::{PersonKeys, PersonPublic};
use crate::root::{RootKeys, RootPublic};
use crate::secret::EnvelopeKey;

/// Encapsulated key, 32 bytes, tag.
const SEALED: usize = 80;

/// Who an envelope is sealed to.
#[derive(Debug, Clone, Copy)]
pub enum EnvelopeRecipient<'a> {
    /// The organisation root: always one of them.
    Root(&'a RootPublic),
    /// An owner.
    Person(PersonId, &'a PersonPublic),
}

/// Who opens an envelope.
#[derive(Debug, Clone, Copy)]
pub enum EnvelopeOpener<'a> {
    /// The recovery kit.
    Root(&'a RootKeys),
    /// An owner's keys.
    Person(PersonId, &'a PersonKeys),
}

/// The fixed beginning that tells formats apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Format {
    /// Name in errors, and HPKE `info`.
    pub(crate) what: &'static str,
    pub(crate) magic: &'static [u8; 8],
    pub(crate) version: u8,
}

/// What stands in clear in front of an envelope's payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct About {
    pub(crate) organisation: OrganisationId,
    pub(crate) device: DeviceId,
    /// Milliseconds since the Unix epoch.
    pub(crate) made_at: i64,
}

/// A read header: its bytes, and the sealed keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Envelope {
    pub(crate) about: About,
    pub(crate) bytes: Vec<u8>,
    stanzas: Vec<(GrantRecipient, [u8; SEALED])>,
}

/// Length of the header up to and with the count of recipients.
pub(crate) const FIXED: usize = 8 + 1 + 16 + 16 + 8 + 1;
/// Length of one recipient's stanza.
pub(crate) const STANZA: usize = 17 + SEALED;

impl Envelope {
    /// A new header around a fresh key, and the payload key derived from both.
    pub(crate) fn seal(
        format: Format,
        about: About,
        recipients: &[EnvelopeRecipient<'_>],
        entropy: &dyn Entropy,
    ) -> Result<(Self, Zeroizing<[u8; 32]>), CryptoError> {
        let what = format.what;
        let count = u8::try_from(recipients.len()).map_err(|_| CryptoError::TooLarge { what })?;
        let key = EnvelopeKey::make(entropy);
        let mut bytes = Vec::with_capacity(FIXED + STANZA * recipients.len());
        bytes.extend_from_slice(format.magic);
        bytes.push(format.version);
        bytes.extend_from_slice(about.organisation.as_bytes());
        bytes.extend_from_slice(about.device.as_bytes());
        bytes.extend_from_slice(&about.made_at.to_be_bytes());
        bytes.push(count);
        let mut stanzas = Vec::new();
        for recipient in recipients {
            let (id, public) = match recipient {
                EnvelopeRecipient::Root(root) => (GrantRecipient::Root, &root.open),
                EnvelopeRecipient::Person(person, public) => (GrantRecipient::Person(*person), &public.open),
            };
            let sealed = seal_to(public, what, &aad(about, id), key.dangerously_expose(), entropy)?;
            let sealed: [u8; SEALED] = sealed.try_into().map_err(|_| CryptoError::Malformed { what })?;
            bytes.extend_from_slice(&id.to_bytes());
            bytes.extend_from_slice(&sealed);
            stanzas.push((id, sealed));
        }
        let payload_key = payload_key(format, &key, &bytes);
        let envelope = Self {
            about,
            bytes,
            stanzas,
        };
        Ok((envelope, payload_key))
    }

    /// Reads a header from the front of `bytes`; the rest is the payload.
    pub(crate) fn read(format: Format, bytes: &[u8]) -> Result<(Self, &[u8]), CryptoError> {
        let mut reader = Reader::new(bytes, format.what);
        reader.magic_and_version(format.magic, format.version)?;
        let about = About {
            organisation: OrganisationId::from_bytes(reader.array()?),
            device: DeviceId::from_bytes(reader.array()?),
            made_at: reader.i64()?,
        };
        let mut stanzas = Vec::new();
        for _ in 0..reader.u8()? {
            let kind = reader.u8()?;
            let id: [u8; 16] = reader.array()?;
            let recipient = match kind {
                0 if id == [0; 16] => GrantRecipient::Root,
                1 => GrantRecipient::Person(PersonId::from_bytes(id)),
                _ => return Err(reader.malformed()),
            };
            stanzas.push((recipient, reader.array()?));
        }
        let payload = reader.rest();
        let header = bytes
            .get(..bytes.len() - payload.len())
            .ok_or(CryptoError::Malformed { what: format.what })?;
        let envelope = Self {
            about,
            bytes: header.to_vec(),
            stanzas,
        };
        Ok((envelope, payload))
    }

    /// The payload key, opened by one of the recipients.
    pub(crate) fn open(
        &self,
        format: Format,
        opener: EnvelopeOpener<'_>,
    ) -> Result<Zeroizing<[u8; 32]>, CryptoError> {
        let what = format.what;
        let (id, key) = match opener {
            EnvelopeOpener::Root(root) => (GrantRecipient::Root, root.open_key()),
            EnvelopeOpener::Person(person, keys) => (GrantRecipient::Person(person), keys.open_key()),
        };
        let mut outcome = Err(CryptoError::NotARecipient { what });
        // A person may stand there twice, with former keys: each is tried.
        for (_, sealed) in self.stanzas.iter().filter(|(recipient, _)| *recipient == id) {
            outcome = open_from(key, what, &aad(self.about, id), sealed);
            if outcome.is_ok() {
                break;
            }
        }
        let opened = outcome?;
        let secret = opened.as_32().ok_or(CryptoError::Malformed { what })?;
        Ok(payload_key(format, &EnvelopeKey::from_bytes(secret), &self.bytes))
    }
}

fn aad(about: About, recipient: GrantRecipient) -> Vec<u8> {
    let mut aad = about.organisation.as_bytes().to_vec();
    aad.extend_from_slice(about.device.as_bytes());
    aad.extend_from_slice(&recipient.to_bytes());
    aad
}

/// Derived over the whole header: a changed, added or removed byte in it makes the payload unreadable.
fn payload_key(format: Format, key: &EnvelopeKey, header: &[u8]) -> Zeroizing<[u8; 32]> {
    derive32(
        "envelope/payload",
        &[key.dangerously_expose()],
        &[format.what.as_bytes(), &sha256(header)],
    )
}
