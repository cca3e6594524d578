//! Warnings of allergies and doubled ingredients, at the row and at the sign-off.

use nirantar_domain::formulary::WarningKind::{Allergy, AllergyClass, DuplicateIngredient};

use crate::common::*;

#[test]
fn a_sign_off_stops_at_a_warning_that_was_not_seen_and_records_what_was() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let patient = clinic.known.patient;
    for (kind, text) in [
        ("allergy", "Penicillin"),
        ("allergy", "Dust"),
        ("medicine", "tab metformin 500 1-0-1"),
    ] {
        app.chart_add(ask(json!({"patient": patient, "kind": kind, "text": text})))
            .unwrap();
    }
    let lines = [
        "cap amoxicillin 500 1-1-1 5d",
        "tab paracetamol 650 sos",
        "tab dolopar (paracetamol) 500 tds",
        "tab metformin 1000 1-0-0",
        "tab zzqq 5 od",
    ];
    let checked = app
        .rx_check(ask(json!({"patient": patient, "lines": lines})))
        .unwrap();
    let found: Vec<_> = checked
        .warnings
        .iter()
        .map(|one| (one.line, one.kind, one.what.as_str(), one.against_line))
        .collect();
    assert_eq!(
        found,
        [
            (0, AllergyClass, "penicillin", None),
            (2, DuplicateIngredient, "paracetamol", Some(1)),
            (3, DuplicateIngredient, "metformin", None),
        ]
    );
    assert_eq!(checked.unknown_lines, [4]);
    assert_eq!(checked.unknown_allergies, ["Dust"]);

    let opened = app.encounter_open(ask(json!({"patient": patient}))).unwrap();
    let edits: Vec<Value> = lines[..1]
        .iter()
        .map(|line| json!({"op": "add", "value": {"section": "rx", "line": line}}))
        .collect();
    let sign = |seen: &[&str]| {
        app.encounter_sign(ask(json!({"encounter": opened.id, "heads": opened.heads,
            "edits": edits, "warnings_seen": seen})))
    };
    let stopped = sign(&[]).unwrap_err();
    assert_eq!(parts(&stopped).1, "encounter-warnings-open");
    assert_worded(&[stopped]);
    assert!(sign(&["something else"]).is_err());
    let signed = sign(&[&checked.warnings[0].key]).unwrap();
    assert_eq!(
        signed.warning_overridden.as_deref(),
        Some("allergy class penicillin: amoxicillin / Penicillin")
    );
    assert!(signed.signed.unwrap().verified);
}

#[test]
fn the_word_of_an_allergy_counts_where_the_data_know_nothing() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.nurse, NURSE);
    let patient = clinic.known.patient;
    let add = json!({"patient": patient, "kind": "allergy", "text": "zzqqin", "detail": "rash"});
    app.chart_add(ask(add)).unwrap();
    let check = json!({"patient": patient, "lines": ["tab Zzqqin 5 od", "tab ibuprofen 400 bd"]});
    let checked = app.rx_check(ask(check)).unwrap();
    assert_eq!(checked.warnings.len(), 1);
    assert_eq!((checked.warnings[0].line, checked.warnings[0].kind), (0, Allergy));
}

#[test]
fn the_national_list_is_searched_behind_the_clinics_own_and_marked() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let own = json!({"generic": "amoxicillin", "form": "cap", "strength": "375 mg"});
    app.formulary_add(ask(own)).unwrap();
    let found = app
        .formulary_search(ask(json!({"text": "amoxicillin", "limit": 10})))
        .unwrap();
    assert_eq!(
        (found[0].source.as_str(), found[0].checked_by.as_str()),
        ("clinic", "Arun Iyer")
    );
    assert!(found[1..].iter().all(|row| !row.section.is_empty()
        && row.entry.is_none()
        && row.checked_by.is_empty()
        && nirantar_domain::rx::parse(&row.line).strength.unwrap_or_default() == row.strength));
    assert!(found.len() > 3);
    let rows = app.rx_suggest(ask(json!({"text": "tab parac"}))).unwrap();
    assert!(
        rows.iter()
            .any(|row| row.line == "tab Paracetamol 500 mg" && row.unchecked)
    );
}
