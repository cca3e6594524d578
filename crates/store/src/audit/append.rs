//! Adding to a chain, and where it stands.

use nirantar_domain::{IncarnationId, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use super::chain::{GENESIS_HASH, chain_hash};
use super::entry::{AuditCheckpoint, AuditEntry, FileId};
use crate::error::Result;
use crate::table::value::{hash32, id16};

/// The newest entry of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditHead {
    /// Whose chain.
    pub incarnation: IncarnationId,
    /// Its number; 0 for an empty chain.
    pub seq: u64,
    /// Its hash.
    pub hash: [u8; 32],
}

/// Signs [`AuditCheckpoint::signed_bytes`]: answers public key and signature.
pub type AuditSigner<'s> = &'s dyn Fn(&[u8]) -> (Vec<u8>, Vec<u8>);

/// Appends an entry inside the caller's transaction.
pub(crate) fn append(tx: &Connection, file: FileId, entry: &AuditEntry) -> Result<AuditHead> {
    entry.check_words()?;
    let before = head(tx, entry.incarnation)?;
    let seq = before.seq + 1;
    let hash = chain_hash(&before.hash, file, seq, entry);
    let subjects: Vec<u8> = entry.subjects.iter().flat_map(|id| *id.as_bytes()).collect();
    let person = entry.person.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
    tx.prepare_cached(
        "INSERT INTO audit (incarnation, seq, at, device, person, action, class, subjects, fields, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        entry.incarnation.as_bytes(),
        seq as i64,
        entry.at.as_millis(),
        entry.device.as_bytes(),
        person,
        entry.action,
        entry.class,
        subjects,
        entry.fields.join(" "),
        hash,
    ])?;
    let id = tx.last_insert_rowid();
    let mut insert =
        tx.prepare_cached("INSERT OR IGNORE INTO audit_subject (subject, audit) VALUES (?1, ?2)")?;
    for subject in &entry.subjects {
        insert.execute(params![subject.as_bytes(), id])?;
    }
    Ok(AuditHead {
        incarnation: entry.incarnation,
        seq,
        hash,
    })
}

/// Where a chain stands: its newest entry, else the checkpoint that it was pruned behind, else its start.
pub(crate) fn head(connection: &Connection, incarnation: IncarnationId) -> Result<AuditHead> {
    let mut query = connection.prepare_cached(
        "SELECT seq, hash FROM (
           SELECT seq, hash FROM (SELECT seq, hash FROM audit WHERE incarnation = ?1 ORDER BY seq DESC LIMIT 1)
           UNION ALL
           SELECT seq, hash FROM (SELECT seq, hash FROM audit_checkpoint WHERE incarnation = ?1
                                  ORDER BY seq DESC LIMIT 1))
         ORDER BY seq DESC LIMIT 1",
    )?;
    let found = query
        .query_row([incarnation.as_bytes()], |row| {
            Ok((row.get::<_, i64>(0)?, hash32(row, 1)?))
        })
        .optional()?;
    let (seq, hash) = found.unwrap_or((0, GENESIS_HASH));
    Ok(AuditHead {
        incarnation,
        seq: seq as u64,
        hash,
    })
}

/// The heads of all chains in the file.
pub(crate) fn heads(connection: &Connection) -> Result<Vec<AuditHead>> {
    let mut query = connection
        .prepare_cached("SELECT incarnation FROM audit UNION SELECT incarnation FROM audit_checkpoint")?;
    let incarnations = query
        .query_map([], |row| id16(row, 0).map(IncarnationId::from_bytes))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    incarnations
        .into_iter()
        .map(|incarnation| head(connection, incarnation))
        .collect()
}

/// Signs the present head of a chain and keeps the signature. `None` if the chain is empty.
pub(crate) fn put_checkpoint(
    tx: &Connection,
    file: FileId,
    incarnation: IncarnationId,
    at: Timestamp,
    sign: AuditSigner<'_>,
) -> Result<Option<AuditCheckpoint>> {
    let head = head(tx, incarnation)?;
    if head.seq == 0 {
        return Ok(None);
    }
    let bytes = AuditCheckpoint::signed_bytes(file, incarnation, head.seq, at, &head.hash);
    let (signer, signature) = sign(&bytes);
    tx.execute(
        "INSERT OR REPLACE INTO audit_checkpoint (incarnation, seq, hash, at, signer, signature)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            incarnation.as_bytes(),
            head.seq as i64,
            head.hash,
            at.as_millis(),
            signer,
            signature
        ],
    )?;
    Ok(Some(AuditCheckpoint {
        incarnation,
        seq: head.seq,
        hash: head.hash,
        at,
        signer,
        signature,
    }))
}
