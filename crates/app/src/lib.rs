//! nirantar-app.
