//! What an encounter says, whether it is read from the document or from signed bytes.

use chrono::NaiveDate;
use nirantar_domain::{BranchId, EntryId, PatientId, PersonId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

use super::after::{Addendum, SetAside};
use super::facts::{Advice, Complaint, Diagnosis, Finding, FollowUp, RxLine, TestAdvised, Vitals};
use super::sign_off::SignOffValue;
use crate::entry::{Entry, EntryValue, MarkValue};
use crate::fields::plain_fields;
use crate::state::State;

plain_fields! {
    /// Plain fields of an encounter.
    struct EncounterFields;
    /// A plain field of an encounter.
    enum EncounterField;
    safety: ["patient"];
    /// Whose.
    patient: PatientId => Patient;
    /// The visit it belongs to, if the patient came through the queue.
    visit: VisitId => Visit;
    /// The doctor.
    doctor: PersonId => Doctor;
    /// The branch.
    branch: BranchId => Branch;
    /// The day of the consultation, in India.
    date: NaiveDate => Date as "string | null";
    /// When it was entered; differs from `date` when written up later.
    created_at: Timestamp => CreatedAt;
    /// The doctor checked the allergies against the prescription and goes on, for this reason.
    warning_overridden: String => WarningOverridden;
}

/// What an encounter says. Lists hold live entries in the order of their ranks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EncounterContent {
    /// Plain fields.
    pub fields: EncounterFields,
    /// Measurements.
    pub vitals: Vec<Entry<Vitals>>,
    /// Complaints.
    pub complaints: Vec<Entry<Complaint>>,
    /// Findings.
    pub findings: Vec<Entry<Finding>>,
    /// Diagnoses.
    pub diagnoses: Vec<Entry<Diagnosis>>,
    /// The prescription.
    pub prescription: Vec<Entry<RxLine>>,
    /// Tests advised.
    pub tests: Vec<Entry<TestAdvised>>,
    /// Advice.
    pub advice: Vec<Entry<Advice>>,
    /// When to come again; usually one.
    pub follow_up: Vec<Entry<FollowUp>>,
    /// Free notes.
    pub notes: String,
}

impl EncounterContent {
    pub(crate) fn read(state: &State, notes: String) -> Self {
        Self {
            fields: EncounterFields::read(state),
            vitals: state.live(),
            complaints: state.live(),
            findings: state.live(),
            diagnoses: state.live(),
            prescription: state.live(),
            tests: state.live(),
            advice: state.live(),
            follow_up: state.live(),
            notes,
        }
    }
}

/// True for entries that a sign-off covers: everything but sign-offs, what comes after them, and marks (a marked entry is
/// simply not live).
pub(crate) fn is_signed_class(class: &str) -> bool {
    ![
        SignOffValue::CLASS,
        Addendum::CLASS,
        SetAside::CLASS,
        MarkValue::CLASS,
    ]
    .contains(&class)
}

/// Live entries that this build cannot show.
pub(crate) fn unreadable(state: &State) -> Vec<EntryId> {
    const KNOWN: [&str; 12] = [
        Vitals::CLASS,
        Complaint::CLASS,
        Finding::CLASS,
        Diagnosis::CLASS,
        RxLine::CLASS,
        TestAdvised::CLASS,
        Advice::CLASS,
        FollowUp::CLASS,
        SignOffValue::CLASS,
        Addendum::CLASS,
        SetAside::CLASS,
        MarkValue::CLASS,
    ];
    let mut unreadable: Vec<EntryId> = state
        .entries
        .iter()
        .filter(|(id, envelope)| state.is_live(**id) && !KNOWN.contains(&envelope.class.as_str()))
        .map(|(id, _)| *id)
        .collect();
    unreadable.extend(state.unreadable::<Vitals>());
    unreadable.extend(state.unreadable::<Complaint>());
    unreadable.extend(state.unreadable::<Finding>());
    unreadable.extend(state.unreadable::<Diagnosis>());
    unreadable.extend(state.unreadable::<RxLine>());
    unreadable.extend(state.unreadable::<TestAdvised>());
    unreadable.extend(state.unreadable::<Advice>());
    unreadable.extend(state.unreadable::<FollowUp>());
    unreadable.extend(state.unreadable::<Addendum>());
    unreadable
}
