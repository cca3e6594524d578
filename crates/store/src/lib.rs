//! nirantar-store.
