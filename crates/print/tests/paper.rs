//! What a reader of the file gets: the exact text, small files, equal bytes, nothing missing in silence.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod common;
mod sample;

use common::{pdftotext, squeeze};
use nirantar_domain::Language;
use nirantar_print::{Engine, Margins, Mark, PaperSize, PrintError, RecoveryKit};

#[test]
fn every_language_reads_back_exactly() {
    let engine = Engine::new().unwrap();
    for rx in sample::every_language() {
        let pdf = engine.prescription(&rx).unwrap();
        assert_eq!(pdf.missing, [], "{}", rx.language);
        // pdftotext wraps right-to-left text in embedding marks of its own.
        let text = pdftotext(&pdf.bytes, &[]).replace(['\u{202a}', '\u{202b}', '\u{202c}'], "");
        let text = squeeze(&text);
        let mut expected = vec![rx.patient.name.clone(), rx.letterhead.clinic.clone()];
        expected.extend(rx.advice.iter().filter(|line| !line.is_empty()).cloned());
        for line in &rx.lines {
            expected.push(line.drug.to_uppercase());
            expected.extend(line.notation());
            expected.extend(engine.instruction(rx.language, line));
        }
        for wanted in expected {
            if rx.language == Language::Urdu
                && wanted.contains(|digit: char| digit.is_ascii_digit())
                && wanted.contains('گ')
            {
                // On a page with more English than Urdu, pdftotext gives the stretches between numbers and commas in
                // the order they stand, from the left. Each stretch is whole.
                for stretch in wanted.split(|character: char| character.is_ascii_digit() || character == '،')
                {
                    let stretch = stretch.trim();
                    assert!(text.contains(stretch), "{stretch:?} is not in\n{text}");
                }
                continue;
            }
            assert!(
                text.contains(&wanted),
                "{}: {wanted:?} is not in\n{text}",
                rx.language
            );
        }
    }
}

#[test]
fn lines_come_back_as_lines() {
    let engine = Engine::new().unwrap();
    let lines = [
        "लक्ष्मी 650 mg और Paracetamol (½) — 3–4 बार।",
        "முத்துலட்சுமி 10 ml, ஸ்ரீ",
        "বন্দ্যোপাধ্যায় 5 দিন",
        "ശ്രീലക്ഷ്മി ഉച്ചയ്ക്ക്",
        "fi ffi affluent 12:30 “quoted” O’Brien 100 %",
    ];
    let mut rx = sample::hindi();
    rx.advice = lines.map(str::to_owned).into();
    let text = pdftotext(&engine.prescription(&rx).unwrap().bytes, &["-layout"]);
    for line in lines {
        let found = text
            .lines()
            .any(|found| found.trim().trim_start_matches('•').trim() == line);
        assert!(found, "{line:?} is not a line of\n{text}");
    }
}

#[test]
fn one_bilingual_page_is_small() {
    let engine = Engine::new().unwrap();
    let mut sheets = sample::every_language();
    sheets.push(sample::hindi());
    for rx in sheets {
        let pdf = engine.prescription(&rx).unwrap();
        assert_eq!(pdf.pages, 1);
        assert!(
            pdf.bytes.len() <= 40 * 1024,
            "{}: {} bytes",
            rx.language,
            pdf.bytes.len()
        );
    }
}

#[test]
fn equal_input_gives_equal_bytes() {
    let engine = Engine::new().unwrap();
    let first = engine.prescription(&sample::long()).unwrap();
    engine.prescription(&sample::hindi()).unwrap();
    assert_eq!(engine.prescription(&sample::long()).unwrap(), first);
    assert_eq!(
        Engine::new().unwrap().prescription(&sample::long()).unwrap(),
        first
    );
    let mut other = sample::long();
    other.patient.age = "47 y".into();
    assert_ne!(engine.prescription(&other).unwrap(), first);
    let kit = RecoveryKit {
        clinic: "Clinic",
        date: sample::day(),
        words: &sample::WORDS,
    };
    assert_eq!(
        engine.recovery_kit(&kit).unwrap(),
        engine.recovery_kit(&kit).unwrap()
    );
}

#[test]
fn many_medicines_repeat_the_patient_on_every_page() {
    let engine = Engine::new().unwrap();
    for paper in [PaperSize::A5, PaperSize::A4] {
        let mut rx = sample::long();
        rx.paper = paper;
        if paper == PaperSize::A4 {
            // Fourteen go on one sheet.
            rx.lines = [rx.lines.clone(), rx.lines.clone(), rx.lines].concat();
        }
        let pdf = engine.prescription(&rx).unwrap();
        assert!(pdf.pages > 1, "{paper:?}");
        for page in 1..=pdf.pages {
            let number = page.to_string();
            let text = squeeze(&pdftotext(&pdf.bytes, &["-f", &number, "-l", &number]));
            for wanted in [
                "Mohammed Abdul Rahman Siddiqui alias",
                "A-1042",
                "CORRECTED 21 Nov 2026, 11:40",
                &format!("Page {page} of {}", pdf.pages),
            ] {
                assert!(text.contains(wanted), "page {page}: {wanted:?} is not in\n{text}");
            }
        }
        let all = squeeze(&pdftotext(&pdf.bytes, &[]));
        for line in &rx.lines {
            let first_words: Vec<&str> = line.drug.split(' ').take(2).collect();
            assert!(
                all.contains(&first_words.join(" ").to_uppercase()),
                "{}",
                line.drug
            );
        }
        assert!(
            all.contains("weekly"),
            "a weekly medicine says so beside its 1-0-0"
        );
        assert_eq!(
            all.matches("UKMC 12345").count(),
            2,
            "at the head and under the signature"
        );
    }
}

#[test]
fn a_drug_that_cannot_be_drawn_stops_the_sheet_and_a_name_does_not() {
    let engine = Engine::new().unwrap();
    let mut rx = sample::hindi();
    rx.patient.name = "李 Sunita".into();
    let pdf = engine.prescription(&rx).unwrap();
    assert_eq!(pdf.missing.len(), 1);
    assert_eq!(
        (pdf.missing[0].field.as_str(), pdf.missing[0].character),
        ("patient.name", '李')
    );
    assert!(
        pdftotext(&pdf.bytes, &[]).contains("李 Sunita"),
        "the text survives behind the box"
    );

    rx.lines[1].drug = "Amoxi漢cillin".into();
    let error = engine.prescription(&rx).unwrap_err();
    assert_eq!(
        error,
        PrintError::MissingGlyph {
            field: "rx[1].drug".into(),
            character: '漢'
        }
    );
    assert_eq!(error.args()["code"], "U+6F22");
}

#[test]
fn margins_wider_than_the_paper_are_refused() {
    let engine = Engine::new().unwrap();
    for margins in [
        Margins {
            left: 100.0,
            ..Margins::default()
        },
        Margins {
            top: 190.0,
            ..Margins::default()
        },
        Margins {
            top: f32::NAN,
            ..Margins::default()
        },
        Margins {
            bottom: f32::INFINITY,
            ..Margins::default()
        },
    ] {
        let mut rx = sample::hindi();
        rx.margins = margins;
        assert_eq!(engine.prescription(&rx), Err(PrintError::NoRoom), "{margins:?}");
    }
}

#[test]
fn a_printed_pad_keeps_its_head_clear() {
    let engine = Engine::new().unwrap();
    let mut rx = sample::hindi();
    rx.print_letterhead = false;
    rx.margins.top = 45.0;
    rx.mark = Some(Mark::Reprint {
        when: sample::day().and_hms_opt(9, 5, 0).unwrap(),
    });
    let text = pdftotext(&engine.prescription(&rx).unwrap().bytes, &["-bbox"]);
    assert!(!text.contains("Sanjeevani"));
    let highest = text
        .lines()
        .filter_map(|line| {
            line.split("yMin=\"")
                .nth(1)?
                .split('"')
                .next()?
                .parse::<f64>()
                .ok()
        })
        .fold(f64::MAX, f64::min);
    assert!(
        highest >= 45.0 / 25.4 * 72.0 - 1.0,
        "the first ink is at {highest} points"
    );
}

#[test]
fn the_recovery_kit_holds_its_words_in_order() {
    let engine = Engine::new().unwrap();
    let kit = RecoveryKit {
        clinic: "संजीवनी क्लिनिक",
        date: sample::day(),
        words: &sample::WORDS,
    };
    let pdf = engine.recovery_kit(&kit).unwrap();
    assert_eq!(pdf.pages, 1);
    assert!(format!("{pdf:?}").len() < 60, "Debug shows no bytes");
    let text = squeeze(&pdftotext(&pdf.bytes, &[]));
    assert!(text.contains("संजीवनी क्लिनिक"));
    assert!(text.contains("21 Nov 2026"));
    for (index, word) in sample::WORDS.iter().enumerate() {
        assert!(
            text.contains(&format!("{} {word}", index + 1)),
            "{} {word}",
            index + 1
        );
    }
}
