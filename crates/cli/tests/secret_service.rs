//! The program beside a real Secret Service: where the keys lie, and what it says when they do not.
//!
//! Runs inside `scripts/with-secret-service`, which brings a Secret Service of its own and says so in
//! `NIRANTAR_TEST_SECRET_SERVICE`; started elsewhere, each test goes there by itself, so that nobody's own keyring is used.
//! Only where the tools for it are missing is a test skipped, and never where `CI` is set.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "tests may"
)]

mod common;

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use common::{Clinic, NEW_PASSWORD, OWNER, PASSWORD, Said, bytes_of, fault, feed};
use nirantar_app::keyring::{DeviceKeyring as _, KeyringError, OsKeyring};
use nirantar_domain::DeviceId;

/// One keyring for all: locking it is not done behind another test's back.
static KEYRING: Mutex<()> = Mutex::new(());

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/with-secret-service");

/// True if the test is to be done here and now; otherwise it was done in a session of its own. `own`: also from inside
/// the script, because it changes the keyring for everybody.
#[track_caller]
fn here(name: &str, own: bool) -> bool {
    let inside = std::env::var_os("NIRANTAR_TEST_SECRET_SERVICE").is_some();
    if inside && (!own || std::env::var_os("NIRANTAR_TEST_OWN_SESSION").is_some()) {
        assert!(
            call_service("ReadAlias", "string:default").contains("object path"),
            "the Secret Service answers"
        );
        return true;
    }
    let tools = ["dbus-run-session", "gnome-keyring-daemon", "dbus-send"];
    let missing: Vec<&str> = tools.into_iter().filter(|tool| !is_there(tool)).collect();
    if !missing.is_empty() {
        let must = inside || std::env::var("CI").is_ok_and(|word| word == "true");
        assert!(
            !must,
            "{missing:?} missing; `make setup` installs what the tests need"
        );
        eprintln!("skipped: {missing:?} missing");
        return false;
    }
    let output = Command::new(SCRIPT)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env("NIRANTAR_TEST_OWN_SESSION", "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "in a session of its own:\n{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    false
}

fn is_there(tool: &str) -> bool {
    Command::new("sh")
        .args(["-c", &format!("command -v {tool}")])
        .output()
        .is_ok_and(|output| output.status.success())
}

/// Calls a method of the Secret Service; answers what it said.
fn call_service(method: &str, argument: &str) -> String {
    let output = Command::new("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.secrets",
            "/org/freedesktop/secrets",
        ])
        .arg(format!("org.freedesktop.Secret.Service.{method}"))
        .arg(argument)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Locks the collection that new entries go to.
fn lock_collection() {
    let said = call_service("ReadAlias", "string:default");
    let path = said.split('"').nth(1).unwrap();
    call_service("Lock", &format!("array:objpath:{path}"));
}

/// The program with the key store of the desktop session.
fn run(clinic: &Clinic, args: &[&str], env: &[(&str, &str)], input: &str) -> Said {
    let mut command = clinic.command();
    command.env_remove("NIRANTAR_KEYRING");
    for name in ["DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.args(args).envs(env.iter().copied());
    feed(command, input)
}

fn as_owner(clinic: &Clinic, args: &[&str]) -> Said {
    let env = [
        ("NIRANTAR_KEYRING", "os"),
        ("NIRANTAR_USER", OWNER),
        ("NIRANTAR_PASSWORD", PASSWORD),
    ];
    run(clinic, args, &env, "")
}

/// A clinic whose keys lie in the Secret Service; its kit and its device.
fn founded() -> (Clinic, String, DeviceId) {
    let clinic = Clinic::nothing();
    let args = [
        "init",
        "--clinic",
        "Asha Clinic",
        "--branch",
        "Main",
        "--owner",
        OWNER,
    ];
    // Also the setting that is there when nobody chose one.
    let made = run(&clinic, &args, &[("NIRANTAR_PASSWORD", PASSWORD)], "").answer();
    let words: Vec<&str> = made["recovery_words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| word.as_str().unwrap())
        .collect();
    let device = device_of(&clinic.data());
    (clinic, words.join(" "), device)
}

fn device_of(data: &Path) -> DeviceId {
    // docs/formats/escrow.md: magic (8), version (1), organisation (16), device (16).
    let escrow = std::fs::read(data.join("escrow.nrt")).unwrap();
    DeviceId::from_bytes(escrow[25..41].try_into().unwrap())
}

fn holds(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn a_second_process_logs_in_and_nothing_lies_on_the_disk_in_clear() {
    let _one = KEYRING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !here(
        "a_second_process_logs_in_and_nothing_lies_on_the_disk_in_clear",
        false,
    ) {
        return;
    }
    let (clinic, _, device) = founded();
    as_owner(&clinic, &["patient", "add", "Ajay Kumar"]).answer();
    assert_eq!(
        as_owner(&clinic, &["patient", "search", "ajay"]).answer()[0]["name"],
        "Ajay Kumar"
    );
    assert!(!clinic.data().join("keyring").exists(), "no key file was made");
    // The PC's secret, its signing seed, its opening key and the organisation's secret, from docs/formats/keys.md.
    let packed = OsKeyring.load(device).unwrap();
    let mut secrets: Vec<&[u8]> = [37, 69, 101].map(|from| &packed[from..from + 32]).to_vec();
    secrets.push(&packed[packed.len() - 36..packed.len() - 4]);
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    for (path, bytes) in bytes_of(clinic.home.path()) {
        for secret in &secrets {
            assert!(!holds(&bytes, secret), "{}", path.display());
            assert!(!holds(&bytes, hex(secret).as_bytes()), "{}", path.display());
        }
    }
    OsKeyring.forget(device).unwrap();
}

#[test]
fn a_missing_entry_has_its_own_exit_and_the_kit_brings_it_back() {
    let _one = KEYRING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !here(
        "a_missing_entry_has_its_own_exit_and_the_kit_brings_it_back",
        false,
    ) {
        return;
    }
    let (clinic, words, device) = founded();
    let packed = OsKeyring.load(device).unwrap();
    OsKeyring.forget(device).unwrap();
    assert_eq!(OsKeyring.load(device).unwrap_err(), KeyringError::Missing);
    let before = bytes_of(&clinic.data());
    let refused = as_owner(&clinic, &["visit", "list"]);
    assert_eq!(refused.fault(), fault(9, "keyring", "keyring-missing"));
    assert!(
        refused.err.contains("recovery kit"),
        "the remedy: {}",
        refused.err
    );
    assert_eq!(bytes_of(&clinic.data()), before);
    // Put back, all is as before; a damaged one is told from a missing one.
    let mut damaged = packed.to_vec();
    damaged[50] ^= 1;
    OsKeyring.store(device, &damaged).unwrap();
    assert_eq!(
        as_owner(&clinic, &["visit", "list"]).fault(),
        fault(9, "keyring", "keyring-damaged")
    );
    OsKeyring.store(device, &packed).unwrap();
    as_owner(&clinic, &["visit", "list"]).answer();
    OsKeyring.forget(device).unwrap();
    let env = [
        ("NIRANTAR_KEYRING", "os"),
        ("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD),
    ];
    run(&clinic, &["recover"], &env, &format!("{words}\n")).answer();
    assert_eq!(OsKeyring.load(device).unwrap(), packed);
    let env = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", NEW_PASSWORD)];
    run(&clinic, &["visit", "list"], &env, "").answer();
    OsKeyring.forget(device).unwrap();
}

#[test]
fn a_locked_keyring_is_called_locked_and_nothing_is_touched() {
    let _one = KEYRING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !here("a_locked_keyring_is_called_locked_and_nothing_is_touched", true) {
        return;
    }
    let (clinic, words, _) = founded();
    let before = bytes_of(&clinic.data());
    let fresh = Clinic::nothing();
    lock_collection();
    let refused = as_owner(&clinic, &["visit", "list"]);
    let init = [
        "init", "--clinic", "X Clinic", "--branch", "Main", "--owner", OWNER,
    ];
    let setup = run(&fresh, &init, &[("NIRANTAR_PASSWORD", PASSWORD)], "");
    let new = [("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD)];
    let recover = run(&clinic, &["recover"], &new, &words);
    for said in [&refused, &setup, &recover] {
        assert_eq!(said.fault(), fault(9, "keyring", "keyring-locked"), "{said:?}");
        assert!(said.err.contains("Unlock"), "the remedy: {}", said.err);
    }
    assert_eq!(bytes_of(&clinic.data()), before);
    let left: Vec<_> = bytes_of(fresh.home.path())
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    assert_eq!(
        left,
        [fresh.data().join("lock")],
        "no half clinic, no key in a file instead"
    );
}

#[test]
fn the_other_setting_says_where_the_key_is() {
    let _one = KEYRING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !here("the_other_setting_says_where_the_key_is", false) {
        return;
    }
    let (clinic, _, device) = founded();
    let login = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", PASSWORD)];
    let before = bytes_of(&clinic.data());
    let with_file = clinic.run_with(&["visit", "list"], &login, "");
    assert_eq!(with_file.fault(), fault(9, "keyring", "keyring-no-file"));
    assert!(with_file.err.contains("start without that setting"));
    assert_eq!(bytes_of(&clinic.data()), before);
    as_owner(&clinic, &["visit", "list"]).answer();
    OsKeyring.forget(device).unwrap();

    let (clinic, words) = Clinic::make();
    let before = bytes_of(&clinic.data());
    let with_os = as_owner(&clinic, &["visit", "list"]);
    assert_eq!(with_os.fault(), fault(9, "keyring", "keyring-in-file"));
    assert!(with_os.err.contains("NIRANTAR_KEYRING=file"));
    assert_eq!(bytes_of(&clinic.data()), before);
    clinic.run(&["visit", "list"]).answer();
    // The kit moves the key.
    let new = [
        ("NIRANTAR_KEYRING", "os"),
        ("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD),
    ];
    run(&clinic, &["recover"], &new, &format!("{words}\n")).answer();
    let login = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", NEW_PASSWORD)];
    run(&clinic, &["visit", "list"], &login, "").answer();
    OsKeyring.forget(device_of(&clinic.data())).unwrap();
}
