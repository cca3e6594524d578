//! Calling, passing over, coming back, slips.

use nirantar_app::visits::{VisitShown, VisitStage};
use nirantar_app::{Event, Nirantar};
use nirantar_domain::PersonId;

use super::common::{Clinic, DOCTOR, ask, json, login, parts};
use super::{at_the_desk, patient, token};

fn names(app: &Nirantar, doctor: PersonId) -> Vec<String> {
    app.visit_list(ask(json!({"doctor": doctor})))
        .unwrap()
        .into_iter()
        .map(|visit| visit.patient_name)
        .collect()
}

fn three() -> (Clinic, Nirantar, PersonId, Vec<VisitShown>) {
    let (clinic, app, doctor) = at_the_desk();
    let visits = ["Asha", "Bina", "Chand"]
        .map(|name| token(&clinic, &app, doctor, name))
        .to_vec();
    (clinic, app, doctor, visits)
}

fn next(app: &Nirantar, doctor: PersonId, finish: bool) -> Option<String> {
    app.visit_call_next(ask(json!({"doctor": doctor, "finish": finish})))
        .unwrap()
        .called
        .map(|visit| visit.patient_name)
}

fn stage(app: &Nirantar, visit: &VisitShown, stage: &str, keep: bool) -> VisitShown {
    app.visit_state(ask(
        json!({"visit": visit.id, "stage": stage, "keep_place": keep}),
    ))
    .unwrap()
}

#[test]
fn whoever_is_called_waits_on_until_they_go_in() {
    let (clinic, app, doctor, visits) = three();
    assert_eq!(next(&app, doctor, false).unwrap(), "Asha");
    let first = &app.visit_list(ask(json!({"doctor": doctor}))).unwrap()[0];
    assert_eq!(
        (first.stage, first.called_at.is_some()),
        (VisitStage::Waiting, true)
    );
    // Nobody has come to the door: the same patient is called again, at another time.
    clinic.clock.advance(60_000);
    let again = app.visit_call_next(ask(json!({"doctor": doctor}))).unwrap();
    let again = again.called.unwrap();
    assert_eq!(again.id, visits[0].id);
    assert!(again.called_at > first.called_at);
    // The doctor opens the consult: in, and the next one may be called while they are inside.
    login(&app, clinic.known.doctor, DOCTOR);
    app.encounter_open(ask(json!({"visit": visits[0].id}))).unwrap();
    assert_eq!(next(&app, doctor, false).unwrap(), "Bina");
    let list = app.visit_list(ask(json!({"doctor": doctor}))).unwrap();
    assert_eq!(list[0].stage, VisitStage::InConsult);
    assert_eq!(list[0].called_at, None);
    assert_eq!(list[1].patient_name, "Bina");
}

#[test]
fn done_next_is_one_step_for_a_doctor_who_writes_on_paper() {
    let (_clinic, app, doctor, visits) = three();
    assert_eq!(next(&app, doctor, true).unwrap(), "Asha");
    assert_eq!(next(&app, doctor, true).unwrap(), "Bina");
    stage(&app, &visits[1], "in_consult", false);
    let last = app
        .visit_call_next(ask(json!({"doctor": doctor, "finish": true})))
        .unwrap();
    assert_eq!(last.finished, [visits[1].id]);
    assert_eq!(last.called.unwrap().patient_name, "Chand");
    assert_eq!(next(&app, doctor, true), None);
    let list = app.visit_list(ask(json!({"doctor": doctor}))).unwrap();
    assert!(list.iter().all(|visit| visit.stage == VisitStage::Done));
}

#[test]
fn passed_over_waits_behind_those_who_are_there_but_before_those_who_come_later() {
    let (clinic, app, doctor, visits) = three();
    stage(&app, &visits[0], "skipped", false);
    clinic.clock.advance(60_000);
    stage(&app, &visits[0], "waiting", false);
    token(&clinic, &app, doctor, "Deva");
    assert_eq!(names(&app, doctor), ["Bina", "Chand", "Asha", "Deva"]);
    // Gone in and back again (sent for a dressing): the place is kept.
    stage(&app, &visits[0], "in_consult", false);
    stage(&app, &visits[0], "waiting", false);
    assert_eq!(names(&app, doctor), ["Bina", "Chand", "Asha", "Deva"]);
}

#[test]
fn a_slip_is_taken_back_with_the_place() {
    let (clinic, app, doctor, visits) = three();
    for slip in ["skipped", "no_show", "done", "cancelled", "in_consult"] {
        stage(&app, &visits[0], slip, false);
        clinic.clock.advance(1_000);
        let back = stage(&app, &visits[0], "waiting", true);
        assert_eq!(back.stage, VisitStage::Waiting, "{slip}");
        assert_eq!(names(&app, doctor), ["Asha", "Bina", "Chand"], "{slip}");
    }
    app.visit_call(ask(json!({"visit": visits[2].id}))).unwrap();
    assert_eq!(names(&app, doctor)[0], "Chand");
    assert!(stage(&app, &visits[2], "waiting", true).called_at.is_none());
    assert_eq!(names(&app, doctor), ["Asha", "Bina", "Chand"]);
}

#[test]
fn priority_goes_first_and_can_be_taken_away() {
    let (_clinic, app, doctor, visits) = three();
    let set = |on: bool| {
        app.visit_priority(ask(json!({"visit": visits[2].id, "priority": on})))
            .unwrap()
    };
    assert!(set(true).priority);
    assert_eq!(names(&app, doctor), ["Chand", "Asha", "Bina"]);
    assert_eq!(next(&app, doctor, false).unwrap(), "Chand");
    assert!(!set(false).priority);
    assert_eq!(names(&app, doctor)[0], "Chand", "whoever is called stays on top");
}

#[test]
fn only_somebody_who_waits_is_called() {
    let (_clinic, app, _doctor, visits) = three();
    stage(&app, &visits[0], "done", false);
    let refused = app.visit_call(ask(json!({"visit": visits[0].id}))).unwrap_err();
    assert_eq!(parts(&refused), ("conflict", "visit-not-waiting".to_owned()));
    // Passed over and back at the door: called where they stand.
    stage(&app, &visits[1], "skipped", false);
    let called = app.visit_call(ask(json!({"visit": visits[1].id}))).unwrap();
    assert!(called.called_at.is_some());
}

/// The list tells the same of a visit as the answer of the change did: one is read whole, the other in one query.
#[test]
fn the_list_and_the_answer_of_a_change_agree() {
    let (_clinic, app, doctor, visits) = three();
    let changed = stage(&app, &visits[1], "skipped", false);
    let listed = app.visit_list(ask(json!({"doctor": doctor}))).unwrap();
    let listed = listed.iter().find(|visit| visit.id == changed.id).unwrap();
    assert_eq!(format!("{listed:?}"), format!("{changed:?}"));
    assert!(!listed.heads.is_empty());
}

#[test]
fn a_screen_is_told_which_visits_changed_and_may_ask_for_these_alone() {
    let (_clinic, app, doctor, visits) = three();
    let whole = |app: &Nirantar| app.visit_list(ask(json!({"doctor": doctor}))).unwrap();
    let some = |ids: &[String]| {
        app.visit_list(ask(json!({"visits": ids, "doctor": doctor})))
            .unwrap()
    };
    let mut events = app.subscribe();

    app.visit_priority(ask(json!({"visit": visits[2].id, "priority": true})))
        .unwrap();
    stage(&app, &visits[0], "skipped", false);
    next(&app, doctor, false).unwrap();
    let mut told = Vec::new();
    while let Ok(event) = events.try_recv() {
        let Event::QueueChanged { visits: Some(ids) } = event else {
            panic!("{event:?}")
        };
        told.extend(ids);
    }
    let id = |at: usize| visits[at].id.to_string();
    assert_eq!(told, [id(2), id(0), id(2)]);

    // The place of each sorts as the whole list does, so that a screen can put them in.
    let list = whole(&app);
    assert!(list.is_sorted_by_key(|visit| visit.place.clone()));
    let names: Vec<_> = list.iter().map(|visit| visit.patient_name.as_str()).collect();
    assert_eq!(names, ["Chand", "Bina", "Asha"]);
    assert_eq!(
        serde_json::to_value(some(&[id(0), id(2)])).unwrap(),
        json!([list[0], list[2]])
    );
    // Of another day, of another doctor, or of nobody: none.
    assert_eq!(some(&["0190f5a0-1c00-7000-8000-000000000001".into()]).len(), 0);
    let other = json!({"visits": [id(0)], "date": "2020-01-01"});
    assert_eq!(app.visit_list(ask(other)).unwrap().len(), 0);
}

#[test]
fn whoever_waits_already_keeps_the_token_and_the_answer_says_so() {
    let (clinic, app, doctor) = at_the_desk();
    let known = patient(&app, "Twice Asked", None);
    let give = || {
        app.visit_add(ask(json!({"patient": known, "doctor": doctor})))
            .unwrap()
    };
    let first = give();
    let again = give();
    assert!(first.fresh && !again.fresh);
    assert_eq!(
        (again.visit.id, &again.visit.token),
        (first.visit.id, &first.visit.token)
    );
    stage(&app, &first.visit, "cancelled", false);
    clinic.clock.advance(60_000);
    let later = give();
    assert!(later.fresh && later.visit.id != first.visit.id);
}
