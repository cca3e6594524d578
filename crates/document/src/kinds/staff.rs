//! A member of staff, as shown on screen and paper.

use nirantar_domain::fee::FeeRule;
use nirantar_domain::{BranchId, Language, PersonName, Phone, RoleSet};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::error::Result;
use crate::fields::plain_fields;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

plain_fields! {
    /// Plain fields of a member of staff.
    struct StaffFields;
    /// A plain field of a member of staff.
    enum StaffField;
    safety: [];
    /// Name, as it stands on paper.
    name: PersonName => Name;
    /// The short word typed to log in.
    login: String => Login;
    /// Phone.
    phone: Phone => Phone;
    /// Registration number with the medical council, printed on prescriptions.
    registration_number: String => RegistrationNumber;
    /// The council that registered.
    registration_council: String => RegistrationCouncil;
    /// Degrees, as printed.
    qualifications: String => Qualifications;
    /// Speciality, as printed.
    speciality: String => Speciality;
    /// Language of this person's screens.
    language: Language => Language;
    /// Roles, **for display only**: what a person may do stands in the membership log, signed.
    roles: RoleSet => Roles;
    /// The branch where this person is usually found.
    home_branch: BranchId => HomeBranch;
    /// The room where patients find this person, as the waiting-room display says it.
    room: String => Room;
    /// What a visit to this doctor costs.
    fee: FeeRule => Fee;
}

/// A member of staff as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StaffView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: StaffFields,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl StaffView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Staff)?;
        Ok(Self {
            heads: doc.heads(),
            fields: StaffFields::read(&state),
            conflicts: StaffFields::conflicts(&state),
        })
    }
}

/// An edit of a member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StaffEdit {
    /// Sets a plain field.
    Field(StaffField),
}

impl Edit for StaffEdit {
    const KIND: Kind = Kind::Staff;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
        }
    }
}
