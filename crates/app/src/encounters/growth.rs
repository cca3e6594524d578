//! How a child's measurements stand against others of the same age and sex, and the lines of the chart.

use chrono::NaiveDate;
use nirantar_domain::{BirthInfo, Sex};
use nirantar_growth as growth;
use nirantar_store::VitalsRow;

use super::{GrowthCurve, GrowthCurves, GrowthMeasure, GrowthNote, GrowthScore};
use crate::clinic::growth_charts;
use crate::{Error, Nirantar, Result};

/// Nobody looks for a growth curve from here on: 19 years.
const GROWN_DAYS: u32 = 6_940;

impl Nirantar {
    /// The lines of a growth chart; none for somebody whose sex has no tables.
    ///
    /// # Errors
    /// Not found.
    pub fn growth_curves(&self, ask: GrowthCurves) -> Result<Vec<GrowthCurve>> {
        self.with_session("growth_curves", |folder, session| {
            let row = session
                .desk
                .read(|tx| tx.patient(ask.patient))?
                .ok_or(Error::NotFound { what: "patient" })?;
            let Some(sex) = table_of(row.sex.parse().ok()) else {
                return Ok(Vec::new());
            };
            let curves = growth_charts(folder, session, sex, ask.to_day)?.curves(
                growth_measure(ask.measure),
                sex,
                ask.from_day,
                ask.to_day,
                growth::Lines::ZScores,
            );
            Ok(curves
                .into_iter()
                .map(|curve| GrowthCurve {
                    z: curve.z,
                    percentile: curve.percentile,
                    source: curve.source,
                    days: curve.points.iter().map(|point| point.day).collect(),
                    values: curve.points.iter().map(|point| point.value).collect(),
                })
                .collect())
        })
    }
}

/// Growth is read against the tables as WHO's measurers take it: lying under two years, standing from then on.
pub(super) fn scores(
    charts: &growth::Charts,
    row: &VitalsRow,
    sex: growth::Sex,
    days: u32,
) -> Vec<GrowthScore> {
    let kg = row.weight_g.map(|grams| f64::from(grams) / 1000.0);
    let cm = |mm: Option<u32>| mm.map(|mm| f64::from(mm) / 10.0);
    let height = cm(row.height_mm);
    let bmi = kg
        .zip(height)
        .map(|(kg, cm)| kg / (cm / 100.0).powi(2))
        .filter(|bmi| bmi.is_finite());
    [
        (GrowthMeasure::Weight, kg),
        (GrowthMeasure::Height, height),
        (GrowthMeasure::Bmi, bmi),
        (GrowthMeasure::Head, cm(row.head_mm)),
    ]
    .into_iter()
    .filter_map(|(of, value)| {
        let value = value?;
        let z = charts.z_score(growth_measure(of), sex, days, value)?;
        let (low, high) = growth_measure(of).believable_z();
        Some(GrowthScore {
            measure: of,
            value,
            z,
            percentile: growth::percentile(z),
            doubtful: !(low..=high).contains(&z),
        })
    })
    .collect()
}

/// Why no curve is drawn for a child today, in whatever is measured. An age told in years counts from the latest birthday
/// that fits: nobody is asked for a date of birth that would change nothing.
pub(super) fn note(until: Option<u32>, birth: Option<&BirthInfo>, today: NaiveDate) -> Option<GrowthNote> {
    let (until, birth) = (until?, birth?);
    let days = days_of_life(birth, today)?;
    if days >= GROWN_DAYS {
        None
    } else if days > until {
        Some(GrowthNote::NeedsTable)
    } else if birth.is_known_to_the_month() {
        None
    } else {
        Some(GrowthNote::NeedsBirth)
    }
}

/// The measure of the tables.
pub(crate) const fn growth_measure(of: GrowthMeasure) -> growth::Measure {
    match of {
        GrowthMeasure::Weight => growth::Measure::Weight,
        GrowthMeasure::Height => growth::Measure::Height,
        GrowthMeasure::Bmi => growth::Measure::Bmi,
        GrowthMeasure::Head => growth::Measure::Head,
    }
}

/// There are tables for girls and boys; for anybody else no growth is read.
pub(super) const fn table_of(sex: Option<Sex>) -> Option<growth::Sex> {
    match sex {
        Some(Sex::Female) => Some(growth::Sex::Girl),
        Some(Sex::Male) => Some(growth::Sex::Boy),
        _ => None,
    }
}

/// Days of life on a day, from the latest birth that fits.
pub(super) fn days_of_life(birth: &BirthInfo, on: NaiveDate) -> Option<u32> {
    u32::try_from(on.signed_duration_since(birth.latest_birth()).num_days()).ok()
}
