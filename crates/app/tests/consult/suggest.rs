//! Completions of a prescription row.

use nirantar_app::Nirantar;
use nirantar_app::clinic::SuggestionSource::{Clinic as List, Own, Patient};

use crate::common::*;

fn prescribe(app: &Nirantar, patient: impl serde::Serialize, lines: &[&str]) {
    let opened = app.encounter_open(ask(json!({"patient": patient}))).unwrap();
    let edits: Vec<Value> = lines
        .iter()
        .map(|line| json!({"op": "add", "value": {"section": "rx", "line": line}}))
        .collect();
    app.encounter_sign(ask(
        json!({"encounter": opened.id, "heads": opened.heads, "edits": edits}),
    ))
    .unwrap();
}

fn patient(app: &Nirantar, name: &str) -> nirantar_domain::PatientId {
    app.patient_add(ask(json!({"name": name, "sex": "male", "age": "40"})))
        .unwrap()
        .id
}

#[test]
fn own_lines_come_back_most_used_first_and_are_learned_at_sign_off() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let lines = |text: &str| -> Vec<(String, u32)> {
        app.rx_suggest(ask(json!({"text": text})))
            .unwrap()
            .into_iter()
            .filter(|one| one.source == Own)
            .map(|one| (one.line, one.times))
            .collect()
    };
    assert!(lines("amox").is_empty());
    let (a, b) = (patient(&app, "Ajay"), patient(&app, "Bela"));
    prescribe(
        &app,
        a,
        &["cap amoxicillin 500 1-1-1 5d af", "tab amlodipine 5 1-0-0 30d"],
    );
    prescribe(
        &app,
        b,
        &["tab amlodipine 5 1-0-0 30d", "tab \"deriphyllin od\" 150 bd"],
    );
    let expected = vec![
        ("tab amlodipine 5 1-0-0 30d".to_owned(), 2),
        ("cap amoxicillin 500 1-1-1 5d af".to_owned(), 1),
    ];
    assert_eq!(lines("am"), expected);
    assert_eq!(lines("tab am"), expected[..1].to_vec());
    assert_eq!(lines("CAP AMOX"), expected[1..].to_vec());
    assert!(lines("").is_empty() && lines("zzz").is_empty());
    // A name that holds notation comes back as it has to be written.
    assert_eq!(lines("derip")[0].0, "tab \"deriphyllin od\" 150 bd");
    // The same from the disk.
    lock(&app);
    login(&app, clinic.known.doctor, DOCTOR);
    assert_eq!(lines("am"), expected);
    // Another doctor has other habits.
    login(&app, clinic.known.owner, OWNER);
    assert!(lines("am").is_empty());
}

#[test]
fn what_the_patient_had_comes_first_then_own_then_the_clinics_list() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    app.formulary_add(ask(
        json!({"generic": "metformin", "form": "tab", "strength": "850 mg"}),
    ))
    .unwrap();
    let (a, b) = (patient(&app, "Ajay"), patient(&app, "Bela"));
    prescribe(&app, a, &["tab metformin 500 1-0-1 30d"]);
    prescribe(&app, b, &["tab metformin 1000 1-0-1 30d"]);
    let found = app
        .rx_suggest(ask(json!({"text": "metf", "patient": b})))
        .unwrap();
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.source, one.line.as_str(), one.unchecked))
        .take(3)
        .collect();
    assert_eq!(
        found,
        [
            (Patient, "tab metformin 1000 1-0-1 30d", false),
            (Own, "tab metformin 500 1-0-1 30d", false),
            (List, "tab metformin 850 mg", false),
        ]
    );
}

#[test]
fn an_amended_prescription_is_counted_as_it_now_stands() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let who = patient(&app, "Ajay");
    prescribe(&app, who, &["tab cetirizine 10 hs 5d"]);
    assert_eq!(app.rx_suggest(ask(json!({"text": "ceti"}))).unwrap()[0].times, 1);
    let shown = app.encounter_open(ask(json!({"patient": who}))).unwrap();
    let form = app.encounter_amend(ask(json!({"encounter": shown.id}))).unwrap();
    app.encounter_sign(ask(json!({"encounter": shown.id, "heads": form.heads, "amend": true, "edits": [
        {"op": "replace", "entry": form.rx[0].entry, "value": {"section": "rx", "line": "tab cetirizine 5 hs 5d"}}]})))
        .unwrap();
    let own: Vec<String> = app
        .rx_suggest(ask(json!({"text": "ceti"})))
        .unwrap()
        .into_iter()
        .filter(|one| one.source == Own)
        .map(|one| one.line)
        .collect();
    assert_eq!(own, ["tab cetirizine 5 0-0-1 5d"].map(str::to_owned).to_vec());
}
