//! The key hierarchy: who may open what, and the byte formats in which keys and secrets are kept.
//!
//! Nothing here invents a primitive: Ed25519 signs, HPKE (RFC 9180, X25519-HKDF-SHA256-ChaCha20Poly1305) seals to people,
//! XChaCha20-Poly1305 seals rows and keys, Argon2id hardens passwords, HKDF-SHA256 derives, BIP-39 writes the recovery
//! kit. This crate fixes labels, associated data and encodings, so that one purpose's ciphertext can never pass for
//! another's.
//!
//! Words: `make` = random, `derive_` = a function of its inputs, `seal`/`open` = authenticated encryption. Randomness comes
//! in through [`nirantar_domain::Entropy`]. No type that holds a secret is `Serialize`, and their `Debug` shows nothing.
//!
//! The hierarchy (docs/formats/keys.md):
//!
//! ```text
//! recovery kit (24 words) = RootSeed ──► RootKeys (sign, open)
//! OS keyring ──► DeviceSecrets { PcSecret, DeviceKeys, OrgDeviceSecrets } ◄── escrow file ◄── root, owners
//! PcSecret ──► key of device.db
//! password + OrgDeviceSecret ──► slot ──► PersonKeys ──► grants ──► SpaceKey (per space and epoch), LinkKey
//! SpaceKey + PcSecret ──► FileKey of that space's database
//! ```

mod backup;
mod codec;
mod derive;
mod device;
mod envelope;
mod error;
mod escrow;
mod file_key;
mod grant;
mod hpke_seal;
mod password;
mod person;
mod public;
mod recovery;
mod root;
mod root_seed_seal;
mod row;
mod secret;
mod sign;
mod slot;
mod space_key;
#[cfg(test)]
mod testing;

pub use backup::{BackupAbout, BackupReader, BackupWriter};
pub use device::{DeviceKeys, DevicePublic, DeviceSecrets, OdsRef, OrgDeviceSecret, OrgDeviceSecrets};
pub use envelope::{EnvelopeOpener, EnvelopeRecipient};
pub use error::CryptoError;
pub use escrow::Escrow;
pub use file_key::{
    WrappedFileKey, derive_chart_id, derive_device_db_key, derive_device_row_key, derive_space_row_key,
};
pub use grant::{
    GrantOpener, GrantRecipient, GrantTo, SealedGrant, open_link_key, open_space_key, seal_link_key,
    seal_space_key,
};
pub use hpke_seal::{open_from, open_psk_from, seal_psk_to, seal_to};
pub use password::PasswordCost;
#[doc(hidden)]
pub use password::password_runs;
pub use person::{PersonKeys, PersonPublic};
pub use public::{OpenPublic, SignPublic, SignatureBytes};
pub use recovery::{RecoveryKit, RecoveryKitError};
pub use root::{RootKeys, RootPublic};
pub use root_seed_seal::{open_root_seed, seal_root_seed};
pub use row::{open_row, seal_row};
pub use secret::{FileKey, LinkKey, PcSecret, RootSeed, RowKey, SecretBytes};
pub use sign::{OpenKey, SignContext, SignKey, sign_off, verify_sign_off};
pub use slot::Slot;
pub use space_key::{SpaceKey, SpaceScope, open_predecessors, seal_predecessors};
