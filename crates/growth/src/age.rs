//! Days and months.

/// Days in a month of the growth tables: 365.25 / 12, as WHO's own programs count.
pub const DAYS_PER_MONTH: f64 = 30.4375;

/// The age in days of so many months, to the nearest day.
pub fn days_of_months(months: u32) -> u32 {
    // At most 150 years, so the product is far inside both types.
    (f64::from(months.min(1_800)) * DAYS_PER_MONTH).round() as u32
}

/// The age in (broken) months of so many days.
pub fn months_of_days(days: u32) -> f64 {
    f64::from(days) / DAYS_PER_MONTH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_and_five_years_fall_where_who_puts_them() {
        assert_eq!(days_of_months(0), 0);
        assert_eq!(days_of_months(12), 365);
        assert_eq!(days_of_months(24), 731);
        assert_eq!(days_of_months(60), 1826);
        assert!((months_of_days(1826) - 59.99).abs() < 0.01);
    }
}
