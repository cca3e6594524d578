//! A signed encounter is its bytes; what comes later is listed, never mixed in.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "integration tests"
)]

mod support;

use automerge::ScalarValue;
use automerge::transaction::Transactable;
use nirantar_document::*;
use serde_json::json;
use support::*;

fn line(id: u32, old: &[u32], text: &str) -> EncounterEdit {
    EncounterEdit::PrescriptionLine(New {
        id: entry(id),
        supersedes: old.iter().copied().map(entry).collect(),
        rank: None,
        value: rx(text),
    })
}

fn encounter() -> Doc {
    let fields: EncounterFields = from(json!({
        "patient": "019aa47f-80cb-7000-8000-000000000001", "doctor": person(1), "date": "2026-11-21",
    }));
    let mut edits: Vec<_> = fields
        .differences(&EncounterFields::default())
        .into_iter()
        .map(EncounterEdit::Field)
        .collect();
    edits.push(EncounterEdit::Vitals(New::fact(
        entry(1),
        from(json!({"systolic": 128, "diastolic": 84})),
    )));
    edits.push(EncounterEdit::Diagnosis(New::fact(
        entry(2),
        from(json!({"text": "ज्वर (viral fever)"})),
    )));
    edits.push(line(3, &[], "tab paracetamol 650 1-0-1 5d af"));
    edits.push(EncounterEdit::Notes("Seen with mother.\n\"Well\".".to_owned()));
    written(&edits)
}

/// The view, and that the summary says the same.
fn view_of(doc: &Doc) -> EncounterView {
    let view = EncounterView::read(doc).unwrap();
    let summary = EncounterSummary::read(doc).unwrap();
    assert_eq!(summary.content, view.content);
    let shown = view
        .sign_offs
        .iter()
        .rev()
        .find_map(|sign_off| sign_off.sheet.as_ref());
    assert_eq!(summary.signing.as_ref(), shown.map(|sheet| &sheet.signing));
    assert_eq!(summary.addenda, view.addenda.len());
    assert_eq!(summary.arrived_after_signing, view.arrived_after_signing.len());
    assert_eq!(summary.conflicts, view.conflicts.len());
    view
}

/// Signs the present state; the signature is not this crate's business.
fn sign(doc: &mut Doc, id: u32, supersedes: &[u32], by: u8, minute: i64) -> ChangeHash {
    let heads = doc.heads();
    let sign_off = prepared(doc, &heads, id, supersedes, by, minute);
    save(doc, &heads, stamp(by, minute), &[sign_off])
}

fn prepared(doc: &Doc, heads: &Heads, id: u32, supersedes: &[u32], by: u8, minute: i64) -> EncounterEdit {
    EncounterEdit::SignOff(NewSignOff {
        id: entry(id),
        supersedes: supersedes.iter().copied().map(entry).collect(),
        bytes: sign_off_bytes(doc, heads, &signing(by, minute)).unwrap(),
        signature: vec![0x5a; 64],
    })
}

#[test]
fn the_bytes_are_these_for_ever() {
    let doc = encounter();
    let bytes = sign_off_bytes(&doc, &doc.heads(), &signing(1, 7)).unwrap();
    assert_eq!(
        String::from_utf8(bytes.clone()).unwrap(),
        include_str!("golden/sign_off.json").trim_end()
    );
    let sheet = SignedSheet::read(&bytes).unwrap();
    assert_eq!(sheet.content, view_of(&doc).working);
    assert_eq!(sheet.heads, doc.heads());
    assert_eq!(sheet.signing, signing(1, 7));
    // The same on another PC that got the changes one by one.
    let all = doc.changes_since(&Doc::new(Kind::Encounter, pc(9)).unwrap().heads());
    let (copy, _) =
        Doc::from_changes(Kind::Encounter, all.iter().map(|change| &change.bytes), pc(9)).unwrap();
    assert_eq!(
        sign_off_bytes(&copy, &doc.heads(), &signing(1, 7)).unwrap(),
        bytes
    );
}

#[test]
fn what_comes_later_is_listed_and_not_shown() {
    let mut doctor = encounter();
    let mut nurse = doctor.fork(pc(2));
    let opened = nurse.heads();
    sign(&mut doctor, 10, &[], 1, 7);
    let signed = view_of(&doctor);
    assert!(signed.is_signed());
    assert_eq!(signed.arrived_after_signing, []);
    assert_eq!(signed.content, signed.working);

    // The nurse's PC was offline and corrects the blood pressure; a colleague changes the dose.
    let vitals = EncounterEdit::Vitals(New::edit(
        entry(11),
        entry(1),
        from(json!({"systolic": 182, "diastolic": 84})),
    ));
    let first = save(&mut nurse, &opened, stamp(2, 3), &[vitals]);
    let heads = nurse.heads();
    let notes = EncounterEdit::Notes("Seen with father.\n\"Well\".".to_owned());
    let second = save(
        &mut nurse,
        &heads,
        stamp(3, 4),
        &[line(12, &[3], "tab paracetamol 500 1-0-1 5d af"), notes],
    );
    sync(&mut doctor, &mut nurse);

    let view = view_of(&doctor);
    assert_eq!(view.content, signed.content);
    assert_eq!(view.working.vitals[0].value.systolic, Some(182));
    let arrived: Vec<_> = view
        .arrived_after_signing
        .iter()
        .map(|a| (a.hash, a.by, a.entries.clone(), a.notes))
        .collect();
    assert_eq!(
        arrived,
        [
            (first, Some(person(2)), vec![entry(11)], false),
            (second, Some(person(3)), vec![entry(12)], true)
        ]
    );

    // One becomes an addendum, the other is left out.
    let addendum = Addendum {
        text: "BP 182/84 at 9:09.".to_owned(),
        takes_up: vec![first],
    };
    let set_aside = SetAside {
        changes: vec![second],
        reason: "Dose as signed.".to_owned(),
    };
    let edits = [
        EncounterEdit::Addendum(New::fact(entry(13), addendum)),
        EncounterEdit::SetAside(New::fact(entry(14), set_aside)),
    ];
    save(&mut doctor, &view.heads, stamp(1, 20), &edits);
    sync(&mut doctor, &mut nurse);
    let view = view_of(&nurse);
    assert_eq!(view.arrived_after_signing, []);
    assert_eq!(view.content, signed.content);
    assert_eq!((view.addenda.len(), view.set_aside.len()), (1, 1));
    assert_eq!(view.conflicts, []);
    // Taking the addendum back lists the change again, and the mark itself is no late change.
    let mark = Mark {
        id: entry(15),
        of: entry(13),
        reason: String::new(),
    };
    save(
        &mut nurse,
        &view.heads,
        stamp(1, 21),
        &[EncounterEdit::Mark(mark)],
    );
    let view = view_of(&nurse);
    assert_eq!(
        view.arrived_after_signing
            .iter()
            .map(|a| a.hash)
            .collect::<Vec<_>>(),
        [first]
    );
}

#[test]
fn amending_replaces_the_sheet() {
    let mut doc = encounter();
    sign(&mut doc, 10, &[], 1, 7);
    let heads = doc.heads();
    save(
        &mut doc,
        &heads,
        stamp(1, 9),
        &[line(11, &[3], "tab paracetamol 500 1-0-1 3d af")],
    );
    let view = view_of(&doc);
    assert_eq!(view.content.prescription[0].value.days, Some(5));
    assert_eq!(view.arrived_after_signing.len(), 1);
    sign(&mut doc, 12, &[10], 1, 10);
    let view = view_of(&doc);
    assert_eq!(view.content.prescription[0].value.days, Some(3));
    assert_eq!(
        (
            view.sign_offs.len(),
            view.arrived_after_signing.len(),
            view.conflicts.len()
        ),
        (1, 0, 0)
    );
    // The first sheet is still there for those who ask.
    let first = stored_bytes(&doc, entry(10)).unwrap().unwrap();
    assert_eq!(
        SignedSheet::read(&first).unwrap().content.prescription[0]
            .value
            .days,
        Some(5)
    );
}

#[test]
fn two_doctors_sign_at_once() {
    let mut a = encounter();
    let mut b = a.fork(pc(2));
    sign(&mut a, 10, &[], 1, 7);
    sign(&mut b, 11, &[], 2, 8);
    sync(&mut a, &mut b);
    let view = view_of(&a);
    assert_eq!(
        view.conflicts,
        [Conflict::SignOffs {
            entries: vec![entry(10), entry(11)]
        }]
    );
    assert_eq!(view.sign_offs.len(), 2);
    assert_eq!(
        view.sign_offs[1].sheet.as_ref().unwrap().signing.signed_by,
        person(2)
    );
    assert_eq!(view.arrived_after_signing, []);
    // A third that knows of both settles it.
    sign(&mut a, 12, &[10, 11], 1, 9);
    let view = view_of(&a);
    assert_eq!((view.sign_offs.len(), view.conflicts.len()), (1, 0));
}

#[test]
fn only_what_the_document_says_can_be_stored() {
    let mut doc = encounter();
    let heads = doc.heads();
    let good = match prepared(&doc, &heads, 10, &[], 1, 7) {
        EncounterEdit::SignOff(good) => good,
        other => panic!("{other:?}"),
    };
    let refused = |doc: &mut Doc, heads: &Heads, by: u8, bytes: Vec<u8>| {
        let sign_off = NewSignOff {
            bytes,
            ..good.clone()
        };
        doc.edit(heads, stamp(by, 7), &[EncounterEdit::SignOff(sign_off)])
            .unwrap_err()
    };
    let text = String::from_utf8(good.bytes.clone()).unwrap();
    let mismatch = DocumentError::SignOffMismatch;
    let altered = text.replace("128", "118").into_bytes();
    assert_eq!(refused(&mut doc, &heads, 1, altered), mismatch("other content"));
    let spaced = text.replacen(':', ": ", 1).into_bytes();
    assert_eq!(SignedSheet::read(&spaced).unwrap_err(), mismatch("not canonical"));
    assert_eq!(refused(&mut doc, &heads, 1, spaced), mismatch("other content"));
    let other = text.replace("sign-off 1", "sign-off 2").into_bytes();
    assert_eq!(refused(&mut doc, &heads, 1, other), mismatch("another format"));
    assert_eq!(
        refused(&mut doc, &heads, 1, b"{}".to_vec()),
        mismatch("not a sign-off")
    );
    assert_eq!(
        refused(&mut doc, &heads, 2, good.bytes.clone()),
        mismatch("another person")
    );
    let genesis = Doc::new(Kind::Encounter, pc(1)).unwrap().heads();
    assert_eq!(
        refused(&mut doc, &genesis, 1, good.bytes.clone()),
        mismatch("other heads")
    );
    assert_eq!(doc.heads(), heads);
    save(&mut doc, &heads, stamp(1, 7), &[EncounterEdit::SignOff(good)]);
}

#[test]
fn nobody_signs_a_conflict_or_what_they_cannot_see() {
    let mut a = encounter();
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(
        &mut a,
        &opened,
        stamp(1, 1),
        &[line(20, &[3], "tab paracetamol 500 1-0-1 5d")],
    );
    save(
        &mut b,
        &opened,
        stamp(2, 2),
        &[line(21, &[3], "tab paracetamol 650 1-1-1 5d")],
    );
    sync(&mut a, &mut b);
    let refused = |doc: &Doc| sign_off_bytes(doc, &doc.heads(), &signing(1, 7)).unwrap_err();
    assert_eq!(refused(&a), DocumentError::Unsettled);
    // At the heads of the form, before the other came, there was none.
    sign_off_bytes(&a, &opened, &signing(1, 7)).unwrap();

    let newer = |class: &str, value: serde_json::Value| {
        let envelope = json!({"class": class, "by": person(1), "at": stamp(1, 1).at, "value": value});
        raw(&encounter(), |raw| {
            let entries = root(raw, "entries");
            let bytes = ScalarValue::Bytes(envelope.to_string().into_bytes());
            raw.put(entries, entry(30).to_string(), bytes).unwrap();
        })
    };
    let unknown = newer("dental_chart", json!({"tooth": 11}));
    assert_eq!(refused(&unknown), DocumentError::Unsettled);
    assert_eq!(view_of(&unknown).unreadable, [entry(30)]);
    let changed = newer("diagnosis", json!({"words": "fever"}));
    assert_eq!(refused(&changed), DocumentError::Unsettled);
    assert_eq!(view_of(&changed).unreadable, [entry(30)]);
    // A part that this build does not know, in a value that it does, is signed with the rest.
    let part = newer("diagnosis", json!({"text": "fever", "laterality": "left"}));
    let bytes = sign_off_bytes(&part, &part.heads(), &signing(1, 7)).unwrap();
    assert!(
        String::from_utf8(bytes)
            .unwrap()
            .contains(r#""laterality":"left""#)
    );
}

#[test]
fn replaced_bytes_are_noticed() {
    let mut doc = encounter();
    sign(&mut doc, 10, &[], 1, 7);
    let bytes = stored_bytes(&doc, entry(10)).unwrap().unwrap();
    let forged = String::from_utf8(bytes)
        .unwrap()
        .replace("650", "500")
        .into_bytes();
    let doc = raw(&doc, |raw| {
        let blobs = root(raw, "blobs");
        raw.put(blobs, entry(10).to_string(), ScalarValue::Bytes(forged))
            .unwrap();
    });
    let view = view_of(&doc);
    assert_eq!(view.conflicts, [Conflict::Tampered { entry: entry(10) }]);
    assert!(!view.is_signed());
}
