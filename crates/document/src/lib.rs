//! nirantar-document.
