//! Changes that this PC made and no remote has confirmed: names only, the bytes stand in the document.

use nirantar_document::ChangeHash;
use nirantar_domain::{DocId, SpaceId};
use rusqlite::{Connection, params};

use super::value::{hash32, id16};
use crate::error::Result;
use crate::tx::{ReadTx, WriteTx};

/// A change to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// Place in the queue; grows, is never given twice.
    pub seq: i64,
    /// The space it belongs to.
    pub space: SpaceId,
    /// The document.
    pub doc: DocId,
    /// The change.
    pub change: ChangeHash,
}

pub(crate) fn put(tx: &Connection, doc: DocId, change: &ChangeHash) -> Result<()> {
    tx.prepare_cached("INSERT INTO outbox (doc, change) VALUES (?1, ?2)")?
        .execute(params![doc.as_bytes(), change.as_bytes()])?;
    Ok(())
}

/// Forgets what waits of a document that is gone.
pub(crate) fn forget(tx: &Connection, doc: DocId) -> Result<()> {
    tx.prepare_cached("DELETE FROM outbox WHERE doc = ?1")?
        .execute([doc.as_bytes()])?;
    Ok(())
}

impl ReadTx<'_> {
    /// Up to `limit` rows behind `after` (0: from the start), oldest first.
    pub fn outbox(&self, after: i64, limit: u32) -> Result<Vec<OutboxRow>> {
        let space = self.identity().space;
        let mut query = self
            .connection()
            .prepare_cached("SELECT seq, doc, change FROM outbox WHERE seq > ?1 ORDER BY seq LIMIT ?2")?;
        let rows = query.query_map(params![after, limit], |row| {
            Ok(OutboxRow {
                seq: row.get(0)?,
                space,
                doc: DocId::from_bytes(id16(row, 1)?),
                change: ChangeHash::from_bytes(hash32(row, 2)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many changes wait.
    pub fn outbox_len(&self) -> Result<u64> {
        let count: i64 = self
            .connection()
            .query_row("SELECT count(*) FROM outbox", [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

impl WriteTx<'_> {
    /// Takes rows out that a remote has confirmed.
    pub fn confirm_outbox(&mut self, rows: &[OutboxRow]) -> Result<()> {
        let mut delete = self
            .connection()
            .prepare_cached("DELETE FROM outbox WHERE seq = ?1")?;
        for row in rows {
            delete.execute([row.seq])?;
        }
        Ok(())
    }
}
