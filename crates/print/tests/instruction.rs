//! The patient's words say what the line says: all of it or nothing, and never the same for two different things.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use common::Numbers;
use nirantar_domain::Language;
use nirantar_domain::rx::{
    DayPattern, Fraction, Instruction, Line, Route, Schedule, TaperStep, TimeOfDay, Timing, Unit, Weekday,
    parse,
};
use nirantar_print::{Engine, Untranslated};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new().unwrap());

/// Every line of the parser's own tests.
fn typed() -> Vec<Line> {
    include_str!("../../domain/tests/rx_lines.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| parse(line.split(" => ").next().unwrap()))
        .collect()
}

#[test]
fn hindi_says_every_line_that_the_parser_understands() {
    let lines = typed();
    assert!(lines.len() > 100, "{}", lines.len());
    for line in lines.into_iter().chain(made(3_000)) {
        let said = ENGINE.instruction(Language::Hindi, &line);
        if line.sentence().is_empty() {
            assert_eq!(said, Err(Untranslated::Nothing), "{line:?}");
        } else {
            assert!(said.is_ok(), "{said:?}: {line:?}");
        }
    }
}

#[test]
fn what_stays_in_english_names_the_phrase_that_is_missing() {
    let lines = typed();
    for language in Language::ALL.iter().copied() {
        let sheet = ENGINE.phrase_sheet(language);
        let mut said = 0;
        for line in &lines {
            match ENGINE.instruction(language, line) {
                Ok(sentence) => {
                    said += 1;
                    assert!(!sentence.contains(['{', '}']), "{language}: {sentence}");
                }
                Err(Untranslated::Nothing) => assert_eq!(line.sentence(), "", "{language}"),
                Err(Untranslated::Phrase(key)) => {
                    let phrase = sheet.iter().find(|phrase| phrase.key == key);
                    // The three that only join others are not read by a doctor.
                    assert!(
                        phrase.is_some_and(|phrase| phrase.text.is_none()),
                        "{language} {key}"
                    );
                }
            }
        }
        // Nobody who reads Meetei Mayek has been asked: nothing is said in it.
        assert_eq!(said == 0, language == Language::Manipuri, "{language}: {said}");
    }
}

#[test]
fn nobody_has_checked_the_phrases_yet() {
    // When a doctor has, this list grows with the name in the file, and this test with the list.
    for language in Language::ALL.iter().copied() {
        for phrase in ENGINE.phrase_sheet(language) {
            assert_eq!(phrase.checked_by, None, "{language} {}", phrase.key);
        }
    }
}

#[test]
fn what_was_not_understood_is_pointed_at() {
    for language in [Language::Hindi, Language::Tamil, Language::Urdu] {
        let plain = ENGINE
            .instruction(language, &parse("tab paracetamol 650 mg 1-0-1 5d"))
            .unwrap();
        let more = ENGINE
            .instruction(language, &parse("tab paracetamol 650 mg 1-0-1 5d not on sunday"))
            .unwrap();
        assert!(
            more.starts_with(&plain) && more.len() > plain.len(),
            "{language}: {more}"
        );
    }
}

/// `line => words` in each language, looked at by the makers. After a change of the phrases: empty the file, take the
/// lines from the failure, and look at each.
#[test]
fn sentences_are_as_they_were_looked_at() {
    let lines = include_str!("instructions/lines.txt");
    for language in Language::ALL.iter().copied().filter(|l| *l != Language::Manipuri) {
        let got: String = lines
            .lines()
            .map(|line| {
                let parsed = parse(line);
                assert!(parsed.is_understood(), "{line}: {}", parsed.unparsed);
                match ENGINE.instruction(language, &parsed) {
                    Ok(said) => format!("{line} => {said}\n"),
                    Err(why) => format!("{line} => {why:?}\n"),
                }
            })
            .collect();
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/instructions")
            .join(format!("{language}.txt"));
        let want = std::fs::read_to_string(&file).unwrap_or_default();
        if std::env::var_os("NIRANTAR_BLESS").is_some() {
            std::fs::write(&file, got).unwrap();
            continue;
        }
        for (got, want) in got.lines().zip(want.lines()) {
            assert_eq!(got, want, "{language}");
        }
        assert_eq!(got, want, "{language}");
    }
}

fn fraction(num: u64, den: u64) -> Fraction {
    Fraction::new(num, den).unwrap()
}

fn pick<T: Copy>(numbers: &mut Numbers, all: &[T]) -> T {
    *numbers.one(all)
}

fn dose(numbers: &mut Numbers) -> Fraction {
    let all = [
        (1, 1),
        (2, 1),
        (3, 1),
        (1, 2),
        (3, 2),
        (1, 4),
        (3, 4),
        (5, 2),
        (1, 3),
        (15, 1),
        (11, 1),
        (21, 1),
        (1, 10),
    ];
    let (num, den) = pick(numbers, &all);
    fraction(num, den)
}

fn days_of_week(numbers: &mut Numbers) -> Vec<Weekday> {
    let count = 1 + numbers.below(3);
    let days: BTreeSet<Weekday> = (0..count).map(|_| pick(numbers, Weekday::ALL)).collect();
    days.into_iter().collect()
}

fn simple(numbers: &mut Numbers) -> Timing {
    let some = |numbers: &mut Numbers| (numbers.below(3) > 0).then(|| dose(numbers));
    match numbers.below(3) {
        0 => {
            let slot = |numbers: &mut Numbers| some(numbers).unwrap_or(Fraction::ZERO);
            let (morning, noon) = (slot(numbers), slot(numbers));
            let evening = some(numbers);
            Timing::TimesOfDay {
                morning,
                noon,
                evening,
                // At least one dose is taken.
                night: dose(numbers),
            }
        }
        1 => {
            let all = [
                TimeOfDay::Morning,
                TimeOfDay::Noon,
                TimeOfDay::Evening,
                TimeOfDay::Night,
            ];
            let at: BTreeSet<TimeOfDay> = (0..numbers.below(4)).map(|_| pick(numbers, &all)).collect();
            if at.is_empty() {
                Timing::TimesADay {
                    times: 1 + numbers.below(12) as u8,
                    dose: some(numbers),
                    at: Vec::new(),
                }
            } else {
                Timing::TimesADay {
                    times: at.len() as u8,
                    dose: None,
                    at: at.into_iter().collect(),
                }
            }
        }
        _ => Timing::EveryHours {
            hours: 1 + numbers.below(72) as u8,
            dose: some(numbers),
        },
    }
}

fn schedule(numbers: &mut Numbers) -> Schedule {
    let some = |numbers: &mut Numbers| (numbers.below(3) > 0).then(|| dose(numbers));
    let timing = match numbers.below(6) {
        0 => Timing::AsNeeded {
            dose: some(numbers),
            max_per_day: (numbers.below(2) > 0).then(|| 1 + numbers.below(12) as u8),
            every_hours: (numbers.below(2) > 0).then(|| 1 + numbers.below(24) as u8),
        },
        1 => Timing::Once { dose: some(numbers) },
        2 => {
            let count = 2 + numbers.below(3);
            let steps = (0..count).map(|_| {
                let with_strength = numbers.below(2) > 0;
                let with_timing = !with_strength || numbers.below(2) > 0;
                TaperStep {
                    strength: with_strength.then(|| format!("{} mg", 5 * (1 + numbers.below(8)))),
                    timing: with_timing.then(|| Box::new(simple(numbers))),
                    days: 1 + numbers.below(9) as u32,
                }
            });
            Timing::Taper {
                steps: steps.collect(),
            }
        }
        _ => simple(numbers),
    };
    let daily = matches!(
        timing,
        Timing::AsNeeded { .. } | Timing::Once { .. } | Timing::Taper { .. } | Timing::EveryHours { .. }
    );
    let on = match numbers.below(8) {
        _ if daily => DayPattern::Daily,
        0 => DayPattern::Alternate,
        1 => DayPattern::EveryDays {
            days: pick(numbers, &[3, 4, 5, 10, 14, 15, 21, 28, 30]),
        },
        2 => DayPattern::Weekly {
            days: days_of_week(numbers),
        },
        3 => DayPattern::TimesAWeek {
            times: 1 + numbers.below(6) as u8,
        },
        4 => DayPattern::Except {
            days: days_of_week(numbers),
        },
        5 => DayPattern::Monthly,
        _ => DayPattern::Daily,
    };
    Schedule { timing, on }
}

/// Lines of every kind the parser can give, and some it cannot: all parts in all combinations.
fn made(count: usize) -> Vec<Line> {
    let mut numbers = Numbers(7);
    let blank = parse("tab x");
    (0..count)
        .map(|_| {
            let numbers = &mut numbers;
            let schedule = (numbers.below(20) > 0).then(|| schedule(numbers));
            Line {
                schedule,
                unit: (numbers.below(4) > 0).then(|| pick(numbers, Unit::ALL)),
                route: (numbers.below(2) > 0).then(|| pick(numbers, Route::ALL)),
                instruction: (numbers.below(2) > 0).then(|| pick(numbers, Instruction::ALL)),
                days: (numbers.below(2) > 0).then(|| 1 + numbers.below(40) as u32),
                ..blank.clone()
            }
        })
        .collect()
}

fn plain(timing: &Timing, uncounted: bool, has_dose: &mut bool) -> Timing {
    match timing {
        Timing::TimesOfDay {
            morning,
            noon,
            evening,
            night,
        } => {
            let evening = evening.filter(|dose| !dose.is_zero());
            let slots = [
                (TimeOfDay::Morning, *morning),
                (TimeOfDay::Noon, *noon),
                (TimeOfDay::Evening, evening.unwrap_or(Fraction::ZERO)),
                (TimeOfDay::Night, *night),
            ];
            let taken: Vec<_> = slots.iter().filter(|(_, dose)| !dose.is_zero()).collect();
            if uncounted && taken.iter().all(|(_, dose)| *dose == Fraction::ONE) {
                // An ointment "1-0-1" is an ointment in the morning and at night.
                return Timing::TimesADay {
                    times: taken.len() as u8,
                    dose: None,
                    at: taken.iter().map(|(slot, _)| *slot).collect(),
                };
            }
            *has_dose = true;
            Timing::TimesOfDay {
                morning: *morning,
                noon: *noon,
                evening,
                night: *night,
            }
        }
        Timing::Taper { steps } => Timing::Taper {
            steps: steps
                .iter()
                .map(|step| TaperStep {
                    timing: step
                        .timing
                        .as_ref()
                        .map(|timing| Box::new(plain(timing, uncounted, has_dose))),
                    ..step.clone()
                })
                .collect(),
        },
        Timing::TimesADay { dose, .. }
        | Timing::EveryHours { dose, .. }
        | Timing::AsNeeded { dose, .. }
        | Timing::Once { dose } => {
            *has_dose |= dose.is_some();
            timing.clone()
        }
    }
}

/// What a line means to a patient: two lines of one meaning may share their words, all others must not.
fn meaning(line: &Line) -> String {
    let uncounted = line.unit.is_none() && line.route == Some(Route::Topical);
    let mut has_dose = false;
    let mut days = line.days;
    let schedule = line.schedule.as_ref().map(|schedule| {
        let timing = plain(&schedule.timing, uncounted, &mut has_dose);
        if matches!(timing, Timing::Taper { .. }) {
            // The sum of the steps.
            days = None;
        }
        (timing, schedule.on.clone())
    });
    let unit = line.unit.filter(|_| has_dose);
    let route = line.route.filter(|route| *route != Route::Oral);
    format!("{schedule:?} {unit:?} {route:?} {:?} {days:?}", line.instruction)
}

#[test]
fn two_different_schedules_never_print_the_same_words() {
    let mut lines = made(5_000);
    lines.extend(typed());
    // Neighbours: each line with one part of it changed, where a dropped part would show.
    let mut numbers = Numbers(11);
    let others = made(lines.len());
    for (line, other) in lines.clone().into_iter().zip(others) {
        let mut near = line;
        match numbers.below(6) {
            0 => near.unit = other.unit,
            1 => near.route = other.route,
            2 => near.instruction = other.instruction,
            3 => near.days = other.days,
            4 => near.schedule = other.schedule,
            _ => {
                if let (Some(near), Some(other)) = (near.schedule.as_mut(), other.schedule)
                    && !matches!(
                        near.timing,
                        Timing::Taper { .. } | Timing::Once { .. } | Timing::AsNeeded { .. }
                    )
                {
                    near.on = other.on;
                }
            }
        }
        lines.push(near);
    }
    for language in Language::ALL.iter().copied() {
        let mut known: BTreeMap<String, (String, &Line)> = BTreeMap::new();
        for line in lines.iter().filter(|line| line.unparsed.is_empty()) {
            let Ok(said) = ENGINE.instruction(language, line) else {
                continue;
            };
            let meaning = meaning(line);
            if let Some((other, other_line)) = known.get(&said) {
                assert_eq!(&meaning, other, "{language}: {said}\n{line:?}\n{other_line:?}");
            } else {
                known.insert(said, (meaning, line));
            }
        }
        assert!(
            known.len() > 2_000 || language == Language::Manipuri,
            "{language}: {}",
            known.len()
        );
    }
}
