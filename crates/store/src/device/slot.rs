//! Slots (sealed private keys of staff) and the roster (sealed login names).

use nirantar_domain::{PersonId, Timestamp};
use rusqlite::{OptionalExtension, params};

use super::db::{DeviceRead, DeviceWrite};
use crate::error::Result;
use crate::table::value::{id16, time};

/// A person's slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotRow {
    /// Whose.
    pub person: PersonId,
    /// The sealed keys.
    pub bytes: Vec<u8>,
    /// When it was last replaced.
    pub updated_at: Timestamp,
}

/// A person's sealed login name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterRow {
    /// Whose.
    pub person: PersonId,
    /// The sealed name.
    pub sealed: Vec<u8>,
}

impl DeviceRead<'_> {
    /// A person's slot.
    pub fn slot(&self, person: PersonId) -> Result<Option<SlotRow>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT person, bytes, updated_at FROM slot WHERE person = ?1")?;
        let found = query.query_row([person.as_bytes()], |row| {
            Ok(SlotRow {
                person: PersonId::from_bytes(id16(row, 0)?),
                bytes: row.get(1)?,
                updated_at: time(row, 2)?,
            })
        });
        Ok(found.optional()?)
    }

    /// All sealed login names.
    pub fn roster(&self) -> Result<Vec<RosterRow>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT person, sealed FROM roster ORDER BY person")?;
        let rows = query.query_map([], |row| {
            Ok(RosterRow {
                person: PersonId::from_bytes(id16(row, 0)?),
                sealed: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl DeviceWrite<'_> {
    /// Keeps a slot, over the one before.
    pub fn put_slot(&mut self, person: PersonId, bytes: &[u8]) -> Result<()> {
        self.connection().execute(
            "INSERT OR REPLACE INTO slot (person, bytes, updated_at) VALUES (?1, ?2, ?3)",
            params![person.as_bytes(), bytes, self.at().as_millis()],
        )?;
        Ok(())
    }

    /// Takes a slot out: the person left.
    pub fn delete_slot(&mut self, person: PersonId) -> Result<()> {
        self.connection()
            .execute("DELETE FROM slot WHERE person = ?1", [person.as_bytes()])?;
        Ok(())
    }

    /// Keeps a sealed login name.
    pub fn put_roster(&mut self, row: &RosterRow) -> Result<()> {
        self.connection().execute(
            "INSERT OR REPLACE INTO roster (person, sealed) VALUES (?1, ?2)",
            params![row.person.as_bytes(), row.sealed],
        )?;
        Ok(())
    }

    /// Takes a login name out.
    pub fn delete_roster(&mut self, person: PersonId) -> Result<()> {
        self.connection()
            .execute("DELETE FROM roster WHERE person = ?1", [person.as_bytes()])?;
        Ok(())
    }
}
