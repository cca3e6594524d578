//! Which backups of a folder are kept.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use nirantar_domain::Timestamp;

/// The newest backup of each of so many days, weeks and months. Counted are those in which one was made, so that a clinic
/// that was closed for a month finds what it left.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// For each of the instants at which backups were made, whether that one is kept. The newest day keeps all of its own: who
/// made one by hand finds it until the next day.
pub(super) fn kept(made: &[Timestamp]) -> Vec<bool> {
    let day = |at: Timestamp| (0, at.ist_date().num_days_from_ce());
    let week = |at: Timestamp| {
        let week = at.ist_date().iso_week();
        (week.year(), i32::try_from(week.week()).unwrap_or_default())
    };
    let month = |at: Timestamp| {
        let date = at.ist_date();
        (date.year(), i32::try_from(date.month()).unwrap_or_default())
    };
    let mut newest_first: Vec<(usize, Timestamp)> = made.iter().copied().enumerate().collect();
    newest_first.sort_by_key(|&(place, at)| std::cmp::Reverse((at, place)));
    let mut chosen = BTreeSet::new();
    let newest_day = newest_first.first().map(|&(_, at)| at.ist_date());
    for &(place, at) in &newest_first {
        if Some(at.ist_date()) == newest_day {
            chosen.insert(place);
        }
    }
    let mut choose = |most: usize, period: &dyn Fn(Timestamp) -> (i32, i32)| {
        let mut seen = BTreeSet::new();
        for &(place, at) in &newest_first {
            if seen.len() < most && seen.insert(period(at)) {
                chosen.insert(place);
            }
        }
    };
    choose(DAYS, &day);
    choose(WEEKS, &week);
    choose(MONTHS, &month);
    (0..made.len()).map(|place| chosen.contains(&place)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HOUR: i64 = 3_600_000;

    fn left(made: &[Timestamp]) -> Vec<Timestamp> {
        let kept = kept(made);
        made.iter()
            .zip(kept)
            .filter_map(|(at, kept)| kept.then_some(*at))
            .collect()
    }

    /// Two backups on each of so many days, cleared after each.
    fn after(days: i64) -> Vec<Timestamp> {
        let start: Timestamp = "2026-01-01T09:00:00Z".parse().unwrap();
        let mut lying = Vec::new();
        for day in 0..days {
            for hour in [0, 3] {
                lying.push(start.plus_millis((day * 24 + hour) * HOUR));
                lying = left(&lying);
            }
        }
        lying
    }

    fn dates(of: &[Timestamp]) -> Vec<String> {
        of.iter().rev().map(|at| at.ist_date().to_string()).collect()
    }

    #[test]
    fn a_year_of_days_leaves_a_week_a_month_and_a_year() {
        assert_eq!(
            dates(&after(3)),
            ["2026-01-03", "2026-01-03", "2026-01-02", "2026-01-01"]
        );
        // 2027-02-04 is a Thursday; weeks end on Sundays.
        assert_eq!(
            dates(&after(400)),
            [
                "2027-02-04",
                "2027-02-04",
                "2027-02-03",
                "2027-02-02",
                "2027-02-01",
                "2027-01-31",
                "2027-01-30",
                "2027-01-29",
                "2027-01-24",
                "2027-01-17",
                "2026-12-31",
                "2026-11-30",
                "2026-10-31",
                "2026-09-30",
                "2026-08-31",
                "2026-07-31",
                "2026-06-30",
                "2026-05-31",
                "2026-04-30",
                "2026-03-31"
            ]
        );
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_nothing_goes_twice(hours in proptest::collection::vec(0i64..20_000, 1..60)) {
            let made: Vec<Timestamp> = hours.iter().map(|hour| Timestamp::from_millis(hour * HOUR)).collect();
            let once = left(&made);
            prop_assert!(once.contains(made.iter().max().unwrap()));
            let newest = made.iter().max().unwrap().ist_date();
            let before = once.iter().filter(|at| at.ist_date() != newest).count();
            prop_assert!(before < DAYS + WEEKS + MONTHS);
            prop_assert_eq!(left(&once), once);
        }
    }
}
