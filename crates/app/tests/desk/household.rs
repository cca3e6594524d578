//! One phone, one household; and no whole Aadhaar number anywhere.

use super::common::{Value, ask, json, parts};
use super::{at_the_desk, patient};

#[test]
fn whoever_is_found_first_the_others_of_the_phone_stand_below() {
    let (_clinic, app, _doctor) = at_the_desk();
    let phone = Some("9900011122");
    let ramesh = patient(&app, "Ramesh Gaikwad", phone);
    let other = patient(&app, "Ramesh Pawar", Some("9900033344"));
    let sita = patient(&app, "Sita", phone);
    let hits = app
        .patient_search(ask(json!({"text": "ramesh gaikwad"})))
        .unwrap();
    assert_eq!((hits[0].id, hits[0].household), (ramesh, false));
    assert_eq!((hits[1].id, hits[1].household), (sita, true));
    let hits = app.patient_search(ask(json!({"text": "9900011122"}))).unwrap();
    assert!(hits.iter().all(|hit| hit.id != other && !hit.household));
    assert_eq!(hits.len(), 2);
    let shown = app.patient_show(ask(json!({"id": ramesh.to_string()}))).unwrap();
    assert_eq!(
        shown.household.iter().map(|hit| hit.id).collect::<Vec<_>>(),
        [sita]
    );
    // Nobody else has no phone at all "in common".
    let alone = patient(&app, "Akela", None);
    patient(&app, "Akeli", None);
    let shown = app.patient_show(ask(json!({"id": alone.to_string()}))).unwrap();
    assert!(shown.household.is_empty());
}

#[test]
fn a_whole_aadhaar_number_is_refused_in_every_box() {
    let (_clinic, app, _doctor) = at_the_desk();
    // Made up; its check digit fits.
    let number = (0..10)
        .map(|digit| format!("29999999001{digit}"))
        .find(|text| nirantar_domain::identifier::contains_aadhaar(text))
        .unwrap();
    let grouped = format!("{} {} {}", &number[..4], &number[4..8], &number[8..]);
    let base = json!({"name": "Asha", "sex": "female"});
    let boxes = [
        "name",
        "local_name",
        "phone",
        "area",
        "pin",
        "address",
        "aadhaar_last4",
        "referred_by",
        "abha_address",
        "abha_number",
        "age",
    ];
    for field in boxes {
        for typed in [&number, &grouped] {
            let mut add = base.clone();
            add[field] = Value::String(if field == "name" {
                format!("Asha {typed}")
            } else {
                typed.clone()
            });
            let error = app.patient_add(ask(add)).unwrap_err();
            let (code, key) = parts(&error);
            assert_eq!(code, "invalid", "{field}");
            assert!(
                key == "aadhaar-not-here" || key == "domain-aadhaar-full-number",
                "{field}: {key}"
            );
            assert!(!format!("{error:?}").contains(&number[..8]), "{field}");
        }
    }
    for guardian in [
        json!({"name": format!("Sita {grouped}")}),
        json!({"name": "Sita", "phone": number}),
        json!({"name": "Sita", "relation": number}),
    ] {
        let mut add = base.clone();
        add["guardian"] = guardian;
        assert_eq!(
            parts(&app.patient_add(ask(add)).unwrap_err()).1,
            "aadhaar-not-here"
        );
    }
    // A phone with its country code is no Aadhaar number, whatever its check digit.
    for last in 0..10 {
        let phone = format!("9198765432{last}0");
        app.patient_add(ask(json!({"name": "Asha", "sex": "female", "phone": phone})))
            .unwrap();
    }
}

#[test]
fn places_are_suggested_and_an_unknown_pin_is_no_error() {
    let (_clinic, app, _doctor) = at_the_desk();
    let found = app.place_suggest(ask(json!({"text": "411005"}))).unwrap();
    assert!(found.iter().all(|hit| hit.pin == "411005") && !found.is_empty());
    let named = app
        .place_suggest(ask(json!({"text": "shivajinagar pune", "limit": 3})))
        .unwrap();
    assert!(named.len() <= 3 && named.iter().any(|hit| hit.pin == "411005"));
    let pune = app.place_lookup(ask(json!({"pin": "411 005"}))).unwrap().unwrap();
    assert!(pune.district.to_lowercase().contains("pune"));
    assert!(app.place_lookup(ask(json!({"pin": "999999"}))).unwrap().is_none());
    assert!(app.place_lookup(ask(json!({"pin": "12"}))).is_err());
}
