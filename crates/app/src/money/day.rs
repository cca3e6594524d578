//! A day's takings.

use chrono::NaiveDate;
use nirantar_domain::Paise;
use nirantar_store::{FeeRow, PaymentRow};

use super::count::count_shown;
use super::dues::{Names, due_shown, payment_of_row};
use super::takings::{read_day, sum, takings};
use super::{CashDay, CashDayAsk, CashPerson, DayMoney, ReceiptShown};
use crate::session::Session;
use crate::{Nirantar, Result};

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
