//! A day's takings.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use nirantar_domain::{Invalid, Paise, PersonId};
use nirantar_store::{FeeRow, PaymentRow};

use super::count::count_shown;
use super::dues::{Names, due_shown, payment_of_row};
use super::{CashDay, CashDayAsk, CashPerson, DayMoney, ReceiptShown};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

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

impl Nirantar {
    /// A day's takings: by mode and person, receipts, what was given back, dues, countings.
    ///
    /// # Errors
    /// Invalid `date`.
    pub fn cash_day(&self, ask: CashDayAsk) -> Result<CashDay> {
        self.with_session("cash_day", |folder, session| {
            let date = read_day(ask.date.as_deref(), folder.today(self.ports.clock.now()))?;
            let (rows, asked, counts) = session.money()?.read(|tx| -> Result<_> {
                Ok((
                    tx.payments_on(date)?,
                    tx.fees_asked_on(date)?,
                    tx.cash_counts_on(date)?,
                ))
            })?;
            let names = Names::read(session)?;
            let people = takings(date, rows.iter().map(|(_, payment)| payment));
            let all = sum(&people, None);
            let mut people: Vec<CashPerson> = people
                .into_iter()
                .filter_map(|(person, took)| {
                    Some(CashPerson {
                        person: person?,
                        name: names.person(person),
                        cash_paise: took.cash,
                        upi_paise: took.upi,
                        receipts: took.receipts,
                    })
                })
                .collect();
            people.sort_by(|a, b| a.name.cmp(&b.name));
            let free = asked.iter().filter(|row| row.kind == "free").count();
            let dues = asked
                .into_iter()
                .filter(|row| row.due > Paise::ZERO)
                .map(|row| due_shown(session, &names, row))
                .collect::<Result<Vec<_>>>()?;
            let day = date.to_string();
            let (mut receipts, mut reversals) = (Vec::new(), Vec::new());
            for (fee, payment) in rows.into_iter().rev() {
                let (taken, given_back) = (payment.day == day, payment.reversed_day == day);
                let shown = receipt(self, session, &names, fee, payment)?;
                if given_back {
                    reversals.push(shown.clone());
                }
                if taken {
                    receipts.push(shown);
                }
            }
            Ok(CashDay {
                date: day,
                cash_paise: all.cash,
                upi_paise: all.upi,
                people,
                receipts,
                reversals,
                dues_paise: dues.iter().map(|due| due.due_paise).sum(),
                dues,
                free: u32::try_from(free).unwrap_or(u32::MAX),
                counts: counts
                    .into_iter()
                    .rev()
                    .map(|row| count_shown(&names, row))
                    .collect(),
            })
        })
    }
}

fn receipt(
    core: &Nirantar,
    session: &Session,
    names: &Names,
    fee: FeeRow,
    payment: PaymentRow,
) -> Result<ReceiptShown> {
    Ok(ReceiptShown {
        fee: fee.id,
        of: names.of(session, fee.visit, fee.patient, fee.doctor)?,
        payment: payment_of_row(core, session, names, payment)?,
    })
}

/// The money of a day that is being closed; `None` for somebody who does not read it, or before there is a file for it.
pub(crate) fn day_money(core: &Nirantar, session: &Session, date: NaiveDate) -> Result<Option<DayMoney>> {
    if !core.permissions.allows(&session.roles, "cash_day") {
        return Ok(None);
    }
    let Ok(money) = session.money() else {
        return Ok(None);
    };
    let (rows, asked, counts) = money.read(|tx| -> Result<_> {
        Ok((
            tx.payments_on(date)?,
            tx.fees_asked_on(date)?,
            tx.cash_counts_on(date)?,
        ))
    })?;
    let names = Names::read(session)?;
    let all = sum(&takings(date, rows.iter().map(|(_, payment)| payment)), None);
    Ok(Some(DayMoney {
        cash_paise: all.cash,
        upi_paise: all.upi,
        dues_paise: asked.iter().map(|row| row.due).sum(),
        receipts: all.receipts,
        counted: counts
            .into_iter()
            .rfind(|row| row.person.is_none())
            .map(|row| count_shown(&names, row)),
    }))
}
