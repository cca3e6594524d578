//! Growth of children: WHO's tables to 5 years, and what a clinic reads in beyond.

use super::common::{Clinic, DESK, DOCTOR, NURSE, OWNER, ask, assert_worded, json, login, parts};
use nirantar_app::clinic::GrowthTableShown;
use nirantar_app::encounters::{GrowthMeasure, GrowthNote, VitalsSeries};
use nirantar_app::{Nirantar, Result};
use nirantar_domain::{PatientId, PersonId};
use serde_json::Value;

/// Made-up weights by month, both sexes, from 61 months: 18 kg and 200 g more each month.
fn weights(until: u32) -> String {
    let mut text = String::from("# measure: weight\n# source: Made up, 2026\nsex,month,l,m,s,extra\n");
    for sex in ["girl", "boy"] {
        for month in 61..=until {
            let median = 18.0 + f64::from(month - 61) * 0.2;
            text += &format!("{sex},{month},-0.5,{median:.1},0.12,x\n");
        }
    }
    text
}

fn import(app: &Nirantar, text: &str) -> Result<Vec<GrowthTableShown>> {
    app.growth_import(ask(json!({ "text": text })))
}

fn weigh(app: &Nirantar, doctor: PersonId, patient: PatientId, grams: u32) -> VitalsSeries {
    let visit = app
        .visit_add(ask(json!({"patient": patient, "doctor": doctor})))
        .unwrap()
        .visit;
    let values = json!({"weight_g": grams});
    app.vitals_record(ask(json!({"visit": visit.id, "values": values})))
        .unwrap()
}

fn curves(app: &Nirantar, patient: PatientId, to_day: u32) -> Vec<(String, u32, u32)> {
    let wish = json!({"patient": patient, "measure": "weight", "from_day": 0, "to_day": to_day});
    app.growth_curves(ask(wish))
        .unwrap()
        .into_iter()
        .filter(|curve| curve.z == 0.0)
        .map(|curve| (curve.source, curve.days[0], *curve.days.last().unwrap()))
        .collect()
}

#[test]
fn a_clinics_table_goes_on_where_the_built_in_ones_end() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    let doctor = clinic.known.doctor;
    login(&app, doctor, DOCTOR);
    let add = |form: Value| app.patient_add(ask(form)).unwrap().id;
    let girl = add(json!({"name": "Kavya", "sex": "female", "birth_date": "2018-11-18"}));
    let small = add(json!({"name": "Chhoti", "sex": "female", "birth_date": "2025-11-18"}));
    let before = weigh(&app, doctor, girl, 25_000);
    assert_eq!(before.growth_note, Some(GrowthNote::NeedsTable));
    assert_eq!(before.growth_until, Some(1856));
    assert!(before.points[0].growth.is_empty());

    let listed = import(&app, &weights(120)).unwrap();
    let shown = serde_json::to_value(&listed).unwrap();
    let [table] = shown.as_array().unwrap().as_slice() else {
        panic!("{shown}")
    };
    let said = |name: &str| &table[name];
    assert_eq!(*said("source"), "Made up, 2026");
    assert_eq!(*said("measure"), "weight");
    assert_eq!((said("girls"), said("boys")), (&json!(true), &json!(true)));
    assert_eq!((said("from_day"), said("to_day")), (&json!(1857), &json!(3652)));
    assert_eq!(app.growth_tables(()).unwrap(), listed);

    let after = weigh(&app, doctor, girl, 25_000);
    assert_eq!((after.growth_note, after.growth_until), (None, Some(3652)));
    let score = &after.points.last().unwrap().growth[0];
    assert_eq!(score.measure, GrowthMeasure::Weight);
    // Eight years are 96 months: 18 + 35 × 0.2 = 25 kg.
    assert!(score.z.abs() < 0.05, "{score:?}");
    let who = curves(&app, small, 700);
    assert_eq!(who.len(), 1);
    assert_eq!(
        curves(&app, girl, 3652),
        [
            (who[0].0.clone(), 0, 1856),
            ("Made up, 2026".to_owned(), 1857, 3652)
        ]
    );
    // A clinic's numbers take nothing from those that came with the program.
    assert_eq!(weigh(&app, doctor, small, 8_900).growth_until, Some(1856));

    // It is in the records: another start reads it, and what is taken out is out.
    drop(app);
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    assert_eq!(app.growth_tables(()).unwrap(), listed);
    let gone = json!({"entry": listed[0].entry});
    assert_eq!(app.growth_remove(ask(gone.clone())).unwrap(), []);
    assert_eq!(parts(&app.growth_remove(ask(gone)).unwrap_err()).0, "not_found");
    assert_eq!(curves(&app, girl, 3652).len(), 1);
}

#[test]
fn a_newer_file_counts_first_and_takes_out_what_it_covers() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let girl = json!({"name": "Kavya", "sex": "female", "birth_date": "2018-11-18"});
    let girl = app.patient_add(ask(girl)).unwrap().id;
    import(&app, &weights(120)).unwrap();
    clinic.clock.advance(60_000);
    let shorter = import(&app, &weights(100).replace("Made up, 2026", "Mended")).unwrap();
    assert_eq!(shorter.len(), 2, "the older one goes further");
    assert_eq!(shorter[0].source, "Mended", "the newest first");
    let drawn: Vec<String> = curves(&app, girl, 3652)
        .into_iter()
        .map(|curve| curve.0)
        .collect();
    assert_eq!(drawn[1..], ["Mended", "Made up, 2026"]);
    clinic.clock.advance(60_000);
    let whole = import(&app, &weights(120)).unwrap();
    assert_eq!(whole.len(), 1, "it covers both: {whole:?}");
    // What a file does not say is said with it.
    clinic.clock.advance(60_000);
    let sheet = "month,l,m,s\n61,-0.7,15,0.08\n62,-0.7,15.1,0.08\n";
    let wish = json!({"text": sheet, "name": " WHO 2007,\n girls ", "measure": "bmi", "sex": "girl"});
    let listed = app.growth_import(ask(wish)).unwrap();
    assert_eq!((listed.len(), listed[0].source.as_str()), (2, "WHO 2007, girls"));
    assert!(listed[0].girls && !listed[0].boys);
}

#[test]
fn a_file_that_is_no_growth_table_is_refused_with_its_line_and_changes_nothing() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let there = import(&app, &weights(70)).unwrap();
    let good = weights(65);
    let bad = |text: &str| import(&app, text).unwrap_err();
    let mut refused = Vec::new();
    for (text, key, line) in [
        (
            good.replacen("18.4", "eighteen", 1),
            "growth-table-number",
            Some("6"),
        ),
        (good.replacen("girl", "child", 1), "growth-table-sex", Some("4")),
        (
            good.replacen("girl,62", "girl,61", 1),
            "growth-table-order",
            Some("5"),
        ),
        (
            good.replacen("girl,62", "girl,75", 1),
            "growth-table-gap",
            Some("5"),
        ),
        (good.replacen("18.4", "118", 1), "growth-table-values", Some("6")),
        (good.replace(",s,", ",sd,"), "growth-table-column", None),
        (
            good.replace("# measure: weight", "#"),
            "growth-table-measure",
            None,
        ),
        (
            good.replace("# source: Made up, 2026", "#"),
            "growth-table-source-missing",
            None,
        ),
        (
            good.lines().take(3).collect::<Vec<_>>().join("\n"),
            "growth-table-empty",
            None,
        ),
        (
            format!("{good}{}", "#\n".repeat(500_000)),
            "growth-table-long",
            None,
        ),
        (
            "# measure: weight\n# source: x\nsex,day,l,m,s\nboy,0,1,3.3,.1\nboy,9,1,3.5,.1".to_owned(),
            "growth-table-built-in",
            None,
        ),
        (
            good.replace("Made up, 2026", "2345 6789 0124"),
            "aadhaar-not-here",
            None,
        ),
    ] {
        let error = bad(&text);
        assert_eq!(parts(&error), ("invalid", key.to_owned()));
        assert_eq!(error.parts().2.get("line").map(String::as_str), line, "{key}");
        refused.push(error);
    }
    assert_worded(&refused);
    assert_eq!(app.growth_tables(()).unwrap(), there);
    for (who, password) in [(clinic.known.nurse, NURSE), (clinic.known.desk, DESK)] {
        login(&app, who, password);
        assert_eq!(parts(&bad(&good)).0, "permission");
        assert_eq!(parts(&app.growth_tables(()).unwrap_err()).0, "permission");
    }
}

#[test]
fn whoever_has_no_curve_is_told_why() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let note = |form: Value| {
        let patient = app.patient_add(ask(form)).unwrap().id;
        let series = app.vitals_series(ask(json!({ "patient": patient }))).unwrap();
        series.growth_note
    };
    let told = |age: &str| note(json!({"name": "Munni", "sex": "female", "age": age}));
    assert_eq!(told("4"), Some(GrowthNote::NeedsBirth));
    assert_eq!(told("8m"), None);
    assert_eq!(told("20d"), None);
    assert_eq!(told("7"), Some(GrowthNote::NeedsTable));
    assert_eq!(told("19"), None, "grown up");
    assert_eq!(note(json!({"name": "Kiran", "sex": "other", "age": "4"})), None);
    let dated = json!({"name": "Chhoti", "sex": "male", "birth_date": "2025-11-18"});
    assert_eq!(note(dated), None);
    import(&app, &weights(120)).unwrap();
    assert_eq!(told("7"), Some(GrowthNote::NeedsBirth));
    assert_eq!(told("12"), Some(GrowthNote::NeedsTable));
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
            .unwrap()
            .visit;
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
