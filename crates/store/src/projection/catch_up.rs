//! Projections made anew at an opening, after an update that changed them.
//!
//! A large clinic's lists take minutes, so this goes in steps, each a transaction of its own behind which the log is moved into
//! the file: the log never holds more than one step, and whoever is killed meanwhile goes on at the next opening with the step
//! that was not done. Nothing reads the lists before the last step: the file is not open until then, and a version of 0 tells
//! every program, an older one too, that they are not whole.

use nirantar_document::Actor;
use nirantar_domain::{DocId, SpaceKind};
use rusqlite::{Connection, OptionalExtension, params};

use super::rebuild::{Rebuilt, outdated};
use super::{NewRow, Projection};
use crate::error::{Result, StoreError};
use crate::file::Database;
use crate::packed;
use crate::progress::Progress;
use crate::table::value::id16;

/// Documents whose rows go or come in one step, and the packed bytes at which a step ends earlier (photographs).
const DOCUMENTS: u16 = 2_048;
const BYTES: usize = 16 * 1024 * 1024;
/// Fewer documents than this are read by one thread.
const WORTH_A_THREAD: usize = 64;

/// Version of a projection that is being made.
const UNFINISHED: u32 = 0;

/// Makes the projections anew whose version is not this program's, or goes on with it.
pub(crate) fn catch_up(
    db: &Database,
    space: SpaceKind,
    actor: Actor,
    progress: Progress<'_>,
) -> Result<Rebuilt> {
    let (projections, total) = db.read(|tx| -> Result<_> {
        let projections = outdated(tx, space)?;
        let mut total = 0;
        for projection in &projections {
            total += count(tx, projection, i64::MAX)?;
        }
        Ok((projections, total))
    })?;
    let mut made = Rebuilt::default();
    let mut past = 0;
    for projection in projections {
        let shape = Shape::of(projection)?;
        let mut mark = match db.read(|tx| Mark::read(tx, projection))? {
            Some(mark) => mark,
            None => step(db, |tx| Mark::begin(tx, projection))?,
        };
        while mark == Mark::Clearing {
            mark = step(db, |tx| clear(tx, projection, &shape))?;
        }
        past += match mark {
            Mark::Clearing => 0,
            Mark::Filling { behind } => db.read(|tx| count(tx, projection, behind))?,
            Mark::Filled => db.read(|tx| count(tx, projection, i64::MAX))?,
        };
        while let Mark::Filling { behind } = mark {
            let (next, documents) = step(db, |tx| {
                fill(tx, projection, behind, actor, &mut |done| {
                    progress.tell(past + done, total)
                })
            })?;
            past += documents;
            made.documents += documents;
            mark = next;
        }
        for (name, sql) in &shape.indexes {
            step(db, |tx| {
                if !exists(tx, "index", name)? {
                    tx.execute_batch(sql)?;
                }
                Ok(())
            })?;
        }
        step(db, |tx| {
            tx.execute("DELETE FROM meta WHERE key = ?1", [Mark::key(projection)])?;
            put_version(tx, projection, projection.version)
        })?;
        made.projections += 1;
    }
    Ok(made)
}

/// One transaction, and its pages out of the log.
fn step<T>(db: &Database, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    let done = db.write(|tx| work(tx), |_| {})?;
    db.checkpoint()?;
    Ok(done)
}

/// How far the making of a projection has got. Kept in `meta`, valid for one version of the projection, and only as long as
/// the version of the projection in the file is [`UNFINISHED`]: another program that made it its own way has ended that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// What an older version made is going.
    Clearing,
    /// Documents are in up to this `seq`.
    Filling { behind: i64 },
    /// All documents are in; the indexes are not.
    Filled,
}

impl Mark {
    fn key(projection: &Projection) -> String {
        format!("rebuilding/{}", projection.kind.as_str())
    }

    fn read(tx: &Connection, projection: &Projection) -> Result<Option<Self>> {
        let version: Option<u32> = tx
            .query_row(
                "SELECT version FROM projection WHERE name = ?1",
                [projection.kind.as_str()],
                |row| row.get(0),
            )
            .optional()?;
        let bytes: Option<Vec<u8>> = tx
            .query_row(
                "SELECT value FROM meta WHERE key = ?1",
                [Self::key(projection)],
                |row| row.get(0),
            )
            .optional()?;
        let Some((of, at)) = bytes.as_ref().and_then(|bytes| bytes.split_first_chunk::<4>()) else {
            return Ok(None);
        };
        if version != Some(UNFINISHED) || u32::from_be_bytes(*of) != projection.version {
            return Ok(None);
        }
        let at = <[u8; 8]>::try_from(at).map_err(|_| StoreError::Damaged { what: "rebuilding" })?;
        Ok(Some(match i64::from_be_bytes(at) {
            -1 => Self::Clearing,
            i64::MAX => Self::Filled,
            behind => Self::Filling { behind },
        }))
    }

    fn put(self, tx: &Connection, projection: &Projection) -> Result<Self> {
        let at = match self {
            Self::Clearing => -1,
            Self::Filling { behind } => behind,
            Self::Filled => i64::MAX,
        };
        let mut bytes = projection.version.to_be_bytes().to_vec();
        bytes.extend(at.to_be_bytes());
        tx.execute(
            "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)",
            params![Self::key(projection), bytes],
        )?;
        Ok(self)
    }

    /// From here on the lists are nobody's.
    fn begin(tx: &Connection, projection: &Projection) -> Result<Self> {
        put_version(tx, projection, UNFINISHED)?;
        Self::Clearing.put(tx, projection)
    }
}

fn put_version(tx: &Connection, projection: &Projection, version: u32) -> Result<()> {
    tx.execute(
        "INSERT OR REPLACE INTO projection (name, version) VALUES (?1, ?2)",
        params![projection.kind.as_str(), version],
    )?;
    Ok(())
}

/// Documents of a projection up to a `seq`.
fn count(tx: &Connection, projection: &Projection, up_to: i64) -> Result<u64> {
    let count: i64 = tx.query_row(
        "SELECT count(*) FROM document WHERE kind = ?1 AND seq <= ?2",
        params![projection.kind.as_str(), up_to],
        |row| row.get(0),
    )?;
    Ok(count.unsigned_abs())
}

fn exists(tx: &Connection, what: &str, name: &str) -> Result<bool> {
    Ok(tx
        .query_row(
            "SELECT 1 FROM sqlite_schema WHERE type = ?1 AND name = ?2",
            [what, name],
            |_| Ok(()),
        )
        .optional()?
        .is_some())
}

/// Tables and indexes of a projection, apart: an index that is made when all rows are there costs a fraction of one that every
/// row is put into.
struct Shape {
    tables: Vec<String>,
    indexes: Vec<(String, String)>,
}

impl Shape {
    fn of(projection: &Projection) -> Result<Self> {
        let memory = Connection::open_in_memory()?;
        memory.execute_batch(projection.sql)?;
        let mut query = memory.prepare(
            "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index') ORDER BY rowid",
        )?;
        let mut rows = query.query([])?;
        let mut shape = Self {
            tables: Vec::new(),
            indexes: Vec::new(),
        };
        while let Some(row) = rows.next()? {
            let (what, name, sql): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            if what == "table" {
                shape.tables.push(sql);
            } else {
                shape.indexes.push((name, sql));
            }
        }
        Ok(shape)
    }
}

/// Takes some of the old rows away; with the last of them their tables, and makes the new ones. Freed pages are overwritten
/// (`secure_delete`), so that dropping a table whole would put all of it into the log.
fn clear(tx: &Connection, projection: &Projection, shape: &Shape) -> Result<Mark> {
    for table in projection.tables {
        if !exists(tx, "table", table)? {
            continue;
        }
        let index: Option<String> = tx
            .query_row(
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL LIMIT 1",
                [table],
                |row| row.get(0),
            )
            .optional()?;
        if let Some(index) = index {
            tx.execute_batch(&format!("DROP INDEX {index}"))?;
            return Ok(Mark::Clearing);
        }
        let first: Option<i64> =
            tx.query_row(&format!("SELECT min(doc) FROM {table}"), [], |row| row.get(0))?;
        if let Some(first) = first {
            let end = first.saturating_add(i64::from(DOCUMENTS));
            tx.execute(&format!("DELETE FROM {table} WHERE doc < ?1"), [end])?;
            return Ok(Mark::Clearing);
        }
        tx.execute_batch(&format!("DROP TABLE {table}"))?;
    }
    for sql in &shape.tables {
        tx.execute_batch(sql)?;
    }
    Mark::Filling { behind: 0 }.put(tx, projection)
}

struct Packed {
    seq: i64,
    id: DocId,
    bytes: Vec<u8>,
}

/// Puts the next documents in. Answers how far it got and how many they were.
fn fill(
    tx: &Connection,
    projection: &'static Projection,
    behind: i64,
    actor: Actor,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<(Mark, u64)> {
    let packed = next_documents(tx, projection, behind)?;
    let Some(last) = packed.last() else {
        return Ok((Mark::Filled.put(tx, projection)?, 0));
    };
    let mut done = 0;
    for (document, rows) in packed.iter().zip(read_all(projection, &packed, actor)?) {
        if !go_on(done) {
            return Err(StoreError::Cancelled);
        }
        for row in rows {
            row.put(tx, document.seq)?;
        }
        done += 1;
    }
    Ok((Mark::Filling { behind: last.seq }.put(tx, projection)?, done))
}

fn next_documents(tx: &Connection, projection: &Projection, behind: i64) -> Result<Vec<Packed>> {
    let mut query =
        tx.prepare_cached("SELECT seq, id, bytes FROM document WHERE kind = ?1 AND seq > ?2 ORDER BY seq")?;
    let mut rows = query.query(params![projection.kind.as_str(), behind])?;
    let (mut packed, mut bytes) = (Vec::new(), 0);
    while packed.len() < usize::from(DOCUMENTS)
        && bytes < BYTES
        && let Some(row) = rows.next()?
    {
        let document = Packed {
            seq: row.get(0)?,
            id: DocId::from_bytes(id16(row, 1)?),
            bytes: row.get(2)?,
        };
        bytes += document.bytes.len();
        packed.push(document);
    }
    Ok(packed)
}

/// Reading documents is most of the work, and every document stands alone: all cores take part.
fn read_all(projection: &'static Projection, packed: &[Packed], actor: Actor) -> Result<Vec<Vec<NewRow>>> {
    let read = |document: &Packed| {
        let doc = packed::load(projection.kind, &document.bytes, actor)?;
        (projection.rows)(document.id, &doc)
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = packed.len().div_ceil(threads).max(WORTH_A_THREAD);
    let mut shares = packed.chunks(share);
    let own = shares.next().unwrap_or_default();
    std::thread::scope(|scope| {
        let others: Vec<_> = shares
            .map(|share| scope.spawn(move || share.iter().map(read).collect::<Result<Vec<_>>>()))
            .collect();
        let mut all = own.iter().map(read).collect::<Result<Vec<_>>>()?;
        for other in others {
            match other.join() {
                Ok(rows) => all.extend(rows?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(all)
    })
}
