//! Opening, refusing, closing: each trouble has its own name, and no file is touched by a refusal.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use std::fs;
use std::path::Path;

use common::{AT, Place, entry, identity, key, patient, patient_id};
use nirantar_domain::SpaceKind;
use nirantar_store::{CheckpointOutcome, DeviceDb, Progress, Space, StoreError};

fn bytes_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap())
        .filter(|file| !file.file_name().to_string_lossy().ends_with("-shm"))
        .map(|file| {
            (
                file.file_name().to_string_lossy().into_owned(),
                fs::read(file.path()).unwrap(),
            )
        })
        .filter(|(name, bytes)| !(name.ends_with("-wal") && bytes.is_empty()))
        .collect();
    files.sort();
    files
}

fn filled() -> Place {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    for n in 0..20 {
        let doc = patient(space.actor(), &format!("Canary Person{n}"));
        space
            .write::<_, StoreError>(AT, |tx| tx.put_document(patient_id(n), &doc))
            .unwrap();
    }
    space.close().unwrap();
    place
}

/// Opening must fail as `expected` says and leave every byte as it was.
fn refused(place: &Place, expected: impl Fn(&StoreError) -> bool) {
    let before = bytes_of(place.folder.path());
    let error = place.open().unwrap_err();
    assert!(expected(&error), "{error:?}");
    assert_eq!(bytes_of(place.folder.path()), before);
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 0x40;
    fs::write(path, bytes).unwrap();
}

#[test]
fn what_was_written_is_there_again_and_nowhere_in_clear() {
    let place = filled();
    let space = place.open().unwrap();
    let row = space.read(|tx| tx.patient(patient_id(3))).unwrap().unwrap();
    assert_eq!(row.name, "Canary Person3");
    space
        .write::<_, StoreError>(AT, |tx| tx.append_audit(&entry("patient.read")))
        .unwrap();
    for (name, bytes) in bytes_of(place.folder.path()) {
        for canary in ["Canary", "canary", "SQLite format", "CREATE TABLE"] {
            assert!(
                memchr::memmem::find(&bytes, canary.as_bytes()).is_none(),
                "{canary} in {name}"
            );
        }
    }
    assert!(place.folder.path().join("space.db-wal").exists());
    space.close().unwrap();
    assert_eq!(
        bytes_of(place.folder.path()).len(),
        1,
        "nothing but the file itself stays"
    );
}

#[test]
fn a_wrong_key_is_not_called_damage() {
    let place = filled();
    let before = bytes_of(place.folder.path());
    assert!(matches!(place.open_with(8), Err(StoreError::WrongKey)));
    assert_eq!(bytes_of(place.folder.path()), before);
    place.open().unwrap();
}

#[test]
fn damage_is_not_called_a_wrong_key() {
    for at in [20, 100, 3000, 4090] {
        let place = filled();
        flip(&place.path(), at);
        refused(&place, |error| matches!(error, StoreError::Damaged { .. }));
    }
    // The whole first page, with the salt, as after a write that hit the wrong place.
    let place = filled();
    let mut bytes = fs::read(place.path()).unwrap();
    bytes[..4096].fill(0);
    fs::write(place.path(), bytes).unwrap();
    refused(&place, |error| matches!(error, StoreError::Damaged { .. }));
}

#[test]
fn a_damaged_salt_does_no_harm() {
    // The salt is derived from the key, so the copy in the file is not needed.
    let place = filled();
    flip(&place.path(), 3);
    let space = place.open().unwrap();
    assert!(space.read(|tx| tx.patient(patient_id(3))).unwrap().is_some());
}

#[test]
fn a_damaged_page_further_on_is_named_when_it_is_read() {
    let place = filled();
    let length = fs::metadata(place.path()).unwrap().len() as usize;
    let mut damaged = 0;
    for page in 1..length / 4096 {
        let bytes = fs::read(place.path()).unwrap();
        flip(&place.path(), page * 4096 + 1000);
        let found = place.open().and_then(|space| {
            let report = space.check(Progress::NONE)?;
            Ok(report.is_sound())
        });
        match found {
            Ok(sound) => assert!(!sound, "page {page}"),
            Err(StoreError::Damaged { .. }) => damaged += 1,
            Err(other) => panic!("page {page}: {other:?}"),
        }
        fs::write(place.path(), bytes).unwrap();
        let _ = fs::remove_file(place.folder.path().join("space.db-wal"));
        let _ = fs::remove_file(place.folder.path().join("space.db-shm"));
    }
    assert!(damaged > 0);
    assert!(place.open().unwrap().check(Progress::NONE).unwrap().is_sound());
}

#[test]
fn short_empty_plain_and_missing_files() {
    let place = filled();
    let bytes = fs::read(place.path()).unwrap();
    for length in [0, 1, 4095] {
        fs::write(place.path(), &bytes[..length]).unwrap();
        refused(&place, |error| {
            matches!(error, StoreError::Damaged { what: "short" })
        });
    }
    for length in [4096, 5000, bytes.len() / 2 / 4096 * 4096] {
        fs::write(place.path(), &bytes[..length]).unwrap();
        let before = bytes_of(place.folder.path());
        let outcome = place.open().and_then(|space| space.check(Progress::NONE));
        assert!(
            matches!(outcome, Err(StoreError::Damaged { .. })) || !outcome.unwrap().is_sound(),
            "{length}"
        );
        assert_eq!(bytes_of(place.folder.path()), before);
    }
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(8192, 0);
    fs::write(place.path(), plain).unwrap();
    refused(&place, |error| {
        matches!(
            error,
            StoreError::Damaged {
                what: "not-encrypted"
            }
        )
    });
    fs::write(place.path(), vec![0xa5; 40960]).unwrap();
    refused(&place, |error| matches!(error, StoreError::WrongKey));
    fs::remove_file(place.path()).unwrap();
    refused(&place, |error| matches!(error, StoreError::Missing));
}

#[test]
fn an_existing_file_is_never_created_over() {
    let place = filled();
    let before = bytes_of(place.folder.path());
    let again = Space::create(
        &place.path(),
        &key(9),
        &identity(SpaceKind::Desk),
        common::INCARNATION,
    );
    assert!(matches!(again, Err(StoreError::Exists)));
    assert_eq!(bytes_of(place.folder.path()), before);
    // A log without its file is somebody's data too.
    let lost = Place::new(SpaceKind::Desk);
    fs::write(lost.folder.path().join("space.db-wal"), b"x").unwrap();
    let over = Space::create(
        &lost.path(),
        &key(9),
        &identity(SpaceKind::Desk),
        common::INCARNATION,
    );
    assert!(matches!(over, Err(StoreError::Exists)));
}

#[test]
fn a_creation_that_broke_off_leaves_no_file_and_does_not_hinder_the_next() {
    let place = Place::new(SpaceKind::Clinical);
    fs::write(place.folder.path().join("space.db.new"), b"half a page").unwrap();
    assert!(matches!(place.open(), Err(StoreError::Missing)));
    place.create().close().unwrap();
    assert_eq!(bytes_of(place.folder.path()).len(), 1);
    place.open().unwrap();
}

#[test]
fn a_file_of_the_first_version_is_brought_up_to_date_and_keeps_what_it_holds() {
    let place = filled();
    common::raw(&place.path(), "DROP TABLE audit_head; PRAGMA user_version = 1");
    let space = place.open().unwrap();
    let head = nirantar_store::AuditHead {
        incarnation: nirantar_domain::IncarnationId::from_bytes([5; 16]),
        seq: 3,
        hash: [6; 32],
    };
    let file = nirantar_store::FileId::from_bytes([7; 16]);
    space
        .write::<_, StoreError>(AT, |tx| tx.note_audit_head(file, &head))
        .unwrap();
    assert_eq!(space.read(|tx| tx.known_audit_heads(file)).unwrap(), [head]);
    assert!(space.check(nirantar_store::Progress::NONE).unwrap().is_sound());
    assert!(
        space
            .read(|tx| tx.find_document(patient_id(1)))
            .unwrap()
            .is_some()
    );
    space.close().unwrap();
    place.open().unwrap();
}

#[test]
fn a_newer_file_is_refused_by_name() {
    let place = filled();
    common::raw(&place.path(), "PRAGMA user_version = 7");
    refused(&place, |error| {
        matches!(
            error,
            StoreError::Newer {
                found: 7,
                supported: 2
            }
        )
    });
    // The same with the newer version still in the log: the log stays as it is too.
    let place = filled();
    let other = common::raw_connection(&place.path());
    other
        .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    other.execute_batch("PRAGMA user_version = 8").unwrap();
    other.close().unwrap();
    assert_eq!(bytes_of(place.folder.path()).len(), 2);
    refused(&place, |error| {
        matches!(
            error,
            StoreError::Newer {
                found: 8,
                supported: 2
            }
        )
    });
}

#[test]
fn a_file_that_belongs_elsewhere_is_refused() {
    let place = filled();
    let before = bytes_of(place.folder.path());
    let mut other = identity(SpaceKind::Desk);
    other.space = nirantar_domain::SpaceId::from_bytes([9; 16]);
    let opened = Space::open(
        &place.path(),
        &key(7),
        &other,
        common::INCARNATION,
        Progress::NONE,
    );
    assert!(matches!(opened, Err(StoreError::Foreign)));
    assert!(matches!(
        DeviceDb::open(&place.path(), &key(7)),
        Err(StoreError::Foreign)
    ));
    let clinical = identity(SpaceKind::Clinical);
    let opened = Space::open(
        &place.path(),
        &key(7),
        &clinical,
        common::INCARNATION,
        Progress::NONE,
    );
    assert!(matches!(opened, Err(StoreError::Foreign)));
    assert_eq!(bytes_of(place.folder.path()), before);
}

#[test]
fn a_write_elsewhere_is_waited_for_and_then_named() {
    let place = filled();
    let one = place.open().unwrap();
    let two = place.open().unwrap();
    one.write::<_, StoreError>(AT, |tx| {
        tx.append_audit(&entry("patient.read"))?;
        let blocked = two.write::<_, StoreError>(AT, |tx| tx.append_audit(&entry("patient.read")));
        assert!(matches!(blocked, Err(StoreError::InUse)), "{blocked:?}");
        Ok(())
    })
    .unwrap();
    let head = two
        .write::<_, StoreError>(AT, |tx| tx.append_audit(&entry("patient.read")))
        .unwrap();
    assert_eq!(head.seq, 2);
}

#[test]
fn a_failed_write_leaves_nothing() {
    let place = filled();
    let space = place.open().unwrap();
    space.load_patients().unwrap();
    let doc = patient(space.actor(), "Ghost");
    let failed = space.write(AT, |tx| {
        tx.put_document(patient_id(900), &doc)?;
        tx.append_audit(&entry("patient.add"))?;
        tx.next_patient_number("A")?;
        Err::<(), _>(StoreError::NotFound)
    });
    assert!(matches!(failed, Err(StoreError::NotFound)));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        space.write::<(), StoreError>(AT, |tx| {
            tx.put_document(patient_id(901), &doc)?;
            panic!("in the middle")
        })
    }));
    assert!(panicked.is_err());
    space
        .read::<_, StoreError>(|tx| {
            assert!(tx.find_document(patient_id(900))?.is_none());
            assert!(tx.patient(patient_id(901))?.is_none());
            assert!(tx.audit_heads()?.is_empty());
            assert_eq!(tx.last_patient_number("A")?, 0);
            Ok(())
        })
        .unwrap();
    assert_eq!(space.patients(|index| index.len()).unwrap(), 20);
    let head = space
        .write::<_, StoreError>(AT, |tx| tx.append_audit(&entry("patient.add")))
        .unwrap();
    assert_eq!(head.seq, 1);
}

#[test]
fn readers_see_one_state_while_writes_go_on() {
    let place = filled();
    let space = place.open().unwrap();
    space
        .read::<_, StoreError>(|tx| {
            let before = tx.count_patients()?;
            let doc = patient(space.actor(), "Later");
            space.write::<_, StoreError>(AT, |tx| tx.put_document(patient_id(500), &doc))?;
            assert_eq!(tx.count_patients()?, before);
            assert_eq!(space.read(|tx| tx.count_patients())?, before + 1);
            Ok(())
        })
        .unwrap();
}

#[test]
fn more_readers_than_connections_take_turns() {
    let place = filled();
    let space = place.open().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..nirantar_store::READERS * 4 {
            scope.spawn(|| {
                for _ in 0..20 {
                    assert_eq!(space.read(|tx| tx.count_patients()).unwrap(), 20);
                }
            });
        }
    });
}

#[test]
fn the_writer_never_checkpoints_and_a_checkpoint_moves_all() {
    let place = filled();
    let space = place.open().unwrap();
    let main = fs::metadata(place.path()).unwrap().len();
    for n in 100..400 {
        let doc = patient(space.actor(), &format!("More {n}"));
        space
            .write::<_, StoreError>(AT, |tx| tx.put_document(patient_id(n), &doc))
            .unwrap();
    }
    assert_eq!(fs::metadata(place.path()).unwrap().len(), main);
    assert!(space.wal_pages() > 1000);
    match space.checkpoint().unwrap() {
        CheckpointOutcome::Done { moved, logged } => assert_eq!(moved, logged),
        CheckpointOutcome::Held => panic!("nobody holds"),
    }
    assert!(fs::metadata(place.path()).unwrap().len() > main);
}

#[test]
fn closed_is_closed() {
    let place = filled();
    let space = place.open().unwrap();
    space.close().unwrap();
    space.close().unwrap();
    assert!(matches!(
        space.read(|tx| tx.count_patients()),
        Err(StoreError::Closed)
    ));
    assert!(matches!(
        space.write::<_, StoreError>(AT, |tx| tx.append_audit(&entry("x"))),
        Err(StoreError::Closed)
    ));
    assert!(matches!(space.checkpoint(), Err(StoreError::Closed)));
    assert!(matches!(space.snapshot(), Err(StoreError::Closed)));
    assert!(matches!(
        space.search("a", 5, &Default::default(), &|| false),
        Err(StoreError::Closed)
    ));
}

#[test]
fn close_waits_for_readers() {
    let place = filled();
    let space = place.open().unwrap();
    let (started, starting) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| {
            space.read::<_, StoreError>(|tx| {
                started.send(()).unwrap();
                std::thread::sleep(std::time::Duration::from_millis(100));
                tx.count_patients()
            })
        });
        starting.recv().unwrap();
        space.close().unwrap();
        assert_eq!(reading.join().unwrap().unwrap(), 20);
    });
    assert_eq!(bytes_of(place.folder.path()).len(), 1);
}
