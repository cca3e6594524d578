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
