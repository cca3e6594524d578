//! The membership log as bytes; `nirantar-membership` reads them.

use rusqlite::params;

use super::db::{DeviceRead, DeviceWrite};
use crate::error::Result;
use crate::table::value::hash32;

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembershipRow {
    /// Its hash.
    pub hash: [u8; 32],
    /// The signed entry.
    pub bytes: Vec<u8>,
}

impl DeviceRead<'_> {
    /// The whole log, in the order in which entries came.
    pub fn membership(&self) -> Result<Vec<MembershipRow>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT hash, bytes FROM membership ORDER BY seq")?;
        let rows = query.query_map([], |row| {
            Ok(MembershipRow {
                hash: hash32(row, 0)?,
                bytes: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl DeviceWrite<'_> {
    /// Adds an entry; one that is there already is left alone. Answers whether it was new.
    pub fn put_membership(&mut self, row: &MembershipRow) -> Result<bool> {
        let added = self.connection().execute(
            "INSERT INTO membership (hash, bytes) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING",
            params![row.hash, row.bytes],
        )?;
        Ok(added > 0)
    }
}
