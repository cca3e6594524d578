//! Settings of this PC: small values by name. The app gives them meaning.

use rusqlite::{OptionalExtension, params};

use super::db::{DeviceRead, DeviceWrite};
use crate::error::Result;

/// Settings live beside facts about the device itself; the prefix keeps them apart.
const PREFIX: &str = "setting/";

impl DeviceRead<'_> {
    /// A setting's value.
    pub fn setting(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
        Ok(query
            .query_row([format!("{PREFIX}{name}")], |row| row.get(0))
            .optional()?)
    }

    /// A setting's value as text; `None` also if it is none.
    pub fn setting_text(&self, name: &str) -> Result<Option<String>> {
        Ok(self
            .setting(name)?
            .and_then(|value| String::from_utf8(value).ok()))
    }
}

impl DeviceWrite<'_> {
    /// Keeps a setting, over the one before.
    pub fn put_setting(&mut self, name: &str, value: &[u8]) -> Result<()> {
        self.connection().execute(
            "INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)",
            params![format!("{PREFIX}{name}"), value],
        )?;
        Ok(())
    }

    /// Forgets a setting.
    pub fn delete_setting(&mut self, name: &str) -> Result<()> {
        self.connection()
            .execute("DELETE FROM setting WHERE key = ?1", [format!("{PREFIX}{name}")])?;
        Ok(())
    }
}
