//! device.db: every table, across a reopening.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use common::{AT, DEVICE, INCARNATION, PERSON, entry, key};
use nirantar_domain::{BranchId, IncarnationId, PersonId, SpaceId, SpaceKind};
use nirantar_store::{
    AuditEntry, AuditHead, AuditProblem, DeviceDb, FailedLogin, FileId, Incarnation, MembershipRow,
    RosterRow, SpaceFile, StoreError,
};

fn device() -> (tempfile::TempDir, DeviceDb) {
    let folder = tempfile::tempdir().unwrap();
    let db = DeviceDb::create(&folder.path().join("device.db"), &key(1), DEVICE).unwrap();
    (folder, db)
}

fn reopen(folder: &tempfile::TempDir, db: DeviceDb) -> DeviceDb {
    db.close().unwrap();
    DeviceDb::open(&folder.path().join("device.db"), &key(1)).unwrap()
}

#[test]
fn everything_survives_a_reopening() {
    let (folder, db) = device();
    let first = Incarnation {
        id: INCARNATION,
        letter: "A".into(),
        at: AT,
    };
    let second = Incarnation {
        id: IncarnationId::from_bytes([9; 16]),
        letter: "AB".into(),
        at: AT,
    };
    let desk = SpaceFile {
        space: SpaceId::from_bytes([1; 16]),
        kind: SpaceKind::Desk,
        branch: Some(BranchId::from_bytes([2; 16])),
        wrapped_key: vec![3; 89],
    };
    let org = SpaceFile {
        space: SpaceId::from_bytes([4; 16]),
        kind: SpaceKind::Org,
        branch: None,
        ..desk.clone()
    };
    let failed = FailedLogin {
        name: [5; 32],
        count: 3,
        last_at: AT,
        wait_until: AT.plus_millis(4000),
    };
    let entries = [1u8, 2, 3].map(|n| MembershipRow {
        hash: [n; 32],
        bytes: vec![n; 200],
    });
    db.write::<_, StoreError>(AT, |tx| {
        tx.start_incarnation(&first)?;
        tx.start_incarnation(&second)?;
        for row in &entries {
            assert!(tx.put_membership(row)?);
        }
        assert!(!tx.put_membership(&entries[0])?);
        tx.put_slot(PERSON, b"slot 1")?;
        tx.put_slot(PERSON, b"slot 2")?;
        tx.put_roster(&RosterRow {
            person: PERSON,
            sealed: b"name".to_vec(),
        })?;
        tx.put_space_file(&desk)?;
        tx.put_space_file(&org)?;
        tx.put_failed_login(&failed)?;
        tx.put_sealed_secret("root_seed", b"sealed seed")?;
        tx.put_setting("backup_folder", "/mnt/usb".as_bytes())?;
        tx.append_audit(&AuditEntry {
            person: None,
            action: "login.failed".into(),
            ..entry("x")
        })?;
        Ok(())
    })
    .unwrap();
    let db = reopen(&folder, db);
    assert_eq!(db.device(), DEVICE);
    db.read::<_, StoreError>(|tx| {
        assert_eq!(tx.incarnation()?, Some(second.clone()));
        assert_eq!(tx.incarnations()?, [first.clone(), second.clone()]);
        assert_eq!(tx.membership()?, entries);
        assert_eq!(tx.slot(PERSON)?.unwrap().bytes, b"slot 2");
        assert_eq!(tx.slot(PersonId::from_bytes([0; 16]))?, None);
        assert_eq!(tx.roster()?.len(), 1);
        assert_eq!(tx.space_files()?, [desk.clone(), org.clone()]);
        assert_eq!(tx.failed_login(&[5; 32])?, Some(failed.clone()));
        assert_eq!(tx.sealed_secret("root_seed")?.unwrap(), b"sealed seed");
        assert_eq!(tx.setting_text("backup_folder")?.unwrap(), "/mnt/usb");
        assert_eq!(tx.setting("device")?, None, "facts are no settings");
        assert!(tx.verify_audit(&[], &|_, _| false)?.is_intact());
        Ok(())
    })
    .unwrap();
    assert_eq!(org.relative_path(), "spaces/org.db");
    assert_eq!(
        desk.relative_path(),
        "spaces/02020202-0202-0202-0202-020202020202-desk.db"
    );
    db.write::<_, StoreError>(AT, |tx| {
        assert!(tx.delete_sealed_secret("root_seed")?);
        assert!(!tx.delete_sealed_secret("root_seed")?);
        tx.clear_failed_login(&[5; 32])?;
        tx.delete_slot(PERSON)?;
        tx.delete_roster(PERSON)?;
        tx.delete_space_file(org.space)?;
        tx.delete_setting("backup_folder")
    })
    .unwrap();
    let db = reopen(&folder, db);
    db.read::<_, StoreError>(|tx| {
        assert_eq!(tx.sealed_secret("root_seed")?, None);
        assert_eq!(tx.failed_login(&[5; 32])?, None);
        assert_eq!(
            (tx.slot(PERSON)?, tx.roster()?.len(), tx.space_files()?.len()),
            (None, 0, 1)
        );
        assert_eq!(tx.setting("backup_folder")?, None);
        Ok(())
    })
    .unwrap();
    assert!(db.check().unwrap().is_empty());
}

#[test]
fn old_failures_are_forgotten_and_young_ones_kept() {
    let (_folder, db) = device();
    let failed = |byte: u8, millis: i64| FailedLogin {
        name: [byte; 32],
        count: 1,
        last_at: AT.plus_millis(millis),
        wait_until: AT.plus_millis(millis),
    };
    db.write::<_, StoreError>(AT, |tx| {
        tx.put_failed_login(&failed(1, -10))?;
        tx.put_failed_login(&failed(2, 10))?;
        tx.clear_failed_logins_before(AT)
    })
    .unwrap();
    assert!(db.read(|tx| tx.failed_login(&[1; 32])).unwrap().is_none());
    assert!(db.read(|tx| tx.failed_login(&[2; 32])).unwrap().is_some());
}

#[test]
fn a_known_head_never_goes_back() {
    let (_folder, db) = device();
    let file = FileId::from(SpaceId::from_bytes([1; 16]));
    let head = |seq: u64| AuditHead {
        incarnation: INCARNATION,
        seq,
        hash: [seq as u8; 32],
    };
    for seq in [5, 9, 3] {
        db.write::<_, StoreError>(AT, |tx| tx.note_audit_head(file, &head(seq)))
            .unwrap();
    }
    assert_eq!(db.read(|tx| tx.known_audit_heads(file)).unwrap(), [head(9)]);
    let other = FileId::from(DEVICE);
    assert!(db.read(|tx| tx.known_audit_heads(other)).unwrap().is_empty());
    // Known here, gone there.
    let report = db.read(|tx| tx.verify_audit(&[head(9)], &|_, _| false)).unwrap();
    assert_eq!(
        report.chains[0].problem,
        Some(AuditProblem::Truncated { last: 0, known: 9 })
    );
}

#[test]
fn another_pcs_secret_does_not_open_it() {
    let (folder, db) = device();
    db.close().unwrap();
    let path = folder.path().join("device.db");
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(
        DeviceDb::open(&path, &key(2)),
        Err(StoreError::WrongKey)
    ));
    assert!(matches!(
        DeviceDb::create(&path, &key(2), DEVICE),
        Err(StoreError::Exists)
    ));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}
