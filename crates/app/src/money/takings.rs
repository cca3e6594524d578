//! What was taken on a day, added up.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use nirantar_domain::{Invalid, Paise, PersonId};
use nirantar_store::PaymentRow;

use crate::{Error, Result};

/// What is in a day's rows, by person: cash and UPI taken less given back, and receipts.
#[derive(Default)]
pub(super) struct Takings {
    pub cash: Paise,
    pub upi: Paise,
    pub receipts: u32,
}

impl Takings {
    fn add(&mut self, mode: &str, paise: i64) {
        let amount = Paise::new(paise);
        if mode == "upi" {
            self.upi = [self.upi, amount].into_iter().sum();
        } else {
            self.cash = [self.cash, amount].into_iter().sum();
        }
    }
}

/// Adds up a day. What was given back counts on the day, and for the person, of the giving back.
pub(super) fn takings<'a>(
    day: NaiveDate,
    rows: impl Iterator<Item = &'a PaymentRow>,
) -> BTreeMap<Option<PersonId>, Takings> {
    let day = day.to_string();
    let mut people: BTreeMap<Option<PersonId>, Takings> = BTreeMap::new();
    for row in rows {
        if row.day == day {
            let took = people.entry(row.by).or_default();
            took.add(&row.mode, row.amount.get());
            took.receipts += 1;
        }
        if row.reversed_day == day {
            people
                .entry(row.reversed_by)
                .or_default()
                .add(&row.mode, -row.amount.get());
        }
    }
    people
}

/// The sum over a person, or over everybody.
pub(super) fn sum(people: &BTreeMap<Option<PersonId>, Takings>, person: Option<PersonId>) -> Takings {
    let mut all = Takings::default();
    for (_, took) in people
        .iter()
        .filter(|(who, _)| person.is_none() || **who == person)
    {
        all.add("cash", took.cash.get());
        all.add("upi", took.upi.get());
        all.receipts += took.receipts;
    }
    all
}

/// A day as typed; today if absent.
pub(super) fn read_day(text: Option<&str>, today: NaiveDate) -> Result<NaiveDate> {
    match text {
        None => Ok(today),
        Some(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map_err(|_| Error::Invalid(Invalid::new("date", "date-malformed"))),
    }
}
