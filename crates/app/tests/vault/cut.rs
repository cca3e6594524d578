//! Commands that write two files, cut between the two: what was confirmed is finished at the next login.

use std::path::Path;

use nirantar_app::Nirantar;
use nirantar_crypto::{FileKey, derive_device_db_key};
use nirantar_domain::SpaceKind;
use rusqlite::Connection;

use crate::common::intruder::{Intruder, connect, secrets_of};
use crate::common::*;

/// Somebody else's write transaction: as long as it lives nothing is written into this file.
struct Stopped(Connection);

impl Stopped {
    fn at(path: &Path, key: &FileKey) -> Self {
        let connection = connect(path, key).unwrap();
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        Self(connection)
    }

    fn go_on(self) {
        self.0.execute_batch("ROLLBACK").unwrap();
    }
}

struct Cut {
    clinic: Clinic,
    org: FileKey,
    device: FileKey,
}

impl Cut {
    fn new() -> Self {
        let clinic = Clinic::copy();
        let owner = Intruder::enter(&clinic.data(), clinic.known.owner, OWNER);
        let org = owner.file_key(SpaceKind::Org).unwrap();
        let device = derive_device_db_key(&secrets_of(&clinic.data()).pc);
        Self { clinic, org, device }
    }

    fn start(&self) -> Nirantar {
        let app = self.clinic.start();
        login(&app, self.clinic.known.owner, OWNER);
        app
    }

    fn stop_org(&self) -> Stopped {
        Stopped::at(&self.clinic.space("org"), &self.org)
    }

    fn stop_device(&self) -> Stopped {
        Stopped::at(&self.clinic.data().join("device.db"), &self.device)
    }

    /// The folder as a kill at this moment leaves it.
    fn killed_now(&self) -> Clinic {
        let home = tempfile::tempdir().unwrap();
        copy_dir(&self.clinic.data(), &home.path().join("data"));
        Clinic {
            home,
            clock: self.clinic.clock.clone(),
            known: self.clinic.known.clone(),
        }
    }

    /// Names and roles in the documents, as their projection has them.
    fn documents(&self, clinic: &Clinic) -> Vec<(String, String)> {
        let connection = connect(&clinic.space("org"), &self.org).unwrap();
        let mut query = connection
            .prepare("SELECT name, roles FROM staff ORDER BY name")
            .unwrap();
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

fn roles_of(cut: &Cut, clinic: &Clinic, name: &str) -> Option<String> {
    let documents = cut.documents(clinic);
    documents.into_iter().find(|row| row.0 == name).map(|row| row.1)
}

#[test]
fn a_person_added_is_whole_after_the_next_login() {
    let cut = Cut::new();
    let app = cut.start();
    let stopped = cut.stop_org();
    let added = app
        .staff_add(ask(json!({
            "name": "Kavita Menon", "phone": "9876500009", "roles": ["nurse"], "password": NEW, "qualifications": "GNM"
        })))
        .unwrap();
    assert_eq!((added.name.as_str(), added.active), ("Kavita Menon", true));
    let killed = cut.killed_now();
    assert_eq!(
        roles_of(&cut, &killed, "Kavita Menon"),
        None,
        "cut between the two"
    );

    // The first to come may be the person: who has a login has everything.
    let again = killed.start();
    login(&again, added.id, NEW);
    login(&again, killed.known.owner, OWNER);
    let listed = again.staff_list(()).unwrap();
    let found = listed.iter().find(|member| member.id == added.id).unwrap();
    assert_eq!(
        serde_json::to_value(found).unwrap(),
        serde_json::to_value(&added).unwrap()
    );
    let entries = again.audit_list(ask(json!({"subject": added.id}))).unwrap();
    let added_by: Vec<_> = entries
        .iter()
        .filter(|entry| entry.action == "staff.add" && entry.file != "device.db")
        .map(|entry| entry.person.clone())
        .collect();
    assert_eq!(
        added_by,
        [Some(killed.known.owner.to_string())],
        "once, by the owner"
    );
    assert!(again.store_check(()).unwrap().ok && again.audit_verify(()).unwrap().ok);
    again.shut_down().unwrap();

    // Without a kill: the next command that can does it.
    assert!(
        app.staff_list(())
            .unwrap()
            .iter()
            .all(|member| member.id != added.id)
    );
    stopped.go_on();
    assert!(
        app.staff_list(())
            .unwrap()
            .iter()
            .any(|member| member.id == added.id)
    );
}

#[test]
fn roles_changed_are_changed_everywhere_after_the_next_login() {
    let cut = Cut::new();
    let app = cut.start();
    let stopped = cut.stop_org();
    let desk = cut.clinic.known.desk;
    app.staff_set_roles(ask(json!({"user": desk, "roles": ["pharmacist"]})))
        .unwrap();
    let killed = cut.killed_now();
    let before = roles_of(&cut, &killed, "Imran Sheikh").unwrap();
    assert!(before.contains("receptionist"), "cut between the two: {before}");
    let again = killed.start();
    login(&again, desk, DESK);
    again.shut_down().unwrap();
    drop(again);
    assert_eq!(
        roles_of(&cut, &killed, "Imran Sheikh").unwrap(),
        before.replace("receptionist", "pharmacist")
    );
    stopped.go_on();
}

#[test]
fn the_profile_and_the_minutes_until_the_lock_are_one_form() {
    let cut = Cut::new();
    let app = cut.start();
    let heads = app.clinic_profile(()).unwrap().heads;
    let stopped = cut.stop_device();
    let save = json!({"heads": heads, "clinic": "Usha Clinic", "idle_minutes": 7});
    app.clinic_profile_save(ask(save)).unwrap();
    let killed = cut.killed_now();
    let again = killed.start();
    let shown = |app: &Nirantar| {
        let state = app.app_state(()).unwrap();
        (state.clinic.unwrap(), state.idle_minutes)
    };
    assert_eq!(
        shown(&again),
        ("Asha Clinic".to_owned(), 10),
        "cut between the two"
    );
    login(&again, killed.known.desk, DESK);
    assert_eq!(shown(&again), ("Usha Clinic".to_owned(), 7));
    // What was refused has changed neither.
    stopped.go_on();
    app.tick();
    assert_eq!(shown(&app).1, 7);
    let stale = json!({"heads": ["00".repeat(32)], "clinic": "Nisha Clinic", "idle_minutes": 9});
    app.clinic_profile_save(ask(stale)).unwrap_err();
    assert_eq!(shown(&app).1, 7);
}
