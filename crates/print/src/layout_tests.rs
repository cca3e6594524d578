//! Nothing on a page overlaps, is cut, or leaves the margins, whatever the words.

use chrono::NaiveDate;
use nirantar_domain::Language;
use nirantar_domain::rx::{Line, parse};
use proptest::prelude::*;

use crate::engine::Engine;
use crate::prescription::{Allergies, Letterhead, Margins, Mark, PaperSize, PatientBlock, Prescription};
use crate::sheet::{Page, Placed};

/// A box of ink: left, top, right, bottom.
type Ink = (f32, f32, f32, f32);

fn inks(page: &Page) -> Vec<(Ink, String)> {
    page.items
        .iter()
        .filter_map(|item| match item {
            Placed::Text { x, y, line } => {
                let text = line
                    .runs
                    .iter()
                    .filter_map(|run| line.text.get(run.range.clone()))
                    .collect();
                Some(((*x, y - line.ascent, x + line.width, y + line.descent), text))
            }
            _ => None,
        })
        .collect()
}

fn check(engine: &Engine, rx: &Prescription) {
    let (pages, _) = engine.prescription_pages(rx, None).unwrap();
    let (width, height) = rx.paper.points();
    for page in &pages {
        let inks = inks(page);
        for (index, (ink, text)) in inks.iter().enumerate() {
            assert!(
                ink.0 >= 28.0 && ink.2 <= width - 28.0,
                "{text:?} leaves the margins at {ink:?}"
            );
            assert!(
                ink.1 >= 26.0 && ink.3 <= height - 22.0,
                "{text:?} leaves the page at {ink:?}"
            );
            for (other, more) in &inks[index + 1..] {
                let apart = ink.2 <= other.0 + 0.02
                    || other.2 <= ink.0 + 0.02
                    || ink.3 <= other.1 + 0.02
                    || other.3 <= ink.1 + 0.02;
                assert!(apart, "{text:?} at {ink:?} touches {more:?} at {other:?}");
            }
        }
    }
    let drugs: usize = pages
        .iter()
        .flat_map(inks)
        .filter(|(_, text)| {
            text.trim()
                .strip_suffix('.')
                .is_some_and(|number| number.parse::<u16>().is_ok())
        })
        .count();
    assert_eq!(drugs, rx.lines.len(), "every medicine has its number on paper");
}

/// Words of the printed scripts, some very long.
fn words(most: usize) -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Paracetamol",
        "Hydrochlorothiazide",
        "Pneumonoultramicroscopicsilicovolcanoconiosis",
        "and",
        "650",
        "लक्ष्मीनारायण",
        "स्वास्थ्य",
        "வெங்கடசுப்பிரமணியன்",
        "ബാലകൃഷ്ണൻ",
        "محمد",
        "ضرورت",
        "বন্দ্যোপাধ্যায়",
        "వెంకటేశ్వర్లు",
        "ଜଗନ୍ନାଥ",
    ]);
    prop::collection::vec(word, 1..=most).prop_map(|words| words.join(" "))
}

fn line() -> impl Strategy<Value = Line> {
    let how = prop::sample::select(vec![
        "1½-1½-1½ 30d",
        "1½-1½-1½-1½ 120d af",
        "bd 5d",
        "q6h sos max 3/day",
        "20 mg 1-0-1 x5d, 10 mg 1-0-0 x5d, 5 mg 1-0-0 x15d",
        "1-0-0 except mon tue wed thu fri sat 30d before breakfast",
        "od every 15 days",
        "",
    ]);
    (
        words(8),
        prop::option::of(words(12)),
        prop::option::of(words(2)),
        how,
    )
        .prop_map(|(drug, note, strength, how)| Line {
            drug,
            strength,
            unparsed: note.unwrap_or_default(),
            ..parse(&format!("tab x {how}"))
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_or_is_cut(
        lines in prop::collection::vec(line(), 0..15),
        (name, clinic, doctor, advice) in (words(8), words(7), words(6), words(30)),
        language in prop::sample::select(Language::ALL),
        a4 in any::<bool>(),
        marked in any::<bool>(),
    ) {
        thread_local!(static ENGINE: Engine = Engine::new().unwrap());
        let rx = Prescription {
            translated: true,
            type_percent: 100,
            paper: if a4 { PaperSize::A4 } else { PaperSize::A5 },
            margins: Margins::default(),
            print_letterhead: !marked,
            letterhead: Letterhead {
                foot: Vec::new(),
                logo: None,
                clinic: clinic.clone(),
                address: vec![clinic, "14 Station Road".into()],
                phone: Some("0135 265 4321".into()),
                note: None,
                doctor: doctor.clone(),
                degrees: doctor,
                speciality: None,
                registration: "UKMC 12345".into(),
            },
            patient: PatientBlock {
                address: None,
                name: name.clone(),
                age: "46 y".into(),
                sex: "F".into(),
                number: "A-1042".into(),
                weight: Some("62 kg".into()),
                phone: Some("98765 43210".into()),
                guardian: Some(name.clone()),
                allergies: Allergies::Known { each: vec![name.clone(), name], more: marked },
            },
            date: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            written: None,
            language,
            vitals: vec![("BP".into(), "130/80".into())],
            complaints: Some(advice.clone()),
            diagnosis: None,
            lines,
            tests: vec!["CBC".into()],
            advice: vec![advice],
            follow_up: Some("26 Nov 2026".into()),
            mark: marked.then_some(Mark::Reprint { when: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap().and_hms_opt(9, 5, 0).unwrap() }),
        };
        ENGINE.with(|engine| check(engine, &rx));
    }
}
