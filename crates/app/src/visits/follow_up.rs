//! When a patient was asked to come again, and the calls about it.

use chrono::NaiveDate;
use nirantar_document::{FollowUpCall, FollowUpOutcome, New, VisitEdit, VisitField};
use nirantar_domain::VisitId;
use nirantar_store::WriteTx;

use super::stage::find;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Copies the day from a sign-off. A later sign-off that names another day, or none, replaces it.
pub(crate) fn set_follow_up_in(
    tx: &mut WriteTx<'_>,
    session: &Session,
    id: VisitId,
    on: Option<NaiveDate>,
) -> Result<()> {
    let (mut doc, view) = find(tx, id)?;
    if view.fields.follow_up_on == on {
        return Ok(());
    }
    let edit = VisitEdit::Field(VisitField::FollowUpOn(on));
    doc.edit(&view.heads, session.stamp(tx.at()), &[edit])?;
    Ok(tx.put_document(id, &doc)?)
}

/// Writes down what came of ringing.
pub(crate) fn put_call_in(
    tx: &mut WriteTx<'_>,
    core: &Nirantar,
    session: &Session,
    id: VisitId,
    outcome: FollowUpOutcome,
) -> Result<()> {
    let (mut doc, view) = find(tx, id)?;
    if view.fields.follow_up_on.is_none() {
        return Err(Error::NotFound { what: "follow_up" });
    }
    let edit = VisitEdit::Call(New::fact(core.make_entry_id(), FollowUpCall { outcome }));
    doc.edit(&view.heads, session.stamp(tx.at()), &[edit])?;
    Ok(tx.put_document(id, &doc)?)
}
