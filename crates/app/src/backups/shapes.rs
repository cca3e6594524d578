//! What goes into and comes out of backups.

use nirantar_domain::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Chooses the folder of this PC's backups.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct BackupConfigure {
    /// Absolute path; null turns backups off (shown as overdue).
    pub folder: Option<String>,
}

/// Somewhere that a backup can be put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BackupPlace {
    /// Absolute path.
    pub path: String,
    /// What the drive or folder is called.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// The backups that lie there, newest first.
    pub backups: Vec<BackupFile>,
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A drive that was plugged in: a copy there survives this PC.
    Drive,
    /// A folder on this PC: a copy there does not survive its disk.
    Computer,
}

/// A backup file, as it describes itself; nothing of that is proved before it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BackupFile {
    /// Absolute path.
    pub file: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Size.
    pub bytes: u64,
}

/// Makes a backup now.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct BackupCreate {
    /// Another folder than the chosen one.
    #[serde(default)]
    pub folder: Option<String>,
}

/// A finished backup.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupMade {
    /// File name with path.
    pub file: String,
    /// Size.
    pub bytes: u64,
    /// When.
    pub at: Timestamp,
}

/// Brings a backup into an empty data folder.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct BackupRestore {
    /// The backup file.
    pub file: String,
    /// The recovery kit, 24 words separated by spaces.
    pub words: String,
    /// The new password of the owner: the old one cannot be checked without the old PC.
    pub new_password: String,
}

/// What was restored.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupRestored {
    /// When the copy was made.
    pub made_at: Timestamp,
    /// Name of the clinic.
    pub clinic: String,
    /// The owner whose password was set.
    pub user: nirantar_domain::PersonId,
}
