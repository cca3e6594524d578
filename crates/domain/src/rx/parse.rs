//! From the typed line to its meaning.

use super::draft::Draft;
use super::line::Line;
use super::recognise::{Context, Part, recognise};
use super::schedule::{DayPattern, Schedule, TaperStep, Timing};
use super::token::{Token, raw_text, tokenise};
use super::vocabulary::{Instruction, Unit};

/// Words after which the rest of the clause qualifies or denies what it says: kept as text to its end, never read.
const QUALIFIERS: [&str; 22] = [
    "not", "no", "avoid", "stop", "skip", "dont", "don't", "without", "unless", "until", "till", "or", "if",
    "when", "then", "after", "before", "increase", "reduce", "instead", "only", "never",
];

/// Longest line that is read, in characters; beyond it the text is kept as it is.
const MAX_CHARS: usize = 500;

/// Reads a prescription line as doctors type it. Never fails and never panics: what it does not understand, or could
/// understand in two ways, it leaves in `unparsed`.
pub fn parse(line: &str) -> Line {
    // What no drug can be found in is kept as it stands, but for white space.
    // Signs that turn the direction of writing are not kept: pasted into a dose they would show 650 as 056.
    let line: String = line.chars().filter(|c| !turns_direction(*c)).collect();
    let text = line
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty());
    let text = text.collect::<Vec<_>>().join(" ");
    if text.chars().count() > MAX_CHARS {
        return Line::text_only(text);
    }
    let tokens = tokenise(&text);
    let context = Context::of(&tokens);
    taper(&tokens, context)
        .or_else(|| plain(&tokens, context))
        .unwrap_or_else(|| Line::text_only(text))
}

/// Marks, embeddings, overrides and isolates of UAX #9.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn plain(tokens: &[Token], context: Context) -> Option<Line> {
    let mut draft = gather(tokens, context)?;
    let (schedule, unit) = draft.settle();
    Some(into_line(draft, schedule, unit))
}

fn into_line(draft: Draft, schedule: Option<Schedule>, unit: Option<Unit>) -> Line {
    let route = draft
        .route
        .map(|(route, _)| route)
        .or(draft.form.and_then(super::Form::usual_route));
    Line {
        drug: draft.drug.join(" "),
        form: draft.form,
        strength: draft.strength,
        route,
        schedule,
        days: draft.days,
        quantity: draft.quantity,
        unit,
        instruction: draft.instruction,
        words: String::new(),
        unparsed: draft.unparsed.join(" "),
    }
    .completed()
}

/// Collects the pieces of a line that has a drug name; `None` without one, for a dose of nothing means nothing.
fn gather(tokens: &[Token], context: Context) -> Option<Draft> {
    let mut draft = Draft::default();
    let mut i = 0;
    // The name is the first run of words that are no notation; only a form may stand before it.
    while let Some(token) = tokens.get(i) {
        let rest = tokens.get(i..).unwrap_or_default();
        if token.quoted {
            draft.drug.push(token.raw.clone());
            i += 1;
            break;
        }
        match recognise(rest, context) {
            Some((part @ Part::Form(_), used)) if draft.drug.is_empty() && draft.form.is_none() => {
                draft.take(part, rest.get(..used).unwrap_or_default(), false);
                i += used;
            }
            // Notation before any name: numbers are no names, words may be ("Sat Isabgol").
            Some(_) if draft.drug.is_empty() && starts_numeric(token) => return None,
            Some(_) if !draft.drug.is_empty() => break,
            _ if draft.drug.is_empty() && !token.raw.chars().any(char::is_alphabetic) => return None,
            _ if draft.drug.is_empty() => {
                draft.drug.push(token.raw.clone());
                i += 1;
            }
            _ if matches!(token.key.as_str(), "-" | "/") => i += 1,
            _ if token.breaks || starts_numeric(token) || ends_name(&token.key) => break,
            _ => {
                draft.drug.push(token.raw.clone());
                i += 1;
            }
        }
    }
    if draft.drug.is_empty() {
        return None;
    }
    gather_rest(&mut draft, tokens.get(i..).unwrap_or_default(), context);
    Some(draft)
}

/// English words that begin an instruction and stand in no medicine's name.
fn ends_name(word: &str) -> bool {
    const WORDS: [&str; 20] = [
        "for", "at", "in", "on", "x", "take", "apply", "instill", "every", "each", "once", "twice", "thrice",
        "continue", "upto", "give", "put", "use", "repeat", "then",
    ];
    QUALIFIERS.contains(&word) || WORDS.contains(&word)
}

fn starts_numeric(token: &Token) -> bool {
    token
        .key
        .starts_with(|c: char| c.is_numeric() || c == '#' || c == '.')
}

fn gather_rest(draft: &mut Draft, tokens: &[Token], context: Context) {
    let mut i = 0;
    let mut after_name = true;
    while let Some(token) = tokens.get(i) {
        let rest = tokens.get(i..).unwrap_or_default();
        let mut used = 1;
        if let Some((part, n)) = recognise(rest, context) {
            used = n;
            let keeps_place = matches!(part, Part::Form(_));
            draft.take(part, rest.get(..n).unwrap_or_default(), after_name);
            after_name &= keeps_place;
        } else if token.quoted {
            draft.unparsed.push(token.raw.clone());
            after_name = false;
        } else if QUALIFIERS.contains(&token.key.as_str()) {
            used = rest
                .iter()
                .skip(1)
                .position(|token| token.breaks || token.quoted)
                .map_or(rest.len(), |n| n + 1);
            draft
                .unparsed
                .push(raw_text(rest.get(..used).unwrap_or_default()));
            after_name = false;
        } else if matches!(token.key.as_str(), "and" | "&")
            && draft.names_slots()
            && next_is_slot(rest, context)
        {
            // "in the morning and at night"
        } else if !matches!(token.key.as_str(), "-" | "/") {
            draft.unparsed.push(token.raw.clone());
            after_name = false;
        }
        i += used;
    }
}

fn next_is_slot(rest: &[Token], context: Context) -> bool {
    rest.get(1..)
        .and_then(|rest| recognise(rest, context))
        .is_some_and(|(part, _)| matches!(part, Part::Slot(_)))
}

/// `tab prednisolone 20 mg x5d, 10 mg x5d`: every clause after the first must be a complete step, else this is no taper.
fn taper(tokens: &[Token], context: Context) -> Option<Line> {
    let clauses = clauses(tokens);
    let (first, later) = clauses.split_first().filter(|(_, later)| !later.is_empty())?;
    let mut draft = gather(first, context)?;
    let (schedule, unit) = draft.settle();
    let timing = match schedule {
        Some(Schedule {
            timing,
            on: DayPattern::Daily,
        }) => Some(Box::new(timing)),
        Some(_) => return None,
        None => None,
    };
    let days = draft.days.take()?;
    let mut steps = vec![TaperStep {
        strength: draft.strength.clone(),
        timing,
        days,
    }];
    for clause in later {
        let (step, step_unit, food) = step(clause, context, &draft)?;
        if step_unit.is_some() && step_unit != unit {
            return None;
        }
        if food.is_some() && draft.instruction.is_some() && food != draft.instruction {
            return None;
        }
        draft.instruction = draft.instruction.or(food);
        steps.push(step);
    }
    let with_strength = steps
        .iter()
        .skip(1)
        .filter(|step| step.strength.is_some())
        .count();
    if with_strength == 0 {
        // One tablet throughout, fewer of it.
        steps.iter_mut().for_each(|step| step.strength = None);
    } else if with_strength == steps.len() - 1 && draft.strength.is_some() {
        draft.strength = None;
    } else {
        return None;
    }
    let takes_something = steps
        .iter()
        .all(|step| step.strength.is_some() || step.timing.is_some());
    let simple = steps.iter().all(|step| {
        !matches!(
            step.timing.as_deref(),
            Some(Timing::Once { .. } | Timing::AsNeeded { .. })
        )
    });
    if !takes_something || !simple {
        return None;
    }
    draft.days = Some(steps.iter().map(|step| step.days).sum());
    let schedule = Schedule {
        timing: Timing::Taper { steps },
        on: DayPattern::Daily,
    };
    Some(into_line(draft, Some(schedule), unit))
}

/// The line cut at commas and at "then", "followed by".
fn clauses(tokens: &[Token]) -> Vec<Vec<Token>> {
    let mut clauses: Vec<Vec<Token>> = vec![Vec::new()];
    let mut i = 0;
    while let Some(token) = tokens.get(i) {
        let next = tokens.get(i + 1).map(|token| token.key.as_str());
        let joint = match token.key.as_str() {
            "then" => 1,
            "followed" if next == Some("by") => 2,
            _ => 0,
        };
        if (token.breaks || joint > 0) && clauses.last().is_some_and(|clause| !clause.is_empty()) {
            clauses.push(Vec::new());
        }
        if joint == 0
            && let Some(clause) = clauses.last_mut()
        {
            clause.push(Token {
                breaks: false,
                ..token.clone()
            });
        }
        i += joint.max(1);
    }
    clauses
}

/// A clause that holds a strength or a timing, a duration, perhaps food, and nothing else.
fn step(
    clause: &[Token],
    context: Context,
    first: &Draft,
) -> Option<(TaperStep, Option<Unit>, Option<Instruction>)> {
    let mut draft = Draft::default();
    draft.form = first.form;
    gather_rest(&mut draft, clause, context);
    let (schedule, unit) = draft.settle();
    let alone = draft.unparsed.is_empty() && draft.route.is_none() && draft.quantity.is_none();
    let timing = match schedule {
        Some(Schedule {
            timing,
            on: DayPattern::Daily,
        }) => Some(Box::new(timing)),
        Some(_) => return None,
        None => None,
    };
    if !alone || draft.form != first.form || (draft.strength.is_none() && timing.is_none()) {
        return None;
    }
    Some((
        TaperStep {
            strength: draft.strength,
            timing,
            days: draft.days?,
        },
        unit,
        draft.instruction,
    ))
}
