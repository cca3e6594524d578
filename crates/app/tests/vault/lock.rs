//! Locking: what is left of a session, what its person finds again, and how quickly the next one is in.

use std::ops::ControlFlow;

use nirantar_app::{Access, Event};
use nirantar_crypto::password_runs;

use crate::common::*;

fn draft(text: &str) -> Value {
    json!({"form": "patient", "subject": "new", "body": {"name": text}})
}

fn load(app: &nirantar_app::Nirantar) -> Option<Value> {
    app.draft_load(ask(json!({"form": "patient", "subject": "new"})))
        .unwrap()
        .map(|draft| draft.body)
}

#[test]
fn a_draft_kept_before_the_lock_is_there_again_for_its_person_only() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    app.draft_save(ask(draft("half a na"))).unwrap();
    lock(&app);
    login(&app, clinic.known.nurse, NURSE);
    assert_eq!(load(&app), None);
    app.draft_save(ask(draft("another"))).unwrap();
    // And across a restart.
    app.shut_down().unwrap();
    drop(app);
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    assert_eq!(load(&app), Some(json!({"name": "half a na"})));
    login(&app, clinic.known.nurse, NURSE);
    assert_eq!(load(&app), Some(json!({"name": "another"})));
}

#[test]
fn after_the_lock_every_command_asks_for_a_login_and_the_search_is_forgotten() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    let mut events = app.subscribe();
    login(&app, clinic.known.owner, OWNER);
    assert!(!app.search_is_warm());
    let search = || app.patient_search(ask(json!({"text": "sunita"})));
    assert_eq!(search().unwrap().len(), 1);
    assert!(app.search_is_warm(), "the first search loads it");
    lock(&app);
    assert!(!app.search_is_warm());
    assert_eq!(parts(&search().unwrap_err()), ("login", "login-needed".into()));
    for (command, access) in app.permissions().commands() {
        if matches!(access, Access::Roles(_)) {
            let refused = app.permit(command).unwrap_err();
            assert_eq!(parts(&refused), ("login", "login-needed".into()), "{command}");
        }
    }
    assert!(app.app_state(()).unwrap().session.is_none());
    let mut told = std::iter::from_fn(|| events.try_recv().ok());
    assert!(told.any(|event| matches!(event, Event::Locked { reason } if reason == "manual")));
    // Closed files have no log beside them: nothing of the session lies about.
    for kind in ["org", "desk", "clinical"] {
        assert!(!std::path::Path::new(&format!("{}-wal", clinic.space(kind).display())).exists());
    }
    // Locking twice is no error.
    lock(&app);
}

#[test]
fn a_second_person_costs_one_password_and_no_index() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    assert_eq!(app.patient_search(ask(json!({"text": "sun"}))).unwrap().len(), 1);
    lock(&app);
    let runs = password_runs();
    login(&app, clinic.known.nurse, NURSE);
    assert_eq!(password_runs(), runs + 1);
    assert!(!app.search_is_warm());
    // Without a lock between them: whoever was there is logged out first, on record.
    let runs = password_runs();
    login(&app, clinic.known.owner, OWNER);
    assert_eq!(password_runs(), runs + 1);
    let list = app.audit_list(ask(json!({}))).unwrap();
    let newest: Vec<_> = list
        .iter()
        .filter(|entry| entry.file == "device.db")
        .take(2)
        .collect();
    assert_eq!(
        (newest[0].action.as_str(), newest[1].action.as_str()),
        ("login", "lock.login")
    );
    assert_eq!(newest[1].person, Some(clinic.known.nurse.to_string()));
}

/// Two steps of a backup, and what happens between them.
fn backup_with(
    app: &nirantar_app::Nirantar,
    between: &mut dyn FnMut(),
) -> Result<Option<nirantar_app::backups::BackupMade>, nirantar_app::Error> {
    let mut first = true;
    app.backup_at_exit(&mut |_, _| {
        if std::mem::take(&mut first) {
            between();
        }
        ControlFlow::Continue(())
    })
}

fn with_usb() -> (Clinic, nirantar_app::Nirantar) {
    let clinic = Clinic::copy();
    let usb = clinic.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    app.backup_configure(ask(json!({"folder": usb}))).unwrap();
    (clinic, app)
}

#[test]
fn a_lock_does_not_wait_for_a_backup() {
    let (clinic, app) = with_usb();
    std::thread::scope(|scope| {
        let stopped = backup_with(&app, &mut || {
            scope.spawn(|| lock(&app));
            // The other thread has asked for the lock; it gets it only when this backup has let go.
            while !app.lock_is_wanted() {
                std::thread::yield_now();
            }
        });
        let stopped = stopped.unwrap_err();
        assert_eq!(parts(&stopped), ("conflict", "backup-stopped".into()));
        assert_worded(&[stopped]);
    });
    let state = app.app_state(()).unwrap();
    assert!(state.session.is_none());
    assert_eq!(state.backup.unwrap().failed.as_deref(), Some("backup-stopped"));
    let left = std::fs::read_dir(clinic.home.path().join("usb")).unwrap().count();
    assert_eq!(left, 0, "nothing of it was left behind");
    // While nobody is logged in a lock has nothing to stop.
    backup_with(&app, &mut || lock(&app)).unwrap().unwrap();
}

#[test]
fn locking_when_idle_waits_for_a_backup() {
    let (clinic, app) = with_usb();
    backup_with(&app, &mut || {
        clinic.clock.advance(60 * 60_000);
        app.tick();
    })
    .unwrap()
    .unwrap();
    assert!(app.app_state(()).unwrap().session.is_some());
    app.tick();
    assert!(app.app_state(()).unwrap().session.is_none(), "and not for longer");
}

#[test]
fn nobody_at_the_keyboard_locks() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    let unlocked = |app: &nirantar_app::Nirantar| app.app_state(()).unwrap().session.is_some();
    clinic.clock.advance(10 * 60_000 - 1);
    app.tick();
    assert!(unlocked(&app));
    app.session_touch(()).unwrap();
    clinic.clock.advance(10 * 60_000 - 1);
    app.tick();
    assert!(unlocked(&app), "a sign of life counts");
    clinic.clock.advance(1);
    app.tick();
    assert!(!unlocked(&app));
    login(&app, clinic.known.owner, OWNER);
    let idle = app.audit_list(ask(json!({}))).unwrap();
    assert!(idle.iter().any(|entry| entry.action == "lock.idle"));
}
