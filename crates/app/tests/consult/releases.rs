//! A prescription released to the front desk: the same bytes, one sheet, gone when printed, amended or at the day's end.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use nirantar_domain::SpaceKind;

use crate::common::intruder::Intruder;
use crate::common::*;
use crate::signing::{amend, at, just_signed};

const DAY: i64 = 24 * 60 * 60 * 1000;

#[test]
fn the_desk_gets_the_very_bytes_and_nothing_else_and_then_they_are_gone() {
    let (clinic, app, encounter) = just_signed();
    let here = app
        .rx_print(ask(
            json!({"encounter": encounter.id, "language": "hi", "purpose": "preview"}),
        ))
        .unwrap();
    let released = app
        .release_make(ask(json!({"encounter": encounter.id, "language": "hi"})))
        .unwrap();
    assert_eq!(released.patient_name, PATIENT);
    assert!(!released.token.is_empty());

    login(&app, clinic.known.desk, DESK);
    let waiting = app.release_list(()).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].doctor_name, "Arun Iyer");
    let look = json!({"release": released.id, "purpose": "preview"});
    let seen = app.release_paper(ask(look.clone())).unwrap();
    assert_eq!((seen.sha256, seen.pages), (here.sha256.clone(), here.pages));
    let show = json!({"encounter": encounter.id});
    assert_eq!(parts(&app.encounter_show(ask(show)).unwrap_err()).0, "permission");
    // The spooler has no printer here: the sheet stays.
    assert!(
        app.release_print(ask(json!({"release": released.id, "printer": "nowhere"})))
            .is_err()
    );
    assert_eq!(app.release_list(()).unwrap().len(), 1);
    // Handed out as a file: gone.
    let print = json!({"release": released.id, "purpose": "print"});
    let out = app.release_paper(ask(print.clone())).unwrap();
    assert_eq!(out.sha256, here.sha256);
    assert!(app.release_list(()).unwrap().is_empty());
    for gone in [look, print] {
        assert_eq!(parts(&app.release_paper(ask(gone)).err().unwrap()).0, "not_found");
    }
    // A second sheet of the same sign-off says that it is one.
    login(&app, clinic.known.doctor, DOCTOR);
    let again = json!({"encounter": encounter.id, "language": "hi", "purpose": "preview"});
    assert_ne!(app.rx_print(ask(again)).unwrap().sha256, here.sha256);
    assert!(
        app.audit_list(ask(json!({}))).is_err(),
        "a doctor does not read the log"
    );
    login(&app, clinic.known.owner, OWNER);
    assert!(app.audit_verify(()).unwrap().ok && app.store_check(()).unwrap().ok);
}

#[test]
fn what_is_gone_is_gone_from_the_file() {
    let (clinic, app, encounter) = just_signed();
    let made = json!({"encounter": encounter.id});
    let released = app.release_make(ask(made.clone())).unwrap();
    let pdf = app
        .release_paper(ask(json!({"release": released.id, "purpose": "preview"})))
        .unwrap()
        .pdf_base64;
    let id = released.id.as_bytes().to_vec();
    app.shut_down().unwrap();
    drop(app);
    // It is there, so the search is a real one: packed, so look for the row's own id.
    let file = Intruder::enter(&clinic.data(), clinic.known.desk, DESK)
        .read_file(SpaceKind::Orders)
        .unwrap();
    assert!(holds(&file, &id));
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    app.release_paper(ask(json!({"release": released.id}))).unwrap();
    app.shut_down().unwrap();
    drop(app);
    let reader = Intruder::enter(&clinic.data(), clinic.known.desk, DESK);
    let file = reader.read_file(SpaceKind::Orders).unwrap();
    assert!(!holds(&file, pdf.as_bytes()));
    assert!(!holds(&file, &STANDARD.decode(&pdf).unwrap()[..64]));
    assert!(std::fs::metadata(clinic.space("orders")).unwrap().len() > 0);
}

#[test]
fn an_amendment_withdraws_the_sheet_and_releases_its_successor() {
    let (clinic, app, encounter) = just_signed();
    let first = app
        .release_make(ask(
            json!({"encounter": encounter.id, "language": "hi", "paper": "A4"}),
        ))
        .unwrap();
    // Releasing again replaces; nothing was printed, so it is no reprint.
    let same = app
        .release_make(ask(
            json!({"encounter": encounter.id, "language": "hi", "paper": "A4"}),
        ))
        .unwrap();
    assert_ne!(first.id, same.id);
    let look = |id: nirantar_domain::ReleaseId| {
        app.release_paper(ask(json!({"release": id, "purpose": "preview"})))
            .unwrap()
            .sha256
    };
    let before = look(same.id);
    amend(&app, &encounter).unwrap();
    login(&app, clinic.known.desk, DESK);
    let waiting = app.release_list(()).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_ne!(waiting[0].id, same.id);
    assert_eq!(waiting[0].paper, "A4");
    let sheet = app
        .release_paper(ask(json!({"release": waiting[0].id, "purpose": "preview"})))
        .unwrap();
    assert_ne!(sheet.sha256, before, "the corrected sheet");
    let old = app.release_paper(ask(json!({"release": same.id}))).err().unwrap();
    assert_eq!(parts(&old).0, "not_found");
}

#[test]
fn a_refused_sheet_leaves_the_one_that_waits() {
    let (_clinic, app, encounter) = just_signed();
    let make =
        |language: &str| app.release_make(ask(json!({"encounter": encounter.id, "language": language})));
    let first = make("hi").unwrap();
    make("klingon").unwrap_err();
    let waiting = app.release_list(()).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].id, first.id);
    let sheet = |id: nirantar_domain::ReleaseId| {
        app.release_paper(ask(json!({"release": id, "purpose": "preview"})))
            .unwrap()
            .sha256
    };
    let before = sheet(first.id);
    // Its successor is the very same sheet: what never left the printer makes no reprint.
    let second = make("hi").unwrap();
    assert_eq!(app.release_list(()).unwrap().len(), 1);
    assert_eq!(sheet(second.id), before);
    assert!(
        app.release_paper(ask(json!({"release": first.id, "purpose": "preview"})))
            .is_err()
    );
}

#[test]
fn nothing_waits_beyond_the_day() {
    let (clinic, app, encounter) = just_signed();
    at(&clinic, "2026-11-18T23:59:59.999+05:30");
    let released = app.release_make(ask(json!({"encounter": encounter.id}))).unwrap();
    login(&app, clinic.known.desk, DESK);
    let preview = json!({"release": released.id, "purpose": "preview"});
    assert!(app.release_paper(ask(preview.clone())).is_ok());
    // One millisecond later it is yesterday's, before anybody asked for the list, and whatever is asked.
    clinic.clock.advance(1);
    let gone = |app: &nirantar_app::Nirantar| {
        for purpose in ["preview", "print"] {
            let late = json!({"release": released.id, "purpose": purpose});
            assert_eq!(parts(&app.release_paper(ask(late)).err().unwrap()).0, "not_found");
        }
        let late = app.release_print(ask(json!({"release": released.id})));
        assert_eq!(parts(&late.err().unwrap()).0, "not_found");
    };
    gone(&app);
    // Nor does a clock that was set back and forth show it on another day than its own.
    clinic.clock.advance(-2 * DAY);
    gone(&app);
    assert!(app.release_list(()).unwrap().is_empty());
    clinic.clock.advance(2 * DAY);
    assert!(app.release_list(()).unwrap().is_empty());
    // Closing the day ends what is left of it at once.
    login(&app, clinic.known.doctor, DOCTOR);
    app.release_make(ask(json!({"encounter": encounter.id}))).unwrap();
    login(&app, clinic.known.desk, DESK);
    app.day_close(()).unwrap();
    assert!(app.release_list(()).unwrap().is_empty());
}

#[test]
fn a_room_remembers_where_its_sheets_go() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let to = |ask_for: Value| {
        serde_json::to_value(app.consult_print_to(ask(ask_for)).unwrap()).unwrap()["print_to"].clone()
    };
    assert_eq!(to(json!({})), "ask");
    assert_eq!(to(json!({"print_to": "desk"})), "desk");
    lock(&app);
    login(&app, clinic.known.doctor, DOCTOR);
    assert_eq!(to(json!({})), "desk");
}
