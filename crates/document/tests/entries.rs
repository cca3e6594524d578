//! Conflicts between entries: the cases in which two PCs could otherwise agree on something nobody wrote.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "integration tests"
)]

mod support;

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

fn mark(id: u32, of: u32) -> Mark {
    Mark {
        id: entry(id),
        of: entry(of),
        reason: "wrong patient".to_owned(),
    }
}

fn allergy(id: u32, old: &[u32], substance: &str) -> ChartEdit {
    ChartEdit::Allergy(New {
        id: entry(id),
        supersedes: old.iter().copied().map(entry).collect(),
        rank: None,
        value: from(json!({"substance": substance, "reaction": "rash"})),
    })
}

fn none_known(id: u32) -> ChartEdit {
    ChartEdit::NoKnownAllergies(New::fact(entry(id), NoKnownAllergies::default()))
}

#[test]
fn two_doses_are_two_lines_until_somebody_decides() {
    let mut a = written(&[line(1, &[], "tab amlodipine 5 1-0-0 30d")]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(
        &mut a,
        &opened,
        stamp(1, 1),
        &[line(2, &[1], "tab amlodipine 10 1-0-0 30d")],
    );
    save(
        &mut b,
        &opened,
        stamp(2, 2),
        &[line(3, &[1], "tab amlodipine 5 1-0-1 30d")],
    );
    sync(&mut a, &mut b);
    let view = EncounterView::read(&a).unwrap();
    let shown: Vec<_> = view.content.prescription.iter().map(|line| &line.value).collect();
    assert_eq!(
        shown,
        [
            &rx("tab amlodipine 10 1-0-0 30d"),
            &rx("tab amlodipine 5 1-0-1 30d")
        ]
    );
    let conflict = |entries: &[u32], of: &[u32]| Conflict::Successors {
        class: "prescription_line".to_owned(),
        entries: entries.iter().copied().map(entry).collect(),
        of: of.iter().copied().map(entry).collect(),
    };
    assert_eq!(view.conflicts, [conflict(&[2, 3], &[1])]);

    // An edit of one of the two does not settle it.
    let heads = b.heads();
    save(
        &mut b,
        &heads,
        stamp(2, 3),
        &[line(4, &[3], "tab amlodipine 5 1-0-1 15d")],
    );
    assert_eq!(
        EncounterView::read(&b).unwrap().conflicts,
        [conflict(&[2, 4], &[1])]
    );
    // One entry that supersedes both does.
    let heads = b.heads();
    save(
        &mut b,
        &heads,
        stamp(2, 4),
        &[line(5, &[2, 4], "tab amlodipine 10 1-0-0 15d")],
    );
    sync(&mut a, &mut b);
    let view = EncounterView::read(&a).unwrap();
    assert_eq!(view.conflicts, []);
    assert_eq!(view.content.prescription.len(), 1);
}

#[test]
fn marking_one_of_two_settles_as_well() {
    let mut a = written(&[line(1, &[], "tab amlodipine 5 1-0-0 30d")]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(
        &mut a,
        &opened,
        stamp(1, 1),
        &[line(2, &[1], "tab amlodipine 10 1-0-0 30d")],
    );
    save(
        &mut b,
        &opened,
        stamp(2, 2),
        &[line(3, &[1], "tab amlodipine 5 1-0-1 30d")],
    );
    sync(&mut a, &mut b);
    let heads = a.heads();
    save(&mut a, &heads, stamp(1, 3), &[EncounterEdit::Mark(mark(4, 3))]);
    let view = EncounterView::read(&a).unwrap();
    assert_eq!(view.conflicts, []);
    // The line it had replaced does not come back.
    assert_eq!(
        view.content
            .prescription
            .iter()
            .map(|line| line.id)
            .collect::<Vec<_>>(),
        [entry(2)]
    );
}

#[test]
fn an_edit_of_a_line_that_another_took_out() {
    let mut a = written(&[line(1, &[], "tab amlodipine 5 1-0-0 30d")]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(&mut a, &opened, stamp(1, 1), &[EncounterEdit::Mark(mark(2, 1))]);
    save(
        &mut b,
        &opened,
        stamp(2, 2),
        &[line(3, &[1], "tab amlodipine 10 1-0-0 30d")],
    );
    sync(&mut a, &mut b);
    let view = EncounterView::read(&a).unwrap();
    assert_eq!(view.content.prescription.len(), 1);
    assert_eq!(
        view.conflicts,
        [Conflict::EditOfMarked {
            class: "prescription_line".to_owned(),
            marked: entry(1),
            entries: vec![entry(3)],
        }]
    );
    // Confirmed by a person: an entry that supersedes the edit.
    save(
        &mut a,
        &view.heads,
        stamp(1, 3),
        &[line(4, &[3], "tab amlodipine 10 1-0-0 30d")],
    );
    assert_eq!(EncounterView::read(&a).unwrap().conflicts, []);
}

#[test]
fn both_take_the_same_line_out() {
    let mut a = written(&[line(1, &[], "tab amlodipine 5 1-0-0 30d")]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(&mut a, &opened, stamp(1, 1), &[EncounterEdit::Mark(mark(2, 1))]);
    save(&mut b, &opened, stamp(2, 2), &[EncounterEdit::Mark(mark(3, 1))]);
    sync(&mut a, &mut b);
    let view = EncounterView::read(&a).unwrap();
    assert_eq!((view.content.prescription.len(), view.conflicts.len()), (0, 0));
}

#[test]
fn allergies_against_none_known() {
    let mut a = Doc::new(Kind::Chart, pc(1)).unwrap();
    let mut b = Doc::new(Kind::Chart, pc(2)).unwrap();
    let opened = a.heads();
    save(&mut a, &opened, stamp(1, 1), &[none_known(1)]);
    save(&mut b, &opened, stamp(2, 2), &[allergy(2, &[], "penicillin")]);
    sync(&mut a, &mut b);
    let view = ChartView::read(&a).unwrap();
    assert_eq!((view.allergies.len(), view.no_known_allergies.len()), (1, 1));
    assert_eq!(
        view.conflicts,
        [Conflict::AllergiesAndNoneKnown {
            allergies: vec![entry(2)],
            statements: vec![entry(1)],
        }]
    );
    // Nobody can state "none known" beside an allergy that the form shows.
    assert_eq!(
        a.edit(&view.heads, stamp(1, 3), &[none_known(3)]).unwrap_err(),
        DocumentError::AllergiesExist
    );
    // Writing the allergy down again, knowing of the statement, retires it.
    save(
        &mut a,
        &view.heads,
        stamp(1, 3),
        &[allergy(4, &[2], "penicillin")],
    );
    let view = ChartView::read(&a).unwrap();
    assert_eq!((view.allergies.len(), view.no_known_allergies.len()), (1, 0));
    assert_eq!(view.conflicts, []);
}

#[test]
fn two_allergies_found_at_once_are_no_conflict() {
    let mut a = written(&[none_known(1)]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(
        &mut a,
        &opened,
        stamp(1, 1),
        &[allergy(2, &[], "penicillin"), allergy(3, &[], "latex")],
    );
    save(&mut b, &opened, stamp(2, 2), &[allergy(4, &[], "sulfa")]);
    sync(&mut a, &mut b);
    let view = ChartView::read(&a).unwrap();
    assert_eq!((view.allergies.len(), view.no_known_allergies.len()), (3, 0));
    assert_eq!(view.conflicts, []);
    for edits in [
        [allergy(5, &[], "dust"), none_known(6)],
        [none_known(6), allergy(5, &[], "dust")],
    ] {
        assert_eq!(
            a.edit(&view.heads, stamp(1, 4), &edits).unwrap_err(),
            DocumentError::AllergiesExist
        );
    }
}

#[test]
fn two_steps_of_a_visit_are_settled_by_the_next() {
    let step = |id, state| {
        VisitEdit::State(New::fact(
            entry(id),
            VisitStateEntry {
                state,
                queue_rank: None,
                called_at: None,
            },
        ))
    };
    let mut a = written(&[step(1, VisitState::Waiting)]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(&mut a, &opened, stamp(1, 1), &[step(2, VisitState::Skipped)]);
    save(&mut b, &opened, stamp(2, 2), &[step(3, VisitState::InConsult)]);
    sync(&mut a, &mut b);
    let view = VisitView::read(&a).unwrap();
    assert_eq!(view.state.as_ref().unwrap().value.state, VisitState::InConsult);
    assert_eq!(view.live_states.len(), 2);
    assert_eq!(view.conflicts.len(), 1);
    save(&mut a, &view.heads, stamp(1, 3), &[step(4, VisitState::Done)]);
    let view = VisitView::read(&a).unwrap();
    assert_eq!((view.live_states.len(), view.conflicts.len()), (1, 0));
    let heads = a.heads();
    assert_eq!(
        a.edit(
            &heads,
            stamp(1, 4),
            &[step(5, VisitState::Waiting), step(6, VisitState::Done)]
        )
        .unwrap_err(),
        DocumentError::EntryExists(entry(6))
    );
}

#[test]
fn notes_merge_as_text() {
    let mut a = written(&[EncounterEdit::Notes("Patient is well.".to_owned())]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(
        &mut a,
        &opened,
        stamp(1, 1),
        &[EncounterEdit::Notes("Patient is quite well.".to_owned())],
    );
    save(
        &mut b,
        &opened,
        stamp(2, 2),
        &[EncounterEdit::Notes("Patient is well. बुखार नहीं।".to_owned())],
    );
    sync(&mut a, &mut b);
    assert_eq!(
        EncounterView::read(&a).unwrap().content.notes,
        "Patient is quite well. बुखार नहीं।"
    );
}
