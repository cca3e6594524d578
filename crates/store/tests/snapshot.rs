//! A copy made while the clinic works is whole, and holds everything confirmed before it began.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use std::fs::{self, File};
use std::io::Read;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use common::{AT, Place, entry, patient, patient_id};
use nirantar_domain::SpaceKind;
use nirantar_store::{CheckpointOutcome, Held, Progress, SnapshotGuard, Space, StoreError};

/// Copies what the guard names into another place, slowly enough for writers to come in between.
fn copy(guard: &SnapshotGuard, pause: impl Fn()) -> Place {
    let copy = Place::new(SpaceKind::Desk);
    for file in guard.files() {
        pause();
        let mut bytes = Vec::new();
        File::open(&file.path)
            .unwrap()
            .take(file.length)
            .read_to_end(&mut bytes)
            .unwrap();
        assert_eq!(bytes.len() as u64, file.length);
        fs::write(copy.folder.path().join(&file.name), bytes).unwrap();
    }
    copy
}

fn add(space: &Space, n: u64) {
    let doc = patient(space.actor(), &format!("Person {n}"));
    space
        .write::<_, StoreError>(AT, |tx| {
            tx.put_document(patient_id(n), &doc)?;
            tx.append_audit(&entry("patient.add"))
        })
        .unwrap();
}

fn whole(copy: &Place, at_least: u64) -> u64 {
    let space = copy.open().unwrap();
    assert_eq!(space.check(Progress::NONE).unwrap().problems, []);
    let (count, head) = space
        .read::<_, StoreError>(|tx| {
            assert!(tx.verify_audit(&[], &|_, _| false)?.is_intact());
            Ok((tx.count_patients()?, tx.audit_heads()?[0].seq))
        })
        .unwrap();
    assert_eq!(count, head, "a copy never splits a transaction");
    assert!(count >= at_least, "{count} < {at_least}");
    count
}

#[test]
fn writers_go_on_while_a_copy_is_made() {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    let (written, stop) = (AtomicU64::new(0), AtomicBool::new(false));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Acquire) {
                let n = written.load(Ordering::Acquire);
                add(&space, n);
                written.store(n + 1, Ordering::Release);
            }
        });
        scope.spawn(|| {
            while !stop.load(Ordering::Acquire) {
                space.checkpoint().unwrap();
                std::thread::yield_now();
            }
        });
        let wait_for = |n: u64| {
            while written.load(Ordering::Acquire) < n {
                std::thread::yield_now();
            }
        };
        for round in 1..=8 {
            wait_for(round * 20);
            let before = written.load(Ordering::Acquire);
            let guard = space.snapshot().unwrap();
            let copy = copy(&guard, || wait_for(written.load(Ordering::Acquire) + 5));
            assert_eq!(space.checkpoint().unwrap(), CheckpointOutcome::Held);
            drop(guard);
            whole(&copy, before);
        }
        stop.store(true, Ordering::Release);
    });
}

#[test]
fn a_log_that_was_moved_completely_is_left_out() {
    // Else the next write would start the log again at its beginning, under the copy.
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    (0..10).for_each(|n| add(&space, n));
    let guard = space.snapshot().unwrap();
    assert_eq!(guard.files().len(), 1);
    (10..50).for_each(|n| add(&space, n));
    let copy = copy(&guard, || ());
    drop(guard);
    assert_eq!(whole(&copy, 10), 10);
}

#[test]
fn a_log_that_a_reader_keeps_is_copied_too() {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    (0..5).for_each(|n| add(&space, n));
    space
        .read::<_, StoreError>(|tx| {
            tx.count_patients()?;
            (5..10).for_each(|n| add(&space, n));
            let guard = space.snapshot()?;
            assert_eq!(guard.files().len(), 2);
            (10..50).for_each(|n| add(&space, n));
            let copy = copy(&guard, || ());
            drop(guard);
            assert_eq!(whole(&copy, 10), 10);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_file_closed_and_opened_again_stands_still_under_its_copy() {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    (0..10).for_each(|n| add(&space, n));
    let guard = space.snapshot().unwrap();
    let before = fs::read(place.path()).unwrap();
    let mut n = 10;
    for _ in 0..3 {
        (n..n + 20).for_each(|n| add(&space, n));
        n += 20;
    }
    space.close().unwrap();
    for _ in 0..2 {
        let space = place.open().unwrap();
        add(&space, n);
        n += 1;
        assert_eq!(space.checkpoint().unwrap(), CheckpointOutcome::Held);
        space.empty_log().unwrap();
        space.close().unwrap();
    }
    assert_eq!(fs::read(place.path()).unwrap(), before);
    let copy = copy(&guard, || ());
    drop(guard);
    assert_eq!(whole(&copy, 10), 10);
    // Nothing was lost meanwhile, and the next closing moves the log.
    assert_eq!(whole(&place, n), n);
    place.open().unwrap().close().unwrap();
    assert!(!place.folder.path().join("space.db-wal").exists());
}

#[test]
fn a_closed_file_is_held_too() {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    (0..10).for_each(|n| add(&space, n));
    space.close().unwrap();
    let held = Held::closed(&place.path());
    let before = fs::read(place.path()).unwrap();
    let space = place.open().unwrap();
    (10..20).for_each(|n| add(&space, n));
    // A check looks at what is there; it moves nothing.
    assert!(space.check(Progress::NONE).unwrap().is_sound());
    space.close().unwrap();
    assert_eq!(fs::read(place.path()).unwrap(), before);
    drop(held);
    assert_eq!(whole(&place, 20), 20);
}
