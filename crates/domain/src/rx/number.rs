//! What begins with a number: `5d`, `650 mg`, `1½ tab`, `3 times a day`.

use super::fraction::Fraction;
use super::recognise::{Part, key_at, keys};
use super::schedule::DayPattern;
use super::slots::{FINEST, slots, spaced_slots};
use super::strength::{self, Reading};
use super::token::Token;
use super::vocabulary::Unit;

pub(super) fn duration(tokens: &[Token]) -> Option<(u32, usize)> {
    let first = tokens.first().filter(|token| !token.quoted)?;
    duration_from(&first.key, tokens)
}

/// `5d`, `5 days`, `2 weeks`, `1 month` (30 days), where `key` is the first token's text. At most two years.
pub(super) fn duration_from(key: &str, tokens: &[Token]) -> Option<(u32, usize)> {
    let (number, suffix) = split_number(key)?;
    let number: u32 = match number {
        "one" | "a" => 1,
        "two" => 2,
        "three" => 3,
        number => number.parse().ok()?,
    };
    let (unit, used) = if suffix.is_empty() {
        (key_at(tokens, 1)?, 2)
    } else {
        (suffix, 1)
    };
    let days = match unit {
        "d" | "day" | "days" => 1,
        "w" | "wk" | "wks" | "week" | "weeks" => 7,
        "mo" | "mth" | "mths" | "month" | "months" => 30,
        _ => return None,
    };
    number
        .checked_mul(days)
        .filter(|days| (1..=731).contains(days))
        .map(|days| (days, used))
}

/// A leading number or number word, and what is glued to it.
pub(super) fn split_number(key: &str) -> Option<(&str, &str)> {
    if matches!(key, "one" | "two" | "three" | "half" | "quarter") {
        return Some((key, ""));
    }
    let end = key
        .find(|c: char| !c.is_ascii_digit() && !"./½¼¾⅓⅔".contains(c))
        .unwrap_or(key.len());
    let (number, suffix) = key.split_at_checked(end)?;
    // `2/` in `2/day` belongs to the suffix.
    let trimmed = number.trim_end_matches('/');
    let suffix = key.get(trimmed.len()..).unwrap_or(suffix);
    (!trimmed.is_empty()).then_some((trimmed, suffix))
}

pub(super) fn amount(number: &str) -> Option<Fraction> {
    match number {
        "one" => Some(Fraction::ONE),
        "two" => Fraction::whole(2),
        "three" => Fraction::whole(3),
        "half" => Fraction::new(1, 2),
        "quarter" => Fraction::new(1, 4),
        number => Fraction::read(number),
    }
}

pub(super) fn dose_unit(text: &str) -> Option<Unit> {
    if text == "u" {
        return Some(Unit::Unit);
    }
    Unit::ALL
        .iter()
        .copied()
        .find(|unit| unit.spellings().contains(&text))
}

pub(super) fn number_led(tokens: &[Token]) -> Option<(Part, usize)> {
    let first = key_at(tokens, 0)?;
    if let Some(found) = slots(tokens).or_else(|| spaced_slots(tokens)) {
        return Some(found);
    }
    if let Some(found) = strength(tokens) {
        return Some(found);
    }
    let (number, suffix) = split_number(first)?;
    if let Some((days, used)) = duration(tokens) {
        return Some((Part::Days(days), used));
    }
    if let Some(found) = counted_times(number, suffix, tokens) {
        return Some(found);
    }
    let mut value = amount(number)?;
    let (mut unit, mut used) = (suffix, 1);
    if suffix.is_empty() {
        // `1 1/2 tab`.
        if value.den() == 1
            && !value.is_zero()
            && !value.exceeds(10)
            && let Some(part) = key_at(tokens, 1)
                .filter(|key| key.contains(['/', '½', '¼', '¾']))
                .and_then(Fraction::read)
            && part.den() <= 8
            && part.num() < part.den()
        {
            value = value.plus(part)?;
            used = 2;
        }
        // `one and a half tab`.
        let and = if key_at(tokens, 2) == Some("a") { 3 } else { 2 };
        if key_at(tokens, 1) == Some("and")
            && let Some(part) = key_at(tokens, and)
                .filter(|key| matches!(*key, "half" | "quarter"))
                .and_then(amount)
        {
            value = value.plus(part)?;
            used = and + 1;
        }
        // `half a tablet`.
        if matches!(first, "half" | "quarter") && key_at(tokens, used) == Some("a") {
            used += 1;
        }
        unit = key_at(tokens, used).unwrap_or_default();
        used += 1;
    }
    if let Some(unit) = dose_unit(unit)
        && !value.is_zero()
    {
        if !value.exceeds(unit.believable()) && value.den() <= FINEST {
            return Some((Part::Dose(value, unit), used));
        }
        // `650 tab` is a strength and a form; `10 tab` may be a quantity or a dose.
        let strength = value.exceeds(20) && suffix.is_empty() && used == 2 && unit.is_form();
        if !strength {
            return Some((Part::Unreadable, used));
        }
    }
    let plain = strength::plain_number(number).filter(|_| suffix.is_empty())?;
    Some((Part::Bare(plain, value), 1))
}

/// `650mg`, `250 mg / 5 ml`, `500/125`: up to five tokens glued together, never digit to digit.
pub(super) fn strength(tokens: &[Token]) -> Option<(Part, usize)> {
    let fraction = |text: &str| {
        let parts = text
            .split_once('/')
            .and_then(|(num, den)| Some((num.parse::<u32>().ok()?, den.parse::<u32>().ok()?)));
        parts.is_some_and(|(num, den)| num < den && den <= 8)
    };
    (1..=5).rev().find_map(|n| {
        let keys = keys(tokens, n)?;
        let glued_digits = keys.windows(2).any(|pair| match pair {
            [a, b] => {
                a.ends_with(|c: char| c.is_ascii_digit()) && b.starts_with(|c: char| c.is_ascii_digit())
            }
            _ => false,
        });
        let text = keys.concat();
        if glued_digits || !text.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
            return None;
        }
        match strength::read(&text)? {
            Reading::WithUnit(strength) => Some((Part::Strength(strength), n)),
            // `1/2` is a dose, `2/52` and `5/7` are weeks and days.
            Reading::Combination(_)
                if fraction(&text) || ["/52", "/12", "/7"].iter().any(|end| text.ends_with(end)) =>
            {
                None
            }
            Reading::Combination(strength) => Some((Part::Combination(strength), n)),
        }
    })
}

/// `3 times a day`, `2 times a week`, `6 hourly`.
pub(super) fn counted_times(number: &str, suffix: &str, tokens: &[Token]) -> Option<(Part, usize)> {
    let count: u8 = number.parse().ok()?;
    let mut words: Vec<&str> = Vec::new();
    if !suffix.is_empty() {
        words.push(suffix);
    }
    words.extend((1..4).map_while(|i| key_at(tokens, i)));
    let glued = usize::from(!suffix.is_empty());
    let starts = |phrase: &[&str]| words.starts_with(phrase).then(|| phrase.len() + 1 - glued);
    let a_day = starts(&["times", "a", "day"])
        .or(starts(&["times", "daily"]))
        .or(starts(&["times/day"]));
    if let Some(used) = a_day {
        return (1..=12).contains(&count).then_some((Part::Times(count), used));
    }
    if let Some(used) = starts(&["times", "a", "week"]).or(starts(&["times", "weekly"])) {
        return (1..=6)
            .contains(&count)
            .then_some((Part::Pattern(DayPattern::TimesAWeek { times: count }), used));
    }
    let hourly = starts(&["hourly"]).or(starts(&["hrly"]))?;
    hours(count).map(|part| (part, hourly))
}

pub(super) fn hours(count: u8) -> Option<Part> {
    (1..=168).contains(&count).then_some(Part::EveryHours(count))
}
