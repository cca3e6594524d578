//! Projections are what their documents say, however they came to be: write by write, or made anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use std::collections::HashSet;

use chrono::NaiveDate;
use common::{AT, PERSON, Place, STAMP, entry_id, id, patient_id, raw_connection};
use nirantar_document::*;
use nirantar_domain::fee::{FeeKind, PaymentMode};
use nirantar_domain::{
    ChartId, DocId, EncounterId, EntryId, Paise, PatientId, PersonName, Phone, Sex, SpaceKind, Timestamp,
    VisitId, rx,
};
use nirantar_store::{CheckProblem, Progress, Space, StoreError};
use proptest::prelude::*;

const TABLES: [(SpaceKind, &[&str]); 4] = [
    (
        SpaceKind::Org,
        &["organisation", "branch", "staff", "template", "formulary_item"],
    ),
    (
        SpaceKind::Desk,
        &["patient", "patient_phone", "visit", "visit_begun", "follow_up"],
    ),
    (
        SpaceKind::Clinical,
        &["chart_entry", "encounter", "prescription_line", "vitals"],
    ),
    (SpaceKind::Money, &["fee", "payment", "cash_count"]),
];

type Row = Vec<rusqlite::types::Value>;

/// Every row of every projected table, read with another program.
fn dump(place: &Place) -> Vec<(&'static str, Vec<Row>)> {
    let connection = raw_connection(&place.path());
    let tables = TABLES.iter().find(|(kind, _)| *kind == place.kind).unwrap().1;
    tables
        .iter()
        .map(|table| {
            let mut query = connection
                .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
                .unwrap();
            let columns = query.column_count();
            let rows = query
                .query_map([], |row| (0..columns).map(|column| row.get(column)).collect())
                .unwrap()
                .collect::<rusqlite::Result<Vec<Row>>>()
                .unwrap();
            (*table, rows)
        })
        .collect()
}

/// One act of a random day. `n` picks the document, `fork`: was the form opened at the first heads ever?
#[derive(Clone, Debug)]
struct Act {
    n: u64,
    fork: bool,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Name(String),
    Area(String),
    Status(u8),
    Phone(String),
    Unphone,
    Visit(u8),
    Priority(bool),
    Call(u8),
    Allergy(String),
    NoAllergies,
    Problem(String, bool),
    Medicine(String),
    Complaint(String),
    Line(String),
    Vitals(u16),
    FollowUp(u32),
    Notes(String),
    SignOff,
    Addendum(String),
    Clinic(String),
    Template(String),
    Drug(String),
    Charge(u32),
    Payment(u32),
    Reversal,
    Count(u32),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let text = || "[A-Za-zअ-ह ,\n]{1,12}";
    let what = prop_oneof![
        prop::sample::select(vec!["Sita Devi", "अजय", "Ajay Kumar", "R"])
            .prop_map(|name| What::Name(name.into())),
        text().prop_map(What::Area),
        (0u8..3).prop_map(What::Status),
        "[6-9][0-9]{9}".prop_map(What::Phone),
        Just(What::Unphone),
        (0u8..6).prop_map(What::Visit),
        any::<bool>().prop_map(What::Priority),
        (0u8..3).prop_map(What::Call),
        text().prop_map(What::Allergy),
        Just(What::NoAllergies),
        (text(), any::<bool>()).prop_map(|(text, resolved)| What::Problem(text, resolved)),
        prop::sample::select(vec!["tab amlodipine 5mg 1-0-0 x 30d", "metformin 500 bd"])
            .prop_map(|line| What::Medicine(line.into())),
        text().prop_map(What::Complaint),
        prop::sample::select(vec![
            "tab paracetamol 650mg 1-0-1 x 5d",
            "syp amoxicillin 5ml tds",
            "???"
        ])
        .prop_map(|line| What::Line(line.into())),
        (60u16..200).prop_map(What::Vitals),
        (1u32..30).prop_map(What::FollowUp),
        text().prop_map(What::Notes),
        Just(What::SignOff),
        text().prop_map(What::Addendum),
        text().prop_map(What::Clinic),
        text().prop_map(What::Template),
        text().prop_map(What::Drug),
        (0u32..100_000).prop_map(What::Charge),
        (1u32..100_000).prop_map(What::Payment),
        Just(What::Reversal),
        (0u32..100_000).prop_map(What::Count),
    ];
    prop::collection::vec(
        (0u64..4, prop::bool::weighted(0.2), what).prop_map(|(n, fork, what)| Act { n, fork, what }),
        1..40,
    )
}

/// The kind and id of the document that an act is about.
fn target(act: &Act) -> (Kind, DocId) {
    let kind = match act.what {
        What::Name(_) | What::Area(_) | What::Status(_) | What::Phone(_) | What::Unphone => Kind::Patient,
        What::Visit(_) | What::Priority(_) | What::Call(_) => Kind::Visit,
        What::Allergy(_) | What::NoAllergies | What::Problem(..) | What::Medicine(_) => Kind::Chart,
        What::Clinic(_) => Kind::Organisation,
        What::Template(_) => Kind::Templates,
        What::Drug(_) => Kind::Formulary,
        What::Charge(_) | What::Payment(_) | What::Reversal => Kind::Fee,
        What::Count(_) => Kind::CashCount,
        _ => Kind::Encounter,
    };
    let number = act.n + 100 * (Kind::ALL.iter().position(|other| *other == kind).unwrap() as u64);
    (kind, DocId::from_bytes(id(number)))
}

fn perform(space: &Space, act: &Act, serial: u64) {
    let (kind, document) = target(act);
    if kind.space() != space.identity().kind {
        return;
    }
    let stored = space.read(|tx| tx.find_document(document)).unwrap();
    let mut doc = stored.unwrap_or_else(|| Doc::new(kind, space.actor()).unwrap());
    let genesis = Doc::new(kind, space.actor()).unwrap().heads();
    let at = if act.fork { genesis } else { doc.heads() };
    let stamp = Stamp {
        at: Timestamp::from_millis(AT.as_millis() + serial as i64),
        ..STAMP
    };
    let new = entry_id(serial);
    // Edits may be refused (no allergies beside an allergy, nothing to take out): then nothing is stored, as in the app.
    let _ = edit(&mut doc, &at, stamp, new, act);
    space
        .write::<_, StoreError>(stamp.at, |tx| tx.put_document(document, &doc))
        .unwrap();
}

fn edit(doc: &mut Doc, at: &Heads, stamp: Stamp, new: EntryId, act: &Act) -> nirantar_document::Result<()> {
    let patient = |field| [PatientEdit::Field(field)];
    match act.what.clone() {
        What::Name(name) => {
            let name = PersonName::parse(&name).unwrap();
            let edits = [
                PatientField::Name(Some(name)),
                PatientField::Sex(Some(Sex::Female)),
            ];
            doc.edit(at, stamp, &edits.map(PatientEdit::Field))
        }
        What::Area(area) => doc.edit(at, stamp, &patient(PatientField::Area(Some(area)))),
        What::Status(n) => {
            let all = [
                PatientStatus::Active,
                PatientStatus::Deceased,
                PatientStatus::RegisteredInError,
            ];
            doc.edit(at, stamp, &patient(PatientField::Status(Some(all[n as usize]))))
        }
        What::Phone(number) => {
            let value = PhoneEntry {
                number: Phone::parse(&number).unwrap(),
                label: Some("son".into()),
            };
            doc.edit(at, stamp, &[PatientEdit::Phone(New::fact(new, value))])
        }
        What::Unphone => {
            let phones = PatientView::read(doc)?.phones;
            let marks: Vec<_> = phones
                .first()
                .map(|phone| {
                    PatientEdit::Mark(Mark {
                        id: new,
                        of: phone.id,
                        reason: String::new(),
                    })
                })
                .into_iter()
                .collect();
            doc.edit(at, stamp, &marks)
        }
        What::Visit(n) => {
            let states = [
                VisitState::Waiting,
                VisitState::InConsult,
                VisitState::Done,
                VisitState::Skipped,
                VisitState::NoShow,
                VisitState::Cancelled,
            ];
            let value = VisitStateEntry {
                state: states[n as usize],
                queue_rank: (n == 3).then(|| "m".into()),
                called_at: None,
            };
            doc.edit(
                at,
                stamp,
                &[
                    VisitEdit::Field(VisitField::Patient(Some(patient_id(act.n)))),
                    VisitEdit::Field(VisitField::Doctor(Some(PERSON))),
                    VisitEdit::Field(VisitField::Date(NaiveDate::from_ymd_opt(2026, 11, 21))),
                    VisitEdit::Field(VisitField::FollowUpOn(NaiveDate::from_ymd_opt(
                        2026,
                        11,
                        22 + u32::from(n),
                    ))),
                    VisitEdit::State(New::fact(new, value)),
                ],
            )
        }
        What::Charge(paise) => {
            let value = FeeCharge {
                amount_paise: Paise::new(i64::from(paise)),
                kind: FeeKind::First,
                reason: (paise % 2 == 0).then(|| "asked".into()),
            };
            doc.edit(
                at,
                stamp,
                &[
                    FeeEdit::Field(FeeField::Patient(Some(patient_id(act.n)))),
                    FeeEdit::Field(FeeField::Doctor(Some(PERSON))),
                    FeeEdit::Field(FeeField::Date(NaiveDate::from_ymd_opt(2026, 11, 21))),
                    FeeEdit::Charge(New::fact(new, value)),
                ],
            )
        }
        What::Payment(paise) => {
            let value = FeePayment {
                number: format!("A/26-27/{paise:05}").parse().unwrap(),
                amount_paise: Paise::new(i64::from(paise)),
                mode: PaymentMode::Upi,
                reference: None,
            };
            doc.edit(at, stamp, &[FeeEdit::Payment(New::fact(new, value))])
        }
        What::Reversal => {
            let payments = FeeView::read(doc)?.payments;
            let back: Vec<_> = payments
                .last()
                .map(|payment| {
                    let value = FeeReversal {
                        payment: payment.id,
                        reason: "mistake".into(),
                    };
                    FeeEdit::Reversal(New::fact(new, value))
                })
                .into_iter()
                .collect();
            doc.edit(at, stamp, &back)
        }
        What::Count(paise) => {
            let value = CashCounted {
                denominations: vec![Denomination {
                    rupees: 1,
                    count: paise,
                }],
                counted_paise: Paise::from_rupees(i64::from(paise)),
                expected_cash_paise: Paise::ZERO,
                expected_upi_paise: Paise::ZERO,
                note: None,
            };
            doc.edit(at, stamp, &[CashCountEdit::Counted(New::fact(new, value))])
        }
        What::Priority(priority) => doc.edit(
            at,
            stamp,
            &[VisitEdit::Field(VisitField::Priority(Some(priority)))],
        ),
        What::Call(n) => {
            let all = [
                FollowUpOutcome::Reached,
                FollowUpOutcome::NotReached,
                FollowUpOutcome::NotComing,
            ];
            let call = FollowUpCall {
                outcome: all[n as usize],
            };
            doc.edit(at, stamp, &[VisitEdit::Call(New::fact(new, call))])
        }
        What::Allergy(substance) => {
            let value = Allergy {
                substance,
                reaction: Some("rash".into()),
                severity: None,
                since: None,
            };
            doc.edit(at, stamp, &[ChartEdit::Allergy(New::fact(new, value))])
        }
        What::NoAllergies => doc.edit(
            at,
            stamp,
            &[ChartEdit::NoKnownAllergies(New::fact(
                new,
                NoKnownAllergies::default(),
            ))],
        ),
        What::Problem(text, resolved) => {
            let value = Problem {
                text,
                code: None,
                since: Some("2 y".into()),
                resolved,
            };
            doc.edit(at, stamp, &[ChartEdit::Problem(New::fact(new, value))])
        }
        What::Medicine(line) => {
            let value = LongTermMedicine {
                line: rx::parse(&line),
                since: None,
                stopped_on: None,
            };
            doc.edit(at, stamp, &[ChartEdit::Medicine(New::fact(new, value))])
        }
        What::Complaint(text) => {
            let value = Complaint {
                text: text.clone(),
                since: None,
            };
            let diagnosis = Diagnosis {
                text,
                code: None,
                certainty: Certainty::Provisional,
            };
            let second = EntryId::from_bytes({
                let mut bytes = *new.as_bytes();
                bytes[0] = 1;
                bytes
            });
            doc.edit(
                at,
                stamp,
                &[
                    EncounterEdit::Field(EncounterField::Patient(Some(patient_id(act.n)))),
                    EncounterEdit::Field(EncounterField::Doctor(Some(PERSON))),
                    EncounterEdit::Field(EncounterField::Date(NaiveDate::from_ymd_opt(2026, 11, 21))),
                    EncounterEdit::Complaint(New::fact(new, value)),
                    EncounterEdit::Diagnosis(New::fact(second, diagnosis)),
                ],
            )
        }
        What::Line(line) => doc.edit(
            at,
            stamp,
            &[EncounterEdit::PrescriptionLine(New::fact(new, rx::parse(&line)))],
        ),
        What::Vitals(systolic) => {
            let value = Vitals {
                systolic: Some(systolic),
                diastolic: Some(80),
                ..Vitals::default()
            };
            doc.edit(at, stamp, &[EncounterEdit::Vitals(New::fact(new, value))])
        }
        What::FollowUp(days) => {
            let value = FollowUp {
                after_days: Some(days),
                condition: Some("if\nworse".into()),
                on: None,
            };
            doc.edit(at, stamp, &[EncounterEdit::FollowUp(New::fact(new, value))])
        }
        What::Notes(text) => doc.edit(at, stamp, &[EncounterEdit::Notes(text)]),
        What::SignOff => {
            let signing = Signing {
                encounter: EncounterId::from_bytes([1; 16]),
                signed_by: PERSON,
                signed_at: stamp.at,
                patient: SignedPatient {
                    number: "A-1".parse().unwrap(),
                    name: PersonName::parse("Sita").unwrap(),
                    name_other_script: None,
                    sex: Sex::Female,
                    birth: None,
                },
                doctor: SignedDoctor {
                    name: PersonName::parse("Dr A").unwrap(),
                    qualifications: None,
                    registration_number: None,
                },
            };
            let bytes = sign_off_bytes(doc, at, &signing)?;
            let sign_off = NewSignOff {
                id: new,
                supersedes: vec![],
                bytes,
                signature: vec![7; 64],
            };
            doc.edit(at, stamp, &[EncounterEdit::SignOff(sign_off)])
        }
        What::Addendum(text) => {
            let value = Addendum {
                text,
                takes_up: vec![],
            };
            doc.edit(at, stamp, &[EncounterEdit::Addendum(New::fact(new, value))])
        }
        What::Clinic(name) => doc.edit(
            at,
            stamp,
            &[OrganisationEdit::Field(OrganisationField::Name(Some(name)))],
        ),
        What::Template(text) => {
            let value = Template {
                kind: TemplateKind::Advice,
                title: "t".into(),
                text,
                language: None,
                owner: act.n.is_multiple_of(2).then_some(PERSON),
                listed: act.n.is_multiple_of(3),
            };
            doc.edit(at, stamp, &[TemplatesEdit::Template(New::fact(new, value))])
        }
        What::Drug(generic) => {
            let value = FormularyItem {
                generic,
                form: "tablet".into(),
                strength: "5 mg".into(),
                brand: None,
                source: "test".into(),
                checked_by: None,
            };
            doc.edit(at, stamp, &[FormularyEdit::Item(New::fact(new, value))])
        }
    }
    .map(|_| ())
}

fn found(space: &Space, text: &str) -> Vec<PatientId> {
    let rows = space.search(text, 10, &HashSet::new(), &|| false).unwrap();
    rows.into_iter().map(|row| row.id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn made_anew_is_what_was_written(acts in acts()) {
        for (kind, _) in TABLES {
            let place = Place::new(kind);
            let space = place.create();
            if kind == SpaceKind::Desk {
                space.load_patients().unwrap();
            }
            for (serial, act) in (1u64..).zip(&acts) {
                perform(&space, act, serial);
            }
            prop_assert_eq!(space.check(Progress::NONE).unwrap().problems, vec![]);
            let written = dump(&place);
            let queries = ["a", "sit", "r", "अ", "98"];
            let before: Vec<_> = match kind {
                SpaceKind::Desk => queries.map(|text| found(&space, text)).to_vec(),
                _ => vec![],
            };
            space.rebuild(Progress::NONE).unwrap();
            prop_assert_eq!(&dump(&place), &written);
            if kind == SpaceKind::Desk {
                prop_assert_eq!(queries.map(|text| found(&space, text)).to_vec(), before);
            }
            // Made anew at opening, as after an update that raised the versions.
            space.close().unwrap();
            common::raw(&place.path(), "UPDATE projection SET version = 0");
            let space = place.open().unwrap();
            prop_assert_eq!(&dump(&place), &written);
            prop_assert_eq!(space.check(Progress::NONE).unwrap().problems, vec![]);
        }
    }
}

fn clinic() -> (Place, Space) {
    let place = Place::new(SpaceKind::Clinical);
    let space = place.create();
    let acts = [
        What::Complaint("fever".into()),
        What::Line("tab paracetamol 650mg 1-0-1 x 5d".into()),
        What::Vitals(130),
        What::FollowUp(5),
        What::SignOff,
    ];
    for (serial, what) in (1u64..).zip(acts) {
        perform(
            &space,
            &Act {
                n: 1,
                fork: false,
                what,
            },
            serial,
        );
    }
    perform(
        &space,
        &Act {
            n: 2,
            fork: false,
            what: What::Complaint("cough".into()),
        },
        10,
    );
    (place, space)
}

#[test]
fn history_last_prescription_drug_use_and_measurements() {
    let (_place, space) = clinic();
    let encounter = EncounterId::from(
        target(&Act {
            n: 1,
            fork: false,
            what: What::SignOff,
        })
        .1,
    );
    space
        .read::<_, StoreError>(|tx| {
            let history = tx.encounters_of(patient_id(1), 10)?;
            assert_eq!(history.len(), 1);
            assert_eq!((history[0].id, history[0].signed_by), (encounter, Some(PERSON)));
            assert_eq!(
                (&history[0].complaints[..], &history[0].diagnoses[..]),
                (&["fever".into()][..], &["fever".into()][..])
            );
            assert_eq!(history[0].follow_up, ["+5 d if worse"]);
            assert_eq!(tx.last_prescribed(patient_id(1), None)?.unwrap().id, encounter);
            assert!(tx.last_prescribed(patient_id(1), Some(encounter))?.is_none());
            assert!(tx.last_prescribed(patient_id(2), None)?.is_none());
            let drugs = tx.drug_use(PERSON, 100, 10)?;
            assert_eq!(
                (drugs.len(), drugs[0].times, drugs[0].drug.to_lowercase()),
                (1, 1, "paracetamol".into())
            );
            let texts = tx.prescription_texts(encounter)?;
            assert_eq!(texts, ["tab paracetamol 650 mg 1-0-1 5d"]);
            let vitals = tx.vitals_of(patient_id(1))?;
            assert_eq!(
                (vitals[0].systolic, vitals[0].diastolic, vitals[0].pulse),
                (Some(130), Some(80), None)
            );
            let unsigned = tx.unsigned_encounters(PERSON, 10)?;
            assert_eq!(unsigned.len(), 1);
            assert_eq!(unsigned[0].complaints, ["cough"]);
            assert!(tx.encounters_of_visit(VisitId::from_bytes([0; 16]))?.is_empty());
            assert!(tx.chart_entries(ChartId::from_bytes([0; 16]))?.is_empty());
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_check_names_what_is_wrong() {
    let wrong = [
        (
            "UPDATE encounter SET date = '2020-01-01' WHERE signed_at > 0",
            "Projection",
        ),
        ("DELETE FROM prescription_line", "Projection"),
        (
            "INSERT INTO vitals SELECT 99, place, at, systolic, diastolic, pulse, respiration,
          temperature_centi_c, spo2, weight_g, height_mm, head_mm, glucose_mg_dl FROM vitals",
            "Stray",
        ),
        (
            "UPDATE document SET bytes = randomblob(200) WHERE seq = 1",
            "Unreadable",
        ),
        (
            "UPDATE document SET heads = randomblob(32) WHERE seq = 1",
            "Heads",
        ),
        (
            "UPDATE outbox SET change = randomblob(32) WHERE seq = 1",
            "Outbox",
        ),
        (
            "INSERT INTO outbox (doc, change) VALUES (randomblob(16), randomblob(32))",
            "Outbox",
        ),
        (
            "INSERT INTO audit_subject (subject, audit) VALUES (randomblob(16), 99)",
            "Pages",
        ),
    ];
    for (sql, name) in wrong {
        let (place, space) = clinic();
        assert!(space.check(Progress::NONE).unwrap().is_sound());
        space.close().unwrap();
        common::raw(&place.path(), &format!("PRAGMA foreign_keys = OFF; {sql}"));
        let space = place.open().unwrap();
        let report = space.check(Progress::NONE).unwrap();
        assert!(
            report
                .problems
                .iter()
                .any(|problem| format!("{problem:?}").starts_with(name)),
            "{sql}: {:?}",
            report.problems
        );
        assert!(!report.is_sound());
        if name == "Projection" || name == "Stray" {
            space.rebuild(Progress::NONE).unwrap();
            assert!(space.check(Progress::NONE).unwrap().is_sound());
        }
        let _: Option<&CheckProblem> = report.problems.first();
    }
}

#[test]
fn long_work_tells_how_far_it_is_and_stops_when_told() {
    let (place, space) = clinic();
    let told = std::cell::RefCell::new(Vec::new());
    let note = |done, of| {
        told.borrow_mut().push((done, of));
        true
    };
    assert_eq!(space.rebuild(Progress::new(&note)).unwrap().documents, 2);
    assert_eq!(told.borrow()[0], (0, 2));
    let before = dump(&place);
    let stop = |_, _| false;
    assert!(matches!(
        space.rebuild(Progress::new(&stop)),
        Err(StoreError::Cancelled)
    ));
    assert!(matches!(
        space.check(Progress::new(&stop)),
        Err(StoreError::Cancelled)
    ));
    assert_eq!(dump(&place), before);
}
