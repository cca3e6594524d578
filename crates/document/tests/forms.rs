//! A form carries the heads it was opened at: what was written in between is never overwritten unseen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "integration tests"
)]

mod support;

use nirantar_document::*;
use nirantar_domain::Sex;
use serde_json::json;
use support::*;

fn name(text: &str) -> PatientEdit {
    PatientEdit::Field(PatientField::Name(Some(text.parse().unwrap())))
}

fn area(text: &str) -> PatientEdit {
    PatientEdit::Field(PatientField::Area(Some(text.to_owned())))
}

fn values(conflict: &Conflict) -> Vec<&serde_json::Value> {
    match conflict {
        Conflict::Field { values, .. } => values.iter().map(|value| &value.value).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_pcs_rename_a_patient() {
    let mut desk = written(&[name("Ajay"), area("Kankarbagh")]);
    let mut doctor = desk.fork(pc(2));
    let opened = desk.heads();
    save(&mut desk, &opened, stamp(1, 5), &[name("Ajai")]);
    save(
        &mut doctor,
        &opened,
        stamp(2, 3),
        &[name("Vijay"), area("Rajendra Nagar")],
    );
    sync(&mut desk, &mut doctor);

    let view = PatientView::read(&desk).unwrap();
    let [conflict] = view.conflicts.as_slice() else {
        panic!("{:?}", view.conflicts)
    };
    let Conflict::Field {
        field,
        safety,
        values,
    } = conflict
    else {
        panic!("{conflict:?}")
    };
    assert_eq!((field.as_str(), *safety), ("name", true));
    let mut both: Vec<_> = values
        .iter()
        .map(|v| (v.value.as_str().unwrap(), v.by.unwrap(), v.at))
        .collect();
    both.sort_unstable();
    assert_eq!(
        both,
        [
            ("Ajai", person(1), stamp(1, 5).at),
            ("Vijay", person(2), stamp(2, 3).at)
        ]
    );
    assert_eq!(
        view.fields.name.as_ref().unwrap().as_str(),
        values.last().unwrap().value
    );
    // Only one wrote the area.
    assert_eq!(view.fields.area.as_deref(), Some("Rajendra Nagar"));

    // A person decides at the merged heads, here for the value that is shown already.
    let decided = view.fields.name.clone().unwrap();
    save(&mut desk, &view.heads, stamp(1, 9), &[name(decided.as_str())]);
    sync(&mut desk, &mut doctor);
    let view = PatientView::read(&doctor).unwrap();
    assert_eq!(view.conflicts, []);
    assert_eq!(view.fields.name, Some(decided));
}

#[test]
fn a_stale_form_on_the_same_pc_conflicts_with_its_own_pc() {
    let mut doc = written(&[name("Ajay")]);
    let opened = doc.heads();
    save(&mut doc, &opened, stamp(1, 1), &[name("Ajai")]);
    save(&mut doc, &opened, stamp(2, 2), &[name("Ajit")]);
    // And a third, from the same old state.
    save(&mut doc, &opened, stamp(3, 3), &[name("Abhay")]);
    let view = PatientView::read(&doc).unwrap();
    let mut all: Vec<_> = values(&view.conflicts[0]).into_iter().cloned().collect();
    all.sort_by_key(ToString::to_string);
    assert_eq!(all, [json!("Abhay"), json!("Ajai"), json!("Ajit")]);
    let again = Doc::load(Kind::Patient, &doc.save(), pc(1)).unwrap();
    assert_eq!(PatientView::read(&again).unwrap(), view);
}

#[test]
fn a_decision_for_the_winner_is_a_write_of_its_own() {
    let mut a = written(&[name("Ajay")]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(&mut a, &opened, stamp(1, 1), &[name("Ajai")]);
    let theirs = save(&mut b, &opened, stamp(2, 1), &[name("Vijay")]);
    a.merge(&b).unwrap();
    // A person decides for each of the two in turn, while the other PC goes on from its own value.
    for decided in ["Ajai", "Vijay"] {
        let (mut here, mut there) = (a.fork(pc(3)), b.fork(pc(4)));
        let heads = here.heads();
        save(&mut here, &heads, stamp(1, 2), &[name(decided)]);
        assert_eq!(PatientView::read(&here).unwrap().conflicts, []);
        save(&mut there, &Heads::new([theirs]), stamp(2, 2), &[name("Ajai")]);
        sync(&mut here, &mut there);
        let view = PatientView::read(&here).unwrap();
        match decided {
            "Ajai" => assert_eq!(view.conflicts, []),
            _ => assert_eq!(values(&view.conflicts[0]).len(), 2),
        }
    }
}

#[test]
fn equal_values_are_no_conflict_and_untouched_fields_no_change() {
    let mut a = written(&[name("Ajay"), area("Kankarbagh")]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(&mut a, &opened, stamp(1, 1), &[name("Ajai")]);
    save(&mut b, &opened, stamp(2, 1), &[name("Ajai")]);
    sync(&mut a, &mut b);
    let view = PatientView::read(&a).unwrap();
    assert_eq!(view.conflicts, []);
    assert_eq!(
        a.edit(&view.heads, stamp(1, 2), &[name("Ajai"), area("Kankarbagh")])
            .unwrap(),
        None
    );
    assert_eq!(
        a.edit::<PatientEdit>(&view.heads, stamp(1, 2), &[]).unwrap(),
        None
    );
    let clear = PatientEdit::Field(PatientField::Sex(None));
    assert_eq!(a.edit(&view.heads, stamp(1, 2), &[clear]).unwrap(), None);
    assert_eq!(a.heads(), view.heads);
}

#[test]
fn the_form_left_with_one_field_changed_writes_one_field() {
    let mut doc = written(&[name("Ajay"), area("Kankarbagh")]);
    let opened = PatientView::read(&doc).unwrap();
    let heads = doc.heads();
    save(&mut doc, &heads, stamp(2, 1), &[area("Patna City")]);
    // The form still shows the old area; its user only touched the sex.
    let mut form = opened.fields.clone();
    form.sex = Some(Sex::Male);
    let edits: Vec<_> = form
        .differences(&opened.fields)
        .into_iter()
        .map(PatientEdit::Field)
        .collect();
    assert_eq!(edits, [PatientEdit::Field(PatientField::Sex(Some(Sex::Male)))]);
    save(&mut doc, &opened.heads, stamp(1, 2), &edits);
    let view = PatientView::read(&doc).unwrap();
    assert_eq!(view.conflicts, []);
    assert_eq!(view.fields.area.as_deref(), Some("Patna City"));
    assert_eq!(view.fields.sex, Some(Sex::Male));
}

#[test]
fn clearing_against_setting_keeps_both() {
    let mut a = written(&[name("Ajay"), area("Kankarbagh")]);
    let mut b = a.fork(pc(2));
    let opened = a.heads();
    save(
        &mut a,
        &opened,
        stamp(1, 1),
        &[PatientEdit::Field(PatientField::Area(None))],
    );
    save(&mut b, &opened, stamp(2, 1), &[area("Patna City")]);
    sync(&mut a, &mut b);
    let view = PatientView::read(&a).unwrap();
    let mut both: Vec<_> = values(&view.conflicts[0]).into_iter().cloned().collect();
    both.sort_by_key(ToString::to_string);
    assert_eq!(both, [json!("Patna City"), json!(null)]);
}

#[test]
fn forms_are_refused_whole() {
    let mut doc = written(&[name("Ajay")]);
    let heads = doc.heads();
    let phone = PatientEdit::Phone(New::edit(
        entry(2),
        entry(99),
        from(json!({"number": "9876543210"})),
    ));
    assert_eq!(
        doc.edit(&heads, stamp(1, 1), &[name("Ajai"), phone]).unwrap_err(),
        DocumentError::NotLive(entry(99))
    );
    assert_eq!(doc.heads(), heads);
    assert_eq!(
        PatientView::read(&doc).unwrap().fields.name.unwrap().as_str(),
        "Ajay"
    );

    let nowhere = Heads::new([ChangeHash::from_bytes([5; 32])]);
    assert_eq!(
        doc.edit(&nowhere, stamp(1, 1), &[name("Ajai")]).unwrap_err(),
        DocumentError::UnknownHeads(ChangeHash::from_bytes([5; 32]))
    );
    assert_eq!(
        doc.edit(&Heads::new([]), stamp(1, 1), &[name("Ajai")])
            .unwrap_err(),
        DocumentError::NoHeads
    );
    let wrong = VisitEdit::Field(VisitField::Priority(Some(true)));
    assert!(matches!(
        doc.edit(&heads, stamp(1, 1), &[wrong]).unwrap_err(),
        DocumentError::WrongKind { .. }
    ));
    assert!(matches!(
        VisitView::read(&doc).unwrap_err(),
        DocumentError::WrongKind { .. }
    ));
    // After refusals the document still takes a good form.
    save(&mut doc, &heads, stamp(1, 2), &[name("Ajai")]);
}

#[test]
fn entries_are_superseded_once_and_marked_once() {
    let phone = |id, old: Option<u32>, number: &str| {
        let value: PhoneEntry = from(json!({"number": number}));
        PatientEdit::Phone(match old {
            Some(old) => New::edit(entry(id), entry(old), value),
            None => New::fact(entry(id), value),
        })
    };
    let mark = |id, of| {
        PatientEdit::Mark(Mark {
            id: entry(id),
            of: entry(of),
            reason: String::new(),
        })
    };
    let mut doc = written(&[phone(1, None, "9876543210")]);
    let opened = doc.heads();
    save(&mut doc, &opened, stamp(1, 1), &[phone(2, Some(1), "9876543211")]);
    let heads = doc.heads();
    let refused = |doc: &mut Doc, edits: &[PatientEdit]| doc.edit(&heads, stamp(1, 2), edits).unwrap_err();
    // Superseded, unknown, twice in one form, same id again.
    assert_eq!(
        refused(&mut doc, &[phone(3, Some(1), "9876543212")]),
        DocumentError::NotLive(entry(1))
    );
    assert_eq!(refused(&mut doc, &[mark(3, 1)]), DocumentError::NotLive(entry(1)));
    assert_eq!(
        refused(&mut doc, &[phone(3, Some(2), "9876543212"), mark(4, 2)]),
        DocumentError::NotLive(entry(2))
    );
    assert_eq!(
        refused(&mut doc, &[phone(1, None, "9876543212")]),
        DocumentError::EntryExists(entry(1))
    );
    assert_eq!(
        refused(
            &mut doc,
            &[phone(3, None, "9876543212"), phone(3, None, "9876543213")]
        ),
        DocumentError::EntryExists(entry(3))
    );
    // An id that came into the document after the form was opened is taken, too.
    assert_eq!(
        doc.edit(&opened, stamp(1, 2), &[phone(2, None, "9876543213")])
            .unwrap_err(),
        DocumentError::EntryExists(entry(2))
    );
    save(&mut doc, &heads, stamp(1, 3), &[mark(5, 2)]);
    assert_eq!(PatientView::read(&doc).unwrap().phones, []);
    let heads = doc.heads();
    assert_eq!(
        doc.edit(&heads, stamp(1, 4), &[mark(6, 5)]).unwrap_err(),
        DocumentError::NotLive(entry(5))
    );
    // Everything ever written is still there.
    let past: Vec<_> = doc
        .past_entries()
        .unwrap()
        .into_iter()
        .map(|past| (past.entry.id, past.status))
        .collect();
    assert_eq!(
        past,
        [
            (entry(1), Status::Superseded),
            (entry(2), Status::EnteredInError),
            (entry(5), Status::Live)
        ]
    );
}

#[test]
fn a_replacement_stands_where_the_old_line_stood() {
    let line = |id, old: Option<u32>, text: &str, rank: Option<&str>| {
        EncounterEdit::PrescriptionLine(New {
            id: entry(id),
            supersedes: old.map(entry).into_iter().collect(),
            rank: rank.map(str::to_owned),
            value: rx(text),
        })
    };
    let mut doc = written(&[
        line(1, None, "tab paracetamol 650 1-0-1 5d", Some("1")),
        line(2, None, "tab pantoprazole 40 1-0-0 5d", Some("2")),
    ]);
    let heads = doc.heads();
    save(
        &mut doc,
        &heads,
        stamp(1, 1),
        &[line(3, Some(1), "tab paracetamol 500 1-0-1 5d", None)],
    );
    let heads = doc.heads();
    let between = rank::between(Some("1"), Some("2"));
    save(
        &mut doc,
        &heads,
        stamp(1, 2),
        &[line(4, None, "cap amoxicillin 500 1-1-1 5d", Some(&between))],
    );
    let view = EncounterView::read(&doc).unwrap();
    let order: Vec<_> = view.content.prescription.iter().map(|line| line.id).collect();
    assert_eq!(order, [entry(3), entry(4), entry(2)]);
}
