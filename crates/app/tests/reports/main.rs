//! Counting days and months through the use cases: what each login sees, ringing, and files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests may"
)]

#[path = "../common/mod.rs"]
mod common;

use base64::Engine as _;
use common::{CLINICAL_WORD, Clinic, DESK, DOCTOR, OWNER, ask, json, lock, login, parts};
use nirantar_app::Nirantar;
use nirantar_app::reports::FollowUpStage;
use nirantar_domain::{Clock as _, PatientId, VisitId};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A consult in which the patient is asked to come again.
fn seen(app: &Nirantar, clinic: &Clinic, patient: PatientId, wait: i64, again: &str) -> VisitId {
    let visit = app.visit_add(ask(json!({"patient": patient}))).unwrap().visit.id;
    clinic.clock.advance(wait * MINUTE);
    let opened = app.encounter_open(ask(json!({"visit": visit}))).unwrap();
    app.encounter_sign(ask(json!({
        "encounter": opened.id, "heads": opened.heads,
        "edits": [
            {"op": "add", "value": {"section": "diagnosis", "text": CLINICAL_WORD}},
            {"op": "add", "value": {"section": "follow_up", "text": again}},
        ]
    })))
    .unwrap();
    visit
}

#[test]
fn a_day_adds_up_and_diagnoses_stay_with_those_who_read_them() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    clinic.clock.advance(DAY);
    let other = app
        .patient_add(ask(json!({"name": "Ravi", "sex": "male", "age": "40"})))
        .unwrap()
        .id;
    let visit = seen(&app, &clinic, clinic.known.patient, 10, "5d");
    seen(&app, &clinic, other, 30, "if worse");
    let day = app.report_day(ask(json!({}))).unwrap();
    assert_eq!((day.visits.came, day.visits.done), (2, 2));
    assert_eq!(
        (day.patients, day.new_patients, day.returning_patients),
        (2, 1, 1)
    );
    assert_eq!(day.wait.counted, 2);
    assert_eq!(
        (day.wait.median_minutes, day.wait.longest_minutes),
        (Some(10), Some(30))
    );
    let diagnoses = day.diagnoses.unwrap();
    assert_eq!((diagnoses.consults, diagnoses.top[0].consults), (2, 2));

    let month = app.report_month(ask(json!({}))).unwrap();
    assert_eq!(month.visits.came, 3);
    assert_eq!(month.days.len(), 2);
    assert_eq!(month.takings.unwrap().receipts, 0);
    app.fee_take(ask(
        json!({"visit": visit, "mode": "cash", "amount_paise": 30_000}),
    ))
    .unwrap();
    let day = app.report_day(ask(json!({}))).unwrap();
    let takings = day.takings.unwrap();
    assert_eq!((takings.cash_paise.get(), takings.receipts), (30_000, 1));
    assert_eq!(day.days[0].taken_paise, Some(takings.cash_paise));
    lock(&app);

    login(&app, clinic.known.doctor, DOCTOR);
    assert_eq!(app.report_day(ask(json!({}))).unwrap().takings, None);
    lock(&app);

    login(&app, clinic.known.desk, DESK);
    let day = app.report_day(ask(json!({}))).unwrap();
    assert_eq!(day.visits.came, 2);
    assert_eq!(day.diagnoses, None);
    let error = app
        .report_csv(ask(json!({"which": "diagnoses", "from": day.from, "to": day.to})))
        .unwrap_err();
    assert_eq!(parts(&error).0, "permission");
}

#[test]
fn the_desk_rings_and_the_queue_says_who_came() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let visit = seen(&app, &clinic, clinic.known.patient, 5, "3d");
    lock(&app);

    login(&app, clinic.known.desk, DESK);
    let list = || app.follow_ups_due(ask(json!({}))).unwrap();
    let due = list();
    assert_eq!(due.len(), 1, "{due:?}");
    assert_eq!(due[0].stage, FollowUpStage::Open);
    assert_eq!(due[0].visit, visit);
    assert_eq!(due[0].phone, "+919811122233");
    assert_eq!(due[0].diagnoses, None, "the desk has no key for them");
    let called = app
        .follow_up_called(ask(json!({"visit": visit, "outcome": "not_reached"})))
        .unwrap();
    assert_eq!(called.stage, FollowUpStage::NotReached);
    let called = app
        .follow_up_called(ask(json!({"visit": visit, "outcome": "reached"})))
        .unwrap();
    assert_eq!(called.stage, FollowUpStage::Reached);
    assert_eq!(called.called_by_name.as_deref(), Some("Imran Sheikh"));

    clinic.clock.advance(4 * DAY);
    app.visit_add(ask(
        json!({"patient": clinic.known.patient, "doctor": clinic.known.doctor}),
    ))
    .unwrap();
    let due = list();
    assert_eq!(due[0].stage, FollowUpStage::Came);
    assert!(due[0].came_on.is_some());
    let csv = app
        .report_csv(ask(
            json!({"which": "follow_ups", "from": due[0].due, "to": due[0].due}),
        ))
        .unwrap();
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(&csv.csv_base64)
        .unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}due,number,name,phone,"), "{text}");
    assert!(
        text.contains("98111 22233") && text.contains(common::PATIENT),
        "{text}"
    );
    assert!(!text.contains(CLINICAL_WORD), "{text}");
    lock(&app);

    login(&app, clinic.known.owner, OWNER);
    let entries = app.audit_list(ask(json!({"limit": 20}))).unwrap();
    for action in ["report.export", "follow_up.call", "follow_up.list"] {
        assert!(entries.iter().any(|entry| entry.action == action), "{action}");
    }
}

#[test]
fn an_amended_day_replaces_the_one_before() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let visit = app
        .visit_add(ask(json!({"patient": clinic.known.patient})))
        .unwrap()
        .visit
        .id;
    let opened = app.encounter_open(ask(json!({"visit": visit}))).unwrap();
    let signed = app
        .encounter_sign(ask(json!({"encounter": opened.id, "heads": opened.heads,
            "edits": [{"op": "add", "value": {"section": "follow_up", "text": "3d"}}]})))
        .unwrap();
    let due = app.follow_ups_due(ask(json!({}))).unwrap();
    let today = clinic.clock.now().ist_date();
    assert_eq!(due[0].due, (today + chrono::Days::new(3)).to_string());
    assert_eq!(due[0].diagnoses, Some(Vec::new()));

    let amended = app.encounter_amend(ask(json!({"encounter": signed.id}))).unwrap();
    let entry = serde_json::to_value(&amended).unwrap()["follow_up"]["entry"].clone();
    app.encounter_sign(ask(
        json!({"encounter": signed.id, "heads": amended.heads, "amend": true,
        "edits": [{"op": "remove", "entry": entry}]}),
    ))
    .unwrap();
    assert_eq!(app.follow_ups_due(ask(json!({}))).unwrap(), []);
}

#[test]
fn days_that_are_none_are_refused() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let error = app.report_day(ask(json!({"date": "31/12/2026"}))).unwrap_err();
    assert_eq!(parts(&error).1, "date-malformed");
    let error = app.report_month(ask(json!({"month": "2026"}))).unwrap_err();
    assert_eq!(parts(&error).1, "date-malformed");
    for (from, to, key) in [
        ("2026-11-02", "2026-11-01", "report-ends-before"),
        ("2025-01-01", "2026-11-01", "report-too-long"),
    ] {
        let error = app
            .report_csv(ask(json!({"which": "days", "from": from, "to": to})))
            .unwrap_err();
        assert_eq!(parts(&error).1, key);
    }
}
