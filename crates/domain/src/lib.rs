//! nirantar-domain.
