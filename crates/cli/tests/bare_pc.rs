//! The recovery kit on a PC that knows nothing: a new home, an empty environment, no Secret Service, no key file; and the
//! real program, started anew for every step.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

mod common;

use std::path::Path;
use std::process::Command;

use common::{Clinic, NEW_PASSWORD, OWNER, Said, bytes_of, fault, feed};
use serde_json::{Value, json};

const NURSE: &str = "gulmohar river quiet bridge";

/// A clinic with a nurse and a signed encounter.
fn lived_in() -> (Clinic, String, String) {
    let (clinic, words) = Clinic::make();
    let batch = [
        json!({"command": "staff_add", "args": {"name": "Lata Joshi", "roles": ["nurse"], "password": NURSE}}),
        json!({"command": "patient_add", "args": {"name": "सुनीता देवी", "sex": "female", "age": "35"}}),
    ];
    let lines: String = batch.iter().map(|line| format!("{line}\n")).collect();
    let said = clinic.run_with(
        &["batch"],
        &[("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", common::PASSWORD)],
        &lines,
    );
    assert_eq!(said.exit, 0, "{said:?}");
    let encounter = sign(&clinic.run(&["patient", "search", "sunita"]).answer(), &|args| {
        clinic.run(args)
    });
    (clinic, words, encounter)
}

/// Writes and signs for the patient found; answers the encounter's id.
fn sign(found: &Value, run: &dyn Fn(&[&str]) -> Said) -> String {
    let open = json!({"patient": found[0]["id"]}).to_string();
    let opened = run(&["call", "encounter_open", &open]).answer();
    let sign = json!({
        "encounter": opened["id"], "heads": opened["heads"],
        "edits": [{"op": "add", "value": {"section": "diagnosis", "text": "fever"}}]
    });
    let signed = run(&["call", "encounter_sign", &sign.to_string()]).answer();
    assert!(signed["signed"].is_object());
    signed["id"].as_str().unwrap().to_owned()
}

/// `env -i`: the program sees these variables and nothing else.
fn bare(home: &Path, args: &[&str], env: &[(&str, &str)], input: &str) -> Said {
    let mut command = Command::new("env");
    command.arg("-i");
    command.arg(format!("HOME={}", home.display()));
    command.args(env.iter().map(|(name, value)| format!("{name}={value}")));
    command.arg(env!("CARGO_BIN_EXE_nirantar-cli"));
    command.arg("--data-dir").arg(home.join("clinic"));
    command.args(args);
    command.current_dir("/");
    feed(command, input)
}

fn copy_dir(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_dir(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The folder is read, written, checked; the old password of the owner is gone, the nurse's still holds.
fn works(home: &Path, encounter: &str) {
    let file = ("NIRANTAR_KEYRING", "file");
    let as_owner = [
        file,
        ("NIRANTAR_USER", OWNER),
        ("NIRANTAR_PASSWORD", NEW_PASSWORD),
    ];
    let run = |args: &[&str]| bare(home, args, &as_owner, "");
    let show = json!({ "encounter": encounter }).to_string();
    let shown = run(&["call", "encounter_show", &show]).answer();
    assert_eq!(shown["diagnoses"][0]["text"], "fever");
    assert!(shown["signed"].is_object());
    let made = run(&["patient", "add", "Vijay Kumar"]).answer();
    let signed = sign(&json!([{ "id": made["id"] }]), &run);
    assert_ne!(signed, encounter);
    assert_eq!(run(&["store", "check"]).answer()["ok"], true);
    assert_eq!(run(&["audit", "verify"]).answer()["ok"], true);
    let old = [
        file,
        ("NIRANTAR_USER", OWNER),
        ("NIRANTAR_PASSWORD", common::PASSWORD),
    ];
    assert_eq!(
        bare(home, &["visit", "list"], &old, "").fault(),
        fault(4, "login", "login-failed")
    );
    let nurse = [
        file,
        ("NIRANTAR_USER", "Lata Joshi"),
        ("NIRANTAR_PASSWORD", NURSE),
    ];
    bare(home, &["call", "encounter_show", &show], &nurse, "").answer();
}

#[test]
fn a_folder_is_opened_with_the_words_alone() {
    let (clinic, words, encounter) = lived_in();
    let home = tempfile::tempdir().unwrap();
    copy_dir(&clinic.data(), &home.path().join("clinic"));
    std::fs::remove_dir_all(home.path().join("clinic/keyring")).unwrap();
    let file = ("NIRANTAR_KEYRING", "file");
    let new = ("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD);
    let before = bytes_of(home.path());

    // A PC without a key store says what to do, and the words are not spent on it.
    let refused = bare(home.path(), &["recover"], &[new], &words);
    assert_eq!(refused.fault(), fault(9, "keyring", "keyring-unreachable"));
    assert!(refused.err.contains("NIRANTAR_KEYRING=file"), "{}", refused.err);

    let list: Vec<&str> = words.split(' ').collect();
    let mut swapped = list.clone();
    let other = (1..24).find(|at| swapped[*at] != swapped[0]).unwrap();
    swapped.swap(0, other);
    let mut mistyped = list.clone();
    mistyped[4] = "nirantar";
    let foreign = Clinic::make().1;
    for (typed, keys) in [
        (list[..23].join(" "), &["crypto-kit-word-count"][..]),
        (mistyped.join(" "), &["crypto-kit-unknown-word"]),
        (
            swapped.join(" "),
            &["crypto-kit-checksum", "recovery-words-wrong"],
        ),
        (foreign, &["recovery-words-wrong"]),
    ] {
        let (exit, code, key) = bare(home.path(), &["recover"], &[file, new], &typed).fault();
        assert_eq!((exit, code.as_str()), (3, "invalid"));
        assert!(keys.contains(&key.as_str()), "{key} is none of {keys:?}");
    }
    let weak = ("NIRANTAR_NEW_PASSWORD", "password1");
    assert_eq!(
        bare(home.path(), &["recover"], &[file, weak], &words).fault(),
        fault(3, "invalid", "password-too-weak")
    );
    assert_eq!(
        bytes_of(home.path()),
        before,
        "none of them changed anything, or left anything behind"
    );

    let opened = bare(home.path(), &["recover"], &[file, new], &format!("{words}\n")).answer();
    assert_eq!(opened["name"], OWNER);
    works(home.path(), &encounter);
}

#[test]
fn a_backup_is_restored_with_the_words_alone() {
    let (clinic, words, encounter) = lived_in();
    let usb = clinic.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let made = clinic.run(&["backup", "create", usb.to_str().unwrap()]).answer();
    let home = tempfile::tempdir().unwrap();
    let env = [
        ("NIRANTAR_KEYRING", "file"),
        ("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD),
    ];
    let file = made["file"].as_str().unwrap();
    let restore = ["backup", "restore", file];
    let short = words.rsplit_once(' ').unwrap().0;
    assert_eq!(
        bare(home.path(), &restore, &env, short).fault(),
        fault(3, "invalid", "crypto-kit-word-count")
    );
    assert_eq!(
        bare(home.path(), &restore, &env[1..], &words).fault(),
        fault(9, "keyring", "keyring-unreachable")
    );
    let left: Vec<_> = bytes_of(home.path()).into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, [home.path().join("clinic/lock")], "nothing is left behind");
    let restored = bare(home.path(), &restore, &env, &format!("{words}\n")).answer();
    assert_eq!(restored["clinic"], "Asha Clinic");
    works(home.path(), &encounter);
}
