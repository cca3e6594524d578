//! Drafts, counters, outbox, effects: the records beside the documents.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use chrono::NaiveDate;
use common::{AT, PERSON, Place, edit, entry, patient, patient_id};
use nirantar_document::{Actor, Doc, Kind, PatientField};
use nirantar_domain::{DocId, PersonId, SpaceKind, Timestamp};
use nirantar_store::{Draft, Effect, EffectId, StoreError};

#[test]
fn own_changes_wait_in_the_outbox_and_received_ones_do_not() {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    let mut doc = patient(space.actor(), "Sita Devi");
    space
        .write::<_, StoreError>(AT, |tx| tx.put_document(patient_id(1), &doc))
        .unwrap();
    let rows = space.read(|tx| tx.outbox(0, 100)).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].space, rows[0].doc),
        (space.identity().space, patient_id(1).into())
    );
    assert_eq!(rows[0].change, doc.heads().as_slice()[0]);

    // Another PC's edit comes in and is stored: not ours to send.
    let mut elsewhere = doc.fork(Actor::from_bytes([9; 16]));
    let heads = elsewhere.heads();
    edit(
        &mut elsewhere,
        &heads,
        &[PatientField::Area(Some("Rampur".into()))],
    );
    doc.merge(&elsewhere).unwrap();
    space
        .write::<_, StoreError>(AT, |tx| tx.put_received(patient_id(1), &doc))
        .unwrap();
    assert_eq!(space.read(|tx| tx.outbox_len()).unwrap(), 1);
    assert_eq!(
        space.read(|tx| tx.patient(patient_id(1))).unwrap().unwrap().area,
        "Rampur"
    );

    let heads = doc.heads();
    edit(&mut doc, &heads, &[PatientField::Area(Some("Sitapur".into()))]);
    space
        .write::<_, StoreError>(AT, |tx| tx.put_document(patient_id(1), &doc))
        .unwrap();
    let rows = space.read(|tx| tx.outbox(rows[0].seq, 100)).unwrap();
    assert_eq!(rows.len(), 1);
    assert!(doc.change(&rows[0].change).is_some());
    // Storing it again adds nothing; confirming takes out.
    space
        .write::<_, StoreError>(AT, |tx| tx.put_document(patient_id(1), &doc))
        .unwrap();
    assert_eq!(space.read(|tx| tx.outbox_len()).unwrap(), 2);
    space
        .write::<_, StoreError>(AT, |tx| tx.confirm_outbox(&rows))
        .unwrap();
    assert_eq!(space.read(|tx| tx.outbox_len()).unwrap(), 1);
}

#[test]
fn documents_come_back_as_they_were() {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    let doc = patient(space.actor(), "Sita Devi");
    let later = Timestamp::from_millis(AT.as_millis() + 5);
    space
        .write::<_, StoreError>(AT, |tx| tx.put_document(patient_id(1), &doc))
        .unwrap();
    space
        .write::<_, StoreError>(later, |tx| tx.put_document(patient_id(1), &doc))
        .unwrap();
    space
        .read::<_, StoreError>(|tx| {
            let back = tx.document(patient_id(1))?;
            assert_eq!((back.save(), back.kind()), (doc.save(), Kind::Patient));
            let row = tx.document_row(patient_id(1))?.unwrap();
            assert_eq!(
                (row.heads, row.created_at, row.updated_at),
                (doc.heads(), AT, later)
            );
            assert_eq!(tx.documents_of(Kind::Patient)?.len(), 1);
            assert!(matches!(tx.document(patient_id(2)), Err(StoreError::NotFound)));
            Ok(())
        })
        .unwrap();
    // A document of another space or kind under this id is refused.
    let chart = Doc::new(Kind::Chart, space.actor()).unwrap();
    let foreign = space.write::<_, StoreError>(AT, |tx| tx.put_document(DocId::from_bytes([1; 16]), &chart));
    assert!(matches!(foreign, Err(StoreError::Foreign)));
    let visit = Doc::new(Kind::Visit, space.actor()).unwrap();
    let other = space.write::<_, StoreError>(AT, |tx| tx.put_document(patient_id(1), &visit));
    assert!(matches!(other, Err(StoreError::Foreign)));
}

#[test]
fn numbers_have_no_holes_and_tokens_begin_anew_each_day() {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let next = || space.write::<_, StoreError>(AT, |tx| tx.next_patient_number("A"));
    assert_eq!((next().unwrap(), next().unwrap()), (1, 2));
    let failed: Result<u64, StoreError> = space.write(AT, |tx| {
        tx.next_patient_number("A")?;
        Err(StoreError::NotFound)
    });
    assert!(failed.is_err());
    assert_eq!(next().unwrap(), 3);
    space
        .write::<_, StoreError>(AT, |tx| tx.raise_patient_number("A", 1041))
        .unwrap();
    space
        .write::<_, StoreError>(AT, |tx| tx.raise_patient_number("A", 5))
        .unwrap();
    assert_eq!(next().unwrap(), 1042);
    assert_eq!(space.read(|tx| tx.last_patient_number("B")).unwrap(), 0);
    let other = PersonId::from_bytes([8; 16]);
    let tokens = space
        .write::<_, StoreError>(AT, |tx| {
            Ok([
                tx.next_token("A", PERSON, day(21))?,
                tx.next_token("A", PERSON, day(21))?,
                tx.next_token("A", other, day(21))?,
                tx.next_token("A", PERSON, day(22))?,
                tx.next_token("B", PERSON, day(21))?,
            ])
        })
        .unwrap();
    assert_eq!(tokens, [1, 2, 1, 1, 1]);
}

#[test]
fn drafts_are_kept_replaced_and_forgotten() {
    let place = Place::new(SpaceKind::Clinical);
    let space = place.create();
    let draft = |form: &str, subject: Option<u8>, body: &str| Draft {
        person: PERSON,
        form: form.into(),
        subject: subject.map(|byte| DocId::from_bytes([byte; 16])),
        heads: subject.map(|_| Doc::new(Kind::Encounter, space.actor()).unwrap().heads()),
        body: body.into(),
        at: AT,
    };
    for one in [
        draft("rx", Some(1), "para"),
        draft("rx", Some(1), "paracetamol"),
        draft("rx", Some(2), "x"),
    ] {
        space.write::<_, StoreError>(AT, |tx| tx.put_draft(&one)).unwrap();
    }
    space
        .write::<_, StoreError>(AT, |tx| tx.put_draft(&draft("patient.new", None, "Si")))
        .unwrap();
    space.close().unwrap();
    let space = place.open().unwrap();
    space
        .read::<_, StoreError>(|tx| {
            let found = tx.draft(PERSON, "rx", Some(DocId::from_bytes([1; 16])))?.unwrap();
            assert_eq!(found.body, b"paracetamol");
            assert!(found.heads.is_some());
            assert!(!format!("{found:?}").contains("para"));
            assert_eq!(tx.draft(PERSON, "patient.new", None)?.unwrap().heads, None);
            assert_eq!(tx.drafts_of(PERSON)?.len(), 3);
            assert!(tx.drafts_of(PersonId::from_bytes([9; 16]))?.is_empty());
            Ok(())
        })
        .unwrap();
    space
        .write::<_, StoreError>(AT, |tx| {
            tx.delete_draft(PERSON, "rx", Some(DocId::from_bytes([1; 16])))
        })
        .unwrap();
    assert_eq!(space.read(|tx| tx.drafts_of(PERSON)).unwrap().len(), 2);
}

#[test]
fn an_effect_is_applied_once_whatever_happens_between() {
    let (clinical, desk) = (Place::new(SpaceKind::Clinical), Place::new(SpaceKind::Desk));
    let (source, target) = (clinical.create(), desk.create());
    let id = EffectId::from_bytes([5; 16]);
    let to = target.identity().space;
    source
        .write::<_, StoreError>(AT, |tx| tx.put_effect(id, to, b"visit done"))
        .unwrap();
    let pending = source.read(|tx| tx.pending_effects()).unwrap();
    assert_eq!(
        pending,
        [Effect {
            id,
            target: to.into(),
            body: b"visit done".to_vec(),
            at: AT
        }]
    );
    let apply = || {
        target.write::<_, StoreError>(AT, |tx| {
            tx.apply_effect::<StoreError>(id, |tx| tx.append_audit(&entry("visit.state")).map(|_| ()))
        })
    };
    assert!(apply().unwrap());
    // The crash came before the source heard of it: applied again at the next opening, to no effect.
    assert!(!apply().unwrap());
    assert_eq!(target.read(|tx| tx.audit_heads()).unwrap()[0].seq, 1);
    source
        .write::<_, StoreError>(AT, |tx| tx.settle_effect(id))
        .unwrap();
    assert!(source.read(|tx| tx.pending_effects()).unwrap().is_empty());

    // Work that fails leaves no mark.
    let other = EffectId::from_bytes([6; 16]);
    let failed = target.write(AT, |tx| tx.apply_effect(other, |_| Err(StoreError::NotFound)));
    assert!(failed.is_err());
    let ran = target
        .write(AT, |tx| tx.apply_effect::<StoreError>(other, |_| Ok(())))
        .unwrap();
    assert!(ran);
}
