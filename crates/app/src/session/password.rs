//! One's own password and preferences.

use nirantar_crypto::{CryptoError, DeviceSecrets, PasswordCost, PersonKeys, Slot};
use nirantar_domain::{Entropy, Invalid};
use nirantar_store::DeviceWrite;
use zeroize::Zeroizing;

use super::login::{back_off_of, count_failure, read_slot};
use super::{SessionChangePassword, SessionInfo, SessionPreferences, back_off};
use crate::folder::OpenFolder;
use crate::setup::check_language;
use crate::{Error, Nirantar, Result};

/// Moves the log of `device.db` into the file, where `secure_delete` wipes sealed keys that were replaced. What is left of
/// them in the log goes when it is written over, at the latest when the program ends.
pub(crate) fn forget_old_pages(folder: &OpenFolder) {
    if let Err(error) = folder.device.checkpoint() {
        tracing::warn!(key = error.message_key(), "checkpoint of device.db");
    }
}

/// Seals the same keys anew, one revision on.
pub(crate) fn put_new_slot(
    tx: &mut DeviceWrite<'_>,
    secrets: &DeviceSecrets,
    before: &Slot,
    keys: &PersonKeys,
    password: &str,
    entropy: &dyn Entropy,
) -> Result<()> {
    let slot = Slot::seal(
        before.organisation(),
        before.person(),
        before.revision().saturating_add(1),
        keys,
        password,
        &secrets.org,
        PasswordCost::FLOOR,
        entropy,
    )?;
    Ok(tx.put_slot(before.person(), &slot.to_bytes())?)
}

impl Nirantar {
    /// Changes the password of whoever is logged in. The keys stay; only the slot is sealed anew.
    ///
    /// # Errors
    /// Invalid `current` for a wrong present password, `new` if it is too weak; login delayed after several wrong ones.
    pub fn session_change_password(&self, change: SessionChangePassword) -> Result<()> {
        let current = Zeroizing::new(change.current);
        let new = Zeroizing::new(change.new);
        self.with_session("session_change_password", |folder, session| {
            self.check_password("new", &new, std::slice::from_ref(&session.name))?;
            let now = self.ports.clock.now();
            let row = folder
                .device
                .read(|tx| tx.slot(session.person))?
                .ok_or_else(|| Error::internal("no slot for whoever is logged in"))?;
            let slot = read_slot(folder, session.person, &row.bytes)?;
            // A PC left unlocked is no place to guess at: these tries count like those at the login.
            let name = back_off::counted_name(&folder.secrets, Some(session.person), "");
            let failed = folder.device.read(|tx| tx.failed_login(&name))?;
            back_off_of(folder, failed.as_ref(), now)?;
            match slot.open(&current, &folder.secrets.org) {
                Ok(_) => {}
                Err(CryptoError::WrongPassword) => {
                    count_failure(folder, name, failed.as_ref(), Some(session.person), now)?;
                    return Err(Error::Invalid(Invalid::new("current", "password-current-wrong")));
                }
                Err(error) => return Err(error.into()),
            }
            let entry = folder.audit_entry(
                now,
                Some(session.person),
                "password.change",
                "session",
                &[session.person.into()],
                &[],
            );
            folder.device.write(now, |tx| {
                put_new_slot(
                    tx,
                    &folder.secrets,
                    &slot,
                    &session.keys.keys,
                    &new,
                    &*self.ports.entropy,
                )?;
                tx.clear_failed_login(&name)?;
                tx.append_audit(&entry)?;
                Ok::<_, Error>(())
            })?;
            forget_old_pages(folder);
            Ok(())
        })
    }

    /// Changes language or theme of whoever is logged in, on this PC.
    ///
    /// # Errors
    /// Invalid for a word that is not offered.
    pub fn session_preferences(&self, wish: SessionPreferences) -> Result<SessionInfo> {
        self.with_session("session_preferences", |folder, session| {
            let one_of = |field: &'static str, value: &Option<String>, offered: &[&str]| match value {
                Some(value) if !offered.contains(&value.as_str()) => {
                    Err(Error::Invalid(Invalid::new(field, "preference-unknown")))
                }
                _ => Ok(()),
            };
            check_language(wish.language.as_deref())?;
            one_of("theme", &wish.theme, &["light", "dark", "contrast", "system"])?;
            let (_, mut entry) = folder
                .roster()?
                .into_iter()
                .find(|(person, _)| *person == session.person)
                .ok_or_else(|| Error::internal("whoever is logged in is not on the roster"))?;
            entry.language = wish.language.or(entry.language);
            entry.theme = wish.theme.or(entry.theme);
            let row = entry.seal(session.person, &folder.secrets, &*self.ports.entropy)?;
            folder
                .device
                .write(self.ports.clock.now(), |tx| tx.put_roster(&row))?;
            self.session_info(folder)
        })
    }

    /// Refuses a password that is too easy to guess.
    pub(crate) fn check_password(
        &self,
        field: &'static str,
        password: &str,
        inputs: &[String],
    ) -> Result<()> {
        let verdict = crate::strength::judge(password, inputs, self.ports.keyring.kind() == "file");
        if verdict.enough {
            return Ok(());
        }
        Err(Error::Invalid(
            Invalid::new(field, "password-too-weak").with("needed", verdict.needed),
        ))
    }
}
