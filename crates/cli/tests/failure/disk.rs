//! A disk that is really full and a folder that is really read-only: mounts of the test's own, in a namespace that ends
//! with it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::batch::{Batch, assert_sound, is_fault, says_full};
use crate::common::{Clinic, NEW_PASSWORD, OWNER, PASSWORD, Said, bytes_of, fault};

const INSIDE: &str = "NIRANTAR_FAULT_INSIDE";
const SKIP: &str = "NIRANTAR_SKIP_MOUNTS";

/// Runs a test of this file again where it may mount. True if this is that run.
fn may_mount(test: &str) -> bool {
    crate::work_in_memory();
    if std::env::var_os(INSIDE).is_some() {
        return true;
    }
    let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let rights: &[&str] = if root {
        &["--mount"]
    } else {
        &["--user", "--map-root-user", "--mount"]
    };
    let mut again = Command::new("unshare");
    again
        .args(rights)
        .arg("--propagation")
        .arg("private")
        .arg("--")
        .arg(std::env::current_exe().unwrap());
    again.args(["--exact", test, "--nocapture"]).env(INSIDE, "1");
    let probe = Command::new("unshare")
        .args(rights)
        .args(["--", "mount", "-t", "tmpfs", "none", "/mnt"])
        .output();
    if !probe.as_ref().is_ok_and(|probe| probe.status.success()) {
        assert!(
            std::env::var_os(SKIP).is_some(),
            "this machine lets nobody mount, not even in a namespace of its own ({probe:?}): full and read-only disks are \
             not tested here; {SKIP}=1 goes on without"
        );
        eprintln!("{test}: SKIPPED, nobody may mount here");
        return false;
    }
    let said = again.output().unwrap();
    let (out, err) = (
        String::from_utf8_lossy(&said.stdout),
        String::from_utf8_lossy(&said.stderr),
    );
    assert!(said.status.success() && out.contains("1 passed"), "{out}\n{err}");
    false
}

fn mount(args: &[&str], at: &Path) {
    let said = Command::new("mount").args(args).arg(at).output().unwrap();
    assert!(said.status.success(), "{said:?}");
}

/// A file system of its own of `size`.
fn small_disk(at: &Path, size: &str) {
    std::fs::create_dir_all(at).unwrap();
    mount(
        &["-t", "tmpfs", "-o", &format!("size={size},mode=700"), "none"],
        at,
    );
}

/// Fills a disk until not a byte fits, and gives `leave` bytes back.
fn fill(disk: &Path, leave: u64) {
    let path = disk.join("filler");
    let mut file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path)
        .unwrap();
    for block in [1 << 16, 1 << 12, 1] {
        while file.write_all(&vec![b'x'; block]).is_ok() {}
    }
    let length = file.metadata().unwrap().len();
    file.set_len(length.saturating_sub(leave)).unwrap();
}

fn make_room(disk: &Path) {
    std::fs::remove_file(disk.join("filler")).unwrap();
}

/// The same files with the same bytes; told by their names and sizes. An empty log and a shared memory that could not grow
/// are no data.
#[track_caller]
fn assert_untouched(before: &[(PathBuf, Vec<u8>)], now: &[(PathBuf, Vec<u8>)]) {
    let now: Vec<(PathBuf, Vec<u8>)> = now
        .iter()
        .filter(|(path, bytes)| {
            let name = path.to_string_lossy();
            !(name.ends_with("-shm") || name.ends_with("-wal") && bytes.is_empty())
        })
        .cloned()
        .collect();
    let names = |files: &[(PathBuf, Vec<u8>)]| -> Vec<(PathBuf, usize)> {
        files
            .iter()
            .map(|(path, bytes)| (path.clone(), bytes.len()))
            .collect()
    };
    assert_eq!(names(&now), names(before));
    assert!(now == before, "bytes were changed");
}

/// Answered, or refused as a full disk must be.
#[track_caller]
fn done_or_full(said: &Said) -> bool {
    if said.exit == 0 {
        assert_eq!(said.out.matches('\n').count(), 1, "{said:?}");
        return true;
    }
    let (exit, code, key) = said.fault();
    let full = ["disk-full", "backup-disk-full"].contains(&key.as_str());
    assert!((exit, code.as_str()) == (10, "disk") && full, "{said:?}");
    false
}

#[test]
fn a_full_disk_loses_nothing() {
    if !may_mount("disk::a_full_disk_loses_nothing") {
        return;
    }
    let clinic = Clinic::nothing();
    let disk = clinic.home.path().to_owned();
    small_disk(&clinic.data(), "3m");
    let data = clinic.data();
    let init = [
        "init",
        "--clinic",
        "Asha",
        "--owner",
        OWNER,
        "--roles",
        "owner,doctor",
        "--registration",
        "K1",
    ];
    let own = [("NIRANTAR_PASSWORD", PASSWORD)];

    // First run, with less and less in the way.
    for leave in [0, 4 << 10, 64 << 10, 200 << 10, 400 << 10] {
        fill(&data, leave);
        let said = clinic.run_with(&init, &own, "");
        assert!(!done_or_full(&said), "{leave} bytes are not enough");
        let left: Vec<_> = bytes_of(&data)
            .into_iter()
            .filter(|(path, _)| !path.ends_with("filler"))
            .collect();
        assert!(
            left.iter().all(|(path, _)| path.ends_with("lock")),
            "half a folder: {:?}",
            left.first()
        );
        make_room(&data);
    }
    clinic.run_with(&init, &own, "").answer();
    let number = clinic.run(&["patient", "add", "Ajay Kumar"]).answer()["number"]
        .as_str()
        .unwrap()
        .to_owned();
    let signed = clinic.run(&[
        "encounter",
        "--patient",
        &number,
        "--rx",
        "tab paracetamol 650 1-0-1 5d",
        "--sign",
    ]);
    let encounter = signed.answer()["id"].as_str().unwrap().to_owned();

    // Programs of their own: already the login needs room.
    let usb = disk.join("usb");
    small_disk(&usb, "24m");
    let mut names = vec!["Ajay Kumar".to_owned()];
    let mut password = PASSWORD.to_owned();
    for (turn, leave) in [0, 40 << 10, 100 << 10, 250 << 10, 600 << 10]
        .into_iter()
        .enumerate()
    {
        fill(&data, leave);
        let before = bytes_of(&data);
        let env = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", password.as_str())];
        let name = format!(
            "Sita {}",
            ["Rao", "Bai", "Devi", "Nair", "Das", "Iyer", "Pal", "Sen"][turn]
        );
        let done = done_or_full(&clinic.run_with(&["patient", "add", &name], &env, ""));
        if done {
            names.push(name);
        }
        if leave == 0 {
            assert!(!done, "a login is put on record, and there is no room for it");
            assert_untouched(&before, &bytes_of(&data));
        }
        done_or_full(&clinic.run_with(&["visit", &number, "--reason", "fever"], &env, ""));
        let pdf = data.join("rx.pdf");
        if done_or_full(&clinic.run_with(
            &["rx", "print", &encounter, "--out", pdf.to_str().unwrap()],
            &env,
            "",
        )) {
            assert!(std::fs::read(&pdf).unwrap().trim_ascii_end().ends_with(b"%%EOF"));
            std::fs::remove_file(&pdf).unwrap();
        }
        assert!(!pdf.exists(), "half a prescription");
        done_or_full(&clinic.run_with(&["backup", "create", usb.to_str().unwrap()], &env, ""));
        let next = format!("sandal-wood-{turn}-copper-vessel");
        let change = [env[0], env[1], ("NIRANTAR_NEW_PASSWORD", next.as_str())];
        if done_or_full(&clinic.run_with(&["password", "change"], &change, "")) {
            password = next;
        }
        make_room(&data);
        look_around(&clinic, &password, &names);
    }

    // Somebody is logged in while the disk fills up.
    let mut batch = Batch::start(clinic.command());
    batch.get("session_login", &json!({ "user": OWNER, "password": password }));
    let patient = batch.get("patient_add", &json!({ "name": "Gita", "sex": "female" }))["id"].clone();
    let opened = batch.get("encounter_open", &json!({ "patient": patient }));
    let draft = |text: &str| json!({ "form": "consult", "subject": opened["id"], "heads": opened["heads"], "body": text });
    batch.get("draft_save", &draft("before"));
    fill(&data, 0);
    let long = "x".repeat(30_000);
    let complaint = json!({ "op": "add", "value": { "section": "complaint", "text": "x".repeat(400) } });
    let edits = vec![complaint; 40];
    let write = json!({ "encounter": opened["id"], "heads": opened["heads"], "edits": edits });
    for (command, args) in [
        ("draft_save", draft(&long)),
        ("encounter_save", write.clone()),
        ("encounter_sign", write.clone()),
        (
            "patient_add",
            json!({ "name": "Nobody", "sex": "other", "address": "x".repeat(200) }),
        ),
        (
            "staff_add",
            json!({ "name": "Nobody", "roles": ["nurse"], "password": NEW_PASSWORD }),
        ),
        (
            "session_change_password",
            json!({ "current": password, "new": NEW_PASSWORD }),
        ),
        ("backup_create", json!({ "folder": usb })),
        ("day_close", json!({})),
    ] {
        // Small ones may still fit into pages that are there.
        let answer = (0..50).map(|_| batch.ask(command, &args).unwrap()).find(is_fault);
        if matches!(command, "encounter_save" | "draft_save" | "patient_add") || answer.is_some() {
            let answer = answer.unwrap();
            assert!(says_full(&answer), "{command}: {answer}");
        }
    }
    // What is there can still be read, if there is room for the record of the reading, and else the answer is `disk`.
    let shown = batch
        .ask(
            "draft_load",
            &json!({ "form": "consult", "subject": opened["id"] }),
        )
        .unwrap();
    assert!(
        shown["body"] == "before" || shown["body"] == long.as_str(),
        "{shown}"
    );
    make_room(&data);
    let saved = batch.ask("draft_save", &draft("after")).unwrap();
    assert_eq!(
        saved,
        json!({ "withheld": [] }),
        "the same program goes on when there is room again"
    );
    let ended = batch.end();
    assert_ne!(ended.status.code(), Some(1), "{}", ended.err);
    let mut batch = Batch::start(clinic.command());
    let login = [&password, NEW_PASSWORD].iter().any(|password| {
        !is_fault(
            &batch
                .ask("session_login", &json!({ "user": OWNER, "password": password }))
                .unwrap(),
        )
    });
    assert!(login);
    let shown = batch.get(
        "draft_load",
        &json!({ "form": "consult", "subject": opened["id"] }),
    );
    assert_eq!(shown["body"], "after");
    assert_sound(&mut batch);
    drop(batch.end());

    // The medium for backups is full: nothing is left on it, and it says which disk.
    fill(&usb, 20 << 10);
    let mut batch = Batch::start(clinic.command());
    for password in [&password, NEW_PASSWORD] {
        batch
            .ask("session_login", &json!({ "user": OWNER, "password": password }))
            .unwrap();
    }
    let said = batch.ask("backup_create", &json!({ "folder": usb })).unwrap();
    assert_eq!(
        (said["code"].as_str(), said["message_key"].as_str()),
        (Some("disk"), Some("backup-disk-full")),
        "{said}"
    );
    let left: Vec<_> = bytes_of(&usb)
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| !path.ends_with("filler"))
        .collect();
    assert!(
        left.iter()
            .all(|path| path.extension().is_some_and(|ext| ext == "nbk")),
        "{left:?}"
    );
    make_room(&usb);
    batch.get("backup_create", &json!({ "folder": usb }));
}

/// There is room again: everything confirmed is there.
#[track_caller]
fn look_around(clinic: &Clinic, password: &str, names: &[String]) {
    let mut batch = Batch::start(clinic.command());
    batch.get("session_login", &json!({ "user": OWNER, "password": password }));
    assert_sound(&mut batch);
    let found = batch.get("patient_search", &json!({ "text": "", "limit": 50 }));
    let all: Vec<Value> = match found.as_array().unwrap().len() {
        0 => ["ajay", "sita"]
            .iter()
            .flat_map(|text| {
                batch
                    .get("patient_search", &json!({ "text": text, "limit": 50 }))
                    .as_array()
                    .unwrap()
                    .clone()
            })
            .collect(),
        _ => found.as_array().unwrap().clone(),
    };
    let mut found: Vec<&str> = all.iter().map(|hit| hit["name"].as_str().unwrap()).collect();
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    found.sort_unstable();
    names.sort_unstable();
    assert_eq!(found, names);
    assert!(batch.end().status.success());
}

#[test]
fn a_full_disk_at_the_start_and_room_later() {
    if !may_mount("disk::a_full_disk_at_the_start_and_room_later") {
        return;
    }
    let clinic = Clinic::nothing();
    let data = clinic.data();
    small_disk(&data, "3m");
    let init = ["init", "--clinic", "Asha", "--owner", OWNER];
    clinic
        .run_with(&init, &[("NIRANTAR_PASSWORD", PASSWORD)], "")
        .answer();
    fill(&data, 0);
    let mut batch = Batch::start(clinic.command());
    let login = json!({ "user": OWNER, "password": PASSWORD });
    let refused = batch.ask("session_login", &login).unwrap();
    assert_eq!(
        (refused["code"].as_str(), refused["message_key"].as_str()),
        (Some("disk"), Some("disk-full"))
    );
    assert!(refused["message"].as_str().unwrap().contains("full"), "{refused}");
    make_room(&data);
    // Nobody has to start the program anew.
    assert_eq!(batch.get("app_state", &json!({}))["phase"], "locked");
    batch.get("session_login", &login);
    assert_sound(&mut batch);
}

#[test]
fn a_read_only_folder_is_not_touched() {
    if !may_mount("disk::a_read_only_folder_is_not_touched") {
        return;
    }
    let clinic = Clinic::make().0;
    clinic.run(&["patient", "add", "Ajay Kumar"]).answer();
    let data = clinic.data();
    let before = bytes_of(&data);
    let at = data.to_str().unwrap().to_owned();
    mount(&["--bind", &at], &data);
    mount(&["-o", "remount,bind,ro"], &data);
    let change = [
        ("NIRANTAR_USER", OWNER),
        ("NIRANTAR_PASSWORD", PASSWORD),
        ("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD),
    ];
    for args in [
        vec!["patient", "search", "ajay"],
        vec!["patient", "add", "Sita Devi"],
        vec!["password", "change"],
        vec!["backup", "create", "/tmp"],
        vec!["store", "check"],
        vec!["init", "--clinic", "B", "--owner", "C"],
    ] {
        let said = clinic.run_with(&args, &change, "");
        assert_eq!(said.fault(), fault(10, "disk", "disk-read-only"), "{args:?}");
    }
    assert_untouched(&before, &bytes_of(&data));
    let mut batch = Batch::start(clinic.command());
    let state = batch.get("app_state", &json!({}));
    assert_eq!(
        (&state["phase"], &state["problem"]["code"]),
        (&json!("unavailable"), &json!("disk"))
    );
    // It can be written again: nobody has to start the program anew.
    mount(&["-o", "remount,bind,rw"], &data);
    assert_eq!(batch.get("app_state", &json!({}))["phase"], "locked");
    batch.get("session_login", &json!({ "user": OWNER, "password": PASSWORD }));
    assert_sound(&mut batch);

    // A place that cannot be written is no place for a new clinic.
    let place = clinic.home.path().join("place");
    small_disk(&place, "3m");
    mount(&["-o", "remount,ro"], &place);
    let mut command = clinic.command();
    command
        .env("NIRANTAR_DATA_DIR", place.join("data"))
        .env("NIRANTAR_PASSWORD", PASSWORD);
    command.args(["init", "--clinic", "B", "--owner", "C"]);
    assert_eq!(
        Said::of(command.output().unwrap()).fault(),
        fault(10, "disk", "disk-read-only")
    );
}
