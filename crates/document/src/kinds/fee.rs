//! What a visit costs and what was paid for it. Charges, payments and reversals are entries: nothing is edited, and every
//! total is derived.

use chrono::NaiveDate;
use nirantar_domain::fee::{FeeKind, PaymentMode};
use nirantar_domain::identifier::InvoiceNumber;
use nirantar_domain::{BranchId, EntryId, Paise, PatientId, PersonId, VisitId};
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

/// What is asked for a visit; each charge replaces the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeeCharge {
    /// How much.
    pub amount_paise: Paise,
    /// Why that much.
    pub kind: FeeKind,
    /// In a person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub reason: Option<String>,
}

impl EntryValue for FeeCharge {
    const CLASS: &'static str = "fee_charge";
}

/// Money that came, with the number of its receipt. Who took it and when stand in the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeePayment {
    /// Number of the receipt.
    pub number: InvoiceNumber,
    /// How much.
    pub amount_paise: Paise,
    /// How.
    pub mode: PaymentMode,
    /// What the UPI app or bank calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub reference: Option<String>,
}

impl EntryValue for FeePayment {
    const CLASS: &'static str = "fee_payment";
}

/// A payment given back, or taken down by mistake: whole. The payment stays readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeeReversal {
    /// Which payment.
    pub payment: EntryId,
    /// Why, in a person's words.
    pub reason: String,
}

impl EntryValue for FeeReversal {
    const CLASS: &'static str = "fee_reversal";
}

plain_fields! {
    /// Plain fields of a fee.
    struct FeeFields;
    /// A plain field of a fee.
    enum FeeField;
    safety: ["patient"];
    /// Of which visit.
    visit: VisitId => Visit;
    /// Whose.
    patient: PatientId => Patient;
    /// The doctor it is for.
    doctor: PersonId => Doctor;
    /// Where.
    branch: BranchId => Branch;
    /// The day of the visit, in India.
    date: NaiveDate => Date as "string | null";
}

/// A fee as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeeView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: FeeFields,
    /// What is asked: of several live charges (written without knowing of each other) the latest.
    pub charge: Option<Entry<FeeCharge>>,
    /// Every live charge, by time; a new one supersedes all of them.
    pub live_charges: Vec<Entry<FeeCharge>>,
    /// Every payment, reversed ones included, by time.
    pub payments: Vec<Entry<FeePayment>>,
    /// Every reversal, by time.
    pub reversals: Vec<Entry<FeeReversal>>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl FeeView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Fee)?;
        let live_charges = state.live::<FeeCharge>();
        Ok(Self {
            heads: doc.heads(),
            fields: FeeFields::read(&state),
            charge: live_charges.last().cloned(),
            live_charges,
            payments: state.live(),
            reversals: state.live(),
            conflicts: FeeFields::conflicts(&state),
        })
    }

    /// The first reversal of a payment. Two who reversed it without knowing of each other gave back one payment.
    pub fn reversal_of(&self, payment: EntryId) -> Option<&Entry<FeeReversal>> {
        self.reversals
            .iter()
            .find(|reversal| reversal.value.payment == payment)
    }

    /// What is asked.
    pub fn charged(&self) -> Paise {
        self.charge
            .as_ref()
            .map_or(Paise::ZERO, |charge| charge.value.amount_paise)
    }

    /// What was paid and not given back.
    pub fn paid(&self) -> Paise {
        self.payments
            .iter()
            .filter(|payment| self.reversal_of(payment.id).is_none())
            .map(|payment| payment.value.amount_paise)
            .sum()
    }

    /// What is still to be paid; never below zero.
    pub fn due(&self) -> Paise {
        self.charged()
            .checked_sub(self.paid())
            .unwrap_or_default()
            .max(Paise::ZERO)
    }
}

/// An edit of a fee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FeeEdit {
    /// Sets a plain field.
    Field(FeeField),
    /// Asks for an amount. It supersedes every charge that was live when the form was opened, whatever `supersedes` says.
    Charge(New<FeeCharge>),
    /// Takes money.
    Payment(New<FeePayment>),
    /// Gives a payment back; it must have been there, and not given back, when the form was opened.
    Reversal(New<FeeReversal>),
}

impl Edit for FeeEdit {
    const KIND: Kind = Kind::Fee;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
            Self::Charge(new) => {
                if draft.adds(FeeCharge::CLASS) {
                    return Err(DocumentError::EntryExists(new.id));
                }
                let mut new = new.clone();
                new.supersedes = draft.open_ids(FeeCharge::CLASS);
                new.rank = None;
                draft.add(&new)
            }
            Self::Payment(new) => draft.add(&New::fact(new.id, new.value.clone())),
            Self::Reversal(new) => {
                let payment = new.value.payment;
                let given_back = draft
                    .base
                    .live::<FeeReversal>()
                    .iter()
                    .any(|reversal| reversal.value.payment == payment);
                if given_back || !draft.open_ids(FeePayment::CLASS).contains(&payment) {
                    return Err(DocumentError::NotLive(payment));
                }
                draft.add(&New::fact(new.id, new.value.clone()))
            }
        }
    }
}
