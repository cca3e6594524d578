//! What goes into and comes out of looking after the files: check, rebuild, audit.

use nirantar_domain::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Result of looking at one file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FileCheck {
    /// File name inside the data folder.
    pub file: String,
    /// Nothing wrong.
    pub ok: bool,
    /// Documents looked at.
    pub documents: u64,
    /// What is wrong; no values.
    pub problems: Vec<String>,
}

/// Result of `store check`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StoreCheck {
    /// Nothing wrong anywhere.
    pub ok: bool,
    /// File by file; only files that this login can open.
    pub files: Vec<FileCheck>,
}

/// Result of `store rebuild`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StoreRebuilt {
    /// Documents projected again.
    pub documents: u64,
}

/// Result of verifying one chain.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChainVerdict {
    /// File name inside the data folder.
    pub file: String,
    /// Unbroken from its start or checkpoint to its newest entry.
    pub ok: bool,
    /// Entries looked at.
    pub entries: u64,
    /// Signed checkpoints that agree.
    pub checkpoints: u64,
    /// What is wrong: `edited 7`, `gap 7 9` (expected, found), `truncated 5 9` (last, known), `rewritten 7` (another chain
    /// than was seen), `signature 7`.
    pub problem: Option<String>,
}

/// Result of `audit verify`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AuditVerdict {
    /// Every chain holds.
    pub ok: bool,
    /// Chain by chain.
    pub chains: Vec<ChainVerdict>,
}

/// Asks for audit entries, newest first.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AuditList {
    /// Only about this id (patient, encounter, person).
    #[serde(default)]
    pub subject: Option<String>,
    /// At most this many; 100 if absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// One audit entry: ids, field names and classes; never values or names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AuditEntry {
    /// File whose chain holds it.
    pub file: String,
    /// Number in its chain.
    #[ts(type = "number")]
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who, if somebody was logged in.
    pub person: Option<String>,
    /// What was done.
    pub action: String,
    /// Class of the thing it was done to.
    pub class: String,
    /// Ids.
    pub subjects: Vec<String>,
    /// Field names.
    pub fields: Vec<String>,
}

/// Closing of the day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DayClosed {
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Visits of the day.
    pub visits: u64,
    /// Visits still waiting or in consult.
    pub open: u64,
    /// The day's money, for whoever counts it.
    pub money: Option<crate::money::DayMoney>,
    /// The backup, if a folder is chosen and it could be written.
    pub backup: Option<crate::backups::BackupMade>,
    /// Fluent key of the reason why there is no backup.
    pub backup_failed: Option<String>,
}
