//! The understood part of a line as an English sentence, to be checked by the doctor and printed beside the translation.

use super::fraction::Fraction;
use super::line::Line;
use super::schedule::{DayPattern, Schedule, TimeOfDay, Timing};
use super::vocabulary::{Instruction, Route, Unit, Weekday};

/// `1 tablet in the morning and 1 at night, after food, for 5 days`. Empty when nothing is understood.
pub(super) fn sentence(line: &Line) -> String {
    let mut parts: Vec<String> = Vec::new();
    let taper = matches!(
        line.schedule,
        Some(Schedule {
            timing: Timing::Taper { .. },
            ..
        })
    );
    let place = line.route.and_then(place);
    match &line.schedule {
        Some(Schedule { timing, on }) => {
            let mut text = timing_words(timing, on, line.unit, place);
            if text.is_empty() {
                text = place.unwrap_or_default().to_owned();
            }
            parts.push(text);
            parts.extend(pattern_words(timing, on));
        }
        None => parts.extend(place.map(str::to_owned)),
    }
    parts.extend(line.instruction.map(|food| food_words(food).to_owned()));
    if let Some(days) = line.days.filter(|_| !taper) {
        parts.push(format!("for {}", days_words(days)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

fn days_words(days: u32) -> String {
    if days == 1 {
        "1 day".to_owned()
    } else {
        format!("{days} days")
    }
}

fn amount(dose: Option<Fraction>, unit: Option<Unit>) -> String {
    let Some(dose) = dose else { return String::new() };
    let Some(unit) = unit else { return dose.to_string() };
    let plural = dose.exceeds(1);
    let name = match unit {
        Unit::Ml => return format!("{} ml", dose.decimal().unwrap_or_else(|| dose.to_string())),
        Unit::Suppository if plural => "suppositories",
        Unit::Pessary if plural => "pessaries",
        Unit::Patch if plural => "patches",
        unit if plural => return format!("{dose} {}s", unit.as_str()),
        unit => unit.as_str(),
    };
    format!("{dose} {name}")
}

fn joined(items: &[String]) -> String {
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, head)) => format!("{} and {last}", head.join(", ")),
    }
}

fn spaced(parts: &[&str]) -> String {
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}

fn timing_words(timing: &Timing, on: &DayPattern, unit: Option<Unit>, place: Option<&str>) -> String {
    let place = place.unwrap_or_default();
    match timing {
        Timing::TimesOfDay {
            morning,
            noon,
            evening,
            night,
        } => {
            let slots = [
                (*morning, "in the morning"),
                (
                    *noon,
                    if evening.is_some() {
                        "at noon"
                    } else {
                        "in the afternoon"
                    },
                ),
                (evening.unwrap_or(Fraction::ZERO), "in the evening"),
                (*night, "at night"),
            ];
            let mut items = Vec::new();
            let on_skin = unit.is_none() && place == "on the skin";
            for (dose, when) in slots.iter().filter(|(dose, _)| !dose.is_zero()) {
                let first = items.is_empty();
                // The unit is said once, and again for volumes, where a bare number would be read as a count.
                let unit = if first || unit == Some(Unit::Ml) {
                    unit
                } else {
                    None
                };
                let place = if first { place } else { "" };
                // "1-0-1" of an ointment is no count.
                let uncounted = on_skin && *dose == Fraction::ONE;
                let amount = if uncounted {
                    String::new()
                } else {
                    amount(Some(*dose), unit)
                };
                items.push(spaced(&[&amount, place, when]));
            }
            joined(&items)
        }
        Timing::TimesADay { at, .. } if !at.is_empty() => {
            let times: Vec<String> = at.iter().map(|at| time_words(*at).to_owned()).collect();
            spaced(&[place, &joined(&times)])
        }
        Timing::TimesADay { times, dose, .. } => {
            let often = match times {
                1 if !matches!(on, DayPattern::Daily | DayPattern::Except { .. }) => String::new(),
                1 => "once a day".to_owned(),
                2 => "twice a day".to_owned(),
                n => format!("{n} times a day"),
            };
            spaced(&[&amount(*dose, unit), place, &often])
        }
        Timing::EveryHours { hours, dose } => spaced(&[&amount(*dose, unit), place, &every(*hours)]),
        Timing::AsNeeded {
            dose,
            max_per_day,
            every_hours,
        } => {
            let mut text = spaced(&[&amount(*dose, unit), place, "when needed"]);
            if let Some(hours) = every_hours {
                text.push_str(&format!(", not more often than {}", every(*hours)));
            }
            match max_per_day {
                Some(1) => text.push_str(", at most once a day"),
                Some(2) => text.push_str(", at most twice a day"),
                Some(max) => text.push_str(&format!(", at most {max} times a day")),
                None => {}
            }
            text
        }
        Timing::Once { dose } => spaced(&[&amount(*dose, unit), place, "at once, one time"]),
        Timing::Taper { steps } => {
            let steps: Vec<String> = steps
                .iter()
                .map(|step| {
                    let when = step.timing.as_ref().map_or(String::new(), |timing| {
                        timing_words(timing, &DayPattern::Daily, unit, None)
                    });
                    let what = match (step.strength.as_deref(), when.as_str()) {
                        (Some(strength), "") => strength.to_owned(),
                        (Some(strength), when) => format!("{strength}: {when}"),
                        (None, when) => when.to_owned(),
                    };
                    format!("{what} for {}", days_words(step.days))
                })
                .collect();
            steps.join(", then ")
        }
    }
}

fn time_words(at: TimeOfDay) -> &'static str {
    match at {
        TimeOfDay::Morning => "in the morning",
        TimeOfDay::Noon => "in the afternoon",
        TimeOfDay::Evening => "in the evening",
        TimeOfDay::Night => "at night",
    }
}

fn every(hours: u8) -> String {
    if hours == 1 {
        "every hour".to_owned()
    } else {
        format!("every {hours} hours")
    }
}

fn pattern_words(timing: &Timing, on: &DayPattern) -> Option<String> {
    let list = |days: &[Weekday]| joined(&days.iter().map(|day| capital(day.as_str())).collect::<Vec<_>>());
    let once_on_the_day = matches!(timing, Timing::TimesADay { times: 1, .. });
    Some(match on {
        DayPattern::Daily => return None,
        DayPattern::Alternate => "on alternate days".to_owned(),
        DayPattern::EveryDays { days } => format!("every {days} days"),
        DayPattern::Weekly { days } => format!("every {}", list(days)),
        DayPattern::TimesAWeek { times } => {
            let often = match times {
                1 => "once a week".to_owned(),
                2 => "twice a week".to_owned(),
                n => format!("{n} times a week"),
            };
            if once_on_the_day {
                often
            } else {
                format!("on {times} {} a week", if *times == 1 { "day" } else { "days" })
            }
        }
        DayPattern::Except { days } => format!("every day except {}", list(days)),
        DayPattern::Monthly => "once a month".to_owned(),
    })
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |first| {
        first.to_uppercase().collect::<String>() + chars.as_str()
    })
}

/// Where, for routes other than the mouth.
fn place(route: Route) -> Option<&'static str> {
    Some(match route {
        Route::Oral => return None,
        Route::Sublingual => "under the tongue",
        Route::Intramuscular => "by injection into a muscle",
        Route::Intravenous => "by injection into a vein",
        Route::Subcutaneous => "by injection under the skin",
        Route::Intradermal => "by injection into the skin",
        Route::Inhaled => "inhaled",
        Route::Nebulised => "through the nebuliser",
        Route::Topical => "on the skin",
        Route::Eye => "in the eye",
        Route::RightEye => "in the right eye",
        Route::LeftEye => "in the left eye",
        Route::BothEyes => "in both eyes",
        Route::Ear => "in the ear",
        Route::RightEar => "in the right ear",
        Route::LeftEar => "in the left ear",
        Route::BothEars => "in both ears",
        Route::Nasal => "in the nose",
        Route::EachNostril => "in each nostril",
        Route::Rectal => "into the rectum",
        Route::Vaginal => "into the vagina",
    })
}

fn food_words(instruction: Instruction) -> &'static str {
    match instruction {
        Instruction::AfterFood => "after food",
        Instruction::BeforeFood => "before food",
        Instruction::WithFood => "with food",
        Instruction::EmptyStomach => "on an empty stomach",
        Instruction::BeforeBreakfast => "before breakfast",
        Instruction::AfterBreakfast => "after breakfast",
        Instruction::BeforeDinner => "before dinner",
        Instruction::AfterDinner => "after dinner",
        Instruction::WithMilk => "with milk",
        Instruction::WithWater => "with water",
    }
}
