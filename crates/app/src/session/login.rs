//! Logging in.

use nirantar_crypto::{CryptoError, PasswordCost, PersonKeys, Slot};
use nirantar_domain::{PersonId, Timestamp};
use zeroize::Zeroizing;

use super::keys::SessionKeys;
use super::live::Session;
use super::{SessionInfo, SessionLogin, back_off, put_new_slot};
use crate::folder::OpenFolder;
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// Logs a person in; whoever was logged in before is logged out first.
    ///
    /// # Errors
    /// Login if user and password do not belong together, or too soon after failures; the errors of opening files.
    pub fn session_login(&self, login: SessionLogin) -> Result<SessionInfo> {
        let password = Zeroizing::new(login.password);
        let now = self.ports.clock.now();
        let mut state = self.state_alone();
        let folder = state.folder_mut()?;
        let name = back_off::counted_name(&folder.secrets, &login.user);
        let failed = folder.device.read(|tx| tx.failed_login(&name))?;
        if let Some(failed) = failed.as_ref().filter(|failed| failed.wait_until > now) {
            return Err(Error::LoginDelayed {
                wait_seconds: back_off::seconds_left(failed.wait_until, now),
            });
        }
        let found = find_person(folder, &login.user)?;
        let opened = match found {
            Some(person) => open_slot(self, folder, person, &password)?,
            None => {
                // An unknown name takes as long as a wrong password.
                waste_time(self, folder, &password);
                None
            }
        };
        let Some((person, keys, slot)) = opened else {
            let count = back_off::one_more(name, failed.as_ref(), now);
            let entry = folder.audit_entry(now, None, "login.failed", "session", &subjects(found), &[]);
            folder.device.write(now, |tx| {
                tx.put_failed_login(&count)?;
                tx.append_audit(&entry)?;
                Ok::<_, Error>(())
            })?;
            return Err(Error::LoginFailed {
                wait_seconds: back_off::seconds_left(count.wait_until, now),
            });
        };
        let upgrade = slot.needs_upgrade(PasswordCost::FLOOR, &folder.secrets.org);
        let entry = folder.audit_entry(now, Some(person), "login", "session", &[person.into()], &[]);
        folder.device.write(now, |tx| {
            tx.clear_failed_login(&name)?;
            tx.append_audit(&entry)?;
            if upgrade {
                put_new_slot(tx, &folder.secrets, &slot, &keys, &password, &*self.ports.entropy)?;
            }
            Ok::<_, Error>(())
        })?;
        self.begin(folder, person, keys, now)
    }

    /// Starts a session for somebody whose keys are open. Also the end of founding and of recovery.
    pub(crate) fn begin(
        &self,
        folder: &mut OpenFolder,
        person: PersonId,
        keys: PersonKeys,
        now: Timestamp,
    ) -> Result<SessionInfo> {
        if let Some(before) = folder.session.take() {
            before.close()?;
        }
        let keys = folder.members(|state| SessionKeys::open(state, &folder.secrets, person, keys))?;
        let name = folder
            .roster()?
            .into_iter()
            .find(|(id, _)| *id == person)
            .map(|(_, entry)| entry.name)
            .unwrap_or_default();
        let session = Session::open(&self.ports.data_dir, folder, &self.permissions, keys, name)?;
        folder.session = Some(session);
        self.touch();
        if let Some(session) = &folder.session {
            crate::effects::apply_pending(session, self, now)?;
        }
        self.session_info(folder)
    }
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
    let damaged = |_| Error::Damaged {
        file: crate::folder::DEVICE_DB.to_owned(),
    };
    let slot = Slot::from_bytes(folder.organisation(), person, &row.bytes).map_err(damaged)?;
    match slot.open(password, &folder.secrets.org) {
        Ok(keys) => Ok(Some((person, keys, slot))),
        Err(CryptoError::WrongPassword) => Ok(None),
        Err(CryptoError::OrgDeviceSecretMissing { .. }) => Err(Error::Keyring {
            key: "keyring-missing",
        }),
        Err(error) => Err(error.into()),
    }
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
