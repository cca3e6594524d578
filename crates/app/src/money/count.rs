//! Counting the cash box.

use nirantar_document::{CashCountEdit, CashCountFields, CashCounted, Doc, Kind, New};
use nirantar_domain::fee::DENOMINATIONS;
use nirantar_domain::{CashCountId, Invalid, Paise};
use nirantar_store::CashCountRow;

use super::dues::Names;
use super::takings::{read_day, sum, takings};
use super::{CashCountAdd, CashCountShown};
use crate::patients::line;
use crate::{Error, Event, Nirantar, Result};

/// The most notes or coins of one kind: more is a slip of the finger.
const MOST_PIECES: u32 = 100_000;

impl Nirantar {
    /// Writes down what is in the cash box, beside what the payments of the day let expect. Kept for ever; a mistake is
    /// counted again.
    ///
    /// # Errors
    /// Invalid `date` (malformed, or still to come), `denominations`, `counted_paise`, `note`, `person`.
    pub fn cash_count_add(&self, add: CashCountAdd) -> Result<CashCountShown> {
        let shown = self.with_session("cash_count_add", |folder, session| {
            let now = self.ports.clock.now();
            let today = folder.today(now);
            let date = read_day(add.date.as_deref(), today)?;
            if date > today {
                return Err(Invalid::new("date", "cash-count-future").into());
            }
            let names = Names::read(session)?;
            if add.person.is_some() && names.person(add.person).is_empty() {
                return Err(Error::NotFound { what: "staff" });
            }
            let counted = counted(&add)?;
            let note = line("note", add.note.as_deref())?;
            let mut denominations: Vec<_> = add
                .denominations
                .iter()
                .filter(|pieces| pieces.count > 0)
                .copied()
                .collect();
            denominations.sort_by_key(|pieces| std::cmp::Reverse(pieces.rupees));
            let id = CashCountId::make(&*self.ports.clock, &*self.ports.entropy);
            session.money()?.write(now, |tx| {
                let rows = tx.payments_on(date)?;
                let people = takings(date, rows.iter().map(|(_, payment)| payment));
                let expected = sum(&people, add.person);
                let value = CashCounted {
                    denominations,
                    counted_paise: counted,
                    expected_cash_paise: expected.cash,
                    expected_upi_paise: expected.upi,
                    note,
                };
                let fields = CashCountFields {
                    branch: Some(session.branch),
                    date: Some(date),
                    person: add.person,
                };
                let mut edits: Vec<CashCountEdit> = fields
                    .differences(&CashCountFields::default())
                    .into_iter()
                    .map(CashCountEdit::Field)
                    .collect();
                edits.push(CashCountEdit::Counted(New::fact(self.make_entry_id(), value)));
                let mut doc = Doc::new(Kind::CashCount, tx.actor())?;
                let genesis = doc.heads();
                doc.edit(&genesis, session.stamp(now), &edits)?;
                tx.put_document(id, &doc)?;
                session.audit(tx, "cash.count", "cash_count", &[id.into()], &["counted"])?;
                let row = tx
                    .cash_counts_on(date)?
                    .into_iter()
                    .find(|row| row.id == id)
                    .ok_or_else(|| Error::internal("a counting that was just written"))?;
                Ok(count_shown(&names, row))
            })
        })?;
        self.tell(Event::MoneyChanged);
        Ok(shown)
    }
}

/// The sum of notes and coins, or the total that was typed.
fn counted(add: &CashCountAdd) -> Result<Paise> {
    let invalid = |field: &str, key| Err(Error::Invalid(Invalid::new(field, key)));
    if add.denominations.is_empty() {
        let Some(counted) = add.counted_paise else {
            return invalid("counted_paise", "cash-count-needed");
        };
        if counted < Paise::ZERO {
            return invalid("counted_paise", "domain-fee-negative");
        }
        if counted > Paise::MAX_FIELD {
            return invalid("counted_paise", "domain-money-too-large");
        }
        return Ok(counted);
    }
    let mut seen = std::collections::BTreeSet::new();
    let mut total = Paise::ZERO;
    for pieces in &add.denominations {
        if !DENOMINATIONS.contains(&pieces.rupees) || !seen.insert(pieces.rupees) {
            return invalid("denominations", "cash-count-denomination");
        }
        if pieces.count > MOST_PIECES {
            return invalid("denominations", "cash-count-pieces");
        }
        let worth = Paise::from_rupees(i64::from(pieces.rupees) * i64::from(pieces.count));
        total = [total, worth].into_iter().sum();
    }
    match add.counted_paise {
        Some(typed) if typed != total => invalid("counted_paise", "cash-count-sum"),
        _ => Ok(total),
    }
}

/// A counting as shown.
pub(super) fn count_shown(names: &Names, row: CashCountRow) -> CashCountShown {
    CashCountShown {
        id: row.id,
        date: row.date,
        person: row.person,
        person_name: row.person.map(|person| names.person(Some(person))),
        by_name: names.person(row.by),
        at: row.at,
        counted_paise: row.counted,
        expected_cash_paise: row.expected_cash,
        expected_upi_paise: row.expected_upi,
        difference_paise: row.counted.checked_sub(row.expected_cash).unwrap_or_default(),
        denominations: row.denominations,
        note: Some(row.note).filter(|text| !text.is_empty()),
    }
}
