//! Secret byte strings, one type per purpose, so that a file key cannot be passed where a PC secret is meant.
//!
//! Deliberately not `Copy` and not `Serialize`; `Debug` shows only the type's name; memory is overwritten on drop;
//! comparison takes constant time.

use std::fmt;

use nirantar_domain::Entropy;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

macro_rules! secret32 {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Zeroize, ZeroizeOnDrop)]
        pub struct $name([u8; 32]);

        impl $name {
            /// 32 fresh random bytes.
            pub fn make(entropy: &dyn Entropy) -> Self {
                let mut secret = Self([0; 32]);
                entropy.fill(&mut secret.0);
                secret
            }

            /// From bytes that were kept or received sealed.
            pub fn from_bytes(bytes: &[u8; 32]) -> Self {
                Self(*bytes)
            }

            /// The secret itself: only for handing to a cipher, to SQLCipher or to the OS keyring.
            pub const fn dangerously_expose(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0.ct_eq(&other.0).into()
            }
        }

        impl Eq for $name {}
    )*};
}

secret32! {
    /// What the recovery kit's 24 words stand for; the organisation's root keys are derived from it.
    RootSeed;
    /// This PC's own secret, kept in the OS keyring. The key of `device.db` is derived from it.
    PcSecret;
    /// The raw key of one SQLCipher file.
    FileKey;
    /// Seals small values in rows ([`crate::seal_row`]).
    RowKey;
    /// The organisation's clinical link key: turns a patient id into a chart id. It never rotates.
    LinkKey;
    /// The random key of one envelope (an escrow or a backup), sealed to each recipient.
    EnvelopeKey;
}

/// Opened plaintext of any length that may be secret; overwritten on drop.
#[derive(Clone, Default)]
pub struct SecretBytes(Zeroizing<Vec<u8>>);

impl SecretBytes {
    /// Takes ownership of bytes that are to be overwritten on drop.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes themselves.
    pub fn dangerously_expose(&self) -> &[u8] {
        &self.0
    }

    /// The bytes as a 32-byte key, if they are that long.
    pub(crate) fn as_32(&self) -> Option<&[u8; 32]> {
        self.0.as_slice().try_into().ok()
    }
}

impl fmt::Debug for SecretBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretBytes(..)")
    }
}

impl PartialEq for SecretBytes {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_slice().ct_eq(other.0.as_slice()).into()
    }
}

impl Eq for SecretBytes {}
