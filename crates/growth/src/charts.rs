//! All tables together: what a measurement is asked of, and what is drawn.

use crate::built_in;
use crate::measure::{Measure, Sex};
use crate::normal::percentile;
use crate::read::{Given, read};
use crate::table::Table;

/// Growth tables by measure, sex and age. Where two cover the same day the one that was added first counts, so a file that
/// the clinic supplies never replaces what is built in.
#[derive(Debug, Clone, Default)]
pub struct Charts {
    tables: Vec<Table>,
}

/// Which lines to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// z −3, −2, −1, 0, 1, 2, 3.
    ZScores,
    /// The 3rd, 15th, 50th, 85th and 97th centile.
    Centiles,
}

impl Lines {
    /// Their z-scores, from the lowest.
    pub const fn z_scores(self) -> &'static [f64] {
        match self {
            Self::ZScores => &[-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0],
            Self::Centiles => &[-1.880_793_608, -1.036_433_389, 0.0, 1.036_433_389, 1.880_793_608],
        }
    }
}

/// One line of a chart, as far as one table goes. Where a line breaks (from lying to standing at 2 years, from one
/// reference to the next) there are two curves.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// The z-score of every point.
    pub z: f64,
    /// The same in per cent of children who are below.
    pub percentile: f64,
    /// Where the numbers come from.
    pub source: String,
    /// From the youngest age on; to be joined by straight lines.
    pub points: Vec<Point>,
}

/// A point of a curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Age in days.
    pub day: u32,
    /// Value in the measure's unit.
    pub value: f64,
}

impl Charts {
    /// The built-in tables. Reading them takes about a millisecond; keep the answer.
    pub fn built_in() -> Self {
        let tables = built_in::FILES
            .iter()
            .filter_map(|file| read(file, &Given::default()).ok())
            .flatten()
            .collect();
        Self { tables }
    }

    /// Adds tables behind those that are there.
    pub fn add(&mut self, tables: impl IntoIterator<Item = Table>) {
        self.tables.extend(tables);
    }

    /// Every table, in the order in which they count.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The last day of life on which any measure of that sex has a table.
    pub fn last_day(&self, sex: Sex) -> Option<u32> {
        let of_sex = self.tables.iter().filter(|table| table.sex() == sex);
        of_sex.map(|table| table.days().1).max()
    }

    /// The table for that day of life.
    pub fn table(&self, measure: Measure, sex: Sex, day: u32) -> Option<&Table> {
        self.of(measure, sex).find(|table| {
            let (first, last) = table.days();
            (first..=last).contains(&day)
        })
    }

    /// How many standard deviations a value lies from the median of its age; none without a table for the age, and for what
    /// is no measurement (0, negative, not a number). Height and BMI: see [`crate::chart_height`].
    pub fn z_score(&self, measure: Measure, sex: Sex, day: u32, value: f64) -> Option<f64> {
        self.table(measure, sex, day)?.z_score(day, value)
    }

    /// The value at a z-score: the inverse of [`Self::z_score`].
    pub fn value_at(&self, measure: Measure, sex: Sex, day: u32, z: f64) -> Option<f64> {
        self.table(measure, sex, day)?.value_at(day, z)
    }

    /// The lines of a chart from one day of life to another, both included; nothing where there are no tables.
    pub fn curves(&self, measure: Measure, sex: Sex, from: u32, to: u32, lines: Lines) -> Vec<Curve> {
        let mut curves = Vec::new();
        for table in self.of(measure, sex) {
            let days = self.days_drawn(table, from, to);
            if days.is_empty() {
                continue;
            }
            for &z in lines.z_scores() {
                let points = days
                    .iter()
                    .filter_map(|&day| table.value_at(day, z).map(|value| Point { day, value }))
                    .collect();
                curves.push(Curve {
                    z,
                    percentile: percentile(z),
                    source: table.source().to_owned(),
                    points,
                });
            }
        }
        curves
    }

    /// The days of a table's points between two days, as far as no earlier table counts there.
    fn days_drawn(&self, table: &Table, from: u32, to: u32) -> Vec<u32> {
        let (first, last) = table.days();
        let (from, to) = (from.max(first), to.min(last));
        if from > to {
            return Vec::new();
        }
        let mut days: Vec<u32> = table
            .knots()
            .filter(|day| (from..=to).contains(day))
            .chain([from, to])
            .collect();
        days.sort_unstable();
        days.dedup();
        days.retain(|&day| {
            self.table(table.measure(), table.sex(), day)
                .is_some_and(|t| std::ptr::eq(t, table))
        });
        days
    }

    fn of(&self, measure: Measure, sex: Sex) -> impl Iterator<Item = &Table> {
        self.tables
            .iter()
            .filter(move |table| table.measure() == measure && table.sex() == sex)
    }
}
