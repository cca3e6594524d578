//! From the meaning back to a line that reads as the same meaning.

use super::fraction::Fraction;
use super::line::Line;
use super::parse::parse;
use super::schedule::{DayPattern, Schedule, TimeOfDay, Timing};
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
    let eye = line.route.is_some_and(Route::is_eye) || usual_route.is_some_and(Route::is_eye);
    let mut later_steps = String::new();
    match line.schedule.as_ref() {
        Some(Schedule {
            timing: Timing::Taper { steps },
            ..
        }) => {
            for (i, step) in steps.iter().enumerate() {
                let mut text = step.strength.clone().unwrap_or_default();
                if let Some(timing) = &step.timing {
                    text = format!("{text} {}", timing_text(timing, line, eye));
                }
                if i == 0 {
                    say(&format!("{} {}d", text.trim(), step.days));
                } else {
                    later_steps = format!("{later_steps}, {} {}d", text.trim(), step.days);
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

fn timing_text(timing: &Timing, line: &Line, eye: bool) -> String {
    let usual = line.form.and_then(Form::counted_in);
    let amount = |dose: &Option<Fraction>| match (dose, line.unit) {
        (Some(dose), Some(unit))
            if *dose != Fraction::ONE || Some(unit) != usual || !line.unparsed.is_empty() =>
        {
            format!("{dose} {}", unit_text(unit))
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
            let evening = evening.map_or(String::new(), |evening| format!("{evening}-"));
            let usual = line.form.and_then(Form::slots_counted_in);
            let unit = line
                .unit
                .filter(|unit| Some(*unit) != usual)
                .map_or(String::new(), |unit| format!(" {}", unit_text(unit)));
            format!("{morning}-{noon}-{evening}{night}{unit}")
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
