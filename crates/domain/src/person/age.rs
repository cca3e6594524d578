//! Ages as people say them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::phone::decimal;
use crate::validate::Invalid;

/// The unit an age is told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AgeUnit {
    /// Years.
    #[serde(rename = "y")]
    Years,
    /// Months.
    #[serde(rename = "m")]
    Months,
    /// Days.
    #[serde(rename = "d")]
    Days,
}

/// An age in completed units. `35`, `8m`, `12d`; `1y 6m` is 18 months. At most 150 years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(try_from = "RawAge")]
pub struct Age {
    value: u32,
    unit: AgeUnit,
}

#[derive(Deserialize)]
struct RawAge {
    value: u32,
    unit: AgeUnit,
}

impl TryFrom<RawAge> for Age {
    type Error = Invalid;

    fn try_from(raw: RawAge) -> Result<Self, Invalid> {
        Self::new(raw.value, raw.unit)
    }
}

impl Age {
    /// Oldest believable age in years; the longest verified human life is 122.
    pub const MAX_YEARS: u32 = 150;

    /// An age of `value` completed units.
    pub fn new(value: u32, unit: AgeUnit) -> Result<Self, Invalid> {
        let max = match unit {
            AgeUnit::Years => Self::MAX_YEARS,
            AgeUnit::Months => Self::MAX_YEARS * 12,
            AgeUnit::Days => Self::MAX_YEARS * 366,
        };
        if value > max {
            return Err(Invalid::new("age", "domain-age-too-old").with("max", Self::MAX_YEARS));
        }
        Ok(Self { value, unit })
    }

    /// Completed units.
    pub const fn value(self) -> u32 {
        self.value
    }

    /// Their unit.
    pub const fn unit(self) -> AgeUnit {
        self.unit
    }

    /// Completed years (a month is a twelfth, a year 365 days when told in days).
    pub const fn years(self) -> u32 {
        match self.unit {
            AgeUnit::Years => self.value,
            AgeUnit::Months => self.value / 12,
            AgeUnit::Days => self.value / 365,
        }
    }

    /// Reads what the desk types: `35`, `35y`, `8m`, `8 months`, `12d`, `2w` (weeks become days), `1y 6m` (months).
    /// Years with days, or a repeated unit, are refused rather than guessed at.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let malformed = || Invalid::new("age", "domain-age-malformed");
        let text: String = text
            .trim()
            .to_lowercase()
            .chars()
            .map(|c| decimal(c).unwrap_or(c))
            .collect();
        if text.is_empty() {
            return Err(Invalid::new("age", "domain-age-empty"));
        }
        let mut parts = Vec::new();
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (number, tail) = rest.split_at_checked(digits).ok_or_else(malformed)?;
            let number: u32 = number.parse().map_err(|_| malformed())?;
            let tail = tail.trim_start();
            let letters = tail.find(|c: char| c.is_ascii_digit()).unwrap_or(tail.len());
            let (unit, tail) = tail.split_at_checked(letters).ok_or_else(malformed)?;
            parts.push((number, unit.trim_end_matches([' ', '.', ',', '/'])));
            rest = tail;
        }
        match parts.as_slice() {
            [(n, unit)] => match unit_of(unit).ok_or_else(malformed)? {
                Spoken::Unit(unit) => Self::new(*n, unit),
                Spoken::Weeks => Self::new(n.saturating_mul(7), AgeUnit::Days),
            },
            [(y, years), (m, months)] if !years.is_empty() && !months.is_empty() => {
                match (unit_of(years), unit_of(months)) {
                    (Some(Spoken::Unit(AgeUnit::Years)), Some(Spoken::Unit(AgeUnit::Months))) if *m < 12 => {
                        Self::new(y.saturating_mul(12).saturating_add(*m), AgeUnit::Months)
                    }
                    _ => Err(malformed()),
                }
            }
            _ => Err(malformed()),
        }
    }
}

enum Spoken {
    Unit(AgeUnit),
    Weeks,
}

fn unit_of(word: &str) -> Option<Spoken> {
    Some(match word {
        "" | "y" | "yr" | "yrs" | "year" | "years" | "yo" | "साल" | "वर्ष" => {
            Spoken::Unit(AgeUnit::Years)
        }
        "m" | "mo" | "mth" | "mths" | "mon" | "month" | "months" | "महीने" | "माह" => {
            Spoken::Unit(AgeUnit::Months)
        }
        "d" | "day" | "days" | "दिन" => Spoken::Unit(AgeUnit::Days),
        "w" | "wk" | "wks" | "week" | "weeks" => Spoken::Weeks,
        _ => return None,
    })
}

impl fmt::Display for Age {
    /// `35 y`, `8 m`, `12 d`; months from two years on as `3 y 6 m`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit {
            AgeUnit::Years => write!(f, "{} y", self.value),
            AgeUnit::Months if self.value >= 24 && self.value.is_multiple_of(12) => {
                write!(f, "{} y", self.value / 12)
            }
            AgeUnit::Months if self.value >= 24 => write!(f, "{} y {} m", self.value / 12, self.value % 12),
            AgeUnit::Months => write!(f, "{} m", self.value),
            AgeUnit::Days => write!(f, "{} d", self.value),
        }
    }
}

impl FromStr for Age {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typed_and_shown() {
        for (typed, shown) in [
            ("35", "35 y"),
            (" 35 Y ", "35 y"),
            ("35yrs.", "35 y"),
            ("8m", "8 m"),
            ("8 months", "8 m"),
            ("12d", "12 d"),
            ("1y 6m", "18 m"),
            ("1y6m", "18 m"),
            ("3y 6m", "3 y 6 m"),
            ("24m", "2 y"),
            ("0", "0 y"),
            ("2w", "14 d"),
            ("३५", "35 y"),
            ("८ माह", "8 m"),
        ] {
            assert_eq!(Age::parse(typed).unwrap().to_string(), shown, "{typed}");
        }
        for typed in [
            "x",
            "-3",
            "3.5",
            "1y 12m",
            "1m 2y",
            "1 2",
            "1y 2d",
            "35 36",
            "y",
            "99999999999",
            "1y 1y",
        ] {
            assert_eq!(
                Age::parse(typed).unwrap_err().message_key,
                "domain-age-malformed",
                "{typed}"
            );
        }
        assert_eq!(Age::parse("151").unwrap_err().message_key, "domain-age-too-old");
        assert_eq!(Age::parse("").unwrap_err().message_key, "domain-age-empty");
    }

    #[test]
    fn stored_form_is_checked() {
        let age = Age::parse("8m").unwrap();
        assert_eq!(serde_json::to_string(&age).unwrap(), r#"{"value":8,"unit":"m"}"#);
        assert!(serde_json::from_str::<Age>(r#"{"value":999,"unit":"y"}"#).is_err());
    }

    proptest! {
        #[test]
        fn shown_text_reads_back(value in 0u32..=1800, unit in 0usize..3) {
            let unit = [AgeUnit::Years, AgeUnit::Months, AgeUnit::Days][unit];
            if let Ok(age) = Age::new(value, unit) {
                let again = Age::parse(&age.to_string()).unwrap();
                prop_assert_eq!(again.to_string(), age.to_string());
                prop_assert_eq!(again.years(), age.years());
            }
        }

        #[test]
        fn never_panics(text in "\\PC{0,16}") {
            let _ = Age::parse(&text);
        }
    }
}
