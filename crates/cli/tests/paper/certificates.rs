//! Certificates: numbered, signed, registered, cancelled.

use serde_json::json;

use crate::common::{Clinic, OWNER, fault};
use crate::{signed, text_of};

#[test]
fn certificates_are_numbered_signed_and_kept_in_their_register() {
    let (clinic, _) = Clinic::make();
    let patient = [
        "patient",
        "add",
        "--name",
        "Sita Devi",
        "--age",
        "35",
        "--sex",
        "female",
        "--area",
        "Kankarbagh",
    ];
    clinic.run(&patient).answer();
    let encounter = signed(&clinic, "A-1", &["tab paracetamol 650 1-0-1 5d af"]);
    let call = |command: &str, args: serde_json::Value| clinic.run(&["call", command, &args.to_string()]);
    let leave = json!({"encounter": encounter, "kind": "leave", "condition": "viral fever",
                       "from": "2026-11-21", "to": "2026-11-25"});
    let words = call("certificate_words", leave.clone()).answer();
    assert_eq!(words["title"], "Medical certificate for leave");
    let text = words["text"].as_str().unwrap();
    for wanted in [
        "Sita Devi",
        "viral fever",
        "of 5 days",
        "21 Nov 2026",
        "25 Nov 2026",
    ] {
        assert!(text.contains(wanted), "{wanted:?} is not in {text}");
    }
    // Without a mark of identification there is no certificate.
    let none = json!({"draft": leave, "marks": []});
    assert_eq!(
        call("certificate_add", none).fault(),
        fault(3, "invalid", "certificate-marks")
    );
    let turned = json!({"draft": {"encounter": encounter, "kind": "leave", "condition": "fever",
                                  "from": "2026-11-25", "to": "2026-11-21"}, "marks": ["Mole"]});
    assert_eq!(call("certificate_add", turned).fault().2, "certificate-dates");
    let add = json!({"draft": leave, "marks": ["Mole on the left cheek"], "place": "Patna"});
    let first = call("certificate_add", add).answer();
    let year = &first["date"].as_str().unwrap()[..4];
    assert_eq!(first["number"], format!("A/{year}/0001"));
    let fit = json!({"draft": {"encounter": encounter, "kind": "fitness", "from": "2026-11-26"},
                     "marks": ["Mole on the left cheek"], "text": "Fit in every way."});
    let second = call("certificate_add", fit).answer();
    assert_eq!(second["number"], format!("A/{year}/0002"));
    let register = call("certificate_list", json!({})).answer();
    let numbers: Vec<&str> = register
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["number"].as_str().unwrap())
        .collect();
    assert_eq!(numbers, [format!("A/{year}/0002"), format!("A/{year}/0001")]);
    let pdf = clinic.home.path().join("certificate.pdf");
    let make = |paper: serde_json::Value, purpose: &str| {
        let made = call("paper_make", json!({"paper": paper, "purpose": purpose})).answer();
        let bytes = base64::Engine::decode(
            &base64::engine::general_purpose::STANDARD,
            made["pdf_base64"].as_str().unwrap(),
        );
        std::fs::write(&pdf, bytes.unwrap()).unwrap();
        text_of(&pdf)
    };
    let paper = json!({"kind": "certificate", "certificate": first["id"]});
    let printed = make(paper.clone(), "print");
    for wanted in [
        "Register No. A/",
        "Mole on the left cheek",
        "Kankarbagh",
        "Signature or thumb impression",
        "KMC12345",
        "Place: Patna",
    ] {
        assert!(printed.contains(wanted), "{wanted:?} is not in\n{printed}");
    }
    assert!(!printed.contains("REPRINT"));
    assert!(make(paper, "preview").contains("REPRINT"));
    let own = json!({"kind": "certificate", "certificate": second["id"]});
    assert!(make(own, "preview").contains("Fit in every way."));
    // Rebuilt from the documents the register is the same.
    clinic.run(&["store", "rebuild"]).answer();
    assert_eq!(call("certificate_list", json!({})).answer(), register);
    // The finished visit stands in the case register of its day, with what was paid for it.
    let visit = clinic.run(&["visit", "list"]).answer()[0]["id"].clone();
    let fee = json!({"visit": visit, "amount_paise": 35_000, "mode": "cash"});
    call("fee_take", fee).answer();
    let today = first["date"].clone();
    let cases = make(json!({"kind": "case_register", "from": today}), "preview");
    assert!(
        cases.contains("Daily case register") && cases.contains("Sita Devi"),
        "{cases}"
    );
    assert!(cases.contains("1 case") && cases.contains("350.00"), "{cases}");
    assert_eq!(clinic.run(&["audit", "verify"]).answer()["ok"], true);
}

#[test]
fn a_cancelled_certificate_keeps_its_number_and_says_so_on_every_print() {
    let (clinic, _) = Clinic::make();
    clinic
        .run(&["patient", "add", "--name", "Sita Devi", "--age", "35"])
        .answer();
    let encounter = signed(&clinic, "A-1", &["tab paracetamol 650 1-0-1 5d af"]);
    let call = |command: &str, args: serde_json::Value| clinic.run(&["call", command, &args.to_string()]);
    let issue = || {
        let draft = json!({"encounter": encounter, "kind": "fitness", "from": "2026-11-26"});
        call(
            "certificate_add",
            json!({"draft": draft, "marks": ["Mole on the left cheek"]}),
        )
        .answer()
    };
    let first = issue();
    assert_eq!(first["may_cancel"], true);
    let cancel = |reason: &str| {
        call(
            "certificate_cancel",
            json!({"certificate": first["id"], "reason": reason}),
        )
    };
    assert_eq!(cancel("  ").fault(), fault(3, "invalid", "text-empty"));
    let cancelled = cancel("wrong patient").answer();
    assert_eq!(cancelled["number"], first["number"]);
    assert_eq!(cancelled["cancelled"]["reason"], "wrong patient");
    assert_eq!(cancelled["cancelled"]["by_name"], OWNER);
    assert_eq!(cancelled["may_cancel"], false);
    // For good: neither twice nor back.
    assert_eq!(
        cancel("once more").fault(),
        fault(3, "conflict", "certificate-cancelled")
    );
    // The number is not given again, and both stand in the register.
    let second = issue();
    assert_ne!(second["number"], first["number"]);
    let register = call("certificate_list", json!({})).answer();
    assert_eq!(register[1]["number"], first["number"]);
    assert_eq!(register[1]["cancelled"], cancelled["cancelled"]);
    assert_eq!(register[0]["cancelled"], json!(null));
    clinic.run(&["store", "rebuild"]).answer();
    assert_eq!(call("certificate_list", json!({})).answer(), register);
    let print = |certificate: &serde_json::Value| {
        let paper = json!({"kind": "certificate", "certificate": certificate["id"]});
        let made = call("paper_make", json!({"paper": paper, "purpose": "preview"})).answer();
        crate::text_of_base64(&clinic, made["pdf_base64"].as_str().unwrap())
    };
    let text = print(&first);
    assert_eq!(
        text.matches("CANCELLED ").count(),
        2,
        "at the head and above the signature: {text}"
    );
    assert!(text.contains("wrong patient") && text.contains("Mole on the left cheek"));
    assert!(!print(&second).contains("CANCELLED"));
    let log = clinic.run(&["audit", "list"]).answer();
    assert!(log.to_string().contains("certificate.cancel"));
    assert_eq!(clinic.run(&["audit", "verify"]).answer()["ok"], true);
}

#[test]
fn only_its_author_or_an_owner_cancels_a_certificate() {
    let (clinic, _) = Clinic::make();
    let password = "marigold-ferry-77-copper-bell";
    let add = json!({"name": "Dr Kabir Sen", "roles": ["doctor"], "registration_number": "KMC 778",
                     "password": password});
    clinic.run(&["call", "staff_add", &add.to_string()]).answer();
    clinic
        .run(&["patient", "add", "--name", "Sita Devi", "--age", "35"])
        .answer();
    let encounter = signed(&clinic, "A-1", &["tab paracetamol 650 1-0-1 5d af"]);
    let draft = json!({"encounter": encounter, "kind": "fitness", "from": "2026-11-26"});
    let add = json!({"draft": draft, "marks": ["Mole"]}).to_string();
    let as_kabir = |command: &str, args: &str| {
        let env = [("NIRANTAR_USER", "Dr Kabir Sen"), ("NIRANTAR_PASSWORD", password)];
        clinic.run_with(&["call", command, args], &env, "")
    };
    let owners = clinic.run(&["call", "certificate_add", &add]).answer();
    let doctors = as_kabir("certificate_add", &add).answer();
    let cancel =
        |of: &serde_json::Value| json!({"certificate": of["id"], "reason": "wrong dates"}).to_string();
    // The owner's is not this doctor's to take back; the doctor's is the owner's too.
    assert_eq!(
        as_kabir("certificate_cancel", &cancel(&owners)).fault(),
        fault(3, "conflict", "certificate-not-yours")
    );
    let seen = as_kabir("certificate_list", "{}").answer();
    let may: Vec<_> = seen
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["number"].clone(), one["may_cancel"].clone()))
        .collect();
    assert_eq!(
        may,
        [
            (doctors["number"].clone(), json!(true)),
            (owners["number"].clone(), json!(false))
        ]
    );
    clinic
        .run(&["call", "certificate_cancel", &cancel(&doctors)])
        .answer();
}
