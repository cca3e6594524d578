//! A visit that is entered on a later day: how long that may be is data.

use chrono::{Days, NaiveDate};
use nirantar_domain::Invalid;
use serde::Deserialize;

use crate::{Error, Result};

const LIMITS: &str = include_str!("../../../../policies/consult.toml");

#[derive(Deserialize)]
struct Limits {
    written_up_within_days: u64,
}

/// The day that a form names, or today. Not in the future, and no further back than the policy allows.
pub(crate) fn day_of_visit(typed: Option<&str>, today: NaiveDate) -> Result<NaiveDate> {
    let Some(typed) = typed else {
        return Ok(today);
    };
    let date = NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d")
        .map_err(|_| Invalid::new("date", "date-malformed"))?;
    if date > today {
        return Err(Error::Invalid(Invalid::new("date", "visit-date-future")));
    }
    let days = within_days()?;
    if today
        .checked_sub_days(Days::new(days))
        .is_some_and(|oldest| date < oldest)
    {
        return Err(Error::Invalid(
            Invalid::new("date", "visit-date-too-old").with("days", days),
        ));
    }
    Ok(date)
}

fn within_days() -> Result<u64> {
    let limits: Limits = toml::from_str(LIMITS)
        .map_err(|error| Error::internal(format!("policies/consult.toml: {}", error.message())))?;
    Ok(limits.written_up_within_days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_back_and_no_day_ahead() {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
        let today = day("2026-11-21");
        assert_eq!(day_of_visit(None, today).unwrap(), today);
        assert_eq!(
            day_of_visit(Some("2026-11-14"), today).unwrap(),
            day("2026-11-14")
        );
        for refused in ["2026-11-13", "2026-11-22", "yesterday"] {
            assert!(day_of_visit(Some(refused), today).is_err(), "{refused}");
        }
    }
}
