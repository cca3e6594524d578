//! What goes into and comes out of the patient register.

use nirantar_domain::{BranchId, PatientId, Sex, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who answers for a minor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct GuardianShape {
    /// Name.
    pub name: String,
    /// `mother`, `father` or free text.
    #[serde(default)]
    pub relation: Option<String>,
    /// Phone.
    #[serde(default)]
    pub phone: Option<String>,
}

/// Registers a patient.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PatientAdd {
    /// Name in any script; a single name is legal.
    pub name: String,
    /// The name in the patient's own script, if `name` is in Latin letters, or the other way round.
    #[serde(default)]
    pub local_name: Option<String>,
    /// `female`, `male`, `other` or `unknown`.
    pub sex: Sex,
    /// Age as told: `35`, `8m`, `12d`. This or `birth_date` or neither.
    #[serde(default)]
    pub age: Option<String>,
    /// Date of birth, `YYYY-MM-DD`.
    #[serde(default)]
    pub birth_date: Option<String>,
    /// Phone; families share one; none is allowed.
    #[serde(default)]
    pub phone: Option<String>,
    /// Village or area.
    #[serde(default)]
    pub area: Option<String>,
    /// PIN code.
    #[serde(default)]
    pub pin: Option<String>,
    /// Address lines.
    #[serde(default)]
    pub address: Option<String>,
    /// Language for paper: `hi`, `ta` …
    #[serde(default)]
    pub language: Option<String>,
    /// Guardian, for minors.
    #[serde(default)]
    pub guardian: Option<GuardianShape>,
    /// ABHA number, 14 digits.
    #[serde(default)]
    pub abha_number: Option<String>,
    /// ABHA address, `name@abdm`.
    #[serde(default)]
    pub abha_address: Option<String>,
    /// Last four digits of Aadhaar; a full number is refused.
    #[serde(default)]
    pub aadhaar_last4: Option<String>,
    /// `A+` … `O-`.
    #[serde(default)]
    pub blood_group: Option<String>,
    /// Who sent the patient.
    #[serde(default)]
    pub referred_by: Option<String>,
}

/// A field that two devices changed at once: both values stand until a person decides.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldConflict {
    /// Name of the field.
    pub field: String,
    /// The values, as text.
    pub values: Vec<String>,
}

/// A patient as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PatientShown {
    /// The patient's id.
    pub id: PatientId,
    /// Human number, `A-1042`.
    pub number: String,
    /// Name.
    pub name: String,
    /// Name in the other script.
    pub local_name: Option<String>,
    /// Sex.
    pub sex: Sex,
    /// Age today, `35 y`, `8 m`, `12 d`, or empty.
    pub age: String,
    /// Date of birth if known.
    pub birth_date: Option<String>,
    /// Under 18 today.
    pub minor: bool,
    /// Phones in +91 form.
    pub phones: Vec<String>,
    /// Village or area.
    pub area: Option<String>,
    /// PIN code.
    pub pin: Option<String>,
    /// Address lines.
    pub address: Option<String>,
    /// Language for paper.
    pub language: Option<String>,
    /// Guardian.
    pub guardian: Option<GuardianShape>,
    /// ABHA number.
    pub abha_number: Option<String>,
    /// ABHA address.
    pub abha_address: Option<String>,
    /// Last four digits of Aadhaar.
    pub aadhaar_last4: Option<String>,
    /// Blood group.
    pub blood_group: Option<String>,
    /// Who sent the patient.
    pub referred_by: Option<String>,
    /// Others who are reached by one of the phones; only where a patient is shown by itself.
    pub household: Vec<PatientHit>,
    /// Home branch.
    pub home_branch: BranchId,
    /// When registered.
    pub registered_at: Timestamp,
    /// Heads of the document as shown: hand them back when saving.
    pub heads: Vec<String>,
    /// Fields with more than one value.
    pub conflicts: Vec<FieldConflict>,
}

/// Names a patient.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PatientShow {
    /// Id (UUID) or human number.
    pub id: String,
}

/// Changes fields of a patient. A field left out stays; `null` clears it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PatientUpdate {
    /// Whom.
    pub id: PatientId,
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// Field → new value, with the names of [`PatientAdd`].
    #[ts(type = "Record<string, unknown>")]
    pub changes: serde_json::Map<String, serde_json::Value>,
}

/// Searches as you type.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PatientSearch {
    /// What was typed: name, phone, number, ABHA number, village.
    pub text: String,
    /// At most this many; 20 if absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// One line of a search answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PatientHit {
    /// The patient's id.
    pub id: PatientId,
    /// Human number.
    pub number: String,
    /// Name.
    pub name: String,
    /// First phone, or null.
    pub phone: Option<String>,
    /// Age today.
    pub age: String,
    /// Sex.
    pub sex: Sex,
    /// Village or area.
    pub area: Option<String>,
    /// Has a visit today.
    pub today: bool,
    /// Not found by what was typed, but reached by the same phone as the line above: the rest of the household.
    pub household: bool,
}

/// Asks for patients who may be the same person as the one being typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PatientDuplicates {
    /// Name as typed.
    pub name: String,
    /// Phone as typed.
    #[serde(default)]
    pub phone: Option<String>,
    /// Age as typed.
    #[serde(default)]
    pub age: Option<String>,
    /// Date of birth as typed.
    #[serde(default)]
    pub birth_date: Option<String>,
    /// ABHA number as typed.
    #[serde(default)]
    pub abha_number: Option<String>,
}
