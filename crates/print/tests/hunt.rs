//! Arbitrary input never panics, and what it makes is a file.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod sample;

use std::sync::LazyLock;

use nirantar_domain::{Language, rx};
use nirantar_print::{Engine, PaperSize, PrintError};
use proptest::prelude::*;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new().unwrap());

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL)
}

/// Letters of the printed scripts with joiners, marks, digits and direction signs, in no order.
fn mixed() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            prop::char::range('\u{900}', '\u{d7f}'),
            prop::char::range('\u{600}', '\u{6ff}'),
            prop::char::range('\u{abc0}', '\u{abff}'),
            prop::char::range(' ', '~'),
            prop::sample::select(vec![
                '\u{200c}', '\u{200d}', '\u{200f}', '\u{202e}', '\u{2069}', '\u{25cc}', '\n', '½', '\u{301}'
            ]),
        ],
        0..60,
    )
    .prop_map(|characters| characters.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn shaping_never_panics_and_clusters_are_places_in_the_text(text in prop_oneof![any::<String>(), mixed()], language in language()) {
        for glyph in ENGINE.shape(language, &text) {
            prop_assert!(text.is_char_boundary(glyph.cluster) && glyph.cluster < text.len());
        }
    }

    #[test]
    fn any_text_in_a_name_prints(text in prop_oneof![any::<String>(), mixed()], language in language()) {
        let mut rx = sample::in_language(language, &text, &[]);
        rx.letterhead.clinic = text.clone();
        rx.letterhead.address = vec![text.clone()];
        rx.patient.guardian = Some(text);
        let pdf = ENGINE.prescription(&rx).unwrap();
        prop_assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
        prop_assert_eq!(&ENGINE.prescription(&rx).unwrap().bytes, &pdf.bytes);
    }

    #[test]
    fn any_text_in_a_medicine_prints_or_is_named(text in prop_oneof![any::<String>(), mixed()], a4 in any::<bool>()) {
        let mut rx = sample::hindi();
        rx.paper = if a4 { PaperSize::A4 } else { PaperSize::A5 };
        rx.lines[1].drug = text.clone();
        rx.lines[2].unparsed = text.clone();
        rx.lines[3].strength = Some(text.clone());
        rx.advice = vec![text.clone()];
        match ENGINE.prescription(&rx) {
            Ok(pdf) => prop_assert!(pdf.pages >= 1),
            Err(PrintError::MissingGlyph { character, .. }) => {
                let known = text.contains(character) || text.to_uppercase().contains(character);
                prop_assert!(known, "{character:?} is not in the text");
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn any_typed_line_prints_or_is_named(text in prop_oneof![any::<String>(), mixed(), "[a-z0-9½ ,./#-]{0,60}"], language in language()) {
        let line = rx::parse(&text);
        prop_assert!(ENGINE.instruction(language, &line).is_ok_and(|said| !said.is_empty()) || line.words.is_empty() || language != Language::English);
        let mut rx = sample::in_language(language, "Sunita", &[]);
        rx.lines = vec![line];
        match ENGINE.prescription(&rx) {
            Ok(_) => {}
            Err(PrintError::MissingGlyph { field, .. }) => prop_assert!(field.starts_with("rx[0]."), "{field}"),
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}
