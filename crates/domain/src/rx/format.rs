//! From the meaning back to a line that reads as the same meaning.

use super::fraction::Fraction;
use super::line::Line;
use super::parse::parse;
use super::schedule::{DayPattern, Schedule, TaperStep, TimeOfDay, Timing};
use super::vocabulary::{Form, Route, Unit, Weekday};

/// Writes a line in the usual notation. `parse(&format(&line)) == line` for every line that [`parse`] can give.
/// Where plain text would be read otherwise (a drug called "OD", left-over text with numbers in it), it is quoted.
pub fn format(line: &Line) -> String {
    if line.drug.is_empty() {
        return line.unparsed.clone();
    }
    let quote = |text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!("\"{text}\"")
        }
    };
    let (drug, left) = (line.drug.clone(), line.unparsed.clone());
    let (quoted_drug, quoted_left) = (quote(&drug), quote(&left));
    for (drug, left) in [(&drug, &left), (&drug, &quoted_left), (&quoted_drug, &left)] {
        let text = write(line, drug, left);
        if parse(&text) == *line {
            return text;
        }
    }
    write(line, &quoted_drug, &quoted_left)
}

fn write(line: &Line, drug: &str, unparsed: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut say = |word: &str| {
        if !word.is_empty() {
            words.push(word.to_owned());
        }
    };
    say(line.form.map_or("", Form::short));
    say(drug);
    say(line.strength.as_deref().unwrap_or_default());
    let usual_route = line.form.and_then(Form::usual_route);
    let eye = speaks_of_an_eye(line);
    let mut later_steps = String::new();
    match line.schedule.as_ref() {
        Some(Schedule {
            timing: Timing::Taper { steps },
            ..
        }) => {
            for (i, step) in steps.iter().enumerate() {
                let text = step_text(step, line, eye);
                if i == 0 {
                    say(&text);
                } else {
                    later_steps = format!("{later_steps}, {text}");
                }
            }
        }
        Some(Schedule { timing, on }) => {
            say(&timing_text(timing, line, eye));
            say(&pattern_text(on));
        }
        None => {}
    }
    if let Some(days) = line.days.filter(|_| later_steps.is_empty()) {
        say(&format!("{days}d"));
    }
    say(line.instruction.map_or("", super::Instruction::short));
    if line.route != usual_route {
        say(line.route.map_or("", Route::short));
    }
    if let Some(quantity) = line.quantity.filter(|_| line.quantity != line.counted_quantity()) {
        say(&format!("#{quantity}"));
    }
    say(unparsed);
    words.join(" ") + &later_steps
}

/// See [`Line::notation`].
pub(super) fn notation(line: &Line) -> Vec<String> {
    let eye = speaks_of_an_eye(line);
    let Some(Schedule { timing, on }) = &line.schedule else {
        return Vec::new();
    };
    let mut texts = match timing {
        Timing::Taper { steps } => steps.iter().map(|step| step_text(step, line, eye)).collect(),
        Timing::AsNeeded {
            dose,
            max_per_day: Some(max),
            every_hours,
        } => {
            let without = Timing::AsNeeded {
                dose: *dose,
                max_per_day: None,
                every_hours: *every_hours,
            };
            vec![timing_text(&without, line, eye), format!("max {max}/day")]
        }
        timing => vec![timing_text(timing, line, eye)],
    };
    texts.push(pattern_text(on));
    texts.retain(|text| !text.is_empty());
    texts
}

/// See [`Line::how`].
pub(super) fn how(line: &Line) -> String {
    let taper = matches!(
        line.schedule.as_ref().map(|schedule| &schedule.timing),
        Some(Timing::Taper { .. })
    );
    let mut words = vec![notation(line).join(if taper { ", " } else { " " })];
    if let Some(days) = line.days.filter(|_| !taper) {
        words.push(format!("{days}d"));
    }
    words.push(line.instruction.map_or("", super::Instruction::short).to_owned());
    let usual = line.form.and_then(Form::usual_route);
    words.push(
        line.route
            .filter(|_| line.route != usual)
            .map_or("", Route::short)
            .to_owned(),
    );
    if !line.drug.is_empty() {
        words.push(line.unparsed.clone());
    }
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

/// At the eye `od` is no word for once a day.
fn speaks_of_an_eye(line: &Line) -> bool {
    let usual_route = line.form.and_then(Form::usual_route);
    line.route.is_some_and(Route::is_eye) || usual_route.is_some_and(Route::is_eye)
}

fn step_text(step: &TaperStep, line: &Line, eye: bool) -> String {
    let when = step
        .timing
        .as_ref()
        .map_or(String::new(), |timing| timing_text(timing, line, eye));
    let text = format!("{} {when}", step.strength.as_deref().unwrap_or_default());
    format!("{} {}d", text.trim(), step.days)
}

fn timing_text(timing: &Timing, line: &Line, eye: bool) -> String {
    let usual = line.form.and_then(Form::counted_in);
    let amount = |dose: &Option<Fraction>| match (dose, line.unit) {
        (Some(dose), Some(unit))
            if *dose != Fraction::ONE || Some(unit) != usual || !line.unparsed.is_empty() =>
        {
            format!("{} {}", dose_text(*dose, unit), unit_text(unit))
        }
        _ => String::new(),
    };
    // Behind a strength without a unit the dose comes last: "2 ½ tab" would read as two and a half.
    let bare_strength = line
        .strength
        .as_ref()
        .is_some_and(|text| text.ends_with(|c: char| c.is_ascii_digit()));
    let say = |dose: &Option<Fraction>, often: String| {
        let amount = amount(dose);
        match (amount.is_empty(), bare_strength) {
            (true, _) => often,
            (false, true) => format!("{often} {amount}"),
            (false, false) => format!("{amount} {often}"),
        }
    };
    match timing {
        Timing::TimesOfDay {
            morning,
            noon,
            evening,
            night,
        } => {
            let say = |dose: Fraction| match line.unit {
                Some(unit) => dose_text(dose, unit),
                None => dose.to_string(),
            };
            let evening = evening.map_or(String::new(), |evening| format!("{}-", say(evening)));
            let usual = line.form.and_then(Form::slots_counted_in);
            let unit = line
                .unit
                .filter(|unit| Some(*unit) != usual)
                .map_or(String::new(), |unit| format!(" {}", unit_text(unit)));
            format!("{}-{}-{evening}{}{unit}", say(*morning), say(*noon), say(*night))
        }
        Timing::TimesADay { at, .. } if !at.is_empty() => {
            at.iter().map(|at| time_text(*at)).collect::<Vec<_>>().join(" ")
        }
        Timing::TimesADay { times, dose, .. } => {
            let often = match times {
                1 if eye => "once daily".to_owned(),
                1 => "od".to_owned(),
                2 => "bd".to_owned(),
                3 => "tds".to_owned(),
                4 => "qid".to_owned(),
                n => format!("{n} times a day"),
            };
            say(dose, often)
        }
        Timing::EveryHours { hours, dose } => say(dose, format!("q{hours}h")),
        Timing::AsNeeded {
            dose,
            max_per_day,
            every_hours,
        } => {
            let hours = every_hours.map_or(String::new(), |hours| format!("q{hours}h "));
            let max = max_per_day.map_or(String::new(), |max| format!(" max {max}/day"));
            say(dose, format!("{hours}sos{max}"))
        }
        Timing::Once { dose } => say(dose, "stat".to_owned()),
        // A step is never a taper itself.
        Timing::Taper { .. } => String::new(),
    }
}

/// Volumes as decimals: a syringe has no halves.
fn dose_text(dose: Fraction, unit: Unit) -> String {
    let decimal = if unit == Unit::Ml { dose.decimal() } else { None };
    decimal.unwrap_or_else(|| dose.to_string())
}

fn time_text(at: TimeOfDay) -> &'static str {
    match at {
        TimeOfDay::Morning => "morning",
        TimeOfDay::Noon => "noon",
        TimeOfDay::Evening => "evening",
        TimeOfDay::Night => "hs",
    }
}

fn unit_text(unit: Unit) -> &'static str {
    unit.short()
}

fn pattern_text(on: &DayPattern) -> String {
    let list = |days: &[Weekday]| days.iter().map(|day| day.short()).collect::<Vec<_>>().join(" ");
    match on {
        DayPattern::Daily => String::new(),
        DayPattern::Alternate => "alternate days".to_owned(),
        DayPattern::EveryDays { days } => format!("every {days} days"),
        DayPattern::Weekly { days } => format!("every {}", list(days)),
        DayPattern::TimesAWeek { times: 1 } => "weekly".to_owned(),
        DayPattern::TimesAWeek { times } => format!("{times} times a week"),
        DayPattern::Except { days } => format!("except {}", list(days)),
        DayPattern::Monthly => "monthly".to_owned(),
    }
}
