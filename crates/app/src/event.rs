//! What the core tells the screens without being asked. No names, no values: a screen asks for what it needs.

use serde::Serialize;
use ts_rs::TS;

/// Something changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The session ended; drop everything on the screen.
    Locked {
        /// `manual`, `idle`, `sleep` or `exit`.
        reason: String,
    },
    /// The queue of today changed.
    QueueChanged,
    /// A patient was added or changed.
    PatientChanged {
        /// The patient's id.
        patient: String,
    },
    /// An encounter was changed or signed.
    EncounterChanged {
        /// The encounter's id.
        encounter: String,
    },
    /// A backup ended, well or not.
    BackupChanged,
    /// Staff or profile changed.
    ClinicChanged,
}
