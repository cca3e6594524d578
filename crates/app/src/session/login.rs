//! Logging in.

use std::sync::atomic::{AtomicU8, Ordering};

use nirantar_crypto::{CryptoError, PasswordCost, PersonKeys, Slot};
use nirantar_domain::{PersonId, Timestamp};
use nirantar_membership::State;
use nirantar_store::{FailedLogin, Progress};
use zeroize::Zeroizing;

use super::keys::SessionKeys;
use super::live::Session;
use super::{SessionInfo, SessionLogin, back_off, put_new_slot};
use crate::folder::OpenFolder;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Logs a person in; whoever was logged in before is logged out first.
    ///
    /// # Errors
    /// Login if user and password do not belong together, or too soon after failures; the errors of opening files.
    pub fn session_login(&self, login: SessionLogin) -> Result<SessionInfo> {
        let password = Zeroizing::new(login.password);
        self.look_again();
        let now = self.ports.clock.now();
        let mut state = self.state_alone();
        let folder = state.folder_mut()?;
        let found = find_person(folder, &login.user)?;
        let name = back_off::counted_name(&folder.secrets, found, &login.user);
        let failed = folder.device.read(|tx| tx.failed_login(&name))?;
        back_off_of(folder, failed.as_ref(), now)?;
        let opened = match found {
            Some(person) => open_slot(self, folder, person, &password)?,
            None => {
                // An unknown name takes as long as a wrong password.
                waste_time(self, folder, &password);
                None
            }
        };
        let Some((person, keys, slot)) = opened else {
            let wait_seconds = count_failure(folder, name, failed.as_ref(), found, now)?;
            return Err(Error::LoginFailed { wait_seconds });
        };
        // Files before records of the login: where a file does not open, every file stays as it is.
        self.end_session(folder, "lock.login", now)?;
        let session = self.open_session(folder, person, keys)?;
        let upgrade = slot.needs_upgrade(PasswordCost::FLOOR, &folder.secrets.org);
        let entry = folder.audit_entry(now, Some(person), "login", "session", &[person.into()], &[]);
        let recorded = folder.device.write(now, |tx| {
            tx.clear_failed_login(&name)?;
            tx.append_audit(&entry)?;
            if upgrade {
                let keys = &session.keys.keys;
                put_new_slot(tx, &folder.secrets, &slot, keys, &password, &*self.ports.entropy)?;
            }
            Ok::<_, Error>(())
        });
        if let Err(error) = recorded {
            // Nobody works here whose coming is not on record.
            session.close()?;
            return Err(error);
        }
        self.install(folder, session, now)
    }

    /// Starts a session for somebody whose keys are open: the end of founding and of recovery.
    pub(crate) fn begin(
        &self,
        folder: &mut OpenFolder,
        person: PersonId,
        keys: PersonKeys,
        now: Timestamp,
    ) -> Result<SessionInfo> {
        self.end_session(folder, "lock.login", now)?;
        let session = self.open_session(folder, person, keys)?;
        self.install(folder, session, now)
    }

    /// Starts a session behind something that is on the disk and stands. Where that fails (a disk that is full by now), it
    /// is no failure of what was done: the owner finds the login screen.
    pub(crate) fn begin_if_possible(
        &self,
        folder: &mut OpenFolder,
        person: PersonId,
        keys: PersonKeys,
        now: Timestamp,
    ) {
        if let Err(error) = self.begin(folder, person, keys, now) {
            tracing::warn!(%error, "nobody could be logged in behind founding or recovery");
        }
    }

    /// Opens what a person's keys open; nothing is written.
    fn open_session(&self, folder: &OpenFolder, person: PersonId, keys: PersonKeys) -> Result<Session> {
        let keys = folder.members(|state| SessionKeys::open(state, &folder.secrets, person, keys))?;
        let name = folder
            .roster()?
            .into_iter()
            .find(|(id, _)| *id == person)
            .map(|(_, entry)| entry.name)
            .unwrap_or_default();
        let told = AtomicU8::new(0);
        // Only a new version has something to tell: it makes lists again from the records.
        let tell = |done: u64, of: u64| {
            let percent = u8::try_from(done.saturating_mul(100) / of.max(1)).unwrap_or(100);
            if told.swap(percent, Ordering::Relaxed) != percent {
                self.tell(Event::Opening { percent });
            }
            true
        };
        Session::open(
            &self.ports.data_dir,
            folder,
            &self.permissions,
            keys,
            name,
            Progress::new(&tell),
        )
    }

    fn install(&self, folder: &mut OpenFolder, mut session: Session, now: Timestamp) -> Result<SessionInfo> {
        super::spaces::complete_or_later(self, folder, &mut session, now);
        let made_good = crate::effects::apply_pending(folder, &session, self, now)
            .and_then(|()| crate::clinic::copy_names(folder, &session, now));
        if let Err(error) = made_good {
            session.close()?;
            return Err(error);
        }
        self.renew_feed_with(folder, &session);
        folder.session = Some(session);
        self.touch();
        self.session_info(folder)
    }
}

/// Refuses a try that comes too soon after failures.
pub(super) fn back_off_of(folder: &OpenFolder, failed: Option<&FailedLogin>, now: Timestamp) -> Result<()> {
    let Some((wait_seconds, again)) = failed.and_then(|failed| back_off::wait_at(failed, now)) else {
        return Ok(());
    };
    if let Some(again) = again {
        folder.device.write(now, |tx| tx.put_failed_login(&again))?;
    }
    Err(Error::LoginDelayed { wait_seconds })
}

/// Counts a wrong password and puts it on record. Answers the seconds to wait.
pub(super) fn count_failure(
    folder: &OpenFolder,
    name: [u8; 32],
    before: Option<&FailedLogin>,
    person: Option<PersonId>,
    now: Timestamp,
) -> Result<u64> {
    let count = back_off::one_more(name, before, now);
    let entry = folder.audit_entry(now, None, "login.failed", "session", &subjects(person), &[]);
    folder.device.write(now, |tx| {
        tx.clear_failed_logins_before(now.plus_millis(-back_off::FORGOTTEN_MS))?;
        tx.put_failed_login(&count)?;
        tx.append_audit(&entry)?;
        Ok::<_, Error>(())
    })?;
    Ok(back_off::seconds_left(count.wait_until, now))
}

fn subjects(person: Option<PersonId>) -> Vec<nirantar_domain::DocId> {
    person.into_iter().map(Into::into).collect()
}

/// The person meant by an id, or by a name or phone that only one person here has.
fn find_person(folder: &OpenFolder, user: &str) -> Result<Option<PersonId>> {
    let user = user.trim();
    let roster = folder.roster()?;
    if let Ok(id) = user.parse::<PersonId>() {
        return Ok(roster
            .iter()
            .map(|(person, _)| *person)
            .find(|person| *person == id));
    }
    let wanted = user.to_lowercase();
    let phone = nirantar_domain::Phone::parse(user).ok();
    let mut matching = roster.iter().filter(|(_, entry)| {
        entry.name.to_lowercase() == wanted
            || phone
                .as_ref()
                .is_some_and(|phone| entry.phone.as_deref() == Some(phone.as_str()))
    });
    match (matching.next(), matching.next()) {
        (Some((person, _)), None) => Ok(Some(*person)),
        (Some(_), Some(_)) => Err(Error::conflict("staff-user-ambiguous")),
        (None, _) => Ok(None),
    }
}

/// Opens a person's slot; `None` for a wrong password or a person without a slot here.
fn open_slot(
    core: &Nirantar,
    folder: &OpenFolder,
    person: PersonId,
    password: &str,
) -> Result<Option<(PersonId, PersonKeys, Slot)>> {
    let Some(row) = folder.device.read(|tx| tx.slot(person))? else {
        waste_time(core, folder, password);
        return Ok(None);
    };
    let slot = read_slot(folder, person, &row.bytes)?;
    match slot.open(password, &folder.secrets.org) {
        // A slot from before a re-issue opens with its old password; the keys in it are nobody's any more.
        Ok(keys) if folder.members(|state| is_present(state, person, &keys)) => {
            Ok(Some((person, keys, slot)))
        }
        Ok(_) => Ok(None),
        Err(CryptoError::WrongPassword) => Ok(None),
        Err(CryptoError::OrgDeviceSecretMissing { .. }) => Err(Error::Keyring {
            key: "keyring-missing",
        }),
        Err(error) => Err(error.into()),
    }
}

/// True if these are the person's keys as of now.
fn is_present(state: &State, person: PersonId, keys: &PersonKeys) -> bool {
    state
        .person(person)
        .filter(|member| !member.is_removed())
        .and_then(nirantar_membership::Person::public)
        .is_some_and(|public| *public == keys.public())
}

/// Reads a slot without opening it; what it may cost is checked before any memory is taken.
pub(super) fn read_slot(folder: &OpenFolder, person: PersonId, bytes: &[u8]) -> Result<Slot> {
    let file = crate::folder::DEVICE_DB.to_owned();
    Slot::from_bytes(folder.organisation(), person, bytes).map_err(|error| match error {
        CryptoError::Newer { .. } => Error::Newer { file },
        _ => Error::Damaged { file },
    })
}

/// Does the work of checking a password for nobody.
fn waste_time(core: &Nirantar, folder: &OpenFolder, password: &str) {
    let entropy = &*core.ports.entropy;
    let nobody = PersonId::make(&*core.ports.clock, entropy);
    let keys = PersonKeys::make(entropy);
    // The result is of no use; only the time is.
    let _ = Slot::seal(
        folder.organisation(),
        nobody,
        1,
        &keys,
        password,
        &folder.secrets.org,
        PasswordCost::FLOOR,
        entropy,
    );
}
