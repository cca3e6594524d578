//! Checking that nothing in the log was edited, removed, reordered or cut off.
//!
//! The chain alone shows edits, gaps and reordering, but not a missing end. For that the last heads seen are kept in
//! another file (`device.db`), and chains are signed from time to time.

use std::collections::BTreeMap;

use nirantar_domain::IncarnationId;
use rusqlite::{Connection, params};

use super::append::AuditHead;
use super::chain::{GENESIS_HASH, chain_hash};
use super::entry::{AuditCheckpoint, FileId};
use super::list::{COLUMNS, record};
use crate::error::Result;
use crate::table::value::{hash32, time};

/// What is wrong with a chain; the first thing found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditProblem {
    /// An entry is missing before `seq`, or entries changed places.
    Gap {
        /// The entry that should have come.
        expected: u64,
        /// The entry that came.
        found: u64,
    },
    /// The hash of entry `seq` does not follow from it and what stands before it.
    Edited {
        /// The entry.
        seq: u64,
    },
    /// The chain ends before an entry that was seen earlier.
    Truncated {
        /// Last entry present.
        last: u64,
        /// Last entry known.
        known: u64,
    },
    /// The chain is another one than was seen or signed earlier: rewritten as a whole.
    Rewritten {
        /// The entry whose hash is known to be another.
        seq: u64,
    },
    /// The signature of the checkpoint at `seq` is not good.
    Signature {
        /// The entry it covers.
        seq: u64,
    },
}

/// One chain's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainReport {
    /// Whose chain.
    pub incarnation: IncarnationId,
    /// Entries present.
    pub entries: u64,
    /// Last entry reached before a problem.
    pub head: AuditHead,
    /// Signed checkpoints that were checked and agree.
    pub checkpoints: u64,
    /// What is wrong, if anything.
    pub problem: Option<AuditProblem>,
}

/// The result of checking a file's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditReport {
    /// Each chain, by incarnation.
    pub chains: Vec<ChainReport>,
}

impl AuditReport {
    /// True if nothing is wrong.
    pub fn is_intact(&self) -> bool {
        self.chains.iter().all(|chain| chain.problem.is_none())
    }
}

/// Checks every chain of the file. `known`: heads seen earlier and kept elsewhere. `signed_by`: is this signature over
/// these bytes good, and by somebody who may sign here?
pub(crate) fn verify(
    connection: &Connection,
    file: FileId,
    known: &[AuditHead],
    signed_by: &dyn Fn(&AuditCheckpoint, &[u8]) -> bool,
) -> Result<AuditReport> {
    let mut incarnations: BTreeMap<IncarnationId, Vec<AuditHead>> = BTreeMap::new();
    for head in super::heads(connection)? {
        incarnations.entry(head.incarnation).or_default();
    }
    for head in known {
        incarnations.entry(head.incarnation).or_default().push(*head);
    }
    let chains = incarnations
        .into_iter()
        .map(|(incarnation, known)| verify_chain(connection, file, incarnation, &known, signed_by))
        .collect::<Result<_>>()?;
    Ok(AuditReport { chains })
}

fn verify_chain(
    connection: &Connection,
    file: FileId,
    incarnation: IncarnationId,
    known: &[AuditHead],
    signed_by: &dyn Fn(&AuditCheckpoint, &[u8]) -> bool,
) -> Result<ChainReport> {
    let checkpoints = checkpoints(connection, incarnation)?;
    let mut report = ChainReport {
        incarnation,
        entries: 0,
        head: AuditHead {
            incarnation,
            seq: 0,
            hash: GENESIS_HASH,
        },
        checkpoints: 0,
        problem: None,
    };
    let mut points: BTreeMap<u64, Vec<[u8; 32]>> = BTreeMap::new();
    for head in known.iter().filter(|head| head.seq > 0) {
        points.entry(head.seq).or_default().push(head.hash);
    }
    for point in &checkpoints {
        let bytes = AuditCheckpoint::signed_bytes(file, incarnation, point.seq, point.at, &point.hash);
        if !signed_by(point, &bytes) {
            report.problem = Some(AuditProblem::Signature { seq: point.seq });
            return Ok(report);
        }
        points.entry(point.seq).or_default().push(point.hash);
    }
    let mut query = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit WHERE incarnation = ?1 ORDER BY seq"
    ))?;
    let mut rows = query.query(params![incarnation.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let found = record(row)?;
        if report.entries == 0 && found.seq > 1 {
            // Entries before a signed checkpoint may have been pruned by policy; the signature vouches for them.
            if let Some(point) = checkpoints.iter().find(|point| point.seq + 1 == found.seq) {
                report.head = AuditHead {
                    incarnation,
                    seq: point.seq,
                    hash: point.hash,
                };
            }
        }
        let expected = report.head.seq + 1;
        if found.seq != expected {
            report.problem = Some(AuditProblem::Gap {
                expected,
                found: found.seq,
            });
            return Ok(report);
        }
        let hash = chain_hash(&report.head.hash, file, found.seq, &found.entry);
        if hash != found.hash {
            report.problem = Some(AuditProblem::Edited { seq: found.seq });
            return Ok(report);
        }
        report.entries += 1;
        report.head = AuditHead {
            incarnation,
            seq: found.seq,
            hash,
        };
        if points
            .get(&found.seq)
            .is_some_and(|hashes| hashes.iter().any(|known| *known != hash))
        {
            report.problem = Some(AuditProblem::Rewritten { seq: found.seq });
            return Ok(report);
        }
    }
    if report.entries == 0 {
        // Everything pruned: the chain goes on from its newest checkpoint.
        if let Some(point) = checkpoints.last() {
            report.head = AuditHead {
                incarnation,
                seq: point.seq,
                hash: point.hash,
            };
        }
    }
    report.checkpoints = checkpoints
        .iter()
        .filter(|point| point.seq <= report.head.seq)
        .count() as u64;
    if let Some((known, _)) = points.last_key_value()
        && *known > report.head.seq
    {
        report.problem = Some(AuditProblem::Truncated {
            last: report.head.seq,
            known: *known,
        });
    }
    Ok(report)
}

fn checkpoints(connection: &Connection, incarnation: IncarnationId) -> Result<Vec<AuditCheckpoint>> {
    let mut query = connection.prepare_cached(
        "SELECT seq, hash, at, signer, signature FROM audit_checkpoint WHERE incarnation = ?1 ORDER BY seq",
    )?;
    let rows = query.query_map(params![incarnation.as_bytes()], |row| {
        Ok(AuditCheckpoint {
            incarnation,
            seq: row.get::<_, i64>(0)? as u64,
            hash: hash32(row, 1)?,
            at: time(row, 2)?,
            signer: row.get(3)?,
            signature: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
