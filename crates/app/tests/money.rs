//! Fees from the suggestion to the closing count, as each role sees them, over restarts, rebuilds and copies of the folder.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use common::*;
use nirantar_app::Nirantar;
use nirantar_app::money::{CashDay, FeeShown, FeeSuggested, FeeTaken};
use nirantar_domain::fee::FeeKind;
use nirantar_domain::{PatientId, VisitId};

const DAY: i64 = 86_400_000;

/// A clinic whose doctors have fees, with the receptionist at the desk.
fn open() -> (Clinic, Nirantar) {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    for doctor in [clinic.known.owner, clinic.known.doctor] {
        app.fee_rule_set(ask(json!({"doctor": doctor, "first_paise": 50_000,
            "follow_up_paise": 30_000, "free_follow_up_days": 7})))
            .unwrap();
    }
    app.upi_set(ask(json!({"vpa": "asha@okaxis", "payee": "Asha Clinic"})))
        .unwrap();
    login(&app, clinic.known.desk, DESK);
    (clinic, app)
}

fn patient(app: &Nirantar, name: &str) -> PatientId {
    app.patient_add(ask(json!({"name": name, "sex": "female"})))
        .unwrap()
        .id
}

fn visit(app: &Nirantar, clinic: &Clinic, patient: PatientId) -> VisitId {
    app.visit_add(ask(json!({"patient": patient, "doctor": clinic.known.doctor})))
        .unwrap()
        .visit
        .id
}

fn suggest(app: &Nirantar, visit: VisitId) -> FeeSuggested {
    app.fee_suggest(ask(json!({ "visit": visit }))).unwrap()
}

#[track_caller]
fn take(app: &Nirantar, visit: VisitId, mode: &str) -> FeeTaken {
    app.fee_take(ask(json!({"visit": visit, "mode": mode}))).unwrap()
}

fn day(app: &Nirantar) -> CashDay {
    app.cash_day(ask(json!({}))).unwrap()
}

/// Charged, paid, due.
fn totals(fee: &FeeShown) -> (i64, i64, i64) {
    (fee.charged_paise.get(), fee.paid_paise.get(), fee.due_paise.get())
}

/// The receipt's number without the letters, which a copied folder draws.
#[track_caller]
fn counted(taken: &FeeTaken) -> &str {
    let number = taken.receipt.as_deref().unwrap();
    &number[number.find('/').unwrap()..]
}

#[test]
fn first_free_follow_up_and_another_amount() {
    let (clinic, app) = open();
    let known = patient(&app, "सुनीता");
    let first = visit(&app, &clinic, known);
    let suggested = suggest(&app, first);
    assert_eq!(
        (
            suggested.kind,
            suggested.amount_paise.unwrap().get(),
            suggested.upi
        ),
        (FeeKind::First, 50_000, true)
    );
    let taken = take(&app, first, "cash");
    assert_eq!(counted(&taken), "/26-27/00001");
    assert_eq!(totals(&taken.fee), (50_000, 50_000, 0));
    assert_eq!(taken.fee.of.patient_name, "सुनीता");
    assert_eq!(suggest(&app, first).fee.unwrap().payments.len(), 1);

    // The same day with another doctor is a first visit again.
    let other = app
        .visit_add(ask(json!({"patient": known, "doctor": clinic.known.owner})))
        .unwrap()
        .visit;
    assert_eq!(suggest(&app, other.id).kind, FeeKind::First);

    clinic.clock.advance(7 * DAY);
    login(&app, clinic.known.desk, DESK);
    let second = visit(&app, &clinic, known);
    let suggested = suggest(&app, second);
    assert_eq!(suggested.kind, FeeKind::Free);
    assert_eq!(suggested.free_until.as_deref(), Some("2026-11-25"));
    assert_eq!(suggested.last_visit.as_deref(), Some("2026-11-18"));
    let free = take(&app, second, "free");
    assert_eq!((free.receipt, totals(&free.fee)), (None, (0, 0, 0)));

    // A free visit opens no new free week.
    clinic.clock.advance(DAY);
    login(&app, clinic.known.desk, DESK);
    let third = visit(&app, &clinic, known);
    let suggested = suggest(&app, third);
    assert_eq!(
        (suggested.kind, suggested.amount_paise.unwrap().get()),
        (FeeKind::FollowUp, 30_000)
    );
    let args = json!({"visit": third, "mode": "upi", "amount_paise": 20_000, "reason": "पड़ोसी",
        "reference": "432112345678"});
    let taken = app.fee_take(ask(args)).unwrap();
    assert_eq!(taken.fee.kind, Some(FeeKind::Other));
    assert_eq!(counted(&taken), "/26-27/00002");
    assert_eq!(taken.fee.payments[0].reference.as_deref(), Some("432112345678"));
}

#[test]
fn a_due_is_paid_in_parts_and_a_payment_is_given_back() {
    let (clinic, app) = open();
    let known = patient(&app, "Ajay");
    let visit = visit(&app, &clinic, known);
    let due = take(&app, visit, "due").fee;
    assert_eq!(totals(&due), (50_000, 0, 50_000));
    // Until something is paid the amount may still change.
    let due = app
        .fee_take(ask(
            json!({"visit": visit, "mode": "due", "amount_paise": 40_000}),
        ))
        .unwrap()
        .fee;
    let pay = |paise: i64, mode: &str| {
        app.fee_pay(ask(json!({"fee": due.id, "amount_paise": paise, "mode": mode})))
    };
    assert_eq!(
        totals(&pay(15_000, "cash").unwrap().fee),
        (40_000, 15_000, 25_000)
    );
    let refused = app
        .fee_take(ask(json!({"visit": visit, "mode": "free"})))
        .unwrap_err();
    assert_eq!(parts(&refused), ("conflict", "fee-taken".into()));
    for (paise, key) in [
        (0, "fee-nothing-to-pay"),
        (-1, "domain-fee-negative"),
        (25_001, "fee-more-than-due"),
        (100_000_001, "domain-fee-too-large"),
    ] {
        assert_eq!(parts(&pay(paise, "cash").unwrap_err()), ("invalid", key.into()));
    }
    let dues = app.dues_list(ask(json!({"patient": known}))).unwrap();
    assert_eq!((dues.len(), dues[0].due_paise.get()), (1, 25_000));
    // Payments stand by time.
    clinic.clock.advance(1_000);
    let second = pay(25_000, "upi").unwrap();
    assert_eq!(counted(&second), "/26-27/00002");
    assert!(app.dues_list(ask(json!({}))).unwrap().is_empty());

    let reverse = |app: &Nirantar, payment, reason: &str| {
        app.fee_reverse(ask(json!({"fee": due.id, "payment": payment, "reason": reason})))
    };
    let cash = second.fee.payments[0].id;
    assert_eq!(
        parts(&reverse(&app, cash, " ").unwrap_err()),
        ("invalid", "text-empty".into())
    );
    let back = reverse(&app, cash, "wrong patient").unwrap();
    assert_eq!(totals(&back), (40_000, 25_000, 15_000));
    assert_eq!(back.payments.len(), 2, "the payment stays readable");
    assert_eq!(
        back.payments[0].reversed.as_ref().unwrap().reason,
        "wrong patient"
    );
    assert_eq!(
        parts(&reverse(&app, cash, "again").unwrap_err()),
        ("conflict", "fee-reversed".into())
    );
    // Another day: only an owner.
    clinic.clock.advance(DAY);
    login(&app, clinic.known.desk, DESK);
    assert_eq!(
        parts(&reverse(&app, second.payment.unwrap(), "x").unwrap_err()),
        ("conflict", "fee-reverse-owner".into())
    );
    login(&app, clinic.known.owner, OWNER);
    assert_eq!(
        totals(&reverse(&app, second.payment.unwrap(), "x").unwrap()),
        (40_000, 0, 40_000)
    );
    // What was taken yesterday and given back today is missing today.
    let today = day(&app);
    assert_eq!((today.cash_paise.get(), today.upi_paise.get()), (0, -25_000));
    assert_eq!((today.receipts.len(), today.reversals.len()), (0, 1));
}

#[test]
fn the_day_adds_up_and_the_count_says_what_is_missing() {
    let (clinic, app) = open();
    for (name, mode) in [
        ("Ajay", "cash"),
        ("Vijay", "upi"),
        ("Sanjay", "due"),
        ("Ravi", "free"),
        ("Meena", "cash"),
    ] {
        let patient = patient(&app, name);
        take(&app, visit(&app, &clinic, patient), mode);
    }
    login(&app, clinic.known.owner, OWNER);
    let patient = patient(&app, "Rahul");
    take(&app, visit(&app, &clinic, patient), "cash");
    let today = day(&app);
    assert_eq!((today.cash_paise.get(), today.upi_paise.get()), (150_000, 50_000));
    assert_eq!(
        (today.dues_paise.get(), today.free, today.receipts.len()),
        (50_000, 1, 4)
    );
    let by: Vec<_> = today
        .people
        .iter()
        .map(|person| (person.name.as_str(), person.cash_paise.get(), person.receipts))
        .collect();
    assert_eq!(by, [("Imran Sheikh", 100_000, 3), ("Meera Rao", 50_000, 1)]);

    login(&app, clinic.known.desk, DESK);
    let count = |args: Value| app.cash_count_add(ask(args));
    for (args, field, key) in [
        (json!({}), "counted_paise", "cash-count-needed"),
        (
            json!({"counted_paise": -1}),
            "counted_paise",
            "domain-fee-negative",
        ),
        (
            json!({"date": "2026-11-19", "counted_paise": 1}),
            "date",
            "cash-count-future",
        ),
        (
            json!({"date": "18/11/2026", "counted_paise": 1}),
            "date",
            "date-malformed",
        ),
        (
            json!({"denominations": [{"rupees": 3, "count": 1}]}),
            "denominations",
            "cash-count-denomination",
        ),
        (
            json!({"denominations": [{"rupees": 5, "count": 1}], "counted_paise": 1}),
            "counted_paise",
            "cash-count-sum",
        ),
    ] {
        let refused = count(args.clone()).unwrap_err();
        let (code, found, args_of) = refused.parts();
        assert_eq!(
            (code, found.as_str(), args_of["field"].as_str()),
            ("invalid", key, field),
            "{args}"
        );
    }
    let counted = count(
        json!({"denominations": [{"rupees": 500, "count": 2}, {"rupees": 20, "count": 24}],
        "note": "बीस रुपये कम"}),
    )
    .unwrap();
    assert_eq!(
        (
            counted.counted_paise.get(),
            counted.expected_cash_paise.get(),
            counted.difference_paise.get()
        ),
        (148_000, 150_000, -2_000)
    );
    let own = count(json!({"person": clinic.known.desk, "counted_paise": 100_000})).unwrap();
    assert_eq!(
        (own.difference_paise.get(), own.person_name.as_deref()),
        (0, Some("Imran Sheikh"))
    );
    assert_eq!(day(&app).counts.len(), 2);
    let closed = app.day_close(()).unwrap().money.unwrap();
    assert_eq!((closed.cash_paise.get(), closed.receipts), (150_000, 4));
    assert_eq!(
        closed.counted.unwrap().difference_paise.get(),
        -2_000,
        "everybody's, not one person's"
    );
}

#[test]
fn numbers_go_on_after_a_restart_begin_anew_in_april_and_never_meet_in_a_copy() {
    let (clinic, app) = open();
    let receipt = |app: &Nirantar, name: &str| {
        let patient = patient(app, name);
        take(app, visit(app, &clinic, patient), "cash").receipt.unwrap()
    };
    let first = receipt(&app, "Ajay");
    let letters = first.strip_suffix("/26-27/00001").unwrap().to_owned();
    app.shut_down().unwrap();
    drop(app);
    let copy = tempfile::tempdir().unwrap();
    copy_dir(&clinic.data(), &copy.path().join("data"));
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    assert_eq!(receipt(&app, "Vijay"), format!("{letters}/26-27/00002"));
    let elsewhere = start(&copy.path().join("data"), &clinic.clock);
    login(&elsewhere, clinic.known.desk, DESK);
    let other = receipt(&elsewhere, "Vijay");
    assert!(
        other.ends_with("/26-27/00001") && !other.starts_with(&format!("{letters}/")),
        "another life, another letter"
    );
    clinic.clock.advance(150 * DAY);
    login(&app, clinic.known.desk, DESK);
    assert_eq!(receipt(&app, "Ravi"), format!("{letters}/27-28/00001"));
}

#[test]
fn everything_is_there_after_a_rebuild_and_in_the_audit() {
    let (clinic, app) = open();
    let patient = patient(&app, "Ajay");
    let first = take(&app, visit(&app, &clinic, patient), "cash");
    app.cash_count_add(ask(json!({"counted_paise": 50_000}))).unwrap();
    login(&app, clinic.known.owner, OWNER);
    let before = serde_json::to_value(day(&app)).unwrap();
    app.store_rebuild(()).unwrap();
    assert_eq!(serde_json::to_value(day(&app)).unwrap(), before);
    assert!(app.store_check(()).unwrap().ok && app.audit_verify(()).unwrap().ok);
    let about = app
        .audit_list(ask(json!({"subject": first.fee.id.to_string()})))
        .unwrap();
    assert_eq!(about[0].action, "fee.take");
    assert_eq!(about[0].fields, ["charge", "payment"]);
    let words = serde_json::to_string(&app.audit_list(ask(json!({}))).unwrap()).unwrap();
    assert!(
        !words.contains("50000") && !words.contains("/26-27"),
        "ids and classes only"
    );
}

#[test]
fn who_may_do_what() {
    let (clinic, app) = open();
    let patient = patient(&app, "Ajay");
    let visit = visit(&app, &clinic, patient);
    take(&app, visit, "cash");
    login(&app, clinic.known.nurse, NURSE);
    for refused in [
        app.fee_suggest(ask(json!({ "visit": visit }))).err().unwrap(),
        app.cash_day(ask(json!({}))).err().unwrap(),
        app.fee_show(ask(json!({ "visit": visit }))).err().unwrap(),
    ] {
        assert_eq!(parts(&refused).0, "permission");
    }
    assert!(app.day_close(()).unwrap().money.is_none());
    login(&app, clinic.known.doctor, DOCTOR);
    let rule = |doctor| app.fee_rule_set(ask(json!({"doctor": doctor, "first_paise": 10_000})));
    let settings = rule(clinic.known.doctor).unwrap();
    let own = settings
        .doctors
        .iter()
        .find(|fee| fee.doctor == clinic.known.doctor)
        .unwrap();
    assert_eq!(own.rule.unwrap().follow_up_paise.get(), 10_000, "the same again");
    assert!(own.may_change && settings.doctors.iter().filter(|fee| fee.may_change).count() == 1);
    assert_eq!(parts(&rule(clinic.known.owner).unwrap_err()).0, "permission");
    assert_eq!(parts(&app.cash_day(ask(json!({}))).unwrap_err()).0, "permission");
    login(&app, clinic.known.owner, OWNER);
    for (args, field) in [
        (json!({"doctor": clinic.known.desk, "first_paise": 1}), "doctor"),
        (
            json!({"doctor": clinic.known.doctor, "first_paise": -1}),
            "first_paise",
        ),
        (
            json!({"doctor": clinic.known.doctor, "first_paise": 1, "follow_up_paise": 100_000_001}),
            "follow_up_paise",
        ),
        (
            json!({"doctor": clinic.known.doctor, "first_paise": 1, "free_follow_up_days": 400}),
            "free_follow_up_days",
        ),
    ] {
        let (code, _, args) = app.fee_rule_set(ask(args)).unwrap_err().parts();
        assert_eq!((code, args["field"].as_str()), ("invalid", field));
    }
    let (code, key, args) = app
        .upi_set(ask(json!({"vpa": "asha@gmail.com"})))
        .unwrap_err()
        .parts();
    assert_eq!(
        (code, key.as_str(), args["field"].as_str()),
        ("invalid", "domain-vpa", "vpa")
    );
}

#[test]
fn a_upi_code_holds_the_link() {
    let (clinic, app) = open();
    let patient = patient(&app, "Ajay");
    let visit = visit(&app, &clinic, patient);
    let code = app
        .upi_qr(ask(
            json!({"amount_paise": 50_000, "note": "Token B1", "visit": visit}),
        ))
        .unwrap();
    assert!(
        code.uri
            .starts_with("upi://pay?pa=asha@okaxis&pn=Asha%20Clinic&am=500.00&cu=INR&tn=Token%20B1&tr=")
    );
    let reference = code.uri.rsplit("tr=").next().unwrap();
    assert_eq!((reference.len(), reference.contains('-')), (32, false));
    let width = code.modules.len();
    assert!(code.modules.iter().all(|row| row.len() == width), "a square");
    assert_eq!((width - 17) % 4, 0, "ISO/IEC 18004: 4 v + 17 modules");
    assert!(code.modules[0].starts_with("1111111"), "a finder pattern");
    // The same again: equal input, equal code.
    let again = app
        .upi_qr(ask(
            json!({"amount_paise": 50_000, "note": "Token B1", "visit": visit}),
        ))
        .unwrap();
    assert_eq!(again.modules, code.modules);
    login(&app, clinic.known.owner, OWNER);
    app.upi_set(ask(json!({"vpa": " "}))).unwrap();
    assert_eq!(
        parts(&app.upi_qr(ask(json!({"amount_paise": 1}))).unwrap_err()),
        ("conflict", "upi-not-set".into())
    );
    assert!(!suggest(&app, visit).upi);
}

#[test]
fn a_doctor_without_a_rule_and_a_folder_without_the_space() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.desk, DESK);
    let patient = patient(&app, "Ajay");
    let visit = visit(&app, &clinic, patient);
    assert_eq!(suggest(&app, visit).amount_paise, None);
    let refused = app
        .fee_take(ask(json!({"visit": visit, "mode": "cash"})))
        .unwrap_err();
    assert_eq!(parts(&refused), ("invalid", "fee-amount-needed".into()));
    let taken = app
        .fee_take(ask(
            json!({"visit": visit, "mode": "cash", "amount_paise": 12_345}),
        ))
        .unwrap();
    assert_eq!(taken.fee.kind, Some(FeeKind::Other));

    let old = tempfile::tempdir().unwrap();
    let golden = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/before-money");
    copy_dir(&golden, &old.path().join("data"));
    clinic.clock.advance(4 * DAY);
    let app = start(&old.path().join("data"), &clinic.clock);
    login(&app, "Imran Sheikh", DESK);
    let not_yet = app.dues_list(ask(json!({}))).unwrap_err();
    assert_eq!(parts(&not_yet), ("conflict", "space-not-made".into()));
    assert_worded(&[not_yet]);
    assert!(app.day_close(()).is_ok(), "the day closes without");
    login(&app, "Meera Rao", OWNER);
    login(&app, "Imran Sheikh", DESK);
    assert!(app.dues_list(ask(json!({}))).unwrap().is_empty());
}

/// Text on a paper, as poppler reads it.
fn text_of(pdf_base64: &str) -> String {
    use base64::Engine as _;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("slip.pdf");
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(pdf_base64)
        .unwrap();
    std::fs::write(&file, bytes).unwrap();
    let read = std::process::Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .arg(&file)
        .arg("-")
        .output()
        .expect("pdftotext, in Debian's poppler-utils");
    String::from_utf8(read.stdout).unwrap()
}

#[test]
fn slips_say_what_was_paid_who_waits_before_and_when_they_are_copies() {
    let (clinic, app) = open();
    let first = patient(&app, "Ajay");
    visit(&app, &clinic, first);
    let known = patient(&app, "सुनीता देवी");
    let mine = visit(&app, &clinic, known);
    let args = json!({"visit": mine, "mode": "upi", "reference": "4321"});
    let taken = app.fee_take(ask(args)).unwrap();
    let make = |paper: &Value, purpose: &str, size: Option<&str>| {
        let made = app
            .paper_make(ask(json!({"paper": paper, "purpose": purpose, "size": size})))
            .unwrap();
        text_of(&made.pdf_base64)
    };
    let receipt = json!({"kind": "receipt", "fee": taken.fee.id, "payment": taken.payment});
    for _ in 0..2 {
        let text = make(&receipt, "preview", None);
        for wanted in [
            taken.receipt.as_deref().unwrap(),
            "सुनीता देवी",
            "Arun Iyer",
            "₹ 500.00",
            "Rupees Five Hundred Only",
            "4321",
            "Imran Sheikh",
            "Consultation, first visit",
        ] {
            assert!(text.contains(wanted), "{wanted:?} is not in\n{text}");
        }
        assert!(!text.contains("REPRINT"), "looking at it prints nothing");
    }
    assert!(!make(&receipt, "print", Some("A6")).contains("REPRINT"));
    assert!(make(&receipt, "print", None).contains("REPRINT"));
    let back = json!({"fee": taken.fee.id, "payment": taken.payment, "reason": "mistake"});
    app.fee_reverse(ask(back)).unwrap();
    assert!(make(&receipt, "preview", None).contains("CANCELLED"));

    let token = json!({"kind": "token", "visit": mine});
    let text = make(&token, "print", None);
    for wanted in ["1 person before you", "Arun Iyer", "सुनीता देवी", "Asha Clinic"] {
        assert!(text.contains(wanted), "{wanted:?} is not in\n{text}");
    }
    assert!(make(&token, "preview", Some("A6")).contains("REPRINT"));
    login(&app, clinic.known.nurse, NURSE);
    make(&token, "preview", None);
    let refused = app.paper_make(ask(json!({"paper": receipt}))).err().unwrap();
    assert_eq!(parts(&refused).0, "permission");
}
