//! nirantar-testkit.
