//! Wrong password, damaged, missing key, newer, full disk, in use: six different answers, and no byte of any file changed.

use std::path::Path;
use std::sync::OnceLock;

use nirantar_app::Error;
use nirantar_app::session::Phase;
use nirantar_crypto::derive_device_db_key;
use nirantar_domain::SpaceKind;

use crate::common::intruder::{Intruder, connect, device_db, secrets_of};
use crate::common::*;

/// Starts and logs the owner in, as somebody would on the day it happens.
fn open(clinic: &Clinic) -> Error {
    let app = clinic.start();
    let refused = try_login(&app, clinic.known.owner, OWNER).expect_err("it opened");
    // The state says it to the screens.
    let state = app.app_state(()).unwrap();
    assert!(state.session.is_none());
    if state.phase == Phase::Unavailable {
        assert_eq!(
            parts(&try_login(&app, clinic.known.owner, OWNER).unwrap_err()),
            parts(&refused)
        );
        assert_eq!(state.problem.unwrap().code, refused.parts().0);
        let create = json!({"clinic": "X", "branch": "Y", "password": NEW, "owner": {"name": "Z"}});
        assert_eq!(
            parts(&app.setup_create(ask(create)).err().unwrap()),
            parts(&refused),
            "nothing is set up over it"
        );
    }
    let _ = app.shut_down();
    refused
}

/// Expects a refusal that names the file and changes nothing.
#[track_caller]
fn refused(clinic: &Clinic, code: &str, key: &str, file: &str, what: &str) {
    let before = bytes_of(&clinic.data());
    let error = open(clinic);
    let (found, found_key, args) = error.parts();
    assert_eq!((found, found_key.as_str()), (code, key), "{what}: {error:?}");
    assert_eq!(args["file"], file, "{what}");
    assert_untouched(&before, &clinic.data(), what);
}

/// Another clinic's folder.
fn other() -> &'static Path {
    static OTHER: OnceLock<tempfile::TempDir> = OnceLock::new();
    let made = || {
        let home = tempfile::tempdir().unwrap();
        let app = start(home.path(), &TestClock::new());
        found(&app);
        app.shut_down().unwrap();
        home
    };
    OTHER.get_or_init(made).path()
}

/// A mishap, in words and in bytes.
type Damage = (&'static str, fn(&mut Vec<u8>));

/// What can happen to a file.
fn damages(name: &str) -> Vec<Damage> {
    let mut damages: Vec<Damage> = vec![
        ("cut to half", |bytes| bytes.truncate(bytes.len() / 2)),
        ("cut to 100 bytes", |bytes| bytes.truncate(100)),
        ("emptied", Vec::clear),
        ("zeroed", |bytes| bytes.fill(0)),
    ];
    if name == "escrow.nrt" {
        damages.push(("flipped at the end", |bytes| *bytes.last_mut().unwrap() ^= 1));
        damages.push(("flipped in the middle", |bytes| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0x10;
        }));
    } else {
        damages.push(("flipped in its first page", |bytes| bytes[2000] ^= 1));
        damages.push(("flipped in its salt", |bytes| bytes[3] ^= 1));
        damages.push(("flipped in every page", |bytes| {
            for page in bytes.chunks_mut(4096) {
                page[100] ^= 0xff;
            }
        }));
    }
    damages
}

#[test]
fn damage_of_any_kind_to_any_file_is_named_and_left_as_it_is() {
    let clinic = Clinic::copy();
    for (name, path) in clinic.files() {
        let whole = std::fs::read(&path).unwrap();
        for (what, damage) in damages(&name) {
            let mut bytes = whole.clone();
            damage(&mut bytes);
            std::fs::write(&path, bytes).unwrap();
            if what == "flipped in its salt" {
                // The salt is derived from the key and only stands there as a mark: no harm is done.
                let app = clinic.start();
                login(&app, clinic.known.owner, OWNER);
                app.shut_down().unwrap();
                continue;
            }
            refused(
                &clinic,
                "damaged",
                "file-damaged",
                &name,
                &format!("{name} {what}"),
            );
        }
        std::fs::write(&path, &whole).unwrap();
    }
}

#[test]
fn a_file_that_is_not_there_is_not_made_anew() {
    let clinic = Clinic::copy();
    let aside = clinic.home.path().join("aside");
    for (name, path) in clinic.files() {
        std::fs::rename(&path, &aside).unwrap();
        refused(
            &clinic,
            "damaged",
            "file-missing",
            &name,
            &format!("{name} deleted"),
        );
        assert!(!path.exists());
        // The very file: a copy in its place would begin a new life.
        std::fs::rename(&aside, &path).unwrap();
    }
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    assert!(app.store_check(()).unwrap().ok, "whole again");
}

#[test]
fn files_of_others_are_damage_not_a_new_beginning() {
    let clinic = Clinic::copy();
    let of_other = |kind: &str| {
        let spaces = std::fs::read_dir(other().join("spaces")).unwrap();
        let mut paths = spaces.map(|entry| entry.unwrap().path());
        std::fs::read(
            paths
                .find(|path| path.to_str().unwrap().ends_with(&format!("{kind}.db")))
                .unwrap(),
        )
        .unwrap()
    };
    for (name, path) in clinic.files() {
        let whole = std::fs::read(&path).unwrap();
        let foreign = match name.as_str() {
            "escrow.nrt" => continue,
            "device.db" => std::fs::read(other().join("device.db")).unwrap(),
            name if name.ends_with("org.db") => of_other("org"),
            name if name.ends_with("desk.db") => of_other("desk"),
            _ => of_other("clinical"),
        };
        std::fs::write(&path, foreign).unwrap();
        refused(
            &clinic,
            "damaged",
            "file-damaged",
            &name,
            &format!("{name} of another clinic"),
        );
        std::fs::write(&path, &whole).unwrap();
    }
    // The escrow names the key store's entry: another clinic's finds none here.
    let escrow = clinic.data().join("escrow.nrt");
    let whole = std::fs::read(&escrow).unwrap();
    std::fs::copy(other().join("escrow.nrt"), &escrow).unwrap();
    let before = bytes_of(&clinic.data());
    assert_eq!(parts(&open(&clinic)), ("keyring", "keyring-no-file".into()));
    assert_untouched(&before, &clinic.data(), "escrow of another clinic");
    std::fs::write(&escrow, whole).unwrap();
    // Exchanged among themselves.
    for (one, two) in [("org", "desk"), ("desk", "clinical"), ("clinical", "org")] {
        let (one, two) = (clinic.space(one), clinic.space(two));
        let (a, b) = (std::fs::read(&one).unwrap(), std::fs::read(&two).unwrap());
        std::fs::write(&one, &b).unwrap();
        std::fs::write(&two, &a).unwrap();
        let before = bytes_of(&clinic.data());
        assert_eq!(parts(&open(&clinic)), ("damaged", "file-damaged".into()));
        assert_untouched(&before, &clinic.data(), "exchanged files");
        std::fs::write(&one, &a).unwrap();
        std::fs::write(&two, &b).unwrap();
    }
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    assert!(app.store_check(()).unwrap().ok, "whole again");
}

/// Pages that no opening reads: either a use case refuses, or the check says so; it is never passed over in silence.
#[test]
fn a_byte_flipped_anywhere_does_not_pass_the_check() {
    let clinic = Clinic::copy();
    for kind in ["org", "desk", "clinical"] {
        let path = clinic.space(kind);
        let whole = std::fs::read(&path).unwrap();
        let pages = whole.len() / 4096;
        for page in [1, pages / 3, pages / 2, pages - 1] {
            let mut bytes = whole.clone();
            bytes[page * 4096 + 777] ^= 4;
            std::fs::write(&path, bytes).unwrap();
            let app = clinic.start();
            match try_login(&app, clinic.known.owner, OWNER) {
                Err(error) => assert_eq!(parts(&error).0, "damaged", "{kind} page {page}"),
                Ok(()) => match app.store_check(()) {
                    Ok(report) => assert!(!report.ok, "{kind} page {page} passed"),
                    Err(error) => assert_eq!(parts(&error).0, "damaged", "{kind} page {page}"),
                },
            }
            let _ = app.shut_down();
            drop(app);
            // What the session wrote belongs to the broken file.
            for log in ["-wal", "-shm"] {
                let _ = std::fs::remove_file(format!("{}{log}", path.display()));
            }
            std::fs::write(&path, &whole).unwrap();
        }
    }
}

#[test]
fn a_newer_file_is_called_newer() {
    let clinic = Clinic::copy();
    let owner = Intruder::enter(&clinic.data(), clinic.known.owner, OWNER);
    let mut keys = vec![(
        "device.db".to_owned(),
        derive_device_db_key(&secrets_of(&clinic.data()).pc),
    )];
    for kind in SpaceKind::ALL {
        keys.push((owner.file(kind).relative_path(), owner.file_key(kind).unwrap()));
    }
    for (name, key) in keys {
        let path = clinic.data().join(&name);
        let whole = std::fs::read(&path).unwrap();
        let connection = connect(&path, &key).unwrap();
        connection.execute_batch("PRAGMA user_version = 99").unwrap();
        connection.close().unwrap();
        refused(&clinic, "newer", "file-newer", &name, &name);
        std::fs::write(&path, &whole).unwrap();
    }
    let escrow = clinic.data().join("escrow.nrt");
    let whole = std::fs::read(&escrow).unwrap();
    let mut newer = whole.clone();
    newer[8] = 200;
    std::fs::write(&escrow, newer).unwrap();
    refused(&clinic, "newer", "file-newer", "escrow.nrt", "escrow");
    std::fs::write(&escrow, whole).unwrap();

    let secret = std::fs::read_dir(clinic.data().join("keyring"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let whole = std::fs::read(&secret).unwrap();
    let mut newer = whole.clone();
    newer[4] = 200;
    std::fs::write(&secret, newer).unwrap();
    refused(&clinic, "newer", "file-newer", "keyring", "device secrets");
    let mut damaged = whole.clone();
    damaged[60] ^= 1;
    std::fs::write(&secret, damaged).unwrap();
    assert_eq!(parts(&open(&clinic)), ("keyring", "keyring-damaged".into()));
    std::fs::write(&secret, whole).unwrap();

    // A slot that a newer version sealed: that person's login says so; everybody else goes on.
    let db = device_db(&clinic.data());
    db.write::<_, nirantar_store::StoreError>(nirantar_domain::Timestamp::from_millis(START), |tx| {
        let mut slot = tx.slot(clinic.known.nurse)?.unwrap().bytes;
        slot[4] = 9;
        tx.put_slot(clinic.known.nurse, &slot)
    })
    .unwrap();
    db.close().unwrap();
    let app = clinic.start();
    assert_eq!(
        parts(&try_login(&app, clinic.known.nurse, NURSE).unwrap_err()),
        ("newer", "file-newer".into())
    );
    login(&app, clinic.known.desk, DESK);
}

#[test]
fn a_missing_key_and_a_folder_in_use_touch_nothing() {
    let clinic = Clinic::copy();
    let first = clinic.start();
    let before = bytes_of(&clinic.data());
    let second = clinic.start();
    let in_use = try_login(&second, clinic.known.owner, OWNER).unwrap_err();
    assert_eq!(parts(&in_use), ("in_use", "folder-in-use".into()));
    let recover = json!({"words": clinic.known.words, "new_password": NEW});
    assert_eq!(
        parts(&second.recovery_open(ask(recover)).unwrap_err()).0,
        "in_use",
        "nor does the kit open it meanwhile"
    );
    assert_untouched(&before, &clinic.data(), "in use");
    drop(second);
    login(&first, clinic.known.owner, OWNER);
    first.shut_down().unwrap();
    drop(first);

    let keyring = clinic.data().join("keyring");
    let aside = clinic.home.path().join("aside");
    std::fs::rename(&keyring, &aside).unwrap();
    let before = bytes_of(&clinic.data());
    let missing = open(&clinic);
    assert_eq!(parts(&missing), ("keyring", "keyring-no-file".into()));
    assert_untouched(&before, &clinic.data(), "no key");
    std::fs::rename(&aside, &keyring).unwrap();
    login(&clinic.start(), clinic.known.owner, OWNER);
}

#[test]
fn asked_again_it_looks_again() {
    let clinic = Clinic::copy();
    let first = clinic.start();
    let second = clinic.start();
    let phase = |app: &nirantar_app::Nirantar| app.app_state(()).unwrap().phase;
    for _ in 0..3 {
        assert_eq!(phase(&second), Phase::Unavailable);
    }
    first.shut_down().unwrap();
    drop(first);
    assert_eq!(phase(&second), Phase::Locked, "the other program was closed");
    login(&second, clinic.known.desk, DESK);
    second.shut_down().unwrap();
    drop(second);

    let (keyring, aside) = (clinic.data().join("keyring"), clinic.home.path().join("aside"));
    std::fs::rename(&keyring, &aside).unwrap();
    let app = clinic.start();
    assert_eq!(phase(&app), Phase::Unavailable);
    std::fs::rename(&aside, &keyring).unwrap();
    assert_eq!(phase(&app), Phase::Locked, "the key is there again");
    login(&app, clinic.known.desk, DESK);
}

#[test]
fn six_answers_are_six_and_each_has_its_words() {
    let file = || "device.db".to_owned();
    let disk = |key| Error::Disk {
        key,
        detail: "detail".to_owned(),
    };
    let keyring = |key| Error::Keyring { key };
    let all = [
        Error::LoginFailed { wait_seconds: 0 },
        Error::Damaged { file: file() },
        keyring("keyring-missing"),
        Error::Newer { file: file() },
        disk("disk-full"),
        Error::InUse,
    ];
    let codes: std::collections::BTreeSet<_> = all.iter().map(|error| error.parts().0).collect();
    assert_eq!(codes.len(), 6);
    assert_worded(&all);
    assert_worded(&[
        Error::LoginFailed { wait_seconds: 0 },
        Error::LoginFailed { wait_seconds: 4 },
        Error::LoginDelayed { wait_seconds: 4 },
        Error::Damaged { file: file() },
        Error::Missing { file: file() },
        Error::Newer { file: file() },
        Error::InUse,
        keyring("keyring-missing"),
        keyring("keyring-no-file"),
        keyring("keyring-in-file"),
        keyring("keyring-damaged"),
        keyring("keyring-unreachable"),
        keyring("keyring-locked"),
        disk("disk-full"),
        disk("disk-read-only"),
        disk("disk-io"),
    ]);
}
