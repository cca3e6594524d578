//! Failed logins: the wait, what it survives, what it gives away.

use nirantar_crypto::password_runs;

use crate::common::intruder::Intruder;
use crate::common::*;

const DAY: i64 = 86_400_000;

#[test]
fn the_wait_survives_a_restart_and_a_clock_set_back() {
    let clinic = Clinic::copy();
    let user = clinic.known.desk;
    let app = clinic.start();
    for wrong in 0..2 {
        let refused = try_login(&app, user, "wrong").unwrap_err();
        assert_eq!(
            parts(&refused),
            ("login", "login-failed".into()),
            "try {wrong} costs no wait"
        );
        assert!(refused.parts().2.is_empty(), "and speaks of none");
    }
    for wait in ["2", "4", "8"] {
        let refused = try_login(&app, user, "wrong").unwrap_err();
        assert_eq!(parts(&refused), ("login", "login-failed-wait".into()));
        assert_eq!(refused.parts().2["wait_seconds"], wait);
        if wait != "8" {
            clinic.clock.advance(wait.parse::<i64>().unwrap() * 1000);
        }
    }
    let delayed = |app: &nirantar_app::Nirantar, left: &str| {
        let runs = password_runs();
        let refused = try_login(app, user, DESK).unwrap_err();
        assert_eq!(parts(&refused), ("login", "login-delayed".into()));
        assert_eq!(refused.parts().2["wait_seconds"], left);
        assert_eq!(password_runs(), runs, "the right password is not even looked at");
    };
    delayed(&app, "8");
    app.shut_down().unwrap();
    drop(app);
    let app = clinic.start();
    delayed(&app, "8");
    clinic.clock.advance(5000);
    delayed(&app, "3");
    // Set back by a year: the wait begins anew, and ends in its own time.
    clinic.clock.advance(-365 * DAY);
    delayed(&app, "8");
    drop(app);
    let app = clinic.start();
    clinic.clock.advance(7000);
    delayed(&app, "1");
    clinic.clock.advance(1000);
    login(&app, user, DESK);
    lock(&app);
    // A good login forgets the bad ones.
    assert_eq!(
        parts(&try_login(&app, user, "wrong").unwrap_err()).1,
        "login-failed"
    );
    login(&app, user, DESK);
}

#[test]
fn name_phone_and_id_are_one_user() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    let id = clinic.known.desk.to_string();
    for user in ["Imran Sheikh", "9876500003"] {
        assert_eq!(
            parts(&try_login(&app, user, "wrong").unwrap_err()).1,
            "login-failed"
        );
    }
    assert_eq!(
        parts(&try_login(&app, &id, "wrong").unwrap_err()).1,
        "login-failed-wait"
    );
    assert_eq!(
        parts(&try_login(&app, " imran sheikh ", "wrong").unwrap_err()).1,
        "login-delayed"
    );
    // Others are not kept waiting.
    login(&app, clinic.known.nurse, NURSE);
}

#[test]
fn an_unknown_user_and_a_wrong_password_answer_alike_and_cost_alike() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    let known = clinic.known.desk.to_string();
    for _ in 0..4 {
        let mut answers = Vec::new();
        for user in [known.as_str(), "Nobody At All", "9000000000"] {
            let runs = password_runs();
            let refused = try_login(&app, user, "wrong").unwrap_err();
            answers.push((refused.parts(), password_runs() - runs));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0], answers[2]);
    }
}

#[test]
fn the_record_holds_failures_without_names() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    for (user, password) in [
        ("Kamala Unknown", "a-typed-secret"),
        ("Imran Sheikh", "a-typed-secret"),
    ] {
        assert!(try_login(&app, user, password).is_err());
    }
    login(&app, clinic.known.owner, OWNER);
    let failed: Vec<_> = app
        .audit_list(ask(json!({})))
        .unwrap()
        .into_iter()
        .filter(|entry| entry.action == "login.failed")
        .collect();
    assert_eq!(failed.len(), 2);
    assert!(failed.iter().all(|entry| entry.person.is_none()));
    assert_eq!(
        failed[0].subjects,
        [clinic.known.desk.to_string()],
        "newest first: whose login it was"
    );
    assert!(failed[1].subjects.is_empty());
    app.shut_down().unwrap();
    let everything = Intruder::enter(&clinic.data(), clinic.known.owner, OWNER).read_device();
    for typed in ["Kamala", "kamala", "a-typed-secret", "Imran", "imran"] {
        assert!(!holds(&everything, typed.as_bytes()), "{typed} lies in device.db");
    }
    assert!(
        holds(&everything, b"login.failed"),
        "the search looks in the right place"
    );
}

#[test]
fn guessing_the_present_password_of_an_open_session_counts() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    let change = |current: &str| {
        let change = json!({"current": current, "new": NEW});
        app.session_change_password(ask(change))
    };
    for _ in 0..3 {
        assert_eq!(
            parts(&change("wrong").unwrap_err()),
            ("invalid", "password-current-wrong".into())
        );
    }
    assert_eq!(
        parts(&change(DESK).unwrap_err()),
        ("login", "login-delayed".into())
    );
    clinic.clock.advance(2000);
    change(DESK).unwrap();
    login(&app, clinic.known.desk, NEW);
}
