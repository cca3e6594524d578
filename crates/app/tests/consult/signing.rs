//! A signed consult of the known patient, and its amendment: what the tests after a sign-off begin with.

use nirantar_app::encounters::EncounterShown;
use nirantar_app::{Error, Nirantar};
use nirantar_domain::Timestamp;

use crate::common::*;

/// Puts the clock on an instant of the test's day.
pub fn at(clinic: &Clinic, text: &str) {
    let wanted: Timestamp = text.parse().unwrap();
    let now = nirantar_domain::Clock::now(&clinic.clock);
    clinic.clock.advance(wanted.as_millis() - now.as_millis());
}

/// Opens, writes and signs as whoever is logged in.
pub fn signed(app: &Nirantar, clinic: &Clinic) -> EncounterShown {
    let opened = app
        .encounter_open(ask(json!({"patient": clinic.known.patient})))
        .unwrap();
    app.encounter_sign(ask(json!({
        "encounter": opened.id, "heads": opened.heads,
        "edits": [
            {"op": "add", "value": {"section": "diagnosis", "text": "Viral fever"}},
            {"op": "add", "value": {"section": "rx", "line": "tab paracetamol 650 1-0-1 5d af"}},
        ]
    })))
    .unwrap()
}

/// A clinic whose doctor has just signed.
pub fn just_signed() -> (Clinic, Nirantar, EncounterShown) {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let encounter = signed(&app, &clinic);
    (clinic, app, encounter)
}

/// Signs again with half as much of the medicine.
pub fn amend(app: &Nirantar, shown: &EncounterShown) -> Result<EncounterShown, Error> {
    let form = app.encounter_amend(ask(json!({"encounter": shown.id})))?;
    app.encounter_sign(ask(json!({
        "encounter": shown.id, "heads": form.heads, "amend": true,
        "edits": [{"op": "replace", "entry": form.rx[0].entry,
                   "value": {"section": "rx", "line": "tab paracetamol 500 1-0-1 3d af"}}],
    })))
}
