//! What stands in the charts of those who have one.

use nirantar_document::{Allergy, ChartEdit, LongTermMedicine, New, NoKnownAllergies, Problem};
use nirantar_domain::{EntryId, rx};

use nirantar_app::bulk::RepeatableIds;

use super::dice::Dice;
use super::people::{Chronic, Person};

/// The chart of a person; empty for most of the young.
pub fn chart(seed: u64, index: u32, person: &Person, ids: &RepeatableIds) -> Vec<ChartEdit> {
    let mut dice = Dice::of(seed, 9, u64::from(index));
    let make = || EntryId::make(ids, ids);
    let mut edits = Vec::new();
    if dice.chance(6) {
        let (substance, reaction) = [
            ("penicillin", "rash"),
            ("sulfa", "itching all over"),
            ("diclofenac", "swelling of face"),
            ("prawns", "hives"),
        ]
        .get(dice.below(4))
        .copied()
        .unwrap_or_default();
        edits.push(ChartEdit::Allergy(New::fact(
            make(),
            Allergy {
                substance: substance.to_owned(),
                reaction: Some(reaction.to_owned()),
                severity: None,
                since: None,
            },
        )));
    } else if person.chronic.is_some() && dice.chance(60) {
        edits.push(ChartEdit::NoKnownAllergies(New::fact(
            make(),
            NoKnownAllergies { told_by: None },
        )));
    }
    let (problems, lines): (&[&str], &[&str]) = match person.chronic {
        None => (&[], &[]),
        Some(Chronic::Hypertension) => (&["Hypertension"], &["tab amlodipine 5 0-0-1"]),
        Some(Chronic::Diabetes) => (&["Type 2 diabetes"], &["tab metformin 500 1-0-1 af"]),
        Some(Chronic::Both) => (
            &["Type 2 diabetes", "Hypertension"],
            &["tab metformin 500 1-0-1 af", "tab amlodipine 5 0-0-1"],
        ),
    };
    let since = Some(format!("{} years", dice.between(1, 14)));
    edits.extend(problems.iter().map(|text| {
        let problem = Problem {
            text: (*text).to_owned(),
            code: None,
            since: since.clone(),
            resolved: false,
        };
        ChartEdit::Problem(New::fact(make(), problem))
    }));
    edits.extend(lines.iter().map(|line| {
        let medicine = LongTermMedicine {
            line: rx::parse(line),
            since: None,
            stopped_on: None,
        };
        ChartEdit::Medicine(New::fact(make(), medicine))
    }));
    edits
}
