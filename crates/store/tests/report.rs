//! Counting goes in through the index on the day, and counts what is there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use chrono::NaiveDate;
use common::{AT, PERSON, Place, STAMP, entry_id, id, patient_id};
use nirantar_document::*;
use nirantar_domain::{SpaceKind, Timestamp, VisitId};
use nirantar_store::Space;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// A visit on a day of November, and the steps it took.
fn visit(space: &Space, number: u64, patient: u64, on: u32, again: Option<u32>, states: &[VisitState]) {
    let mut doc = Doc::new(Kind::Visit, space.actor()).unwrap();
    let heads = doc.heads();
    let mut edits = vec![
        VisitEdit::Field(VisitField::Patient(Some(patient_id(patient)))),
        VisitEdit::Field(VisitField::Doctor(Some(PERSON))),
        VisitEdit::Field(VisitField::Date(Some(day(on)))),
        VisitEdit::Field(VisitField::CreatedAt(Some(AT))),
    ];
    edits.extend(again.map(|on| VisitEdit::Field(VisitField::FollowUpOn(Some(day(on))))));
    doc.edit(&heads, STAMP, &edits).unwrap();
    for (place, state) in (0..).zip(states) {
        let stamp = Stamp {
            by: PERSON,
            at: Timestamp::from_millis(AT.as_millis() + 60_000 * (place + 1)),
        };
        let value = VisitStateEntry {
            state: *state,
            queue_rank: None,
            called_at: None,
        };
        let new = New::fact(entry_id(number * 10 + u64::try_from(place).unwrap()), value);
        let heads = doc.heads();
        doc.edit(&heads, stamp, &[VisitEdit::State(new)]).unwrap();
    }
    let id = VisitId::from_bytes(id(number));
    space.write(AT, |tx| tx.put_document(id, &doc)).unwrap();
}

#[test]
fn no_query_walks_over_all_visits_or_encounters() {
    for kind in [SpaceKind::Desk, SpaceKind::Clinical, SpaceKind::Money] {
        let place = Place::new(kind);
        let space = place.create();
        let plans = space.read(|tx| tx.report_plans(kind)).unwrap();
        assert!(!plans.is_empty());
        for step in &plans {
            assert!(!step.starts_with("SCAN"), "{kind}: {step}\n{plans:#?}");
        }
        for index in match kind {
            SpaceKind::Desk => ["visit_day", "follow_up_due"].as_slice(),
            SpaceKind::Money => &["payment_day", "payment_reversed", "fee_day"],
            _ => &["encounter_day"],
        } {
            assert!(
                plans.iter().any(|step| step.contains(index)),
                "{index}: {plans:#?}"
            );
        }
    }
}

#[test]
fn who_came_before_when_they_were_seen_and_who_came_again() {
    use VisitState::{Cancelled, Done, InConsult, NoShow, Waiting};
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    visit(
        &space,
        1,
        1,
        10,
        Some(12),
        &[Waiting, InConsult, Waiting, InConsult, Done],
    );
    visit(&space, 2, 2, 10, Some(14), &[Waiting, Done]);
    visit(&space, 3, 1, 13, None, &[Waiting]);
    visit(&space, 4, 2, 13, None, &[Cancelled]);
    visit(&space, 5, 3, 9, None, &[NoShow]);
    visit(&space, 6, 3, 13, None, &[Waiting]);

    let rows = space.read(|tx| tx.report_visits(day(11), day(30))).unwrap();
    let came_before: Vec<_> = rows
        .iter()
        .map(|row| (row.patient.unwrap(), row.came_before))
        .collect();
    let (one, two, three) = (patient_id(1), patient_id(2), patient_id(3));
    assert_eq!(came_before, [(one, true), (two, true), (three, false)]);

    let rows = space.read(|tx| tx.report_visits(day(10), day(10))).unwrap();
    assert_eq!(rows[0].begun_at.unwrap().as_millis() - AT.as_millis(), 120_000);
    assert_eq!(rows[1].begun_at, None);

    let due = space.read(|tx| tx.follow_ups_due(day(11), day(14))).unwrap();
    let came: Vec<_> = due
        .iter()
        .map(|row| (row.patient.unwrap(), row.came_on.as_deref()))
        .collect();
    assert_eq!(came, [(one, Some("2026-11-13")), (two, None)]);
    assert_eq!(space.read(|tx| tx.follow_ups_due(day(13), day(13))).unwrap(), []);
}
