//! Amending until midnight in India, by the author; then addenda alone.

use crate::common::*;
use crate::signing::{amend, at, just_signed, signed};

const MINUTE: i64 = 60_000;

#[test]
fn the_author_amends_until_midnight_and_the_earlier_version_stays() {
    let clinic = Clinic::copy();
    at(&clinic, "2026-11-19T23:30:00+05:30");
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let first = signed(&app, &clinic);
    assert_eq!(
        first.amend_until,
        Some("2026-11-20T00:00:00+05:30".parse().unwrap())
    );
    at(&clinic, "2026-11-19T23:59:59.999+05:30");
    let second = amend(&app, &first).unwrap();
    assert_eq!(second.rx[0].text, "tab paracetamol 500 1-0-1 3d af");
    assert!(second.signed.as_ref().unwrap().verified);
    assert_eq!(second.versions.len(), 1);
    assert!(second.arrived_after_signing.is_empty() && second.conflicts.is_empty());

    // The earlier version, from its own bytes.
    let old = app
        .encounter_show(ask(
            json!({"encounter": first.id, "version": second.versions[0].entry}),
        ))
        .unwrap();
    assert_eq!(old.rx[0].text, "tab paracetamol 650 1-0-1 5d af");
    assert_eq!(
        old.signed.as_ref().unwrap().hash,
        first.signed.as_ref().unwrap().hash
    );
    assert!(old.signed.unwrap().verified);

    // One millisecond later the day is over.
    at(&clinic, "2026-11-20T00:00:00+05:30");
    assert_eq!(
        parts(&amend(&app, &second).unwrap_err()),
        ("conflict", "encounter-amend-late".to_owned())
    );
    let shown = app.encounter_show(ask(json!({"encounter": first.id}))).unwrap();
    assert_eq!(shown.amend_until, None);
    assert_eq!(shown.rx[0].text, "tab paracetamol 500 1-0-1 3d af");
    // Nor by a form that was opened in time, nor with the clock set back a day.
    let sign = json!({"encounter": first.id, "heads": shown.heads, "amend": true, "edits": []});
    let late = app.encounter_sign(ask(sign.clone())).unwrap_err();
    assert_eq!(parts(&late).1, "encounter-amend-late");
    clinic.clock.advance(-2 * 24 * 60 * MINUTE);
    assert_eq!(
        parts(&app.encounter_sign(ask(sign)).unwrap_err()).1,
        "encounter-amend-late"
    );
}

#[test]
fn nobody_else_amends_and_signing_twice_needs_to_be_meant() {
    let (clinic, app, first) = just_signed();
    let again = app
        .encounter_sign(ask(
            json!({"encounter": first.id, "heads": first.heads, "edits": []}),
        ))
        .unwrap_err();
    assert_eq!(parts(&again).1, "encounter-signed");
    // The owner is a doctor too.
    login(&app, clinic.known.owner, OWNER);
    let other = amend(&app, &first).unwrap_err();
    assert_eq!(parts(&other).1, "encounter-amend-author");
    let shown = app.encounter_show(ask(json!({"encounter": first.id}))).unwrap();
    assert!(shown.amend_until.is_none() && shown.versions.is_empty());
    login(&app, clinic.known.nurse, NURSE);
    assert_eq!(parts(&amend(&app, &first).unwrap_err()).0, "permission");
    login(&app, clinic.known.doctor, DOCTOR);
    let new = json!({"name": "Ajay Kumar", "sex": "male", "age": "40"});
    let patient = app.patient_add(ask(new)).unwrap().id;
    let draft = app.encounter_open(ask(json!({"patient": patient}))).unwrap();
    let unsigned = app
        .encounter_amend(ask(json!({"encounter": draft.id})))
        .unwrap_err();
    assert_eq!(parts(&unsigned).1, "encounter-amend-unsigned");
    let addendum = json!({"encounter": draft.id, "text": "x"});
    let addendum = app.encounter_addendum(ask(addendum)).unwrap_err();
    assert_worded(&[again, other, unsigned, addendum]);
}

#[test]
fn an_addendum_stands_below_the_signed_text() {
    let (clinic, app, first) = just_signed();
    clinic.clock.advance(3 * 24 * 60 * MINUTE);
    login(&app, clinic.known.owner, OWNER);
    let shown = app
        .encounter_addendum(ask(
            json!({"encounter": first.id, "text": "  CBC came: normal. "}),
        ))
        .unwrap();
    assert_eq!(shown.addenda.len(), 1);
    assert_eq!(shown.addenda[0].text, "CBC came: normal.");
    assert_eq!(shown.addenda[0].by_name, "Meera Rao");
    assert_eq!(
        shown.signed.unwrap().hash,
        first.signed.as_ref().unwrap().hash,
        "what was signed stays"
    );
    assert!(shown.versions.is_empty() && shown.arrived_after_signing.is_empty());
    for (wrong, key) in [
        (json!({"encounter": first.id, "text": " "}), "text-empty"),
        (
            json!({"encounter": first.id, "text": "x", "takes_up": ["zz"]}),
            "heads-malformed",
        ),
        (
            json!({"encounter": first.id, "text": "x", "takes_up": ["00".repeat(32)]}),
            "encounter-change-unknown",
        ),
    ] {
        assert_eq!(parts(&app.encounter_addendum(ask(wrong)).unwrap_err()).1, key);
    }
    let aside = json!({"encounter": first.id, "changes": ["00".repeat(32)]});
    assert_eq!(
        parts(&app.encounter_set_aside(ask(aside)).unwrap_err()).1,
        "encounter-change-unknown"
    );
    assert!(app.audit_verify(()).unwrap().ok);
}

#[test]
fn the_new_print_says_corrected() {
    let (clinic, app, first) = just_signed();
    let print = |purpose: &str| {
        app.rx_print(ask(json!({"encounter": first.id, "purpose": purpose})))
            .unwrap()
            .sha256
    };
    let before = print("preview");
    clinic.clock.advance(MINUTE);
    amend(&app, &first).unwrap();
    let corrected = print("print");
    assert_ne!(before, corrected);
    // The time of the correction, not of the copy: every copy is the same sheet.
    clinic.clock.advance(60 * MINUTE);
    assert_eq!(print("print"), corrected);
}
