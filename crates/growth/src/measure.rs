//! What is measured, and on whom.

use std::fmt;
use std::str::FromStr;

/// A measure that is read against age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Weight in kg.
    Weight,
    /// Length (lying, under 2 years) or height (standing) in cm.
    Height,
    /// Body mass index in kg/m².
    Bmi,
    /// Head circumference in cm.
    Head,
}

/// A word that names no measure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such measure: {0}")]
pub struct UnknownMeasure(pub String);

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 4] = [Self::Weight, Self::Height, Self::Bmi, Self::Head];

    /// The word in files and payloads.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Height => "height",
            Self::Bmi => "bmi",
            Self::Head => "head",
        }
    }

    /// The unit of its values, as written.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Weight => "kg",
            Self::Height | Self::Head => "cm",
            Self::Bmi => "kg/m²",
        }
    }

    /// Whether its distribution is skewed by weight, so that WHO goes on in a straight line beyond ±3
    /// (`lms::Lms::z_restricted`).
    pub const fn is_weight_based(self) -> bool {
        matches!(self, Self::Weight | Self::Bmi)
    }

    /// The z-scores between which WHO takes a value for possible; beyond them a measurement, a date of birth or a sex is
    /// more likely to be wrong than right. WHO Anthro's limits: weight −6…+5, height −6…+6, BMI and head −5…+5.
    pub const fn believable_z(self) -> (f64, f64) {
        match self {
            Self::Weight => (-6.0, 5.0),
            Self::Height => (-6.0, 6.0),
            Self::Bmi | Self::Head => (-5.0, 5.0),
        }
    }

    /// Between which values a table's median can lie from birth to adulthood; a file outside is one of another measure.
    pub(crate) const fn median_range(self) -> (f64, f64) {
        match self {
            Self::Weight => (2.0, 90.0),
            Self::Height => (44.0, 200.0),
            Self::Bmi => (11.0, 30.0),
            Self::Head => (31.0, 62.0),
        }
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Measure {
    type Err = UnknownMeasure;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|m| m.as_str() == word)
            .ok_or_else(|| UnknownMeasure(word.to_owned()))
    }
}

/// Which of the two sets of tables. There are no others: for a child whose sex is neither or unknown no z-score is given,
/// unless the doctor chooses one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Tables for girls.
    Girl,
    /// Tables for boys.
    Boy,
}

impl Sex {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Girl, Self::Boy];

    /// The word in files and payloads.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Girl => "girl",
            Self::Boy => "boy",
        }
    }
}

/// How a child's length or height was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Posture {
    /// Length, lying on the back.
    Lying,
    /// Height, standing.
    Standing,
}

impl Posture {
    /// How the tables expect a child of that age to be measured: lying under 2 years (731 days), standing from then on.
    pub const fn expected(age_days: u32) -> Self {
        if age_days < FIRST_STANDING_DAY {
            Self::Lying
        } else {
            Self::Standing
        }
    }
}

/// The first day of the tables for standing children: 24 months.
pub(crate) const FIRST_STANDING_DAY: u32 = 731;

/// A height in cm as the tables expect it at that age: a child measured the other way is 0.7 cm longer lying than standing
/// (WHO Child Growth Standards: Methods and development, 2006, chapter 3). Use the answer for the BMI as well.
pub fn chart_height(age_days: u32, cm: f64, taken: Posture) -> f64 {
    match (Posture::expected(age_days), taken) {
        (Posture::Lying, Posture::Standing) => cm + 0.7,
        (Posture::Standing, Posture::Lying) => cm - 0.7,
        _ => cm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_back() {
        for measure in Measure::ALL {
            assert_eq!(measure.to_string().parse(), Ok(measure));
        }
        assert_eq!("muac".parse::<Measure>(), Err(UnknownMeasure("muac".to_owned())));
    }

    #[test]
    fn height_is_turned_to_how_the_tables_measure() {
        // The cases of WHO's own test of its R package `anthro`.
        for (day, taken, expected) in [
            (730, Posture::Standing, 100.7),
            (800, Posture::Standing, 100.0),
            (730, Posture::Lying, 100.0),
            (800, Posture::Lying, 99.3),
        ] {
            assert!(
                (chart_height(day, 100.0, taken) - expected).abs() < 1e-9,
                "{day} {taken:?}"
            );
        }
    }
}
