//! A patient's demographics at the front desk.
//!
//! Merging duplicates moves no data: it will be an entry elsewhere in the desk space that links two patients and can be
//! revoked. Nothing here refers to another patient except `person`, which copies at other branches share.

use nirantar_domain::identifier::{AadhaarLastFour, AbhaAddress, AbhaNumber, PatientNumber, Pin};
use nirantar_domain::{
    BirthInfo, BranchId, Language, PatientId, PersonId, PersonName, Phone, Sex, Timestamp,
};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, Mark, New};
use crate::error::Result;
use crate::fields::plain_fields;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

/// Who answers for a minor or a person who cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Guardian {
    /// Name.
    pub name: PersonName,
    /// Mother, father, son, …, as told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub relation: Option<String>,
    /// Phone, if another than the patient's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub phone: Option<Phone>,
}

/// ABO and Rh(D).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BloodGroup {
    /// A positive.
    #[serde(rename = "A+")]
    APositive,
    /// A negative.
    #[serde(rename = "A-")]
    ANegative,
    /// B positive.
    #[serde(rename = "B+")]
    BPositive,
    /// B negative.
    #[serde(rename = "B-")]
    BNegative,
    /// AB positive.
    #[serde(rename = "AB+")]
    AbPositive,
    /// AB negative.
    #[serde(rename = "AB-")]
    AbNegative,
    /// O positive.
    #[serde(rename = "O+")]
    OPositive,
    /// O negative.
    #[serde(rename = "O-")]
    ONegative,
}

/// Whether the registration is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PatientStatus {
    /// In use.
    #[default]
    Active,
    /// The patient has died.
    Deceased,
    /// Registered by mistake; shown only when asked for.
    RegisteredInError,
}

/// A phone of the patient. Families share phones: nothing here is unique.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PhoneEntry {
    /// The number.
    pub number: Phone,
    /// Whose or which, as told: "son", "work".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub label: Option<String>,
}

impl EntryValue for PhoneEntry {
    const CLASS: &'static str = "phone";
}

plain_fields! {
    /// Plain fields of a patient.
    struct PatientFields;
    /// A plain field of a patient.
    enum PatientField;
    safety: ["name", "name_other_script", "sex", "birth", "blood_group"];
    /// Number for people: `A-1042`.
    number: PatientNumber => Number;
    /// Name, in the script it was typed in.
    name: PersonName => Name;
    /// The same name in another script, as the family writes it.
    name_other_script: PersonName => NameOtherScript;
    /// Sex as recorded for care.
    sex: Sex => Sex;
    /// Date of birth, or an age and the day it was told.
    birth: BirthInfo => Birth;
    /// Village, area, ward.
    area: String => Area;
    /// PIN code.
    pin: Pin => Pin;
    /// Address, several lines.
    address: String => Address;
    /// Language of paper.
    language: Language => Language;
    /// Who answers for the patient.
    guardian: Guardian => Guardian;
    /// ABHA number.
    abha_number: AbhaNumber => AbhaNumber;
    /// ABHA address.
    abha_address: AbhaAddress => AbhaAddress;
    /// Last four digits of the Aadhaar number; the whole number is never kept.
    aadhaar_last4: AadhaarLastFour => AadhaarLast4;
    /// Blood group.
    blood_group: BloodGroup => BloodGroup;
    /// Who sent the patient.
    referred_by: String => ReferredBy;
    /// The person behind registrations at several branches: the id of the first registration.
    person: PatientId => Person;
    /// The branch that keeps this patient; another works on a copy.
    home_branch: BranchId => HomeBranch;
    /// When the patient was registered.
    registered_at: Timestamp => RegisteredAt;
    /// Who registered.
    registered_by: PersonId => RegisteredBy;
    /// Whether the registration is in use.
    status: PatientStatus => Status;
    /// What the desk should know (hard of hearing, comes with a neighbour). Nothing clinical.
    desk_note: String => DeskNote;
}

/// A patient as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PatientView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: PatientFields,
    /// Live phones; the first is the one to ring.
    pub phones: Vec<Entry<PhoneEntry>>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl PatientView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Patient)?;
        Ok(Self {
            heads: doc.heads(),
            fields: PatientFields::read(&state),
            phones: state.live(),
            conflicts: PatientFields::conflicts(&state),
        })
    }
}

/// An edit of a patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PatientEdit {
    /// Sets a plain field.
    Field(PatientField),
    /// Adds or replaces a phone.
    Phone(New<PhoneEntry>),
    /// Takes a phone out.
    Mark(Mark),
}

impl Edit for PatientEdit {
    const KIND: Kind = Kind::Patient;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
            Self::Phone(new) => draft.add(new),
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
