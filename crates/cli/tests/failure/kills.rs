//! Kill -9 at random points: while starting and recovering, in the middle of a commit, of a change of passwords, of a
//! backup, of founding a clinic, of bringing a backup back.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use nirantar_testkit::demo::Dice;
use nirantar_testkit::faults::{Moment, Shim, read_operations};
use serde_json::json;

use crate::batch::{Batch, assert_sound};
use crate::common::{Clinic, NEW_PASSWORD, OWNER, PASSWORD, found};
use crate::day::Day;
use crate::{seed_of, shim};

/// Kills of each of the two lanes of the day.
const KILLS: usize = 90;
/// Rounds after which a lane begins with a new clinic: checking a large one takes longer, and finds no more.
const ROUNDS: usize = 30;
/// Operations of a start that changes nothing but the log of logins.
const START: usize = 40;

/// Where the next process dies.
#[derive(Clone, Copy, Debug)]
enum Death {
    /// At an operation, counted from the start.
    Starting(usize, Moment),
    /// At a time, counted from the start.
    StartingAfter(Duration),
    /// At an operation, counted behind some steps of the day.
    Working(usize, usize, Moment),
    /// At a time, counted behind some steps of the day.
    WorkingAfter(usize, Duration),
}

impl Death {
    fn draw(dice: &mut Dice) -> Self {
        let moment = [Moment::Before, Moment::Behind, Moment::Middle][dice.below(3)];
        let steps = dice.below(14);
        match dice.below(10) {
            0 => Self::Starting(1 + dice.below(START), moment),
            1 => Self::StartingAfter(Duration::from_millis(dice.below(450) as u64)),
            2..=6 => Self::Working(steps, 1 + dice.below(30), moment),
            _ => Self::WorkingAfter(steps, Duration::from_micros(dice.below(60_000) as u64)),
        }
    }
}

#[test]
fn a_day_that_is_killed_again_and_again() {
    the_day(seed_of("kill -9, first lane"));
}

#[test]
fn another_day_that_is_killed_again_and_again() {
    the_day(seed_of("kill -9, second lane") ^ 0x5eed);
}

fn the_day(seed: u64) {
    let mut dice = Dice::new(seed);
    let (mut killed, mut lived) = (0, 0);
    while killed < KILLS {
        let clinic = Clinic::make().0;
        let usb = clinic.home.path().join("usb");
        std::fs::create_dir(&usb).unwrap();
        let mut day = Day::begin(&usb);
        for _ in 0..ROUNDS {
            let death = Death::draw(&mut dice);
            if round(&clinic, &mut day, death, &mut dice) {
                killed += 1;
            } else {
                lived += 1;
            }
            if killed == KILLS {
                break;
            }
        }
        the_evening(&clinic, &mut day);
    }
    eprintln!("killed {killed} times, ended {lived} times before that");
    assert!(lived * 4 < killed, "most deaths must come before the end");
}

/// One process; true if it was killed.
fn round(clinic: &Clinic, day: &mut Day, death: Death, dice: &mut Dice) -> bool {
    let sign = clinic.home.path().join("armed");
    let _ = std::fs::remove_file(&sign);
    let mut command = clinic.command();
    shim().watch(&mut command, &[&clinic.data(), &clinic.home.path().join("usb")]);
    if let Death::Starting(nth, moment) | Death::Working(_, nth, moment) = death {
        Shim::kill(&mut command, nth, moment);
        Shim::count_from(&mut command, &sign);
    }
    if matches!(death, Death::Starting(..)) {
        std::fs::write(&sign, b"").unwrap();
    }
    let mut batch = Batch::start(command);
    if let Death::StartingAfter(wait) = death {
        batch.kill_after(wait);
    }
    let starting = matches!(death, Death::Starting(..) | Death::StartingAfter(_));
    let alive = live(day, &mut batch, death, starting, &sign, dice);
    let ended = batch.end();
    let killed = !ended.status.success();
    assert_eq!(
        killed,
        alive.is_none(),
        "{death:?}: {:?} {}",
        ended.status,
        ended.err
    );
    if killed {
        use std::os::unix::process::ExitStatusExt as _;
        assert_eq!(ended.status.signal(), Some(9), "{death:?}: {}", ended.err);
        day.interrupted();
    }
    killed
}

fn live(
    day: &mut Day,
    batch: &mut Batch,
    death: Death,
    starting: bool,
    sign: &Path,
    dice: &mut Dice,
) -> Option<()> {
    day.log_in(batch)?;
    if starting {
        // Dying in the middle of the checks is no use to anybody: on with the day until it comes.
        for _ in 0..20 {
            day.go_on(batch)?;
        }
        return Some(());
    }
    day.settle(batch);
    day.verify(batch, Some((12, dice)));
    let (Death::Working(steps, ..) | Death::WorkingAfter(steps, _)) = death else {
        return Some(());
    };
    for _ in 0..steps {
        day.go_on(batch)?;
    }
    std::fs::write(sign, b"").unwrap();
    if let Death::WorkingAfter(_, wait) = death {
        batch.kill_after(wait);
    }
    for _ in 0..40 {
        day.go_on(batch)?;
    }
    Some(())
}

/// Everything is looked at once more, and the backups are really brought back.
fn the_evening(clinic: &Clinic, day: &mut Day) {
    let mut batch = Batch::start(clinic.command());
    day.log_in(&mut batch).unwrap();
    day.settle(&mut batch);
    day.verify(&mut batch, None);
    day.verify_logins(&mut batch);
    assert!(
        batch
            .end()
            .status
            .code()
            .is_some_and(|code| code == 0 || code == 4)
    );
}

#[test]
fn a_clinic_that_is_killed_while_it_is_founded() {
    let mut dice = Dice::new(seed_of("kill -9 while founding"));
    let mut founded = 0;
    let kills = killed_everywhere(
        24,
        &mut dice,
        &|| Clinic::nothing(),
        &found,
        &mut |clinic, answered| {
            let mut batch = Batch::start(clinic.command());
            let state = batch.get("app_state", &json!({}));
            match state["phase"].as_str().unwrap() {
                "locked" => {
                    founded += 1;
                    assert_eq!(state["clinic"], "Asha Clinic", "{state}");
                    assert_eq!(state["branch"], "Asha Clinic", "{state}");
                }
                "new" => {
                    assert!(!answered);
                    let args = json!({ "clinic": "Asha Clinic", "branch": "Asha Clinic", "password": PASSWORD,
                    "owner": { "name": OWNER, "registration_number": "KMC12345", "roles": ["owner", "doctor"] } });
                    batch.get("setup_create", &args);
                    batch.get("session_lock", &json!({}));
                }
                other => panic!("{other}: {state}"),
            }
            batch.get("session_login", &json!({ "user": OWNER, "password": PASSWORD }));
            // The kit was shown to nobody yet, or may not have been read.
            let words = batch.get("setup_recovery_words", &json!({}))["words"]
                .as_array()
                .unwrap()
                .len();
            assert_eq!(words, 24);
            assert_sound(&mut batch);
            assert!(batch.end().status.success());
            assert_nothing_lies_about(&clinic.data());
        },
    );
    eprintln!("killed {kills} times while founding; {founded} clinics were there");
}

#[test]
fn a_backup_that_is_killed_while_it_is_brought_back() {
    let mut dice = Dice::new(seed_of("kill -9 while restoring"));
    let (source, words) = Clinic::make();
    let usb = source.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let mut day = Day::begin(&usb);
    let mut batch = Batch::start(source.command());
    day.log_in(&mut batch).unwrap();
    (0..14).for_each(|_| drop(day.go_on(&mut batch)));
    let made = batch.get("backup_create", &json!({ "folder": usb }));
    assert!(batch.end().status.success());
    let file = made["file"].as_str().unwrap().to_owned();

    let restore = |command: &mut Command| {
        command.args(["backup", "restore", &file]);
        command
            .env("NIRANTAR_RECOVERY_WORDS", &words)
            .env("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD);
    };
    let mut check = |clinic: &Clinic, answered: bool| {
        let mut batch = Batch::start(clinic.command());
        let phase = batch.get("app_state", &json!({}))["phase"].clone();
        if phase == "new" {
            assert!(!answered);
            let args = json!({ "file": file, "words": words, "new_password": NEW_PASSWORD });
            batch.get("backup_restore", &args);
        } else {
            assert_eq!(phase, "locked");
            // Brought back, and the new password is set: nobody is left before a door that only old words open.
            batch.get(
                "session_login",
                &json!({ "user": OWNER, "password": NEW_PASSWORD }),
            );
        }
        day.verify(&mut batch, None);
        assert!(batch.end().status.success());
        assert_nothing_lies_about(&clinic.data());
    };
    let kills = killed_everywhere(12, &mut dice, &Clinic::nothing, &restore, &mut check);

    // The kit opens a folder whose key store is lost.
    let recover = |command: &mut Command| {
        command.arg("recover");
        command
            .env("NIRANTAR_RECOVERY_WORDS", &words)
            .env("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD);
    };
    let lost = || {
        let clinic = Clinic::nothing();
        copy(&source.data(), &clinic.data());
        std::fs::remove_dir_all(clinic.data().join("keyring")).unwrap();
        clinic
    };
    let mut check = |clinic: &Clinic, answered: bool| {
        let mut day = day.clone();
        let mut batch = Batch::start(clinic.command());
        let new = json!({ "user": OWNER, "password": NEW_PASSWORD });
        let login = batch.ask("session_login", &new).unwrap();
        if login["code"] == "login" || login["code"] == "keyring" {
            assert!(!answered, "{login}");
            batch.get(
                "recovery_open",
                &json!({ "words": words, "new_password": NEW_PASSWORD }),
            );
        } else {
            assert_eq!(login["name"], OWNER, "{login}");
        }
        day.facts.retain(|key, _| !key.starts_with("backup/"));
        day.verify(&mut batch, None);
        let _ = batch.end();
    };
    let more = killed_everywhere(10, &mut dice, &lost, &recover, &mut check);
    eprintln!("killed {kills} times while restoring, {more} times while recovering");
}

/// Runs a command to its end once, then again and again in fresh folders, killing it at operations spread over its whole
/// run. Answers how often it was killed.
fn killed_everywhere(
    kills: usize,
    dice: &mut Dice,
    fresh: &dyn Fn() -> Clinic,
    run: &dyn Fn(&mut Command),
    check: &mut dyn FnMut(&Clinic, bool),
) -> usize {
    let whole = fresh();
    let log = whole.home.path().join("operations");
    let mut command = whole.command();
    run(&mut command);
    shim().watch(&mut command, &[&whole.data()]);
    Shim::log(&mut command, &log);
    assert!(command.output().unwrap().status.success());
    let operations = read_operations(&log)
        .unwrap()
        .iter()
        .filter(|operation| operation.what.counts())
        .count();
    check(&whole, true);
    let mut killed = 0;
    for kill in 0..kills {
        // One in each stretch of the run, anywhere in it.
        let stretch = operations.div_ceil(kills);
        let nth = (kill * stretch + dice.below(stretch) + 1).min(operations);
        let moment = [Moment::Before, Moment::Behind, Moment::Middle][dice.below(3)];
        let clinic = fresh();
        let mut command = clinic.command();
        run(&mut command);
        shim().watch(&mut command, &[&clinic.data()]);
        Shim::kill(&mut command, nth, moment);
        let output = command.output().unwrap();
        let answered = output.stdout.ends_with(b"\n");
        killed += usize::from(output.status.code().is_none());
        let told = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&clinic, answered)));
        if let Err(panic) = told {
            eprintln!("killed at operation {nth} of {operations}, {moment:?}");
            std::panic::resume_unwind(panic);
        }
    }
    killed
}

/// Nothing of an interrupted founding or restore is left.
fn assert_nothing_lies_about(data: &Path) {
    let left: Vec<PathBuf> = crate::common::bytes_of(data)
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    for path in &left {
        let name = path.file_name().unwrap().to_str().unwrap();
        let known =
            name.ends_with(".db") || name == "lock" || name == "escrow.nrt" || name.ends_with(".secret");
        assert!(known, "{left:?}");
    }
    let secrets = left
        .iter()
        .filter(|path| path.extension().is_some_and(|ext| ext == "secret"))
        .count();
    assert!(
        (1..=2).contains(&secrets),
        "its own, and those of the one that was never finished: {left:?}"
    );
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
