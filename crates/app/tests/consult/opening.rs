//! What opening a consult costs: commits, each a sync of the disk, counted in the write-ahead log.

use std::path::Path;

use crate::common::*;

/// Commits in a write-ahead log: its frames whose header names a size of the file (SQLite's file format, §4.1). Headers are
/// not encrypted, and nobody else empties the log while a test runs.
fn commits(file: &Path) -> usize {
    let Ok(log) = std::fs::read(format!("{}-wal", file.display())) else {
        return 0;
    };
    let word = |at: usize| {
        log.get(at..at + 4)
            .map(|word| u32::from_be_bytes(word.try_into().unwrap()))
    };
    let Some(page) = word(8) else { return 0 };
    let salt = (word(16), word(20));
    (32..log.len())
        .step_by(24 + page as usize)
        .take_while(|at| (word(at + 8), word(at + 12)) == salt)
        .filter(|at| word(at + 4) != Some(0))
        .count()
}

#[test]
fn a_consult_opens_with_one_commit_a_file_and_again_with_one() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let files = ["desk", "clinical", "org", "orders", "money"].map(|kind| clinic.space(kind));
    let count = || files.each_ref().map(|file| commits(file));
    let cost = |what: Value| {
        let before = count();
        let shown = app.encounter_open(ask(what)).unwrap();
        let after = count();
        let cost: Vec<usize> = after
            .iter()
            .zip(before)
            .map(|(after, before)| after - before)
            .collect();
        (shown, cost)
    };
    // The known patient was seen this morning by another doctor: the token, its stage and their record are one commit.
    let patient = json!({"patient": clinic.known.patient});
    let (shown, first) = cost(patient.clone());
    assert_eq!(
        first,
        [1, 1, 0, 0, 0],
        "the visit, and the record with its reading"
    );
    // From the queue the stage is the only change at the desk; nothing changes there when it is opened again.
    let new = json!({"name": "Ajay Kumar", "sex": "male", "age": "40"});
    let other = app.patient_add(ask(new)).unwrap().id;
    let visit = app.visit_add(ask(json!({"patient": other}))).unwrap().visit.id;
    let queued = json!({"visit": visit});
    assert_eq!(cost(queued.clone()).1, [1, 1, 0, 0, 0]);
    for again in [queued, json!({"visit": shown.visit})] {
        assert_eq!(cost(again).1, [0, 1, 0, 0, 0], "the reading alone");
    }
}
