//! Dose notation: what doctors type, what must not be guessed, and that writing and reading are inverse.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

use nirantar_domain::rx::{Form, format, parse};
use proptest::prelude::*;

/// line → words | quantity | unparsed
fn reads(line: &str) -> String {
    let parsed = parse(line);
    let again = parse(&format(&parsed));
    assert_eq!(again, parsed, "{line} → {}", format(&parsed));
    assert_eq!(format(&again), format(&parsed));
    let quantity = parsed.quantity.map_or("-".to_owned(), |q| q.to_string());
    format!(
        "{} | {} | {quantity} | {}",
        parsed.strength.unwrap_or_default(),
        parsed.words,
        parsed.unparsed
    )
}

#[test]
fn what_doctors_type() {
    let cases = include_str!("rx_lines.txt");
    let mut bad = Vec::new();
    for case in cases
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let (line, want) = case.split_once(" => ").expect(case);
        let got = reads(line);
        if got != want {
            bad.push(format!("{line} => {got}"));
        }
    }
    // To take changed readings over after looking at each: print `bad` into rx_lines.txt.
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}

#[test]
fn json_shape() {
    let line = parse("tab paracetamol 650 1-0-1 5d af for fever");
    let json = serde_json::to_string(&line).unwrap();
    assert_eq!(
        json,
        concat!(
            r#"{"drug":"paracetamol","form":"tablet","strength":"650","route":"oral","#,
            r#""schedule":{"kind":"times_of_day","morning":"1","noon":"0","evening":null,"night":"1","on":{"kind":"daily"}},"#,
            r#""days":5,"quantity":10,"unit":"tablet","instruction":"after_food","#,
            r#""words":"1 tablet in the morning and 1 at night, after food, for 5 days","unparsed":"for fever"}"#
        )
    );
    let cases = include_str!("rx_lines.txt");
    for case in cases.lines().filter(|line| !line.starts_with('#')) {
        let line = parse(case.split(" => ").next().unwrap());
        let json = serde_json::to_string(&line).unwrap();
        assert_eq!(
            serde_json::from_str::<nirantar_domain::rx::Line>(&json).unwrap(),
            line,
            "{json}"
        );
    }
    let schedule = |line| serde_json::to_string(&parse(line).schedule).unwrap();
    assert_eq!(
        schedule("tab x q6h"),
        r#"{"kind":"every_hours","hours":6,"dose":"1","on":{"kind":"daily"}}"#
    );
    assert_eq!(
        schedule("tab x bd"),
        r#"{"kind":"times_a_day","times":2,"dose":"1","at":[],"on":{"kind":"daily"}}"#
    );
    assert_eq!(
        schedule("inj x stat"),
        r#"{"kind":"once","dose":null,"on":{"kind":"daily"}}"#
    );
    assert_eq!(
        schedule("tab x tds sos"),
        r#"{"kind":"as_needed","dose":"1","max_per_day":3,"every_hours":null,"on":{"kind":"daily"}}"#
    );
    assert_eq!(
        schedule("tab x od except thursday"),
        r#"{"kind":"times_a_day","times":1,"dose":"1","at":[],"on":{"kind":"except","days":["thursday"]}}"#
    );
    assert_eq!(
        schedule("tab x 20 mg 5d, 10 mg 5d"),
        concat!(
            r#"{"kind":"taper","steps":[{"strength":"20 mg","timing":null,"days":5},"#,
            r#"{"strength":"10 mg","timing":null,"days":5}],"on":{"kind":"daily"}}"#
        )
    );
}

#[test]
fn form_words_do_not_eat_names() {
    assert_eq!(parse("sat isabgol 1 sachet hs").drug, "sat isabgol");
    assert_eq!(parse("Tab.Paracetamol 650 bd").form, Some(Form::Tablet));
    assert_eq!(parse("tab \"deriphyllin od\" 150 bd").drug, "deriphyllin od");
    assert_eq!(parse("1-0-1 5d").drug, "");
    assert_eq!(parse("1-0-1 5d").unparsed, "1-0-1 5d");
    assert_eq!(parse("").unparsed, "");
}

#[test]
fn signs_that_turn_the_direction_are_not_kept() {
    assert_eq!(
        parse("tab para\u{202e}cetamol \u{2066}650\u{2069} mg 1-0-1\u{200f} 5d"),
        parse("tab paracetamol 650 mg 1-0-1 5d")
    );
}

fn piece() -> impl Strategy<Value = String> {
    let pieces: Vec<&'static str> = include_str!("rx_pieces.txt").split_whitespace().collect();
    let phrases = include_str!("rx_lines.txt")
        .lines()
        .filter_map(|line| line.split(" => ").next())
        .collect::<Vec<_>>();
    let words: Vec<&'static str> = phrases.iter().flat_map(|line| line.split_whitespace()).collect();
    prop_oneof![
        4 => proptest::sample::select(pieces).prop_map(str::to_owned),
        4 => proptest::sample::select(words).prop_map(str::to_owned),
        1 => "[0-9]{1,3}(mg|ml|d|w|%|)",
        1 => "[0-9½/.-]{1,7}",
        1 => "\\PC{1,6}",
    ]
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let line = parse(text);
    let written = format(&line);
    prop_assert_eq!(&parse(&written), &line, "{:?} → {:?}", text, written);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn writing_and_reading_are_inverse(pieces in proptest::collection::vec((piece(), "[ ]|, | \"|\" "), 0..12)) {
        let text: String = pieces.into_iter().flat_map(|(word, gap)| [word, gap]).collect();
        check(&text)?;
    }

    #[test]
    fn near_lines_too(
        form in "(tab|cap|syr|inj|eye drops|oint|)",
        strength in "(|650|20 mg|2|500/125|0\\.5)",
        pieces in proptest::collection::vec(piece(), 0..8),
    ) {
        check(&format!("{form} amoxicillin {strength} {}", pieces.join(" ")))?;
    }

    #[test]
    fn any_text(text in "\\PC{0,60}") {
        check(&text)?;
    }

    /// A number that was typed is in the structure or in the left-over text, wherever it stood.
    #[test]
    fn no_number_vanishes(
        before in proptest::collection::vec(piece(), 0..6),
        number in 101u32..1000,
        after in proptest::collection::vec(piece(), 0..6),
    ) {
        let text = format!("tab amoxicillin {} {number} {}", before.join(" "), after.join(" "));
        let written = format(&parse(&text));
        // Weeks and months become days.
        let kept = [number, number * 7, number * 30].iter().any(|n| written.contains(&n.to_string()));
        prop_assert!(kept, "{text} → {written}");
    }

    /// No typed digit vanishes unless it is in what was understood.
    #[test]
    fn left_over_text_is_kept(word in "[a-z]{3,8}[0-9]{2}[a-z]{3}", at in 0usize..4) {
        let mut words = vec!["tab paracetamol 650", "1-0-1", "5d", "af"];
        words.insert(at + 1, &word);
        prop_assert!(parse(&words.join(" ")).unparsed.contains(&word));
    }
}
