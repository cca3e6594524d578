//! Changed roles, leavers, re-issued passwords: keys follow, and what somebody kept from earlier opens nothing.

use nirantar_domain::SpaceKind;

use crate::common::intruder::{Intruder, device_db, open_slot, slot_bytes};
use crate::common::*;

#[test]
fn a_receptionist_who_becomes_a_nurse_reads_and_writes() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    app.staff_set_roles(ask(json!({"user": clinic.known.desk, "roles": ["nurse"]})))
        .unwrap();
    login(&app, clinic.known.desk, DESK);
    let shown = app
        .encounter_show(ask(json!({"encounter": clinic.known.encounter})))
        .unwrap();
    assert_eq!(shown.diagnoses[0].text, CLINICAL_WORD);
    app.chart_add(ask(
        json!({"patient": clinic.known.patient, "kind": "allergy", "text": "penicillin"}),
    ))
    .unwrap();
    app.shut_down().unwrap();
    drop(app);
    let nurse = Intruder::enter(&clinic.data(), clinic.known.desk, DESK);
    assert!(nurse.link.is_some() && nurse.file_key(SpaceKind::Clinical).is_some());
}

#[test]
fn a_doctor_who_becomes_a_receptionist_is_locked_out_by_a_new_epoch() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    let before = {
        let owner = Intruder::enter(&clinic.data(), clinic.known.owner, OWNER);
        owner.file(SpaceKind::Clinical).wrapped_key.clone()
    };
    app.staff_set_roles(ask(
        json!({"user": clinic.known.doctor, "roles": ["receptionist"]}),
    ))
    .unwrap();
    login(&app, clinic.known.doctor, DOCTOR);
    let show = json!({"encounter": clinic.known.encounter});
    assert_eq!(
        parts(&app.encounter_show(ask(show.clone())).unwrap_err()).0,
        "permission"
    );
    app.shut_down().unwrap();
    drop(app);

    let former = Intruder::enter(&clinic.data(), clinic.known.doctor, DOCTOR);
    assert_ne!(
        former.file(SpaceKind::Clinical).wrapped_key,
        before,
        "wrapped anew"
    );
    // The old epoch's key was theirs and stays theirs; it opens what was sealed then, and nothing on this PC now.
    assert_eq!(former.epochs(SpaceKind::Clinical), 1);
    assert!(former.file_key(SpaceKind::Clinical).is_none());
    assert!(
        former.file_key(SpaceKind::Desk).is_some(),
        "the attempt is a real one"
    );
    for (person, password) in [(clinic.known.owner, OWNER), (clinic.known.nurse, NURSE)] {
        let reader = Intruder::enter(&clinic.data(), person, password);
        assert_eq!(reader.epochs(SpaceKind::Clinical), 2, "old and new epoch");
        assert!(holds(
            &reader.read_file(SpaceKind::Clinical).unwrap(),
            CLINICAL_WORD.as_bytes()
        ));
    }
    let app = clinic.start();
    login(&app, clinic.known.nurse, NURSE);
    app.encounter_show(ask(show)).unwrap();
}

#[test]
fn who_was_removed_neither_logs_in_nor_keeps_a_key_that_opens() {
    let clinic = Clinic::copy();
    let slot = slot_bytes(&clinic.data(), clinic.known.nurse).unwrap();
    let kept = open_slot(&clinic.data(), clinic.known.nurse, &slot, NURSE);
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    app.staff_remove(ask(json!({"user": clinic.known.nurse})))
        .unwrap();
    lock(&app);
    for user in [
        clinic.known.nurse.to_string(),
        "Lata Joshi".into(),
        "9876500002".into(),
    ] {
        let refused = try_login(&app, &user, NURSE).unwrap_err();
        assert_eq!(parts(&refused), ("login", "login-failed".into()), "{user}");
    }
    let state = app.app_state(()).unwrap();
    assert!(state.people.iter().all(|person| person.id != clinic.known.nurse));
    app.shut_down().unwrap();
    drop(app);

    assert_eq!(slot_bytes(&clinic.data(), clinic.known.nurse), None);
    let former = Intruder::with_keys(&clinic.data(), clinic.known.nurse, kept);
    for kind in SpaceKind::ALL {
        let read = usize::from(kind != SpaceKind::Money);
        assert_eq!(
            former.epochs(kind),
            read,
            "the old epoch's key was theirs: {kind}"
        );
        assert!(former.file_key(kind).is_none(), "{kind}");
    }
    // Putting the slot back makes nobody of the one who left.
    put_slot(&clinic, clinic.known.nurse, &slot);
    let app = clinic.start();
    assert_eq!(
        parts(&try_login(&app, clinic.known.nurse, NURSE).unwrap_err()).0,
        "login"
    );
    login(&app, clinic.known.owner, OWNER);
    assert!(app.store_check(()).unwrap().ok);
}

#[test]
fn a_reissued_password_means_new_keys_and_the_old_slot_is_worth_nothing() {
    let clinic = Clinic::copy();
    let slot = slot_bytes(&clinic.data(), clinic.known.doctor).unwrap();
    let kept = open_slot(&clinic.data(), clinic.known.doctor, &slot, DOCTOR);
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    app.staff_reissue(ask(json!({"user": clinic.known.doctor, "password": NEW})))
        .unwrap();
    // Administration, and records, go on in the same session.
    app.patient_add(ask(json!({"name": "Ajay", "sex": "male"})))
        .unwrap();
    consult(&app, clinic.known.patient, "fever");
    assert_eq!(
        parts(&try_login(&app, clinic.known.doctor, DOCTOR).unwrap_err()).0,
        "login"
    );
    login(&app, clinic.known.doctor, NEW);
    let show = json!({"encounter": clinic.known.encounter});
    assert_eq!(
        app.encounter_show(ask(show)).unwrap().diagnoses[0].text,
        CLINICAL_WORD
    );
    consult(&app, clinic.known.patient, "cough");
    app.shut_down().unwrap();
    drop(app);

    let now = Intruder::enter(&clinic.data(), clinic.known.doctor, NEW);
    assert_ne!(now.keys.public(), kept.public(), "new key pairs");
    let former = Intruder::with_keys(&clinic.data(), clinic.known.doctor, kept);
    for kind in SpaceKind::ALL {
        assert!(now.file_key(kind).is_some());
        assert!(former.file_key(kind).is_none(), "old keys open {kind} on this PC");
    }
    // The old slot, kept by somebody who knows the old password and put back into device.db, opens no session.
    put_slot(&clinic, clinic.known.doctor, &slot);
    let app = clinic.start();
    let refused = try_login(&app, clinic.known.doctor, DOCTOR).unwrap_err();
    assert!(matches!(parts(&refused).0, "login" | "permission"), "{refused:?}");
    assert!(app.app_state(()).unwrap().session.is_none());
    // Everybody else is untouched by the new epochs.
    for (person, password) in [
        (clinic.known.owner, OWNER),
        (clinic.known.nurse, NURSE),
        (clinic.known.desk, DESK),
    ] {
        login(&app, person, password);
    }
}

fn put_slot(clinic: &Clinic, person: nirantar_domain::PersonId, slot: &[u8]) {
    let db = device_db(&clinic.data());
    db.write::<_, nirantar_store::StoreError>(nirantar_domain::Timestamp::from_millis(START), |tx| {
        tx.put_slot(person, slot)
    })
    .unwrap();
    db.close().unwrap();
}
