//! A parsed prescription line as paper takes it. What paper cannot say in the patient's language it says in English words,
//! exactly as the doctor saw them while typing.

use nirantar_domain::rx::{self, DayPattern, Fraction, Route, Unit};
use nirantar_print::{DoseUnit, Duration, Food, Instruction, Ratio, Repeat, RxLine, Site, Timing};

/// One line of the prescription.
pub fn line(line: &rx::Line) -> RxLine {
    let instruction = instruction(line);
    let mut notes: Vec<&str> = Vec::new();
    if instruction.is_none() && !line.words.is_empty() {
        notes.push(&line.words);
    }
    let unparsed = line.unparsed.trim();
    // A line of which nothing was understood is printed as it was typed, in the place of the drug.
    let (drug, rest) = if line.drug.is_empty() {
        (unparsed, "")
    } else {
        (line.drug.as_str(), unparsed)
    };
    if !rest.is_empty() {
        notes.push(rest);
    }
    RxLine {
        drug: drug.to_owned(),
        form: line
            .form
            .map(|form| capitalised(form.spellings().first().copied().unwrap_or(form.as_str()))),
        strength: line.strength.clone(),
        instruction,
        note: Some(notes.join(". ")).filter(|note| !note.is_empty()),
        quantity: line.quantity.map(|quantity| match line.unit {
            Some(unit) if !matches!(unit, Unit::Tablet | Unit::Capsule) => {
                format!("{quantity} {}", unit.as_str())
            }
            _ => quantity.to_string(),
        }),
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// The instruction, if paper has words for every part of it.
fn instruction(line: &rx::Line) -> Option<Instruction> {
    let schedule = line.schedule.as_ref()?;
    let (timing, as_needed) = timing(&schedule.timing)?;
    let repeat = match schedule.on {
        DayPattern::Daily => Repeat::Daily,
        DayPattern::Alternate => Repeat::AlternateDays,
        // A named weekday must be named on paper too.
        DayPattern::TimesAWeek { times: 1 } => Repeat::Weekly,
        DayPattern::TimesAWeek { .. }
        | DayPattern::EveryDays { .. }
        | DayPattern::Weekly { .. }
        | DayPattern::Except { .. }
        | DayPattern::Monthly => return None,
    };
    Some(Instruction {
        timing,
        unit: match line.unit {
            None => None,
            Some(unit) => Some(dose_unit(unit)?),
        },
        food: match line.instruction {
            None => None,
            Some(rx::Instruction::AfterFood) => Some(Food::After),
            Some(rx::Instruction::BeforeFood) => Some(Food::Before),
            Some(rx::Instruction::WithFood) => Some(Food::With),
            Some(rx::Instruction::EmptyStomach) => Some(Food::EmptyStomach),
            Some(_) => return None,
        },
        repeat,
        duration: match line.days {
            None => Duration::Unsaid,
            Some(days) => Duration::Days(u16::try_from(days).ok()?),
        },
        as_needed,
        site: match line.route {
            None | Some(Route::Oral) => None,
            Some(route) => Some(site(route)?),
        },
    })
}

fn timing(timing: &rx::Timing) -> Option<(Timing, bool)> {
    let amount = |dose: &Option<Fraction>| ratio(dose.unwrap_or(Fraction::ONE));
    Some(match timing {
        rx::Timing::TimesOfDay {
            morning,
            noon,
            evening,
            night,
        } => {
            let slots = Timing::Slots {
                morning: Some(ratio(*morning)?),
                noon: Some(ratio(*noon)?),
                evening: match evening {
                    Some(evening) => Some(ratio(*evening)?),
                    None => None,
                },
                night: Some(ratio(*night)?),
            };
            (slots, false)
        }
        rx::Timing::EveryHours { hours, dose } => (
            Timing::EveryHours {
                hours: *hours,
                amount: amount(dose)?,
            },
            false,
        ),
        rx::Timing::AsNeeded {
            dose,
            max_per_day: None,
            every_hours: None,
        } => (
            Timing::AsNeeded {
                amount: amount(dose)?,
            },
            false,
        ),
        rx::Timing::Once { dose } => (
            Timing::Once {
                amount: amount(dose)?,
            },
            false,
        ),
        // A limit, a number of times without hours, or steps: English words say it exactly.
        rx::Timing::AsNeeded { .. } | rx::Timing::TimesADay { .. } | rx::Timing::Taper { .. } => return None,
    })
}

fn ratio(fraction: Fraction) -> Option<Ratio> {
    Some(Ratio {
        num: u16::try_from(fraction.num()).ok()?,
        den: u16::try_from(fraction.den()).ok()?,
    })
}

fn dose_unit(unit: Unit) -> Option<DoseUnit> {
    Some(match unit {
        Unit::Tablet => DoseUnit::Tablet,
        Unit::Capsule => DoseUnit::Capsule,
        Unit::Ml => DoseUnit::Millilitre,
        Unit::Drop => DoseUnit::Drop,
        Unit::Puff => DoseUnit::Puff,
        Unit::Sachet => DoseUnit::Sachet,
        Unit::Teaspoon => DoseUnit::Spoon,
        Unit::Suppository => DoseUnit::Suppository,
        Unit::Unit => DoseUnit::Unit,
        _ => return None,
    })
}

fn site(route: Route) -> Option<Site> {
    Some(match route {
        Route::RightEye => Site::RightEye,
        Route::LeftEye => Site::LeftEye,
        Route::BothEyes => Site::BothEyes,
        Route::RightEar => Site::RightEar,
        Route::LeftEar => Site::LeftEar,
        Route::BothEars => Site::BothEars,
        Route::Nasal => Site::EachNostril,
        Route::Topical => Site::Skin,
        Route::Sublingual => Site::UnderTongue,
        Route::Inhaled => Site::Inhale,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_paper_cannot_translate_stays_in_english_words() {
        let plain = line(&rx::parse("tab paracetamol 650 1-0-1 5d af"));
        assert!(plain.instruction.is_some());
        assert_eq!(plain.note, None);
        assert_eq!(plain.form.as_deref(), Some("Tab"));
        let except = line(&rx::parse("tab methotrexate 7.5 mg 1-0-0 except thursday"));
        assert!(except.instruction.is_none());
        assert!(except.note.unwrap().to_lowercase().contains("thursday"));
    }

    #[test]
    fn text_that_was_not_understood_is_on_the_paper() {
        let odd = line(&rx::parse("tab paracetamol 650 1-0-1 5d with a prayer"));
        assert!(odd.note.unwrap().contains("prayer"));
        let nothing = line(&rx::parse("???"));
        assert_eq!(nothing.drug, "???");
    }
}
