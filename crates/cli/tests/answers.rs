//! Answers and refusals of the real program: exit codes, standard output, standard error.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use std::process::Stdio;

use common::{Clinic, NEW_PASSWORD, OWNER, PASSWORD, Said, bytes_of, fault, feed};
use serde_json::{Value, json};

#[test]
fn words_that_cannot_be_understood() {
    let clinic = Clinic::nothing();
    let usage = fault(2, "usage", "usage");
    for args in [
        vec![],
        vec!["nonsense"],
        vec!["patient"],
        vec!["patient", "search"],
        vec!["patient", "search", "x", "--limit", "many"],
        vec!["--password", "secret", "patient", "search", "x"],
        vec!["encounter", "--patient", "A-1", "--bp", "high"],
        vec!["call", "no_such_command"],
        vec!["serve", "--port", "99999"],
    ] {
        assert_eq!(clinic.run(&args).fault(), usage, "{args:?}");
    }
    assert!(
        !clinic
            .run(&["patient", "search", "x", "--limit", "SECRET"])
            .err
            .lines()
            .last()
            .unwrap()
            .contains("SECRET")
    );
    let typo = clinic.run_with(&["call", "app_state"], &[("NIRANTAR_KEYRING", "fiel")], "");
    assert_eq!(typo.fault(), usage);
}

#[test]
fn help_and_version_are_answers() {
    let clinic = Clinic::nothing();
    let version = clinic.run(&["--version"]);
    let test_clock = if cfg!(feature = "test-clock") {
        " test-clock"
    } else {
        ""
    };
    assert_eq!(
        version.out,
        format!("nirantar-cli {}{test_clock}\n", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!((version.exit, version.err.as_str()), (0, ""));
    let help = clinic.run(&["--help"]);
    assert_eq!((help.exit, help.err.as_str()), (0, ""));
    assert!(help.out.contains("NIRANTAR_PASSWORD") && help.out.contains("Exit codes"));
    assert!(!clinic.data().exists(), "neither touches the data folder");
}

#[test]
fn lines_and_glyphs_need_no_folder() {
    let clinic = Clinic::nothing();
    let line = clinic
        .run_with(&["rx", "parse", "tab paracetamol 650 1-0-1 5d af"], &[], "")
        .answer();
    let mut members: Vec<&String> = line.as_object().unwrap().keys().collect();
    members.sort();
    assert_eq!(
        members,
        [
            "days",
            "drug",
            "form",
            "instruction",
            "quantity",
            "route",
            "schedule",
            "strength",
            "unit",
            "unparsed",
            "words"
        ]
    );
    assert_eq!(
        (&line["drug"], &line["days"], &line["quantity"]),
        (&json!("paracetamol"), &json!(5), &json!(10))
    );
    assert_eq!(
        clinic
            .run_with(
                &["rx", "parse", "tab", "paracetamol", "650", "1-0-1", "5d", "af"],
                &[],
                ""
            )
            .answer(),
        line
    );

    let glyphs = clinic
        .run_with(&["print", "shape", "--lang", "hi", "नमस्ते"], &[], "")
        .answer();
    let first = glyphs[0].as_object().unwrap();
    let mut members: Vec<&String> = first.keys().collect();
    members.sort();
    assert_eq!(
        members,
        ["cluster", "font", "glyph", "x_advance", "x_offset", "y_offset"]
    );
    assert_eq!(
        clinic
            .run_with(&["print", "shape", "--lang", "hi", ""], &[], "")
            .answer(),
        json!([])
    );
    assert_eq!(
        clinic
            .run_with(&["print", "shape", "--lang", "xx", "a"], &[], "")
            .fault()
            .0,
        3
    );
    assert!(!clinic.data().exists());
}

#[test]
fn the_thin_path() {
    let (clinic, _) = Clinic::make();
    assert_eq!(
        clinic.run(&["init", "--clinic", "B", "--owner", "C"]).fault(),
        fault(3, "conflict", "setup-exists")
    );

    let added = clinic
        .run(&[
            "patient",
            "add",
            "Ajay Kumar",
            "--sex",
            "M",
            "--age",
            "35",
            "--phone",
            "9811112222",
            "--area",
            "Rampur",
        ])
        .answer();
    assert_eq!(added["sex"], "male", "a desk types the letter");
    let number = added["number"].as_str().unwrap();
    let found = clinic
        .run(&["patient", "search", "ajai", "--limit", "3"])
        .answer();
    assert_eq!(found[0]["id"], added["id"]);
    for member in ["id", "number", "name", "phone", "age", "sex"] {
        assert!(found[0].get(member).is_some(), "{member}");
    }
    assert_eq!(clinic.run(&["patient", "search", "zzzz"]).answer(), json!([]));
    assert_eq!(
        clinic.run(&["patient", "show", number]).answer()["id"],
        added["id"]
    );
    let changed = clinic
        .run(&[
            "patient", "update", number, "--area", "Sitapur", "--clear", "phone",
        ])
        .answer();
    assert_eq!(
        (&changed["area"], &changed["phones"]),
        (&json!("Sitapur"), &json!([]))
    );
    let like = clinic
        .run(&["patient", "duplicates", "--name", "Ajai Kumar", "--age", "35"])
        .answer();
    assert!(like.is_array());

    let visit = clinic.run(&["visit", number, "--reason", "fever"]).answer();
    assert_eq!(visit["stage"], "waiting");
    let listed = clinic.run(&["visit", "list"]).answer();
    assert_eq!(listed[0]["id"], visit["id"]);
    // Options of the program may stand between the words.
    assert_eq!(clinic.run(&["visit", "--user", OWNER, "list"]).answer(), listed);
    assert_eq!(clinic.run(&["visit", number, "list"]).fault().0, 2);
    let moved = clinic
        .run(&["visit", "state", visit["id"].as_str().unwrap(), "in_consult"])
        .answer();
    assert_eq!(moved["stage"], "in_consult");

    let signed = clinic
        .run(&[
            "encounter",
            "--patient",
            number,
            "--bp",
            "120/80",
            "--temp-f",
            "101.2",
            "--weight-kg",
            "62.5",
            "--complaint",
            "fever",
            "--complaint",
            "cough",
            "--diagnosis",
            "viral fever",
            "--rx",
            "tab paracetamol 650 1-0-1 5d af",
            "--advice",
            "rest",
            "--follow-up",
            "5d",
            "--sign",
        ])
        .answer();
    assert_eq!(signed["signed"]["verified"], true);
    assert_eq!(signed["vitals"][0]["values"]["systolic"], 120);
    assert_eq!(signed["vitals"][0]["values"]["temperature_tenths_f"], 1012);
    assert_eq!(signed["vitals"][0]["values"]["weight_g"], 62_500);
    assert_eq!(signed["complaints"].as_array().unwrap().len(), 2);
    assert_eq!(signed["rx"][0]["line"]["drug"], "paracetamol");
    let encounter = signed["id"].as_str().unwrap();
    assert_eq!(
        clinic.run(&["encounter", "show", encounter]).answer()["signed"],
        signed["signed"]
    );
    let late = clinic.run(&["encounter", "save", encounter, "--advice", "more"]);
    assert_eq!(late.fault(), fault(3, "conflict", "encounter-signed"));

    let pdf = clinic.home.path().join("rx.pdf");
    let printed = clinic
        .run(&[
            "rx",
            "print",
            encounter,
            "--lang",
            "hi",
            "--paper",
            "A5",
            "--out",
            pdf.to_str().unwrap(),
        ])
        .answer();
    let bytes = std::fs::read(&pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF") && printed["bytes"] == bytes.len());
    let inline = clinic.run(&["rx", "print", encounter, "--lang", "hi"]).answer();
    // The second sheet says REPRINT.
    assert_ne!(inline["sha256"], printed["sha256"]);
    let nowhere = clinic.run(&["rx", "print", encounter, "--out", "/no/such/folder/rx.pdf"]);
    assert_eq!(nowhere.fault().0, 10);

    assert_eq!(clinic.run(&["store", "check"]).answer()["ok"], true);
    assert!(
        clinic.run(&["store", "rebuild"]).answer()["documents"]
            .as_u64()
            .unwrap()
            > 0
    );
    assert_eq!(clinic.run(&["audit", "verify"]).answer()["ok"], true);
    let entries = clinic.run(&["audit", "list", "--limit", "2"]).answer();
    assert_eq!(entries.as_array().unwrap().len(), 2);
}

#[test]
fn a_registration_number_makes_a_doctor() {
    let clinic = Clinic::nothing();
    let args = [
        "init",
        "--clinic",
        "B",
        "--owner",
        OWNER,
        "--registration",
        "KMC1",
    ];
    clinic
        .run_with(&args, &[("NIRANTAR_PASSWORD", PASSWORD)], "")
        .answer();
    let people = clinic.run(&["staff", "list"]).answer();
    assert_eq!(people[0]["roles"], json!(["owner", "doctor"]));
}

#[test]
fn a_fee_from_the_token_to_the_count() {
    let (clinic, _) = Clinic::make();
    let ask = |args: &[&str]| clinic.run(args).answer();
    let patient = ask(&["patient", "add", "Ajay Kumar", "--sex", "male", "--age", "35"]);
    let visit = ask(&["visit", patient["number"].as_str().unwrap()]);
    let visit = visit["id"].as_str().unwrap();
    assert_eq!(ask(&["fee", "show", visit]), Value::Null);
    assert_eq!(ask(&["fee", "suggest", visit])["kind"], "first");
    let bare = clinic.run(&["fee", "take", visit, "--mode", "cash"]);
    assert_eq!(bare.fault(), fault(3, "invalid", "fee-amount-needed"));
    let due = ask(&[
        "fee", "take", visit, "--mode", "due", "--amount", "1,200.50", "--reason", "dressing",
    ]);
    assert_eq!(
        (&due["receipt"], &due["fee"]["due_paise"]),
        (&Value::Null, &json!(120_050))
    );
    let fee = due["fee"]["id"].as_str().unwrap();
    let paid = ask(&["fee", "pay", fee, "--amount", "1000", "--mode", "cash"]);
    assert!(paid["receipt"].as_str().unwrap().ends_with("/00001"), "{paid}");
    let number = patient["number"].as_str().unwrap();
    assert_eq!(ask(&["fee", "dues", "--patient", number])[0]["due_paise"], 20_050);
    let counted = ask(&["cash", "count", "--notes", "500x1,200x2", "--note", "short"]);
    assert_eq!(counted["difference_paise"], -10_000);
    let payment = paid["payment"].as_str().unwrap();
    ask(&["fee", "reverse", fee, payment, "--reason", "mistake"]);
    let day = ask(&["cash", "day"]);
    assert_eq!(
        (&day["cash_paise"], &day["counts"][0]["counted_paise"]),
        (&json!(0), &json!(90_000))
    );
    for args in [
        vec!["fee", "take", visit, "--mode", "cash", "--amount", "-5"],
        vec!["cash", "count"],
        vec!["cash", "count", "--notes", "500"],
    ] {
        assert_eq!(clinic.run(&args).fault().0, 2, "{args:?}");
    }
}

#[test]
fn one_encounter_step_by_step() {
    let (clinic, _) = Clinic::make();
    let number = clinic.run(&["patient", "add", "--name", "सीता देवी"]).answer()["number"].clone();
    let opened = clinic
        .run(&["encounter", "open", "--patient", number.as_str().unwrap()])
        .answer();
    let id = opened["id"].as_str().unwrap();
    let head = opened["heads"][0].as_str().unwrap();
    let saved = clinic
        .run(&["encounter", "save", id, "--complaint", "fever", "--notes", "n"])
        .answer();
    assert_eq!(
        (&saved["complaints"][0]["text"], &saved["notes"]),
        (&json!("fever"), &json!("n"))
    );
    // A form that was opened before: its differences are applied where it was opened.
    let late = clinic
        .run(&["encounter", "save", id, "--heads", head, "--finding", "rash"])
        .answer();
    assert_eq!(late["complaints"][0]["text"], "fever");
    assert_eq!(late["findings"][0]["text"], "rash");
    let unsigned = clinic.run(&["rx", "print", id]);
    assert_eq!(unsigned.fault(), fault(3, "conflict", "encounter-not-signed"));
    assert!(clinic.run(&["encounter", "sign", id]).answer()["signed"].is_object());
    assert_eq!(clinic.run(&["encounter", "--sign", "show", id]).fault().0, 2);
}

#[test]
fn who_may_not() {
    let (clinic, _) = Clinic::make();
    let login_needed = fault(4, "login", "login-needed");
    assert_eq!(
        clinic.run_with(&["patient", "search", "x"], &[], "").fault(),
        login_needed
    );
    assert_eq!(
        clinic
            .run_with(&["patient", "search", "x"], &[("NIRANTAR_USER", OWNER)], "")
            .fault(),
        login_needed
    );
    let wrong = clinic.run_with(
        &["patient", "search", "x", "--user", OWNER],
        &[("NIRANTAR_PASSWORD", "wrong")],
        "",
    );
    assert_eq!(wrong.fault(), fault(4, "login", "login-failed"));

    // The new person's password comes from its own place, or beside the environment's from standard input.
    let env = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", PASSWORD)];
    let args = [
        "staff",
        "add",
        "--name",
        "Rekha",
        "--phone",
        "9811113333",
        "--roles",
        "receptionist,nurse",
    ];
    let no_password = clinic.run_with(&args, &env, "");
    assert_eq!(no_password.fault().0, 2);
    let mut with_stdin = args.to_vec();
    with_stdin.push("--password-stdin");
    let person = clinic
        .run_with(&with_stdin, &env, &format!("{NEW_PASSWORD}\n"))
        .answer();
    assert_eq!(person["active"], true);
    let id = person["id"].as_str().unwrap();
    let as_rekha = [("NIRANTAR_USER", "Rekha"), ("NIRANTAR_PASSWORD", NEW_PASSWORD)];
    assert!(
        clinic
            .run_with(&["patient", "add", "Ajay"], &as_rekha, "")
            .answer()["number"]
            .is_string()
    );
    let denied = clinic.run_with(&["staff", "remove", id], &as_rekha, "");
    assert_eq!(denied.fault(), fault(4, "permission", "permission-denied"));
    let roles = clinic
        .run(&["staff", "set-roles", id, "--roles", "receptionist"])
        .answer();
    assert_eq!(roles["roles"], json!(["receptionist"]));

    let both = format!("{PASSWORD}\nsandal-wood-77-copper-vessel\n");
    let reissue = [
        "staff",
        "reissue",
        id,
        "--user",
        OWNER,
        "--password-stdin",
        "--new-password-stdin",
    ];
    clinic.run_with(&reissue, &[], &both).answer();
    assert_eq!(
        clinic.run_with(&["visit", "list"], &as_rekha, "").fault().1,
        "login"
    );
    clinic.run(&["staff", "remove", id]).answer();
    let left = clinic.run(&["staff", "list"]).answer();
    assert!(
        left.as_array()
            .unwrap()
            .iter()
            .any(|person| person["id"] == id && person["active"] == false)
    );
    let last = clinic.run(&["staff", "list"]).answer()[0]["id"].clone();
    let last = clinic.run(&["staff", "remove", last.as_str().unwrap()]);
    assert_eq!(last.fault().0, 3, "{last:?}");
}

#[test]
fn a_changed_password_is_the_only_one() {
    let (clinic, _) = Clinic::make();
    let env = [
        ("NIRANTAR_USER", OWNER),
        ("NIRANTAR_PASSWORD", PASSWORD),
        ("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD),
    ];
    assert_eq!(
        clinic.run_with(&["password", "change"], &env, "").answer(),
        json!({})
    );
    assert_eq!(
        clinic.run(&["visit", "list"]).fault(),
        fault(4, "login", "login-failed")
    );
    let new = ["visit", "list", "--user", OWNER, "--password-stdin"];
    clinic
        .run_with(&new, &[], &format!("{NEW_PASSWORD}\r\n"))
        .answer();
    let weak = [
        ("NIRANTAR_USER", OWNER),
        ("NIRANTAR_PASSWORD", NEW_PASSWORD),
        ("NIRANTAR_NEW_PASSWORD", "12345678"),
    ];
    assert_eq!(clinic.run_with(&["password", "change"], &weak, "").fault().0, 3);
    assert_eq!(
        clinic.run_with(&new, &[], "").fault().0,
        2,
        "standard input ends before the password"
    );
}

#[test]
fn what_is_not_there_or_not_right() {
    let (clinic, _) = Clinic::make();
    assert_eq!(
        clinic.run(&["patient", "show", "A-99"]).fault(),
        fault(5, "not_found", "not-found")
    );
    assert_eq!(
        clinic.run(&["visit", "A-99"]).fault(),
        fault(5, "not_found", "not-found")
    );
    assert_eq!(
        clinic.run(&["patient", "add", "X", "--sex", "purple"]).fault(),
        fault(3, "invalid", "argument-choice")
    );
    assert_eq!(
        clinic.run(&["call", "patient_show", "{}"]).fault(),
        fault(3, "invalid", "argument-missing")
    );
    assert_eq!(
        clinic.run(&["call", "patient_show", "{"]).fault(),
        fault(2, "usage", "usage")
    );
    assert_eq!(clinic.run(&["encounter", "show", "not-an-id"]).fault().0, 3);
    let answer = clinic.run_with(
        &["call", "patient_search", "-", "--user", OWNER, "--password-stdin"],
        &[],
        &format!("{PASSWORD}\n{{\"text\":\n\"ajay\"}}\n"),
    );
    assert_eq!(
        answer.answer(),
        json!([]),
        "the password's line, then the arguments"
    );
    // An open command asks nobody to log in.
    assert_eq!(
        clinic.run_with(&["call", "app_state"], &[], "").answer()["phase"],
        "locked"
    );
}

#[test]
fn keys_that_are_not_there() {
    let (clinic, words) = Clinic::make();
    std::fs::remove_dir_all(clinic.data().join("keyring")).unwrap();
    let before = bytes_of(&clinic.data());
    assert_eq!(
        clinic.run(&["visit", "list"]).fault(),
        fault(9, "keyring", "keyring-no-file")
    );
    // No Secret Service is on this bus.
    let os = [
        ("NIRANTAR_USER", OWNER),
        ("NIRANTAR_PASSWORD", PASSWORD),
        ("NIRANTAR_KEYRING", "os"),
        ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"),
    ];
    if cfg!(target_os = "linux") {
        assert_eq!(
            clinic.run_with(&["visit", "list"], &os, "").fault(),
            fault(9, "keyring", "keyring-unreachable")
        );
    }
    assert_eq!(bytes_of(&clinic.data()), before, "nothing was touched");

    let env = [("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD)];
    let wrong_words = words.split_once(' ').unwrap().1.to_owned();
    assert_eq!(clinic.run_with(&["recover"], &env, &wrong_words).fault().0, 3);
    let recovered = clinic
        .run_with(&["recover"], &env, &format!("{words}\n"))
        .answer();
    assert_eq!(recovered["name"], OWNER);
    let as_owner = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", NEW_PASSWORD)];
    assert_eq!(
        clinic.run_with(&["visit", "list"], &as_owner, "").answer(),
        json!([])
    );
}

#[test]
fn damaged_files_have_their_own_exit() {
    let (clinic, _) = Clinic::make();
    let desk = std::fs::read_dir(clinic.data().join("spaces"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_str().unwrap().ends_with("-desk.db"))
        .unwrap();
    for path in [desk, clinic.data().join("device.db")] {
        let whole = std::fs::read(&path).unwrap();
        let mut broken = whole.clone();
        for page in broken.chunks_mut(4096) {
            page[100] ^= 0xff;
        }
        std::fs::write(&path, &broken).unwrap();
        let refused = clinic.run(&["visit", "list"]);
        assert_eq!(
            refused.fault(),
            fault(7, "damaged", "file-damaged"),
            "{}",
            path.display()
        );
        assert_eq!(std::fs::read(&path).unwrap(), broken, "left as it was");
        std::fs::write(&path, &whole).unwrap();
    }
    assert_eq!(clinic.run(&["visit", "list"]).answer(), json!([]));
    let escrow = clinic.data().join("escrow.nrt");
    let whole = std::fs::read(&escrow).unwrap();
    let mut newer = whole;
    newer[8] = 200;
    std::fs::write(&escrow, newer).unwrap();
    assert_eq!(
        clinic.run(&["visit", "list"]).fault(),
        fault(8, "newer", "file-newer")
    );
}

#[test]
fn backup_and_back_with_the_kit_alone() {
    let (clinic, words) = Clinic::make();
    clinic.run(&["patient", "add", "Ajay Kumar"]).answer();
    let usb = clinic.home.path().join("usb");
    let unplugged = usb.join("clinic");
    let missing = clinic.run(&["backup", "create", unplugged.to_str().unwrap()]);
    assert_eq!(missing.fault(), fault(3, "conflict", "backup-folder-missing"));
    let missing = clinic.run(&["backup", "configure", usb.to_str().unwrap()]);
    assert_eq!(missing.fault(), fault(3, "invalid", "backup-folder-missing"));
    assert!(
        !usb.exists(),
        "only `create` may make a folder, and only its last part"
    );
    // A path means a place below the folder that it was typed in.
    let mut command = clinic.command();
    command
        .args(["backup", "create", "usb", "--user", OWNER, "--password-stdin"])
        .current_dir(clinic.home.path());
    let made = feed(command, &format!("{PASSWORD}\n")).answer();
    let file = made["file"].as_str().unwrap();
    assert!(file.ends_with(".nbk") && file.starts_with(usb.to_str().unwrap()));
    assert_eq!(made["bytes"], std::fs::metadata(file).unwrap().len());
    assert!(clinic.run_with(&["backup", "status"], &[], "").answer()["last_at"].is_string());
    let configured = clinic
        .run(&["backup", "configure", usb.to_str().unwrap()])
        .answer();
    assert_eq!(configured["folder"], usb.to_str().unwrap());
    clinic.run(&["backup", "create"]).answer();
    assert!(clinic.run(&["backup", "configure", "--off"]).answer()["folder"].is_null());

    let bare = Clinic::nothing();
    let env = [
        ("NIRANTAR_RECOVERY_WORDS", words.as_str()),
        ("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD),
    ];
    let other_kit = Clinic::make().1;
    let other = [
        ("NIRANTAR_RECOVERY_WORDS", other_kit.as_str()),
        ("NIRANTAR_NEW_PASSWORD", NEW_PASSWORD),
    ];
    assert_eq!(
        bare.run_with(&["backup", "restore", file], &other, "").fault(),
        fault(3, "conflict", "backup-wrong-kit")
    );
    let half = bare.home.path().join("half.nbk");
    let whole = std::fs::read(file).unwrap();
    std::fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    let cut = bare.run_with(&["backup", "restore", half.to_str().unwrap()], &env, "");
    assert_eq!(cut.fault(), fault(3, "conflict", "backup-not-a-backup"));
    let left: Vec<_> = std::fs::read_dir(bare.data())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["lock"], "a failed restore leaves nothing");

    let words_file = bare.home.path().join("words.txt");
    std::fs::write(&words_file, &words).unwrap();
    let restored = bare
        .run_with(
            &[
                "backup",
                "restore",
                file,
                "--words-file",
                words_file.to_str().unwrap(),
                "--new-password-stdin",
            ],
            &[],
            &format!("{NEW_PASSWORD}\n"),
        )
        .answer();
    assert_eq!(restored["clinic"], "Asha Clinic");
    let as_owner = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", NEW_PASSWORD)];
    assert_eq!(
        bare.run_with(&["patient", "search", "ajay"], &as_owner, "")
            .answer()[0]["name"],
        "Ajay Kumar"
    );
    assert_eq!(
        bare.run_with(&["store", "check"], &as_owner, "").answer()["ok"],
        true
    );
    assert_eq!(
        bare.run_with(&["audit", "verify"], &as_owner, "").answer()["ok"],
        true
    );
    let again = bare.run_with(&["backup", "restore", file], &env, "");
    assert_eq!(again.fault(), fault(3, "conflict", "backup-folder-not-empty"));
    let missing = bare.run_with(
        &["backup", "restore", file, "--words-file", "/no/words"],
        &env,
        "",
    );
    assert_eq!(missing.fault().0, 5);
}

fn lines(said: &Said) -> Vec<Value> {
    said.out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_batch_answers_line_by_line() {
    let (clinic, _) = Clinic::make();
    let input = format!(
        "{PASSWORD}\n{}\n\n{}\nnot json\n{}\n{}\n{}\n{}",
        json!({ "command": "patient_add", "args": { "name": "Ajay Kumar", "sex": "male" } }),
        json!({ "command": "patient_show", "args": { "id": "A-99" } }),
        json!({ "command": "visit_list" }),
        json!({ "cmd": "visit_list" }),
        json!({ "command": "no_such_command", "args": {} }),
        json!({ "command": "patient_search", "args": { "text": "ajay" } }),
    );
    let said = clinic.run_with(&["batch", "--user", OWNER, "--password-stdin"], &[], &input);
    let answers = lines(&said);
    assert_eq!(answers.len(), 7);
    assert_eq!(answers[0]["name"], "Ajay Kumar");
    assert_eq!(answers[1]["code"], "not_found");
    assert_eq!(answers[2]["code"], "usage");
    assert_eq!(answers[3], json!([]));
    assert_eq!(answers[4]["code"], "usage");
    assert_eq!(answers[5]["code"], "usage");
    assert_eq!(answers[6][0]["name"], "Ajay Kumar");
    assert_eq!(said.exit, 5, "the first fault's");
    let told: Value = serde_json::from_str(said.err.lines().last().unwrap()).unwrap();
    assert_eq!(told["code"], "not_found");

    let said = clinic.run_with(
        &["batch"],
        &[],
        &format!("{}\n", json!({ "command": "visit_list" })),
    );
    assert_eq!((said.exit, lines(&said)[0]["code"].as_str()), (4, Some("login")));
    let login = json!({ "command": "session_login", "args": { "user": OWNER, "password": PASSWORD } });
    let said = clinic.run_with(
        &["batch"],
        &[],
        &format!("{login}\n{}\n", json!({ "command": "visit_list" })),
    );
    assert_eq!((said.exit, &lines(&said)[1]), (0, &json!([])));
    let nothing = clinic.run(&["batch"]);
    assert_eq!((nothing.exit, nothing.out.as_str()), (0, ""));
    let refused = clinic.run_with(
        &["batch", "--user", OWNER],
        &[("NIRANTAR_PASSWORD", "wrong")],
        "{}\n",
    );
    assert_eq!(refused.fault().0, 4, "nothing was done");
}

#[test]
fn an_answer_of_a_batch_is_on_the_disk() {
    use std::io::{BufRead as _, BufReader, Write as _};
    let (clinic, _) = Clinic::make();
    let mut child = clinic
        .command()
        .args(["batch", "--user", OWNER])
        .env("NIRANTAR_PASSWORD", PASSWORD)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    for index in 0..5 {
        writeln!(input, "{}", json!({ "command": "patient_add", "args": { "name": format!("Patient {index}"), "sex": "female" } }))
            .unwrap();
        // The answer comes while standard input is still open.
        let answer: Value = serde_json::from_str(&output.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["name"], format!("Patient {index}"));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let found = clinic
        .run(&["patient", "search", "patient", "--limit", "10"])
        .answer();
    assert_eq!(found.as_array().unwrap().len(), 5);
    assert_eq!(clinic.run(&["audit", "verify"]).answer()["ok"], true);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let (clinic, _) = Clinic::make();
    for args in [vec!["--help"], vec!["staff", "list"], vec!["batch"]] {
        let mut child = clinic
            .command()
            .args(&args)
            .env("NIRANTAR_USER", OWNER)
            .env("NIRANTAR_PASSWORD", PASSWORD)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        {
            use std::io::Write as _;
            let _ = child
                .stdin
                .take()
                .unwrap()
                .write_all(b"{\"command\":\"visit_list\"}\n{\"command\":\"visit_list\"}\n");
        }
        let said = Said::of(child.wait_with_output().unwrap());
        assert_eq!((said.exit, said.err.as_str()), (0, ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let clinic = Clinic::nothing();
    let mut command = clinic.command();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command
        .args(["rx", "parse", "x"])
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(Said::of(output).fault(), fault(10, "disk", "disk-full"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written() {
    let clinic = Clinic::nothing();
    // A file where the folder should be, because the tests may run as root, for whom nothing is read-only.
    std::fs::write(clinic.data(), b"").unwrap();
    let said = clinic.run_with(&["call", "backup_status"], &[], "");
    assert_eq!((said.exit, said.fault().1.as_str()), (10, "disk"));
}
