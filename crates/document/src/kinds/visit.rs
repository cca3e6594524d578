//! One patient's visit on one day: who, to whom, which token, and how far it got.

use chrono::NaiveDate;
use nirantar_domain::identifier::Token;
use nirantar_domain::{PatientId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, Mark, New, Status};
use crate::error::{DocumentError, Result};
use crate::fields::plain_fields;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::state::State;
use crate::view;

/// How far a visit got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VisitState {
    /// In the queue.
    Waiting,
    /// Called in.
    InConsult,
    /// Seen.
    Done,
    /// Passed over, still here.
    Skipped,
    /// Not here when called.
    NoShow,
    /// Left or sent home unseen.
    Cancelled,
}

/// One step of a visit; each replaces the step before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitStateEntry {
    /// The new state.
    pub state: VisitState,
    /// Place in the queue after a re-queue; `None` keeps the token's place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub queue_rank: Option<String>,
    /// When the patient was called, while they are still on the way to the door; with `waiting` only. A build that does
    /// not know it shows somebody who waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub called_at: Option<Timestamp>,
}

impl EntryValue for VisitStateEntry {
    const CLASS: &'static str = "visit_state";
}

/// What came of ringing a patient whom the doctor asked to come again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FollowUpOutcome {
    /// Spoken to; means to come.
    Reached,
    /// Nobody answered, or the number is wrong.
    NotReached,
    /// Spoken to; does not come.
    NotComing,
}

/// A call about coming again; each replaces the call before. That a patient came is never written here: the next visit says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FollowUpCall {
    /// What came of it.
    pub outcome: FollowUpOutcome,
}

impl EntryValue for FollowUpCall {
    const CLASS: &'static str = "follow_up_call";
}

plain_fields! {
    /// Plain fields of a visit.
    struct VisitFields;
    /// A plain field of a visit.
    enum VisitField;
    safety: ["patient"];
    /// Whose visit.
    patient: PatientId => Patient;
    /// The doctor waited for.
    doctor: PersonId => Doctor;
    /// The day, in India.
    date: NaiveDate => Date as "string | null";
    /// Token.
    token: Token => Token;
    /// Goes before the others.
    priority: bool => Priority;
    /// Why the patient came, as told at the desk.
    reason: String => Reason;
    /// When the visit was entered; differs from `date` when written up later.
    created_at: Timestamp => CreatedAt;
    /// Who entered it.
    created_by: PersonId => CreatedBy;
    /// The day on which the doctor asked the patient to come again, from the sign-off. A day and nothing more: why stands
    /// in the clinical records.
    follow_up_on: NaiveDate => FollowUpOn as "string | null";
}

/// A visit as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: VisitFields,
    /// The state: of several live steps (written without knowing of each other) the latest.
    pub state: Option<Entry<VisitStateEntry>>,
    /// Every live step, by time; a new step supersedes all of them.
    pub live_states: Vec<Entry<VisitStateEntry>>,
    /// When the patient first came to the doctor: the earliest such step that is not marked as an error.
    pub first_in_consult: Option<Timestamp>,
    /// The last call about coming again.
    pub follow_up_call: Option<Entry<FollowUpCall>>,
    /// What a person has to decide. Two live states need no decision at the desk: the next step settles them.
    pub conflicts: Vec<Conflict>,
}

impl VisitView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Visit)?;
        let live_states = state.live::<VisitStateEntry>();
        Ok(Self {
            heads: doc.heads(),
            fields: VisitFields::read(&state),
            state: live_states.last().cloned(),
            live_states,
            first_in_consult: first_in_consult(&state),
            follow_up_call: state.live::<FollowUpCall>().pop(),
            conflicts: VisitFields::conflicts(&state),
        })
    }
}

fn first_in_consult(state: &State) -> Option<Timestamp> {
    state
        .all::<VisitStateEntry>()
        .filter(|entry| {
            entry.value.state == VisitState::InConsult && state.status(entry.id) != Status::EnteredInError
        })
        .map(|entry| entry.at)
        .min()
}

/// An edit of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VisitEdit {
    /// Sets a plain field.
    Field(VisitField),
    /// The next step. It supersedes every step that was live when the form was opened, whatever `supersedes` says.
    State(New<VisitStateEntry>),
    /// A call about coming again. It supersedes every call that was live when the form was opened.
    Call(New<FollowUpCall>),
    /// Takes back a step entered in error.
    Mark(Mark),
}

impl Edit for VisitEdit {
    const KIND: Kind = Kind::Visit;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
            Self::State(new) => {
                // One form, one step: a second would have to supersede the first before it is written.
                if draft.adds(VisitStateEntry::CLASS) {
                    return Err(DocumentError::EntryExists(new.id));
                }
                let mut new = new.clone();
                new.supersedes = draft.open_ids(VisitStateEntry::CLASS);
                // Steps stand by time, never by an inherited place.
                new.rank = None;
                draft.add(&new)
            }
            Self::Call(new) => {
                if draft.adds(FollowUpCall::CLASS) {
                    return Err(DocumentError::EntryExists(new.id));
                }
                let mut new = new.clone();
                new.supersedes = draft.open_ids(FollowUpCall::CLASS);
                new.rank = None;
                draft.add(&new)
            }
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
