//! What one file knows of the chains of another: the last head seen of each. A chain that was cut short, or a file that was
//! replaced by an older one, is behind what another file has seen.

use nirantar_domain::IncarnationId;
use rusqlite::{Connection, params};

use super::append::AuditHead;
use super::entry::FileId;
use crate::error::Result;
use crate::table::value::{hash32, id16};

/// The known heads of `file`'s chains, for [`super::verify`].
pub(crate) fn known(connection: &Connection, file: FileId) -> Result<Vec<AuditHead>> {
    let mut query = connection.prepare_cached(
        "SELECT incarnation, seq, hash FROM audit_head WHERE file = ?1 ORDER BY incarnation",
    )?;
    let rows = query.query_map([file.as_bytes()], |row| {
        Ok(AuditHead {
            incarnation: IncarnationId::from_bytes(id16(row, 0)?),
            seq: row.get::<_, i64>(1)?.unsigned_abs(),
            hash: hash32(row, 2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Notes a head. A lower number than is known never replaces it.
pub(crate) fn note(tx: &Connection, file: FileId, head: &AuditHead) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO audit_head (file, incarnation, seq, hash) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (file, incarnation) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
           WHERE excluded.seq > seq",
    )?
    .execute(params![
        file.as_bytes(),
        head.incarnation.as_bytes(),
        head.seq as i64,
        head.hash
    ])?;
    Ok(())
}

/// Entries of a chain behind its newest checkpoint.
pub(crate) fn unsigned(connection: &Connection, incarnation: IncarnationId) -> Result<u64> {
    let signed: i64 = connection
        .prepare_cached("SELECT coalesce(max(seq), 0) FROM audit_checkpoint WHERE incarnation = ?1")?
        .query_row([incarnation.as_bytes()], |row| row.get(0))?;
    let head = super::append::head(connection, incarnation)?;
    Ok(head.seq.saturating_sub(signed.unsigned_abs()))
}
