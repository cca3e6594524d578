//! Effects: what a commit in one file owes to another. The file that counts commits first, with the effect in the same
//! transaction; the effect is applied to its target once, at once or at the next opening after a crash.

use nirantar_domain::{Entropy, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use super::value::{id16, time};
use crate::audit::FileId;
use crate::device::{DeviceRead, DeviceWrite};
use crate::error::Result;
use crate::tx::{ReadTx, WriteTx};

/// Names an effect in both files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EffectId([u8; 16]);

impl EffectId {
    /// A new random id.
    pub fn make(entropy: &dyn Entropy) -> Self {
        let mut id = [0; 16];
        entropy.fill(&mut id);
        Self(id)
    }

    /// From the bytes in a file.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The 16 bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// Something to be done to another file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Its name.
    pub id: EffectId,
    /// The file to be changed.
    pub target: FileId,
    /// What is to be done, in the app's own encoding.
    pub body: Vec<u8>,
    /// When it was owed.
    pub at: Timestamp,
}

fn pending(connection: &Connection) -> Result<Vec<Effect>> {
    let mut query = connection.prepare_cached("SELECT id, target, body, at FROM effect ORDER BY seq")?;
    let rows = query.query_map([], |row| {
        Ok(Effect {
            id: EffectId(id16(row, 0)?),
            target: FileId::from_bytes(id16(row, 1)?),
            body: row.get(2)?,
            at: time(row, 3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn put(connection: &Connection, id: EffectId, target: FileId, body: &[u8], at: Timestamp) -> Result<()> {
    connection.execute(
        "INSERT INTO effect (id, target, body, at) VALUES (?1, ?2, ?3, ?4)",
        params![id.0, target.as_bytes(), body, at.as_millis()],
    )?;
    Ok(())
}

fn settle(connection: &Connection, id: EffectId) -> Result<()> {
    connection.execute("DELETE FROM effect WHERE id = ?1", [id.0])?;
    Ok(())
}

impl ReadTx<'_> {
    /// Effects that this file still owes, oldest first.
    pub fn pending_effects(&self) -> Result<Vec<Effect>> {
        pending(self.connection())
    }
}

impl DeviceRead<'_> {
    /// As [`ReadTx::pending_effects`].
    pub fn pending_effects(&self) -> Result<Vec<Effect>> {
        pending(self.connection())
    }
}

impl DeviceWrite<'_> {
    /// As [`WriteTx::put_effect`].
    pub fn put_effect(&mut self, id: EffectId, target: impl Into<FileId>, body: &[u8]) -> Result<()> {
        put(self.connection(), id, target.into(), body, self.at())
    }

    /// As [`WriteTx::settle_effect`].
    pub fn settle_effect(&mut self, id: EffectId) -> Result<()> {
        settle(self.connection(), id)
    }
}

impl WriteTx<'_> {
    /// Notes an effect together with the commit that causes it.
    pub fn put_effect(&mut self, id: EffectId, target: impl Into<FileId>, body: &[u8]) -> Result<()> {
        put(self.connection(), id, target.into(), body, self.at())
    }

    /// Applies an effect of another file here, once: `work` runs only if it was not applied before. Answers whether it
    /// ran. Both the work and the mark are part of this transaction.
    pub fn apply_effect<E: From<crate::StoreError>>(
        &mut self,
        id: EffectId,
        work: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<bool, E> {
        let applied = self
            .connection()
            .query_row("SELECT 1 FROM effect_applied WHERE id = ?1", [id.0], |_| Ok(()))
            .optional()
            .map_err(crate::StoreError::from)?
            .is_some();
        if applied {
            return Ok(false);
        }
        work(self)?;
        let at = self.at().as_millis();
        self.connection()
            .execute(
                "INSERT INTO effect_applied (id, at) VALUES (?1, ?2)",
                params![id.0, at],
            )
            .map_err(crate::StoreError::from)?;
        Ok(true)
    }

    /// Forgets an effect that its target has applied. To be called after the target's commit.
    pub fn settle_effect(&mut self, id: EffectId) -> Result<()> {
        settle(self.connection(), id)
    }
}
