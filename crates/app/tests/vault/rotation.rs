//! Old backups are cleared away from the chosen folder; nothing else is, and never without a good new one.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use nirantar_app::backups::BackupMade;
use nirantar_app::{Error, Nirantar};

use crate::common::*;

const DAY: i64 = 24 * 3_600_000;

struct Drive {
    clinic: Clinic,
    usb: PathBuf,
    app: Nirantar,
}

impl Drive {
    fn new() -> Self {
        let clinic = Clinic::copy();
        let usb = clinic.home.path().join("usb");
        std::fs::create_dir(&usb).unwrap();
        let app = clinic.start();
        login(&app, clinic.known.owner, OWNER);
        app.backup_configure(ask(json!({"folder": usb}))).unwrap();
        Self { clinic, usb, app }
    }

    fn back_up(&self) -> Result<BackupMade, Error> {
        self.app
            .backup_at_exit(&mut |_, _| ControlFlow::Continue(()))
            .map(Option::unwrap)
    }

    /// One backup a day.
    fn days(&self, days: usize) -> Vec<String> {
        (0..days)
            .map(|_| {
                self.clinic.clock.advance(DAY);
                name(Path::new(&self.back_up().unwrap().file))
            })
            .collect()
    }

    fn names(&self) -> BTreeSet<String> {
        std::fs::read_dir(&self.usb)
            .unwrap()
            .map(|entry| name(&entry.unwrap().path()))
            .collect()
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn a_week_four_weeks_and_twelve_months_stay_and_whatever_is_not_ours() {
    let drive = Drive::new();
    let first = drive.days(12);
    assert_eq!(
        drive.names().len(),
        8,
        "seven days, and the week before them: {:?}",
        drive.names()
    );
    assert!(first[5..].iter().all(|name| drive.names().contains(name)));

    // Another PC's, somebody's copies of ours, a list of goods, our own name over something else.
    let ours = drive.usb.join(&first[6]);
    for other in ["nirantar-20250101-120000.nbk", "nirantar copy.nbk", "goods.ods"] {
        std::fs::copy(&ours, drive.usb.join(other)).unwrap();
    }
    let changed = drive.usb.join(&first[7]);
    let mut bytes = std::fs::read(&changed).unwrap();
    bytes.push(0);
    std::fs::write(&changed, bytes).unwrap();
    let elsewhere = drive.clinic.home.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    let kept_by_hand = drive
        .app
        .backup_create(ask(json!({"folder": elsewhere})))
        .unwrap();

    let second = drive.days(40);
    let names = drive.names();
    for other in [
        "nirantar-20250101-120000.nbk",
        "nirantar copy.nbk",
        "goods.ods",
        &first[7],
    ] {
        assert!(names.contains(other), "{other} stays");
    }
    assert!(
        second[33..].iter().all(|name| names.contains(name)),
        "the last seven days"
    );
    let of_ours = names.len() - 4;
    assert!((10..=13).contains(&of_ours), "{names:?}");
    assert!(
        Path::new(&kept_by_hand.file).exists(),
        "where nobody chose, nothing is cleared"
    );
    let entries = drive.app.audit_list(ask(json!({"limit": 1000}))).unwrap();
    assert!(entries.iter().any(|entry| entry.action == "backup.clear"));
    // What stays opens: the oldest of ours.
    drive.app.shut_down().unwrap();
    let oldest = names
        .iter()
        .find(|name| first.contains(*name) && **name != first[7]);
    let oldest = drive.usb.join(
        oldest
            .or_else(|| second.iter().find(|name| names.contains(*name)))
            .unwrap(),
    );
    let data = drive.clinic.home.path().join("restored");
    let restored = start(&data, &drive.clinic.clock);
    let words = &drive.clinic.known.words;
    restored
        .backup_restore(ask(json!({"file": oldest, "words": words, "new_password": NEW})))
        .unwrap();
}

#[test]
fn nothing_goes_for_a_copy_that_cannot_be_read_back() {
    let drive = Drive::new();
    drive.days(7);
    let before = drive.names();
    assert_eq!(before.len(), 7);
    drive.clinic.clock.advance(DAY);
    let mut spoiled = false;
    let refused = drive
        .app
        .backup_at_exit(&mut |_, _| {
            // It has its name: now it is read back.
            let new = drive
                .names()
                .into_iter()
                .find(|name| !before.contains(name) && name.ends_with(".nbk"));
            if let (Some(new), false) = (new, spoiled) {
                spoiled = true;
                let path = drive.usb.join(new);
                let mut bytes = std::fs::read(&path).unwrap();
                *bytes.last_mut().unwrap() ^= 1;
                std::fs::write(&path, bytes).unwrap();
            }
            ControlFlow::Continue(())
        })
        .unwrap_err();
    assert_eq!(parts(&refused), ("conflict", "backup-unverified".into()));
    assert_worded(&[refused]);
    assert!(drive.names().is_superset(&before));
    let status = drive.app.backup_status(()).unwrap();
    assert_eq!(status.failed.as_deref(), Some("backup-unverified"));
}

#[test]
fn who_ends_at_once_clears_nothing() {
    let drive = Drive::new();
    drive.days(7);
    let before = drive.names();
    drive.clinic.clock.advance(DAY);
    let made = drive
        .app
        .backup_at_exit(&mut |_, _| {
            if drive
                .names()
                .iter()
                .any(|name| !before.contains(name) && name.ends_with(".nbk"))
            {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
        .unwrap()
        .unwrap();
    assert!(Path::new(&made.file).exists() && drive.names().is_superset(&before));
    assert!(drive.app.backup_status(()).unwrap().failed.is_none());
}
