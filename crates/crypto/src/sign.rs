//! Private key halves, and signatures that are valid in one context only.

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};
use nirantar_domain::Entropy;
use subtle::ConstantTimeEq;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use crate::error::CryptoError;
use crate::public::{OpenPublic, SignPublic, SignatureBytes};

/// What a signature is for. The label is part of the signed message: a signature for one purpose is worthless for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignContext {
    /// An entry of the membership log.
    MembershipEntry,
    /// A doctor's signature on the canonical bytes of an encounter, certificate or report.
    SignOff,
    /// A checkpoint of the audit chain.
    AuditCheckpoint,
    /// The manifest of an archive for handing over.
    Archive,
    /// A segment of uploaded records (its chain head).
    RecordSegment,
}

impl SignContext {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::MembershipEntry => b"membership-entry",
            Self::SignOff => b"sign-off",
            Self::AuditCheckpoint => b"audit-checkpoint",
            Self::Archive => b"archive",
            Self::RecordSegment => b"record-segment",
        }
    }
}

/// The bytes that are really signed: `"nirantar/sign/v1"`, NUL, the context's label, NUL, then `bytes`. Labels hold no
/// NUL, so no two contexts share a message.
pub(crate) fn message(context: SignContext, bytes: &[u8]) -> Vec<u8> {
    let mut message = b"nirantar/sign/v1\0".to_vec();
    message.extend_from_slice(context.label());
    message.push(0);
    message.extend_from_slice(bytes);
    message
}

/// An Ed25519 private key.
#[derive(Clone)]
pub struct SignKey(SigningKey);

impl SignKey {
    /// A fresh key.
    pub fn make(entropy: &dyn Entropy) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        entropy.fill(seed.as_mut_slice());
        Self::from_seed(&seed)
    }

    /// From the 32-byte seed of RFC 8032.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The seed: only for sealing.
    pub fn dangerously_expose_seed(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The public half.
    pub fn public(&self) -> SignPublic {
        SignPublic::from_bytes(self.0.verifying_key().to_bytes())
    }

    /// Signs `bytes` for `context`; deterministic (RFC 8032).
    pub fn sign(&self, context: SignContext, bytes: &[u8]) -> SignatureBytes {
        SignatureBytes::from_bytes(self.0.sign(&message(context, bytes)).to_bytes())
    }
}

impl fmt::Debug for SignKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignKey(..)")
    }
}

impl PartialEq for SignKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for SignKey {}

/// An X25519 private key: opens what HPKE sealed to its public half.
#[derive(Clone)]
pub struct OpenKey(StaticSecret);

impl OpenKey {
    /// A fresh key.
    pub fn make(entropy: &dyn Entropy) -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        entropy.fill(secret.as_mut_slice());
        Self::from_bytes(&secret)
    }

    /// From its 32 bytes.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(StaticSecret::from(*bytes))
    }

    /// The private bytes: only for sealing and for HPKE.
    pub fn dangerously_expose(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The public half.
    pub fn public(&self) -> OpenPublic {
        OpenPublic::from_bytes(PublicKey::from(&self.0).to_bytes())
    }
}

impl fmt::Debug for OpenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OpenKey(..)")
    }
}

impl PartialEq for OpenKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for OpenKey {}

/// Signs off `canonical` bytes: what will be shown and printed from then on.
pub fn sign_off(key: &SignKey, canonical: &[u8]) -> SignatureBytes {
    key.sign(SignContext::SignOff, canonical)
}

/// Checks a sign-off against the signer's public key as it was when signing (the membership log keeps former keys).
///
/// # Errors
/// [`CryptoError::BadSignature`].
pub fn verify_sign_off(
    key: &SignPublic,
    canonical: &[u8],
    signature: &SignatureBytes,
) -> Result<(), CryptoError> {
    key.verify(SignContext::SignOff, canonical, signature)
}
