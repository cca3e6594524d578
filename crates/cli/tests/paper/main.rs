//! What stands on the paper that the real program makes: who it is for, what they must not be given, and whether this
//! sheet was out before.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

#[path = "../common/mod.rs"]
mod common;

mod certificates;
mod phrases;

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use common::{Clinic, OWNER, PASSWORD, Said, fault};
use serde_json::json;

/// The text of a PDF file.
fn text_of(pdf: &Path) -> String {
    let read = Command::new("pdftotext")
        .args(["-enc", "UTF-8", pdf.to_str().unwrap(), "-"])
        .output()
        .expect("pdftotext, of Debian's poppler-utils");
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a PDF as an answer holds it.
fn text_of_base64(clinic: &Clinic, pdf: &str) -> String {
    let file = clinic.home.path().join("made.pdf");
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, pdf).unwrap();
    std::fs::write(&file, bytes).unwrap();
    text_of(&file)
}

/// A signed encounter of `patient` with these lines.
fn signed(clinic: &Clinic, patient: &str, lines: &[&str]) -> String {
    let mut args = vec!["encounter", "--patient", patient];
    for line in lines {
        args.extend(["--rx", line]);
    }
    args.push("--sign");
    clinic.run(&args).answer()["id"].as_str().unwrap().to_owned()
}

/// The doctor of the clinic approves the phrases of a language.
fn approve(clinic: &Clinic, language: &str) {
    let of = json!({ "language": language }).to_string();
    let sheet = clinic.run(&["call", "phrase_sheet", &of]).answer();
    let approve = json!({"language": language, "version": sheet["state"]["version"]}).to_string();
    let state = clinic.run(&["call", "phrase_approve", &approve]).answer();
    assert_eq!(state["prints"], true);
}

/// A spooler that takes what it is given, or refuses while the file `refuse` is there.
fn spooler(clinic: &Clinic) -> String {
    let bin = clinic.home.path().join("bin");
    std::fs::create_dir(&bin).unwrap();
    let tools = [
        (
            "lpstat",
            "case \"$1\" in -e) echo Laser;; -d) echo 'system default destination: Laser';; *) echo 'printer Laser is idle. enabled';; esac",
        ),
        (
            "lp",
            "if [ -e \"$HOME/refuse\" ]; then exit 1; fi\ncat >\"$HOME/printed.pdf\"\necho 'request id is Laser-1 (0 file(s))'",
        ),
    ];
    for (name, body) in tools {
        let file = bin.join(name);
        std::fs::write(&file, format!("#!/bin/sh\n{body}\n")).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    format!("{}:/usr/bin:/bin", bin.display())
}

#[test]
fn a_sheet_that_was_out_before_says_so_and_one_that_was_refused_does_not_count() {
    let (clinic, _) = Clinic::make();
    let path = spooler(&clinic);
    let send = |encounter: &str| -> Said {
        let args = json!({"encounter": encounter, "language": "hi"}).to_string();
        let env = [
            ("NIRANTAR_USER", OWNER),
            ("NIRANTAR_PASSWORD", PASSWORD),
            ("PATH", &path),
        ];
        clinic.run_with(&["call", "print_send", &args], &env, "")
    };
    let printed = clinic.home.path().join("printed.pdf");
    let refuse = clinic.home.path().join("refuse");
    clinic.run(&["patient", "add", "--name", "Sita Devi"]).answer();
    let encounter = signed(&clinic, "A-1", &["tab paracetamol 650 1-0-1 5d af"]);
    let preview = |purpose: &str| {
        let args = json!({"encounter": encounter, "language": "hi", "purpose": purpose}).to_string();
        clinic.run(&["call", "rx_print", &args]).answer()
    };
    // However often it is looked at, or refused, it is the first print.
    let seen = preview("preview");
    std::fs::write(&refuse, "").unwrap();
    assert_eq!(send(&encounter).fault(), fault(3, "conflict", "printer-refused"));
    assert_eq!(preview("preview")["sha256"], seen["sha256"]);
    std::fs::remove_file(&refuse).unwrap();
    assert_eq!(send(&encounter).answer()["printer"], "Laser");
    assert!(!text_of(&printed).contains("REPRINT"));
    // From now on every sheet is a second one, also after another refusal.
    std::fs::write(&refuse, "").unwrap();
    assert_eq!(send(&encounter).fault().2, "printer-refused");
    std::fs::remove_file(&refuse).unwrap();
    send(&encounter).answer();
    let again = text_of(&printed);
    let (_, when) = again.split_once("REPRINT ").expect("REPRINT");
    let time = when.split(' ').nth(3).unwrap();
    assert!(time.len() == 5 && time.contains(':'), "{when}");
    assert_ne!(preview("preview")["sha256"], seen["sha256"]);
    // Another encounter is new.
    clinic.run(&["patient", "add", "--name", "Gita Devi"]).answer();
    let other = signed(&clinic, "A-2", &["tab cetirizine 10 mg hs"]);
    send(&other).answer();
    assert!(!text_of(&printed).contains("REPRINT"));
    assert_eq!(clinic.run(&["audit", "verify"]).answer()["ok"], true);
}

#[test]
fn what_a_preview_shows_is_what_the_first_print_is() {
    let (clinic, _) = Clinic::make();
    clinic.run(&["patient", "add", "--name", "Sita Devi"]).answer();
    let encounter = signed(&clinic, "A-1", &["tab methotrexate 7.5 mg od every mon"]);
    let args =
        |purpose: &str| json!({"encounter": encounter, "language": "hi", "purpose": purpose}).to_string();
    let preview = clinic.run(&["call", "rx_print", &args("preview")]).answer();
    let print = clinic.run(&["call", "rx_print", &args("print")]).answer();
    assert_eq!(preview["sha256"], print["sha256"]);
}

#[test]
fn allergies_guardian_phone_and_every_schedule_are_on_the_sheet() {
    let (clinic, _) = Clinic::make();
    approve(&clinic, "hi");
    let child = [
        "patient",
        "add",
        "--name",
        "Chhotu Kumar",
        "--age",
        "8",
        "--phone",
        "9876543210",
        "--guardian",
        "Sunita Devi",
        "--guardian-relation",
        "mother",
    ];
    let id = clinic.run(&child).answer()["id"].clone();
    let encounter = signed(
        &clinic,
        "A-1",
        &[
            "syp amoxicillin 250 mg/5 ml 7.5 ml tds 5d",
            "tab folic acid 5 mg od except thursday 30d",
        ],
    );
    let pdf = clinic.home.path().join("sheet.pdf");
    let out = pdf.to_str().unwrap();
    let sheet = |language: &str| {
        clinic
            .run(&["rx", "print", &encounter, "--lang", language, "--out", out])
            .answer();
        text_of(&pdf)
    };
    let first = sheet("hi");
    for wanted in [
        "Allergies: not recorded",
        "Sunita Devi (mother)",
        "98765 43210",
        "every day except Thursday",
        "गुरुवार को छोड़कर हर दिन, दिन में 1 बार 1 गोली, 30 दिन तक",
        "दिन में 3 बार, हर बार 7.5 मि.ली., 5 दिन तक",
    ] {
        assert!(first.contains(wanted), "{wanted:?} is not in\n{first}");
    }
    let chart = |args: serde_json::Value| clinic.run(&["call", "chart_add", &args.to_string()]).answer();
    let none = chart(json!({"patient": id, "kind": "no_known_allergy"}));
    assert!(sheet("ta").contains("Allergies: none known"));
    let entry = none["lines"][0]["entry"].clone();
    let remove = json!({"patient": id, "entry": entry}).to_string();
    clinic.run(&["call", "chart_remove", &remove]).answer();
    chart(json!({"patient": id, "kind": "allergy", "text": "Penicillin", "detail": "rash"}));
    assert!(sheet("en").contains("Allergies: Penicillin (rash)"));
}

#[test]
fn a_language_is_printed_once_the_doctor_has_approved_its_words() {
    let (clinic, _) = Clinic::make();
    clinic.run(&["patient", "add", "--name", "Sita Devi"]).answer();
    let encounter = signed(&clinic, "A-1", &["tab paracetamol 650 1-0-1 5d af"]);
    let pdf = clinic.home.path().join("sheet.pdf");
    let out = pdf.to_str().unwrap();
    let print = |language: &str| {
        let said = clinic.run(&["rx", "print", &encounter, "--lang", language, "--out", out]);
        (said.answer(), text_of(&pdf))
    };
    let (answer, text) = print("ta");
    assert_eq!(answer["notice"]["message_key"], "paper-language-not-approved");
    assert!(answer["notice"]["message"].as_str().unwrap().contains("தமிழ்"));
    assert!(
        text.contains("after food, for 5 days") && !text.contains("காலை"),
        "{text}"
    );
    // Another version than the one that stands on the sheet is not approved by mistake.
    let wrong = json!({"language": "ta", "version": "0123456789abcdef"}).to_string();
    assert_eq!(
        clinic.run(&["call", "phrase_approve", &wrong]).fault(),
        fault(3, "conflict", "phrases-changed")
    );
    approve(&clinic, "ta");
    let (answer, text) = print("ta");
    assert!(answer.get("notice").is_none(), "{answer}");
    assert!(text.contains("காலை"), "{text}");
    let (answer, text) = print("hi");
    assert_eq!(answer["notice"]["message_key"], "paper-language-not-approved");
    assert!(!text.contains("सुबह"), "{text}");
    // There is nothing to approve in Manipuri.
    assert_eq!(print("mni").0["notice"]["message_key"], "paper-language-no-words");
    let none = json!({"language": "mni", "version": ""}).to_string();
    assert_eq!(
        clinic.run(&["call", "phrase_approve", &none]).fault(),
        fault(3, "invalid", "phrases-none")
    );
    // English asks for nothing.
    assert!(print("en").0.get("notice").is_none());
    let sheets = clinic.run(&["call", "phrase_sheets", "{}"]).answer();
    let tamil = sheets
        .as_array()
        .unwrap()
        .iter()
        .find(|sheet| sheet["language"] == "ta")
        .unwrap();
    assert_eq!(tamil["prints"], true);
    assert_eq!(tamil["approved"]["version"], tamil["version"]);
    assert!(!tamil["approved"]["by"].as_str().unwrap().is_empty());
    assert_eq!(clinic.run(&["audit", "verify"]).answer()["ok"], true);
}

#[test]
fn the_clinics_own_paper_is_on_every_sheet() {
    let (clinic, _) = Clinic::make();
    clinic.run(&["patient", "add", "--name", "Sita Devi"]).answer();
    let encounter = signed(&clinic, "A-1", &["tab paracetamol 650 1-0-1 5d af"]);
    let call = |command: &str, args: serde_json::Value| clinic.run(&["call", command, &args.to_string()]);
    let shown = call("letterhead_show", json!({})).answer();
    assert_eq!(shown["fields"]["pre_printed"], false);
    let save = |heads: &serde_json::Value, fields: serde_json::Value| {
        call("letterhead_save", json!({"heads": heads, "fields": fields}))
    };
    let own = json!({"head": ["Asha Nursing Home", "Opposite the fort"], "foot": ["Emergency 98765 43210"],
                     "paper": "A4", "show_diagnosis": false});
    let saved = save(&shown["heads"], own).answer();
    let make = |paper: serde_json::Value| {
        let made = call("paper_make", json!({"paper": paper, "purpose": "preview"})).answer();
        let bytes = base64::Engine::decode(
            &base64::engine::general_purpose::STANDARD,
            made["pdf_base64"].as_str().unwrap(),
        )
        .unwrap();
        let file = clinic.home.path().join("made.pdf");
        std::fs::write(&file, bytes).unwrap();
        (made, text_of(&file))
    };
    let prescription = json!({"kind": "prescription", "encounter": encounter});
    let (made, text) = make(prescription.clone());
    assert_eq!(made["size"], "A4");
    for wanted in ["Asha Nursing Home", "Opposite the fort", "Emergency 98765 43210"] {
        assert!(
            text.contains(wanted),
            "{wanted:?} is not in
{text}"
        );
    }
    let (_, text) = make(json!({"kind": "visit_summary", "encounter": encounter}));
    assert!(text.contains("Visit summary") && !text.contains('℞'), "{text}");
    for kind in ["calibration", "sample"] {
        assert_eq!(make(json!({"kind": kind})).0["pages"], 1);
    }
    let unsaved = json!({"kind": "sample", "letterhead": {"head": ["Not saved yet"]}});
    assert!(make(unsaved).1.contains("Not saved yet"));
    // A pad: nothing of the head is printed, and what is printed begins below the offset.
    let pad = json!({"pre_printed": true, "top_offset": 520, "left_offset": 200});
    save(&saved["heads"], pad).answer();
    let (_, text) = make(prescription);
    assert!(
        !text.contains("Asha Nursing Home") && text.contains("PARACETAMOL"),
        "{text}"
    );
    // What is wrong is named, and nothing is changed.
    let heads = call("letterhead_show", json!({})).answer()["heads"].clone();
    for (fields, field, key) in [
        (json!({"top_offset": 9_999}), "top_offset", "letterhead-offset"),
        (json!({"type_percent": 10}), "type_percent", "letterhead-type"),
        (json!({"logo": "R0lGODlh"}), "logo", "letterhead-logo-kind"),
    ] {
        let said = save(&heads, fields);
        assert_eq!(said.fault(), fault(3, "invalid", key), "{field}");
    }
}

#[test]
fn words_of_a_line_in_the_readers_language() {
    let clinic = Clinic::nothing();
    let parse = |args: serde_json::Value| clinic.run_with(&["call", "rx_parse", &args.to_string()], &[], "");
    let line = "tab paracetamol 650 1-0-1 5d af";
    let hindi = parse(json!({"line": line, "language": "hi"})).answer();
    assert_eq!(hindi["words"], "सुबह 1 गोली, रात 1 गोली, खाने के बाद, 5 दिन तक");
    let english = parse(json!({"line": line})).answer();
    assert_eq!(
        english["words"],
        "1 tablet in the morning and 1 at night, after food, for 5 days"
    );
    assert_eq!(hindi["schedule"], english["schedule"]);
    // Nobody has written Meetei Mayek: English stays.
    assert_eq!(
        parse(json!({"line": line, "language": "mni"})).answer()["words"],
        english["words"]
    );
    assert_eq!(
        parse(json!({"line": line, "language": "xx"})).fault(),
        fault(3, "invalid", "language-unknown")
    );
}
