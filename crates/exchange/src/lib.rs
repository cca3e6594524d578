//! nirantar-exchange.
