//! When a medicine is taken.

use serde::{Deserialize, Serialize};

use super::fraction::Fraction;
use super::vocabulary::Weekday;

/// When and how much, on which days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Schedule {
    /// When in the day, and the dose.
    #[serde(flatten)]
    pub timing: Timing,
    /// On which days.
    pub on: DayPattern,
}

/// When in the day. Doses are in the line's unit; `dose: null` means that nobody said how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Timing {
    /// `1-0-1`, `1-1-1-1`, `hs`: doses by time of day; 0 where none is taken.
    TimesOfDay {
        /// In the morning.
        morning: Fraction,
        /// At noon.
        noon: Fraction,
        /// In the evening; only four-part notation has it.
        evening: Option<Fraction>,
        /// At night.
        night: Fraction,
    },
    /// `od`, `bd`, `tds`, `qid`: so many times a day, hours left to the patient.
    TimesADay {
        /// 1–12.
        times: u8,
        /// Each time.
        dose: Option<Fraction>,
        /// The times of day if they were named without an amount (`la hs`); as many as `times`, else empty.
        at: Vec<TimeOfDay>,
    },
    /// `q6h`.
    EveryHours {
        /// 1–168.
        hours: u8,
        /// Each time.
        dose: Option<Fraction>,
    },
    /// `sos`, with a limit if one was given.
    AsNeeded {
        /// Each time.
        dose: Option<Fraction>,
        /// `tds sos`, `max 3/day`: at most so often a day.
        max_per_day: Option<u8>,
        /// `q6h sos`: not more often than this.
        every_hours: Option<u8>,
    },
    /// `stat`: now, one time.
    Once {
        /// The dose.
        dose: Option<Fraction>,
    },
    /// One step after the other.
    Taper {
        /// At least two.
        steps: Vec<TaperStep>,
    },
}

/// A time of day by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TimeOfDay {
    /// Morning.
    Morning,
    /// Noon or afternoon.
    Noon,
    /// Evening.
    Evening,
    /// Night, bedtime.
    Night,
}

/// One step of a taper: `20 mg x5d`, `1-0-0 x3d`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TaperStep {
    /// Strength or amount of this step if it differs by step, `20 mg`.
    pub strength: Option<String>,
    /// When in the day, if said. Never a taper itself.
    pub timing: Option<Box<Timing>>,
    /// How many days.
    pub days: u32,
}

/// On which days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DayPattern {
    /// Every day.
    Daily,
    /// Every second day.
    Alternate,
    /// Every so many days (3–60).
    EveryDays {
        /// Distance in days.
        days: u8,
    },
    /// On these days of the week, in order, without repeats, at least one.
    Weekly {
        /// The days.
        days: Vec<Weekday>,
    },
    /// So many times a week (1–6), days left to the patient.
    TimesAWeek {
        /// How often.
        times: u8,
    },
    /// Every day but these, in order, without repeats, at least one.
    Except {
        /// The days left out.
        days: Vec<Weekday>,
    },
    /// Once a month.
    Monthly,
}

impl DayPattern {
    /// The most days with a dose that can fall into `days` days, whatever the weekday of the first.
    pub fn dosing_days(&self, days: u32) -> u32 {
        let by_week = |k: u32| days / 7 * k + (days % 7).min(k);
        let len = |list: &Vec<Weekday>| u32::try_from(list.len().min(7)).unwrap_or(7);
        match self {
            Self::Daily => days,
            Self::Alternate => days.div_ceil(2),
            Self::EveryDays { days: n } => days.div_ceil(u32::from((*n).max(1))),
            Self::Weekly { days: list } => by_week(len(list)),
            Self::TimesAWeek { times } => by_week(u32::from(*times)),
            Self::Except { days: list } => by_week(7 - len(list)),
            Self::Monthly => days.div_ceil(30),
        }
    }
}

impl Timing {
    /// The doses of the day by slot, for notation and translation: `[morning, noon, evening, night]`.
    pub fn slots(&self) -> Option<[Fraction; 4]> {
        match *self {
            Self::TimesOfDay {
                morning,
                noon,
                evening,
                night,
            } => Some([morning, noon, evening.unwrap_or(Fraction::ZERO), night]),
            _ => None,
        }
    }

    /// Everything taken in `days` days of dosing, unrounded; `None` where that is not known.
    pub fn total(&self, days: u32) -> Option<Fraction> {
        let days = Fraction::whole(days)?;
        let times = |n: u8| Fraction::whole(u32::from(n));
        let by_hours = |hours: u8| Fraction::new(24, u64::from(hours));
        match self {
            Self::TimesOfDay {
                morning,
                noon,
                evening,
                night,
            } => morning
                .plus(*noon)?
                .plus(evening.unwrap_or(Fraction::ZERO))?
                .plus(*night)?
                .times(days),
            Self::TimesADay { times: n, dose, .. } => times(*n)?.times((*dose)?)?.times(days),
            Self::EveryHours { hours, dose } => by_hours(*hours)?.times((*dose)?)?.times(days),
            Self::AsNeeded {
                dose,
                max_per_day: Some(n),
                ..
            } => times(*n)?.times((*dose)?)?.times(days),
            Self::AsNeeded {
                dose,
                every_hours: Some(hours),
                ..
            } => by_hours(*hours)?.times((*dose)?)?.times(days),
            Self::AsNeeded { .. } => None,
            Self::Once { dose } => *dose,
            Self::Taper { steps } => {
                let mut total = Fraction::ZERO;
                for step in steps {
                    // Steps of different strength are different tablets: no common count.
                    if step.strength.is_some() {
                        return None;
                    }
                    total = total.plus(step.timing.as_ref()?.total(step.days)?)?;
                }
                Some(total)
            }
        }
    }
}

impl Schedule {
    /// The quantity to dispense over `days`, rounded up to whole units; `None` where it is not known.
    pub fn quantity(&self, days: Option<u32>) -> Option<u32> {
        let total = match (&self.timing, days) {
            (Timing::Once { .. } | Timing::Taper { .. }, _) => self.timing.total(1)?,
            (timing, Some(days)) => timing.total(self.on.dosing_days(days))?,
            (_, None) => return None,
        };
        Some(total.ceil()).filter(|quantity| *quantity > 0)
    }
}
