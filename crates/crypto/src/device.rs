//! A PC's own keys, the organisation device secrets it holds, and the packed form of both for the OS keyring.

use std::collections::BTreeMap;
use std::fmt;

use nirantar_domain::{DeviceId, Entropy, OrganisationId};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::codec::Reader;
use crate::derive::{derive32, sha256};
use crate::error::CryptoError;
use crate::public::{OpenPublic, SignPublic, SignatureBytes};
use crate::secret::PcSecret;
use crate::sign::{OpenKey, SignContext, SignKey};

const WHAT: &str = "device_secrets";
const MAGIC: &[u8; 4] = b"NIRD";
const VERSION: u8 = 1;
const CHECKSUM: usize = 4;

/// A device's private keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceKeys {
    sign: SignKey,
    open: OpenKey,
}

impl DeviceKeys {
    /// Fresh key pairs.
    pub fn make(entropy: &dyn Entropy) -> Self {
        Self {
            sign: SignKey::make(entropy),
            open: OpenKey::make(entropy),
        }
    }

    /// The public halves.
    pub fn public(&self) -> DevicePublic {
        DevicePublic {
            sign: self.sign.public(),
            open: self.open.public(),
        }
    }

    /// The key that opens what was sealed to this device.
    pub const fn open_key(&self) -> &OpenKey {
        &self.open
    }

    /// Signs as this device.
    pub fn sign(&self, context: SignContext, bytes: &[u8]) -> SignatureBytes {
        self.sign.sign(context, bytes)
    }
}

/// The public halves of a device's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DevicePublic {
    /// Verifies what the device signed.
    pub sign: SignPublic,
    /// Seals to the device.
    pub open: OpenPublic,
}

/// Names one organisation device secret: its generation, and eight bytes derived from it, so that two secrets made for the
/// same generation on PCs that had not heard of each other stay apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OdsRef {
    /// 1 for the first; one more after each revoked device.
    pub generation: u32,
    /// Derived from the secret.
    pub id: [u8; 8],
}

impl OdsRef {
    pub(crate) const LEN: usize = 12;

    pub(crate) fn to_bytes(self) -> [u8; Self::LEN] {
        let mut bytes = [0; Self::LEN];
        let (generation, id) = bytes.split_at_mut(4);
        generation.copy_from_slice(&self.generation.to_be_bytes());
        id.copy_from_slice(&self.id);
        bytes
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, CryptoError> {
        Ok(Self {
            generation: reader.u32()?,
            id: reader.array()?,
        })
    }
}

impl fmt::Debug for OdsRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OdsRef({})", self.generation)
    }
}

/// A secret that every paired PC holds in its OS keyring and no server ever sees: it hardens slots and grants, so that
/// stolen ciphertext cannot be attacked by guessing passwords.
#[derive(Clone)]
pub struct OrgDeviceSecret {
    generation: u32,
    secret: Zeroizing<[u8; 32]>,
}

impl OrgDeviceSecret {
    /// A fresh secret of that generation.
    pub fn make(generation: u32, entropy: &dyn Entropy) -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        entropy.fill(secret.as_mut_slice());
        Self { generation, secret }
    }

    /// Its public name.
    pub fn reference(&self) -> OdsRef {
        let hash = derive32("org-device-secret/id", &[&self.secret], &[]);
        let mut id = [0; 8];
        for (to, from) in id.iter_mut().zip(hash.iter()) {
            *to = *from;
        }
        OdsRef {
            generation: self.generation,
            id,
        }
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.secret
    }
}

impl fmt::Debug for OrgDeviceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OrgDeviceSecret({}, ..)", self.generation)
    }
}

impl PartialEq for OrgDeviceSecret {
    fn eq(&self, other: &Self) -> bool {
        self.generation == other.generation && self.secret.ct_eq(other.secret.as_slice()).into()
    }
}

impl Eq for OrgDeviceSecret {}

/// The organisation device secrets a PC holds: the newest for sealing, older ones to open what was sealed before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrgDeviceSecrets(BTreeMap<OdsRef, OrgDeviceSecret>);

impl OrgDeviceSecrets {
    /// Holds `first` only.
    pub fn new(first: OrgDeviceSecret) -> Self {
        let mut secrets = Self::default();
        secrets.insert(first);
        secrets
    }

    /// Adds a secret.
    pub fn insert(&mut self, secret: OrgDeviceSecret) {
        self.0.insert(secret.reference(), secret);
    }

    /// The one that new slots and grants use: highest generation, ties by id. None only if the set is empty.
    pub fn newest(&self) -> Option<&OrgDeviceSecret> {
        self.0.last_key_value().map(|(_, secret)| secret)
    }

    /// The secret of that name.
    ///
    /// # Errors
    /// [`CryptoError::OrgDeviceSecretMissing`].
    pub fn get(&self, reference: OdsRef) -> Result<&OrgDeviceSecret, CryptoError> {
        self.0.get(&reference).ok_or(CryptoError::OrgDeviceSecretMissing {
            generation: reference.generation,
        })
    }

    /// Forgets secrets of generations before `generation`, once no slot or grant needs them.
    pub fn forget_before(&mut self, generation: u32) {
        self.0.retain(|reference, _| reference.generation >= generation);
    }

    /// How many are held.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True if none is held.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Everything a PC keeps in the OS keyring, and that the escrow file repeats sealed to the root and the owners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceSecrets {
    /// Whose data folder this is.
    pub organisation: OrganisationId,
    /// Which PC this is.
    pub device: DeviceId,
    /// Opens `device.db`.
    pub pc: PcSecret,
    /// Signs and opens as this device.
    pub keys: DeviceKeys,
    /// Harden slots and grants.
    pub org: OrgDeviceSecrets,
}

impl DeviceSecrets {
    /// Fresh secrets for the first PC of a new organisation.
    pub fn make_first(organisation: OrganisationId, device: DeviceId, entropy: &dyn Entropy) -> Self {
        Self {
            organisation,
            device,
            pc: PcSecret::make(entropy),
            keys: DeviceKeys::make(entropy),
            org: OrgDeviceSecrets::new(OrgDeviceSecret::make(1, entropy)),
        }
    }

    /// The packed form (docs/formats/keys.md): 138 bytes and 36 for each organisation device secret.
    ///
    /// # Errors
    /// [`CryptoError::TooLarge`] with more than 255 organisation device secrets.
    pub fn to_packed(&self) -> Result<Zeroizing<Vec<u8>>, CryptoError> {
        let count = u8::try_from(self.org.len()).map_err(|_| CryptoError::TooLarge { what: WHAT })?;
        // Reserved in full: a growing vector would leave copies of secrets behind in freed memory.
        let mut out = Zeroizing::new(Vec::with_capacity(138 + 36 * usize::from(count)));
        out.extend_from_slice(MAGIC);
        out.push(VERSION);
        out.extend_from_slice(self.organisation.as_bytes());
        out.extend_from_slice(self.device.as_bytes());
        out.extend_from_slice(self.pc.dangerously_expose());
        out.extend_from_slice(self.keys.sign.dangerously_expose_seed());
        out.extend_from_slice(self.keys.open.dangerously_expose());
        out.push(count);
        for secret in self.org.0.values() {
            out.extend_from_slice(&secret.generation.to_be_bytes());
            out.extend_from_slice(secret.secret.as_slice());
        }
        let checksum = sha256(&out);
        out.extend(checksum.iter().take(CHECKSUM));
        Ok(out)
    }

    /// Reads the packed form.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`] (also for a wrong checksum), [`CryptoError::Newer`].
    pub fn from_packed(bytes: &[u8]) -> Result<Self, CryptoError> {
        let malformed = CryptoError::Malformed { what: WHAT };
        let mut reader = Reader::new(bytes, WHAT);
        reader.magic_and_version(MAGIC, VERSION)?;
        let (body, checksum) = bytes
            .split_last_chunk::<CHECKSUM>()
            .ok_or_else(|| malformed.clone())?;
        if !sha256(body).starts_with(checksum) {
            return Err(malformed);
        }
        let organisation = OrganisationId::from_bytes(reader.array()?);
        let device = DeviceId::from_bytes(reader.array()?);
        let pc = PcSecret::from_bytes(&Zeroizing::new(reader.array()?));
        let keys = DeviceKeys {
            sign: SignKey::from_seed(&Zeroizing::new(reader.array()?)),
            open: OpenKey::from_bytes(&Zeroizing::new(reader.array()?)),
        };
        let mut org = OrgDeviceSecrets::default();
        for _ in 0..reader.u8()? {
            org.insert(OrgDeviceSecret {
                generation: reader.u32()?,
                secret: Zeroizing::new(reader.array()?),
            });
        }
        reader.take(CHECKSUM)?;
        reader.finish()?;
        Ok(Self {
            organisation,
            device,
            pc,
            keys,
            org,
        })
    }
}
