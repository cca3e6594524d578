//! What goes into and comes out of staff administration.

use nirantar_domain::{PersonId, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Adds a person.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct StaffAdd {
    /// Name as printed.
    pub name: String,
    /// Phone.
    #[serde(default)]
    pub phone: Option<String>,
    /// A set of roles, at least one.
    pub roles: Vec<Role>,
    /// Medical council registration; required when the roles hold `doctor`.
    #[serde(default)]
    pub registration_number: Option<String>,
    /// Degrees as printed under the name.
    #[serde(default)]
    pub qualifications: Option<String>,
    /// First password, told to the person by the owner.
    pub password: String,
    /// Language of the person's screens.
    #[serde(default)]
    pub language: Option<String>,
}

/// One member of staff.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StaffMember {
    /// The person's id.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Phone.
    pub phone: Option<String>,
    /// Roles.
    pub roles: Vec<Role>,
    /// Registration number.
    pub registration_number: Option<String>,
    /// Degrees.
    pub qualifications: Option<String>,
    /// Still working here.
    pub active: bool,
}

/// Gives a person a new password and new key pairs.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct StaffReissue {
    /// Whose.
    pub user: PersonId,
    /// The new password.
    pub password: String,
}

/// Replaces a person's roles.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct StaffSetRoles {
    /// Whose.
    pub user: PersonId,
    /// The new set.
    pub roles: Vec<Role>,
}

/// Removes a person: no login, no keys for new epochs; the records keep the name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct StaffRemove {
    /// Whom.
    pub user: PersonId,
}

/// What stands on paper under one's own name. Empty text: nothing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OwnProfile {
    /// Degrees.
    pub qualifications: String,
    /// Speciality, e.g. `Consultant Physician`.
    pub speciality: String,
    /// Registration number with the medical council.
    pub registration_number: String,
    /// A doctor's registration number cannot be empty.
    pub doctor: bool,
    /// Heads of the person's document.
    pub heads: Vec<String>,
}

/// Changes what stands on paper under one's own name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnProfileSave {
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// Degrees.
    pub qualifications: String,
    /// Speciality.
    pub speciality: String,
    /// Registration number.
    pub registration_number: String,
}
