//! nirantar-membership.
