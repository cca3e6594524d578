//! Sealed secrets with an end: the root seed until the recovery kit is confirmed. The file has `secure_delete` on, so
//! that a deleted secret is overwritten; it came in encrypted twice (sealed, and in SQLCipher's page).

use rusqlite::{OptionalExtension, params};

use super::db::{DeviceRead, DeviceWrite};
use crate::error::Result;

impl DeviceRead<'_> {
    /// A sealed secret by name (`root_seed`, `pending_recovery_words` …).
    pub fn sealed_secret(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT sealed FROM sealed_secret WHERE name = ?1")?;
        Ok(query.query_row([name], |row| row.get(0)).optional()?)
    }
}

impl DeviceWrite<'_> {
    /// Keeps a sealed secret.
    pub fn put_sealed_secret(&mut self, name: &str, sealed: &[u8]) -> Result<()> {
        self.connection().execute(
            "INSERT OR REPLACE INTO sealed_secret (name, sealed) VALUES (?1, ?2)",
            params![name, sealed],
        )?;
        Ok(())
    }

    /// Deletes a sealed secret. Answers whether there was one.
    pub fn delete_sealed_secret(&mut self, name: &str) -> Result<bool> {
        Ok(self
            .connection()
            .execute("DELETE FROM sealed_secret WHERE name = ?1", [name])?
            > 0)
    }
}
