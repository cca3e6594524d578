//! Vital signs by a nurse, from the desk.

use super::common::{Clinic, DESK, DOCTOR, NURSE, ask, json, login, parts};
use nirantar_app::visits::VisitStage;

#[test]
fn a_nurse_takes_them_without_moving_the_queue_and_the_doctor_sees_them() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.nurse, NURSE);
    clinic.clock.advance(24 * 3_600_000);
    let patient = clinic.known.patient;
    let visit = app
        .visit_add(ask(json!({"patient": patient, "doctor": clinic.known.doctor})))
        .unwrap()
        .visit;
    let values = json!({"systolic": 150, "diastolic": 95, "pulse": 82, "temperature_tenths_f": 1004, "weight_g": 62_500,
        "height_mm": 1540, "glucose_mg_dl": 140, "glucose_timing": "fasting"});
    let series = app
        .vitals_record(ask(json!({"visit": visit.id, "values": values})))
        .unwrap();
    assert_eq!(series.taken.len(), 1);
    let taken = &series.taken[0];
    assert_eq!(
        serde_json::to_value(&taken.values).unwrap()["glucose_timing"],
        "fasting"
    );
    assert_eq!(
        series.points.last().unwrap().values.temperature_tenths_f,
        Some(1004)
    );
    // A correction takes the place of the slip.
    let corrected = app
        .vitals_record(ask(
            json!({"visit": visit.id, "values": {"systolic": 130, "diastolic": 85}, "replaces": taken.entry}),
        ))
        .unwrap();
    assert_eq!(corrected.taken.len(), 1);
    assert_eq!(corrected.points.last().unwrap().values.systolic, Some(130));
    // Measured again: both stand.
    let again = app
        .vitals_record(ask(
            json!({"visit": visit.id, "values": {"systolic": 128, "diastolic": 84}}),
        ))
        .unwrap();
    assert_eq!(again.taken.len(), 2);
    let list = app.visit_list(ask(json!({}))).unwrap();
    let row = list.iter().find(|row| row.id == visit.id).unwrap();
    assert_eq!(row.stage, VisitStage::Waiting);

    login(&app, clinic.known.doctor, DOCTOR);
    let opened = app.encounter_open(ask(json!({"visit": visit.id}))).unwrap();
    assert_eq!(opened.vitals.len(), 2);
    assert_eq!(opened.heads, again.heads);
    app.encounter_sign(ask(
        json!({"encounter": opened.id, "heads": opened.heads, "edits": [
        {"op": "add", "value": {"section": "diagnosis", "text": "Hypertension"}}]}),
    ))
    .unwrap();
    let late = app
        .vitals_record(ask(json!({"visit": visit.id, "values": {"pulse": 80}})))
        .unwrap_err();
    assert_eq!(parts(&late), ("conflict", "encounter-signed".to_owned()));
    let series = app
        .vitals_series(ask(json!({"patient": patient, "visit": visit.id})))
        .unwrap();
    assert!(series.signed && series.taken.len() == 2);
}

#[test]
fn a_receptionist_who_is_no_nurse_gets_nothing_clinical() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    let refused = app
        .vitals_series(ask(json!({"patient": clinic.known.patient})))
        .unwrap_err();
    assert_eq!(parts(&refused).0, "permission");
}
