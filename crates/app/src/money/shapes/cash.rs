//! A day's takings and the countings of the cash box. All amounts are paise.

use nirantar_document::Denomination;
use nirantar_domain::{CashCountId, Paise, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DueShown, ReceiptShown};

/// Asks for a day's takings.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CashDayAsk {
    /// Day, `YYYY-MM-DD`; today if absent.
    #[serde(default)]
    pub date: Option<String>,
}

/// A day's takings. What was given back counts on the day it was given back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CashDay {
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Cash taken less cash given back.
    pub cash_paise: Paise,
    /// UPI taken less UPI given back.
    pub upi_paise: Paise,
    /// By person, by name.
    pub people: Vec<CashPerson>,
    /// Receipts of the day, the newest first.
    pub receipts: Vec<ReceiptShown>,
    /// Payments, of whatever day, that were given back on this one.
    pub reversals: Vec<ReceiptShown>,
    /// Fees asked on the day of which something is still to be paid.
    pub dues: Vec<DueShown>,
    /// Their sum.
    pub dues_paise: Paise,
    /// Visits of which nothing was asked.
    pub free: u32,
    /// Countings of the day, the newest first.
    pub counts: Vec<CashCountShown>,
}

/// What one person took.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CashPerson {
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Cash taken less cash given back.
    pub cash_paise: Paise,
    /// UPI taken less UPI given back.
    pub upi_paise: Paise,
    /// Receipts given.
    pub receipts: u32,
}

/// Writes down what is in the cash box.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CashCountAdd {
    /// The day counted, `YYYY-MM-DD`; today if absent.
    #[serde(default)]
    pub date: Option<String>,
    /// Whose takings; everybody's if absent.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Notes and coins; their sum is what was counted.
    #[serde(default)]
    pub denominations: Vec<Denomination>,
    /// What was counted, where notes and coins are not told apart.
    #[serde(default)]
    pub counted_paise: Option<Paise>,
    /// A person's words.
    #[serde(default)]
    pub note: Option<String>,
}

/// One counting of the cash box.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CashCountShown {
    /// Its id.
    pub id: CashCountId,
    /// The day counted, `YYYY-MM-DD`.
    pub date: String,
    /// Whose takings; everybody's if absent.
    pub person: Option<PersonId>,
    /// Name of whose takings.
    pub person_name: Option<String>,
    /// Name of who counted.
    pub by_name: String,
    /// When.
    pub at: Timestamp,
    /// Cash that was there.
    pub counted_paise: Paise,
    /// Cash that should have been there.
    pub expected_cash_paise: Paise,
    /// What came by UPI.
    pub expected_upi_paise: Paise,
    /// Counted less expected: below zero is missing.
    pub difference_paise: Paise,
    /// Notes and coins.
    pub denominations: Vec<Denomination>,
    /// A person's words.
    pub note: Option<String>,
}

/// The money of a day that is being closed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DayMoney {
    /// Cash taken less cash given back.
    pub cash_paise: Paise,
    /// UPI taken less UPI given back.
    pub upi_paise: Paise,
    /// Still to be paid of what was asked today.
    pub dues_paise: Paise,
    /// Receipts given.
    pub receipts: u32,
    /// The newest counting of everybody's takings, if there was one.
    pub counted: Option<CashCountShown>,
}
