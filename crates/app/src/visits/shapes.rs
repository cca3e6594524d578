//! What goes into and comes out of the day's queue.

use nirantar_domain::{PatientId, PersonId, Sex, Timestamp, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a visit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VisitStage {
    /// In the waiting room.
    Waiting,
    /// With the doctor.
    InConsult,
    /// Finished.
    Done,
    /// Called and not there; may come back.
    Skipped,
    /// Not there when called.
    NoShow,
    /// Left or sent home unseen.
    Cancelled,
}

/// Gives a token.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VisitAdd {
    /// For whom.
    pub patient: PatientId,
    /// With which doctor; may be left out where there is only one.
    #[serde(default)]
    pub doctor: Option<PersonId>,
    /// Goes before those who wait.
    #[serde(default)]
    pub priority: bool,
    /// Why the patient came, a few words. Shown at the desk.
    #[serde(default)]
    pub reason: Option<String>,
    /// The day of a visit that is entered later, `YYYY-MM-DD`; today if absent.
    #[serde(default)]
    pub date: Option<String>,
}

/// A visit as shown in the queue.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VisitShown {
    /// The visit's id.
    pub id: VisitId,
    /// `A12`.
    pub token: String,
    /// Whose.
    pub patient: PatientId,
    /// Human number of the patient.
    pub patient_number: String,
    /// Name of the patient.
    pub patient_name: String,
    /// Age today.
    pub age: String,
    /// Sex.
    pub sex: Sex,
    /// The doctor.
    pub doctor: PersonId,
    /// The doctor's name.
    pub doctor_name: String,
    /// Day of the visit, `YYYY-MM-DD`.
    pub date: String,
    /// Where it stands.
    pub stage: VisitStage,
    /// Goes before those who wait.
    pub priority: bool,
    /// Why the patient came.
    pub reason: Option<String>,
    /// When the token was given.
    pub arrived_at: Timestamp,
    /// When it came to its present stage.
    pub stage_at: Timestamp,
    /// When the patient was called to the door, while they have not gone in.
    pub called_at: Option<Timestamp>,
    /// Place in calling order: text that sorts as the queue does.
    pub place: String,
    /// Heads of the document as shown.
    pub heads: Vec<String>,
}

/// A visit with its token, and whether the token is new.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TokenGiven {
    /// The visit.
    #[serde(flatten)]
    pub visit: VisitShown,
    /// False for a patient who waited for this doctor already, and keeps the token.
    pub fresh: bool,
}

/// Asks for a day's queue, in calling order.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VisitList {
    /// Day, `YYYY-MM-DD`; today if absent.
    #[serde(default)]
    pub date: Option<String>,
    /// Only this doctor's.
    #[serde(default)]
    pub doctor: Option<PersonId>,
    /// Only these, where they are of that day: what a screen asks for that has the others.
    #[serde(default)]
    pub visits: Option<Vec<VisitId>>,
}

/// Moves a visit on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VisitState {
    /// Which.
    pub visit: VisitId,
    /// To where.
    pub stage: VisitStage,
    /// The move before was a slip: somebody who comes back to the waiting room has the place from before it.
    #[serde(default)]
    pub keep_place: bool,
}

/// Calls the next patient to the door.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VisitCallNext {
    /// Whose queue; may be left out by a doctor, or where there is only one.
    #[serde(default)]
    pub doctor: Option<PersonId>,
    /// The one before is done: whoever is in consult, or was called where nobody is.
    #[serde(default)]
    pub finish: bool,
}

/// Whom a call reached.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VisitCalled {
    /// Who was called; none if nobody waits.
    pub called: Option<VisitShown>,
    /// Visits that were finished before.
    pub finished: Vec<VisitId>,
}

/// Calls one patient, out of turn or once more.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VisitCall {
    /// Whom.
    pub visit: VisitId,
}

/// Puts somebody before the others, or back among them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VisitPriority {
    /// Whom.
    pub visit: VisitId,
    /// Before the others.
    pub priority: bool,
}
