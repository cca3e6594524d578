//! One counting of the cash box: what was expected, what was there. Immutable; a mistake is counted again.

use chrono::NaiveDate;
use nirantar_domain::{BranchId, Paise, PersonId};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, New};
use crate::error::{DocumentError, Result};
use crate::fields::plain_fields;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

/// So many notes or coins of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Denomination {
    /// Worth of one, in rupees.
    pub rupees: u32,
    /// How many.
    pub count: u32,
}

/// What was counted, and what the payments of the day gave to expect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CashCounted {
    /// Notes and coins, the largest first; empty where only the total was typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Denomination>>"))]
    pub denominations: Vec<Denomination>,
    /// Cash that was there.
    pub counted_paise: Paise,
    /// Cash that should have been there.
    pub expected_cash_paise: Paise,
    /// What came by UPI that day, to be compared with the bank's list.
    pub expected_upi_paise: Paise,
    /// A person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub note: Option<String>,
}

impl EntryValue for CashCounted {
    const CLASS: &'static str = "cash_counted";
}

plain_fields! {
    /// Plain fields of a counting.
    struct CashCountFields;
    /// A plain field of a counting.
    enum CashCountField;
    safety: [];
    /// Where.
    branch: BranchId => Branch;
    /// The day whose takings were counted, in India.
    date: NaiveDate => Date as "string | null";
    /// Whose takings; everybody's if absent.
    person: PersonId => Person;
}

/// A counting as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CashCountView {
    /// State this view was read at.
    pub heads: Heads,
    /// Plain fields.
    pub fields: CashCountFields,
    /// What was counted.
    pub counted: Option<Entry<CashCounted>>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl CashCountView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::CashCount)?;
        Ok(Self {
            heads: doc.heads(),
            fields: CashCountFields::read(&state),
            counted: state.live::<CashCounted>().pop(),
            conflicts: CashCountFields::conflicts(&state),
        })
    }
}

/// An edit of a counting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CashCountEdit {
    /// Sets a plain field.
    Field(CashCountField),
    /// Writes down what was counted: once.
    Counted(New<CashCounted>),
}

impl Edit for CashCountEdit {
    const KIND: Kind = Kind::CashCount;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
            Self::Counted(new) => {
                if draft.adds(CashCounted::CLASS) || !draft.open_ids(CashCounted::CLASS).is_empty() {
                    return Err(DocumentError::EntryExists(new.id));
                }
                draft.add(&New::fact(new.id, new.value.clone()))
            }
        }
    }
}
