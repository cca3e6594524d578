//! Token slip and receipt: every word is there, a roll is as long as what stands on it, equal input gives equal bytes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod common;

use chrono::{NaiveDate, NaiveDateTime};
use common::{pdftotext, run, squeeze, text};
use nirantar_domain::{Language, Paise};
use nirantar_print::{Engine, Mark, Receipt, ReceiptLine, SlipPaper, TokenSlip};

fn when() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 21)
        .unwrap()
        .and_hms_opt(9, 35, 0)
        .unwrap()
}

fn token(paper: SlipPaper) -> TokenSlip {
    TokenSlip {
        paper,
        clinic: "संजीवनी क्लिनिक".to_owned(),
        branch: "Kankarbagh".to_owned(),
        token: "A12".to_owned(),
        doctor: "Dr. Meera Iyer".to_owned(),
        room: "Room 2".to_owned(),
        patient: "सुनीता देवी".to_owned(),
        number: "A-1042".to_owned(),
        when: when(),
        ahead: Some(7),
        language: Language::Hindi,
        mark: None,
    }
}

fn receipt(paper: SlipPaper) -> Receipt {
    Receipt {
        paper,
        clinic: "Sanjeevani Clinic".to_owned(),
        branch: "Kankarbagh".to_owned(),
        address: vec!["12 Main Road".to_owned(), "Patna 800020".to_owned()],
        phone: Some("0612 234 5678".to_owned()),
        number: "A/26-27/00123".to_owned(),
        when: when(),
        patient: "सुनीता देवी".to_owned(),
        patient_number: "A-1042".to_owned(),
        doctor: "Dr. Meera Iyer".to_owned(),
        lines: vec![ReceiptLine {
            text: "Consultation, first visit".to_owned(),
            amount: Paise::new(12_345_650),
        }],
        paid: Paise::new(10_000_000),
        mode: "UPI".to_owned(),
        reference: Some("432112345678".to_owned()),
        due: Paise::new(2_345_650),
        taken_by: "Imran Sheikh".to_owned(),
        cancelled: false,
        language: Language::Hindi,
        mark: None,
    }
}

/// Width and height in millimetres, as poppler reads them.
fn size(pdf: &[u8]) -> (f32, f32) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("slip.pdf");
    std::fs::write(&file, pdf).unwrap();
    let info = String::from_utf8(run("pdfinfo", "poppler-utils", &[text(&file)])).unwrap();
    let line = info.lines().find(|line| line.starts_with("Page size")).unwrap();
    let numbers: Vec<f32> = line
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    let mm = |points: f32| points * 25.4 / 72.0;
    (mm(numbers[0]), mm(numbers[1]))
}

#[test]
fn every_word_of_a_receipt_is_there() {
    let engine = Engine::new().unwrap();
    for paper in [SlipPaper::Roll80, SlipPaper::A6] {
        let pdf = engine.receipt(&receipt(paper)).unwrap();
        assert_eq!(pdf.missing, []);
        assert_eq!(pdf.pages, 1);
        let text = squeeze(&pdftotext(&pdf.bytes, &["-layout"]));
        for wanted in [
            "Sanjeevani Clinic",
            "12 Main Road",
            "A/26-27/00123",
            "21 Nov 2026, 09:35",
            "सुनीता देवी",
            "A-1042",
            "Dr. Meera Iyer",
            "Consultation, first visit",
            "₹ 1,23,456.50",
            "₹ 1,00,000.00",
            "Rupees One Lakh Only",
            "UPI · 432112345678",
            "₹ 23,456.50",
            "Imran Sheikh",
            "रसीद",
        ] {
            assert!(text.contains(wanted), "{wanted:?} is not in\n{text}");
        }
        assert!(!text.contains("CANCELLED") && !text.contains("REPRINT"));
    }
}

#[test]
fn every_word_of_a_token_slip_is_there_and_nothing_of_an_illness() {
    let engine = Engine::new().unwrap();
    for paper in [SlipPaper::Roll80, SlipPaper::A6] {
        let pdf = engine.token_slip(&token(paper)).unwrap();
        assert_eq!(pdf.missing, []);
        let text = squeeze(&pdftotext(&pdf.bytes, &["-layout"]));
        for wanted in [
            "संजीवनी क्लिनिक",
            "Kankarbagh",
            "A12",
            "Dr. Meera Iyer",
            "Room 2",
            "7 persons before you",
            "आपसे पहले 7 लोग",
            "21 Nov 2026, 09:35",
            "सुनीता देवी",
        ] {
            assert!(text.contains(wanted), "{wanted:?} is not in\n{text}");
        }
    }
    let nobody = TokenSlip {
        ahead: Some(0),
        language: Language::English,
        ..token(SlipPaper::Roll80)
    };
    let text = squeeze(&pdftotext(&engine.token_slip(&nobody).unwrap().bytes, &[]));
    assert!(
        text.contains("Nobody before you") && !text.contains("टोकन"),
        "{text}"
    );
}

#[test]
fn copies_and_given_back_money_say_so() {
    let engine = Engine::new().unwrap();
    let copy = Receipt {
        cancelled: true,
        mark: Some(Mark::Reprint { when: when() }),
        ..receipt(SlipPaper::Roll80)
    };
    let text = squeeze(&pdftotext(&engine.receipt(&copy).unwrap().bytes, &[]));
    assert!(text.contains("REPRINT 21 Nov 2026, 09:35"), "{text}");
    assert!(text.contains("CANCELLED"), "{text}");
}

#[test]
fn a_roll_is_as_long_as_its_text_and_a_sheet_is_a_sheet() {
    let engine = Engine::new().unwrap();
    let (width, short) = size(&engine.receipt(&receipt(SlipPaper::Roll80)).unwrap().bytes);
    assert!((width - 80.0).abs() < 0.2, "{width}");
    let mut long = receipt(SlipPaper::Roll80);
    long.lines.extend(vec![long.lines[0].clone(); 20]);
    let (_, longer) = size(&engine.receipt(&long).unwrap().bytes);
    assert!(longer > short + 60.0, "{short} {longer}");
    let (width, height) = size(&engine.receipt(&receipt(SlipPaper::A6)).unwrap().bytes);
    assert!(
        (width - 105.0).abs() < 0.2 && (height - 148.0).abs() < 0.2,
        "{width} {height}"
    );
}

#[test]
fn equal_input_gives_equal_bytes_and_small_files() {
    let (one, two) = (Engine::new().unwrap(), Engine::new().unwrap());
    for paper in [SlipPaper::Roll80, SlipPaper::A6] {
        let first = one.receipt(&receipt(paper)).unwrap().bytes;
        assert_eq!(first, two.receipt(&receipt(paper)).unwrap().bytes);
        assert!(first.len() < 60_000, "{}", first.len());
        let first = one.token_slip(&token(paper)).unwrap().bytes;
        assert_eq!(first, two.token_slip(&token(paper)).unwrap().bytes);
    }
}

#[test]
fn a_long_token_and_long_names_stay_on_the_paper() {
    let engine = Engine::new().unwrap();
    let slip = TokenSlip {
        token: "ABC123".to_owned(),
        doctor: "Dr. Venkata Satyanarayana Subrahmanyam Chandrasekharan".to_owned(),
        clinic: "श्री लक्ष्मीनारायण मल्टीस्पेशलिटी क्लिनिक एवं निदान केंद्र".to_owned(),
        ..token(SlipPaper::Roll80)
    };
    let pdf = engine.token_slip(&slip).unwrap();
    let text = pdftotext(&pdf.bytes, &["-layout"]);
    // One line: a token that is broken is another token.
    assert!(text.lines().any(|line| line.trim() == "ABC123"), "{text}");
    if let Some(folder) = std::env::var_os("NIRANTAR_SHOW_SLIPS") {
        let folder = std::path::PathBuf::from(folder);
        std::fs::write(folder.join("long.pdf"), &pdf.bytes).unwrap();
        for (name, paper) in [("roll", SlipPaper::Roll80), ("a6", SlipPaper::A6)] {
            let (slip, paid) = (token(paper), receipt(paper));
            std::fs::write(
                folder.join(format!("token-{name}.pdf")),
                engine.token_slip(&slip).unwrap().bytes,
            )
            .unwrap();
            std::fs::write(
                folder.join(format!("receipt-{name}.pdf")),
                engine.receipt(&paid).unwrap().bytes,
            )
            .unwrap();
        }
    }
}

#[test]
fn a_long_name_of_any_script_leaves_the_number_before_it() {
    let engine = Engine::new().unwrap();
    for name in [
        "सुनीता देवी शर्मा विश्वकर्मा राजपुरोहित",
        "Mohammed Abdul Rahman Siddiqui Khan Bahadur Tiruvananthapuram",
        "முத்துலட்சுமி சுப்பிரமணியன் வெங்கடேஸ்வரன்",
    ] {
        for paper in [SlipPaper::Roll80, SlipPaper::A6] {
            let mut slip = receipt(paper);
            name.clone_into(&mut slip.patient);
            let text = pdftotext(&engine.receipt(&slip).unwrap().bytes, &["-layout"]).replace('\u{a0}', " ");
            let line = text
                .lines()
                .find(|line| line.contains("A-1042 ·"))
                .unwrap_or_else(|| panic!("{text}"));
            assert!(
                !line.trim_end().ends_with('·'),
                "the name begins beside its number: {text}"
            );
        }
    }
}
