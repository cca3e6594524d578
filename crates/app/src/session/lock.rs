//! Locking: by hand, when idle, at sleep, at exit.

use nirantar_domain::Timestamp;

use super::SessionLock;
use crate::folder::{OpenFolder, disk};
use crate::session::state::idle_minutes;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Locks. When this answers, the session's files are closed and its keys zeroised. A backup under way goes on, except at
    /// the end of the program: it holds no key. Locking twice is no error.
    ///
    /// # Errors
    /// Disk errors of closing; the session is gone all the same.
    pub fn session_lock(&self, lock: SessionLock) -> Result<()> {
        let reason = lock.reason.unwrap_or_else(|| "manual".to_owned());
        let action = match reason.as_str() {
            "manual" => "lock.manual",
            "idle" => "lock.idle",
            "sleep" => "lock.sleep",
            "exit" => "lock.exit",
            _ => {
                return Err(Error::Usage {
                    detail: "unknown reason for locking".to_owned(),
                });
            }
        };
        if reason == "exit" {
            self.backup_works.stop();
        }
        let open = self.state().folder().is_ok_and(|folder| folder.session.is_some());
        if !open {
            return Ok(());
        }
        // A search or check that is under way ends at once instead of holding the lock up.
        self.long_works.stop();
        self.newest_search
            .fetch_add(1, std::sync::atomic::Ordering::AcqRel);
        let mut state = self.state_alone();
        let Ok(folder) = state.folder_mut() else {
            return Ok(());
        };
        if folder.session.is_none() {
            return Ok(());
        }
        let ended = self.end_session(folder, action, self.ports.clock.now());
        drop(state);
        self.tell(Event::Locked { reason });
        ended
    }

    /// Whether somebody has asked for a lock since the start; for tests of what it stops.
    #[doc(hidden)]
    pub fn lock_is_wanted(&self) -> bool {
        self.long_works.was_stopped()
    }

    /// Ends a session, if there is one: its chains are signed, the end is put on record, the files are closed and the keys
    /// zeroised. The session is gone whatever goes wrong meanwhile.
    pub(crate) fn end_session(&self, folder: &mut OpenFolder, action: &str, now: Timestamp) -> Result<()> {
        let Some(session) = folder.session.take() else {
            return Ok(());
        };
        let person = session.person;
        let entry = folder.audit_entry(now, Some(person), action, "session", &[person.into()], &[]);
        let recorded = crate::care::sign_chains(folder, Some(&session), now, Some(&entry));
        let closed = session.close();
        closed.and(recorded)
    }

    /// Somebody is at the keyboard.
    ///
    /// # Errors
    /// None.
    pub fn session_touch(&self, (): ()) -> Result<()> {
        self.touch();
        Ok(())
    }

    /// To be called about once a second: locks when nobody has been at the keyboard for long enough, and moves the
    /// write-ahead logs into the files while nobody waits; what one file owes another is tried again.
    pub fn tick(&self) {
        let (idle, open) = {
            let state = self.state();
            let Ok(folder) = state.folder() else { return };
            crate::care::checkpoint_if_long(folder);
            crate::care::sign_if_long(folder, self.ports.clock.now());
            if let Some(session) = folder.session.as_ref()
                && self.effects_owed.load(std::sync::atomic::Ordering::Acquire)
            {
                crate::effects::apply_pending_or_later(folder, session, self, self.ports.clock.now());
            }
            let minutes = i64::from(idle_minutes(folder));
            let quiet = self
                .ports
                .clock
                .now()
                .as_millis()
                .saturating_sub(self.last_touch());
            (quiet >= minutes * 60_000, folder.session.is_some())
        };
        if idle && open && !self.long_works.is_running() {
            let locked = self.session_lock(SessionLock {
                reason: Some("idle".to_owned()),
            });
            if let Err(error) = locked {
                tracing::warn!(%error, "locking when idle");
            }
        }
    }

    /// Ends the program's hold on the folder: locks, and closes `device.db`.
    ///
    /// # Errors
    /// Disk errors of closing.
    pub fn shut_down(&self) -> Result<()> {
        let locked = self.session_lock(SessionLock {
            reason: Some("exit".to_owned()),
        });
        let state = self.state();
        let Ok(folder) = state.folder() else { return locked };
        folder.device.close().map_err(|error| match error {
            nirantar_store::StoreError::Io(error) => disk(&error),
            other => other.into(),
        })?;
        locked
    }
}
