//! What goes into and comes out of setting a clinic up.

use nirantar_domain::{BranchId, OrganisationId, PersonId, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The first person of a clinic.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NewOwner {
    /// Name as printed.
    pub name: String,
    /// Mobile or landline.
    #[serde(default)]
    pub phone: Option<String>,
    /// Medical council registration; required when the roles hold `doctor`.
    #[serde(default)]
    pub registration_number: Option<String>,
    /// Degrees as printed under the name.
    #[serde(default)]
    pub qualifications: Option<String>,
    /// Roles beside `owner`, which is always added.
    #[serde(default)]
    pub roles: Vec<Role>,
}

/// Makes a clinic in an empty data folder.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetupCreate {
    /// Name of the clinic (the organisation).
    pub clinic: String,
    /// Name of the first branch.
    pub branch: String,
    /// Address lines for the letterhead.
    #[serde(default)]
    pub branch_address: Option<String>,
    /// Phone for the letterhead.
    #[serde(default)]
    pub branch_phone: Option<String>,
    /// The owner.
    pub owner: NewOwner,
    /// The owner's password.
    pub password: String,
    /// Language of the owner's screens: `en`, `hi`, `mr`, `bn` or `ta`.
    #[serde(default)]
    pub language: Option<String>,
}

/// What `init` and `setup_create` answer.
#[derive(Clone, Serialize, TS)]
pub struct SetupCreated {
    /// The organisation's id.
    pub organisation: OrganisationId,
    /// The first branch's id.
    pub branch: BranchId,
    /// The owner's id.
    pub user: PersonId,
    /// The recovery kit: 24 words, in order. Shown once.
    pub recovery_words: Vec<String>,
}

/// The kit again, for an owner who has not yet confirmed it.
#[derive(Clone, Serialize, TS)]
pub struct RecoveryWords {
    /// 24 words, in order.
    pub words: Vec<String>,
    /// The three positions (1 to 24) that will be asked back.
    pub positions: Vec<u8>,
}

/// One word asked back.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct KitWord {
    /// Position, 1 to 24.
    pub position: u8,
    /// The word as typed.
    pub word: String,
}

/// The three words asked back.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetupConfirmRecovery {
    /// The words at the asked positions.
    pub words: Vec<KitWord>,
}

/// Sends the recovery kit to a printer.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetupRecoverySend {
    /// Printer name as listed; the spooler's default if absent.
    #[serde(default)]
    pub printer: Option<String>,
}

/// Asks how strong a password is.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PasswordStrength {
    /// The password.
    pub password: String,
    /// Words that make it easier to guess: names, clinic, phone.
    #[serde(default)]
    pub inputs: Vec<String>,
}

/// How strong a password is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PasswordVerdict {
    /// 0 (guessed at once) to 4 (very hard).
    pub score: u8,
    /// The least score accepted on this PC (3; 4 without an OS keyring).
    pub needed: u8,
    /// Whether it is accepted.
    pub enough: bool,
    /// Fluent key of a warning, if any.
    pub warning: Option<String>,
    /// Fluent keys of suggestions.
    pub suggestions: Vec<String>,
}

/// Opens a folder with nothing but the recovery kit and sets a new password for an owner.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RecoveryOpen {
    /// The 24 words, separated by spaces.
    pub words: String,
    /// The new password of the owner.
    pub new_password: String,
    /// Which owner; the first one if absent.
    #[serde(default)]
    pub user: Option<PersonId>,
}

/// Whose password the kit has replaced.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RecoveryOpened {
    /// The owner's id.
    pub user: PersonId,
    /// The owner's name.
    pub name: String,
}
