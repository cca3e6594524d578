//! When a person was born, as far as anybody knows.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::age::{Age, AgeUnit};
use crate::validate::Invalid;

/// Either a date of birth, or an age and the day it was told: most patients know their age, not their birthday. The two
/// are kept apart, so that an estimate never turns into a date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BirthInfo {
    /// The day of birth.
    DateOfBirth {
        /// Gregorian date.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        date: NaiveDate,
    },
    /// An age in completed units on the day it was told.
    AgeTold {
        /// The age.
        age: Age,
        /// The day it was told.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        told_on: NaiveDate,
    },
}

impl BirthInfo {
    /// Reads the one box of the form: a date of birth (`2019-05-31`, `31/5/2019`, `31-05-19` is refused for its year) or
    /// an age. `today` is the day of telling.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, Invalid> {
        let text = text.trim();
        match parse_date(text) {
            Some(date) => Self::date_of_birth(date, today),
            None if text.chars().filter(|c| matches!(c, '/' | '-' | '.')).count() == 2 => {
                Err(Invalid::new("birth", "domain-birth-date-malformed"))
            }
            None => Ok(Self::AgeTold {
                age: Age::parse(text)?,
                told_on: today,
            }),
        }
    }

    /// A date of birth, refused when in the future or more than [`Age::MAX_YEARS`] ago.
    pub fn date_of_birth(date: NaiveDate, today: NaiveDate) -> Result<Self, Invalid> {
        if date > today {
            return Err(Invalid::new("birth", "domain-birth-in-future"));
        }
        if today.years_since(date).is_none_or(|years| years > Age::MAX_YEARS) {
            return Err(Invalid::new("birth", "domain-age-too-old").with("max", Age::MAX_YEARS));
        }
        Ok(Self::DateOfBirth { date })
    }

    /// The age on `date`: days in the first month, months in the first two years, then years. An age told in years stays
    /// in years. Before birth, or before the day of telling by more than the age itself, the answer is zero.
    pub fn age_on(&self, date: NaiveDate) -> Age {
        let (born, told) = match *self {
            Self::DateOfBirth { date } => (date, AgeUnit::Days),
            Self::AgeTold { age, told_on } => (born_at_latest(age, told_on), age.unit()),
        };
        let days = u32::try_from(date.signed_duration_since(born).num_days()).unwrap_or(0);
        let months = whole_months(born, date);
        let (value, unit) = if told == AgeUnit::Years {
            (months / 12, AgeUnit::Years)
        } else if months == 0 && told == AgeUnit::Days {
            (days, AgeUnit::Days)
        } else if months < 24 {
            (months, AgeUnit::Months)
        } else {
            (months / 12, AgeUnit::Years)
        };
        // Ages past 150 years (a record read long after) are shown as 150: the value is a label, not arithmetic.
        Age::new(value, unit)
            .or_else(|_| Age::new(Age::MAX_YEARS, AgeUnit::Years))
            .unwrap_or_else(|_| newborn())
    }

    /// The day of birth; for an age that was told, the latest day that fits it.
    pub fn latest_birth(&self) -> NaiveDate {
        match *self {
            Self::DateOfBirth { date } => date,
            Self::AgeTold { age, told_on } => born_at_latest(age, told_on),
        }
    }

    /// True if the day of birth is known to within a month or better: growth is read against days of life.
    pub fn is_known_to_the_month(&self) -> bool {
        match self {
            Self::DateOfBirth { .. } => true,
            Self::AgeTold { age, .. } => age.unit() != AgeUnit::Years,
        }
    }

    /// The year of birth, exact for a date of birth, else told day minus age: right to within a year.
    pub fn birth_year_estimate(&self) -> i32 {
        match *self {
            Self::DateOfBirth { date } => date.year(),
            Self::AgeTold { age, told_on } => born_at_latest(age, told_on).year(),
        }
    }

    /// True below 18 completed years on `date` (Majority Act 1875, s. 3). An age told in years counts from the latest
    /// possible birthday, so that a doubtful person is treated as a minor.
    pub fn is_minor(&self, date: NaiveDate) -> bool {
        let born = match *self {
            Self::DateOfBirth { date } => date,
            Self::AgeTold { age, told_on } => born_at_latest(age, told_on),
        };
        whole_months(born, date) < 18 * 12
    }

    /// How many years the two may differ and still be the same person: none beyond their own uncertainty. Used by the
    /// duplicate warning.
    pub fn is_close_to(&self, other: &Self, years: u32) -> bool {
        self.birth_year_estimate().abs_diff(other.birth_year_estimate()) <= years
    }
}

fn newborn() -> Age {
    // `Age::new(0, …)` cannot fail; this keeps the total function free of a panic path.
    Age::parse("0").unwrap_or_else(|_| newborn())
}

/// The latest day on which someone of this age on `told_on` can have been born.
fn born_at_latest(age: Age, told_on: NaiveDate) -> NaiveDate {
    match age.unit() {
        AgeUnit::Years => told_on.checked_sub_months(Months::new(age.value() * 12)),
        AgeUnit::Months => told_on.checked_sub_months(Months::new(age.value())),
        AgeUnit::Days => told_on.checked_sub_days(Days::new(u64::from(age.value()))),
    }
    .unwrap_or(told_on)
}

fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let whole = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    // Somebody born on the 31st completes the month on the last day of a shorter one.
    let completed = to.day() >= from.day() || to.succ_opt().is_some_and(|next| next.month() != to.month());
    u32::try_from(whole - i32::from(!completed)).unwrap_or(0)
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    let text: String = text
        .chars()
        .map(|c| crate::phone::decimal(c).unwrap_or(c))
        .collect();
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, b, a) };
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn one_box_takes_date_or_age() {
        let today = day("2026-11-21");
        let dob = BirthInfo::DateOfBirth {
            date: day("2019-05-31"),
        };
        for text in ["2019-05-31", "31/5/2019", "31.05.2019", "३१/५/२०१९"] {
            assert_eq!(BirthInfo::parse(text, today).unwrap(), dob, "{text}");
        }
        let told = BirthInfo::parse("35", today).unwrap();
        assert_eq!(
            serde_json::to_string(&told).unwrap(),
            r#"{"kind":"age_told","age":{"value":35,"unit":"y"},"told_on":"2026-11-21"}"#
        );
        assert_eq!(
            serde_json::to_string(&dob).unwrap(),
            r#"{"kind":"date_of_birth","date":"2019-05-31"}"#
        );
        let key = |text| BirthInfo::parse(text, today).unwrap_err().message_key;
        assert_eq!(key("31/5/19"), "domain-birth-date-malformed");
        assert_eq!(key("31/2/2019"), "domain-birth-date-malformed");
        assert_eq!(key("22/11/2026"), "domain-birth-in-future");
        assert_eq!(key("1/1/1800"), "domain-age-too-old");
        assert_eq!(key("abc"), "domain-age-malformed");
    }

    #[test]
    fn ages_grow() {
        let shown = |birth: &BirthInfo, on: &str| birth.age_on(day(on)).to_string();
        let dob = BirthInfo::DateOfBirth {
            date: day("2024-02-29"),
        };
        assert_eq!(shown(&dob, "2024-02-29"), "0 d");
        assert_eq!(shown(&dob, "2024-03-20"), "20 d");
        assert_eq!(shown(&dob, "2024-03-29"), "1 m");
        assert_eq!(shown(&dob, "2025-02-28"), "12 m");
        assert_eq!(shown(&dob, "2026-03-01"), "2 y");
        assert_eq!(shown(&dob, "2020-01-01"), "0 d");
        let told = BirthInfo::AgeTold {
            age: Age::parse("35").unwrap(),
            told_on: day("2026-11-21"),
        };
        assert_eq!(shown(&told, "2026-11-21"), "35 y");
        assert_eq!(shown(&told, "2027-11-20"), "35 y");
        assert_eq!(shown(&told, "2027-11-21"), "36 y");
        assert_eq!(told.birth_year_estimate(), 1991);
        let baby = BirthInfo::AgeTold {
            age: Age::parse("8m").unwrap(),
            told_on: day("2026-11-21"),
        };
        assert_eq!(shown(&baby, "2026-11-21"), "8 m");
        assert_eq!(shown(&baby, "2027-05-21"), "14 m");
        assert_eq!(shown(&baby, "2030-05-21"), "4 y");
    }

    #[test]
    fn majority_at_eighteen() {
        let dob = BirthInfo::DateOfBirth {
            date: day("2008-11-21"),
        };
        assert!(dob.is_minor(day("2026-11-20")));
        assert!(!dob.is_minor(day("2026-11-21")));
        let told = BirthInfo::AgeTold {
            age: Age::parse("17").unwrap(),
            told_on: day("2026-11-21"),
        };
        assert!(told.is_minor(day("2027-11-20")));
        assert!(!told.is_minor(day("2027-11-21")));
    }

    proptest! {
        #[test]
        fn an_age_is_what_was_told_on_that_day(value in 0u32..=150, days in 0u64..40_000) {
            let told_on = day("1950-01-01").checked_add_days(Days::new(days)).unwrap();
            let age = Age::new(value, AgeUnit::Years).unwrap();
            let birth = BirthInfo::AgeTold { age, told_on };
            prop_assert_eq!(birth.age_on(told_on), age);
            let later = told_on.checked_add_days(Days::new(365 * 3)).unwrap();
            prop_assert!(birth.age_on(later).years() >= value.min(147) + 2);
        }
    }
}
