//! The waiting-room display: no names, and the last numbers while nobody is logged in.

use super::common::{DESK, ask, json, lock, login, parts};
use super::{at_the_desk, token};

#[test]
fn the_feed_follows_the_queue_and_stays_while_locked() {
    let (clinic, app, doctor) = at_the_desk();
    let first = token(&clinic, &app, doctor, "Zubaida Begum");
    for name in ["Bina", "Chand"] {
        token(&clinic, &app, doctor, name);
    }
    app.display_room(ask(json!({"doctor": doctor, "room": "Room 2"})))
        .unwrap();
    app.visit_call_next(ask(json!({"doctor": doctor}))).unwrap();
    let feed = app.display_feed(()).unwrap();
    let lane = feed.lanes.iter().find(|lane| lane.doctor == "Arun Iyer").unwrap();
    assert_eq!((lane.room.as_str(), lane.waiting), ("Room 2", 2));
    assert_eq!(lane.serving.len(), 1);
    assert!(lane.serving[0].called && lane.serving[0].token == first.token);
    assert_eq!(lane.next.len(), 2);
    let text = serde_json::to_string(&feed).unwrap();
    for secret in [
        "Zubaida",
        "Bina",
        "Chand",
        &first.id.to_string(),
        &doctor.to_string(),
    ] {
        assert!(!text.contains(secret), "{secret}");
    }

    lock(&app);
    clinic.clock.advance(60_000);
    let locked = app.display_feed(()).unwrap();
    assert_eq!(locked.lanes, feed.lanes);
    assert!(locked.at > feed.at);
    assert_eq!(locked.clinic, "Asha Clinic");

    // A new day begins without yesterday's numbers, also while locked.
    clinic.clock.advance(24 * 3_600_000);
    assert!(app.display_feed(()).unwrap().lanes.is_empty());
    login(&app, clinic.known.desk, DESK);
    assert!(app.display_feed(()).unwrap().lanes.is_empty());
}

#[test]
fn a_restart_shows_the_numbers_again_from_the_next_login_on() {
    let (clinic, app, doctor) = at_the_desk();
    token(&clinic, &app, doctor, "Bina");
    app.shut_down().unwrap();
    drop(app);
    let app = clinic.start();
    assert!(app.display_feed(()).unwrap().lanes.is_empty());
    login(&app, clinic.known.desk, DESK);
    assert!(!app.display_feed(()).unwrap().lanes.is_empty());
}

#[test]
fn the_board_speaks_the_language_that_this_pc_chose_whoever_is_logged_in() {
    let (_clinic, app, _) = at_the_desk();
    let speaks = |app: &nirantar_app::Nirantar| app.display_feed(()).unwrap().language;
    assert_eq!(speaks(&app), "hi", "where nobody chose");
    for language in ["mr", "bn", "ta", "en"] {
        app.display_language(ask(json!({"language": language}))).unwrap();
        assert_eq!(speaks(&app), language);
    }
    let unknown = app.display_language(ask(json!({"language": "fr"}))).unwrap_err();
    assert_eq!(parts(&unknown), ("invalid", "preference-unknown".to_owned()));
    lock(&app);
    assert_eq!(speaks(&app), "en");
}

#[test]
fn a_room_is_short_and_holds_no_aadhaar_number() {
    let (_clinic, app, doctor) = at_the_desk();
    let try_room = |room: &str| {
        app.display_room(ask(json!({"doctor": doctor, "room": room})))
            .map(|_| ())
            .map_err(|error| parts(&error).1)
    };
    assert_eq!(try_room(&"x".repeat(25)).unwrap_err(), "text-too-long");
    try_room("कमरा २").unwrap();
    let rooms = app.display_rooms(()).unwrap();
    assert!(rooms.iter().any(|room| room.room == "कमरा २"));
    try_room("").unwrap();
    assert!(
        app.display_rooms(())
            .unwrap()
            .iter()
            .all(|room| room.room.is_empty())
    );
}
