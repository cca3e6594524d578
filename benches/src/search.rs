//! Search per keystroke: names in their spellings, phones, villages, numbers, typed letter by letter.

use std::path::Path;

use nirantar_testkit::demo::Dice;

use crate::Failure;
use crate::clinic::{self, Clinic};
use crate::figure::{Report, Samples};
use crate::raw::FullText;

/// Texts typed; about nine keystrokes each.
const TYPED: u64 = 120;

pub fn measure(clinic: &Clinic, report: &Report<'_>, scratch: &Path) -> Result<(), Failure> {
    let people = clinic.people();
    let numbers: Vec<String> = (1..=people.len()).map(|number| format!("A-{number}")).collect();
    let plain = FullText::fill(
        &scratch.join("fulltext.db"),
        people.iter().zip(&numbers).map(|(person, number)| {
            let form = &person.form;
            [
                form.name.as_str(),
                form.local_name.as_deref().unwrap_or_default(),
                form.phone.as_deref().unwrap_or_default(),
                number.as_str(),
                form.area.as_deref().unwrap_or_default(),
            ]
        }),
    )?;
    let core = clinic.start()?;
    clinic::log_in(&core)?;
    clinic::search(&core, "warm")?;

    let mut dice = Dice::new(42);
    let typed: Vec<String> = (0..TYPED)
        .filter_map(|_| {
            let person = people.get(dice.below(people.len()))?;
            let form = &person.form;
            Some(match dice.below(10) {
                0..=3 => form.name.clone(),
                4 => form.name.split(' ').next_back()?.to_lowercase(),
                5 => form.local_name.clone()?,
                6 | 7 => form.phone.clone()?,
                8 => form.area.clone()?,
                _ => numbers.get(dice.below(numbers.len()))?.clone(),
            })
        })
        .collect();
    let mut ours = Samples::default();
    let mut theirs = Samples::default();
    let mut ratios = Samples::default();
    for text in &typed {
        let letters: Vec<char> = text.chars().collect();
        for end in 1..=letters.len() {
            let so_far: String = letters.iter().take(end).collect();
            let (mut one, mut other) = (Samples::default(), Samples::default());
            one.time(|| clinic::search(&core, &so_far))?;
            other.time(|| plain.search(&so_far))?;
            ratios.add_number(one.percentile(50) / other.percentile(50).max(0.001));
            ours.add_number(one.percentile(50));
            theirs.add_number(other.percentile(50));
        }
    }
    core.shut_down()?;
    let baseline =
        theirs.json("FTS5 MATCH prefix, bm25, LIMIT 20, same texts and keystrokes, encrypted file");
    report.millis(
        "search_keystroke",
        &ours,
        "p95 <= 5 ms and <= 3 x baseline",
        baseline,
    )?;
    report.put(
        "search_keystroke_ratio",
        "x",
        &ratios,
        "<= 3",
        serde_json::Value::Null,
    )
}
