//! The clinic's own phrases, and what stands under a doctor's own name.

use serde_json::{Value, json};

use crate::common::{Clinic, OWNER, PASSWORD, fault};
use crate::{signed, text_of_base64};

fn call(clinic: &Clinic, command: &str, args: Value) -> crate::common::Said {
    clinic.run(&["call", command, &args.to_string()])
}

/// Words for every phrase of Meetei Mayek: any letters, each phrase its own. Nobody here speaks the language, and no
/// medical phrase is made up.
fn write_all(clinic: &Clinic, but: &str) {
    let letters: Vec<char> = "ꯀꯁꯂꯃꯄꯅꯆꯇꯈꯉꯊꯋꯌꯍ".chars().collect();
    let sheet = call(clinic, "phrase_sheet", json!({"language": "mni"})).answer();
    let mut lines = String::new();
    for (index, phrase) in sheet["phrases"].as_array().unwrap().iter().enumerate() {
        if phrase["key"] == but {
            continue;
        }
        let mut words: String = [index / 14, index % 14]
            .iter()
            .map(|place| letters[*place])
            .collect();
        let pattern = phrase["pattern"].as_str().unwrap();
        for place in pattern.split('{').skip(1) {
            words.push_str(&format!(" {{{}}}", place.split_once('}').unwrap().0));
        }
        let save = json!({"language": "mni", "key": phrase["key"], "text": words});
        lines.push_str(&format!("{}\n", json!({"command": "phrase_save", "args": save})));
    }
    let env = [("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", PASSWORD)];
    let said = clinic.run_with(&["batch"], &env, &lines);
    assert_eq!(said.exit, 0, "{said:?}");
}

#[test]
fn a_language_without_phrases_is_written_approved_printed_and_asks_again_after_a_change() {
    let (clinic, _) = Clinic::make();
    let before = call(&clinic, "phrase_sheet", json!({"language": "mni"})).answer();
    assert_eq!(before["state"]["version"], json!(null));
    write_all(&clinic, "paper-food-before");
    let sheet = call(&clinic, "phrase_sheet", json!({"language": "mni"})).answer();
    assert_eq!(
        (&sheet["state"]["missing"], &sheet["state"]["prints"]),
        (&json!(1), &json!(false))
    );
    let days = sheet["phrases"]
        .as_array()
        .unwrap()
        .iter()
        .find(|phrase| phrase["key"] == "paper-days")
        .unwrap()
        .clone();
    assert_eq!(days["clinic"]["by"], OWNER);
    assert_eq!(days["source"], json!(null));
    let words = days["text"].as_str().unwrap().to_owned();
    clinic.run(&["patient", "add", "--name", "Sita Devi"]).answer();
    let encounter = signed(
        &clinic,
        "A-1",
        &[
            "tab paracetamol 650 1-0-1 5d af",
            "tab pantoprazole 40 1-0-0 5d bf",
        ],
    );
    let print = || {
        let args = json!({"encounter": encounter, "language": "mni", "purpose": "preview"});
        let made = call(&clinic, "rx_print", args).answer();
        (
            text_of_base64(&clinic, made["pdf_base64"].as_str().unwrap()),
            made["notice"]["message_key"].clone(),
        )
    };
    // Not before a doctor has approved the sheet.
    assert_eq!(print().1, "paper-language-not-approved");
    assert!(!print().0.contains(&words));
    let approve = |version: &Value| {
        let args = json!({"language": "mni", "version": version});
        call(&clinic, "phrase_approve", args)
    };
    assert_eq!(approve(&sheet["state"]["version"]).answer()["prints"], true);
    let (text, notice) = print();
    assert_eq!(notice, json!(null));
    // The line whose phrases are all there is printed; the one that lacks "before food" stays in English.
    assert_eq!(text.matches(&words).count(), 1, "{text}");
    assert!(text.contains("before food"));
    // Another wording is another sheet: the old approval does not hold for it.
    let change = json!({"language": "mni", "key": "paper-days", "text": "ꯍꯍꯍ {count}"});
    let changed = call(&clinic, "phrase_save", change.clone()).answer();
    assert_eq!(changed["state"]["prints"], false);
    assert_eq!(print().1, "paper-language-changed");
    assert_eq!(
        approve(&sheet["state"]["version"]).fault(),
        fault(3, "conflict", "phrases-changed")
    );
    assert_eq!(approve(&changed["state"]["version"]).answer()["prints"], true);
    assert!(print().0.contains("ꯍꯍꯍ 5"));
    // The same words again change nothing.
    assert_eq!(
        call(&clinic, "phrase_save", change).answer()["state"]["prints"],
        true
    );
    // It is on record, and the sheet for proof-reading has the words.
    let log = clinic.run(&["audit", "list"]).answer().to_string();
    assert!(log.contains("phrases.write") && log.contains("phrases.approve"));
    let paper = json!({"paper": {"kind": "phrase_sheet", "language": "mni"}, "purpose": "preview"});
    let made = call(&clinic, "paper_make", paper).answer();
    assert!(text_of_base64(&clinic, made["pdf_base64"].as_str().unwrap()).contains("ꯍꯍꯍ 5"));
    let shipped = json!({"paper": {"kind": "phrase_sheet", "language": "bn"}, "purpose": "preview"});
    let shipped = call(&clinic, "paper_make", shipped).answer();
    // Whose words they are stands under each that the clinic wrote, and under no other.
    let marks = |paper: &Value| {
        text_of_base64(&clinic, paper["pdf_base64"].as_str().unwrap())
            .matches("own words")
            .count()
    };
    let written = changed["state"]["clinic"].as_u64().unwrap();
    assert_eq!((marks(&made) as u64, marks(&shipped)), (written, 0));
}

#[test]
fn a_shipped_phrase_is_corrected_and_given_back() {
    let (clinic, _) = Clinic::make();
    let save = |text: Value| {
        let args = json!({"language": "hi", "key": "paper-food-after", "text": text});
        call(&clinic, "phrase_save", args)
    };
    let before = call(&clinic, "phrase_sheet", json!({"language": "hi"})).answer();
    let own = save(json!("भोजन करने के बाद")).answer();
    assert_ne!(own["state"]["version"], before["state"]["version"]);
    assert_eq!(own["state"]["clinic"], 1);
    let sentence = own["examples"][0]["text"].as_str().unwrap();
    assert!(sentence.contains("भोजन करने के बाद"), "{sentence}");
    assert_eq!(
        save(json!("बाद {count}")).fault(),
        fault(3, "invalid", "phrase-no-places")
    );
    assert_eq!(save(json!("सुबह")).fault(), fault(3, "invalid", "phrase-same"));
    let latin = save(json!("khane ke baad")).answer();
    let phrase = latin["phrases"]
        .as_array()
        .unwrap()
        .iter()
        .find(|phrase| phrase["key"] == "paper-food-after")
        .unwrap();
    assert_eq!(phrase["other_script"], true);
    // Taken back, the sheet is what it was, and an approval of it holds again.
    let back = save(json!(null)).answer();
    assert_eq!(back["state"], before["state"]);
    assert_eq!(clinic.run(&["store", "check"]).answer()["ok"], true);
}

#[test]
fn degrees_speciality_and_number_are_set_by_the_doctor_and_printed() {
    let (clinic, _) = Clinic::make();
    let before = call(&clinic, "own_profile", json!({})).answer();
    assert_eq!(before["registration_number"], "KMC12345");
    let save = |speciality: &str, number: &str, heads: &Value| {
        let args = json!({"heads": heads, "qualifications": "MBBS, MD (Medicine)", "speciality": speciality,
                          "registration_number": number});
        call(&clinic, "own_profile_save", args)
    };
    let heads = &before["heads"];
    assert_eq!(
        save("Physician", "", heads).fault(),
        fault(3, "invalid", "registration-number-needed")
    );
    assert_eq!(
        save("Physician 😀", "KMC 1", heads).fault(),
        fault(3, "invalid", "text-cannot-be-printed")
    );
    assert_eq!(save(&"x".repeat(121), "KMC 1", heads).fault().2, "text-too-long");
    let saved = save("Consultant Physician", "KMC 998", heads).answer();
    assert_eq!(saved["speciality"], "Consultant Physician");
    clinic.run(&["patient", "add", "--name", "Sita Devi"]).answer();
    let encounter = signed(&clinic, "A-1", &["tab paracetamol 650 1-0-1 5d af"]);
    let made = call(
        &clinic,
        "rx_print",
        json!({"encounter": encounter, "purpose": "preview"}),
    )
    .answer();
    let text = text_of_base64(&clinic, made["pdf_base64"].as_str().unwrap());
    for wanted in ["MBBS, MD (Medicine)", "Consultant Physician", "KMC 998"] {
        assert!(text.contains(wanted), "{wanted:?} is not in\n{text}");
    }
}
