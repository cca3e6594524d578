//! What the core tells the screens without being asked. No names, no values: a screen asks for what it needs.

use nirantar_domain::VisitId;
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
    QueueChanged {
        /// Ids of the visits that did; none: ask for the whole list.
        visits: Option<Vec<String>>,
    },
    /// A sheet was released to the front desk, printed or withdrawn.
    ReleasesChanged,
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
    /// A fee, payment or counting was written.
    MoneyChanged,
    /// Staff or profile changed.
    ClinicChanged,
    /// Somebody is being logged in, and a new version reads its files for the first time: lists are made again from the
    /// records, which takes minutes in a large clinic. Told when a percentage is full.
    Opening {
        /// Part of the present file that is done, in percent.
        percent: u8,
    },
    /// The program is ending. Told by the window's shell about once a second, so that a page that was loaded meanwhile
    /// hears it too.
    Closing {
        /// How far it has got.
        stage: ClosingStage,
        /// Part of the backup that is written, in percent.
        percent: Option<u8>,
        /// Fluent key of why there is no backup.
        reason: Option<String>,
        /// Seconds until the program ends without one.
        seconds: Option<u32>,
    },
}

impl Event {
    /// These visits changed, and no other.
    pub(crate) fn visits_changed(visits: &[VisitId]) -> Self {
        Self::QueueChanged {
            visits: Some(visits.iter().map(VisitId::to_string).collect()),
        }
    }

    /// What a screen is told that was too slow to hear everything: it asks again for what may have changed.
    pub fn for_who_missed_some() -> Vec<Self> {
        vec![
            Self::QueueChanged { visits: None },
            Self::ReleasesChanged,
            Self::BackupChanged,
            Self::ClinicChanged,
        ]
    }
}

/// How far ending the program has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClosingStage {
    /// The backup is being written.
    Backup,
    /// There is no backup; the person can still plug the drive in.
    Failed,
}
