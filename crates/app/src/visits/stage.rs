//! The steps of a visit, and which place in the queue each keeps.

use nirantar_document::{Doc, Kind, New, VisitEdit, VisitState as Step, VisitStateEntry, VisitView};
use nirantar_domain::{Timestamp, VisitId};
use nirantar_store::WriteTx;

use super::VisitStage;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Where somebody stands who comes back to the waiting room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// By the rules: whoever was passed over or not there waits behind those who are there now; from anywhere else the
    /// place is kept.
    Ruled,
    /// The place before: the move that is taken back was a slip.
    Kept,
}

/// Moves a visit on inside a transaction, by the rules. A stage that already holds is left as it is.
pub(crate) fn set_stage_in(
    tx: &mut WriteTx<'_>,
    core: &Nirantar,
    session: &Session,
    id: VisitId,
    stage: VisitStage,
) -> Result<()> {
    write_in(tx, core, session, id, stage, Place::Ruled)
}

/// Moves a visit on. Somebody who was called and is set to waiting is called no more.
pub(super) fn write_in(
    tx: &mut WriteTx<'_>,
    core: &Nirantar,
    session: &Session,
    id: VisitId,
    stage: VisitStage,
    place: Place,
) -> Result<()> {
    let (doc, view) = find(tx, id)?;
    let step = step_of(stage);
    let before = view.state.as_ref().map(|entry| &entry.value);
    if before.is_some_and(|before| before.state == step && before.called_at.is_none()) {
        return Ok(());
    }
    let returns = stage == VisitStage::Waiting
        && place == Place::Ruled
        && before.is_some_and(|before| matches!(before.state, Step::Skipped | Step::NoShow));
    let queue_rank = if returns {
        Some(rank(tx.at()))
    } else {
        before.and_then(|before| before.queue_rank.clone())
    };
    let value = VisitStateEntry {
        state: step,
        queue_rank,
        called_at: None,
    };
    put(tx, core, session, id, doc, &view, value)
}

/// Calls somebody to the door, or once more. They go on waiting, at their place, until they have gone in.
///
/// # Errors
/// Conflict for a visit that is with the doctor or finished.
pub(super) fn call_in(tx: &mut WriteTx<'_>, core: &Nirantar, session: &Session, id: VisitId) -> Result<()> {
    let (doc, view) = find(tx, id)?;
    let before = view.state.as_ref().map(|entry| &entry.value);
    let callable = |state| matches!(state, Step::Waiting | Step::Skipped | Step::NoShow);
    if before.is_some_and(|before| !callable(before.state)) {
        return Err(Error::conflict("visit-not-waiting"));
    }
    let value = VisitStateEntry {
        state: Step::Waiting,
        queue_rank: before.and_then(|before| before.queue_rank.clone()),
        called_at: Some(tx.at()),
    };
    put(tx, core, session, id, doc, &view, value)
}

/// Loads a visit.
pub(super) fn find(tx: &WriteTx<'_>, id: VisitId) -> Result<(Doc, VisitView)> {
    let doc = tx
        .find_document(id)?
        .filter(|doc| doc.kind() == Kind::Visit)
        .ok_or(Error::NotFound { what: "visit" })?;
    let view = VisitView::read(&doc)?;
    Ok((doc, view))
}

fn put(
    tx: &mut WriteTx<'_>,
    core: &Nirantar,
    session: &Session,
    id: VisitId,
    mut doc: Doc,
    view: &VisitView,
    value: VisitStateEntry,
) -> Result<()> {
    let edit = VisitEdit::State(New::fact(core.make_entry_id(), value));
    doc.edit(&view.heads, session.stamp(tx.at()), &[edit])?;
    Ok(tx.put_document(id, &doc)?)
}

/// A place in the queue: the instant from which somebody waits, as text that sorts.
fn rank(at: Timestamp) -> String {
    format!("{:015}", at.as_millis())
}

/// The instant that a rank stands for.
pub(super) fn waits_since(rank: &str, arrived: Timestamp) -> Timestamp {
    rank.parse().map_or(arrived, Timestamp::from_millis)
}

const fn step_of(stage: VisitStage) -> Step {
    match stage {
        VisitStage::Waiting => Step::Waiting,
        VisitStage::InConsult => Step::InConsult,
        VisitStage::Done => Step::Done,
        VisitStage::Skipped => Step::Skipped,
        VisitStage::NoShow => Step::NoShow,
        VisitStage::Cancelled => Step::Cancelled,
    }
}
