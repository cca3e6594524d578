//! nirantar-print.
