//! Vital signs by a nurse, from the desk.

use super::common::{Clinic, DESK, DOCTOR, NURSE, ask, json, login, parts};
use nirantar_app::encounters::GrowthMeasure;
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
        .unwrap();
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

#[test]
fn growth_is_read_for_a_child_whose_birth_is_known_and_for_nobody_else() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.nurse, NURSE);
    let add = |form: serde_json::Value| app.patient_add(ask(form)).unwrap().id;
    let girl = add(json!({"name": "Chhoti", "sex": "female", "birth_date": "2025-11-18"}));
    let told = add(json!({"name": "Munni", "sex": "female", "age": "1"}));
    let other = add(json!({"name": "Kiran", "sex": "other", "birth_date": "2025-11-18"}));
    for (patient, scored) in [(girl, true), (told, false), (other, false)] {
        let visit = app
            .visit_add(ask(json!({"patient": patient, "doctor": clinic.known.doctor})))
            .unwrap();
        let series = app
            .vitals_record(ask(
                json!({"visit": visit.id, "values": {"weight_g": 8_900, "height_mm": 740, "head_mm": 449}}),
            ))
            .unwrap();
        let growth = &series.points.last().unwrap().growth;
        assert_eq!(!growth.is_empty(), scored);
        if scored {
            // The median girl of twelve months: 8.9 kg, 74 cm, 44.9 cm (WHO Child Growth Standards).
            assert_eq!(growth.len(), 4);
            assert!(
                growth.iter().all(|score| score.z.abs() < 0.2 && !score.doubtful),
                "{growth:?}"
            );
            assert_eq!(series.days, Some(365));
        }
    }
    let curves = app
        .growth_curves(ask(
            json!({"patient": girl, "measure": GrowthMeasure::Weight, "from_day": 0, "to_day": 730}),
        ))
        .unwrap();
    assert!(curves.len() >= 7 && curves.iter().all(|curve| !curve.source.is_empty()));
    let none = json!({"patient": other, "measure": "weight", "from_day": 0, "to_day": 730});
    assert!(app.growth_curves(ask(none)).unwrap().is_empty());
}
