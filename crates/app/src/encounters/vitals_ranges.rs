//! Which values a box of the vitals asks about: `policies/vitals.toml`.

use serde::Deserialize;

use super::VitalsRange;
use crate::{Error, Result};

const TABLE: &str = include_str!("../../../../policies/vitals.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    range: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    measure: String,
    #[serde(default)]
    from_days: Option<u32>,
    #[serde(default)]
    below_days: Option<u32>,
    low: u32,
    high: u32,
    /// Where the numbers come from; every row has to say.
    source: String,
    /// The doctor who has looked at the row; empty while nobody has.
    checked_by: String,
}

/// The ranges for somebody of `days` days of life; without an age, those that hold at every age.
pub(super) fn ranges(days: Option<u32>) -> Result<Vec<VitalsRange>> {
    let table: Table = toml::from_str(TABLE)
        .map_err(|error| Error::internal(format!("policies/vitals.toml: {}", error.message())))?;
    let holds = |row: &Row| match (row.from_days, days) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(from), Some(days)) => days >= from && row.below_days.is_none_or(|below| days < below),
    };
    Ok(table
        .range
        .into_iter()
        .filter(holds)
        .map(|row| VitalsRange {
            measure: row.measure,
            low: row.low,
            high: row.high,
            source: row.source,
            checked: !row.checked_by.trim().is_empty(),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEASURES: [&str; 10] = [
        "systolic",
        "diastolic",
        "pulse",
        "respiration",
        "temperature_tenths_f",
        "spo2",
        "glucose_mg_dl",
        "weight_g",
        "height_mm",
        "head_mm",
    ];

    #[test]
    fn every_row_names_a_source_and_a_measure_that_there_is() {
        let table: Table = toml::from_str(TABLE).unwrap();
        for row in &table.range {
            assert!(MEASURES.contains(&row.measure.as_str()), "{}", row.measure);
            assert!(
                row.source.trim().len() > 20 && row.low < row.high,
                "{}",
                row.measure
            );
            assert!(
                row.checked_by.is_empty(),
                "nobody has checked {} yet",
                row.measure
            );
        }
        let (before, after) = TABLE.split_once("\nsource = ").unwrap();
        let without = format!("{before}{}", &after[after.find('\n').unwrap()..]);
        assert!(
            toml::from_str::<Table>(&without).is_err(),
            "a row has to say where it is from"
        );
    }

    #[test]
    fn who_asks_says_where_from_and_that_nobody_has_checked_it() {
        for range in ranges(Some(10_000)).unwrap() {
            assert!(!range.checked && !range.source.is_empty(), "{}", range.measure);
        }
    }

    #[test]
    fn every_age_has_one_range_for_each_measure() {
        for days in (0..=40_000)
            .step_by(7)
            .chain([60, 61, 365, 366, 1826, 1827, 4747, 4748])
        {
            let mut named: Vec<String> = ranges(Some(days))
                .unwrap()
                .into_iter()
                .map(|r| r.measure)
                .collect();
            named.sort();
            let mut all: Vec<&str> = MEASURES.to_vec();
            all.sort_unstable();
            assert_eq!(named, all, "{days} days");
        }
        let ageless = ranges(None).unwrap();
        assert_eq!(ageless.len(), 2, "temperature and oxygen alone need no age");
    }
}
