//! Prints what documents cost: making and saving one, loading it, reading its view, its size. One JSON line per kind.
//! `cargo run --release -p nirantar-document --example cost`

#![allow(clippy::print_stdout, reason = "a figure printer")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use nirantar_document::*;
use nirantar_domain::{EncounterId, EntryId, PatientId, PersonId, Sex, Timestamp};
use serde_json::json;

type Outcome<T> = std::result::Result<T, Box<dyn std::error::Error>>;

struct Ids(u64);

impl Ids {
    /// Like UUIDv7: a common beginning, random-looking rest.
    fn bytes(&mut self) -> [u8; 16] {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let random = u128::from(self.0 ^ (self.0 >> 29)) | (u128::from(self.0.rotate_left(17)) << 64);
        (0x019a_a47f_80cb_7000_8000_0000_0000_0000 | (random & 0x0fff_3fff_ffff_ffff_ffff)).to_be_bytes()
    }

    fn entry(&mut self) -> EntryId {
        EntryId::from_bytes(self.bytes())
    }
}

const ACTOR: Actor = Actor::from_bytes(*b"an actor's bytes");
const ROUNDS: u32 = 2_000;

fn stamp(ids: &mut Ids) -> Stamp {
    Stamp {
        by: PersonId::from_bytes([7; 16]),
        at: Timestamp::from_millis(1_763_696_210_123 + (ids.0 & 0xffff) as i64),
    }
}

fn patient(ids: &mut Ids) -> Outcome<Doc> {
    let mut doc = Doc::new(Kind::Patient, ACTOR)?;
    let at = stamp(ids);
    let fields = PatientFields {
        number: Some("A-1042".parse()?),
        name: Some("अजय कुमार शर्मा".parse()?),
        name_other_script: Some("Ajay Kumar Sharma".parse()?),
        sex: Some(Sex::Male),
        birth: Some(serde_json::from_value(
            json!({"kind": "age_told", "age": {"value": 35, "unit": "y"}, "told_on": "2026-11-21"}),
        )?),
        area: Some("Kankarbagh".to_owned()),
        pin: Some("800020".parse()?),
        language: Some(serde_json::from_value(json!("hi"))?),
        home_branch: Some(nirantar_domain::BranchId::from_bytes([3; 16])),
        person: Some(PatientId::from_bytes(ids.bytes())),
        registered_at: Some(at.at),
        registered_by: Some(at.by),
        status: Some(PatientStatus::Active),
        ..PatientFields::default()
    };
    let mut edits: Vec<_> = fields
        .differences(&PatientFields::default())
        .into_iter()
        .map(PatientEdit::Field)
        .collect();
    let phone = PhoneEntry {
        number: "9876543210".parse()?,
        label: None,
    };
    edits.push(PatientEdit::Phone(New::fact(ids.entry(), phone)));
    let heads = doc.heads();
    doc.edit(&heads, at, &edits)?;
    Ok(doc)
}

fn visit(ids: &mut Ids) -> Outcome<Doc> {
    let mut doc = Doc::new(Kind::Visit, ACTOR)?;
    let at = stamp(ids);
    let fields = VisitFields {
        patient: Some(PatientId::from_bytes(ids.bytes())),
        doctor: Some(PersonId::from_bytes([9; 16])),
        date: Some("2026-11-21".parse()?),
        token: Some("A12".parse()?),
        reason: Some("fever".to_owned()),
        created_at: Some(at.at),
        created_by: Some(at.by),
        ..VisitFields::default()
    };
    let mut edits: Vec<_> = fields
        .differences(&VisitFields::default())
        .into_iter()
        .map(VisitEdit::Field)
        .collect();
    let state = |state| VisitStateEntry {
        state,
        queue_rank: None,
        called_at: None,
    };
    edits.push(VisitEdit::State(New::fact(
        ids.entry(),
        state(VisitState::Waiting),
    )));
    let heads = doc.heads();
    doc.edit(&heads, at, &edits)?;
    for step in [VisitState::InConsult, VisitState::Done] {
        let heads = doc.heads();
        let at = stamp(ids);
        doc.edit(
            &heads,
            at,
            &[VisitEdit::State(New::fact(ids.entry(), state(step)))],
        )?;
    }
    Ok(doc)
}

fn chart(ids: &mut Ids) -> Outcome<Doc> {
    let mut doc = Doc::new(Kind::Chart, ACTOR)?;
    let heads = doc.heads();
    let at = stamp(ids);
    let allergy =
        serde_json::from_value(json!({"substance": "penicillin", "reaction": "rash", "severity": "mild"}))?;
    let problem = serde_json::from_value(json!({"text": "Type 2 diabetes", "since": "2019"}))?;
    let edits = [
        ChartEdit::Allergy(New::fact(ids.entry(), allergy)),
        ChartEdit::Problem(New::fact(ids.entry(), problem)),
    ];
    doc.edit(&heads, at, &edits)?;
    Ok(doc)
}

fn encounter_edits(ids: &mut Ids, at: Stamp) -> Outcome<Vec<EncounterEdit>> {
    let fields = EncounterFields {
        patient: Some(PatientId::from_bytes(ids.bytes())),
        visit: Some(nirantar_domain::VisitId::from_bytes(ids.bytes())),
        doctor: Some(at.by),
        date: Some("2026-11-21".parse()?),
        created_at: Some(at.at),
        ..EncounterFields::default()
    };
    let mut edits: Vec<_> = fields
        .differences(&EncounterFields::default())
        .into_iter()
        .map(EncounterEdit::Field)
        .collect();
    let vitals = json!({"systolic": 128, "diastolic": 84, "pulse": 88, "temperature_centi_c": 3850, "weight_g": 64500});
    edits.push(EncounterEdit::Vitals(New::fact(
        ids.entry(),
        serde_json::from_value(vitals)?,
    )));
    let complaint = json!({"text": "fever", "since": "3 d"});
    edits.push(EncounterEdit::Complaint(New::fact(
        ids.entry(),
        serde_json::from_value(complaint)?,
    )));
    let diagnosis = json!({"text": "Acute viral fever", "certainty": "provisional"});
    edits.push(EncounterEdit::Diagnosis(New::fact(
        ids.entry(),
        serde_json::from_value(diagnosis)?,
    )));
    for (line, rank) in LINES.iter().zip(rank::spread(LINES.len())) {
        edits.push(EncounterEdit::PrescriptionLine(
            New::fact(ids.entry(), nirantar_domain::rx::parse(line)).at_rank(rank),
        ));
    }
    let advice = json!({"text": "Plenty of fluids"});
    edits.push(EncounterEdit::Advice(New::fact(
        ids.entry(),
        serde_json::from_value(advice)?,
    )));
    let follow_up = json!({"after_days": 5});
    edits.push(EncounterEdit::FollowUp(New::fact(
        ids.entry(),
        serde_json::from_value(follow_up)?,
    )));
    Ok(edits)
}

const LINES: [&str; 4] = [
    "tab paracetamol 650 1-1-1 5d af",
    "cap amoxicillin 500 1-0-1 5d",
    "syp ambroxol 5 ml tds 5d",
    "tab pantoprazole 40 1-0-0 5d bf",
];

fn encounter(ids: &mut Ids) -> Outcome<Doc> {
    let mut doc = Doc::new(Kind::Encounter, ACTOR)?;
    let at = stamp(ids);
    let edits = encounter_edits(ids, at)?;
    let heads = doc.heads();
    doc.edit(&heads, at, &edits)?;
    Ok(doc)
}

fn signing(ids: &mut Ids, at: Stamp) -> Outcome<Signing> {
    Ok(Signing {
        encounter: EncounterId::from_bytes(ids.bytes()),
        signed_by: at.by,
        signed_at: at.at,
        patient: SignedPatient {
            number: "A-1042".parse()?,
            name: "Ajay Kumar".parse()?,
            name_other_script: None,
            sex: Sex::Male,
            birth: None,
        },
        doctor: SignedDoctor {
            name: "Dr Meera Iyer".parse()?,
            qualifications: Some("MBBS, MD".to_owned()),
            registration_number: Some("KMC 12345".to_owned()),
        },
    })
}

fn signed_encounter(ids: &mut Ids) -> Outcome<Doc> {
    let mut doc = encounter(ids)?;
    let at = stamp(ids);
    let heads = doc.heads();
    let signing = signing(ids, at)?;
    let sign_off = NewSignOff {
        id: ids.entry(),
        supersedes: Vec::new(),
        bytes: sign_off_bytes(&doc, &heads, &signing)?,
        signature: [ids.bytes(), ids.bytes(), ids.bytes(), ids.bytes()].concat(),
    };
    doc.edit(&heads, at, &[EncounterEdit::SignOff(sign_off)])?;
    Ok(doc)
}

fn micros(total: Duration) -> f64 {
    (total.as_secs_f64() * 1e6 / f64::from(ROUNDS) * 10.0).round() / 10.0
}

fn measure(
    name: &str,
    kind: Kind,
    make: fn(&mut Ids) -> Outcome<Doc>,
    view: fn(&Doc) -> Result<usize>,
) -> Outcome<()> {
    let mut ids = Ids(1);
    let bytes = make(&mut ids)?.save();
    let start = Instant::now();
    for _ in 0..ROUNDS {
        black_box(make(&mut ids)?.save());
    }
    let made = start.elapsed();
    let start = Instant::now();
    for _ in 0..ROUNDS {
        black_box(Doc::load(kind, &bytes, ACTOR)?);
    }
    let loaded = start.elapsed();
    let doc = Doc::load(kind, &bytes, ACTOR)?;
    let start = Instant::now();
    for _ in 0..ROUNDS {
        black_box(view(&doc)?);
    }
    let viewed = start.elapsed();
    let changes = doc.changes_since(&Doc::new(kind, ACTOR)?.heads());
    println!(
        "{}",
        json!({"document": name, "saved_bytes": bytes.len(), "change_bytes": changes.iter().map(|c| c.bytes.len()).sum::<usize>(),
            "make_and_save_us": micros(made), "load_us": micros(loaded), "view_us": micros(viewed)})
    );
    Ok(())
}

fn main() -> Outcome<()> {
    measure("patient", Kind::Patient, patient, |doc| {
        Ok(PatientView::read(doc)?.phones.len())
    })?;
    measure("visit", Kind::Visit, visit, |doc| {
        Ok(VisitView::read(doc)?.live_states.len())
    })?;
    measure("chart", Kind::Chart, chart, |doc| {
        Ok(ChartView::read(doc)?.allergies.len())
    })?;
    measure("encounter", Kind::Encounter, encounter, |doc| {
        Ok(EncounterView::read(doc)?.sign_offs.len())
    })?;
    measure("signed encounter", Kind::Encounter, signed_encounter, |doc| {
        Ok(EncounterView::read(doc)?.sign_offs.len())
    })
}
