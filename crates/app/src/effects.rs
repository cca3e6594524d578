//! What a commit in one file owes to another: the file that counts commits first, with the effect in the same transaction;
//! then the effect is applied to the other file, once, now or at the next login after a crash.
//!
//! | commits first | the effect goes to |
//! |---|---|
//! | the clinical file (a sign-off) | the desk's and the orders' file |
//! | `device.db` (who may do what: membership log, slot, login name) | the organisation's file (what lists and papers show) |
//! | the organisation's file (the clinic's profile) | `device.db` (this PC's own settings) |

use std::sync::atomic::Ordering;

use chrono::NaiveDate;
use nirantar_crypto::{derive_device_row_key, open_row, seal_row};
use nirantar_document::{Doc, Kind, StaffEdit, StaffView, Stamp};
use nirantar_domain::{EncounterId, Entropy, PersonId, Timestamp, VisitId};
use nirantar_store::{DeviceWrite, EffectId, Space};
use serde::{Deserialize, Serialize};

use crate::folder::OpenFolder;
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
    /// The membership log knows a person, or other roles of a person: their document is to say so, too.
    Staff {
        /// Who.
        person: PersonId,
        /// The owner who did it.
        by: PersonId,
        /// What to set in the document; it is made if it is not there.
        edits: Vec<StaffEdit>,
    },
    /// This PC's minutes until the lock, chosen together with the clinic's profile.
    IdleMinutes {
        /// How many.
        minutes: u32,
    },
}

impl Effect {
    /// The bytes that lie in the file (JSON).
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        // A tagged enum of ids and plain fields always serialises.
        serde_json::to_vec(self).unwrap_or_default()
    }

    fn read(bytes: &[u8]) -> Result<Self> {
        serde_json::from_slice(bytes).map_err(|_| Error::internal("an effect that cannot be read"))
    }

    /// Notes it in `device.db`, owed to the organisation's file. Sealed: names stand in that file in no other way.
    pub(crate) fn owe_from_device(
        &self,
        tx: &mut DeviceWrite<'_>,
        folder: &OpenFolder,
        org: &Space,
        entropy: &dyn Entropy,
    ) -> Result<()> {
        let id = EffectId::make(entropy);
        let key = derive_device_row_key(&folder.secrets.pc, "effect");
        let sealed = seal_row(&key, id.as_bytes(), &self.to_bytes(), entropy);
        Ok(tx.put_effect(id, org.identity().space, &sealed)?)
    }
}

/// As [`apply_pending`], behind a commit that stands. What cannot be applied now (a disk that is full by now) is applied by
/// the next command or tick that can, or at the next login.
pub(crate) fn apply_pending_or_later(
    folder: &OpenFolder,
    session: &Session,
    core: &Nirantar,
    now: Timestamp,
) {
    let applied = apply_pending(folder, session, core, now);
    if let Err(error) = &applied {
        tracing::warn!(%error, "an effect is applied later");
    }
    core.effects_owed.store(applied.is_err(), Ordering::Release);
}

/// Applies everything that one file owes to another, as far as this login can open both.
pub(crate) fn apply_pending(
    folder: &OpenFolder,
    session: &Session,
    core: &Nirantar,
    now: Timestamp,
) -> Result<()> {
    of_device(folder, session, now)?;
    of_organisation(folder, session, now)?;
    of_clinical(session, core, now)
}

fn misplaced() -> Error {
    Error::internal("an effect in a file that owes no such thing")
}

fn of_device(folder: &OpenFolder, session: &Session, now: Timestamp) -> Result<()> {
    let key = derive_device_row_key(&folder.secrets.pc, "effect");
    for owed in folder.device.read(|tx| tx.pending_effects())? {
        let body = open_row(&key, owed.id.as_bytes(), &owed.body)?;
        let Effect::Staff { person, by, edits } = Effect::read(body.dangerously_expose())? else {
            return Err(misplaced());
        };
        session.org.write(now, |tx| {
            tx.apply_effect(owed.id, |tx| {
                let known = tx.find_document(person)?;
                let (action, fields): (_, &[&str]) = match known {
                    None => ("staff.add", &["name", "roles"]),
                    Some(_) => ("staff.roles", &["roles"]),
                };
                let mut doc = match known {
                    None => Doc::new(Kind::Staff, tx.actor())?,
                    Some(doc) => doc,
                };
                let heads = StaffView::read(&doc)?.heads;
                doc.edit(&heads, Stamp { by, at: owed.at }, &edits)?;
                tx.put_document(person, &doc)?;
                let entry = folder.audit_entry(now, Some(by), action, "staff", &[person.into()], fields);
                tx.append_audit(&entry)?;
                Ok::<_, Error>(())
            })
        })?;
        folder.device.write(now, |tx| tx.settle_effect(owed.id))?;
    }
    Ok(())
}

fn of_organisation(folder: &OpenFolder, session: &Session, now: Timestamp) -> Result<()> {
    for owed in session.org.read(|tx| tx.pending_effects())? {
        let Effect::IdleMinutes { minutes } = Effect::read(&owed.body)? else {
            return Err(misplaced());
        };
        // Setting it twice is setting it once, and effects come in their order.
        folder
            .device
            .write(now, |tx| crate::session::put_idle_minutes(tx, minutes))?;
        session.org.write(now, |tx| tx.settle_effect(owed.id))?;
    }
    Ok(())
}

/// Nothing to do for a login that cannot open the clinical file.
fn of_clinical(session: &Session, core: &Nirantar, now: Timestamp) -> Result<()> {
    let Ok(clinical) = session.clinical() else {
        return Ok(());
    };
    for owed in clinical.read(|tx| tx.pending_effects())? {
        let effect = Effect::read(&owed.body)?;
        let space = match &effect {
            Effect::VisitDone { .. } => &session.desk,
            Effect::ReleaseWithdrawn { .. } => session.orders()?,
            Effect::Staff { .. } | Effect::IdleMinutes { .. } => return Err(misplaced()),
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
                Effect::Staff { .. } | Effect::IdleMinutes { .. } => Err(misplaced()),
            })
        })?;
        clinical.write(now, |tx| tx.settle_effect(owed.id))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use nirantar_document::StaffField;
    use nirantar_domain::{PersonName, Role};

    use super::*;

    /// What one version left in a file the next one must apply.
    #[test]
    fn what_lies_in_the_files_is_read_for_ever() {
        let (one, two) = (PersonId::from_bytes([1; 16]), PersonId::from_bytes([2; 16]));
        let name = PersonName::parse("Lata Joshi").unwrap();
        let roles = [Role::Nurse].into_iter().collect();
        let staff = Effect::Staff {
            person: one,
            by: two,
            edits: vec![
                StaffEdit::Field(StaffField::Name(Some(name))),
                StaffEdit::Field(StaffField::Roles(Some(roles))),
            ],
        };
        let visit = Effect::VisitDone {
            visit: VisitId::from_bytes([3; 16]),
            follow_up_on: NaiveDate::from_ymd_opt(2026, 11, 25),
        };
        let withdrawn = Effect::ReleaseWithdrawn {
            encounter: EncounterId::from_bytes([4; 16]),
        };
        for (effect, golden) in [
            (
                staff,
                r#"{"effect":"staff","person":"01010101-0101-0101-0101-010101010101","by":"02020202-0202-0202-0202-020202020202","edits":[{"field":{"name":"Lata Joshi"}},{"field":{"roles":["nurse"]}}]}"#,
            ),
            (
                visit,
                r#"{"effect":"visit_done","visit":"03030303-0303-0303-0303-030303030303","follow_up_on":"2026-11-25"}"#,
            ),
            (
                withdrawn,
                r#"{"effect":"release_withdrawn","encounter":"04040404-0404-0404-0404-040404040404"}"#,
            ),
            (
                Effect::IdleMinutes { minutes: 7 },
                r#"{"effect":"idle_minutes","minutes":7}"#,
            ),
        ] {
            assert_eq!(String::from_utf8(effect.to_bytes()).unwrap(), golden);
            assert_eq!(Effect::read(golden.as_bytes()).unwrap(), effect);
        }
    }
}
