//! What can go wrong when keys and sealed bytes are read. No variant carries secret or personal data: errors are logged.

use std::collections::BTreeMap;
use std::io;

/// Why a key, signature or sealed value was refused.
///
/// `what` names the format: `slot`, `escrow`, `grant`, `link_key`, `file_key`, `row`, `backup`, `device_secrets`, …
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// The bytes are not of this format, or were damaged in a way that shows without any key.
    #[error("{what} is malformed")]
    Malformed {
        /// The format that was expected.
        what: &'static str,
    },
    /// Written by a newer version of the application; nothing was touched.
    #[error("{what} has version {found}, this version reads up to {supported}")]
    Newer {
        /// The format.
        what: &'static str,
        /// Version found in the bytes.
        found: u8,
        /// Newest version this build reads.
        supported: u8,
    },
    /// The password does not open the slot (which itself is intact, as its checksum shows).
    #[error("wrong password")]
    WrongPassword,
    /// Authentication failed: another key is needed, or the bytes or what they are bound to were changed.
    #[error("{what} does not open with this key")]
    WrongKey {
        /// The format.
        what: &'static str,
    },
    /// Intact, but made for another organisation, person or device than the caller named.
    #[error("{what} belongs elsewhere")]
    Misdirected {
        /// The format.
        what: &'static str,
    },
    /// The opener is not among those the value was sealed to.
    #[error("{what} is not sealed to this recipient")]
    NotARecipient {
        /// The format.
        what: &'static str,
    },
    /// Sealed under an organisation device secret that this PC does not hold.
    #[error("organisation device secret of generation {generation} is missing")]
    OrgDeviceSecretMissing {
        /// The generation that is needed.
        generation: u32,
    },
    /// Password cost below the floor (m = 64 MiB, t = 3, p = 1); refused when making a slot.
    #[error("password cost below the floor")]
    CostTooLow,
    /// Password cost above the ceiling; refused when reading, so that a forged slot cannot exhaust the PC's memory.
    #[error("password cost above the ceiling")]
    CostTooHigh,
    /// The signature is not this key's over these bytes in this context.
    #[error("signature does not verify")]
    BadSignature,
    /// The bytes end before the value does.
    #[error("{what} is cut short")]
    Truncated {
        /// The format.
        what: &'static str,
    },
    /// A value is too large for its format (more than 255 recipients, a backup over 256 TiB).
    #[error("{what} is too large")]
    TooLarge {
        /// The format.
        what: &'static str,
    },
    /// Reading or writing failed underneath.
    #[error("i/o failed: {kind}")]
    Io {
        /// The operating system's kind of failure (`StorageFull`, `NotFound`, …).
        kind: io::ErrorKind,
    },
}

impl CryptoError {
    /// The Fluent key of the message (`locales/<lang>/crypto.ftl`).
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "crypto-malformed",
            Self::Newer { .. } => "crypto-newer",
            Self::WrongPassword => "crypto-wrong-password",
            Self::WrongKey { .. } => "crypto-wrong-key",
            Self::Misdirected { .. } => "crypto-misdirected",
            Self::NotARecipient { .. } => "crypto-not-a-recipient",
            Self::OrgDeviceSecretMissing { .. } => "crypto-device-secret-missing",
            Self::CostTooLow => "crypto-cost-too-low",
            Self::CostTooHigh => "crypto-cost-too-high",
            Self::BadSignature => "crypto-bad-signature",
            Self::Truncated { .. } => "crypto-truncated",
            Self::TooLarge { .. } => "crypto-too-large",
            Self::Io { .. } => "crypto-io",
        }
    }

    /// The placeables of the message.
    pub fn args(&self) -> BTreeMap<String, String> {
        let pairs: Vec<(&str, String)> = match self {
            Self::Malformed { what }
            | Self::WrongKey { what }
            | Self::Misdirected { what }
            | Self::NotARecipient { what }
            | Self::Truncated { what }
            | Self::TooLarge { what } => vec![("what", (*what).to_owned())],
            Self::Newer {
                what,
                found,
                supported,
            } => vec![
                ("what", (*what).to_owned()),
                ("found", found.to_string()),
                ("supported", supported.to_string()),
            ],
            Self::OrgDeviceSecretMissing { generation } => vec![("generation", generation.to_string())],
            Self::Io { kind } => vec![("kind", kind.to_string())],
            Self::WrongPassword | Self::CostTooLow | Self::CostTooHigh | Self::BadSignature => Vec::new(),
        };
        pairs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }

    /// The [`CryptoError`] that a [`crate::BackupReader`] wrapped in an [`io::Error`], if it is one.
    pub fn in_io(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }
}

impl From<io::Error> for CryptoError {
    fn from(error: io::Error) -> Self {
        Self::in_io(&error)
            .cloned()
            .unwrap_or(Self::Io { kind: error.kind() })
    }
}

impl From<CryptoError> for io::Error {
    fn from(error: CryptoError) -> Self {
        let kind = match &error {
            CryptoError::Io { kind } => *kind,
            CryptoError::Truncated { .. } => io::ErrorKind::UnexpectedEof,
            CryptoError::Malformed { .. }
            | CryptoError::Newer { .. }
            | CryptoError::WrongPassword
            | CryptoError::WrongKey { .. }
            | CryptoError::Misdirected { .. }
            | CryptoError::NotARecipient { .. }
            | CryptoError::OrgDeviceSecretMissing { .. }
            | CryptoError::CostTooLow
            | CryptoError::CostTooHigh
            | CryptoError::BadSignature
            | CryptoError::TooLarge { .. } => io::ErrorKind::InvalidData,
        };
        Self::new(kind, error)
    }
}
