//! What was taken on some days, from the money's file: for logins that count money, and nobody else.

use std::collections::BTreeMap;

use nirantar_domain::{Paise, SpaceKind};
use nirantar_store::DayMoney;

use super::period::Period;
use super::{DayCount, Takings, Wait};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// The sum, and each day's: cash and UPI taken less given back.
pub(super) struct Taken {
    pub sum: Takings,
    days: BTreeMap<String, Paise>,
}

/// What was taken; `None` for a login that does not count money, and in a folder that has no file for it yet.
pub(super) fn takings(core: &Nirantar, session: &Session, period: Period) -> Result<Option<Taken>> {
    if !core.permissions.reads(&session.roles, SpaceKind::Money)
        || !core.permissions.allows(&session.roles, "cash_day")
    {
        return Ok(None);
    }
    let money = match session.money() {
        Ok(money) => money,
        Err(Error::Conflict { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let ((taken, given_back), due) = money.read(|tx| -> Result<_> {
        Ok((
            tx.report_money(period.from, period.to)?,
            tx.report_due(period.from, period.to)?,
        ))
    })?;
    Ok(Some(add_up(&taken, &given_back, due)))
}

fn add_up(taken: &[DayMoney], given_back: &[DayMoney], due_paise: Paise) -> Taken {
    let mut sum = Takings {
        due_paise,
        ..Takings::default()
    };
    let mut days: BTreeMap<String, Paise> = BTreeMap::new();
    let mut add = |row: &DayMoney, paise: Paise| {
        let mode = if row.mode == "upi" {
            &mut sum.upi_paise
        } else {
            &mut sum.cash_paise
        };
        *mode = [*mode, paise].into_iter().sum();
        let day = days.entry(row.day.clone()).or_default();
        *day = [*day, paise].into_iter().sum();
    };
    for row in taken {
        add(row, row.amount);
    }
    for row in given_back {
        add(row, Paise::new(-row.amount.get()));
    }
    sum.given_back_paise = given_back.iter().map(|row| row.amount).sum();
    sum.receipts = taken.iter().map(|row| row.payments).sum();
    Taken { sum, days }
}

impl Taken {
    /// Writes each day's takings beside its visits. A day on which somebody paid and nobody came is added.
    pub(super) fn put_into(&self, days: &mut Vec<DayCount>) {
        for day in days.iter_mut() {
            day.taken_paise = Some(self.days.get(&day.date).copied().unwrap_or_default());
        }
        for (date, taken) in &self.days {
            if !days.iter().any(|day| day.date == *date) {
                days.push(DayCount {
                    date: date.clone(),
                    came: 0,
                    done: 0,
                    new_patients: 0,
                    wait: Wait::default(),
                    taken_paise: Some(*taken),
                });
            }
        }
        days.sort_by(|a, b| a.date.cmp(&b.date));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(day: &str, mode: &str, paise: i64) -> DayMoney {
        DayMoney {
            day: day.to_owned(),
            mode: mode.to_owned(),
            amount: Paise::new(paise),
            payments: 2,
        }
    }

    #[test]
    fn given_back_is_taken_off_on_its_own_day() {
        let taken = [row("2026-11-20", "cash", 500), row("2026-11-20", "upi", 300)];
        let taken = add_up(&taken, &[row("2026-11-21", "cash", 200)], Paise::new(70));
        assert_eq!(
            taken.sum,
            Takings {
                cash_paise: Paise::new(300),
                upi_paise: Paise::new(300),
                given_back_paise: Paise::new(200),
                receipts: 4,
                due_paise: Paise::new(70),
            }
        );
        let mut days = Vec::new();
        taken.put_into(&mut days);
        let days: Vec<_> = days
            .iter()
            .map(|day| (day.date.as_str(), day.taken_paise))
            .collect();
        assert_eq!(
            days,
            [
                ("2026-11-20", Some(Paise::new(800))),
                ("2026-11-21", Some(Paise::new(-200)))
            ]
        );
    }
}
