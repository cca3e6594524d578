//! Who may log in on this PC, as far as that can be known before a login: names and roles, sealed for this PC.

use nirantar_crypto::{DeviceSecrets, derive_device_row_key, open_row, seal_row};
use nirantar_domain::{Entropy, PersonId};
use nirantar_store::RosterRow;
use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// What the login screen knows of a person. Sealed again under this PC's secret inside `device.db`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RosterEntry {
    /// Name.
    pub name: String,
    /// Phone, to log in by.
    #[serde(default)]
    pub phone: Option<String>,
    /// Language of the person's screens.
    #[serde(default)]
    pub language: Option<String>,
    /// `light`, `dark`, `contrast` or `system`.
    #[serde(default)]
    pub theme: Option<String>,
}

impl RosterEntry {
    pub(crate) fn seal(
        &self,
        person: PersonId,
        secrets: &DeviceSecrets,
        entropy: &dyn Entropy,
    ) -> Result<RosterRow> {
        let bytes = serde_json::to_vec(self).map_err(|_| Error::internal("roster entry"))?;
        let key = derive_device_row_key(&secrets.pc, "roster");
        Ok(RosterRow {
            person,
            sealed: seal_row(&key, person.as_bytes(), &bytes, entropy),
        })
    }

    pub(crate) fn open(row: &RosterRow, secrets: &DeviceSecrets) -> Result<Self> {
        let key = derive_device_row_key(&secrets.pc, "roster");
        let bytes = open_row(&key, row.person.as_bytes(), &row.sealed)?;
        serde_json::from_slice(bytes.dangerously_expose()).map_err(|_| Error::internal("roster entry"))
    }
}
