//! Fees, payments and dues. All amounts are paise.

use nirantar_domain::fee::{FeeKind, PaymentMode};
use nirantar_domain::{EntryId, FeeId, Paise, PatientId, PersonId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// Whom a fee is for.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FeeOf {
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
}

/// What was asked and paid for a visit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeeShown {
    /// The fee's id.
    pub id: FeeId,
    /// The visit, the patient and the doctor.
    #[serde(flatten)]
    pub of: FeeOf,
    /// The doctor it is for.
    pub doctor: Option<PersonId>,
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

/// A receipt as listed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptShown {
    /// The fee.
    pub fee: FeeId,
    /// The visit, the patient and the doctor.
    #[serde(flatten)]
    pub of: FeeOf,
    /// The payment.
    pub payment: PaymentShown,
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

/// Something that is still to be paid.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DueShown {
    /// The fee.
    pub fee: FeeId,
    /// The visit, the patient and the doctor.
    #[serde(flatten)]
    pub of: FeeOf,
    /// Day of the visit, `YYYY-MM-DD`.
    pub date: String,
    /// What is asked.
    pub charged_paise: Paise,
    /// What was paid.
    pub paid_paise: Paise,
    /// What is still to be paid.
    pub due_paise: Paise,
}
