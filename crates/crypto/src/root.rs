//! The organisation root: two key pairs derived from the recovery kit's seed.

use crate::derive::derive32;
use crate::error::CryptoError;
use crate::public::{OpenPublic, SignPublic, SignatureBytes};
use crate::secret::RootSeed;
use crate::sign::{OpenKey, SignContext, SignKey};

/// The root's private keys. They exist while an organisation is founded, a conflict is ruled or a folder is recovered,
/// and are dropped right after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RootKeys {
    sign: SignKey,
    open: OpenKey,
}

impl RootKeys {
    /// Both key pairs from the seed; the same words always give the same keys.
    pub fn derive(seed: &RootSeed) -> Self {
        let secret = seed.dangerously_expose();
        Self {
            sign: SignKey::from_seed(&derive32("root/sign/ed25519", &[secret], &[])),
            open: OpenKey::from_bytes(&derive32("root/open/x25519", &[secret], &[])),
        }
    }

    /// The public halves.
    pub fn public(&self) -> RootPublic {
        RootPublic {
            sign: self.sign.public(),
            open: self.open.public(),
        }
    }

    /// The key that opens what was sealed to the root.
    pub const fn open_key(&self) -> &OpenKey {
        &self.open
    }

    /// Signs as the root.
    pub fn sign(&self, context: SignContext, bytes: &[u8]) -> SignatureBytes {
        self.sign.sign(context, bytes)
    }
}

/// The root's public keys: stand in the first entry of the membership log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RootPublic {
    /// Verifies what the root signed.
    pub sign: SignPublic,
    /// Seals to the root.
    pub open: OpenPublic,
}

impl RootPublic {
    /// Checks a signature of the root.
    ///
    /// # Errors
    /// [`CryptoError::BadSignature`].
    pub fn verify(
        &self,
        context: SignContext,
        bytes: &[u8],
        signature: &SignatureBytes,
    ) -> Result<(), CryptoError> {
        self.sign.verify(context, bytes, signature)
    }
}
