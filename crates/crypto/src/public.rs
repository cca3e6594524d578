//! Public keys and signatures as they stand in files: plain bytes, checked where they are used.

use std::fmt;

use ed25519_dalek::{Signature, VerifyingKey};

use crate::derive::sha256;
use crate::error::CryptoError;
use crate::sign::{SignContext, message};

macro_rules! bytes_type {
    ($($(#[$doc:meta])* $name:ident, $len:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $len]);

        impl $name {
            /// From the bytes in a file.
            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// The bytes.
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "("))?;
                for byte in self.0.iter().take(8) {
                    write!(f, "{byte:02x}")?;
                }
                f.write_str("…)")
            }
        }
    )*};
}

bytes_type! {
    /// An Ed25519 public key.
    SignPublic, 32;
    /// An X25519 public key, to which HPKE seals.
    OpenPublic, 32;
    /// An Ed25519 signature.
    SignatureBytes, 64;
}

impl SignPublic {
    /// Checks `signature` over `bytes` made for `context`. Strict verification: small-order keys and malleable signatures
    /// are refused, so that a signed entry has one byte form only.
    ///
    /// # Errors
    /// [`CryptoError::BadSignature`].
    pub fn verify(
        &self,
        context: SignContext,
        bytes: &[u8],
        signature: &SignatureBytes,
    ) -> Result<(), CryptoError> {
        let key = VerifyingKey::from_bytes(&self.0).map_err(|_| CryptoError::BadSignature)?;
        key.verify_strict(&message(context, bytes), &Signature::from_bytes(&signature.0))
            .map_err(|_| CryptoError::BadSignature)
    }

    /// The first eight bytes of the key's SHA-256 in hex, in groups of four: what two people compare by voice.
    pub fn fingerprint(&self) -> String {
        let mut text = String::new();
        for (index, byte) in sha256(&self.0).iter().take(8).enumerate() {
            if index > 0 && index % 2 == 0 {
                text.push(' ');
            }
            text.push_str(&format!("{byte:02x}"));
        }
        text
    }
}
