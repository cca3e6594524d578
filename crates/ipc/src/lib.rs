//! nirantar-ipc.
