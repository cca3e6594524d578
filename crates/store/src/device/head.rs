//! The last known head of each audit chain of each other file: a chain that was cut short is shorter than this.

use nirantar_domain::IncarnationId;
use rusqlite::params;

use super::db::{DeviceRead, DeviceWrite};
use crate::audit::{AuditHead, FileId};
use crate::error::Result;
use crate::table::value::{hash32, id16};

impl DeviceRead<'_> {
    /// The known heads of a file's chains, for `verify_audit`.
    pub fn known_audit_heads(&self, file: FileId) -> Result<Vec<AuditHead>> {
        let mut query = self.connection().prepare_cached(
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
}

impl DeviceWrite<'_> {
    /// Notes a head. A lower number than is known never replaces it.
    pub fn note_audit_head(&mut self, file: FileId, head: &AuditHead) -> Result<()> {
        self.connection().execute(
            "INSERT INTO audit_head (file, incarnation, seq, hash) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (file, incarnation) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
               WHERE excluded.seq > seq",
            params![
                file.as_bytes(),
                head.incarnation.as_bytes(),
                head.seq as i64,
                head.hash
            ],
        )?;
        Ok(())
    }
}
