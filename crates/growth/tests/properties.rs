//! What holds at every age, for every value.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // a failed test shows by panicking

use std::sync::LazyLock;

use nirantar_growth::{Charts, Given, Lines, Measure, Sex, percentile, read, z_of_percentile};
use proptest::prelude::*;

static CHARTS: LazyLock<Charts> = LazyLock::new(Charts::built_in);

fn measure() -> impl Strategy<Value = Measure> {
    prop::sample::select(Measure::ALL.to_vec())
}

fn sex() -> impl Strategy<Value = Sex> {
    prop::sample::select(Sex::ALL.to_vec())
}

proptest! {
    #[test]
    fn a_greater_value_has_a_greater_z_score(
        measure in measure(), sex in sex(), day in 0_u32..=1856, low in -8.0_f64..8.0, more in 0.001_f64..4.0,
    ) {
        let value = |z| CHARTS.value_at(measure, sex, day, z);
        if let (Some(smaller), Some(larger)) = (value(low), value(low + more)) {
            prop_assert!(smaller < larger);
            let z = |value| CHARTS.z_score(measure, sex, day, value).unwrap();
            prop_assert!(z(smaller) < z(larger));
        }
    }

    #[test]
    fn a_curve_is_where_its_z_score_is(measure in measure(), sex in sex(), day in 0_u32..=1856, z in -8.0_f64..8.0) {
        // Every child within ±4 has a value; farther out a skewed table may have none.
        let value = CHARTS.value_at(measure, sex, day, z);
        prop_assert!(value.is_some() || z.abs() > 4.0);
        if let Some(value) = value {
            let back = CHARTS.z_score(measure, sex, day, value).unwrap();
            prop_assert!((back - z).abs() < 1e-6, "{z} came back as {back}");
        }
    }

    #[test]
    fn nothing_outside_the_tables(measure in measure(), sex in sex(), day in 1857_u32.., value in 0.1_f64..300.0) {
        prop_assert_eq!(CHARTS.z_score(measure, sex, day, value), None);
        prop_assert!(CHARTS.curves(measure, sex, day, u32::MAX, Lines::ZScores).is_empty());
    }

    #[test]
    fn curves_stay_within_what_was_asked(measure in measure(), sex in sex(), a in 0_u32..2500, b in 0_u32..2500) {
        for curve in CHARTS.curves(measure, sex, a, b, Lines::ZScores) {
            prop_assert!(curve.points.windows(2).all(|pair| pair[0].day < pair[1].day));
            for point in &curve.points {
                prop_assert!((a..=b).contains(&point.day));
                let z = CHARTS.z_score(measure, sex, point.day, point.value).unwrap();
                prop_assert!((z - curve.z).abs() < 1e-6);
            }
        }
    }

    #[test]
    fn percentiles_rise_and_come_back(z in -5.0_f64..5.0, more in 0.01_f64..1.0) {
        prop_assert!(percentile(z) < percentile(z + more));
        prop_assert!((percentile(z) + percentile(-z) - 100.0).abs() < 1e-4);
        let back = z_of_percentile(percentile(z)).unwrap();
        prop_assert!((percentile(back) - percentile(z)).abs() < 1e-6);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", rows in prop::collection::vec("[0-9.,\t a-z-]{0,30}", 0..8)) {
        let _ = read::read(&text, &Given::default());
        let _ = read::read(&format!("# measure: weight\nsex\tday\tl\tm\ts\n{}", rows.join("\n")), &Given::default());
    }
}
