//! Making projections anew from the documents.

use nirantar_document::Actor;
use nirantar_domain::{DocId, SpaceKind};
use rusqlite::{Connection, OptionalExtension, params};

use super::Projection;
use crate::error::{Result, StoreError};
use crate::packed;
use crate::progress::Progress;
use crate::table::value::id16;

/// What a rebuild did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Projections made anew.
    pub projections: u32,
    /// Documents read for them.
    pub documents: u64,
}

/// Makes the projections of a new file. After an update see [`super::catch_up`].
pub(crate) fn rebuild_outdated(
    tx: &Connection,
    space: SpaceKind,
    actor: Actor,
    progress: Progress<'_>,
) -> Result<Rebuilt> {
    let outdated = outdated(tx, space)?;
    make(tx, &outdated, actor, progress)
}

/// True if there is a projection whose version is not this program's; asked without taking the writer's lock.
pub(crate) fn has_outdated(connection: &Connection, space: SpaceKind) -> Result<bool> {
    Ok(!outdated(connection, space)?.is_empty())
}

/// Makes all projections of a space anew while the file is in use: in one transaction, because others read meanwhile.
pub(crate) fn rebuild(
    tx: &Connection,
    space: SpaceKind,
    actor: Actor,
    progress: Progress<'_>,
) -> Result<Rebuilt> {
    let all: Vec<_> = Projection::of_space(space).collect();
    make(tx, &all, actor, progress)
}

pub(super) fn outdated(connection: &Connection, space: SpaceKind) -> Result<Vec<&'static Projection>> {
    let mut query = connection.prepare("SELECT version FROM projection WHERE name = ?1")?;
    let mut outdated = Vec::new();
    for projection in Projection::of_space(space) {
        let version: Option<u32> = query
            .query_row([projection.kind.as_str()], |row| row.get(0))
            .optional()?;
        if version != Some(projection.version) {
            outdated.push(projection);
        }
    }
    Ok(outdated)
}

fn make(
    tx: &Connection,
    projections: &[&Projection],
    actor: Actor,
    progress: Progress<'_>,
) -> Result<Rebuilt> {
    let mut total = 0;
    for projection in projections {
        total += tx.query_row(
            "SELECT count(*) FROM document WHERE kind = ?1",
            [projection.kind.as_str()],
            |row| row.get::<_, i64>(0),
        )?;
    }
    let mut done = Rebuilt::default();
    for projection in projections {
        for table in projection.tables {
            tx.execute_batch(&format!("DROP TABLE IF EXISTS {table}"))?;
        }
        tx.execute_batch(projection.sql)?;
        let mut documents = tx.prepare("SELECT id, bytes, seq FROM document WHERE kind = ?1 ORDER BY seq")?;
        let mut rows = documents.query([projection.kind.as_str()])?;
        while let Some(row) = rows.next()? {
            if !progress.tell(done.documents, total.unsigned_abs()) {
                return Err(StoreError::Cancelled);
            }
            let bytes = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
            let doc = packed::load(projection.kind, bytes, actor)?;
            let seq = row.get(2)?;
            for new in (projection.rows)(DocId::from_bytes(id16(row, 0)?), &doc)? {
                new.put(tx, seq)?;
            }
            done.documents += 1;
        }
        tx.execute(
            "INSERT OR REPLACE INTO projection (name, version) VALUES (?1, ?2)",
            params![projection.kind.as_str(), projection.version],
        )?;
        done.projections += 1;
    }
    Ok(done)
}
