//! `ui/src/generated/ipc.ts` says what the command list says. `make types` writes it again.
#![allow(clippy::unwrap_used, reason = "tests may")]

use std::fs;

#[test]
fn the_committed_typescript_is_the_command_lists() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/generated/ipc.ts");
    let wanted = nirantar_ipc::typescript::generate();
    if std::env::var_os("NIRANTAR_WRITE_TYPES").is_some() {
        fs::write(path, &wanted).unwrap();
    }
    // Not assert_eq: it would print both files.
    assert!(
        fs::read_to_string(path).unwrap() == wanted,
        "ui/src/generated/ipc.ts is out of date: run `make types`"
    );
}
