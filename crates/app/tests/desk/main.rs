//! The front desk: queue, calling, waiting-room display, household, photos, vital signs, growth.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "integration tests"
)]

#[path = "../common/mod.rs"]
mod common;

mod display;
mod growth;
mod household;
mod photo;
mod queue;
mod vitals;

use common::{Clinic, DESK, ask, json, login};
use nirantar_app::Nirantar;
use nirantar_app::visits::VisitShown;
use nirantar_domain::{PatientId, PersonId};

/// A clinic whose receptionist is logged in, and its doctor.
fn at_the_desk() -> (Clinic, Nirantar, PersonId) {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    let doctor = clinic.known.doctor;
    (clinic, app, doctor)
}

fn patient(app: &Nirantar, name: &str, phone: Option<&str>) -> PatientId {
    app.patient_add(ask(
        json!({"name": name, "sex": "male", "age": "40", "phone": phone}),
    ))
    .unwrap()
    .id
}

/// A token for somebody new, a minute after the one before.
fn token(clinic: &Clinic, app: &Nirantar, doctor: PersonId, name: &str) -> VisitShown {
    clinic.clock.advance(60_000);
    let patient = patient(app, name, None);
    app.visit_add(ask(json!({"patient": patient, "doctor": doctor})))
        .unwrap()
        .visit
}
