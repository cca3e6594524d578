//! The built-in tables against what WHO has printed and computed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // a failed test shows by panicking

use nirantar_growth::{Charts, DAYS_PER_MONTH, Lines, Measure, Sex};

use Measure::{Bmi, Head, Height, Weight};
use Sex::{Boy, Girl};

/// WHO's simplified field tables: values at z −3 … 3, printed with one decimal.
const PRINTED: &[(Measure, Sex, u32, [f64; 7])] = &[
    (Weight, Boy, 0, [2.1, 2.5, 2.9, 3.3, 3.9, 4.4, 5.0]),
    (Weight, Boy, 1, [2.9, 3.4, 3.9, 4.5, 5.1, 5.8, 6.6]),
    (Weight, Boy, 6, [5.7, 6.4, 7.1, 7.9, 8.8, 9.8, 10.9]),
    (Weight, Boy, 12, [6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3]),
    (Weight, Boy, 24, [8.6, 9.7, 10.8, 12.2, 13.6, 15.3, 17.1]),
    (Weight, Boy, 60, [12.4, 14.1, 16.0, 18.3, 21.0, 24.2, 27.9]),
    (Weight, Girl, 0, [2.0, 2.4, 2.8, 3.2, 3.7, 4.2, 4.8]),
    (Weight, Girl, 6, [5.1, 5.7, 6.5, 7.3, 8.2, 9.3, 10.6]),
    (Weight, Girl, 12, [6.3, 7.0, 7.9, 8.9, 10.1, 11.5, 13.1]),
    (Weight, Girl, 60, [12.1, 13.7, 15.8, 18.2, 21.2, 24.9, 29.5]),
    (Height, Boy, 0, [44.2, 46.1, 48.0, 49.9, 51.8, 53.7, 55.6]),
    (Height, Boy, 12, [68.6, 71.0, 73.4, 75.7, 78.1, 80.5, 82.9]),
    (Height, Boy, 24, [78.0, 81.0, 84.1, 87.1, 90.2, 93.2, 96.3]),
    (Height, Boy, 60, [96.1, 100.7, 105.3, 110.0, 114.6, 119.2, 123.9]),
    (Height, Girl, 0, [43.6, 45.4, 47.3, 49.1, 51.0, 52.9, 54.7]),
    (Height, Girl, 12, [66.3, 68.9, 71.4, 74.0, 76.6, 79.2, 81.7]),
    (Height, Girl, 24, [76.0, 79.3, 82.5, 85.7, 88.9, 92.2, 95.4]),
    (Height, Girl, 60, [95.2, 99.9, 104.7, 109.4, 114.2, 118.9, 123.7]),
    (Bmi, Boy, 0, [10.2, 11.1, 12.2, 13.4, 14.8, 16.3, 18.1]),
    (Bmi, Girl, 0, [10.1, 11.1, 12.2, 13.3, 14.6, 16.1, 17.7]),
    (Head, Boy, 0, [30.7, 31.9, 33.2, 34.5, 35.7, 37.0, 38.3]),
    (Head, Girl, 0, [30.3, 31.5, 32.7, 33.9, 35.1, 36.2, 37.4]),
];

#[test]
fn the_lines_are_those_of_the_printed_tables() {
    let charts = Charts::built_in();
    for &(measure, sex, months, printed) in PRINTED {
        // The tables by month are for the broken day that ends the month; at 24 months, for children who stand already.
        let age = f64::from(months) * DAYS_PER_MONTH;
        let day = if months == 24 { 731 } else { age as u32 };
        for (value, z) in printed.into_iter().zip(Lines::ZScores.z_scores()) {
            let on = |day| charts.value_at(measure, sex, day, *z).unwrap();
            let computed = on(day) + (on(day + 1) - on(day)) * (age - f64::from(day));
            // Half a digit of the printed value, and what the straight lines between the kept days may add.
            assert!(
                (computed - value).abs() < 0.055,
                "{measure} {sex:?} {months} months, z {z}: {computed}, printed {value}"
            );
        }
    }
}

/// Children whose z-scores WHO's R package `anthro` prints in its manual and tests: measure, sex, age in days, value, z.
const COMPUTED: &[(Measure, Sex, u32, f64, f64)] = &[
    (Height, Boy, 1001, 120.0, 7.31),
    (Weight, Boy, 1001, 18.0, 2.20),
    (Bmi, Boy, 1001, 12.5, -3.01),
    (Height, Girl, 1000, 80.0, -3.50),
    (Weight, Girl, 1000, 15.0, 0.95),
    (Bmi, Girl, 1000, 23.4375, 4.66),
    (Height, Boy, 1010, 100.0, 1.62),
    (Weight, Boy, 1010, 10.0, -2.76),
    (Bmi, Boy, 1010, 10.0, -5.61),
    (Height, Boy, 1000, 100.0, 1.70),
    (Weight, Boy, 1000, 15.0, 0.69),
    (Bmi, Boy, 1000, 15.0, -0.58),
    (Height, Boy, 987, 72.16, -6.09),
    (Height, Girl, 731, 77.5, -2.55),
    (Height, Boy, 244, 60.0, -4.81),
    (Height, Boy, 274, 60.7, -5.02),
];

#[test]
fn z_scores_are_those_of_whos_own_program() {
    let charts = Charts::built_in();
    for &(measure, sex, day, value, expected) in COMPUTED {
        let z = charts.z_score(measure, sex, day, value).unwrap();
        // It rounds to two decimals; the straight lines may be off by 0.005.
        assert!(
            (z - expected).abs() <= 0.0101,
            "{measure} {sex:?} day {day}, {value}: {z}, expected {expected}"
        );
    }
}

#[test]
fn every_measure_of_both_sexes_is_there_from_birth_to_five_years() {
    let charts = Charts::built_in();
    for measure in Measure::ALL {
        for sex in Sex::ALL {
            for day in 0..=1856 {
                assert!(
                    charts.z_score(measure, sex, day, 15.0).is_some(),
                    "{measure} {sex:?} day {day}"
                );
            }
        }
    }
    assert_eq!(
        charts.tables().len(),
        12,
        "height and BMI have two tables for each sex"
    );
    assert!(
        charts
            .tables()
            .iter()
            .all(|table| table.source() == "WHO Child Growth Standards (2006)")
    );
}

#[test]
fn height_steps_down_where_children_stand_up() {
    let charts = Charts::built_in();
    let median = |day| charts.value_at(Height, Boy, day, 0.0).unwrap();
    assert!((median(730) - median(731) - 0.67).abs() < 0.01);
    let curves = charts.curves(Height, Boy, 700, 800, Lines::ZScores);
    assert_eq!(curves.len(), 14, "no line crosses the step");
    assert_eq!(curves[0].points.last().unwrap().day, 730);
    assert_eq!(curves[7].points.first().unwrap().day, 731);
    let weight = charts.curves(Weight, Girl, 0, 1856, Lines::Centiles);
    assert_eq!(
        weight
            .iter()
            .map(|c| c.percentile.round() as i32)
            .collect::<Vec<_>>(),
        [3, 15, 50, 85, 97]
    );
    assert_eq!(
        (weight[0].points[0].day, weight[0].points.last().unwrap().day),
        (0, 1856)
    );
    assert_eq!(weight[0].points.len(), 182);
}
