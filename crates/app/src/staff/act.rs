//! What an act of administration writes. The membership log says who may do what: it, the slot, the login name and the file
//! keys are one transaction of `device.db`, which is the commit that counts. What the act changes in the person's document is
//! owed to the organisation's file in the same transaction, and follows at once, or at the next login after a crash.

use nirantar_domain::PersonId;
use nirantar_membership::{Body, Signer};
use nirantar_store::{RosterRow, SpaceFile};

use crate::effects::{Effect, apply_pending_or_later};
use crate::folder::OpenFolder;
use crate::session::{Session, forget_old_pages};
use crate::{Nirantar, Result};

/// What becomes of the person's way in on this PC.
pub(super) enum WayIn {
    /// Nothing.
    Stays,
    /// A sealed slot, in the place of one that there was.
    Slot(Vec<u8>),
    /// A first slot and the name on the login screen.
    First(Vec<u8>, RosterRow),
    /// No slot and no name any more.
    Ends,
}

/// An act of administration on a person, ready to be committed.
pub(super) struct Act<'a> {
    pub person: PersonId,
    /// For the audit: what was done, and which fields of `device.db` it wrote.
    pub action: &'static str,
    pub fields: &'a [&'a str],
    /// For the membership log.
    pub bodies: Vec<Body>,
    /// File keys under new epochs.
    pub files: Vec<SpaceFile>,
    pub way_in: WayIn,
    /// For the person's document.
    pub owed: Option<Effect>,
}

impl Nirantar {
    /// Commits an act, and lets the document follow.
    pub(super) fn commit_act(&self, folder: &OpenFolder, session: &Session, act: Act<'_>) -> Result<()> {
        let Act {
            person,
            action,
            fields,
            bodies,
            files,
            way_in,
            owed,
        } = act;
        let now = self.ports.clock.now();
        let entry = folder.audit_entry(
            now,
            Some(session.person),
            action,
            "staff",
            &[person.into()],
            fields,
        );
        let signer = Signer::Person(session.person, &session.keys.keys);
        folder.append_members(&self.ports, now, signer, bodies, |tx| {
            for file in &files {
                tx.put_space_file(file)?;
            }
            match &way_in {
                WayIn::Stays => {}
                WayIn::Slot(slot) => tx.put_slot(person, slot)?,
                WayIn::First(slot, name) => {
                    tx.put_slot(person, slot)?;
                    tx.put_roster(name)?;
                }
                WayIn::Ends => {
                    tx.delete_slot(person)?;
                    tx.delete_roster(person)?;
                }
            }
            if let Some(effect) = &owed {
                effect.owe_from_device(tx, folder, &session.org, &*self.ports.entropy)?;
            }
            tx.append_audit(&entry)?;
            Ok(())
        })?;
        // What the old slot and the old wrappings of file keys were must not stay in the log.
        forget_old_pages(folder);
        if owed.is_some() {
            apply_pending_or_later(folder, session, self, now);
        }
        Ok(())
    }
}
