//! Instants, the Indian calendar day, and the two things every use case is given from outside: time and randomness.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::validate::Invalid;

/// Tells the time. Passed in, so that a test can live on any date.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// Fills buffers with cryptographic randomness. Passed in, so that a test can repeat a run.
pub trait Entropy: Send + Sync {
    /// Overwrites the whole of `out` with unpredictable bytes.
    fn fill(&self, out: &mut [u8]);
}

/// India has one zone and no daylight saving: UTC+05:30 (19,800 seconds).
const IST_SECONDS: i32 = 19_800;
const IST_MILLIS: i64 = IST_SECONDS as i64 * 1000;

/// An instant: milliseconds since the Unix epoch, UTC.
///
/// Serialised as RFC 3339 with the Indian offset and milliseconds (`2026-11-21T09:06:50.000+05:30`); any offset is read.
/// Confined to the years 0001–9999 in IST, which is what RFC 3339 can write; values outside are clamped.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct Timestamp(i64);

impl Timestamp {
    /// 0001-01-01T00:00:00.000+05:30.
    pub const MIN: Self = Self(-62_135_596_800_000 - IST_MILLIS);
    /// 9999-12-31T23:59:59.999+05:30.
    pub const MAX: Self = Self(253_402_300_799_999 - IST_MILLIS);

    /// From milliseconds since the Unix epoch, clamped to [`Timestamp::MIN`]..=[`Timestamp::MAX`].
    pub const fn from_millis(millis: i64) -> Self {
        if millis < Self::MIN.0 {
            Self::MIN
        } else if millis > Self::MAX.0 {
            Self::MAX
        } else {
            Self(millis)
        }
    }

    /// Milliseconds since the Unix epoch.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The calendar day in India at this instant.
    pub fn ist_date(self) -> NaiveDate {
        self.ist().date_naive()
    }

    /// Midnight IST that ends this instant's Indian day: the first instant of the next day. Until then the author of a
    /// signed encounter may amend it.
    pub fn ist_day_end(self) -> Self {
        self.ist_date().succ_opt().map_or(Self::MAX, Self::ist_day_start)
    }

    /// Midnight IST that begins `date`.
    pub fn ist_day_start(date: NaiveDate) -> Self {
        Self::from_millis(date.and_time(NaiveTime::MIN).and_utc().timestamp_millis() - IST_MILLIS)
    }

    /// This instant as a local date and time in India.
    pub fn ist(self) -> DateTime<FixedOffset> {
        let zone = FixedOffset::east_opt(IST_SECONDS).unwrap_or_else(|| chrono::Offset::fix(&Utc));
        // Within MIN..=MAX chrono always succeeds; the epoch stands in for the impossible case.
        DateTime::<Utc>::from_timestamp_millis(self.0)
            .unwrap_or_default()
            .with_timezone(&zone)
    }

    /// This instant moved by `millis` (negative: earlier), clamped.
    #[must_use]
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self::from_millis(self.0.saturating_add(millis))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.ist().to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timestamp({self})")
    }
}

impl FromStr for Timestamp {
    type Err = Invalid;

    /// Reads RFC 3339 with any offset; fractions of a millisecond are cut off.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        DateTime::parse_from_rfc3339(text)
            .map(|at| Self::from_millis(at.timestamp_millis()))
            .map_err(|_| Invalid::new("time", "domain-time-malformed"))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// The Indian financial year (April to March) that `date` falls in, as it stands in invoice numbers: `26-27`.
pub fn financial_year(date: NaiveDate) -> String {
    let first = if date.month() >= 4 {
        date.year()
    } else {
        date.year() - 1
    };
    format!("{:02}-{:02}", first.rem_euclid(100), (first + 1).rem_euclid(100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn written_with_the_indian_offset() {
        assert_eq!(
            Timestamp::from_millis(0).to_string(),
            "1970-01-01T05:30:00.000+05:30"
        );
        assert_eq!(
            serde_json::to_string(&at("2026-11-21T03:36:50.123456Z")).unwrap(),
            "\"2026-11-21T09:06:50.123+05:30\""
        );
        assert_eq!(Timestamp::MIN.to_string(), "0001-01-01T00:00:00.000+05:30");
        assert_eq!(Timestamp::MAX.to_string(), "9999-12-31T23:59:59.999+05:30");
        assert!("2026-11-21".parse::<Timestamp>().is_err());
    }

    #[test]
    fn day_turns_at_midnight_in_india() {
        assert_eq!(
            at("2026-03-31T18:29:59.999Z").ist_date().to_string(),
            "2026-03-31"
        );
        assert_eq!(at("2026-03-31T18:30:00Z").ist_date().to_string(), "2026-04-01");
        assert_eq!(
            at("2026-03-31T23:00:00+05:30").ist_day_end(),
            at("2026-04-01T00:00:00+05:30")
        );
        assert_eq!(
            at("2026-04-01T00:00:00+05:30").ist_day_end(),
            at("2026-04-02T00:00:00+05:30")
        );
    }

    #[test]
    fn financial_year_runs_from_april() {
        let on = |y, m, d| financial_year(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        assert_eq!(on(2026, 4, 1), "26-27");
        assert_eq!(on(2027, 3, 31), "26-27");
        assert_eq!(on(1999, 4, 1), "99-00");
        assert_eq!(on(2100, 1, 1), "99-00");
    }

    proptest! {
        #[test]
        fn text_and_back(millis in any::<i64>()) {
            let at = Timestamp::from_millis(millis);
            prop_assert_eq!(at.to_string().parse::<Timestamp>().unwrap(), at);
        }

        #[test]
        fn day_holds_its_instants(millis in Timestamp::MIN.0..Timestamp::MAX.0 - 86_400_000) {
            let at = Timestamp::from_millis(millis);
            prop_assert!(Timestamp::ist_day_start(at.ist_date()) <= at && at < at.ist_day_end());
        }
    }
}
