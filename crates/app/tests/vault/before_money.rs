//! A folder from before there were spaces for money and orders: it opens for everybody, an owner's login adds what it lacks,
//! and nothing in it is ever replaced.

use std::path::{Path, PathBuf};

use nirantar_domain::{PersonId, SpaceKind, Timestamp};
use nirantar_store::StoreError;

use crate::common::intruder::{Intruder, device_db};
use crate::common::*;

/// A copy of the golden folder, a few days after it was made.
struct Old {
    home: tempfile::TempDir,
    clock: TestClock,
}

impl Old {
    fn copy() -> Self {
        let home = tempfile::tempdir().unwrap();
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/before-money");
        copy_dir(&golden, &home.path().join("data"));
        let clock = TestClock::new();
        clock.advance(4 * 86_400_000);
        Self { home, clock }
    }

    fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    fn start(&self) -> nirantar_app::Nirantar {
        start(&self.data(), &self.clock)
    }

    fn file(&self, kind: &str) -> Option<PathBuf> {
        std::fs::read_dir(self.data().join("spaces"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.to_str().unwrap().ends_with(&format!("-{kind}.db")))
    }

    fn person(&self, name: &str) -> PersonId {
        let app = self.start();
        let state = app.app_state(()).unwrap();
        let found = state.people.iter().find(|person| person.name == name).unwrap().id;
        app.shut_down().unwrap();
        found
    }

    /// Logs somebody in and out again; answers how many files their login checks, `device.db` left out.
    fn visit(&self, name: &str, password: &str) -> usize {
        let app = self.start();
        login(&app, name, password);
        let spaces = if name == "Meera Rao" {
            let check = app.store_check(()).unwrap();
            assert!(check.ok, "{check:?}");
            assert!(app.audit_verify(()).unwrap().ok);
            check.files.len() - 1
        } else {
            0
        };
        app.shut_down().unwrap();
        spaces
    }
}

#[test]
fn the_first_login_of_an_owner_adds_the_spaces_for_everybody_who_reads_them() {
    let old = Old::copy();
    for (name, password) in [
        ("Imran Sheikh", DESK),
        ("Lata Joshi", NURSE),
        ("Arun Iyer", DOCTOR),
    ] {
        old.visit(name, password);
    }
    assert_eq!(
        (old.file("money"), old.file("orders")),
        (None, None),
        "no owner yet"
    );
    assert_eq!(old.visit("Meera Rao", OWNER), 5);
    assert!(old.file("money").is_some() && old.file("orders").is_some());
    // Again: nothing more to do.
    let before = std::fs::read(old.file("money").unwrap()).unwrap();
    assert_eq!(old.visit("Meera Rao", OWNER), 5);
    assert_eq!(
        std::fs::read(old.file("money").unwrap()).unwrap()[..16],
        before[..16],
        "the same key"
    );

    let readers = [
        ("Meera Rao", OWNER, true, true, true),
        ("Arun Iyer", DOCTOR, true, true, true),
        ("Lata Joshi", NURSE, true, false, true),
        ("Imran Sheikh", DESK, false, true, true),
    ];
    for (name, password, clinical, money, orders) in readers {
        old.visit(name, password);
        let intruder = Intruder::enter(&old.data(), old.person(name), password);
        let opens = |kind| intruder.file_key(kind).is_some();
        let found = (
            opens(SpaceKind::Clinical),
            opens(SpaceKind::Money),
            opens(SpaceKind::Orders),
        );
        assert_eq!(found, (clinical, money, orders), "{name}");
    }
}

#[test]
fn whoever_comes_or_changes_later_gets_and_loses_the_keys() {
    let old = Old::copy();
    let app = old.start();
    login(&app, "Meera Rao", OWNER);
    let add = |name: &str, role: &str| {
        let add = json!({"name": name, "roles": [role], "password": NEW});
        app.staff_add(ask(add)).unwrap().id
    };
    let counts = add("Nila Das", "accountant");
    let gives = add("Om Prakash", "pharmacist");
    let leaves = old_member(&app, "Imran Sheikh");
    app.staff_set_roles(ask(json!({"user": leaves, "roles": ["nurse"]})))
        .unwrap();
    app.shut_down().unwrap();
    drop(app);
    let opens = |person, password, kind| {
        let intruder = Intruder::enter(&old.data(), person, password);
        intruder.file_key(kind).is_some()
    };
    assert!(opens(counts, NEW, SpaceKind::Money) && !opens(counts, NEW, SpaceKind::Orders));
    assert!(!opens(gives, NEW, SpaceKind::Money) && opens(gives, NEW, SpaceKind::Orders));
    assert!(!opens(counts, NEW, SpaceKind::Clinical) && !opens(gives, NEW, SpaceKind::Clinical));
    assert!(!opens(leaves, DESK, SpaceKind::Money), "a nurse counts no money");
    assert!(opens(leaves, DESK, SpaceKind::Clinical));
}

fn old_member(app: &nirantar_app::Nirantar, name: &str) -> PersonId {
    let staff = app.staff_list(()).unwrap();
    staff.into_iter().find(|person| person.name == name).unwrap().id
}

fn put_note(old: &Old, kind: SpaceKind) {
    let db = device_db(&old.data());
    let files = db.read(|tx| tx.space_files()).unwrap();
    let space = files.into_iter().find(|file| file.kind == kind).unwrap().space;
    let at = Timestamp::from_millis(START);
    db.write::<_, StoreError>(at, |tx| tx.put_setting(&format!("space_begun/{space}"), b""))
        .unwrap();
    db.close().unwrap();
}

#[test]
fn what_a_crash_left_half_made_is_finished_by_the_next_owner() {
    let old = Old::copy();
    old.visit("Meera Rao", OWNER);
    // Before the file: the note stands, the key waits.
    std::fs::remove_file(old.file("money").unwrap()).unwrap();
    std::fs::write(old.data().join("spaces/left-money.db.new"), b"half").unwrap();
    put_note(&old, SpaceKind::Money);
    old.visit("Imran Sheikh", DESK);
    assert_eq!(old.file("money"), None, "not by a receptionist");
    assert_eq!(old.visit("Meera Rao", OWNER), 5);
    let desk = Intruder::enter(&old.data(), old.person("Imran Sheikh"), DESK);
    assert!(desk.file_key(SpaceKind::Money).is_some());

    // Behind the file, before the note went: it is left as it is.
    put_note(&old, SpaceKind::Orders);
    let before = std::fs::read(old.file("orders").unwrap()).unwrap();
    old.visit("Imran Sheikh", DESK);
    assert_eq!(old.visit("Meera Rao", OWNER), 5);
    assert_eq!(
        std::fs::read(old.file("orders").unwrap()).unwrap()[..16],
        before[..16]
    );
}

#[test]
fn a_lost_file_is_not_made_anew_and_a_strange_one_is_not_replaced() {
    let old = Old::copy();
    old.visit("Meera Rao", OWNER);
    let money = old.file("money").unwrap();
    let kept = std::fs::read(&money).unwrap();
    std::fs::remove_file(&money).unwrap();
    let app = old.start();
    let refused = try_login(&app, "Meera Rao", OWNER).unwrap_err();
    assert_eq!(parts(&refused), ("damaged", "file-missing".into()));
    assert!(!money.exists());
    app.shut_down().unwrap();
    drop(app);
    std::fs::write(&money, kept).unwrap();
    assert_eq!(old.visit("Meera Rao", OWNER), 5);

    // A file under the name before the space is known here: somebody's records, whoever they are.
    let other = Old::copy();
    let strange = other.file("desk").unwrap();
    let strange = PathBuf::from(strange.to_str().unwrap().replace("-desk", "-money"));
    std::fs::write(&strange, b"somebody's").unwrap();
    assert_eq!(other.visit("Meera Rao", OWNER), 3, "the day goes on without");
    assert_eq!(std::fs::read(&strange).unwrap(), b"somebody's");
    std::fs::remove_file(&strange).unwrap();
    assert_eq!(other.visit("Meera Rao", OWNER), 5);
}

#[test]
fn a_backup_holds_the_new_files_and_brings_them_back() {
    let old = Old::copy();
    let app = old.start();
    login(&app, "Meera Rao", OWNER);
    let drive = old.home.path().join("drive");
    std::fs::create_dir(&drive).unwrap();
    let made = app.backup_create(ask(json!({"folder": drive}))).unwrap();
    app.shut_down().unwrap();
    drop(app);
    let words = "family cable follow avocado maximum kick shock make add viable village high verify local upon actual junior stock saddle knock afford accuse stuff time";
    let back = tempfile::tempdir().unwrap();
    let data = back.path().join("data");
    let app = start(&data, &old.clock);
    app.backup_restore(ask(
        json!({"file": made.file, "words": words, "new_password": NEW}),
    ))
    .unwrap();
    let check = app.store_check(()).unwrap();
    assert!(check.ok && check.files.len() == 6, "{check:?}");
    assert!(app.audit_verify(()).unwrap().ok);
}
