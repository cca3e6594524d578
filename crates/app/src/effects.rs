//! What a commit in one file owes to another: the clinical file commits first, with the effect in the same transaction;
//! then the effect is applied to the desk's file, once, now or at the next login after a crash.

use std::sync::atomic::Ordering;

use chrono::NaiveDate;
use nirantar_domain::{EncounterId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

use crate::releases::withdraw_in;
use crate::session::Session;
use crate::visits::{VisitStage, set_follow_up_in, set_stage_in};
use crate::{Error, Nirantar, Result};

/// Something owed to another file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "effect", rename_all = "snake_case")]
pub(crate) enum Effect {
    /// The encounter of this visit is signed.
    VisitDone {
        /// Which.
        visit: VisitId,
        /// The day on which the patient was asked to come again, as signed last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        follow_up_on: Option<NaiveDate>,
    },
    /// The encounter was amended: what waits at the front desk of its earlier version must not be printed any more.
    ReleaseWithdrawn {
        /// Which.
        encounter: EncounterId,
    },
}

impl Effect {
    /// The bytes that lie in the file (JSON).
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        // A tagged enum of ids always serialises.
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// As [`apply_pending`], behind a commit that stands. What cannot be applied now (a disk that is full by now) is applied by
/// the next tick that can, or at the next login.
pub(crate) fn apply_pending_or_later(session: &Session, core: &Nirantar, now: Timestamp) {
    let applied = apply_pending(session, core, now);
    if let Err(error) = &applied {
        tracing::warn!(%error, "an effect is applied later");
    }
    core.effects_owed.store(applied.is_err(), Ordering::Release);
}

/// Applies everything that the clinical file owes to the desk's. Nothing to do for a login that cannot open it.
pub(crate) fn apply_pending(session: &Session, core: &Nirantar, now: Timestamp) -> Result<()> {
    let Ok(clinical) = session.clinical() else {
        return Ok(());
    };
    for owed in clinical.read(|tx| tx.pending_effects())? {
        let effect: Effect = serde_json::from_slice(&owed.body)
            .map_err(|_| Error::internal("an effect that cannot be read"))?;
        let space = match &effect {
            Effect::VisitDone { .. } => &session.desk,
            Effect::ReleaseWithdrawn { .. } => session.orders()?,
        };
        space.write(now, |tx| {
            tx.apply_effect(owed.id, |tx| match &effect {
                Effect::VisitDone { visit, follow_up_on } => {
                    let done = set_stage_in(tx, core, session, *visit, VisitStage::Done)
                        .and_then(|()| set_follow_up_in(tx, session, *visit, *follow_up_on));
                    match done {
                        // The visit may have gone (entered in error, erased); the encounter stands all the same.
                        Ok(()) | Err(Error::NotFound { .. }) => {}
                        Err(error) => return Err(error),
                    }
                    session.audit(tx, "visit.state", "visit", &[(*visit).into()], &["state"])
                }
                Effect::ReleaseWithdrawn { encounter } => withdraw_in(tx, session, *encounter),
            })
        })?;
        clinical.write(now, |tx| tx.settle_effect(owed.id))?;
    }
    Ok(())
}
