//! An encounter as screens see it.

use nirantar_domain::{EncounterId, EntryId, PersonId, Timestamp, VisitId, rx};
use serde::Serialize;
use ts_rs::TS;

use super::{ChartLine, VitalsShape};
use crate::drafts::DraftShown;
use crate::patients::PatientShown;

/// A text entry as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TextEntry {
    /// The entry's id.
    pub entry: EntryId,
    /// Words.
    pub text: String,
}

/// A prescription line as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RxEntry {
    /// The entry's id.
    pub entry: EntryId,
    /// As typed.
    pub text: String,
    /// As understood.
    pub line: rx::Line,
}

/// A set of vital signs as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VitalsEntry {
    /// The entry's id.
    pub entry: EntryId,
    /// When taken.
    pub at: Timestamp,
    /// The values.
    pub values: VitalsShape,
}

/// A sign-off as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignedShape {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
    /// The name at that time.
    pub by_name: String,
    /// SHA-256 of the signed bytes, hex.
    pub hash: String,
    /// The signature holds under the doctor's key as the membership log knows it.
    pub verified: bool,
}

/// An earlier version of a signed encounter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EncounterVersion {
    /// The sign-off's entry; `encounter_show` takes it.
    pub entry: EntryId,
    /// When it was signed.
    pub at: Timestamp,
    /// Who signed.
    pub by_name: String,
}

/// Something added to a signed encounter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AddendumShown {
    /// The entry's id.
    pub entry: EntryId,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by_name: String,
    /// Words.
    pub text: String,
}

/// A change that the signed bytes do not hold.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ArrivedShown {
    /// Its hash; an addendum or a set-aside names it.
    pub change: String,
    /// When it was made, by that PC's clock.
    pub at: Timestamp,
    /// By whom; empty if nobody is known.
    pub by_name: String,
    /// What it wrote, as words.
    pub texts: Vec<String>,
}

/// One earlier encounter in the history.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EncounterSummary {
    /// Its id.
    pub id: EncounterId,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// The doctor's name.
    pub doctor_name: String,
    /// Diagnoses, or complaints where there are none.
    pub title: String,
    /// Prescription lines as typed.
    pub rx: Vec<String>,
    /// Signed.
    pub signed: bool,
    /// The day it was entered, where that is not the day of the visit.
    pub entered_on: Option<String>,
}

/// Two entries that say different things, for a person to decide.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EntryConflict {
    /// Section or rule.
    pub what: String,
    /// The entries, as text.
    pub values: Vec<String>,
    /// Their ids.
    pub entries: Vec<EntryId>,
}

/// A weight and the day it was taken.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeightShown {
    /// Grams.
    pub grams: u32,
    /// The day of the visit, `YYYY-MM-DD`.
    pub on: String,
}

/// An encounter as shown: from the signed bytes alone once it is signed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EncounterShown {
    /// Its id.
    pub id: EncounterId,
    /// The patient.
    pub patient: PatientShown,
    /// The visit, if there is one.
    pub visit: Option<VisitId>,
    /// Token of the visit.
    pub token: Option<String>,
    /// The doctor.
    pub doctor: PersonId,
    /// The doctor's name.
    pub doctor_name: String,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// When it was entered.
    pub entered_at: Timestamp,
    /// It was written up on a later day than that of the visit.
    pub written_up_later: bool,
    /// Heads of the document as shown: hand them back when saving.
    pub heads: Vec<String>,
    /// Vital signs.
    pub vitals: Vec<VitalsEntry>,
    /// Complaints.
    pub complaints: Vec<TextEntry>,
    /// Findings.
    pub findings: Vec<TextEntry>,
    /// Diagnoses.
    pub diagnoses: Vec<TextEntry>,
    /// Prescription.
    pub rx: Vec<RxEntry>,
    /// Tests advised.
    pub tests: Vec<TextEntry>,
    /// Advice.
    pub advice: Vec<TextEntry>,
    /// Follow-up.
    pub follow_up: Option<TextEntry>,
    /// Free notes.
    pub notes: String,
    /// The sign-off, if signed.
    pub signed: Option<SignedShape>,
    /// The sign-off of the earlier version that is shown; absent for what holds now.
    pub version: Option<EntryId>,
    /// Earlier versions, oldest first.
    pub versions: Vec<EncounterVersion>,
    /// Until when whoever asks may amend it; absent if not (any more).
    pub amend_until: Option<Timestamp>,
    /// What is shown is the working state, to be amended and signed again.
    pub amending: bool,
    /// What was added after signing.
    pub addenda: Vec<AddendumShown>,
    /// Changes outside the signed heads that nobody has dealt with.
    pub arrived_after_signing: Vec<ArrivedShown>,
    /// The doctor went on in spite of warnings, and why.
    pub warning_overridden: Option<String>,
    /// Entries for a person to decide.
    pub conflicts: Vec<EntryConflict>,
    /// Allergies, problems, long-term medicines.
    pub chart: Vec<ChartLine>,
    /// The newest weight up to the day of this encounter.
    pub weight: Option<WeightShown>,
    /// Earlier encounters, newest first.
    pub history: Vec<EncounterSummary>,
    /// What whoever opens it typed and has not saved; in the answer of `encounter_open` alone.
    pub draft: Option<DraftShown>,
}
