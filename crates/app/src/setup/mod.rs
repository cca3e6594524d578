//! Setting a clinic up: first run, recovery kit.

mod create;
mod kit;
mod recover;
mod shapes;

pub use shapes::*;

pub(crate) use create::{check_doctor, check_language, phone};
pub(crate) use recover::{next_revision, owner_to_recover, recover_owner};

/// Name under which the root seed lies in `device.db` until the kit is confirmed.
pub(crate) const ROOT_SEED: &str = "root_seed";

use crate::{Nirantar, Result};

impl Nirantar {
    /// How strong a password is.
    ///
    /// # Errors
    /// None.
    pub fn password_strength(&self, ask: PasswordStrength) -> Result<PasswordVerdict> {
        let password = zeroize::Zeroizing::new(ask.password);
        Ok(crate::strength::judge(
            &password,
            &ask.inputs,
            self.ports.keyring.kind() == "file",
        ))
    }
}
