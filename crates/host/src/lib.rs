//! nirantar-host.
