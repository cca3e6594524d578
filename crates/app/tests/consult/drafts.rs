//! Drafts: what may not be kept is not kept for a second either.

use nirantar_domain::SpaceKind;
use nirantar_domain::identifier::contains_aadhaar;

use crate::common::intruder::Intruder;
use crate::common::*;

/// A number of the right shape that nobody has: its first digits are not given out together.
fn number() -> String {
    (0..10)
        .map(|check| format!("29999999001{check}"))
        .find(|number| contains_aadhaar(number))
        .unwrap()
}

#[test]
fn a_whole_aadhaar_number_never_reaches_the_file() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let ask_for = json!({"patient": clinic.known.patient});
    let opened = app.encounter_open(ask(ask_for.clone())).unwrap();
    let plain = number();
    let grouped = format!("{} {}-{}", &plain[..4], &plain[4..8], &plain[8..]);
    let save = |findings: &str, rx: &str| {
        app.draft_save(ask(json!({
            "form": "consult", "subject": opened.id, "heads": opened.heads,
            "body": {"base": {}, "form": {"findings": findings, "rx": ["tab paracetamol 650", rx]}},
        })))
        .unwrap()
        .withheld
    };
    assert!(save("pallor, marker-kept-4711", "").is_empty());
    let findings = format!("pallor, marker-kept-4711\ncard {plain}\nno oedema");
    assert_eq!(save(&findings, &grouped), ["form.findings", "form.rx.1"]);
    // The rest of it is there, and comes with the consult.
    let draft = app.encounter_open(ask(ask_for)).unwrap().draft.unwrap();
    assert_eq!(
        draft.body["form"],
        json!({"findings": "pallor, marker-kept-4711\nno oedema", "rx": ["tab paracetamol 650", ""]})
    );
    app.shut_down().unwrap();
    drop(app);
    let reader = Intruder::enter(&clinic.data(), clinic.known.doctor, DOCTOR);
    for kind in [SpaceKind::Clinical, SpaceKind::Desk, SpaceKind::Orders] {
        let file = reader.read_file(kind).unwrap();
        assert!(
            !holds(&file, plain.as_bytes()) && !holds(&file, grouped.as_bytes()),
            "{kind:?}"
        );
        // The search is a real one: what was kept is found.
        assert_eq!(holds(&file, b"marker-kept-4711"), kind == SpaceKind::Clinical);
    }
}
