//! Pieces gathered into a line. The first of a kind wins; what contradicts it stays as text.

use super::fraction::Fraction;
use super::recognise::Part;
use super::schedule::{DayPattern, Schedule, TimeOfDay, Timing};
use super::token::{Token, raw_text};
use super::vocabulary::{Form, Instruction, Route, Unit};

/// What has been gathered so far. Each field that may yet turn out unusable keeps its typed text.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub drug: Vec<String>,
    pub form: Option<Form>,
    pub strength: Option<String>,
    pub route: Option<(Route, String)>,
    pub instruction: Option<Instruction>,
    pub days: Option<u32>,
    pub quantity: Option<u32>,
    base: Option<Base>,
    as_needed: bool,
    max_per_day: Option<(u8, String)>,
    pattern: Option<(DayPattern, String)>,
    dose: Option<(Fraction, Unit, String)>,
    bare: Option<(String, Fraction, usize)>,
    /// Text nobody understood, in the order of the line.
    pub unparsed: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Base {
    Slots(Vec<Fraction>, Option<Unit>, String),
    Named(Vec<TimeOfDay>),
    Times(u8),
    EveryHours(u8),
    Stat,
}

impl Draft {
    /// Takes a recognised piece, or keeps its text. `after_name` is true directly behind name and form, where a bare
    /// number is a strength.
    pub fn take(&mut self, part: Part, tokens: &[Token], after_name: bool) {
        let raw = raw_text(tokens);
        if let Err(raw) = self.place(part, raw, after_name) {
            self.unparsed.push(raw);
        }
    }

    /// `Err` hands the text back when there is no place for it.
    fn place(&mut self, part: Part, raw: String, after_name: bool) -> Result<(), String> {
        match part {
            Part::Form(form) => fill(&mut self.form, form, raw),
            Part::Route(route) if self.route.is_none() => fill(&mut self.route, (route, raw.clone()), raw),
            Part::Instruction(instruction) => fill(&mut self.instruction, instruction, raw),
            Part::Days(days) => fill(&mut self.days, days, raw),
            Part::Quantity(quantity) => fill(&mut self.quantity, quantity, raw),
            Part::Strength(strength) if self.bare.is_none() => fill(&mut self.strength, strength, raw),
            Part::Combination(strength) if after_name && self.bare.is_none() => {
                fill(&mut self.strength, strength, raw)
            }
            Part::Bare(text, value) if after_name && self.strength.is_none() => {
                let place = self.unparsed.len();
                fill(&mut self.bare, (text, value, place), raw)
            }
            Part::Dose(dose, unit) if self.dose.is_none() => {
                fill(&mut self.dose, (dose, unit, raw.clone()), raw)
            }
            Part::Pattern(pattern) if self.pattern.is_none() => {
                fill(&mut self.pattern, (pattern, raw.clone()), raw)
            }
            Part::MaxPerDay(max) if self.max_per_day.is_none() => {
                fill(&mut self.max_per_day, (max, raw.clone()), raw)
            }
            Part::AsNeeded if matches!(self.base, None | Some(Base::Times(_) | Base::EveryHours(_))) => {
                self.as_needed = true;
                Ok(())
            }
            Part::Slots(doses, unit) => self.base(Base::Slots(doses, unit, raw.clone()), raw),
            Part::Times(times) => self.base(Base::Times(times), raw),
            Part::EveryHours(hours) => self.base(Base::EveryHours(hours), raw),
            Part::Stat => self.base(Base::Stat, raw),
            Part::Slot(slot) => match &mut self.base {
                Some(Base::Named(slots)) if !slots.contains(&slot) => {
                    slots.push(slot);
                    Ok(())
                }
                _ => self.base(Base::Named(vec![slot]), raw),
            },
            Part::Route(_)
            | Part::Strength(_)
            | Part::Combination(_)
            | Part::Bare(..)
            | Part::Dose(..)
            | Part::Pattern(_)
            | Part::MaxPerDay(_)
            | Part::AsNeeded
            | Part::Unreadable => Err(raw),
        }
    }

    fn base(&mut self, base: Base, raw: String) -> Result<(), String> {
        let fits = !self.as_needed || matches!(base, Base::Times(_) | Base::EveryHours(_));
        match &self.base {
            None if fits => {
                self.base = Some(base);
                Ok(())
            }
            // `1-0-1 bd` says the same thing twice.
            Some(Base::Slots(doses, ..)) if matches!(&base, Base::Times(n) if count_taken(doses) == usize::from(*n)) => {
                Ok(())
            }
            Some(Base::Times(n)) if matches!(&base, Base::Slots(doses, ..) if count_taken(doses) == usize::from(*n)) =>
            {
                self.base = Some(base);
                Ok(())
            }
            _ => Err(raw),
        }
    }

    /// True when the last piece was a named time of day, so that "and" may join another.
    pub fn names_slots(&self) -> bool {
        matches!(self.base, Some(Base::Named(_)))
    }

    /// Decides what the pieces mean together. Returns the schedule and the unit of its doses; pieces without a place
    /// have become text.
    pub fn settle(&mut self) -> (Option<Schedule>, Option<Unit>) {
        self.settle_route();
        let no_schedule = self.base.is_none() && !self.as_needed && !self.pattern_is_a_frequency();
        if no_schedule {
            self.reject_dose();
            self.reject_pattern();
            self.reject_max();
            self.settle_bare();
            return (None, None);
        }
        // `tds sos` has its limit already.
        if !self.as_needed || matches!(self.base, Some(Base::Times(_))) {
            self.reject_max();
        }
        if self.as_needed || matches!(self.base, Some(Base::Stat | Base::EveryHours(_))) {
            self.reject_pattern();
        }
        if let Some(Base::Slots(doses, unit, raw)) = self.base.clone() {
            return self.settle_slots(doses, unit, raw);
        }
        self.settle_bare();
        let (dose, unit) = match self.dose.take() {
            Some((dose, unit, _)) => (Some(dose), Some(unit)),
            None if self.dose_in_doubt() => (None, self.form.and_then(Form::counted_in)),
            None => {
                let unit = self.form.and_then(Form::counted_in);
                (unit.map(|_| Fraction::ONE), unit)
            }
        };
        let timing = match self.base.take() {
            base if self.as_needed => Timing::AsNeeded {
                dose,
                max_per_day: match base {
                    Some(Base::Times(times)) => Some(times),
                    _ => self.max_per_day.take().map(|(max, _)| max),
                },
                every_hours: match base {
                    Some(Base::EveryHours(hours)) => Some(hours),
                    _ => None,
                },
            },
            Some(Base::Named(slots)) => match dose {
                Some(dose) => named(&slots, dose),
                None => {
                    let mut at = slots;
                    at.sort_unstable();
                    Timing::TimesADay {
                        times: u8::try_from(at.len()).unwrap_or(4),
                        dose: None,
                        at,
                    }
                }
            },
            Some(Base::EveryHours(hours)) => Timing::EveryHours { hours, dose },
            Some(Base::Stat) => Timing::Once { dose },
            Some(Base::Times(times)) => Timing::TimesADay {
                times,
                dose,
                at: Vec::new(),
            },
            // A pattern such as "weekly" alone: one time on those days.
            None | Some(Base::Slots(..)) => Timing::TimesADay {
                times: 1,
                dose,
                at: Vec::new(),
            },
        };
        let on = self
            .pattern
            .take()
            .map_or(DayPattern::Daily, |(pattern, _)| pattern);
        (Some(Schedule { timing, on }), unit)
    }

    fn settle_slots(
        &mut self,
        mut doses: Vec<Fraction>,
        unit: Option<Unit>,
        raw: String,
    ) -> (Option<Schedule>, Option<Unit>) {
        let mut unit = unit;
        if let Some((dose, dose_unit, _)) = &self.dose {
            // `5 ml 1-0-1` is 5 ml each time; anything but ones and noughts would be guessing.
            let plain = doses.iter().all(|d| d.is_zero() || *d == Fraction::ONE);
            if plain && unit.is_none_or(|unit| unit == *dose_unit) {
                doses = doses
                    .iter()
                    .map(|d| if d.is_zero() { *d } else { *dose })
                    .collect();
                unit = Some(*dose_unit);
                self.dose = None;
            } else {
                self.reject_dose();
            }
        }
        let unit = unit.or(self.form.and_then(Form::slots_counted_in));
        let too_many =
            unit.is_some_and(|unit| doses.iter().any(|dose| dose.exceeds(unit.believable_in_slots())));
        let (Some(morning), Some(noon), Some(last)) = (doses.first(), doses.get(1), doses.last()) else {
            return (None, None);
        };
        if too_many {
            self.base = None;
            self.unparsed.push(raw);
            self.reject_pattern();
            self.settle_bare();
            return (None, None);
        }
        self.settle_bare();
        let evening = if doses.len() == 4 {
            doses.get(2).copied()
        } else {
            None
        };
        let timing = Timing::TimesOfDay {
            morning: *morning,
            noon: *noon,
            evening,
            night: *last,
        };
        let on = self
            .pattern
            .take()
            .map_or(DayPattern::Daily, |(pattern, _)| pattern);
        (Some(Schedule { timing, on }), unit)
    }

    /// A tablet is not applied to the skin or the eye: such a route stays as text.
    fn settle_route(&mut self) {
        let oral = self.form.and_then(Form::usual_route) == Some(Route::Oral);
        let elsewhere = |route: &Route| {
            route.is_eye()
                || matches!(
                    route,
                    Route::Topical | Route::Ear | Route::RightEar | Route::LeftEar | Route::BothEars
                )
        };
        if oral && let Some((_, raw)) = self.route.take_if(|(route, _)| elsewhere(route)) {
            self.unparsed.push(raw);
        }
    }

    /// `650` right after a name is a strength. Up to four it could as well be a number of tablets, unless the dose is
    /// said elsewhere.
    fn settle_bare(&mut self) {
        let Some((text, value, place)) = self.bare.take() else {
            return;
        };
        if value.exceeds(4) || self.dose.is_some() || matches!(self.base, Some(Base::Slots(..))) {
            self.strength = Some(text);
        } else {
            self.unparsed.insert(place.min(self.unparsed.len()), text);
        }
    }

    fn pattern_is_a_frequency(&self) -> bool {
        self.pattern
            .as_ref()
            .is_some_and(|(pattern, _)| !matches!(pattern, DayPattern::Except { .. } | DayPattern::Daily))
    }

    fn dose_in_doubt(&self) -> bool {
        doubtful(&self.unparsed)
    }

    fn reject_dose(&mut self) {
        self.unparsed.extend(self.dose.take().map(|(_, _, raw)| raw));
    }

    fn reject_pattern(&mut self) {
        self.unparsed.extend(self.pattern.take().map(|(_, raw)| raw));
    }

    fn reject_max(&mut self) {
        self.unparsed.extend(self.max_per_day.take().map(|(_, raw)| raw));
    }
}

/// Text that was not understood and holds a number may be about the dose: then no dose is assumed.
fn doubtful(unparsed: &[String]) -> bool {
    const WORDS: [&str; 8] = [
        "half", "quarter", "one", "two", "three", "four", "double", "triple",
    ];
    unparsed.iter().any(|text| {
        text.chars().any(char::is_numeric)
            || text
                .split_whitespace()
                .any(|word| WORDS.contains(&word.to_lowercase().as_str()))
    })
}

fn fill<T>(field: &mut Option<T>, value: T, raw: String) -> Result<(), String> {
    if field.is_some() {
        return Err(raw);
    }
    *field = Some(value);
    Ok(())
}

fn count_taken(doses: &[Fraction]) -> usize {
    doses.iter().filter(|dose| !dose.is_zero()).count()
}

fn named(slots: &[TimeOfDay], dose: Fraction) -> Timing {
    let at = |slot| {
        if slots.contains(&slot) {
            dose
        } else {
            Fraction::ZERO
        }
    };
    Timing::TimesOfDay {
        morning: at(TimeOfDay::Morning),
        noon: at(TimeOfDay::Noon),
        evening: slots.contains(&TimeOfDay::Evening).then_some(dose),
        night: at(TimeOfDay::Night),
    }
}
