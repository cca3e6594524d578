//! A receptionist's session holds no clinical key: with everything a malicious program in it could have, nothing clinical
//! opens. The same program in a doctor's session opens all of it, so the attempts are real ones.

use nirantar_domain::{Role, SpaceKind, Timestamp};
use nirantar_membership::{Body, Log, Signer};

use crate::common::intruder::{Intruder, device_db};
use crate::common::*;

fn clinic_with_backup() -> (Clinic, std::path::PathBuf) {
    let clinic = Clinic::copy();
    let usb = clinic.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    let made = app.backup_create(ask(json!({"folder": usb}))).unwrap();
    // Still logged in at the desk: the folder as it lies while the session is open.
    std::mem::forget(app);
    (clinic, made.file.into())
}

#[test]
fn a_receptionists_whole_key_set_opens_nothing_clinical() {
    let (clinic, backup) = clinic_with_backup();
    let desk = Intruder::enter(&clinic.data(), clinic.known.desk, DESK);
    assert!(desk.clinical_grants() >= 3, "there is something to try");
    assert_eq!(desk.epochs(SpaceKind::Clinical), 0);
    assert!(desk.link.is_none(), "no link key");
    assert!(desk.file_key(SpaceKind::Clinical).is_none(), "no file key");
    assert!(!desk.opens_root_seed() && !desk.opens_escrow() && !desk.opens_backup(&backup));
    // What it may open holds no clinical word, whether in rows, documents, drafts or the log.
    let mut readable = desk.read_device();
    for kind in [SpaceKind::Org, SpaceKind::Desk] {
        assert_eq!(desk.epochs(kind), 1);
        readable.extend(desk.read_file(kind).expect("its own files open"));
    }
    assert!(holds(&readable, PATIENT.as_bytes()), "it has read something");
    assert!(!holds(&readable, CLINICAL_WORD.as_bytes()));
    assert!(!holds(&readable, b"paracetamol"));
}

#[test]
fn the_same_program_in_a_doctors_session_opens_it() {
    let (clinic, backup) = clinic_with_backup();
    let doctor = Intruder::enter(&clinic.data(), clinic.known.doctor, DOCTOR);
    assert_eq!(doctor.epochs(SpaceKind::Clinical), 1);
    assert!(doctor.link.is_some());
    let read = doctor.read_file(SpaceKind::Clinical).unwrap();
    assert!(holds(&read, CLINICAL_WORD.as_bytes()));
    // Backups, the escrow and the waiting kit are the owner's.
    assert!(!doctor.opens_root_seed() && !doctor.opens_escrow() && !doctor.opens_backup(&backup));
    let owner = Intruder::enter(&clinic.data(), clinic.known.owner, OWNER);
    assert!(owner.opens_root_seed() && owner.opens_escrow() && owner.opens_backup(&backup));
    assert!(owner.file_key(SpaceKind::Clinical).is_some());
}

#[test]
fn nor_does_it_make_a_doctor_of_itself() {
    let clinic = Clinic::copy();
    let desk = Intruder::enter(&clinic.data(), clinic.known.desk, DESK);
    let at = Timestamp::from_millis(START);
    let roles = || Body::PersonRolesChanged {
        person: desk.person,
        roles: [Role::Doctor].into_iter().collect(),
    };
    // Its own signature, the PC's, and its own under the owner's name.
    for signer in [
        Signer::Person(desk.person, &desk.keys),
        Signer::Device(desk.secrets.device, &desk.secrets.keys),
        Signer::Person(clinic.known.owner, &desk.keys),
    ] {
        let mut log = desk.log.clone();
        let said = log.append(signer, at, vec![roles()]);
        let bytes: Vec<Vec<u8>> = log.entries().map(|(_, _, bytes)| bytes.to_vec()).collect();
        let read = Log::verify(desk.secrets.organisation, bytes.iter().map(Vec::as_slice));
        assert!(said.is_err() || read.is_err(), "{:?}", signer.author());
    }
    // A log written past the rules is damage to everybody, not a promotion: an owner's entry with a bit of its signature changed.
    let owner = Intruder::enter(&clinic.data(), clinic.known.owner, OWNER);
    let mut log = owner.log.clone();
    log.append(Signer::Person(owner.person, &owner.keys), at, vec![roles()])
        .unwrap();
    let (hash, _, bytes) = log.entries().last().unwrap();
    let mut forged = bytes.to_vec();
    *forged.last_mut().unwrap() ^= 1;
    let db = device_db(&clinic.data());
    db.write::<_, nirantar_store::StoreError>(at, |tx| {
        tx.put_membership(&nirantar_store::MembershipRow {
            hash: *hash.as_bytes(),
            bytes: forged.clone(),
        })
    })
    .unwrap();
    db.close().unwrap();
    let refused = try_login(&clinic.start(), clinic.known.desk, DESK).unwrap_err();
    assert_eq!(parts(&refused), ("damaged", "file-damaged".into()));
}

#[test]
fn the_commands_refuse_what_the_keys_would_not_open() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    let show = ask(json!({"encounter": clinic.known.encounter}));
    assert_eq!(
        parts(&app.encounter_show(show).unwrap_err()),
        ("permission", "permission-denied".into())
    );
    let draft = ask(json!({"form": "consult", "subject": "new", "body": {"text": CLINICAL_WORD}}));
    assert_eq!(
        parts(&app.draft_save(draft).unwrap_err()),
        ("permission", "permission-denied".into()),
        "the form belongs to the clinical file"
    );
}
