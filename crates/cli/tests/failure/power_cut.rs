//! The power goes: what was not synced is lost or torn, what was answered is there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use nirantar_testkit::demo::Dice;
use nirantar_testkit::faults::{Disk, Operation, Shim, Survives, What, read_operations};
use serde_json::{Value, json};

use crate::batch::{Batch, is_fault};
use crate::common::{Clinic, OWNER, PASSWORD, found};
use crate::day::Day;
use crate::facts::{Fact, Pick};
use crate::{seed_of, shim};

/// Cuts while the clinic is founded, and on the day.
const FOUNDING: usize = 30;
const DAY: usize = 90;
/// Steps of the day.
const STEPS: usize = 120;

/// A day that was written down: every operation, and what was confirmed when.
struct Recorded {
    /// Kept so that the folder lives as long as this.
    clinic: Clinic,
    operations: Vec<Operation>,
    /// Operations behind which an answer stood in the output; the first is that of `init`.
    answers: Vec<usize>,
    /// The day as known before the first step, and behind each answer.
    known: Vec<Day>,
}

impl Recorded {
    fn make() -> Self {
        let clinic = Clinic::nothing();
        let disk = clinic.home.path().join("disk");
        std::fs::create_dir(&disk).unwrap();
        let log = clinic.home.path().join("operations");
        let watched = || {
            let mut command = clinic.command();
            command.env("NIRANTAR_DATA_DIR", disk.join("data"));
            shim().watch(&mut command, &[&disk]);
            Shim::log(&mut command, &log);
            command
        };
        let mut init = watched();
        found(&mut init);
        assert!(init.output().unwrap().status.success());

        let usb = disk.join("usb");
        std::fs::create_dir(&usb).unwrap();
        let mut day = Day::begin(&usb);
        // One per answer: `init`, then every line.
        let mut known = vec![day.clone()];
        for half in [STEPS / 2, STEPS - STEPS / 2] {
            let mut batch = Batch::start(watched());
            day.log_in(&mut batch).unwrap();
            known.push(day.clone());
            for _ in 0..half {
                let step = day.next();
                day.give(&mut batch, &step).unwrap();
                known.push(day.clone());
                if step.command == "session_lock" {
                    // `give` has logged in again: one more answer.
                    known.push(day.clone());
                }
            }
            assert!(batch.end().status.success());
        }
        // The folder for backups was made by nobody who was watched, and long before.
        let of_test = |what| Operation { process: 0, what };
        let mut operations = vec![
            of_test(What::MakeFolder { path: usb }),
            of_test(What::Open {
                fd: 0,
                path: disk.clone(),
                created: false,
                emptied: false,
                folder: true,
            }),
            of_test(What::Sync { fd: 0 }),
        ];
        operations.extend(read_operations(&log).unwrap());
        let answers: Vec<usize> = operations
            .iter()
            .enumerate()
            .filter(
                |(_, operation)| matches!(&operation.what, What::Answer { bytes } if bytes.ends_with(b"\n")),
            )
            .map(|(at, _)| at)
            .collect();
        assert_eq!(answers.len(), known.len(), "an answer per line");
        Self {
            clinic,
            operations,
            answers,
            known,
        }
    }

    fn disk(&self) -> Disk {
        Disk::new(&self.root())
    }

    fn root(&self) -> PathBuf {
        self.clinic.home.path().join("disk")
    }

    /// How many answers stood before operation `at`.
    fn answered(&self, at: usize) -> usize {
        self.answers.iter().take_while(|answer| **answer < at).count()
    }

    /// What must be there when the power went before operation `at`: per fact the values that are right.
    fn allowed(&self, at: usize) -> BTreeMap<String, (Fact, Vec<Value>)> {
        let answered = self.answered(at);
        let confirmed = &self.known[answered - 1];
        // The step behind may be there as well, wholly.
        let next = self.known.get(answered).unwrap_or(confirmed);
        let facts = confirmed.facts.iter().map(|(key, fact)| {
            let mut values = vec![fact.value.clone()];
            values.extend(next.facts.get(key).map(|fact| fact.value.clone()));
            (key.clone(), (fact.clone(), values))
        });
        facts.collect()
    }

    fn passwords(&self, at: usize) -> Vec<String> {
        let answered = self.answered(at);
        let mut passwords = self.known[answered - 1].passwords.clone();
        passwords.extend(self.known.get(answered).map(|next| next.passwords[0].clone()));
        passwords.dedup();
        passwords
    }
}

/// What was wrong with a folder after a cut; `None` if nothing.
fn wrong_after(
    recorded: &Recorded,
    disk: &Disk,
    at: usize,
    survives: Survives,
    dice: &mut Dice,
) -> Option<String> {
    let clinic = Clinic::nothing();
    disk.cut(clinic.home.path(), survives, dice).unwrap();
    let mut batch = Batch::start(clinic.command());
    let wrong = look(recorded, &mut batch, at, clinic.home.path());
    let ended = batch.end();
    // A login that fails first shows in the exit; what it says was looked at above.
    wrong.or_else(|| (ended.status.code() == Some(1)).then_some(ended.err))
}

fn look(recorded: &Recorded, batch: &mut Batch, at: usize, here: &Path) -> Option<String> {
    let state = batch.ask("app_state", &json!({}))?;
    let founded = recorded.answered(at) > 0;
    match state["phase"].as_str() {
        Some("new") if !founded => {
            let args = json!({ "clinic": "Asha Clinic", "branch": "Main", "password": PASSWORD,
                "owner": { "name": OWNER, "registration_number": "KMC12345", "roles": ["owner", "doctor"] } });
            let made = batch.ask("setup_create", &args).unwrap();
            return is_fault(&made).then(|| format!("the folder cannot be founded: {made}"));
        }
        Some("locked") => {}
        _ => return Some(format!("the folder: {state}")),
    }
    if state["clinic"] != "Asha Clinic" {
        return Some(format!("a clinic without name: {state}"));
    }
    let passwords = if founded {
        recorded.passwords(at)
    } else {
        vec![PASSWORD.to_owned()]
    };
    let logins: Vec<Value> = passwords
        .iter()
        .map(|password| {
            batch
                .ask("session_login", &json!({ "user": OWNER, "password": password }))
                .unwrap()
        })
        .collect();
    if !logins.iter().any(|login| !is_fault(login)) {
        return Some(format!("no password opens it: {logins:?}"));
    }
    for command in ["store_check", "audit_verify"] {
        let said = batch.ask(command, &json!({})).unwrap();
        if said["ok"] != true {
            return Some(format!("{command}: {said}"));
        }
    }
    if !founded {
        return None;
    }
    for (key, (mut fact, values)) in recorded.allowed(at) {
        if let Pick::FileSize(path) = &mut fact.pick {
            *path = here.join(path.strip_prefix(recorded.root()).unwrap());
        }
        let now = fact.ask(batch);
        if !values.contains(&now) {
            return Some(format!("{key} was confirmed: {values:?}, and is {now}"));
        }
    }
    None
}

/// Points at which the power goes: right behind answers, where the most is at stake, and anywhere.
fn cuts(recorded: &Recorded, dice: &mut Dice) -> Vec<(usize, Survives, u64)> {
    let founded = recorded.answers[0];
    let mut cuts = Vec::new();
    let any = |dice: &mut Dice| [Survives::Nothing, Survives::Ordered, Survives::Torn][dice.below(3)];
    for _ in 0..FOUNDING {
        cuts.push((4 + dice.below(founded - 4), any(dice), dice.word()));
    }
    cuts.push((founded + 1, Survives::Nothing, dice.word()));
    for _ in 0..DAY / 3 {
        let answer = recorded.answers[dice.below(recorded.answers.len())];
        cuts.push((answer + 1, Survives::Nothing, dice.word()));
    }
    for _ in 0..DAY - DAY / 3 {
        let behind = recorded.operations.len() - founded;
        cuts.push((founded + 1 + dice.below(behind), any(dice), dice.word()));
    }
    cuts.sort_by_key(|(at, ..)| *at);
    cuts
}

#[test]
fn a_power_cut_takes_nothing_that_was_answered() {
    let seed = seed_of("power cut");
    let recorded = Recorded::make();
    // The log is complete: played to its end it gives what is on the disk.
    let mut disk = recorded.disk();
    recorded
        .operations
        .iter()
        .for_each(|operation| disk.play(operation).unwrap());
    let replayed = tempfile::tempdir().unwrap();
    disk.cut(replayed.path(), Survives::Everything, &mut Dice::new(0))
        .unwrap();
    assert_same(&recorded.root(), replayed.path());

    let cuts = cuts(&recorded, &mut Dice::new(seed));
    let folders = AtomicUsize::new(0);
    let wrong: Vec<String> = std::thread::scope(|scope| {
        // Two at a time.
        let halves: Vec<_> = (0..2)
            .map(|half| {
                let (recorded, cuts, folders) = (&recorded, &cuts, &folders);
                scope.spawn(move || {
                    let mut disk = recorded.disk();
                    let mut played = 0;
                    let mut wrong = Vec::new();
                    for (at, survives, seed) in cuts.iter().skip(half).step_by(2) {
                        recorded.operations[played..*at]
                            .iter()
                            .for_each(|op| disk.play(op).unwrap());
                        played = *at;
                        folders.fetch_add(1, Ordering::Relaxed);
                        let found = wrong_after(recorded, &disk, *at, *survives, &mut Dice::new(*seed));
                        let place = format!(
                            "before operation {at} of {}, {survives:?}",
                            recorded.operations.len()
                        );
                        wrong.extend(found.map(|wrong| format!("{place}: {wrong}")));
                    }
                    wrong
                })
            })
            .collect();
        halves.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    let folders = folders.into_inner();
    eprintln!(
        "{folders} folders after power cuts in {} operations",
        recorded.operations.len()
    );
    assert!(
        wrong.is_empty(),
        "{} of {folders}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );

    // The same disk, only that it lies about one sync or the other: now something must be wrong, or this test sees nothing.
    let log = |path: &Path| path.to_string_lossy().ends_with("-wal");
    let escrow = |path: &Path| path.to_string_lossy().ends_with("escrow.part");
    let folder = |path: &Path| path.is_dir() || path.extension().is_none();
    for (what, ignored) in [
        ("the logs", log as fn(&Path) -> bool),
        ("the escrow", escrow),
        ("folders", folder),
    ] {
        let mut disk = recorded.disk().ignoring_syncs(ignored);
        let mut played = 0;
        let seen = recorded.answers.iter().step_by(7).any(|answer| {
            recorded.operations[played..=*answer]
                .iter()
                .for_each(|op| disk.play(op).unwrap());
            played = answer + 1;
            wrong_after(&recorded, &disk, played, Survives::Nothing, &mut Dice::new(seed)).is_some()
        });
        assert!(seen, "a disk that does not sync {what} loses something");
    }
}

/// The same files with the same bytes, shared memory aside.
fn assert_same(left: &Path, right: &Path) {
    let files = |folder: &Path| -> BTreeMap<_, _> {
        crate::common::bytes_of(folder)
            .into_iter()
            .map(|(path, bytes)| (path.strip_prefix(folder).unwrap().to_owned(), bytes))
            .filter(|(path, _)| !path.to_string_lossy().ends_with("-shm"))
            .collect()
    };
    let (left, right) = (files(left), files(right));
    assert_eq!(left.keys().collect::<Vec<_>>(), right.keys().collect::<Vec<_>>());
    for (path, bytes) in &left {
        assert!(
            right[path] == *bytes,
            "{} is not what was written down",
            path.display()
        );
    }
}
