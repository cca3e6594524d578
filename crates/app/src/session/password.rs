//! One's own password and preferences.

use nirantar_crypto::{CryptoError, DeviceSecrets, PasswordCost, PersonKeys, Slot};
use nirantar_domain::{Entropy, Invalid};
use nirantar_store::DeviceWrite;
use zeroize::Zeroizing;

use super::{SessionChangePassword, SessionInfo, SessionPreferences};
use crate::{Error, Nirantar, Result};

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
    /// Login failed for a wrong present password; invalid `new` if it is too weak.
    pub fn session_change_password(&self, change: SessionChangePassword) -> Result<()> {
        let current = Zeroizing::new(change.current);
        let new = Zeroizing::new(change.new);
        self.with_session("session_change_password", |folder, session| {
            self.check_password("new", &new, std::slice::from_ref(&session.name))?;
            let row = folder
                .device
                .read(|tx| tx.slot(session.person))?
                .ok_or_else(|| Error::internal("no slot for whoever is logged in"))?;
            let slot = Slot::from_bytes(folder.organisation(), session.person, &row.bytes).map_err(|_| {
                Error::Damaged {
                    file: crate::folder::DEVICE_DB.to_owned(),
                }
            })?;
            match slot.open(&current, &folder.secrets.org) {
                Ok(_) => {}
                Err(CryptoError::WrongPassword) => {
                    return Err(Error::Invalid(Invalid::new("current", "password-current-wrong")));
                }
                Err(error) => return Err(error.into()),
            }
            let now = self.ports.clock.now();
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
                tx.append_audit(&entry)?;
                Ok(())
            })
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
            one_of("language", &wish.language, &["en", "hi"])?;
            one_of("theme", &wish.theme, &["light", "dark", "system"])?;
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
