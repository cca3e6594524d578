//! The other papers, and where things stand on a sheet: measured in the ink, to half a millimetre.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod common;
mod sample;

use common::{pdftotext, run, squeeze, text};
use nirantar_domain::Language;
use nirantar_print::{Engine, Margins, PaperSize, PhraseSheet};

/// Dots to the inch that pages are measured at.
const DOTS: f64 = 254.0;

/// The ink of the first page: left, top, right, bottom, in millimetres from the upper left corner of the paper; then the
/// paper's width and height.
fn ink(pdf: &[u8]) -> ([f64; 4], [f64; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sheet.pdf");
    std::fs::write(&file, pdf).unwrap();
    let stem = folder.path().join("sheet");
    let dots = DOTS.to_string();
    run(
        "pdftoppm",
        "poppler-utils",
        &["-r", &dots, "-gray", "-singlefile", text(&file), text(&stem)],
    );
    let pgm = std::fs::read(stem.with_extension("pgm")).unwrap();
    let mut fields = pgm.splitn(4, u8::is_ascii_whitespace).map(<[u8]>::to_vec);
    let number = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().parse::<usize>().unwrap();
    assert_eq!(fields.next().unwrap(), b"P5");
    let (width, height) = (number(fields.next().unwrap()), number(fields.next().unwrap()));
    let grey = &pgm[pgm.len() - width * height..];
    let (mut left, mut top, mut right, mut bottom) = (width, height, 0, 0);
    for (index, _) in grey.iter().enumerate().filter(|(_, grey)| **grey < 250) {
        let (x, y) = (index % width, index / width);
        left = left.min(x);
        right = right.max(x + 1);
        top = top.min(y);
        bottom = bottom.max(y + 1);
    }
    let millimetres = |dots: usize| dots as f64 / DOTS * 25.4;
    (
        [left, top, right, bottom].map(millimetres),
        [width, height].map(millimetres),
    )
}

#[test]
fn a_pads_offsets_are_kept_to_half_a_millimetre() {
    let engine = Engine::new().unwrap();
    for (paper, width, height) in [(PaperSize::A5, 148.0, 210.0), (PaperSize::A4, 210.0, 297.0)] {
        for (top, bottom, left, right) in [
            (45.0, 20.0, 18.0, 12.0),
            (62.5, 31.2, 25.4, 7.3),
            (10.0, 9.0, 11.0, 11.0),
        ] {
            let mut rx = sample::hindi();
            rx.paper = paper;
            rx.print_letterhead = false;
            // Enough lines that the sheet reaches its foot.
            rx.margins = Margins {
                top,
                bottom,
                left,
                right,
            };
            let (ink, sheet) = ink(&engine.prescription(&rx).unwrap().bytes);
            assert!((sheet[0] - width).abs() < 0.5 && (sheet[1] - height).abs() < 0.5);
            let near = |found: f64, wanted: f32, what: &str| {
                let off = (found - f64::from(wanted)).abs();
                assert!(off <= 0.5, "{paper:?} {what}: {found:.2} mm instead of {wanted}");
            };
            near(ink[0], left, "left");
            near(ink[1], top, "top");
            near(width - ink[2], right, "right");
            // The foot's last line ends above the lower edge, its letters not always at it.
            let free = height - ink[3];
            assert!(
                free >= f64::from(bottom) - 0.2 && free < f64::from(bottom) + 4.0,
                "{free}"
            );
        }
    }
}

#[test]
fn the_rulers_count_millimetres_from_the_corner() {
    let engine = Engine::new().unwrap();
    for (size, width, height) in [(PaperSize::A5, 148.0, 210.0), (PaperSize::A4, 210.0, 297.0)] {
        let pdf = engine.calibration(size, sample::day()).unwrap();
        assert_eq!(pdf.pages, 1);
        let words = pdftotext(&pdf.bytes, &["-bbox"]);
        let middle = |number: &str, across: bool| -> Vec<f64> {
            words
                .lines()
                .filter(|line| line.contains(&format!(">{number}</word>")))
                .map(|line| {
                    let part = |name: &str| -> f64 {
                        let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
                        rest.split('"').next().unwrap().parse().unwrap()
                    };
                    let (low, high) = if across {
                        (part("xMin"), part("xMax"))
                    } else {
                        (part("yMin"), part("yMax"))
                    };
                    (low + high) / 2.0 / 72.0 * 25.4
                })
                .collect()
        };
        for number in ["50", "100", "130"] {
            let at: f64 = number.parse().unwrap();
            for (across, side) in [(true, width), (false, height)] {
                let found = middle(number, across);
                for wanted in [at, side - at] {
                    assert!(
                        found.iter().any(|place| (place - wanted).abs() < 0.5),
                        "{size:?}: {number} stands at {found:?}, not at {wanted}"
                    );
                }
            }
        }
        assert!(squeeze(&pdftotext(&pdf.bytes, &[])).contains("This line is 80 mm long"));
    }
}

#[test]
fn twenty_medicines_go_on_one_a4_sheet_in_every_language() {
    let engine = Engine::new().unwrap();
    for language in Language::ALL.iter().copied() {
        let mut rx = sample::twenty();
        rx.language = language;
        let pdf = engine.prescription(&rx).unwrap();
        assert_eq!(pdf.pages, 1, "{language}");
        let text = squeeze(&pdftotext(&pdf.bytes, &[]));
        for (index, line) in rx.lines.iter().enumerate() {
            let name = line.drug.split(' ').next().unwrap().to_uppercase();
            assert!(text.contains(&name), "{language}: {name} is not in\n{text}");
            assert!(text.contains(&format!("{}.", index + 1)));
        }
        assert!(text.contains("Page 1 of 1"));
    }
}

#[test]
fn a_language_that_is_not_approved_stays_in_english() {
    let engine = Engine::new().unwrap();
    let mut rx = sample::hindi();
    rx.translated = false;
    rx.advice.clear();
    let text = pdftotext(&engine.prescription(&rx).unwrap().bytes, &[]);
    assert!(text.contains("after food, for 5 days"));
    let devanagari = |line: &&str| {
        line.chars()
            .any(|letter| ('\u{900}'..'\u{980}').contains(&letter))
    };
    let others: Vec<&str> = text.lines().filter(devanagari).collect();
    assert!(
        others.iter().all(|line| line.contains("सुनीता देवी शर्मा")),
        "{others:?}"
    );
}

#[test]
fn a_logo_is_on_the_sheet_and_the_file_stays_small() {
    let engine = Engine::new().unwrap();
    let with = engine.prescription(&sample::with_logo()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sheet.pdf");
    std::fs::write(&file, &with.bytes).unwrap();
    let listed = String::from_utf8(run("pdfimages", "poppler-utils", &["-list", text(&file)])).unwrap();
    assert!(listed.contains("240   240  rgb"), "{listed}");
    assert!(with.bytes.len() < 60 * 1024, "{}", with.bytes.len());
    assert_eq!(engine.prescription(&sample::with_logo()).unwrap(), with);
    let text = squeeze(&pdftotext(&with.bytes, &[]));
    assert!(text.contains("Emergency 98765 43210") && text.contains("Kankarbagh, Patna 800020"));
}

#[test]
fn a_summary_says_more_and_is_no_prescription() {
    let engine = Engine::new().unwrap();
    for paper in [PaperSize::A5, PaperSize::A4] {
        let mut rx = sample::with_logo();
        rx.paper = paper;
        let pdf = engine.visit_summary(&rx, &sample::summary()).unwrap();
        let text = squeeze(&pdftotext(&pdf.bytes, &[]));
        for wanted in [
            "Visit summary",
            "Throat congested; chest clear",
            "Type 2 diabetes (since 2019)",
            "Metformin 500 mg 1-0-1",
            "To bring the old reports.",
            "PARACETAMOL",
            "this is a summary, not a prescription",
        ] {
            assert!(text.contains(wanted), "{wanted:?} is not in\n{text}");
        }
        assert!(!text.contains('℞'));
    }
}

#[test]
fn a_certificate_has_number_marks_address_and_both_signatures() {
    let engine = Engine::new().unwrap();
    for paper in [PaperSize::A5, PaperSize::A4] {
        let mut certificate = sample::certificate();
        certificate.stationery.paper = paper;
        let pdf = engine.certificate(&certificate).unwrap();
        assert_eq!(pdf.pages, 1);
        let text = squeeze(&pdftotext(&pdf.bytes, &[]));
        for wanted in [
            "Register No. A/2026/0007",
            "Date 21 Nov 2026",
            "Medical certificate for leave",
            "1. Mole on the left cheek",
            "2. Scar on the right forearm",
            "Kankarbagh, Patna 800020",
            "Signature or thumb impression of the patient",
            "absence from duty of 5 days",
            "Place: Dehradun",
            "UKMC 12345",
        ] {
            assert!(text.contains(wanted), "{wanted:?} is not in\n{text}");
        }
        let title = String::from_utf8_lossy(&pdf.bytes).into_owned();
        assert!(!title.contains("Sunita"));
    }
}

#[test]
fn a_register_numbers_its_cases_and_adds_them_up() {
    let engine = Engine::new().unwrap();
    let pdf = engine.case_register(&sample::register(90)).unwrap();
    assert!(pdf.pages > 1);
    let all = squeeze(&pdftotext(&pdf.bytes, &["-layout"]));
    assert!(all.contains("90 cases Total 23,100.00"), "{all}");
    assert!(all.contains("90 21 Nov 2026"));
    for page in 1..=pdf.pages {
        let number = page.to_string();
        let text = squeeze(&pdftotext(&pdf.bytes, &["-f", &number, "-l", &number]));
        assert!(text.contains("Fee received"), "page {page} has no heading");
    }
    let none = engine.case_register(&sample::register(0)).unwrap();
    assert!(squeeze(&pdftotext(&none.bytes, &["-layout"])).contains("0 cases Total 0.00"));
}

#[test]
fn a_phrase_sheet_holds_every_phrase_with_its_english() {
    let engine = Engine::new().unwrap();
    for language in Language::ALL.iter().copied() {
        let Some(version) = engine.phrase_version(language) else {
            continue;
        };
        let sheet = PhraseSheet {
            language,
            clinic: "Sanjeevani Clinic",
            date: sample::day(),
        };
        let pdf = engine.phrase_sheet_pages(&sheet).unwrap();
        let text = squeeze(&pdftotext(&pdf.bytes, &[]));
        assert!(text.contains(&version));
        for phrase in engine.phrase_sheet(language) {
            assert!(text.contains(&phrase.english), "{language}: {}", phrase.english);
            if let Some(own) = phrase.text.filter(|_| language != Language::Urdu) {
                assert!(text.contains(&own), "{language}: {own}");
            }
        }
    }
}

#[test]
fn a_cancelled_certificate_says_so_twice_and_keeps_its_words() {
    let engine = Engine::new().unwrap();
    for paper in [PaperSize::A5, PaperSize::A4] {
        let mut certificate = sample::certificate();
        certificate.stationery.paper = paper;
        certificate.cancelled = Some(nirantar_print::Cancelled {
            when: sample::day().and_hms_opt(17, 5, 0).unwrap(),
            reason: "issued for another patient".to_owned(),
        });
        let pdf = engine.certificate(&certificate).unwrap();
        let text = squeeze(&pdftotext(&pdf.bytes, &["-layout"]));
        assert_eq!(text.matches("CANCELLED 21 Nov 2026, 17:05").count(), 2, "{text}");
        assert_eq!(text.matches("issued for another patient").count(), 2);
        assert!(text.contains("Medical certificate for leave") && text.contains("A/2026/0007"));
    }
}
