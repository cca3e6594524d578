//! Every command with every role and the usual pairs: what `policies/roles.toml` allows is let through, everything else is
//! refused before its arguments are looked at. And a receptionist's keys open nothing clinical.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use nirantar_app::keyring::FileKeyring;
use nirantar_app::{Access, Nirantar, OsEntropy, Ports};
use nirantar_domain::{Clock, Role, RoleSet, Timestamp};
use nirantar_ipc::{COMMANDS, call};
use serde_json::{Value, json};

const PASSWORD: &str = "kadamba tram sitar puddle";

struct Now;
impl Clock for Now {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(1_795_000_000_000)
    }
}

fn open(dir: &Path) -> Nirantar {
    Nirantar::start(Ports {
        data_dir: dir.to_owned(),
        clock: Arc::new(Now),
        entropy: Arc::new(OsEntropy),
        keyring: Arc::new(FileKeyring::new(dir)),
    })
    .unwrap()
}

fn give(app: &Nirantar, command: &str, args: Value) -> Value {
    call(app, command, args)
        .unwrap_or_else(|fault| panic!("{command}: {} {:?}", fault.message_key, fault.args))
}

fn found(dir: &Path) -> (Nirantar, String) {
    let app = open(dir);
    let made = give(
        &app,
        "setup_create",
        json!({"clinic": "Asha", "branch": "Main", "password": PASSWORD,
               "owner": {"name": "Meera Rao", "roles": ["doctor"], "registration_number": "KMC 1"}}),
    );
    assert_eq!(made["recovery_words"].as_array().unwrap().len(), 24);
    let user = made["user"].as_str().unwrap().to_owned();
    (app, user)
}

#[test]
fn the_table_names_exactly_the_commands() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let table: BTreeSet<&str> = app.permissions().commands().map(|(name, _)| name).collect();
    assert_eq!(table, COMMANDS.iter().copied().collect());
}

#[test]
fn every_command_is_open_to_whom_the_table_says_and_to_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let (app, owner) = found(folder.path());
    let mut sets: Vec<Vec<Role>> = Role::ALL.into_iter().map(|role| vec![role]).collect();
    sets.push(vec![Role::Owner, Role::Doctor]);
    sets.push(vec![Role::Receptionist, Role::Nurse]);
    sets.push(vec![Role::Receptionist, Role::Accountant]);
    let mut people = Vec::new();
    for (index, roles) in sets.iter().enumerate() {
        let added = give(
            &app,
            "staff_add",
            json!({"name": format!("Person {index}"), "roles": roles, "password": PASSWORD,
                   "registration_number": "KMC 2"}),
        );
        people.push((
            added["id"].as_str().unwrap().to_owned(),
            roles.iter().copied().collect::<RoleSet>(),
        ));
    }
    for (person, roles) in &people {
        give(
            &app,
            "session_login",
            json!({"user": person, "password": PASSWORD}),
        );
        for command in COMMANDS {
            let allowed = match app.permissions().access(command).unwrap() {
                Access::Open => true,
                Access::Roles(allowed) => roles.any_of(allowed),
            };
            if allowed {
                app.permit(command).unwrap();
            } else {
                let fault = call(&app, command, json!({"nonsense": 1})).unwrap_err();
                assert_eq!(fault.code, "permission", "{command} as {roles:?}");
            }
        }
    }
    give(&app, "session_lock", Value::Null);
    for command in COMMANDS {
        let open = matches!(app.permissions().access(command), Some(Access::Open));
        match app.permit(command) {
            Ok(()) => assert!(open, "{command} while locked"),
            Err(error) => assert!(
                !open && error.parts().0 == "login",
                "{command} while locked: {error}"
            ),
        }
    }
    give(
        &app,
        "session_login",
        json!({"user": owner, "password": PASSWORD}),
    );
}

#[test]
fn a_set_of_roles_may_do_what_its_roles_may_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let table = app.permissions();
    let of = |roles: &[Role]| -> BTreeSet<String> {
        let roles: RoleSet = roles.iter().copied().collect();
        table.commands_of(&roles).into_iter().collect()
    };
    for one in Role::ALL {
        for two in Role::ALL {
            let union: BTreeSet<String> = of(&[one]).union(&of(&[two])).cloned().collect();
            assert_eq!(of(&[one, two]), union, "{one} and {two}");
            for kind in nirantar_domain::SpaceKind::ALL {
                let reads = |roles: &[Role]| table.reads(&roles.iter().copied().collect(), kind);
                assert_eq!(reads(&[one, two]), reads(&[one]) || reads(&[two]), "{kind}");
            }
        }
    }
    // The usual pairs can do what neither half can: an owner does not sign, a doctor does not hire.
    let (owner, doctor) = (of(&[Role::Owner]), of(&[Role::Doctor]));
    assert!(!owner.contains("encounter_sign") && !doctor.contains("staff_add"));
    let both = of(&[Role::Owner, Role::Doctor]);
    assert!(both.contains("encounter_sign") && both.contains("staff_add"));
    assert!(!of(&[Role::Receptionist]).contains("encounter_save"));
    assert!(of(&[Role::Receptionist, Role::Nurse]).contains("encounter_save"));
}

#[test]
fn who_loses_a_role_or_leaves_is_locked_out_and_the_clinic_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (app, owner) = found(folder.path());
    let add = |name: &str, roles: &[&str]| {
        let added = give(
            &app,
            "staff_add",
            json!({"name": name, "roles": roles, "password": PASSWORD, "registration_number": "KMC 3"}),
        );
        added["id"].as_str().unwrap().to_owned()
    };
    let doctor = add("Second Doctor", &["doctor"]);
    let desk = add("Desk", &["receptionist"]);
    give(
        &app,
        "staff_set_roles",
        json!({"user": doctor, "roles": ["receptionist"]}),
    );
    // Administration goes on in the same session, under keys younger than it.
    let nurse = add("Nurse", &["nurse"]);
    give(
        &app,
        "staff_reissue",
        json!({"user": nurse, "password": "another tram sitar kadamba"}),
    );
    give(&app, "staff_remove", json!({"user": desk}));
    let patient = give(
        &app,
        "patient_add",
        json!({"name": "सुनीता देवी", "sex": "female", "age": "35"}),
    );
    let opened = give(&app, "encounter_open", json!({"patient": patient["id"]}));

    for former in [&desk, &doctor] {
        let login = call(
            &app,
            "session_login",
            json!({"user": former, "password": PASSWORD}),
        );
        match login {
            Err(fault) => assert_eq!((fault.code, former), ("login", &desk)),
            Ok(_) => {
                assert_eq!(former, &doctor);
                let fault = call(&app, "encounter_show", json!({"encounter": opened["id"]})).unwrap_err();
                assert_eq!(fault.code, "permission");
            }
        }
    }
    let fault = call(
        &app,
        "session_login",
        json!({"user": nurse, "password": PASSWORD}),
    )
    .unwrap_err();
    assert_eq!(fault.code, "login");
    give(
        &app,
        "session_login",
        json!({"user": nurse, "password": "another tram sitar kadamba"}),
    );
    give(&app, "encounter_show", json!({"encounter": opened["id"]}));
    give(
        &app,
        "session_login",
        json!({"user": owner, "password": PASSWORD}),
    );
    assert_eq!(give(&app, "audit_verify", Value::Null)["ok"], true);
    assert_eq!(give(&app, "store_check", Value::Null)["ok"], true);
}
