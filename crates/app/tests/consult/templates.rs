//! Phrases and templates: the clinic's, one's own, and what comes with the program.

use nirantar_app::Nirantar;

use crate::common::*;

fn titles(app: &Nirantar, kind: &str) -> Vec<(String, bool)> {
    app.template_list(ask(json!({"kind": kind})))
        .unwrap()
        .into_iter()
        .filter(|one| !one.built_in)
        .map(|one| (one.title, one.mine))
        .collect()
}

#[test]
fn ones_own_come_first_and_nobody_else_sees_them() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let add = |title: &str, mine: bool| {
        let add = json!({"kind": "advice", "title": title, "text": format!("{title}!"), "mine": mine});
        app.template_add(ask(add)).unwrap().entry.unwrap()
    };
    let walk = add("Walk", false);
    let mine = add("Zumba", true);
    assert_eq!(
        titles(&app, "advice"),
        [("Zumba".to_owned(), true), ("Walk".to_owned(), false)]
    );
    login(&app, clinic.known.owner, OWNER);
    assert_eq!(titles(&app, "advice"), [("Walk".to_owned(), false)]);
    let update = json!({"entry": mine, "title": "x", "text": "x"});
    assert_eq!(
        parts(&app.template_update(ask(update)).unwrap_err()).0,
        "permission"
    );
    assert_eq!(
        parts(&app.template_remove(ask(json!({"entry": mine}))).unwrap_err()).0,
        "permission"
    );
    // What is the clinic's, everybody who writes may change; an old copy of it is gone.
    let update = json!({"entry": walk, "title": "Walk", "text": "Walk an hour\na day", "mine": false});
    let new = app.template_update(ask(update.clone())).unwrap();
    assert_eq!(new.text, "Walk an hour\na day");
    assert_eq!(
        parts(&app.template_update(ask(update)).unwrap_err()).0,
        "not_found"
    );
    app.template_remove(ask(json!({"entry": new.entry}))).unwrap();
    assert!(titles(&app, "advice").is_empty());
    login(&app, clinic.known.doctor, DOCTOR);
    app.template_remove(ask(json!({"entry": mine}))).unwrap();
    assert!(titles(&app, "advice").is_empty());
    assert!(
        app.store_check(()).is_err(),
        "a doctor does not look after the store"
    );
}

#[test]
fn plain_phrases_are_there_from_the_first_day_marked_as_unchecked() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    for kind in ["complaint", "finding", "diagnosis", "test", "advice"] {
        let all = app.template_list(ask(json!({"kind": kind}))).unwrap();
        assert!(
            all.iter()
                .filter(|one| one.built_in && one.entry.is_none())
                .count()
                > 20,
            "{kind}"
        );
    }
    let empty = json!({"kind": "advice", "title": " ", "text": "x"});
    assert_eq!(parts(&app.template_add(ask(empty)).unwrap_err()).1, "text-empty");
}
