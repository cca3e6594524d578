//! One piece of notation at a place in the line.
//!
//! Everything here reads literally. Where a text has two readings (a range, a negation, `od` at the eye) nothing is
//! recognised, and the text stays for a person to see.

use super::fraction::Fraction;
use super::schedule::{DayPattern, TimeOfDay};
use super::strength::{self, Reading};
use super::token::Token;
use super::vocabulary::{Form, Instruction, Route, Unit, Weekday};

/// A recognised piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Form(Form),
    Route(Route),
    Instruction(Instruction),
    /// Three or four doses, morning first.
    Slots(Vec<Fraction>, Option<Unit>),
    /// Times a day.
    Times(u8),
    /// A time of day by name.
    Slot(TimeOfDay),
    EveryHours(u8),
    AsNeeded,
    Stat,
    Days(u32),
    Pattern(DayPattern),
    Dose(Fraction, Unit),
    Strength(String),
    /// `500/125` or a bare number: a strength only right after the name.
    Combination(String),
    Bare(String, Fraction),
    Quantity(u32),
    MaxPerDay(u8),
    /// Has two readings: kept whole as text, so that no piece of it is read alone.
    Unreadable,
}

/// What the whole line says about how to read its parts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context {
    /// The line speaks of an eye: `od` is unreadable, `os` and `ou` are sides.
    pub eye: bool,
    /// The line speaks of drops: `re`, `le`, `be` are sides of the eye.
    pub drops: bool,
}

impl Context {
    pub fn of(tokens: &[Token]) -> Self {
        let any = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.key.as_str()));
        let drops = any(&["drops", "drop", "gtt"]);
        let eye =
            any(&["eye", "eyes", "e/d", "e/o", "r/e", "l/e", "b/e"]) || (drops && any(&["re", "le", "be"]));
        Self {
            eye,
            drops: drops || eye,
        }
    }
}

/// The finest part of a unit that a dose is written in: a thousandth.
const FINEST: u32 = 1000;

/// Longest phrase in the tables, in words.
const LONGEST: usize = 5;

/// The piece that begins at the first of `tokens` and how many tokens it takes.
pub(super) fn recognise(tokens: &[Token], context: Context) -> Option<(Part, usize)> {
    let first = tokens.first().filter(|token| !token.quoted)?;
    range(tokens)
        .or_else(|| number_led(tokens))
        .or_else(|| interval(tokens))
        .or_else(|| day_list(tokens))
        .or_else(|| longest_phrase(tokens, context))
        .or_else(|| prefixed(first, tokens))
}

/// The keys of up to `n` following tokens that belong together: no quotation, no comma between.
fn keys(tokens: &[Token], n: usize) -> Option<Vec<&str>> {
    let run = tokens.get(..n)?;
    let together = run
        .iter()
        .enumerate()
        .all(|(i, token)| !token.quoted && (i == 0 || !token.breaks));
    together.then(|| run.iter().map(|token| token.key.as_str()).collect())
}

fn key_at(tokens: &[Token], i: usize) -> Option<&str> {
    tokens
        .get(i)
        .filter(|token| !token.quoted && (i == 0 || !token.breaks))
        .map(|token| token.key.as_str())
}

fn longest_phrase(tokens: &[Token], context: Context) -> Option<(Part, usize)> {
    (1..=LONGEST)
        .rev()
        .find_map(|n| Some((phrase(&keys(tokens, n)?.join(" "), context)?, n)))
}

fn phrase(text: &str, context: Context) -> Option<Part> {
    match text {
        "od" if context.eye => return None,
        "os" if context.eye => return Some(Part::Route(Route::LeftEye)),
        "ou" if context.eye => return Some(Part::Route(Route::BothEyes)),
        "re" | "le" | "be" if !context.drops => return None,
        _ => {}
    }
    let part = match text {
        "od" | "qd" | "once daily" | "once a day" | "once in a day" | "daily" | "daily once"
        | "one time a day" => Part::Times(1),
        "bd" | "bid" | "bds" | "twice daily" | "twice a day" | "two times a day" => Part::Times(2),
        "tds" | "tid" | "thrice daily" | "thrice a day" | "three times a day" => Part::Times(3),
        "qid" | "qds" | "four times a day" => Part::Times(4),
        "om" | "mane" | "morning" | "in the morning" | "every morning" => Part::Slot(TimeOfDay::Morning),
        "noon" | "at noon" | "afternoon" | "in the afternoon" => Part::Slot(TimeOfDay::Noon),
        "evening" | "in the evening" => Part::Slot(TimeOfDay::Evening),
        "hs" | "nocte" | "night" | "at night" | "every night" | "bedtime" | "at bedtime" => {
            Part::Slot(TimeOfDay::Night)
        }
        "sos" | "prn" | "as needed" | "if needed" | "when needed" | "if required" | "when required"
        | "as required" => Part::AsNeeded,
        "stat" | "immediately" | "at once" => Part::Stat,
        "alternate days"
        | "alternate day"
        | "alt days"
        | "alt day"
        | "on alternate days"
        | "every alternate day"
        | "every other day"
        | "eod"
        | "qod" => Part::Pattern(DayPattern::Alternate),
        "weekly" | "once weekly" | "once a week" | "weekly once" | "every week" | "once in a week" => {
            Part::Pattern(DayPattern::TimesAWeek { times: 1 })
        }
        "twice weekly" | "twice a week" | "weekly twice" => {
            Part::Pattern(DayPattern::TimesAWeek { times: 2 })
        }
        "thrice weekly" | "thrice a week" | "weekly thrice" => {
            Part::Pattern(DayPattern::TimesAWeek { times: 3 })
        }
        // Two readings each: twice a week or every two weeks, 14 days or 15.
        "biweekly" | "bimonthly" | "fortnightly" => Part::Unreadable,
        "monthly" | "once a month" | "once monthly" | "every month" => Part::Pattern(DayPattern::Monthly),
        _ => {
            let form = |f: &&Form| f.spellings().contains(&text);
            let route = |r: &&Route| r.spellings().contains(&text);
            let food = |i: &&Instruction| i.spellings().contains(&text);
            return Form::ALL
                .iter()
                .find(form)
                .map(|f| Part::Form(*f))
                .or_else(|| Route::ALL.iter().find(route).map(|r| Part::Route(*r)))
                .or_else(|| Instruction::ALL.iter().find(food).map(|i| Part::Instruction(*i)));
        }
    };
    Some(part)
}

/// `#10`, `qty 10`, `max 3/day`, `x5d`, `x 5 days`, `for 1 week`.
fn prefixed(first: &Token, tokens: &[Token]) -> Option<(Part, usize)> {
    let whole = |text: &str, max: u32| text.parse::<u32>().ok().filter(|n| (1..=max).contains(n));
    if let Some(count) = first.key.strip_prefix('#').filter(|count| !count.is_empty()) {
        return Some((Part::Quantity(whole(count, 10_000)?), 1));
    }
    let second = key_at(tokens, 1);
    match first.key.as_str() {
        "qty" | "quantity" => Some((Part::Quantity(whole(second?, 10_000)?), 2)),
        "max" | "maximum" => {
            let second = second?;
            if let Some(count) = second.strip_suffix("/day") {
                return Some((Part::MaxPerDay(u8::try_from(whole(count, 24)?).ok()?), 2));
            }
            let rest: Vec<_> = (2..5).map_while(|i| key_at(tokens, i)).collect();
            let used = [
                &["times", "a", "day"][..],
                &["a", "day"],
                &["per", "day"],
                &["daily"],
            ]
            .into_iter()
            .find(|phrase| rest.starts_with(phrase))?
            .len();
            Some((Part::MaxPerDay(u8::try_from(whole(second, 24)?).ok()?), used + 2))
        }
        "x" | "for" => {
            let (days, used) = duration(tokens.get(1..)?)?;
            (!tokens.get(1)?.breaks).then_some((Part::Days(days), used + 1))
        }
        key => {
            let (days, used) = duration_from(key.strip_prefix('x')?, tokens)?;
            Some((Part::Days(days), used))
        }
    }
}

fn duration(tokens: &[Token]) -> Option<(u32, usize)> {
    let first = tokens.first().filter(|token| !token.quoted)?;
    duration_from(&first.key, tokens)
}

/// `5d`, `5 days`, `2 weeks`, `1 month` (30 days), where `key` is the first token's text. At most two years.
fn duration_from(key: &str, tokens: &[Token]) -> Option<(u32, usize)> {
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
fn split_number(key: &str) -> Option<(&str, &str)> {
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

fn amount(number: &str) -> Option<Fraction> {
    match number {
        "one" => Some(Fraction::ONE),
        "two" => Fraction::whole(2),
        "three" => Fraction::whole(3),
        "half" => Fraction::new(1, 2),
        "quarter" => Fraction::new(1, 4),
        number => Fraction::read(number),
    }
}

fn dose_unit(text: &str) -> Option<Unit> {
    if text == "u" {
        return Some(Unit::Unit);
    }
    Unit::ALL
        .iter()
        .copied()
        .find(|unit| unit.spellings().contains(&text))
}

fn number_led(tokens: &[Token]) -> Option<(Part, usize)> {
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

/// `1-2 tab`, `5-7 days`, `3 to 5 days`, `mon - fri`, `mon to fri`: which of the two is meant is for a person to say.
fn range(tokens: &[Token]) -> Option<(Part, usize)> {
    let first = key_at(tokens, 0)?;
    let number = |key: &str| {
        split_number(key).is_some_and(|(number, suffix)| amount(number).is_some() && !suffix.contains('-'))
    };
    let end = |key: &str| number(key) || weekdays(key).is_some();
    let mut used = match key_at(tokens, 1) {
        _ if first.split('-').count() == 2 && first.split('-').all(end) => 1,
        // `1 - 0 - 1` is no range: it has a third part.
        Some("-") if end(first) && key_at(tokens, 2).is_some_and(end) && key_at(tokens, 3) != Some("-") => 3,
        Some("to") if end(first) && key_at(tokens, 2).is_some_and(end) => 3,
        _ => return None,
    };
    let counted = key_at(tokens, used).is_some_and(|key| {
        dose_unit(key).is_some()
            || matches!(
                key,
                "days" | "day" | "d" | "weeks" | "week" | "hourly" | "hrly" | "times" | "mg"
            )
    });
    used += usize::from(counted);
    Some((Part::Unreadable, used))
}

/// `650mg`, `250 mg / 5 ml`, `500/125`: up to five tokens glued together, never digit to digit.
fn strength(tokens: &[Token]) -> Option<(Part, usize)> {
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
fn counted_times(number: &str, suffix: &str, tokens: &[Token]) -> Option<(Part, usize)> {
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

fn hours(count: u8) -> Option<Part> {
    (1..=168).contains(&count).then_some(Part::EveryHours(count))
}

/// `1-0-1`, `½-0-½`, `5ml-0-5ml`, and `5-0-5 ml` with its unit behind.
fn slots(tokens: &[Token]) -> Option<(Part, usize)> {
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
fn spaced_slots(tokens: &[Token]) -> Option<(Part, usize)> {
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

fn finish_slots(
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

/// `q6h`, `q 6 h`, `every 6 hours`, `every 15 days`, `once in 15 days`.
fn interval(tokens: &[Token]) -> Option<(Part, usize)> {
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
fn day_list(tokens: &[Token]) -> Option<(Part, usize)> {
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

fn weekdays(key: &str) -> Option<Vec<Weekday>> {
    let day = |word: &str| {
        Weekday::ALL
            .iter()
            .copied()
            .find(|day| day.spellings().contains(&word))
    };
    // A range (`mon-fri`) is not a list, so only the slash separates here.
    key.split('/').map(day).collect()
}
