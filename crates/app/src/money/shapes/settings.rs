//! What doctors ask, and where UPI goes. All amounts are paise.

use nirantar_domain::fee::FeeRule;
use nirantar_domain::{Paise, PersonId, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
