//! Doses by time of day: `1-0-1`.

use super::fraction::Fraction;
use super::number::{dose_unit, duration, split_number};
use super::recognise::{Part, key_at};
use super::token::Token;
use super::vocabulary::Unit;

/// The finest part of a unit that a dose is written in: a thousandth.
pub(super) const FINEST: u32 = 1000;

/// `1-0-1`, `½-0-½`, `5ml-0-5ml`, and `5-0-5 ml` with its unit behind.
pub(super) fn slots(tokens: &[Token]) -> Option<(Part, usize)> {
    let first = key_at(tokens, 0)?;
    let mut doses = Vec::new();
    let mut unit = None;
    for part in first.split('-') {
        let (number, suffix) = split_number(part)?;
        doses.push(Fraction::read(number)?);
        if !suffix.is_empty() {
            let this = dose_unit(suffix)?;
            if unit.is_some_and(|unit| unit != this) {
                return None;
            }
            unit = Some(this);
        }
    }
    finish_slots(doses, unit, tokens, 1)
}

/// `1 - 0 - 1`. A fourth number that counts days (`1 - 0 - 1 - 5 days`) is not a dose.
pub(super) fn spaced_slots(tokens: &[Token]) -> Option<(Part, usize)> {
    let mut doses = vec![Fraction::read(key_at(tokens, 0)?)?];
    let mut used = 1;
    while doses.len() < 4 && key_at(tokens, used) == Some("-") {
        let Some(dose) = key_at(tokens, used + 1).and_then(Fraction::read) else {
            break;
        };
        if duration(tokens.get(used + 1..)?).is_some() {
            break;
        }
        doses.push(dose);
        used += 2;
    }
    finish_slots(doses, None, tokens, used)
}

pub(super) fn finish_slots(
    doses: Vec<Fraction>,
    unit: Option<Unit>,
    tokens: &[Token],
    used: usize,
) -> Option<(Part, usize)> {
    let legal = matches!(doses.len(), 3 | 4)
        && doses.iter().any(|dose| !dose.is_zero())
        && doses.iter().all(|dose| dose.den() <= FINEST);
    if !legal {
        return None;
    }
    let (unit, used) = match key_at(tokens, used)
        .and_then(dose_unit)
        .filter(|_| unit.is_none())
    {
        Some(unit) => (Some(unit), used + 1),
        None => (unit, used),
    };
    let limit = unit.map_or(100, Unit::believable_in_slots);
    doses
        .iter()
        .all(|dose| !dose.exceeds(limit))
        .then_some((Part::Slots(doses, unit), used))
}
