//! What goes into and comes out of logging in, and the state that every screen starts from.

use nirantar_domain::{BranchId, OrganisationId, PersonId, Role, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The data folder is empty: first run.
    New,
    /// A clinic is here and nobody is logged in.
    Locked,
    /// Somebody is logged in.
    Unlocked,
    /// The folder cannot be opened; `problem` says why. Nothing was touched.
    Unavailable,
}

/// Why a folder cannot be opened, in the form of a fault.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Problem {
    /// Error code: `in_use`, `damaged`, `newer`, `keyring`, `disk`.
    pub code: String,
    /// Fluent key.
    pub message_key: String,
    /// Arguments for the text.
    #[ts(type = "Record<string, string>")]
    pub args: crate::Args,
}

/// One person who may log in on this PC.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RosterPerson {
    /// The person's id.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<Role>,
}

/// Who is logged in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SessionInfo {
    /// The person's id.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// Commands that these roles allow.
    pub commands: Vec<String>,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The branch of this PC.
    pub branch: BranchId,
    /// Language of the screens: `en`, `hi`.
    pub language: String,
    /// `light`, `dark`, `contrast` or `system`.
    pub theme: String,
    /// The owner has not yet typed three words of the recovery kit back.
    pub recovery_unconfirmed: bool,
}

/// The age of the last backup.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupStatus {
    /// Folder that was chosen.
    pub folder: Option<String>,
    /// When the last complete copy was made.
    pub last_at: Option<Timestamp>,
    /// Its age in whole hours.
    #[ts(type = "number | null")]
    pub age_hours: Option<i64>,
    /// No folder, no copy, or older than 26 hours.
    pub overdue: bool,
    /// Fluent key of the last failure, if the newest try failed.
    pub failed: Option<String>,
}

/// Everything that a screen needs before anyone has logged in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AppState {
    /// Where the application stands.
    pub phase: Phase,
    /// Why the folder cannot be opened.
    pub problem: Option<Problem>,
    /// Name of the clinic.
    pub clinic: Option<String>,
    /// Name of the branch of this PC.
    pub branch: Option<String>,
    /// Who may log in here.
    pub people: Vec<RosterPerson>,
    /// `os` or `file`: where this PC's secrets are kept.
    pub keyring: String,
    /// Who is logged in.
    pub session: Option<SessionInfo>,
    /// The age of the last backup.
    pub backup: Option<BackupStatus>,
    /// Version of the program.
    pub version: String,
    /// Built with the settable clock of tests.
    pub test_clock: bool,
    /// Minutes without a touch until the session locks.
    pub idle_minutes: u32,
    /// Today in the clinic (Asia/Kolkata), `YYYY-MM-DD`.
    pub today: String,
}

/// Logs a person in.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SessionLogin {
    /// The person's id, or a name or phone that only one person here has.
    pub user: String,
    /// The password.
    pub password: String,
}

/// Locks.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SessionLock {
    /// `manual`, `idle`, `sleep` or `exit`.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Changes one's own password.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SessionChangePassword {
    /// The present password.
    pub current: String,
    /// The new one.
    pub new: String,
}

/// Changes one's own preferences.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SessionPreferences {
    /// `en`, `hi`, `mr`, `bn` or `ta`.
    #[serde(default)]
    pub language: Option<String>,
    /// `light`, `dark`, `contrast` or `system`.
    #[serde(default)]
    pub theme: Option<String>,
}
