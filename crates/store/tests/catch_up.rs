//! Lists made anew after an update: in steps, with a short log, and where it was killed it goes on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use common::{AT, INCARNATION, Place, identity, key, patient, patient_id, raw, raw_connection};
use nirantar_domain::SpaceKind;
use nirantar_store::{Progress, Space, StoreError};
use rusqlite::types::Value;

/// Nearly three steps.
const PATIENTS: u64 = 6_000;

fn log_of(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}-wal", path.display()))
}

/// Made once, copied for each test.
fn filled() -> Place {
    static FILLED: OnceLock<Place> = OnceLock::new();
    let place = Place::new(SpaceKind::Desk);
    std::fs::copy(FILLED.get_or_init(fill).path(), place.path()).unwrap();
    place
}

fn fill() -> Place {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    for thousand in 0..PATIENTS / 1_000 {
        space
            .write::<_, StoreError>(AT, |tx| {
                for n in thousand * 1_000..(thousand + 1) * 1_000 {
                    let doc = patient(tx.actor(), ["Sita Devi", "Ajay Kumar", "Mary"][(n % 3) as usize]);
                    tx.put_document(patient_id(n), &doc)?;
                }
                Ok(())
            })
            .unwrap();
    }
    space.close().unwrap();
    place
}

/// Everything that the lists are: rows, indexes, versions. And that no mark is left.
fn lists(place: &Place) -> Vec<Vec<Value>> {
    let connection = raw_connection(&place.path());
    let mut all = Vec::new();
    for sql in [
        "SELECT * FROM patient ORDER BY 1",
        "SELECT * FROM patient_phone ORDER BY 1, 2",
        "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name LIKE 'patient%' ORDER BY name",
        "SELECT name, version FROM projection ORDER BY name",
        "SELECT key FROM meta ORDER BY key",
    ] {
        let mut query = connection.prepare(sql).unwrap();
        let columns = query.column_count();
        let rows = query
            .query_map([], |row| (0..columns).map(|column| row.get(column)).collect())
            .unwrap();
        all.extend(rows.collect::<rusqlite::Result<Vec<Vec<Value>>>>().unwrap());
    }
    all
}

fn open(place: &Place, told: &dyn Fn(u64, u64) -> bool) -> Result<Space, StoreError> {
    Space::open(
        &place.path(),
        &key(7),
        &identity(place.kind),
        INCARNATION,
        Progress::new(told),
    )
}

#[test]
fn a_killed_rebuild_goes_on_where_it_was_and_its_log_stays_short() {
    let place = filled();
    let written = lists(&place);
    // What an older version left: other rows under the same names.
    raw(
        &place.path(),
        "UPDATE projection SET version = 1; UPDATE patient SET number = 'old'; DROP INDEX patient_number",
    );

    let killed = Place::new(SpaceKind::Desk);
    let longest = Cell::new(0);
    let copied = Cell::new(false);
    let told = RefCell::new(Vec::new());
    let space = open(&place, &|done, of| {
        told.borrow_mut().push((done, of));
        longest.set(
            longest
                .get()
                .max(log_of(&place.path()).metadata().map_or(0, |data| data.len())),
        );
        // What a kill at this moment leaves.
        if done > PATIENTS / 2 && !copied.replace(true) {
            std::fs::copy(place.path(), killed.path()).unwrap();
            std::fs::copy(log_of(&place.path()), log_of(&killed.path())).unwrap();
        }
        true
    })
    .unwrap();
    assert_eq!(told.borrow()[0], (0, PATIENTS));
    assert!(told.borrow().is_sorted() && told.borrow().last().unwrap().0 > PATIENTS - 256);
    assert!(space.check(Progress::NONE).unwrap().is_sound());
    // In one transaction the log holds everything at once.
    space.rebuild(Progress::NONE).unwrap();
    let at_once = log_of(&place.path()).metadata().unwrap().len();
    assert!(
        longest.get() > 0 && longest.get() * 2 < at_once,
        "{} of {at_once}",
        longest.get()
    );
    space.close().unwrap();
    assert_eq!(lists(&place), written);

    // Whoever looks into what was killed sees that it is not whole.
    assert!(copied.get());
    let version: u32 = raw_connection(&killed.path())
        .query_row(
            "SELECT version FROM projection WHERE name = 'patient'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(version, 0);
    let first = Cell::new(None);
    let space = open(&killed, &|done, of| {
        first.set(first.get().or(Some((done, of))));
        true
    })
    .unwrap();
    let (done, of) = first.get().unwrap();
    assert!(
        done > PATIENTS / 4 && of == PATIENTS,
        "it goes on: {done} of {of}"
    );
    assert!(space.check(Progress::NONE).unwrap().is_sound());
    space.close().unwrap();
    assert_eq!(lists(&killed), written);
}

#[test]
fn killed_again_and_again_it_comes_to_its_end() {
    let place = filled();
    let written = lists(&place);
    raw(&place.path(), "UPDATE projection SET version = 1");
    let mut tries = 0;
    loop {
        tries += 1;
        assert!(tries < 100);
        // Each try does little more than a step.
        let began = Cell::new(None);
        let opened = open(&place, &|done, _| {
            let at = began.get().unwrap_or(done);
            began.set(Some(at));
            done < at + 2_500
        });
        match opened {
            Ok(space) => {
                space.close().unwrap();
                break;
            }
            Err(error) => assert!(matches!(error, StoreError::Cancelled), "{error}"),
        }
    }
    assert!(tries > 2, "{tries}");
    assert_eq!(lists(&place), written);
}

#[test]
fn a_mark_of_another_version_is_not_believed() {
    let place = filled();
    let written = lists(&place);
    raw(&place.path(), "UPDATE projection SET version = 1");
    open(&place, &|done, _| done < 5_000).unwrap_err();
    // Another program made the lists in its own way meanwhile.
    raw(
        &place.path(),
        "UPDATE projection SET version = 2 WHERE name = 'patient'; UPDATE patient SET number = 'another'",
    );
    let first = Cell::new(None);
    let space = open(&place, &|done, _| {
        first.set(first.get().or(Some(done)));
        true
    })
    .unwrap();
    assert_eq!(first.get(), Some(0));
    space.close().unwrap();
    assert_eq!(lists(&place), written);
}
