//! Changes that travel: any order, repeats, gaps, forks, newer versions, rubbish.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "integration tests"
)]

mod support;

use automerge::transaction::Transactable;
use automerge::{ROOT, ScalarValue};
use nirantar_document::*;
use proptest::prelude::*;
use serde_json::json;
use support::*;

fn name(text: &str) -> PatientEdit {
    PatientEdit::Field(PatientField::Name(Some(text.parse().unwrap())))
}

/// A patient renamed five times, and its changes.
fn renamed() -> (Doc, Vec<ChangeBytes>) {
    let mut doc = Doc::new(Kind::Patient, pc(1)).unwrap();
    let genesis = doc.heads();
    for (minute, text) in ["Ajay", "Ajai", "Ajit", "Abhay", "Amit"].into_iter().enumerate() {
        let heads = doc.heads();
        save(&mut doc, &heads, stamp(1, minute as i64), &[name(text)]);
    }
    let changes = doc.changes_since(&genesis);
    (doc, changes)
}

#[test]
fn changes_since_heads_are_the_changes_since_heads() {
    let (mut doc, changes) = renamed();
    assert_eq!(changes.len(), 5);
    for change in &changes {
        assert_eq!(doc.change(&change.hash).unwrap(), *change);
        assert!(doc.has(&change.hash));
    }
    let heads = doc.heads();
    assert_eq!(doc.changes_since(&heads), []);
    let hash = save(&mut doc, &heads, stamp(2, 9), &[name("Arun")]);
    let new = doc.changes_since(&heads);
    assert_eq!(new.iter().map(|change| change.hash).collect::<Vec<_>>(), [hash]);
    assert_eq!(
        doc.history_since(Some(&heads)),
        [ChangeInfo {
            hash,
            by: Some(person(2)),
            at: stamp(2, 9).at
        }]
    );
    assert_eq!(doc.history_since(None).len(), 7);
    assert_eq!(doc.history_since(None)[0].by, None);
    assert_eq!(doc.change(&ChangeHash::from_bytes([1; 32])), None);
}

#[test]
fn a_gap_is_reported_survives_saving_and_closes() {
    let (doc, changes) = renamed();
    let mut other = Doc::new(Kind::Patient, pc(2)).unwrap();
    let applied = other
        .apply([&changes[0].bytes, &changes[3].bytes, &changes[4].bytes])
        .unwrap();
    assert_eq!(applied.new, [changes[0].hash]);
    assert_eq!(applied.missing, [changes[2].hash]);
    assert_eq!(
        PatientView::read(&other).unwrap().fields.name.unwrap().as_str(),
        "Ajay"
    );

    let mut other = Doc::load(Kind::Patient, &other.save(), pc(2)).unwrap();
    assert_eq!(other.missing(), [changes[2].hash]);
    let applied = other.apply([&changes[2].bytes]).unwrap();
    assert_eq!((applied.new, applied.missing), (vec![], vec![changes[1].hash]));
    let applied = other.apply([&changes[1].bytes]).unwrap();
    assert_eq!(applied.missing, []);
    let mut new = applied.new;
    new.sort();
    let mut rest: Vec<_> = changes[1..].iter().map(|change| change.hash).collect();
    rest.sort();
    assert_eq!(new, rest);
    assert_eq!(view(&other), view(&doc));
    // Again changes nothing.
    assert_eq!(
        other.apply(changes.iter().map(|change| &change.bytes)).unwrap(),
        Applied::default()
    );
}

#[test]
fn a_form_can_be_saved_while_changes_wait() {
    let (doc, changes) = renamed();
    let mut other = Doc::new(Kind::Patient, pc(2)).unwrap();
    other.apply([&changes[0].bytes, &changes[4].bytes]).unwrap();
    let heads = other.heads();
    save(
        &mut other,
        &heads,
        stamp(2, 9),
        &[PatientEdit::Field(PatientField::Area(Some("Patna".to_owned())))],
    );
    let mut other = Doc::load(Kind::Patient, &other.save(), pc(2)).unwrap();
    other.merge(&doc).unwrap();
    let view = PatientView::read(&other).unwrap();
    assert_eq!(
        (view.fields.name.unwrap().as_str(), view.fields.area.as_deref()),
        ("Amit", Some("Patna"))
    );
    assert_eq!(view.conflicts, []);
}

#[test]
fn a_copied_folder_is_noticed() {
    let mut a = written(&[name("Ajay")]);
    let mut copy = a.fork(pc(1));
    let opened = a.heads();
    save(&mut a, &opened, stamp(1, 1), &[name("Ajai")]);
    save(&mut copy, &opened, stamp(2, 2), &[name("Ajit")]);
    let before = view(&a);
    assert_eq!(a.merge(&copy).unwrap_err(), DocumentError::SameActorTwice);
    assert_eq!(view(&a), before);
}

#[test]
fn the_same_document_made_on_two_pcs_merges() {
    for kind in Kind::ALL {
        let a = Doc::new(kind, pc(1)).unwrap();
        let b = Doc::new(kind, pc(2)).unwrap();
        assert_eq!(a.heads(), b.heads(), "{kind}");
        assert_eq!(a.save(), b.save(), "{kind}");
        assert_eq!(kind.as_str().parse::<Kind>().unwrap(), kind);
    }
}

#[test]
fn bytes_of_another_kind_and_rubbish_are_damaged() {
    let (doc, changes) = renamed();
    let bytes = doc.save();
    let code = |kind, bytes: &[u8]| Doc::load(kind, bytes, pc(1)).unwrap_err().code();
    assert_eq!(code(Kind::Visit, &bytes), "damaged");
    assert_eq!(code(Kind::Patient, &[]), "damaged");
    assert_eq!(code(Kind::Patient, &bytes[..bytes.len() - 1]), "damaged");
    let foreign = automerge::AutoCommit::new().save();
    assert_eq!(code(Kind::Patient, &foreign), "damaged");
    let mut doc = doc;
    let before = doc.save();
    let mut broken = changes[0].bytes.clone();
    broken[12] ^= 1;
    assert_eq!(doc.apply([&broken]).unwrap_err().code(), "damaged");
    assert_eq!(doc.save(), before);
}

#[test]
fn a_newer_document_can_be_read_and_not_edited() {
    let (doc, _) = renamed();
    let mut doc = raw(&doc, |raw| {
        raw.put(ROOT, "min_reader", 2_u64).unwrap();
        raw.put(ROOT, "schema", 3_u64).unwrap();
    });
    assert!(doc.is_read_only());
    assert_eq!(
        PatientView::read(&doc).unwrap().fields.name.unwrap().as_str(),
        "Amit"
    );
    let heads = doc.heads();
    let error = doc.edit(&heads, stamp(1, 1), &[name("Arun")]).unwrap_err();
    assert_eq!(
        error,
        DocumentError::Newer {
            min_reader: 2,
            known: 1
        }
    );
    assert_eq!((error.code(), error.message_key()), ("newer", "document-newer"));
    // It becomes read-only by a merge as well.
    let (mut old, _) = renamed();
    old.merge(&doc).unwrap();
    assert!(old.is_read_only());
}

#[test]
fn what_a_newer_version_wrote_survives_editing() {
    let (doc, _) = renamed();
    let doc = raw(&doc, |raw| {
        raw.put(ROOT, "schema", 2_u64).unwrap();
        let fields = root(raw, "fields");
        raw.put(&fields, "favourite_colour", "blue").unwrap();
        raw.put(&fields, "sex", "intersex").unwrap();
        let envelope = json!({"class": "phone", "by": person(1), "at": stamp(1, 1).at, "verified": true,
            "value": {"number": "+919876543210", "carrier": "BSNL"}});
        let entries = root(raw, "entries");
        let bytes = ScalarValue::Bytes(envelope.to_string().into_bytes());
        raw.put(entries, entry(1).to_string(), bytes).unwrap();
    });
    let mut doc = Doc::load(Kind::Patient, &doc.save(), pc(1)).unwrap();
    let opened = PatientView::read(&doc).unwrap();
    assert_eq!(opened.phones.len(), 1);
    assert_eq!(opened.fields.sex, None);
    assert_eq!(
        opened.conflicts,
        [Conflict::Unreadable {
            field: "sex".to_owned()
        }]
    );
    let mut form = opened.fields.clone();
    form.area = Some("Patna".to_owned());
    let edits: Vec<_> = form
        .differences(&opened.fields)
        .into_iter()
        .map(PatientEdit::Field)
        .collect();
    save(&mut doc, &opened.heads, stamp(1, 2), &edits);
    let saved = automerge::AutoCommit::load(&doc.save()).unwrap();
    use automerge::ReadDoc;
    let field = |key| {
        saved
            .get(root(&saved, "fields"), key)
            .unwrap()
            .unwrap()
            .0
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        (field("favourite_colour"), field("sex")),
        ("blue".to_owned(), "intersex".to_owned())
    );
    assert_eq!(doc.past_entries().unwrap()[0].entry.value["carrier"], "BSNL");
}

#[test]
fn a_rewritten_entry_is_noticed() {
    let phone = PatientEdit::Phone(New::fact(entry(1), from(json!({"number": "9876543210"}))));
    let base = written(&[phone]);
    // Put twice without knowing of each other: both values lie under one key.
    let rewrite = |number: &str, actor: u8| {
        let mut raw = automerge::AutoCommit::load(&base.save())
            .unwrap()
            .with_actor(automerge::ActorId::from(&[actor; 16][..]));
        let envelope =
            json!({"class": "phone", "by": person(1), "at": stamp(1, 1).at, "value": {"number": number}});
        let entries = root(&raw, "entries");
        raw.put(
            entries,
            entry(1).to_string(),
            ScalarValue::Bytes(envelope.to_string().into_bytes()),
        )
        .unwrap();
        Doc::load(Kind::Patient, &raw.save(), pc(actor)).unwrap()
    };
    let mut a = rewrite("+919876543211", 0xa1);
    a.merge(&rewrite("+919876543212", 0xa2)).unwrap();
    let view = PatientView::read(&a).unwrap();
    assert_eq!(view.conflicts, [Conflict::Tampered { entry: entry(1) }]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_order_with_repeats_gives_the_same_document(
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let (doc, changes) = renamed();
        let mut other = Doc::new(Kind::Patient, pc(2)).unwrap();
        for index in order {
            other.apply([&index.get(&changes).bytes]).unwrap();
            other = Doc::load(Kind::Patient, &other.save(), pc(2)).unwrap();
        }
        other.apply(changes.iter().rev().map(|change| &change.bytes)).unwrap();
        prop_assert_eq!(other.missing(), []);
        prop_assert_eq!(view(&other), view(&doc));
    }

    #[test]
    fn damaged_bytes_never_panic(at in any::<prop::sample::Index>(), flip in 1u8..) {
        let (doc, changes) = renamed();
        let mut bytes = doc.save();
        let place = at.index(bytes.len());
        bytes[place] ^= flip;
        if let Ok(read) = Doc::load(Kind::Patient, &bytes, pc(1)) {
            PatientView::read(&read).unwrap();
        }
        let mut change = changes[1].bytes.clone();
        let place = at.index(change.len());
        change[place] ^= flip;
        let mut other = Doc::new(Kind::Patient, pc(2)).unwrap();
        prop_assert!(other.apply([&changes[0].bytes, &change]).is_err());
    }
}
