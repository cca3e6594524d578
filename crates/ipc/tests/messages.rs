//! Every text that the program can ask for is there, in English and in Hindi, with what it needs to be filled in; and no
//! text lies about that nobody asks for.
//!
//! Keys are found by their shape: a literal of words joined by hyphens in the sources is a key unless [`NOT_KEYS`] says
//! what else it is. A new key without texts fails here, and so does a new hyphenated literal that is no key: then it is
//! named below.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use nirantar_app::keyring::FileKeyring;
use nirantar_app::{Args, Error, Nirantar, OsEntropy, Ports};
use nirantar_domain::{Clock, Invalid, Timestamp};
use nirantar_ipc::{Fault, call};
use serde_json::json;

/// Hyphenated literals that are no texts.
const NOT_KEYS: &[&str] = &[
    // Labels that keys are derived with and signatures made over.
    "audit-checkpoint",
    "chart-id",
    "failed-login",
    "file-key",
    "membership-entry",
    "nirantar-genesis",
    "record-segment",
    "sign-off",
    // A list of diagnosis codes.
    "icd-10",
    // HTTP headers and their values.
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "no-referrer",
    "no-store",
    "same-origin",
    "sec-fetch-site",
    // Kinds inside an error, named in its `Debug` and the log; its key is another.
    "journal-mode",
    "not-encrypted",
    "read-only",
    // The program's name, a build's feature, a number to search by.
    "nirantar-cli",
    "test-clock",
    "a-103",
];

/// Arguments that the error itself brings along, whatever its key: see `Error::parts`.
const ALWAYS: &[&str] = &["field", "detail"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if !matches!(name, "generated" | "node_modules" | "testkit") {
                files(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) && !name.ends_with("_tests.rs") {
            found.push(path);
        }
    }
}

/// The sources of the program, without comments and without their tests.
fn rust() -> BTreeMap<PathBuf, String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root().join("crates")).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.ends_with("testkit") {
            files(&folder.join("src"), &[".rs"], &mut found);
        }
    }
    files(&root().join("src-tauri/src"), &[".rs"], &mut found);
    let read = |path: PathBuf| {
        let source = std::fs::read_to_string(&path).unwrap();
        let source = source.split("#[cfg(test)]\nmod ").next().unwrap();
        let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
        let source = lines.collect::<Vec<_>>().join("\n");
        (path, source)
    };
    found.into_iter().map(read).collect()
}

fn screens() -> String {
    let mut found = Vec::new();
    files(&root().join("ui/src"), &[".ts", ".svelte"], &mut found);
    found
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

fn is_key(literal: &str) -> bool {
    let mut words = literal.split('-');
    literal.contains('-')
        && literal.starts_with(|c: char| c.is_ascii_lowercase())
        && words.all(|word| {
            !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}

/// Literals between double quotes. Escapes do not matter here: no key has one.
fn literals(source: &str) -> BTreeSet<&str> {
    source
        .lines()
        .flat_map(|line| line.split('"'))
        .filter(|literal| is_key(literal))
        .collect()
}

/// key → (file, text with its continuation lines), of one language.
fn texts(language: &str) -> BTreeMap<String, (String, String)> {
    let mut texts: BTreeMap<String, (String, String)> = BTreeMap::new();
    let mut found = Vec::new();
    files(&root().join("locales").join(language), &[".ftl"], &mut found);
    for path in found {
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        let mut current = String::new();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            match line.split_once(" =") {
                Some((key, text)) if key.starts_with(|c: char| c.is_ascii_lowercase()) => {
                    current = key.to_owned();
                    let entry = (file.clone(), text.to_owned());
                    assert!(
                        texts.insert(current.clone(), entry).is_none(),
                        "{language}: {key} twice"
                    );
                }
                _ if line.starts_with("    .") => {}
                _ if line.starts_with([' ', '}']) => {
                    let text = &mut texts.get_mut(&current).unwrap().1;
                    text.push('\n');
                    text.push_str(line);
                }
                _ => {}
            }
        }
    }
    texts
}

fn variables(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

/// Labels of a printed sheet stay English beside the patient's language; everything else is in both.
fn is_label_of_paper(file: &str, key: &str) -> bool {
    file == "paper.ftl" && !key.starts_with("paper-error-")
}

#[test]
fn every_key_in_the_sources_has_texts() {
    let (english, hindi) = (texts("en"), texts("hi"));
    let sources = rust();
    assert!(sources.len() > 150, "{}", sources.len());
    let mut missing = Vec::new();
    let mut unused: BTreeSet<&str> = NOT_KEYS.iter().copied().collect();
    let mut checked = 0;
    for (path, source) in &sources {
        for key in literals(source) {
            if NOT_KEYS.contains(&key) {
                unused.remove(key);
                continue;
            }
            checked += 1;
            match english.get(key) {
                None => missing.push(format!("en: {key} ({})", path.display())),
                Some((file, _)) if !hindi.contains_key(key) && !is_label_of_paper(file, key) => {
                    missing.push(format!("hi: {key} ({})", path.display()));
                }
                Some(_) => {}
            }
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
    assert!(unused.is_empty(), "no longer in the sources: {unused:?}");
    assert!(checked > 250, "{checked}: the scan finds nothing any more");
}

#[test]
fn both_languages_have_the_same_keys_and_the_same_places_to_fill() {
    let (english, hindi) = (texts("en"), texts("hi"));
    for (key, (file, text)) in &english {
        match hindi.get(key) {
            // Which of several wordings a number takes is each language's own affair.
            Some((_, other)) if file == "paper.ftl" => {
                let (mut a, mut b) = (variables(text), variables(other));
                a.remove("count");
                b.remove("count");
                assert_eq!(a, b, "{key}");
            }
            Some((there, other)) => {
                assert_eq!(variables(text), variables(other), "{key}");
                assert_eq!(file, there, "{key} stands in another file");
            }
            None => assert!(is_label_of_paper(file, key), "hi lacks {key}"),
        }
    }
    for key in hindi.keys() {
        assert!(english.contains_key(key), "en lacks {key}");
    }
}

#[test]
fn no_text_lies_about_unasked() {
    let sources = rust();
    let all: String = sources.values().map(String::as_str).collect();
    let screens = screens();
    // `ui-role-${role}` on screens, `paper-month-{…}` on paper: the beginning is all there is to see.
    let mut beginnings: BTreeSet<&str> = BTreeSet::from(["paper-month-"]);
    for part in screens.split('`') {
        if let Some((head, _)) = part.split_once("${")
            && head.starts_with("ui-")
            && head.ends_with('-')
        {
            beginnings.insert(head);
        }
    }
    let english = texts("en");
    let referred = |key: &str| {
        english
            .values()
            .any(|(_, text)| text.contains(&format!("{{ {key} }}")))
    };
    let orphans: Vec<&String> = english
        .keys()
        .filter(|key| {
            let quoted = |quote: char, text: &str| text.contains(&format!("{quote}{key}{quote}"));
            !(quoted('"', &all)
                || quoted('\'', &screens)
                || quoted('"', &screens)
                || referred(key)
                || beginnings.iter().any(|head| key.starts_with(head)))
        })
        .collect();
    assert!(orphans.is_empty(), "{orphans:?}");
}

#[test]
fn who_names_a_key_fills_its_places() {
    let sources = rust();
    let mut lacking = Vec::new();
    for (key, (file, text)) in texts("en") {
        if file.starts_with("ui") {
            // The screens' own calls are checked by their compiler.
            continue;
        }
        for variable in variables(&text)
            .iter()
            .filter(|name| !ALWAYS.contains(&name.as_str()))
        {
            for (path, source) in &sources {
                // A list of keys fills nothing.
                let named =
                    !path.ends_with("print/src/phrase_keys.rs") && source.contains(&format!("\"{key}\""));
                if named && !source.contains(&format!("\"{variable}\"")) {
                    lacking.push(format!("{key} needs ${variable} in {}", path.display()));
                }
            }
        }
    }
    assert!(lacking.is_empty(), "\n{}", lacking.join("\n"));
}

/// One of each; a new kind of error does not compile until it is here.
fn every_error() -> Vec<Error> {
    let one = |text: &str| text.to_owned();
    let all = vec![
        Error::Usage {
            detail: one("unknown command"),
        },
        Error::Invalid(Invalid::new("name", "text-empty")),
        Error::LoginNeeded,
        Error::LoginFailed { wait_seconds: 2 },
        Error::LoginDelayed { wait_seconds: 8 },
        Error::Forbidden {
            command: one("rx_print"),
        },
        Error::NotFound { what: "patient" },
        Error::Conflict {
            key: "encounter-signed",
            args: Args::new(),
        },
        Error::Cancelled,
        Error::InUse,
        Error::Damaged {
            file: one("device.db"),
        },
        Error::Missing {
            file: one("device.db"),
        },
        Error::Newer {
            file: one("device.db"),
        },
        Error::Keyring {
            key: "keyring-missing",
        },
        Error::Keyring {
            key: "keyring-unreachable",
        },
        Error::Keyring {
            key: "keyring-locked",
        },
        Error::Disk {
            key: "disk-full",
            detail: String::new(),
        },
        Error::Disk {
            key: "disk-read-only",
            detail: String::new(),
        },
        Error::Disk {
            key: "disk-io",
            detail: one("Input/output error"),
        },
        Error::Internal { detail: one("store") },
    ];
    for error in &all {
        match error {
            Error::Usage { .. }
            | Error::Invalid(_)
            | Error::LoginNeeded
            | Error::LoginFailed { .. }
            | Error::LoginDelayed { .. }
            | Error::Forbidden { .. }
            | Error::NotFound { .. }
            | Error::Conflict { .. }
            | Error::Cancelled
            | Error::InUse
            | Error::Damaged { .. }
            | Error::Missing { .. }
            | Error::Newer { .. }
            | Error::Keyring { .. }
            | Error::Disk { .. }
            | Error::Internal { .. } => {}
        }
    }
    all
}

#[test]
fn every_error_comes_out_as_a_whole_sentence() {
    for error in every_error() {
        let shown = format!("{error:?}");
        let fault = Fault::from(error);
        assert_ne!(fault.message, fault.message_key, "{shown}");
        assert!(!fault.message.contains('{'), "{shown}: {}", fault.message);
        let hindi = nirantar_ipc::message("hi", &fault.message_key, &fault.args);
        assert!(!hindi.contains('{') && hindi != fault.message, "{shown}: {hindi}");
    }
}

struct Now;
impl Clock for Now {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(1_795_000_000_000)
    }
}

#[test]
fn a_field_that_is_not_known_is_named_once() {
    let folder = tempfile::tempdir().unwrap();
    let app = Nirantar::start(Ports {
        data_dir: folder.path().to_owned(),
        clock: Arc::new(Now),
        entropy: Arc::new(OsEntropy),
        keyring: Arc::new(FileKeyring::new(folder.path())),
    })
    .unwrap();
    for (command, args, key, field) in [
        (
            "rx_parse",
            json!({"line": "x", "idd": 1}),
            "argument-unknown",
            "idd",
        ),
        ("rx_parse", json!({"idd": 1}), "argument-unknown", "idd"),
        ("rx_parse", json!({}), "argument-missing", "line"),
        ("rx_parse", json!({"line": 5}), "argument-malformed", "line"),
        ("rx_parse", json!("x"), "argument-malformed", "args"),
        (
            "setup_create",
            json!({"clinic": "A", "branch": "B", "password": "p", "owner": {"name": "M", "roles": [], "idd": 1}}),
            "argument-unknown",
            "owner.idd",
        ),
        (
            "setup_create",
            json!({"clinic": "A", "branch": "B", "password": "p", "owner": {"roles": []}}),
            "argument-missing",
            "owner.name",
        ),
        (
            "setup_create",
            json!({"clinic": "A", "branch": "B", "password": "p", "owner": {"name": "M", "roles": [1]}}),
            "argument-malformed",
            "owner.roles[0]",
        ),
        (
            "setup_create",
            json!({"clinic": "A", "branch": "B", "password": "p",
                "owner": {"name": "M", "roles": ["SECRET`, expected `x`"]}}),
            "argument-choice",
            "owner.roles[0]",
        ),
    ] {
        let fault = call(&app, command, args).unwrap_err();
        assert_eq!(
            (fault.message_key.as_str(), fault.args["field"].as_str()),
            (key, field)
        );
        if key == "argument-choice" {
            assert_eq!(
                fault.args["choices"],
                "owner, doctor, nurse, receptionist, pharmacist, lab, accountant"
            );
            assert!(
                !fault.message.contains("SECRET"),
                "what was typed is not repeated"
            );
        }
    }
}
