//! The days that are counted.

use chrono::{Datelike, Days, NaiveDate};
use nirantar_domain::Invalid;

use crate::{Error, Result};

/// Days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// The most days that one answer counts.
const LONGEST: u64 = 366;

pub(super) fn day(field: &'static str, text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d")
        .map_err(|_| Error::Invalid(Invalid::new(field, "date-malformed")))
}

impl Period {
    /// One day; today if none is named.
    pub(super) fn of_day(text: Option<&str>, today: NaiveDate) -> Result<Self> {
        let date = text.map_or(Ok(today), |text| day("date", text))?;
        Ok(Self { from: date, to: date })
    }

    /// A month, `YYYY-MM`; the present one if none is named.
    pub(super) fn of_month(text: Option<&str>, today: NaiveDate) -> Result<Self> {
        let malformed = || Error::Invalid(Invalid::new("month", "date-malformed"));
        let from = match text {
            None => today.with_day(1).ok_or_else(malformed)?,
            Some(text) => NaiveDate::parse_from_str(&format!("{}-01", text.trim()), "%Y-%m-%d")
                .map_err(|_| malformed())?,
        };
        let to = from
            .checked_add_months(chrono::Months::new(1))
            .and_then(|next| next.pred_opt())
            .ok_or_else(malformed)?;
        Ok(Self { from, to })
    }

    /// From one day to another, at most a year.
    pub(super) fn between(from: NaiveDate, to: NaiveDate) -> Result<Self> {
        if to < from {
            return Err(Error::Invalid(Invalid::new("to", "report-ends-before")));
        }
        if from
            .checked_add_days(Days::new(LONGEST))
            .is_none_or(|end| to >= end)
        {
            return Err(Error::Invalid(
                Invalid::new("to", "report-too-long").with("days", LONGEST),
            ));
        }
        Ok(Self { from, to })
    }

    /// The week before and the week to come, or what is named.
    pub(super) fn around(from: Option<&str>, to: Option<&str>, today: NaiveDate) -> Result<Self> {
        let week = Days::new(7);
        let from = match from {
            Some(text) => day("from", text)?,
            None => today.checked_sub_days(week).unwrap_or(today),
        };
        let to = match to {
            Some(text) => day("to", text)?,
            None => today.checked_add_days(week).unwrap_or(today),
        };
        Self::between(from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        day("date", text).unwrap()
    }

    #[test]
    fn months_end_when_they_end() {
        let today = date("2026-11-21");
        for (month, from, to) in [
            (None, "2026-11-01", "2026-11-30"),
            (Some("2024-02"), "2024-02-01", "2024-02-29"),
            (Some("2026-12"), "2026-12-01", "2026-12-31"),
        ] {
            let period = Period::of_month(month, today).unwrap();
            assert_eq!((period.from, period.to), (date(from), date(to)));
        }
        for refused in ["2026-13", "11-2026", "2026-11-21", ""] {
            assert!(Period::of_month(Some(refused), today).is_err(), "{refused}");
        }
    }

    #[test]
    fn a_year_and_no_day_more() {
        let from = date("2026-01-01");
        assert!(Period::between(from, date("2027-01-01")).is_ok());
        assert!(Period::between(from, date("2027-01-02")).is_err());
        assert!(Period::between(from, date("2025-12-31")).is_err());
        assert!(Period::between(from, from).is_ok());
    }
}
