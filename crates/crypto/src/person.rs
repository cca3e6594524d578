//! A staff member's key pairs. The private halves live in a slot ([`crate::Slot`]), the public ones in the membership log.

use nirantar_domain::Entropy;
use zeroize::Zeroizing;

use crate::public::{OpenPublic, SignPublic, SignatureBytes};
use crate::sign::{OpenKey, SignContext, SignKey};

/// Both private keys of one person. A re-issued password mints new ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonKeys {
    sign: SignKey,
    open: OpenKey,
}

/// Bytes of packed private keys: signing seed, then opening key.
pub(crate) const PACKED: usize = 64;

impl PersonKeys {
    /// Fresh key pairs.
    pub fn make(entropy: &dyn Entropy) -> Self {
        Self {
            sign: SignKey::make(entropy),
            open: OpenKey::make(entropy),
        }
    }

    /// The public halves.
    pub fn public(&self) -> PersonPublic {
        PersonPublic {
            sign: self.sign.public(),
            open: self.open.public(),
        }
    }

    /// The signing key.
    pub const fn sign_key(&self) -> &SignKey {
        &self.sign
    }

    /// The key that opens what was sealed to this person.
    pub const fn open_key(&self) -> &OpenKey {
        &self.open
    }

    /// Signs as this person.
    pub fn sign(&self, context: SignContext, bytes: &[u8]) -> SignatureBytes {
        self.sign.sign(context, bytes)
    }

    pub(crate) fn to_packed(&self) -> Zeroizing<Vec<u8>> {
        let mut packed = Zeroizing::new(Vec::with_capacity(PACKED));
        packed.extend_from_slice(self.sign.dangerously_expose_seed());
        packed.extend_from_slice(self.open.dangerously_expose());
        packed
    }

    pub(crate) fn from_packed(packed: &[u8]) -> Option<Self> {
        let (seed, open) = packed.split_first_chunk::<32>()?;
        Some(Self {
            sign: SignKey::from_seed(seed),
            open: OpenKey::from_bytes(open.try_into().ok()?),
        })
    }
}

/// The public halves of a person's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonPublic {
    /// Verifies what the person signed.
    pub sign: SignPublic,
    /// Seals to the person.
    pub open: OpenPublic,
}
