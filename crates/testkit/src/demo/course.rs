//! When people come: every visit of the years, in order of time, with tokens.

use chrono::{Datelike, NaiveDate, Weekday};
use nirantar_domain::Timestamp;

use super::dice::Dice;
use super::people::Person;

/// Consulting hours: the first token at nine, the last at eight in the evening (minutes of the day).
const OPENS: i64 = 9 * 60;
const HOURS: i64 = 11 * 60;
/// Minutes from the token to the door, and in the room.
const WAIT: i64 = 17;
const CONSULT: i64 = 3;
const MINUTE: i64 = 60_000;
/// The patient with a thick file: what opening a long history is measured with.
const THICK_FILE: usize = 120;

/// One visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Index of the person.
    pub person: u32,
    /// The person's how-manieth visit, from 0.
    pub turn: u32,
    /// The day, counted from the first.
    pub day: u32,
    /// 0 or 1.
    pub doctor: u8,
    /// Token of the doctor's day.
    pub token: u32,
    /// When the token was given.
    pub arrived: Timestamp,
}

impl Coming {
    /// When called in.
    pub fn called(&self) -> Timestamp {
        Timestamp::from_millis(self.arrived.as_millis() + WAIT * MINUTE)
    }

    /// When seen and signed.
    pub fn done(&self) -> Timestamp {
        Timestamp::from_millis(self.arrived.as_millis() + (WAIT + CONSULT) * MINUTE + 11_000)
    }
}

/// Spreads `encounters` visits of `people` over `days` days that start with `first`.
pub fn comings(seed: u64, people: &[Person], encounters: usize, first: NaiveDate, days: u32) -> Vec<Coming> {
    let mut all = Vec::with_capacity(encounters);
    let counts = counts(seed, people, encounters);
    for (index, count) in (0_u32..).zip(counts) {
        let chronic = people
            .get(index as usize)
            .is_some_and(|person| person.chronic.is_some());
        let mut dice = Dice::of(seed, 2, u64::from(index));
        // People stay with the doctor they know.
        let own = u8::from(dice.chance(40));
        let mut dates = dates(&mut dice, count, chronic, days);
        dates
            .iter_mut()
            .for_each(|day| *day = open_day(first, *day, days));
        dates.sort_unstable();
        all.extend((0_u32..).zip(dates).map(|(turn, day)| {
            let doctor = if dice.chance(88) { own } else { 1 - own };
            Coming {
                person: index,
                turn,
                day,
                doctor,
                token: 0,
                arrived: Timestamp::default(),
            }
        }));
    }
    all.sort_by_key(|coming| {
        (
            coming.day,
            coming.doctor,
            Dice::of(seed, 3, u64::from(coming.person)).word(),
            coming.turn,
        )
    });
    give_tokens(&mut all, first);
    all.sort_by_key(|coming| (coming.arrived, coming.doctor, coming.token));
    all
}

/// How often each person comes: everybody once if it goes round, and those with a lasting condition more often.
fn counts(seed: u64, people: &[Person], encounters: usize) -> Vec<usize> {
    let mut counts: Vec<usize> = (0..people.len())
        .map(|index| usize::from(index < encounters))
        .collect();
    let mut left = encounters.saturating_sub(people.len());
    if let (Some(thick), true) = (counts.first_mut(), left >= 10 * THICK_FILE) {
        *thick += THICK_FILE - 1;
        left -= THICK_FILE - 1;
    }
    let weights: Vec<u64> = (0_u64..)
        .zip(people)
        .scan(0, |sum, (index, person)| {
            let mut dice = Dice::of(seed, 4, index);
            *sum += if person.chronic.is_some() {
                dice.between(8, 24)
            } else {
                dice.between(0, 4)
            } as u64;
            Some(*sum)
        })
        .collect();
    let total = weights.last().copied().unwrap_or_default();
    let mut dice = Dice::of(seed, 5, 0);
    for _ in 0..left {
        let at = dice.below(usize::try_from(total).unwrap_or_default()) as u64;
        let who = weights
            .partition_point(|sum| *sum <= at)
            .min(people.len().saturating_sub(1));
        if let Some(count) = counts.get_mut(who) {
            *count += 1;
        }
    }
    counts
}

fn dates(dice: &mut Dice, count: usize, chronic: bool, days: u32) -> Vec<u32> {
    let last = days.saturating_sub(1);
    if chronic && count > 2 {
        // Reviews at even distances, as told, with the usual delays.
        let start = dice.between(0, last / 3);
        let step = f64::from(last - start) / (count.max(2) - 1) as f64;
        return (0..count)
            .map(|turn| (f64::from(start) + turn as f64 * step) as u32 + dice.between(0, 6))
            .collect();
    }
    let mut dates: Vec<u32> = Vec::with_capacity(count);
    while dates.len() < count {
        let day = dice.between(0, last);
        dates.push(day);
        if dice.chance(35) && dates.len() < count {
            dates.push(day + dice.between(2, 7));
        }
    }
    dates
}

/// The clinic is closed on Sundays.
fn open_day(first: NaiveDate, day: u32, days: u32) -> u32 {
    let day = day.min(days.saturating_sub(1));
    let date = first + chrono::Days::new(u64::from(day));
    match date.weekday() {
        Weekday::Sun if day + 1 < days => day + 1,
        Weekday::Sun => day.saturating_sub(1),
        _ => day,
    }
}

fn give_tokens(all: &mut [Coming], first: NaiveDate) {
    for queue in all.chunk_by_mut(|a, b| (a.day, a.doctor) == (b.day, b.doctor)) {
        let length = i64::try_from(queue.len()).unwrap_or(1).max(1);
        for (place, coming) in (0_i64..).zip(queue.iter_mut()) {
            let date = first + chrono::Days::new(u64::from(coming.day));
            let millis =
                OPENS * MINUTE + place * HOURS * MINUTE / length + i64::from(coming.person % 50) * 1_000;
            coming.token = u32::try_from(place + 1).unwrap_or(u32::MAX);
            coming.arrived = Timestamp::from_millis(midnight(date) + millis);
        }
    }
}

/// Midnight in India.
fn midnight(date: NaiveDate) -> i64 {
    date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis() - 19_800_000
}
