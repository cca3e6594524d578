//! Saved documents of every kind, kept for ever: today's build still reads what the first one wrote.
//!
//! A kind without a file gets one when the test runs with `NIRANTAR_WRITE_GOLDEN=1`. Files are never written again: when
//! a view gains a part, its `.json` may be renewed by hand after looking at the difference; a `.automerge` never.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "integration tests"
)]

mod support;

use std::path::PathBuf;

use nirantar_document::*;
use serde_json::{Value, json};
use support::*;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn fact<T: serde::de::DeserializeOwned>(id: u32, value: Value) -> New<T> {
    New::fact(entry(id), from(value))
}

/// A document written by PC 1, changed on PCs 1 and 2 without knowing of each other, and merged.
fn merged<E: Edit>(first: &[E], here: &[E], there: &[E]) -> Doc {
    let mut a = written(first);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(&mut a, &opened, stamp(1, 5), here);
    save(&mut b, &opened, stamp(2, 6), there);
    sync(&mut a, &mut b);
    a
}

fn fields<F: serde::de::DeserializeOwned>(value: Value) -> F {
    from(value)
}

fn organisation() -> Doc {
    let edits = |value: Value| -> Vec<_> {
        fields::<OrganisationFields>(value)
            .differences(&OrganisationFields::default())
            .into_iter()
            .map(OrganisationEdit::Field)
            .collect()
    };
    merged(
        &edits(
            json!({"name": "Sanjeevani Clinic", "privacy_contact_name": "Meera Iyer",
            "privacy_contact_phone": "9876543210", "privacy_contact_email": "meera@example.in", "language": "hi"}),
        ),
        &edits(json!({"name": "Sanjeevani Clinic, Patna"})),
        &edits(json!({"name": "Sanjivani Clinic"})),
    )
}

fn branch() -> Doc {
    let edits = |value: Value| -> Vec<_> {
        fields::<BranchFields>(value)
            .differences(&BranchFields::default())
            .into_iter()
            .map(BranchEdit::Field)
            .collect()
    };
    merged(
        &edits(
            json!({"name": "Kankarbagh", "address": "12 Main Road\nPatna", "pin": "800020",
            "phone": "0612 234 5678", "letterhead": {"head": ["Sanjeevani Clinic"], "foot": ["Mon–Sat 9–1"],
            "pre_printed": true, "top_offset": 450}}),
        ),
        &edits(json!({"language": "hi"})),
        &edits(json!({"email": "desk@example.in"})),
    )
}

fn staff() -> Doc {
    let edits = |value: Value| -> Vec<_> {
        fields::<StaffFields>(value)
            .differences(&StaffFields::default())
            .into_iter()
            .map(StaffEdit::Field)
            .collect()
    };
    merged(
        &edits(
            json!({"name": "Meera Iyer", "login": "meera", "phone": "9876543210",
            "registration_number": "KMC 12345", "qualifications": "MBBS, MD", "roles": ["owner", "doctor"]}),
        ),
        &edits(json!({"language": "ta"})),
        &edits(json!({"speciality": "Physician"})),
    )
}

fn templates() -> Doc {
    let template = |id, title: &str| {
        TemplatesEdit::Template(fact(
            id,
            json!({"kind": "advice", "title": title, "text": "Plenty of fluids"}),
        ))
    };
    merged(
        &[template(1, "fluids")],
        &[template(2, "rest")],
        &[template(3, "diet")],
    )
}

fn growth_tables() -> Doc {
    let table = |id, measure: &str, median: &str| {
        let text = format!(
            "# measure: {measure}\n# source: made up\nsex\tday\tl\tm\ts\ngirl\t1857\t1\t{median}\t0.1\ngirl\t1887.5\t1\t{median}\t0.1\n"
        );
        GrowthTablesEdit::Table(fact(id, json!({ "text": text })))
    };
    let mark = Mark {
        id: entry(3),
        of: entry(1),
        reason: String::new(),
    };
    merged(
        &[table(1, "weight", "18")],
        &[GrowthTablesEdit::Mark(mark), table(2, "weight", "18.2")],
        &[table(4, "height", "109.5")],
    )
}

fn formulary() -> Doc {
    let item = |strength: &str, source: &str| {
        from(
            json!({"generic": "paracetamol", "form": "tablet", "strength": strength, "source": source,
            "checked_by": person(1)}),
        )
    };
    merged(
        &[FormularyEdit::Item(New::fact(entry(1), item("650 mg", "own")))],
        &[FormularyEdit::Item(New::edit(
            entry(2),
            entry(1),
            item("500 mg", "own"),
        ))],
        &[FormularyEdit::Item(New::edit(
            entry(3),
            entry(1),
            item("650 mg", "NLEM 2022, 2.1.6"),
        ))],
    )
}

fn patient() -> Doc {
    let edits = |value: Value| -> Vec<_> {
        fields::<PatientFields>(value)
            .differences(&PatientFields::default())
            .into_iter()
            .map(PatientEdit::Field)
            .collect()
    };
    let mut first = edits(
        json!({"number": "A-1042", "name": "अजय कुमार", "name_other_script": "Ajay Kumar",
        "sex": "male", "birth": {"kind": "age_told", "age": {"value": 8, "unit": "y"}, "told_on": "2026-11-21"},
        "area": "Kankarbagh", "pin": "800020", "language": "hi", "guardian": {"name": "Sita Devi", "relation": "mother"},
        "aadhaar_last4": "1234", "blood_group": "B+", "status": "active", "registered_at": stamp(1, 0).at,
        "registered_by": person(1), "home_branch": "019aa47f-80cb-7000-8000-0000000000b1",
        "person": "019aa47f-80cb-7000-8000-000000000001"}),
    );
    first.push(PatientEdit::Phone(fact(
        1,
        json!({"number": "9876543210", "label": "mother"}),
    )));
    first.push(PatientEdit::Phone(fact(2, json!({"number": "9876543211"}))));
    let mark = Mark {
        id: entry(3),
        of: entry(2),
        reason: "wrong number".to_owned(),
    };
    let mut here = edits(json!({"blood_group": "A+"}));
    here.push(PatientEdit::Mark(mark));
    merged(
        &first,
        &here,
        &edits(json!({"blood_group": "O+", "area": "Patna City"})),
    )
}

fn visit() -> Doc {
    let mut first: Vec<_> = fields::<VisitFields>(json!({"patient": "019aa47f-80cb-7000-8000-000000000001",
        "doctor": person(1), "date": "2026-11-21", "token": "A12", "priority": false, "reason": "fever",
        "created_at": stamp(1, 0).at, "created_by": person(2)}))
    .differences(&VisitFields::default())
    .into_iter()
    .map(VisitEdit::Field)
    .collect();
    let step = |id, state: &str| VisitEdit::State(fact(id, json!({"state": state})));
    first.push(step(1, "waiting"));
    merged(&first, &[step(2, "in_consult")], &[step(3, "skipped")])
}

fn chart() -> Doc {
    let first = [
        ChartEdit::Problem(fact(1, json!({"text": "Type 2 diabetes", "since": "2019"}))),
        ChartEdit::Medicine(fact(
            2,
            json!({"line": rx("tab metformin 500 1-0-1"), "since": "2019"}),
        )),
        ChartEdit::Immunisation(fact(
            3,
            json!({"vaccine": "TT", "dose": "booster", "given_on": "2024-03-01"}),
        )),
    ];
    let here = [ChartEdit::NoKnownAllergies(fact(4, json!({"told_by": "mother"})))];
    let there = [ChartEdit::Allergy(fact(
        5,
        json!({"substance": "penicillin", "reaction": "rash", "severity": "mild"}),
    ))];
    merged(&first, &here, &there)
}

fn encounter() -> Doc {
    let mut first: Vec<_> =
        fields::<EncounterFields>(json!({"patient": "019aa47f-80cb-7000-8000-000000000001",
        "visit": "019aa47f-80cb-7000-8000-000000000002", "doctor": person(1), "date": "2026-11-21",
        "created_at": stamp(1, 0).at}))
        .differences(&EncounterFields::default())
        .into_iter()
        .map(EncounterEdit::Field)
        .collect();
    first.extend([
        EncounterEdit::Vitals(fact(
            1,
            json!({"systolic": 128, "diastolic": 84, "pulse": 88, "temperature_centi_c": 3850, "weight_g": 64500}),
        )),
        EncounterEdit::Complaint(fact(2, json!({"text": "बुखार", "since": "3 d"}))),
        EncounterEdit::Finding(fact(3, json!({"text": "Throat congested"}))),
        EncounterEdit::Diagnosis(fact(4, json!({"text": "Viral fever", "code": {"system": "icd-10", "code": "B34.9"}}))),
        EncounterEdit::PrescriptionLine(New::fact(entry(5), rx("tab paracetamol 650 1-0-1 5d af")).at_rank("1")),
        EncounterEdit::PrescriptionLine(New::fact(entry(6), rx("tab prednisolone 20 mg x5d, 10 mg x5d")).at_rank("2")),
        EncounterEdit::Test(fact(7, json!({"name": "CBC", "note": "before antibiotics"}))),
        EncounterEdit::Advice(fact(8, json!({"text": "तरल पदार्थ लें", "language": "hi"}))),
        EncounterEdit::FollowUp(fact(9, json!({"after_days": 5, "condition": "with the report"}))),
        EncounterEdit::Notes("Seen with mother.".to_owned()),
    ]);
    let mut a = written(&first);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    let sign_off = NewSignOff {
        id: entry(10),
        supersedes: Vec::new(),
        bytes: sign_off_bytes(&a, &opened, &signing(1, 7)).unwrap(),
        signature: vec![0x5a; 64],
    };
    save(&mut a, &opened, stamp(1, 7), &[EncounterEdit::SignOff(sign_off)]);
    let vitals = New::edit(
        entry(11),
        entry(1),
        from(json!({"systolic": 182, "diastolic": 84})),
    );
    let first = save(&mut b, &opened, stamp(2, 3), &[EncounterEdit::Vitals(vitals)]);
    let heads = b.heads();
    save(
        &mut b,
        &heads,
        stamp(2, 4),
        &[EncounterEdit::Notes("Seen with mother and father.".to_owned())],
    );
    sync(&mut a, &mut b);
    let heads = a.heads();
    let addendum = fact(12, json!({"text": "BP 182/84 at 9:09.", "takes_up": [first]}));
    save(&mut a, &heads, stamp(1, 20), &[EncounterEdit::Addendum(addendum)]);
    a
}

fn photo() -> Doc {
    let edits = |value: Value| -> Vec<_> {
        fields::<PhotoFields>(value)
            .differences(&PhotoFields::default())
            .into_iter()
            .map(PhotoEdit::Field)
            .collect()
    };
    merged(
        &edits(
            json!({"patient": "019aa47f-80cb-7000-8000-000000000001", "jpeg": "/9j/2Q==",
            "taken_at": stamp(1, 0).at, "taken_by": person(1)}),
        ),
        &edits(json!({"withdrawn": true})),
        &edits(json!({"withdrawn": true})),
    )
}

fn fee() -> Doc {
    let mut first: Vec<_> = fields::<FeeFields>(json!({"visit": "019aa47f-80cb-7000-8000-000000000002",
        "patient": "019aa47f-80cb-7000-8000-000000000001", "doctor": person(1),
        "branch": "019aa47f-80cb-7000-8000-0000000000b1", "date": "2026-11-21"}))
    .differences(&FeeFields::default())
    .into_iter()
    .map(FeeEdit::Field)
    .collect();
    let payment = |id, number: &str, paise: i64, mode: &str| {
        FeeEdit::Payment(fact(
            id,
            json!({"number": number, "amount_paise": paise, "mode": mode}),
        ))
    };
    first.push(FeeEdit::Charge(fact(
        1,
        json!({"amount_paise": 50_000, "kind": "first"}),
    )));
    first.push(payment(2, "A/26-27/00123", 20_000, "cash"));
    let here = [
        FeeEdit::Charge(fact(
            3,
            json!({"amount_paise": 40_000, "kind": "other", "reason": "पड़ोसी"}),
        )),
        FeeEdit::Reversal(fact(4, json!({"payment": entry(2), "reason": "gave it back"}))),
    ];
    let upi = json!({"number": "B/26-27/00007", "amount_paise": 30_000, "mode": "upi", "reference": "4012"});
    let there = [
        FeeEdit::Payment(fact(5, upi)),
        FeeEdit::Reversal(fact(6, json!({"payment": entry(2), "reason": "by mistake"}))),
    ];
    merged(&first, &here, &there)
}

fn cash_count() -> Doc {
    let mut first: Vec<_> =
        fields::<CashCountFields>(json!({"branch": "019aa47f-80cb-7000-8000-0000000000b1",
        "date": "2026-11-21", "person": person(2)}))
        .differences(&CashCountFields::default())
        .into_iter()
        .map(CashCountEdit::Field)
        .collect();
    first.push(CashCountEdit::Counted(fact(
        1,
        json!({"denominations": [{"rupees": 500, "count": 3}, {"rupees": 20, "count": 2}], "counted_paise": 154_000,
            "expected_cash_paise": 155_000, "expected_upi_paise": 30_000, "note": "ten rupees short"}),
    )));
    written(&first)
}

fn release() -> Doc {
    let edits = |value: Value| -> Vec<_> {
        fields::<ReleaseFields>(value)
            .differences(&ReleaseFields::default())
            .into_iter()
            .map(ReleaseEdit::Field)
            .collect()
    };
    written(&edits(
        json!({"encounter": "019aa47f-80cb-7000-8000-000000000002", "visit": "019aa47f-80cb-7000-8000-000000000003",
        "patient": "019aa47f-80cb-7000-8000-000000000001", "doctor": person(1), "language": "hi", "paper": "A5",
        "file_name": "prescription-A-1-2026-11-21.pdf", "pdf": "JVBERi0=", "day": "2026-11-21",
        "released_at": stamp(1, 0).at}),
    ))
}

fn certificate() -> Doc {
    let body: CertificateBody = from(
        json!({"certificate": "019aa47f-80cb-7000-8000-0000000000c1", "number": "A/2026/0007",
        "kind": "leave", "date": "2026-11-21", "patient": "019aa47f-80cb-7000-8000-000000000001",
        "encounter": "019aa47f-80cb-7000-8000-000000000002", "from": "2026-11-21", "to": "2026-11-25",
        "title": "Medical certificate for leave", "text": "I certify …", "marks": ["Mole on the left cheek"],
        "address": "12 Main Road, Patna", "place": "Patna",
        "named": {"number": "A-1042", "name": "अजय कुमार", "sex": "male"},
        "doctor": {"name": "Meera Iyer", "qualifications": "MBBS, MD", "registration_number": "KMC 12345"},
        "signed_by": person(1), "signed_at": stamp(1, 7).at}),
    );
    let signed = SignedCertificate::of(&body, &[0x5a; 64]).unwrap();
    let doc = written(&[CertificateEdit::Issue(New::fact(entry(1), signed))]);
    let view = CertificateView::read(&doc).unwrap();
    assert_eq!(view.body.as_ref(), Some(&body));
    assert_eq!(view.bytes, certificate_bytes(&body).unwrap());
    let mark = Mark {
        id: entry(2),
        of: entry(1),
        reason: "wrong patient".to_owned(),
    };
    let mut marked = doc.fork(pc(2));
    let heads = marked.heads();
    save(&mut marked, &heads, stamp(2, 9), &[CertificateEdit::Mark(mark)]);
    assert_eq!(CertificateView::read(&marked).unwrap().body, None);
    doc
}

fn made(kind: Kind) -> Doc {
    match kind {
        Kind::Organisation => organisation(),
        Kind::Branch => branch(),
        Kind::Staff => staff(),
        Kind::Templates => templates(),
        Kind::Formulary => formulary(),
        Kind::Patient => patient(),
        Kind::Visit => visit(),
        Kind::Chart => chart(),
        Kind::Encounter => encounter(),
        Kind::Certificate => certificate(),
        Kind::Photo => photo(),
        Kind::Fee => fee(),
        Kind::CashCount => cash_count(),
        Kind::Release => release(),
        Kind::GrowthTables => growth_tables(),
    }
}

#[test]
fn documents_of_the_first_version_still_read() {
    for kind in Kind::ALL {
        let (bytes, json) = (
            folder().join(format!("{kind}.automerge")),
            folder().join(format!("{kind}.json")),
        );
        if std::env::var_os("NIRANTAR_WRITE_GOLDEN").is_some() && !bytes.exists() {
            let doc = made(kind);
            std::fs::write(&bytes, doc.save()).unwrap();
            std::fs::write(&json, serde_json::to_string_pretty(&view(&doc)).unwrap() + "\n").unwrap();
        }
        let doc = Doc::load(kind, &std::fs::read(bytes).unwrap(), pc(1)).unwrap();
        let expected: Value = serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap();
        assert_eq!(view(&doc), expected, "{kind}");
    }
}

/// The same forms make the same changes today: heads are hashes over everything that was written.
#[test]
fn the_same_forms_make_the_same_changes() {
    for kind in Kind::ALL {
        let bytes = std::fs::read(folder().join(format!("{kind}.automerge"))).unwrap();
        let first = Doc::load(kind, &bytes, pc(1)).unwrap();
        assert_eq!(made(kind).heads(), first.heads(), "{kind}");
    }
}

/// The forms of `made` leave no field out, so that a format change cannot hide.
#[test]
fn views_read_back_from_their_json() {
    for kind in Kind::ALL {
        let value = view(&made(kind));
        let back = match kind {
            Kind::Organisation => serde_json::to_value(from::<OrganisationView>(value.clone())),
            Kind::Branch => serde_json::to_value(from::<BranchView>(value.clone())),
            Kind::Staff => serde_json::to_value(from::<StaffView>(value.clone())),
            Kind::Templates => serde_json::to_value(from::<TemplatesView>(value.clone())),
            Kind::Formulary => serde_json::to_value(from::<FormularyView>(value.clone())),
            Kind::Patient => serde_json::to_value(from::<PatientView>(value.clone())),
            Kind::Visit => serde_json::to_value(from::<VisitView>(value.clone())),
            Kind::Chart => serde_json::to_value(from::<ChartView>(value.clone())),
            Kind::Encounter => serde_json::to_value(from::<EncounterView>(value.clone())),
            Kind::Certificate => serde_json::to_value(from::<CertificateView>(value.clone())),
            Kind::Photo => serde_json::to_value(from::<PhotoView>(value.clone())),
            Kind::Fee => serde_json::to_value(from::<FeeView>(value.clone())),
            Kind::CashCount => serde_json::to_value(from::<CashCountView>(value.clone())),
            Kind::Release => serde_json::to_value(from::<ReleaseView>(value.clone())),
            Kind::GrowthTables => serde_json::to_value(from::<GrowthTablesView>(value.clone())),
        };
        assert_eq!(back.unwrap(), value, "{kind}");
    }
}
