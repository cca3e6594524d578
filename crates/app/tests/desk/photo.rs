//! A photo beside the register.

use super::common::{DESK, ask, json, lock, login, parts};
use super::{at_the_desk, patient};

/// Smallest thing that begins and ends as a JPEG does.
const ONE: &str = "/9j/4AAQ/9k=";
const OTHER: &str = "/9j/4QAR/9k=";

#[test]
fn the_newest_photo_is_shown_until_it_is_taken_out() {
    let (clinic, app, _doctor) = at_the_desk();
    let id = patient(&app, "Asha", None);
    let show = || {
        app.photo_show(ask(json!({"patient": id})))
            .unwrap()
            .map(|photo| photo.jpeg)
    };
    assert_eq!(show(), None);
    app.photo_set(ask(json!({"patient": id, "jpeg": ONE}))).unwrap();
    clinic.clock.advance(1_000);
    app.photo_set(ask(json!({"patient": id, "jpeg": OTHER}))).unwrap();
    assert_eq!(show().as_deref(), Some(OTHER));
    lock(&app);
    login(&app, clinic.known.desk, DESK);
    assert_eq!(show().as_deref(), Some(OTHER));
    app.photo_remove(ask(json!({"patient": id}))).unwrap();
    assert_eq!(show(), None, "the one before does not come back");
    let refused = app
        .photo_set(ask(json!({"patient": id, "jpeg": "aGVsbG8="})))
        .unwrap_err();
    assert_eq!(parts(&refused), ("invalid", "photo-no-jpeg".to_owned()));
}
