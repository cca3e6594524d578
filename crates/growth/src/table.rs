//! One table: a measure of one sex over a span of ages.

use crate::lms::Lms;
use crate::measure::{Measure, Sex};

/// L, M and S at rising ages. Between two ages they are read off the straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    measure: Measure,
    sex: Sex,
    source: String,
    rows: Vec<Row>,
}

/// One age of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Row {
    /// Age in days; broken where the table counts months.
    pub day: f64,
    pub lms: Lms,
}

impl Table {
    /// A table of rows at rising ages, two at least (`read` has checked both).
    pub(crate) const fn new(measure: Measure, sex: Sex, source: String, rows: Vec<Row>) -> Self {
        Self {
            measure,
            sex,
            source,
            rows,
        }
    }

    /// What is measured.
    pub const fn measure(&self) -> Measure {
        self.measure
    }

    /// For whom.
    pub const fn sex(&self) -> Sex {
        self.sex
    }

    /// Where its numbers come from, to be named on the chart.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Its rows, at rising ages.
    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// True if it has a number wherever the other has one.
    pub fn covers(&self, other: &Self) -> bool {
        let ((first, last), (from, to)) = (self.days(), other.days());
        self.measure == other.measure && self.sex == other.sex && first <= from && to <= last
    }

    /// First and last whole day of the ages it covers.
    pub fn days(&self) -> (u32, u32) {
        let first = self.rows.first().map_or(0.0, |row| row.day.ceil());
        let last = self.rows.last().map_or(0.0, |row| row.day.floor());
        (first as u32, last as u32)
    }

    /// L, M and S at that age; none outside its ages.
    pub fn at(&self, day: u32) -> Option<Lms> {
        let day = f64::from(day);
        let after = self.rows.partition_point(|row| row.day < day);
        let right = self.rows.get(after)?;
        if right.day <= day {
            return Some(right.lms);
        }
        let left = self.rows.get(after.checked_sub(1)?)?;
        let share = (day - left.day) / (right.day - left.day);
        let between = |a: f64, b: f64| a + (b - a) * share;
        Some(Lms {
            l: between(left.lms.l, right.lms.l),
            m: between(left.lms.m, right.lms.m),
            s: between(left.lms.s, right.lms.s),
        })
    }

    /// The z-score of a value at that age, restricted where the measure asks for it.
    pub fn z_score(&self, day: u32, value: f64) -> Option<f64> {
        if !(value.is_finite() && value > 0.0) {
            return None;
        }
        let lms = self.at(day)?;
        Some(if self.measure.is_weight_based() {
            lms.z_restricted(value)
        } else {
            lms.z(value)
        })
        .filter(|z| z.is_finite())
    }

    /// The value that has that z-score at that age: the inverse of [`Self::z_score`].
    pub fn value_at(&self, day: u32, z: f64) -> Option<f64> {
        let lms = self.at(day)?;
        if self.measure.is_weight_based() {
            lms.value_restricted(z)
        } else {
            lms.value(z)
        }
        .filter(|value| value.is_finite() && *value > 0.0)
    }

    /// The whole days of its rows, inside its ages: where a curve has to have a point.
    pub(crate) fn knots(&self) -> impl Iterator<Item = u32> + '_ {
        let (first, last) = self.days();
        self.rows
            .iter()
            .map(move |row| (row.day.round() as u32).clamp(first, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let row = |day, m| Row {
            day,
            lms: Lms { l: 1.0, m, s: 0.04 },
        };
        Table::new(
            Measure::Height,
            Sex::Girl,
            String::new(),
            vec![row(10.5, 50.0), row(20.0, 60.0), row(30.5, 61.0)],
        )
    }

    #[test]
    fn between_two_rows_lies_a_straight_line() {
        assert_eq!(table().days(), (11, 30));
        assert!((table().at(20).unwrap().m - 60.0).abs() < 1e-12);
        assert!((table().at(11).unwrap().m - (50.0 + 10.0 * 0.5 / 9.5)).abs() < 1e-12);
        assert_eq!(table().at(10), None);
        assert_eq!(table().at(31), None);
    }

    #[test]
    fn no_z_score_of_what_is_no_measurement() {
        for value in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(table().z_score(20, value), None);
        }
        assert_eq!(table().value_at(20, f64::NAN), None);
    }
}
