//! Signed checkpoints, and files that vouch for each other: what somebody with the file keys did to the log is found.

use std::path::{Path, PathBuf};

use nirantar_app::Nirantar;
use nirantar_app::care::AuditVerdict;
use nirantar_crypto::{DeviceKeys, FileKey, SignContext, derive_device_db_key};
use nirantar_domain::{DeviceId, DocId, IncarnationId, PersonId, SpaceKind, Timestamp};
use nirantar_store::{AuditCheckpoint, AuditEntry, FileId, GENESIS_HASH, chain_hash};
use rusqlite::{Connection, params};

use crate::common::intruder::{Intruder, connect, secrets_of};
use crate::common::*;

/// A clinic with a few sessions behind it; its owner's key of every file.
struct Kept {
    clinic: Clinic,
    files: Vec<(String, PathBuf, FileKey, FileId)>,
}

impl Kept {
    fn new() -> Self {
        let clinic = Clinic::copy();
        let app = clinic.start();
        for (person, password) in [(clinic.known.nurse, NURSE), (clinic.known.owner, OWNER)] {
            login(&app, person, password);
            app.encounter_show(ask(json!({"encounter": clinic.known.encounter})))
                .unwrap();
            app.patient_add(ask(json!({"name": "Ajay", "sex": "male"})))
                .unwrap();
            app.staff_list(()).unwrap();
            if person == clinic.known.owner {
                app.clinic_profile_touch();
            }
            lock(&app);
            clinic.clock.advance(60_000);
        }
        app.shut_down().unwrap();
        drop(app);
        let owner = Intruder::enter(&clinic.data(), clinic.known.owner, OWNER);
        let secrets = secrets_of(&clinic.data());
        let mut files = vec![(
            "device.db".to_owned(),
            clinic.data().join("device.db"),
            derive_device_db_key(&secrets.pc),
            FileId::from(secrets.device),
        )];
        // Those that a session of this day writes to.
        for kind in [SpaceKind::Org, SpaceKind::Desk, SpaceKind::Clinical] {
            let name = owner.file(kind).relative_path();
            let path = clinic.data().join(&name);
            files.push((
                name,
                path,
                owner.file_key(kind).unwrap(),
                owner.space(kind).into(),
            ));
        }
        Self { clinic, files }
    }

    /// What `audit verify` says after `tamper` has been at one file.
    fn verify_after(
        &self,
        path: &Path,
        key: &FileKey,
        tamper: &dyn Fn(&Connection) -> usize,
    ) -> AuditVerdict {
        let whole = std::fs::read(path).unwrap();
        let connection = connect(path, key).unwrap();
        assert!(tamper(&connection) > 0, "there was something to change");
        connection.close().unwrap();
        let verdict = self.verify();
        std::fs::write(path, whole).unwrap();
        verdict
    }

    /// On a copy in place: the folder is put back afterwards.
    fn verify(&self) -> AuditVerdict {
        let aside = tempfile::tempdir().unwrap();
        copy_dir(&self.clinic.data(), aside.path());
        let app = self.clinic.start();
        login(&app, self.clinic.known.owner, OWNER);
        let verdict = app.audit_verify(()).unwrap();
        app.shut_down().unwrap();
        drop(app);
        put_back(aside.path(), &self.clinic.data());
        verdict
    }
}

/// Puts the contents of files back, keeping the files (their identity is looked at).
fn put_back(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            put_back(&path, &target);
        } else {
            std::fs::write(target, std::fs::read(&path).unwrap()).unwrap();
        }
    }
}

trait Touch {
    fn clinic_profile_touch(&self);
}

impl Touch for Nirantar {
    /// Something on record in the organisation's file.
    fn clinic_profile_touch(&self) {
        let add = json!({"name": "Ravi Kumar", "roles": ["accountant"], "password": NEW});
        self.staff_add(ask(add)).unwrap();
    }
}

/// The problem of one file; every other file must be whole.
#[track_caller]
fn problem(verdict: &AuditVerdict, file: &str) -> String {
    for chain in &verdict.chains {
        assert_eq!(chain.ok, chain.file != file, "{chain:?}");
    }
    assert!(!verdict.ok);
    let chain = verdict.chains.iter().find(|chain| chain.file == file).unwrap();
    let words = chain.problem.clone().unwrap();
    words.split(' ').next().unwrap().to_owned()
}

const NEWEST: &str =
    "(SELECT seq FROM audit WHERE incarnation = (SELECT incarnation FROM audit ORDER BY id DESC LIMIT 1)
     ORDER BY seq DESC LIMIT 1)";

#[test]
fn every_chain_is_signed_to_its_end_at_lock() {
    let kept = Kept::new();
    for (name, path, key, _) in &kept.files {
        let connection = connect(path, key).unwrap();
        let unsigned: i64 = connection
            .query_row(
                "SELECT count(*) FROM audit a WHERE seq > (SELECT coalesce(max(seq), 0) FROM audit_checkpoint c
                 WHERE c.incarnation = a.incarnation)
                 AND incarnation = (SELECT incarnation FROM audit ORDER BY id DESC LIMIT 1)",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(unsigned, 0, "{name}");
    }
    let verdict = kept.verify();
    assert!(verdict.ok, "{verdict:?}");
    for chain in verdict.chains.iter().filter(|chain| chain.entries > 0) {
        assert!(chain.checkpoints >= 1, "{chain:?}");
    }
}

#[test]
fn a_tail_cut_off_together_with_its_checkpoints_is_found() {
    let kept = Kept::new();
    for (name, path, key, _) in &kept.files {
        let verdict = kept.verify_after(path, key, &|file| {
            let newest: i64 = file
                .query_row(&format!("SELECT {NEWEST}"), [], |row| row.get(0))
                .unwrap();
            let incarnation: Vec<u8> = file
                .query_row(
                    "SELECT incarnation FROM audit ORDER BY id DESC LIMIT 1",
                    [],
                    |row| row.get(0),
                )
                .unwrap();
            file.execute(
                "DELETE FROM audit_checkpoint WHERE seq >= ?1 AND incarnation = ?2",
                params![newest, incarnation],
            )
            .unwrap();
            file.execute(
                "DELETE FROM audit WHERE seq >= ?1 AND incarnation = ?2",
                params![newest, incarnation],
            )
            .unwrap()
        });
        // device.db goes on being written (the login), over the place of what was cut: another chain than was seen.
        let expected = if name == "device.db" {
            "rewritten"
        } else {
            "truncated"
        };
        assert_eq!(problem(&verdict, name), expected, "{name}");
    }
}

#[test]
fn an_edited_a_missing_and_a_wiped_entry_are_found() {
    let kept = Kept::new();
    for (name, path, key, _) in &kept.files {
        let verdict = kept.verify_after(path, key, &|file| {
            file.execute(
                "UPDATE audit SET person = zeroblob(16) WHERE id = (SELECT max(id) FROM audit)",
                [],
            )
            .unwrap()
        });
        assert_eq!(problem(&verdict, name), "edited", "{name}");
        let verdict = kept.verify_after(path, key, &|file| {
            file.execute("DELETE FROM audit WHERE id = (SELECT min(id) FROM audit)", [])
                .unwrap()
        });
        assert_eq!(problem(&verdict, name), "gap", "{name}");
    }
    for (name, path, key, _) in kept.files.iter().skip(1) {
        let verdict = kept.verify_after(path, key, &|file| {
            file.execute("DELETE FROM audit_checkpoint", []).unwrap();
            file.execute("DELETE FROM audit", []).unwrap()
        });
        assert_eq!(problem(&verdict, name), "truncated", "{name} wiped");
    }
}

#[test]
fn a_file_put_back_as_it_was_is_found() {
    let kept = Kept::new();
    let early: Vec<Vec<u8>> = kept
        .files
        .iter()
        .map(|(_, path, ..)| std::fs::read(path).unwrap())
        .collect();
    let app = kept.clinic.start();
    login(&app, kept.clinic.known.owner, OWNER);
    consult(&app, kept.clinic.known.patient, "fever");
    app.patient_add(ask(json!({"name": "Vijay", "sex": "male"})))
        .unwrap();
    app.staff_reissue(ask(json!({"user": kept.clinic.known.desk, "password": NEW})))
        .unwrap();
    app.staff_set_roles(ask(json!({"user": kept.clinic.known.desk, "roles": ["nurse"]})))
        .unwrap();
    app.shut_down().unwrap();
    drop(app);
    // The keys of desk.db and org.db were wrapped anew meanwhile, their files not: only the log gives the old ones away.
    for ((name, path, ..), early) in kept.files.iter().zip(&early) {
        let late = std::fs::read(path).unwrap();
        if name == "device.db" {
            continue;
        }
        std::fs::write(path, early).unwrap();
        assert_eq!(problem(&kept.verify(), name), "truncated", "{name}");
        std::fs::write(path, late).unwrap();
    }
    assert!(kept.verify().ok);
}

#[test]
fn an_older_device_db_is_found() {
    let kept = Kept::new();
    let (name, path, ..) = &kept.files[0];
    let early = std::fs::read(path).unwrap();
    let app = kept.clinic.start();
    for _ in 0..3 {
        assert!(try_login(&app, kept.clinic.known.desk, "wrong").is_err());
        kept.clinic.clock.advance(60_000);
    }
    login(&app, kept.clinic.known.owner, OWNER);
    app.shut_down().unwrap();
    drop(app);
    std::fs::write(path, early).unwrap();
    let verdict = kept.verify();
    // The failed logins are gone; the organisation's file has seen that there was more.
    assert_eq!(problem(&verdict, name), "truncated");
}

/// The newest entry of a file, as it can be written again.
fn newest_entry(file: &Connection) -> (u64, AuditEntry, [u8; 32]) {
    let id16 = |bytes: Vec<u8>| <[u8; 16]>::try_from(bytes).unwrap();
    let (seq, entry) = file
        .query_row(
            "SELECT seq, at, person, device, incarnation, action, class, subjects, fields FROM audit ORDER BY id DESC LIMIT 1",
            [],
            |row| {
                let fields: String = row.get(8)?;
                let subjects: Vec<u8> = row.get(7)?;
                let person: Vec<u8> = row.get(2)?;
                let entry = AuditEntry {
                    at: Timestamp::from_millis(row.get(1)?),
                    person: (!person.is_empty()).then(|| PersonId::from_bytes(id16(person))),
                    device: DeviceId::from_bytes(id16(row.get(3)?)),
                    incarnation: IncarnationId::from_bytes(id16(row.get(4)?)),
                    action: row.get(5)?,
                    class: row.get(6)?,
                    subjects: subjects
                        .chunks(16)
                        .map(|id| DocId::from_bytes(id.try_into().unwrap()))
                        .collect(),
                    fields: fields.split_whitespace().map(str::to_owned).collect(),
                };
                Ok((row.get::<_, i64>(0)? as u64, entry))
            },
        )
        .unwrap();
    let before = if seq == 1 {
        GENESIS_HASH
    } else {
        file.query_row(
            "SELECT hash FROM audit WHERE incarnation = ?1 AND seq = ?2",
            params![entry.incarnation.as_bytes(), (seq - 1) as i64],
            |row| row.get(0),
        )
        .unwrap()
    };
    (seq, entry, before)
}

#[test]
fn a_chain_written_anew_with_right_hashes_is_found() {
    let kept = Kept::new();
    for (name, path, key, id) in &kept.files {
        let verdict = kept.verify_after(path, key, &|file| {
            let (seq, mut entry, before) = newest_entry(file);
            entry.person = Some(kept.clinic.known.nurse);
            entry.at = Timestamp::from_millis(START + 1);
            let hash = chain_hash(&before, *id, seq, &entry);
            file.execute(
                "DELETE FROM audit_checkpoint WHERE seq = ?1 AND incarnation = ?2",
                params![seq as i64, entry.incarnation.as_bytes()],
            )
            .unwrap();
            file.execute(
                "UPDATE audit SET person = ?1, at = ?2, hash = ?3 WHERE id = (SELECT max(id) FROM audit)",
                params![kept.clinic.known.nurse.as_bytes(), entry.at.as_millis(), hash],
            )
            .unwrap()
        });
        assert_eq!(problem(&verdict, name), "rewritten", "{name}");
    }
}

#[test]
fn a_checkpoint_signed_by_another_key_or_for_another_place_is_found() {
    let kept = Kept::new();
    let stranger = DeviceKeys::make(&nirantar_app::OsEntropy);
    for (name, path, key, id) in &kept.files {
        let forge = |file: &Connection, signer: &DeviceKeys, of: FileId, flip: bool| {
            let (seq, entry, before) = newest_entry(file);
            let hash = chain_hash(&before, *id, seq, &entry);
            let at = Timestamp::from_millis(START);
            let bytes = AuditCheckpoint::signed_bytes(of, entry.incarnation, seq, at, &hash);
            let mut signature = signer
                .sign(SignContext::AuditCheckpoint, &bytes)
                .as_bytes()
                .to_vec();
            signature[5] ^= u8::from(flip);
            file.execute(
                "INSERT OR REPLACE INTO audit_checkpoint (incarnation, seq, hash, at, signer, signature)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    entry.incarnation.as_bytes(),
                    seq as i64,
                    hash,
                    at.as_millis(),
                    signer.public().sign.as_bytes(),
                    signature
                ],
            )
            .unwrap()
        };
        let own = secrets_of(&kept.clinic.data()).keys;
        let by_stranger = kept.verify_after(path, key, &|file| forge(file, &stranger, *id, false));
        assert_eq!(problem(&by_stranger, name), "signature", "{name}");
        let elsewhere = FileId::from_bytes([9; 16]);
        let moved = kept.verify_after(path, key, &|file| forge(file, &own, elsewhere, false));
        assert_eq!(problem(&moved, name), "signature", "{name}");
        let flipped = kept.verify_after(path, key, &|file| forge(file, &own, *id, true));
        assert_eq!(problem(&flipped, name), "signature", "{name}");
        let own = kept.verify_after(path, key, &|file| forge(file, &own, *id, false));
        assert!(own.ok, "the forger's tools are sound: {own:?}");
    }
}

#[test]
fn a_long_day_a_closed_day_and_a_backup_are_signed_without_a_lock() {
    let clinic = Clinic::copy();
    let usb = clinic.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    let signed = |app: &Nirantar, kind: &str| {
        let verdict = app.audit_verify(()).unwrap();
        assert!(verdict.ok, "{verdict:?}");
        verdict
            .chains
            .iter()
            .find(|chain| chain.file.ends_with(kind))
            .unwrap()
            .checkpoints
    };
    let show = || {
        app.patient_show(ask(json!({"id": clinic.known.patient})))
            .unwrap();
    };
    let start = signed(&app, "desk.db");
    for _ in 0..255 {
        show();
    }
    app.tick();
    assert_eq!(signed(&app, "desk.db"), start, "not long yet");
    show();
    app.tick();
    assert_eq!(signed(&app, "desk.db"), start + 1);
    app.tick();
    assert_eq!(signed(&app, "desk.db"), start + 1, "once");
    show();
    app.day_close(()).unwrap();
    assert_eq!(signed(&app, "desk.db"), start + 2);
    show();
    app.backup_create(ask(json!({"folder": usb}))).unwrap();
    assert_eq!(signed(&app, "desk.db"), start + 3);
}
