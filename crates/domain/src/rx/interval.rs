//! Distances and days: `q6h`, `every 15 days`, `except thursday`.

use super::number::{hours, split_number};
use super::recognise::{Part, key_at};
use super::schedule::DayPattern;
use super::token::Token;
use super::vocabulary::Weekday;

/// `q6h`, `q 6 h`, `every 6 hours`, `every 15 days`, `once in 15 days`.
pub(super) fn interval(tokens: &[Token]) -> Option<(Part, usize)> {
    let first = key_at(tokens, 0)?;
    let is_hours = |text: &str| matches!(text, "h" | "hr" | "hrs" | "hour" | "hours" | "hrly" | "hourly");
    if let Some(rest) = first
        .strip_prefix('q')
        .filter(|rest| !rest.is_empty() || key_at(tokens, 1).is_some())
    {
        let (text, mut used) = if rest.is_empty() {
            (key_at(tokens, 1)?, 2)
        } else {
            (rest, 1)
        };
        let (number, suffix) = split_number(text)?;
        let unit = if suffix.is_empty() {
            used += 1;
            key_at(tokens, used - 1)?
        } else {
            suffix
        };
        return if is_hours(unit) {
            Some((hours(number.parse().ok()?)?, used))
        } else {
            None
        };
    }
    let at = match first {
        "every" => 1,
        "once" if key_at(tokens, 1) == Some("in") || key_at(tokens, 1) == Some("every") => 2,
        _ => return None,
    };
    let (number, suffix) = split_number(key_at(tokens, at)?)?;
    let (unit, used) = if suffix.is_empty() {
        (key_at(tokens, at + 1)?, at + 2)
    } else {
        (suffix, at + 1)
    };
    let count: u8 = number.parse().ok()?;
    if is_hours(unit) {
        return Some((hours(count)?, used));
    }
    let days = match unit {
        "d" | "day" | "days" => count,
        "week" | "weeks" | "wk" | "wks" => count.checked_mul(7)?,
        _ => return None,
    };
    let pattern = match days {
        2 => DayPattern::Alternate,
        7 => DayPattern::TimesAWeek { times: 1 },
        3..=60 => DayPattern::EveryDays { days },
        _ => return None,
    };
    Some((Part::Pattern(pattern), used))
}

/// `except thursday`, `every sunday`, `on mon wed fri`, `mon/wed/fri`.
pub(super) fn day_list(tokens: &[Token]) -> Option<(Part, usize)> {
    let mut used = 0;
    let mut except = false;
    match key_at(tokens, 0)? {
        "except" => {
            except = true;
            used = 1;
            if matches!(key_at(tokens, 1), Some("on" | "every")) {
                used = 2;
            }
        }
        "every" | "on" => used = 1,
        _ => {}
    }
    let mut days = Vec::new();
    loop {
        // "and" joins only when another day follows; a comma may stand between days.
        let key = |i: usize| {
            tokens
                .get(i)
                .filter(|token| !token.quoted)
                .map(|token| token.key.as_str())
        };
        let joined = usize::from(!days.is_empty() && matches!(key(used), Some("and" | "&")));
        let reachable = if days.is_empty() {
            key_at(tokens, used)
        } else {
            key(used + joined)
        };
        let Some(mut found) = reachable.and_then(weekdays) else {
            break;
        };
        days.append(&mut found);
        used += joined + 1;
    }
    days.sort_unstable();
    days.dedup();
    match (days.len(), except) {
        (1..=6, true) => Some((Part::Pattern(DayPattern::Except { days }), used)),
        (1..=6, false) => Some((Part::Pattern(DayPattern::Weekly { days }), used)),
        _ => None,
    }
}

pub(super) fn weekdays(key: &str) -> Option<Vec<Weekday>> {
    let day = |word: &str| {
        Weekday::ALL
            .iter()
            .copied()
            .find(|day| day.spellings().contains(&word))
    };
    // A range (`mon-fri`) is not a list, so only the slash separates here.
    key.split('/').map(day).collect()
}
