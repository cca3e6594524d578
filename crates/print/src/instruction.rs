//! The sentence that tells the patient how a medicine is taken, in the patient's language.
//!
//! It is made from the parsed line itself, whose English sentence stands beside it, so that the two cannot disagree. It is
//! put together from small phrases, each with one meaning, and either says everything the line says or is not printed:
//! half an instruction is worse than one in English. `tests/instruction.rs` proves that no two lines of different meaning
//! come out as the same words.

use fluent_bundle::FluentValue;
use nirantar_domain::Language;
use nirantar_domain::rx::{
    DayPattern, Fraction, Instruction as Food, Line, Route, Schedule, TaperStep, TimeOfDay, Timing, Unit,
    Weekday,
};

use crate::words::Words;

/// Why an instruction stays in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untranslated {
    /// Nothing of the line was understood that could be said.
    Nothing,
    /// The language has no phrase for a part of it: its key in `paper.ftl`.
    Phrase(&'static str),
}

/// A sentence in its clauses: lines are best broken between them.
pub(crate) struct Clauses {
    pub(crate) parts: Vec<String>,
    pub(crate) separator: String,
}

impl Words {
    /// What the line says as a sentence in `language`.
    pub(crate) fn clauses(&self, language: Language, line: &Line) -> Result<Clauses, Untranslated> {
        let (parts, separator) = if language == Language::English {
            let sentence = line.sentence();
            let parts = sentence.split(", ").map(str::to_owned).collect();
            (parts, ", ".to_owned())
        } else {
            let tongue = Tongue {
                words: self,
                language,
            };
            (tongue.parts(line)?, tongue.say("paper-list-separator")?)
        };
        if parts.iter().all(String::is_empty) {
            return Err(Untranslated::Nothing);
        }
        Ok(Clauses { parts, separator })
    }
}

type Said<T> = Result<T, Untranslated>;

struct Tongue<'a> {
    words: &'a Words,
    language: Language,
}

impl Tongue<'_> {
    fn say(&self, key: &'static str) -> Said<String> {
        self.fill(key, &[])
    }

    fn fill(&self, key: &'static str, arguments: &[(&str, FluentValue<'_>)]) -> Said<String> {
        self.words
            .find(self.language, key, arguments)
            .ok_or(Untranslated::Phrase(key))
    }

    fn count(&self, key: &'static str, count: impl Into<FluentValue<'static>>) -> Said<String> {
        self.fill(key, &[("count", count.into())])
    }

    fn parts(&self, line: &Line) -> Said<Vec<String>> {
        let mut parts = Vec::new();
        let mut circumstances = Vec::new();
        if let Some(key) = line.route.and_then(site_key) {
            circumstances.push(self.say(key)?);
        }
        if let Some(food) = line.instruction {
            circumstances.push(self.say(food_key(food))?);
        }
        match &line.schedule {
            // Behind the last step they would seem to hold for that step only.
            Some(Schedule {
                timing: Timing::Taper { steps },
                ..
            }) => {
                parts.append(&mut circumstances);
                for (index, step) in steps.iter().enumerate() {
                    parts.push(self.step(index, step, line)?);
                }
            }
            // The days come first: who reads no further than "once a day" would take a weekly medicine daily.
            Some(Schedule { timing, on }) => {
                parts.extend(self.pattern(on)?);
                parts.extend(self.timing(timing, line)?);
                parts.append(&mut circumstances);
                parts.extend(self.days(line.days)?);
            }
            None => {
                parts.append(&mut circumstances);
                parts.extend(self.days(line.days)?);
            }
        }
        if !parts.is_empty() && !line.unparsed.trim().is_empty() {
            // What was not understood may limit what was: the patient is told that there is more to read.
            parts.push(self.say("paper-see-note")?);
        }
        Ok(parts)
    }

    fn days(&self, days: Option<u32>) -> Said<Option<String>> {
        days.map(|days| self.count("paper-days", days)).transpose()
    }

    fn timing(&self, timing: &Timing, line: &Line) -> Said<Vec<String>> {
        let dose = |dose: Option<Fraction>| dose.map(|dose| self.dose(dose, line.unit)).transpose();
        Ok(match timing {
            Timing::TimesOfDay {
                morning,
                noon,
                evening,
                night,
            } => {
                let slots = [
                    (TimeOfDay::Morning, *morning),
                    (TimeOfDay::Noon, *noon),
                    (TimeOfDay::Evening, evening.unwrap_or(Fraction::ZERO)),
                    (TimeOfDay::Night, *night),
                ];
                // "1-0-1" of an ointment is no count.
                let uncounted = |dose: Fraction| {
                    line.unit.is_none() && line.route == Some(Route::Topical) && dose == Fraction::ONE
                };
                let mut parts = Vec::new();
                for (slot, amount) in slots.into_iter().filter(|(_, amount)| !amount.is_zero()) {
                    let amount = dose(Some(amount).filter(|amount| !uncounted(*amount)))?;
                    parts.push(self.at(self.say(slot_key(slot))?, amount)?);
                }
                parts
            }
            Timing::TimesADay {
                times: 1,
                dose: amount,
                at,
            } if at.is_empty() => {
                vec![self.at(self.count("paper-times-a-day", 1)?, dose(*amount)?)?]
            }
            Timing::TimesADay {
                times,
                dose: amount,
                at,
            } => {
                let mut parts = if at.is_empty() {
                    vec![self.count("paper-times-a-day", *times)?]
                } else {
                    at.iter()
                        .map(|slot| self.say(slot_key(*slot)))
                        .collect::<Said<_>>()?
                };
                // "2 tablets twice a day" must not be heard as one each time.
                if let Some(amount) = dose(*amount)? {
                    parts.push(self.fill("paper-each-time", &[("dose", amount.into())])?);
                }
                parts
            }
            Timing::EveryHours { hours, dose: amount } => {
                let when = self.fill("paper-every-hours", &[("hours", (*hours).into())])?;
                vec![self.at(when, dose(*amount)?)?]
            }
            Timing::AsNeeded {
                dose: amount,
                max_per_day,
                every_hours,
            } => {
                let mut parts = vec![self.at(self.say("paper-as-needed")?, dose(*amount)?)?];
                if let Some(hours) = every_hours {
                    parts.push(self.fill("paper-gap-hours", &[("hours", (*hours).into())])?);
                }
                if let Some(max) = max_per_day {
                    parts.push(self.count("paper-at-most", *max)?);
                }
                parts
            }
            Timing::Once { dose: amount } => vec![
                self.at(self.say("paper-now")?, dose(*amount)?)?,
                self.say("paper-once-only")?,
            ],
            Timing::Taper { steps } => steps
                .iter()
                .enumerate()
                .map(|(index, step)| self.step(index, step, line))
                .collect::<Said<_>>()?,
        })
    }

    fn step(&self, index: usize, step: &TaperStep, line: &Line) -> Said<String> {
        let mut what: Vec<String> = step.strength.iter().map(|text| self.latin(text)).collect();
        if let Some(timing) = &step.timing {
            what.extend(self.timing(timing, line)?);
        }
        let key = if index == 0 {
            "paper-step-first"
        } else {
            "paper-step-then"
        };
        let what = what.join(&self.say("paper-list-separator")?);
        self.fill(key, &[("count", step.days.into()), ("what", what.into())])
    }

    fn pattern(&self, on: &DayPattern) -> Said<Option<String>> {
        let named = |key, days: &[Weekday]| -> Said<String> {
            let names: Vec<String> = days
                .iter()
                .map(|day| self.say(weekday_key(*day)))
                .collect::<Said<_>>()?;
            let names = names.join(&self.say("paper-and")?);
            self.fill(key, &[("days", names.into())])
        };
        Ok(Some(match on {
            DayPattern::Daily => return Ok(None),
            DayPattern::Alternate => self.say("paper-alternate-days")?,
            DayPattern::EveryDays { days } => self.count("paper-every-days", *days)?,
            DayPattern::Weekly { days } => named("paper-only-on", days)?,
            DayPattern::TimesAWeek { times } => self.count("paper-days-a-week", *times)?,
            DayPattern::Except { days } => named("paper-except", days)?,
            DayPattern::Monthly => self.say("paper-monthly")?,
        }))
    }

    /// English letters and figures in the sentence: kept in their own order where the language runs leftwards.
    fn latin(&self, text: &str) -> String {
        if self.language == Language::Urdu {
            format!("\u{2066}{text}\u{2069}")
        } else {
            text.to_owned()
        }
    }

    /// `morning 1 tablet`, `morning` without an amount.
    fn at(&self, when: String, dose: Option<String>) -> Said<String> {
        match dose {
            None => Ok(when),
            Some(dose) => self.fill("paper-slot-dose", &[("slot", when.into()), ("dose", dose.into())]),
        }
    }

    /// An amount with its unit. A unit without a word of its own stays in English letters, as on the box: a bare number
    /// would be counted as tablets.
    fn dose(&self, amount: Fraction, unit: Option<Unit>) -> Said<String> {
        let Some(unit) = unit else {
            return Ok(amount.to_string());
        };
        let shown = match unit {
            Unit::Ml => amount.decimal().unwrap_or_else(|| amount.to_string()),
            _ => amount.to_string(),
        };
        // Half a tablet is "tablet", one and a half are "tablets".
        let plural = amount.ceil().max(1);
        let word = self
            .count(unit_key(unit), plural)
            .unwrap_or_else(|_| self.latin(unit.as_str()));
        self.fill("paper-dose", &[("amount", shown.into()), ("unit", word.into())])
    }
}

const fn slot_key(slot: TimeOfDay) -> &'static str {
    match slot {
        TimeOfDay::Morning => "paper-slot-morning",
        TimeOfDay::Noon => "paper-slot-noon",
        TimeOfDay::Evening => "paper-slot-evening",
        TimeOfDay::Night => "paper-slot-night",
    }
}

const fn weekday_key(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "paper-weekday-monday",
        Weekday::Tuesday => "paper-weekday-tuesday",
        Weekday::Wednesday => "paper-weekday-wednesday",
        Weekday::Thursday => "paper-weekday-thursday",
        Weekday::Friday => "paper-weekday-friday",
        Weekday::Saturday => "paper-weekday-saturday",
        Weekday::Sunday => "paper-weekday-sunday",
    }
}

const fn unit_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Tablet => "paper-unit-tablet",
        Unit::Capsule => "paper-unit-capsule",
        Unit::Ml => "paper-unit-millilitre",
        Unit::Drop => "paper-unit-drop",
        Unit::Puff => "paper-unit-puff",
        Unit::Spray => "paper-unit-spray",
        Unit::Unit => "paper-unit-unit",
        Unit::Sachet => "paper-unit-sachet",
        Unit::Teaspoon => "paper-unit-teaspoon",
        Unit::Tablespoon => "paper-unit-tablespoon",
        Unit::Ampoule => "paper-unit-ampoule",
        Unit::Vial => "paper-unit-vial",
        Unit::Suppository => "paper-unit-suppository",
        Unit::Pessary => "paper-unit-pessary",
        Unit::Patch => "paper-unit-patch",
        Unit::Lozenge => "paper-unit-lozenge",
        Unit::Rotacap => "paper-unit-rotacap",
    }
}

const fn food_key(food: Food) -> &'static str {
    match food {
        Food::AfterFood => "paper-food-after",
        Food::BeforeFood => "paper-food-before",
        Food::WithFood => "paper-food-with",
        Food::EmptyStomach => "paper-food-empty",
        Food::BeforeBreakfast => "paper-food-before-breakfast",
        Food::AfterBreakfast => "paper-food-after-breakfast",
        Food::BeforeDinner => "paper-food-before-dinner",
        Food::AfterDinner => "paper-food-after-dinner",
        Food::WithMilk => "paper-food-milk",
        Food::WithWater => "paper-food-water",
    }
}

/// What goes by mouth needs no word.
const fn site_key(route: Route) -> Option<&'static str> {
    Some(match route {
        Route::Oral => return None,
        Route::Sublingual => "paper-site-under-tongue",
        Route::Intramuscular => "paper-site-muscle",
        Route::Intravenous => "paper-site-vein",
        Route::Subcutaneous => "paper-site-under-skin",
        Route::Intradermal => "paper-site-into-skin",
        Route::Inhaled => "paper-site-inhaled",
        Route::Nebulised => "paper-site-nebulised",
        Route::Topical => "paper-site-skin",
        Route::Eye => "paper-site-eye",
        Route::RightEye => "paper-site-right-eye",
        Route::LeftEye => "paper-site-left-eye",
        Route::BothEyes => "paper-site-both-eyes",
        Route::Ear => "paper-site-ear",
        Route::RightEar => "paper-site-right-ear",
        Route::LeftEar => "paper-site-left-ear",
        Route::BothEars => "paper-site-both-ears",
        Route::Nasal => "paper-site-nose",
        Route::EachNostril => "paper-site-each-nostril",
        Route::Rectal => "paper-site-rectum",
        Route::Vaginal => "paper-site-vagina",
    })
}
