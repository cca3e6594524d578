//! nirantar-cli.
fn main() {}
