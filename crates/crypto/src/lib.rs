//! nirantar-crypto.
