//! What a doctor types at one visit.

use chrono::{Datelike, NaiveDate};
use nirantar_app::encounters::{EncounterEdit, EntryValue, VitalsShape};

use super::dice::Dice;
use super::illness::{ACUTE, Illness, PRESSURE, SUGAR};
use super::people::{Chronic, Person};

/// The reason for a visit and everything written in it. Depends on seed, person, turn and day alone.
#[derive(Clone, Debug)]
pub struct Notes {
    /// As said at the desk.
    pub reason: &'static str,
    /// As typed in the consult.
    pub edits: Vec<EncounterEdit>,
}

/// Writes the notes of one visit.
pub fn notes(seed: u64, index: u32, person: &Person, turn: u32, date: NaiveDate) -> Notes {
    let mut dice = Dice::of(seed, 6, u64::from(index) << 20 | u64::from(turn));
    let age = u32::try_from(date.year() - person.born).unwrap_or_default();
    let review = person.chronic.filter(|_| dice.chance(78));
    let illnesses: Vec<&Illness> = match review {
        Some(Chronic::Hypertension) => vec![&PRESSURE],
        Some(Chronic::Diabetes) => vec![&SUGAR],
        Some(Chronic::Both) => vec![&SUGAR, &PRESSURE],
        None => vec![acute(&mut dice, age)],
    };
    let reason = illnesses.first().map_or("", |illness| illness.reason);
    let mut edits = Vec::with_capacity(12);
    let mut add = |value| edits.push(EncounterEdit::Add { value });
    if dice.chance(92) {
        add(EntryValue::Vitals(vitals(
            seed, index, person, age, turn, &illnesses,
        )));
    }
    for illness in &illnesses {
        for text in some(&mut dice, illness.complaints, 1, 2) {
            add(EntryValue::Complaint { text });
        }
        for text in some(&mut dice, illness.findings, 0, 2) {
            add(EntryValue::Finding { text });
        }
        add(EntryValue::Diagnosis {
            text: dice.pick(illness.diagnoses).to_owned(),
        });
        for line in illness.always {
            add(EntryValue::Rx {
                line: (*line).to_owned(),
            });
        }
        for line in some(&mut dice, illness.sometimes, 0, 3) {
            add(EntryValue::Rx { line });
        }
        if dice.chance(25) {
            for text in some(&mut dice, illness.tests, 1, 2) {
                add(EntryValue::Test { text });
            }
        }
    }
    if let Some(illness) = illnesses.first() {
        for text in some(&mut dice, illness.advice, 0, 2) {
            add(EntryValue::Advice { text });
        }
        if dice.chance(80) {
            add(EntryValue::FollowUp {
                text: dice.pick(illness.follow_up).to_owned(),
            });
        }
    }
    Notes { reason, edits }
}

fn acute(dice: &mut Dice, age: u32) -> &'static Illness {
    let fitting: Vec<(usize, u32)> = ACUTE
        .iter()
        .enumerate()
        .filter(|(_, (illness, _))| (illness.ages.0..=illness.ages.1).contains(&age))
        .map(|(place, (_, weight))| (place, *weight))
        .collect();
    ACUTE
        .get(dice.weighted(&fitting))
        .map_or(&PRESSURE, |(illness, _)| illness)
}

/// From `low` to `high` different texts of a list, in its order.
fn some(dice: &mut Dice, of: &[&'static str], low: u32, high: u32) -> Vec<String> {
    let wanted = usize::try_from(dice.between(low, high))
        .unwrap_or_default()
        .min(of.len());
    let mut left = wanted;
    let mut taken = Vec::with_capacity(wanted);
    for (place, text) in of.iter().enumerate() {
        if left > 0 && dice.below(of.len() - place) < left {
            taken.push((*text).to_owned());
            left -= 1;
        }
    }
    taken
}

/// Measurements that belong to this person: their weight and pressure wander, those of the treated slowly improve.
fn vitals(
    seed: u64,
    index: u32,
    person: &Person,
    age: u32,
    turn: u32,
    illnesses: &[&Illness],
) -> VitalsShape {
    let mut own = Dice::of(seed, 7, u64::from(index));
    let mut now = Dice::of(seed, 8, u64::from(index) << 20 | u64::from(turn));
    let grown_weight = own.between(44, 82) * 1000;
    let grown_height = own.between(1470, 1780);
    let fever = illnesses
        .iter()
        .map(|illness| illness.fever)
        .max()
        .unwrap_or_default();
    let wander = |now: &mut Dice, base: u32, by: u32| base - by + now.between(0, 2 * by);
    if age < 13 {
        let weight = 3_300 + age * 2_300 + now.between(0, 1_500);
        return VitalsShape {
            temperature_tenths_f: Some(982 + now.between(0, fever + 6)),
            pulse: Some(wander(&mut now, 124 - age * 3, 10)),
            spo2: now.chance(50).then(|| now.between(96, 99)),
            weight_g: Some(weight.max(2_500)),
            height_mm: now.chance(30).then(|| 520 + age * 68),
            ..VitalsShape::default()
        };
    }
    let tense = matches!(person.chronic, Some(Chronic::Hypertension | Chronic::Both));
    let raised = if tense { 34 - turn.min(20) } else { 0 };
    VitalsShape {
        systolic: Some(wander(&mut now, 118 + age / 6 + raised, 8)),
        diastolic: Some(wander(&mut now, 76 + raised / 2, 5)),
        pulse: Some(wander(&mut now, 78 + fever / 3, 8)),
        temperature_tenths_f: (fever > 0).then(|| 980 + now.between(0, fever + 6)),
        spo2: now.chance(60).then(|| now.between(95, 99)),
        weight_g: now
            .chance(70)
            .then(|| wander(&mut now, grown_weight, 900) / 100 * 100),
        height_mm: (turn == 0).then_some(grown_height),
        ..VitalsShape::default()
    }
}
