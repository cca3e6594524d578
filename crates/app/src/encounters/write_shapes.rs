//! What goes into the consult: what was typed, and which encounter is meant.

use nirantar_domain::{EncounterId, EntryId, PatientId, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VitalsShape;

/// One immutable entry as typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "section", rename_all = "snake_case", deny_unknown_fields)]
pub enum EntryValue {
    /// Vital signs.
    Vitals(VitalsShape),
    /// A complaint.
    Complaint {
        /// Words.
        text: String,
    },
    /// A finding.
    Finding {
        /// Words.
        text: String,
    },
    /// A diagnosis.
    Diagnosis {
        /// Words.
        text: String,
    },
    /// A prescription line as the doctor writes it.
    Rx {
        /// `tab paracetamol 650 1-0-1 5d af`
        line: String,
    },
    /// A test advised.
    Test {
        /// Words.
        text: String,
    },
    /// Advice.
    Advice {
        /// Words.
        text: String,
    },
    /// Follow-up.
    FollowUp {
        /// `5d`, `2w`, a date, or words.
        text: String,
    },
}

/// One difference between a form and the heads that it was opened at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
pub enum EncounterEdit {
    /// A new entry.
    Add {
        /// What.
        value: EntryValue,
    },
    /// A new entry in place of an old one (which stays in the history).
    Replace {
        /// The entry replaced.
        entry: EntryId,
        /// What.
        value: EntryValue,
    },
    /// Marks an entry as entered in error.
    Remove {
        /// Which.
        entry: EntryId,
    },
    /// Replaces the free notes.
    Notes {
        /// The whole text.
        text: String,
    },
}

/// Opens the encounter of a visit, or of a patient today; makes it (and a visit) where there is none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterOpen {
    /// By visit …
    #[serde(default)]
    pub visit: Option<VisitId>,
    /// … or by patient.
    #[serde(default)]
    pub patient: Option<PatientId>,
    /// With a patient: the day of the visit, `YYYY-MM-DD`, for a visit that is written up later; today if absent.
    #[serde(default)]
    pub date: Option<String>,
}

/// Names an encounter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterShow {
    /// Which.
    pub encounter: EncounterId,
    /// An earlier version, by its sign-off's entry; what holds now if absent.
    #[serde(default)]
    pub version: Option<EntryId>,
}

/// Opens a signed encounter to be amended: until midnight of the day it was signed, by whoever signed it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterAmend {
    /// Which.
    pub encounter: EncounterId,
}

/// Adds to a signed encounter, below the signed text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterAddendum {
    /// Which.
    pub encounter: EncounterId,
    /// Words.
    pub text: String,
    /// Changes that arrived after signing and that it takes up, by hash.
    #[serde(default)]
    pub takes_up: Vec<String>,
}

/// Leaves changes out that arrived after signing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterSetAside {
    /// Which.
    pub encounter: EncounterId,
    /// The changes, by hash.
    pub changes: Vec<String>,
    /// Why, in words.
    #[serde(default)]
    pub reason: String,
}

/// Saves the differences of a form at the heads that it was opened at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterSave {
    /// Which.
    pub encounter: EncounterId,
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// The differences, in order.
    pub edits: Vec<EncounterEdit>,
}

/// Signs an encounter off: what is signed is what `heads` show, after `edits`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterSign {
    /// Which.
    pub encounter: EncounterId,
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// Last differences, saved in the same transaction.
    #[serde(default)]
    pub edits: Vec<EncounterEdit>,
    /// True to replace the sign-off that stands, see `encounter_amend`.
    #[serde(default)]
    pub amend: bool,
    /// Keys of the warnings that the doctor saw and goes on in spite of; see `rx_check`. One that is not among them stops
    /// the sign-off.
    #[serde(default)]
    pub warnings_seen: Vec<String>,
}
