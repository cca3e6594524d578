//! What goes into and comes out of money at the desk. All amounts are paise.

use nirantar_domain::fee::{FeeKind, FeeRule, PaymentMode};
use nirantar_domain::{CashCountId, EntryId, FeeId, Paise, PatientId, PersonId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use nirantar_document::Denomination;

/// Asks what a visit costs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeeSuggest {
    /// Which visit.
    pub visit: VisitId,
}

/// What a visit costs, and why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeeSuggested {
    /// Which visit.
    pub visit: VisitId,
    /// The doctor it is for.
    pub doctor: PersonId,
    /// The doctor's name.
    pub doctor_name: String,
    /// How much; absent where the doctor has no rule yet.
    pub amount_paise: Option<Paise>,
    /// Why that much.
    pub kind: FeeKind,
    /// The last day on which coming again is free, `YYYY-MM-DD`, where that is the reason.
    pub free_until: Option<String>,
    /// The day of the last charged visit to this doctor, `YYYY-MM-DD`.
    pub last_visit: Option<String>,
    /// The branch has a UPI address.
    pub upi: bool,
    /// What the patient still owes for other visits.
    pub owed_paise: Paise,
    /// What was asked and paid already.
    pub fee: Option<FeeShown>,
}

/// How a fee is settled at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FeeTakeMode {
    /// Notes and coins.
    Cash,
    /// UPI, seen by a person.
    Upi,
    /// Paid later.
    Due,
    /// Nothing is asked.
    Free,
}

/// Asks for a visit's fee and takes it, in one step. Until something is paid, it can be asked anew.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FeeTake {
    /// Which visit.
    pub visit: VisitId,
    /// How much is asked; what the rule says if absent.
    #[serde(default)]
    pub amount_paise: Option<Paise>,
    /// How it is settled.
    pub mode: FeeTakeMode,
    /// Why it costs another amount, or nothing.
    #[serde(default)]
    pub reason: Option<String>,
    /// What the UPI app calls the payment.
    #[serde(default)]
    pub reference: Option<String>,
}

/// Takes what is due, or part of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FeePay {
    /// Which fee.
    pub fee: FeeId,
    /// How much.
    pub amount_paise: Paise,
    /// How.
    pub mode: PaymentMode,
    /// What the UPI app calls the payment.
    #[serde(default)]
    pub reference: Option<String>,
}

/// Gives a payment back. Owners may always; others what they took themselves, on the same day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeeReverse {
    /// Which fee.
    pub fee: FeeId,
    /// Which of its payments.
    pub payment: EntryId,
    /// Why.
    pub reason: String,
}

/// Asks for the fee of a visit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeeShow {
    /// Which visit.
    pub visit: VisitId,
}

/// What was asked and paid for a visit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeeShown {
    /// The fee's id.
    pub id: FeeId,
    /// Of which visit.
    pub visit: Option<VisitId>,
    /// Whose.
    pub patient: Option<PatientId>,
    /// Human number of the patient.
    pub patient_number: String,
    /// Name of the patient.
    pub patient_name: String,
    /// The doctor it is for.
    pub doctor: Option<PersonId>,
    /// The doctor's name.
    pub doctor_name: String,
    /// Day of the visit, `YYYY-MM-DD`.
    pub date: String,
    /// What is asked.
    pub charged_paise: Paise,
    /// What was paid and not given back.
    pub paid_paise: Paise,
    /// What is still to be paid.
    pub due_paise: Paise,
    /// Why that much.
    pub kind: Option<FeeKind>,
    /// Why, in a person's words.
    pub reason: Option<String>,
    /// Every payment, given back or not, by time.
    pub payments: Vec<PaymentShown>,
}

/// One payment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaymentShown {
    /// Its id inside the fee.
    pub id: EntryId,
    /// Number of the receipt, `A/26-27/00123`.
    pub number: String,
    /// How much.
    pub amount_paise: Paise,
    /// How.
    pub mode: PaymentMode,
    /// What the UPI app calls it.
    pub reference: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Name of who took it.
    pub by_name: String,
    /// Given back.
    pub reversed: Option<ReversalShown>,
    /// Whoever is logged in may give it back.
    pub may_reverse: bool,
}

/// A payment given back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReversalShown {
    /// When.
    pub at: Timestamp,
    /// Name of who gave it back.
    pub by_name: String,
    /// Why.
    pub reason: String,
}

/// What came of taking money.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeeTaken {
    /// Number of the receipt; absent where nothing was paid.
    pub receipt: Option<String>,
    /// The payment's id inside the fee.
    pub payment: Option<EntryId>,
    /// The fee as it is now.
    pub fee: FeeShown,
}

/// Asks for what is still to be paid.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DuesList {
    /// Only this patient's.
    #[serde(default)]
    pub patient: Option<PatientId>,
}

/// Asks for a UPI code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct UpiQr {
    /// How much.
    pub amount_paise: Paise,
    /// What the payer reads in the app; at most 50 letters are kept.
    #[serde(default)]
    pub note: Option<String>,
    /// Which visit it is for: becomes the reference in the bank's list.
    #[serde(default)]
    pub visit: Option<VisitId>,
}

/// A UPI link and its QR code.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UpiCode {
    /// `upi://pay?…`.
    pub uri: String,
    /// Whom it is paid to, as the app shows.
    pub payee: String,
    /// The address it is paid to.
    pub vpa: String,
    /// Rows of the code, `1` dark and `0` light, without the quiet zone.
    pub modules: Vec<String>,
}

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

/// A receipt as listed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptShown {
    /// The fee.
    pub fee: FeeId,
    /// Of which visit.
    pub visit: Option<VisitId>,
    /// Whose.
    pub patient: Option<PatientId>,
    /// Human number of the patient.
    pub patient_number: String,
    /// Name of the patient.
    pub patient_name: String,
    /// The doctor's name.
    pub doctor_name: String,
    /// The payment.
    pub payment: PaymentShown,
}

/// Something that is still to be paid.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DueShown {
    /// The fee.
    pub fee: FeeId,
    /// Of which visit.
    pub visit: Option<VisitId>,
    /// Whose.
    pub patient: Option<PatientId>,
    /// Human number of the patient.
    pub patient_number: String,
    /// Name of the patient.
    pub patient_name: String,
    /// The doctor's name.
    pub doctor_name: String,
    /// Day of the visit, `YYYY-MM-DD`.
    pub date: String,
    /// What is asked.
    pub charged_paise: Paise,
    /// What was paid.
    pub paid_paise: Paise,
    /// What is still to be paid.
    pub due_paise: Paise,
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

/// Fees of the doctors, and where UPI goes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeeSettings {
    /// Every doctor who works here, by name.
    pub doctors: Vec<DoctorFee>,
    /// The branch's UPI address.
    pub upi_vpa: Option<String>,
    /// The name that a UPI app shows.
    pub upi_payee: Option<String>,
}

/// A doctor's fees.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DoctorFee {
    /// Who.
    pub doctor: PersonId,
    /// Name.
    pub name: String,
    /// The rule, if there is one.
    pub rule: Option<FeeRule>,
    /// Whoever is logged in may change it.
    pub may_change: bool,
}

/// Sets a doctor's fees: an owner, or the doctor.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FeeRuleSet {
    /// Whose.
    pub doctor: PersonId,
    /// The first time with this doctor.
    pub first_paise: Paise,
    /// Here before; the same as the first time if absent.
    #[serde(default)]
    pub follow_up_paise: Option<Paise>,
    /// Days after a charged visit in which coming again is free.
    #[serde(default)]
    pub free_follow_up_days: u32,
}

/// Sets where UPI goes. An empty address takes it away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct UpiSet {
    /// The branch's UPI address.
    pub vpa: String,
    /// The name that a UPI app shows; the clinic's if absent.
    #[serde(default)]
    pub payee: Option<String>,
}
