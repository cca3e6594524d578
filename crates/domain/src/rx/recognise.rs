//! One piece of notation at a place in the line.
//!
//! Everything here reads literally. Where a text has two readings (a range, a negation, `od` at the eye) nothing is
//! recognised, and the text stays for a person to see.

use super::fraction::Fraction;
use super::interval::{day_list, interval, weekdays};
use super::number::{amount, dose_unit, duration, duration_from, number_led, split_number};
use super::phrase::longest_phrase;
use super::schedule::{DayPattern, TimeOfDay};
use super::token::Token;
use super::vocabulary::{Form, Instruction, Route, Unit};

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
pub(super) fn keys(tokens: &[Token], n: usize) -> Option<Vec<&str>> {
    let run = tokens.get(..n)?;
    let together = run
        .iter()
        .enumerate()
        .all(|(i, token)| !token.quoted && (i == 0 || !token.breaks));
    together.then(|| run.iter().map(|token| token.key.as_str()).collect())
}

pub(super) fn key_at(tokens: &[Token], i: usize) -> Option<&str> {
    tokens
        .get(i)
        .filter(|token| !token.quoted && (i == 0 || !token.breaks))
        .map(|token| token.key.as_str())
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
