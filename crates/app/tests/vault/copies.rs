//! A folder that was copied, moved or restored goes on under another name: no two folders write under one incarnation, and
//! no letter of human numbers is given twice.

use std::collections::BTreeSet;
use std::path::Path;

use nirantar_app::Nirantar;

use crate::common::intruder::device_db;
use crate::common::*;

/// Lives of a folder that nobody has open: id and letters, oldest first.
fn lives(data: &Path) -> Vec<(String, String)> {
    let db = device_db(data);
    let lives = db.read(|tx| tx.incarnations()).unwrap();
    db.close().unwrap();
    lives
        .into_iter()
        .map(|life| (life.id.to_string(), life.letter))
        .collect()
}

/// Registers a patient and gives a token: the human numbers of both.
fn numbers(app: &Nirantar) -> (String, String) {
    let patient = app
        .patient_add(ask(json!({"name": "Ajay", "sex": "male"})))
        .unwrap();
    let visit = app
        .visit_add(ask(
            json!({"patient": patient.id, "doctor": app.app_state(()).unwrap().people.iter().find(|p| p.name == "Arun Iyer").unwrap().id}),
        ))
        .unwrap()
        .visit;
    (patient.number, visit.token)
}

fn letters(number: &str) -> String {
    number.chars().take_while(char::is_ascii_uppercase).collect()
}

#[test]
fn the_copies_of_a_folder_go_on_apart_and_the_original_as_before() {
    let clinic = Clinic::copy();
    let (one, two) = (clinic.home.path().join("one"), clinic.home.path().join("two"));
    copy_dir(&clinic.data(), &one);
    copy_dir(&clinic.data(), &two);
    let before = lives(&clinic.data());
    // All three open at once, as on three desks.
    let folders = [clinic.data(), one.clone(), two.clone()];
    let apps: Vec<Nirantar> = folders.iter().map(|data| start(data, &clinic.clock)).collect();
    let mut patients = BTreeSet::new();
    let mut tokens = BTreeSet::new();
    for app in &apps {
        login(app, clinic.known.desk, DESK);
        for _ in 0..2 {
            let (patient, token) = numbers(app);
            assert_eq!(letters(&patient), letters(&token));
            assert!(patients.insert(patient), "a number was given twice");
            assert!(tokens.insert(token), "a token was given twice");
        }
        login(app, clinic.known.owner, OWNER);
        assert!(app.audit_verify(()).unwrap().ok);
        assert!(app.store_check(()).unwrap().ok);
        app.shut_down().unwrap();
    }
    drop(apps);
    assert_eq!(lives(&clinic.data()), before, "the original is what it was");
    let mut ids: BTreeSet<String> = before.iter().map(|(id, _)| id.clone()).collect();
    let mut used: BTreeSet<String> = before.iter().map(|(_, letter)| letter.clone()).collect();
    assert_eq!(used.len(), before.len());
    for copy in [&one, &two] {
        let now = lives(copy);
        assert_eq!(now[..before.len()], before);
        assert_eq!(now.len(), before.len() + 1, "one new life, not one a start");
        let (id, letter) = now.last().unwrap();
        assert!(ids.insert(id.clone()), "an incarnation of its own");
        assert!(used.insert(letter.clone()), "letters of its own: {letter}");
    }
    // A copy of a copy, too.
    let three = clinic.home.path().join("three");
    copy_dir(&one, &three);
    let app = start(&three, &clinic.clock);
    login(&app, clinic.known.desk, DESK);
    let (patient, _) = numbers(&app);
    assert!(used.insert(letters(&patient)));
    app.shut_down().unwrap();
}

#[test]
fn a_folder_that_is_only_moved_or_opened_again_is_the_same() {
    let clinic = Clinic::copy();
    let before = lives(&clinic.data());
    for _ in 0..3 {
        let app = clinic.start();
        login(&app, clinic.known.desk, DESK);
        app.shut_down().unwrap();
    }
    let moved = clinic.home.path().join("elsewhere");
    std::fs::rename(clinic.data(), &moved).unwrap();
    let app = start(&moved, &clinic.clock);
    login(&app, clinic.known.desk, DESK);
    app.shut_down().unwrap();
    assert_eq!(lives(&moved), before);
}

#[test]
fn each_restore_of_one_backup_is_a_life_of_its_own() {
    let clinic = Clinic::copy();
    let usb = clinic.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    let backup = app.backup_create(ask(json!({"folder": usb}))).unwrap().file;
    let mut used = BTreeSet::from([letters(&numbers(&app).0)]);
    app.shut_down().unwrap();
    for name in ["first", "second"] {
        let data = clinic.home.path().join(name);
        let app = start(&data, &clinic.clock);
        let restore = json!({"file": backup, "words": clinic.known.words, "new_password": NEW});
        app.backup_restore(ask(restore)).unwrap();
        assert!(used.insert(letters(&numbers(&app).0)), "{name}");
        assert!(app.audit_verify(()).unwrap().ok);
        let list = app.audit_list(ask(json!({}))).unwrap();
        assert!(list.iter().any(|entry| entry.action == "incarnation.start"));
        app.shut_down().unwrap();
    }
}
