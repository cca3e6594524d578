//! The disk becomes full in the middle of something: from the n-th operation on nothing can grow. Every command answers
//! `disk` and has changed nothing, or is done wholly.

use std::process::Command;

use nirantar_testkit::demo::Dice;
use nirantar_testkit::faults::{Shim, read_operations};
use serde_json::json;

use crate::batch::{Batch, assert_sound};
use crate::common::{Clinic, NEW_PASSWORD, OWNER, PASSWORD, Said, found};
use crate::day::Day;
use crate::{seed_of, shim};

/// Processes for whom the disk becomes full.
const ROUNDS: usize = 40;
/// Moments at which the disk becomes full for each command, spread over its run.
const CUTS: usize = 6;

#[test]
fn a_day_on_a_disk_that_becomes_full_again_and_again() {
    let mut dice = Dice::new(seed_of("disk full, a day"));
    let clinic = Clinic::make().0;
    let usb = clinic.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let mut day = Day::begin(&usb);
    let mut refused = 0;
    for _ in 0..ROUNDS {
        let sign = clinic.home.path().join("armed");
        let _ = std::fs::remove_file(&sign);
        let mut command = clinic.command();
        shim().watch(&mut command, &[&clinic.data(), &usb]);
        Shim::fill(&mut command, 1 + dice.below(12));
        Shim::count_from(&mut command, &sign);
        let mut batch = Batch::start(command);
        day.log_in(&mut batch).unwrap();
        day.settle(&mut batch);
        day.verify(&mut batch, Some((8, &mut dice)));
        for _ in 0..dice.below(16) {
            day.go_on(&mut batch).unwrap();
        }
        std::fs::write(&sign, b"").unwrap();
        for _ in 0..20 {
            let step = day.next();
            if step.command == "session_lock" {
                continue;
            }
            if !day.give_on_full_disk(&mut batch, &step) {
                refused += 1;
                break;
            }
        }
        day.give_up();
        batch.end();
    }
    eprintln!("{refused} of {ROUNDS} days came to a full disk");
    assert!(refused * 2 > ROUNDS);
    let mut batch = Batch::start(clinic.command());
    day.log_in(&mut batch).unwrap();
    day.settle(&mut batch);
    day.verify(&mut batch, None);
    day.verify_logins(&mut batch);
}

/// A command of the program, and what is so when it is done.
struct Act<'a> {
    name: &'static str,
    fresh: &'a dyn Fn() -> Clinic,
    give: &'a dyn Fn(&Clinic, &mut Command),
    /// Looks at the folder after there is room again; told whether it was answered.
    check: &'a dyn Fn(&Clinic, bool),
}

#[test]
fn every_command_on_a_disk_that_becomes_full() {
    let mut dice = Dice::new(seed_of("disk full, commands"));
    let (source, words) = Clinic::make();
    let usb = source.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let number = source.run(&["patient", "add", "Ajay Kumar"]).answer()["number"]
        .as_str()
        .unwrap()
        .to_owned();
    let signed = source
        .run(&[
            "encounter",
            "--patient",
            &number,
            "--rx",
            "tab paracetamol 650 1-0-1 5d",
            "--sign",
        ])
        .answer();
    let encounter = signed["id"].as_str().unwrap().to_owned();
    let backup = source.run(&["backup", "create", usb.to_str().unwrap()]).answer();
    let backup = backup["file"].as_str().unwrap().to_owned();
    // The same clinic again and again: each of these undoes itself or may stay.
    let same = || Clinic {
        home: tempfile::tempdir().unwrap(),
    };
    let copied = || {
        let clinic = same();
        assert!(
            Command::new("cp")
                .arg("-a")
                .args([source.data(), clinic.data()])
                .status()
                .unwrap()
                .success()
        );
        // It is a copy, and that is written down once.
        clinic.run(&["visit", "list"]).answer();
        clinic
    };
    let as_owner = |command: &mut Command, args: &[&str]| {
        command
            .args(args)
            .env("NIRANTAR_USER", OWNER)
            .env("NIRANTAR_PASSWORD", PASSWORD);
    };
    let listed = |clinic: &Clinic, args: &[&str]| clinic.run(args).answer().as_array().unwrap().len();
    let pdf = |clinic: &Clinic| clinic.data().join("rx.pdf");

    let acts = [
        Act {
            name: "init",
            fresh: &Clinic::nothing,
            give: &|_, command| found(command),
            check: &|clinic, done| {
                if !done {
                    let mut batch = Batch::start(clinic.command());
                    assert_eq!(
                        batch.get("app_state", &json!({}))["phase"],
                        "new",
                        "no clinic without its kit"
                    );
                    let args = json!({ "clinic": "Asha Clinic", "branch": "Main", "password": PASSWORD,
                        "owner": { "name": OWNER, "roles": ["owner"] } });
                    batch.get("setup_create", &args);
                }
                clinic.run(&["patient", "add", "Sita"]).answer();
            },
        },
        Act {
            name: "backup restore",
            fresh: &Clinic::nothing,
            give: &|_, command| {
                command.args(["backup", "restore", &backup]);
                command
                    .env("NIRANTAR_RECOVERY_WORDS", &words)
                    .env("NIRANTAR_NEW_PASSWORD", PASSWORD);
            },
            check: &|clinic, done| {
                if !done {
                    let mut batch = Batch::start(clinic.command());
                    assert_eq!(
                        batch.get("app_state", &json!({}))["phase"],
                        "new",
                        "half a restore"
                    );
                    let args = json!({ "file": backup, "words": words, "new_password": PASSWORD });
                    batch.get("backup_restore", &args);
                }
                assert_eq!(listed(clinic, &["patient", "search", "ajay"]), 1);
            },
        },
        Act {
            name: "recover",
            fresh: &copied,
            give: &|_, command| {
                command.arg("recover");
                command
                    .env("NIRANTAR_RECOVERY_WORDS", &words)
                    .env("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD);
            },
            check: &|clinic, done| {
                let password = if done { NEW_PASSWORD } else { PASSWORD };
                let env = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", password)];
                clinic.run_with(&["patient", "search", "ajay"], &env, "").answer();
            },
        },
        Act {
            name: "patient add",
            fresh: &copied,
            give: &|_, command| as_owner(command, &["patient", "add", "Sita Devi"]),
            check: &|clinic, done| {
                assert_eq!(listed(clinic, &["patient", "search", "sita"]), usize::from(done));
            },
        },
        Act {
            name: "staff add",
            fresh: &copied,
            give: &|_, command| {
                as_owner(
                    command,
                    &["staff", "add", "--name", "Rekha", "--roles", "owner,nurse"],
                );
                command.env("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD);
            },
            check: &|clinic, done| {
                assert_eq!(listed(clinic, &["staff", "list"]), 1 + usize::from(done));
                let env = [("NIRANTAR_USER", "Rekha"), ("NIRANTAR_PASSWORD", NEW_PASSWORD)];
                let said = clinic.run_with(&["visit", "list"], &env, "");
                assert_eq!(said.exit, if done { 0 } else { 4 }, "{said:?}");
            },
        },
        Act {
            name: "password change",
            fresh: &copied,
            give: &|_, command| {
                as_owner(command, &["password", "change"]);
                command.env("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD);
            },
            check: &|clinic, done| {
                let password = if done { NEW_PASSWORD } else { PASSWORD };
                let env = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", password)];
                clinic.run_with(&["visit", "list"], &env, "").answer();
            },
        },
        Act {
            name: "visit",
            fresh: &copied,
            give: &|_, command| as_owner(command, &["visit", &number, "--reason", "ear ache"]),
            check: &|clinic, done| {
                let queue = clinic.run(&["visit", "list"]).answer();
                assert_eq!(queue.to_string().matches("ear ache").count(), usize::from(done));
            },
        },
        Act {
            name: "rx print --out",
            fresh: &copied,
            give: &|clinic, command| {
                as_owner(
                    command,
                    &["rx", "print", &encounter, "--out", pdf(clinic).to_str().unwrap()],
                );
            },
            check: &|clinic, done| {
                let written = std::fs::read(pdf(clinic)).ok();
                assert_eq!(written.is_some(), done, "half a prescription");
                assert!(written.is_none_or(|bytes| bytes.trim_ascii_end().ends_with(b"%%EOF")));
                assert!(!clinic.data().join("rx.pdf.part").exists());
            },
        },
        Act {
            name: "backup create",
            fresh: &copied,
            give: &|clinic, command| {
                let into = clinic.home.path().join("usb");
                let _ = std::fs::create_dir(&into);
                as_owner(command, &["backup", "create", into.to_str().unwrap()]);
            },
            check: &|clinic, done| {
                let left: Vec<_> = std::fs::read_dir(clinic.home.path().join("usb"))
                    .unwrap()
                    .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                    .collect();
                assert!(left.iter().all(|name| name.ends_with(".nbk")), "{left:?}");
                assert!(!done || left.len() == 1, "{left:?}");
            },
        },
    ];
    let (mut refused, mut done) = (0, 0);
    for act in &acts {
        let whole = (act.fresh)();
        let log = whole.home.path().join("operations");
        let mut command = whole.command();
        (act.give)(&whole, &mut command);
        let usb = whole.home.path().join("usb");
        shim().watch(&mut command, &[&whole.data(), &usb]);
        Shim::log(&mut command, &log);
        Said::of(command.output().unwrap()).answer();
        let operations = read_operations(&log)
            .unwrap()
            .iter()
            .filter(|op| op.what.counts())
            .count();
        for stretch in 0..CUTS {
            let nth = 1 + stretch * operations / CUTS + dice.below(operations / CUTS);
            let clinic = (act.fresh)();
            let mut command = clinic.command();
            (act.give)(&clinic, &mut command);
            let usb = clinic.home.path().join("usb");
            shim().watch(&mut command, &[&clinic.data(), &usb]);
            Shim::fill(&mut command, nth);
            let said = Said::of(command.output().unwrap());
            if said.exit == 0 {
                done += 1;
                assert!(said.out.ends_with('\n'), "{said:?}");
            } else {
                refused += 1;
                let (exit, code, key) = said.fault();
                let full = ["disk-full", "backup-disk-full"].contains(&key.as_str());
                assert!(
                    (exit, code.as_str()) == (10, "disk") && full,
                    "{}: {said:?}",
                    act.name
                );
            }
            let looked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                (act.check)(&clinic, said.exit == 0)
            }));
            if let Err(panic) = looked {
                eprintln!("{}: full at operation {nth} of {operations}: {said:?}", act.name);
                std::panic::resume_unwind(panic);
            }
            let mut batch = Batch::start(clinic.command());
            let logins = [PASSWORD, NEW_PASSWORD].map(|password| {
                batch
                    .ask("session_login", &json!({ "user": OWNER, "password": password }))
                    .unwrap()
            });
            assert!(logins.iter().any(|login| login["name"] == OWNER), "{logins:?}");
            assert_sound(&mut batch);
            batch.end();
        }
    }
    eprintln!("{refused} refused, {done} done on a disk that became full");
}
