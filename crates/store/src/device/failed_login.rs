//! Failed logins since the last good one; survives a restart. How long to wait is the app's rule.

use nirantar_domain::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::db::{DeviceRead, DeviceWrite};
use crate::error::Result;
use crate::table::value::{hash32, time};

/// The count for one user name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedLogin {
    /// Keyed hash of what was typed as the user: unknown names are counted too, and none is kept.
    pub name: [u8; 32],
    /// Failures in a row.
    pub count: u32,
    /// When the last one was.
    pub last_at: Timestamp,
    /// No try is looked at before.
    pub wait_until: Timestamp,
}

impl DeviceRead<'_> {
    /// The count for a name.
    pub fn failed_login(&self, name: &[u8; 32]) -> Result<Option<FailedLogin>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT name, count, last_at, wait_until FROM failed_login WHERE name = ?1")?;
        let found = query.query_row([name], |row| {
            Ok(FailedLogin {
                name: hash32(row, 0)?,
                count: row.get(1)?,
                last_at: time(row, 2)?,
                wait_until: time(row, 3)?,
            })
        });
        Ok(found.optional()?)
    }
}

impl DeviceWrite<'_> {
    /// Keeps a count.
    pub fn put_failed_login(&mut self, failed: &FailedLogin) -> Result<()> {
        self.connection().execute(
            "INSERT OR REPLACE INTO failed_login (name, count, last_at, wait_until) VALUES (?1, ?2, ?3, ?4)",
            params![
                failed.name,
                failed.count,
                failed.last_at.as_millis(),
                failed.wait_until.as_millis()
            ],
        )?;
        Ok(())
    }

    /// Forgets a count after a good login.
    pub fn clear_failed_login(&mut self, name: &[u8; 32]) -> Result<()> {
        self.connection()
            .execute("DELETE FROM failed_login WHERE name = ?1", [name])?;
        Ok(())
    }

    /// Forgets counts whose last failure is older, so that typed nonsense does not pile up.
    pub fn clear_failed_logins_before(&mut self, before: Timestamp) -> Result<()> {
        self.connection().execute(
            "DELETE FROM failed_login WHERE last_at < ?1",
            [before.as_millis()],
        )?;
        Ok(())
    }
}
