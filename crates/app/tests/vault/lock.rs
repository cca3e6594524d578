//! Locking: what is left of a session, what its person finds again, and how quickly the next one is in.

use std::io::Write as _;
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

/// Runs `work` on another thread, as another caller would; fails if it must wait for whoever calls this.
fn at_once(work: impl FnOnce() + Send) {
    std::thread::scope(|scope| {
        let (done, wait) = std::sync::mpsc::channel();
        scope.spawn(move || {
            work();
            done.send(()).unwrap();
        });
        let waited = wait.recv_timeout(std::time::Duration::from_secs(60));
        if waited == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
            // The thread hangs on a lock that this one holds: the scope would never end.
            let _ = std::io::stderr().write_all(b"it waits for the backup\n");
            std::process::abort();
        }
    });
}

#[test]
fn nobody_waits_for_a_backup_to_a_slow_drive() {
    let (clinic, app) = with_usb();
    let made = backup_with(&app, &mut || {
        // The first piece is under way, and the drive takes its time.
        at_once(|| {
            lock(&app);
            assert!(app.app_state(()).unwrap().session.is_none());
            login(&app, clinic.known.nurse, NURSE);
            let add = json!({"name": "Came meanwhile", "sex": "male", "age": "40", "phone": null});
            app.patient_add(ask(add)).unwrap();
            login(&app, clinic.known.doctor, DOCTOR);
            consult(&app, clinic.known.patient, "written meanwhile");
            app.tick();
            lock(&app);
            login(&app, clinic.known.owner, OWNER);
        });
    })
    .unwrap()
    .unwrap();
    let state = app.app_state(()).unwrap();
    assert!(state.session.is_some() && state.backup.unwrap().failed.is_none());
    assert_eq!(
        app.patient_search(ask(json!({"text": "meanwhile"})))
            .unwrap()
            .len(),
        1
    );
    app.shut_down().unwrap();
    drop(app);

    // The copy is of the moment at which it began, whole.
    let elsewhere = tempfile::tempdir().unwrap();
    let restored = start(&elsewhere.path().join("data"), &clinic.clock);
    restored
        .backup_restore(ask(
            json!({"file": made.file, "words": clinic.known.words, "new_password": NEW}),
        ))
        .unwrap();
    lock(&restored);
    login(&restored, clinic.known.owner, NEW);
    assert!(restored.store_check(()).unwrap().ok && restored.audit_verify(()).unwrap().ok);
    let found = |text: &str| restored.patient_search(ask(json!({"text": text}))).unwrap().len();
    assert_eq!((found("meanwhile"), found("sunita")), (0, 1));
    // And nothing was lost here.
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    assert!(app.store_check(()).unwrap().ok && app.audit_verify(()).unwrap().ok);
}

#[test]
fn a_backup_while_nobody_is_logged_in_keeps_nobody_out() {
    let (clinic, app) = with_usb();
    lock(&app);
    backup_with(&app, &mut || {
        at_once(|| {
            login(&app, clinic.known.desk, DESK);
            app.patient_search(ask(json!({"text": "sun"}))).unwrap();
        });
    })
    .unwrap()
    .unwrap();
    assert!(app.store_check(()).is_err(), "it is still the receptionist");
}

#[test]
fn locking_when_idle_does_not_wait_for_a_backup() {
    let (clinic, app) = with_usb();
    backup_with(&app, &mut || {
        clinic.clock.advance(60 * 60_000);
        at_once(|| app.tick());
        assert!(app.app_state(()).unwrap().session.is_none());
    })
    .unwrap()
    .unwrap();
}

#[test]
fn the_end_of_the_program_stops_a_backup() {
    let (clinic, app) = with_usb();
    let stopped = backup_with(&app, &mut || {
        at_once(|| app.session_lock(ask(json!({"reason": "exit"}))).unwrap());
    })
    .unwrap_err();
    assert_eq!(parts(&stopped), ("conflict", "backup-stopped".into()));
    assert_worded(&[stopped]);
    let state = app.app_state(()).unwrap();
    assert_eq!(state.backup.unwrap().failed.as_deref(), Some("backup-stopped"));
    let left = std::fs::read_dir(clinic.home.path().join("usb")).unwrap().count();
    assert_eq!(left, 0, "nothing of it was left behind");
    // The one that is made then is whole.
    backup_with(&app, &mut || ()).unwrap().unwrap();
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
