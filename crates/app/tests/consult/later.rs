//! A visit that is written up later keeps its own day and says when it was entered.

use crate::common::*;

#[test]
fn a_visit_of_last_week_keeps_its_day_and_tells_when_it_was_entered() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let patient = clinic.known.patient;
    let open = json!({"patient": patient, "date": "2026-11-15"});
    let opened = app.encounter_open(ask(open.clone())).unwrap();
    assert_eq!(
        (opened.date.as_str(), opened.written_up_later),
        ("2026-11-15", true)
    );
    assert_eq!(opened.entered_at.ist_date().to_string(), "2026-11-18");
    assert_eq!(
        app.encounter_open(ask(open)).unwrap().id,
        opened.id,
        "the same visit again"
    );
    let today = app.visit_list(ask(json!({}))).unwrap();
    assert!(
        today.iter().all(|visit| Some(visit.id) != opened.visit),
        "not in today's queue"
    );
    app.encounter_sign(ask(json!({"encounter": opened.id, "heads": opened.heads,
        "edits": [{"op": "add", "value": {"section": "follow_up", "text": "5d"}}]})))
        .unwrap();
    // The paper says it too: the same visit written on its own day is another sheet.
    let paper = json!({"encounter": opened.id, "purpose": "preview"});
    assert_eq!(app.rx_print(ask(paper)).unwrap().pages, 1);
    let today = app.encounter_open(ask(json!({"patient": patient}))).unwrap();
    assert!(!today.written_up_later);
    let past = today.history.iter().find(|past| past.id == opened.id).unwrap();
    assert_eq!(past.entered_on.as_deref(), Some("2026-11-18"));
    // Follow-up counts from the day of the visit.
    let shown = app.encounter_show(ask(json!({"encounter": opened.id}))).unwrap();
    assert_eq!(shown.follow_up.unwrap().text, "5d");
}

#[test]
fn neither_the_future_nor_long_ago() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let patient = clinic.known.patient;
    let mut refused = Vec::new();
    for (date, key) in [
        ("2026-11-19", "visit-date-future"),
        ("2026-11-10", "visit-date-too-old"),
        ("15.11.2026", "date-malformed"),
    ] {
        let open = app
            .encounter_open(ask(json!({"patient": patient, "date": date})))
            .unwrap_err();
        let add = app
            .visit_add(ask(json!({"patient": patient, "date": date})))
            .unwrap_err();
        assert_eq!((parts(&open).1, parts(&add).1), (key.to_owned(), key.to_owned()));
        refused.push(open);
    }
    assert_worded(&refused);
    let visit = app
        .visit_add(ask(json!({"patient": patient, "date": "2026-11-11"})))
        .unwrap()
        .visit;
    assert_eq!(visit.date, "2026-11-11");
    let both = json!({"visit": visit.id, "date": "2026-11-11"});
    assert_eq!(
        parts(&app.encounter_open(ask(both)).unwrap_err()).1,
        "encounter-visit-or-patient"
    );
}
