//! Is everything in the file what it should be? Pages, references, documents, projections. Reads only.

use std::collections::HashMap;

use nirantar_document::{ChangeHash, Doc};
use nirantar_domain::DocId;
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::{Result, StoreError};
use crate::packed;
use crate::progress::Progress;
use crate::projection::Projection;
use crate::table::draft::heads_of;
use crate::table::meta::SpaceIdentity;
use crate::table::value::{hash32, id16};
use crate::tx::ReadTx;

/// Problems are listed up to this number; a file with more is broken enough.
const LISTED: usize = 100;

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckProblem {
    /// SQLite or SQLCipher complains about a page, an index or a reference.
    Pages(String),
    /// A document cannot be read.
    Unreadable(DocId),
    /// A document is not at the heads that its row says.
    Heads(DocId),
    /// An outbox row names a change that its document does not hold.
    Outbox(DocId),
    /// The rows made from a document are not what it gives now.
    Projection {
        /// The table.
        table: &'static str,
        /// The document.
        doc: DocId,
    },
    /// A table holds rows of no document.
    Stray {
        /// The table.
        table: &'static str,
    },
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Documents read.
    pub documents: u64,
    /// What is wrong; the first hundred.
    pub problems: Vec<CheckProblem>,
}

impl CheckReport {
    /// True if nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    fn add(&mut self, problem: CheckProblem) {
        if self.problems.len() < LISTED {
            self.problems.push(problem);
        }
    }
}

/// What SQLCipher (every page's HMAC) and SQLite (structure, indexes, references) complain about.
///
/// SQLCipher reads the main file alone, past the log. A page that a checkpoint had half written when the power went is whole
/// in the log and read from there, but SQLCipher complains. So it is asked only where `settled` says that everything in the
/// log has been moved and nothing is being moved; SQLite's own check reads every page in use either way.
pub(crate) fn check_pages(connection: &Connection, settled: bool) -> Result<Vec<String>> {
    let mut complaints = Vec::new();
    let of_the_file = settled.then_some("cipher_integrity_check");
    for pragma in of_the_file
        .into_iter()
        .chain(["integrity_check", "foreign_key_check"])
    {
        let mut query = connection.prepare(&format!("PRAGMA {pragma}"))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let said = match row.get(0)? {
                Value::Text(text) => text,
                _ => "row".to_owned(),
            };
            if said != "ok" {
                complaints.push(format!("{pragma}: {said}"));
            }
        }
    }
    Ok(complaints)
}

/// Checks a space. Answers [`StoreError::Cancelled`] when told to stop.
pub(crate) fn check(
    read: &ReadTx<'_>,
    identity: &SpaceIdentity,
    settled: bool,
    progress: Progress<'_>,
) -> Result<CheckReport> {
    let connection = read.connection();
    let mut report = CheckReport::default();
    for complaint in check_pages(connection, settled)? {
        report.add(CheckProblem::Pages(complaint));
    }
    let total: i64 = connection.query_row("SELECT count(*) FROM document", [], |row| row.get(0))?;
    let mut outbox = outbox(connection)?;
    for projection in Projection::of_space(identity.kind) {
        let mut documents =
            connection.prepare("SELECT id, heads, bytes, seq FROM document WHERE kind = ?1 ORDER BY seq")?;
        let mut rows = documents.query([projection.kind.as_str()])?;
        let mut fresh = Fresh::make(projection)?;
        while let Some(row) = rows.next()? {
            if !progress.tell(report.documents, total.unsigned_abs()) {
                return Err(StoreError::Cancelled);
            }
            report.documents += 1;
            let id = DocId::from_bytes(id16(row, 0)?);
            let bytes = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
            let Ok(doc) = packed::load(projection.kind, bytes, read.actor()) else {
                report.add(CheckProblem::Unreadable(id));
                continue;
            };
            if doc.heads() != heads_of(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?) {
                report.add(CheckProblem::Heads(id));
            }
            if outbox
                .remove(&id)
                .is_some_and(|changes| !changes.iter().all(|change| doc.has(change)))
            {
                report.add(CheckProblem::Outbox(id));
            }
            fresh.compare(connection, id, row.get(3)?, &doc, &mut report)?;
        }
        fresh.finish(connection, &mut report)?;
    }
    for id in outbox.into_keys() {
        report.add(CheckProblem::Outbox(id));
    }
    Ok(report)
}

/// The outbox by document.
fn outbox(connection: &Connection) -> Result<HashMap<DocId, Vec<ChangeHash>>> {
    let mut query = connection.prepare("SELECT doc, change FROM outbox")?;
    let mut rows = query.query([])?;
    let mut outbox: HashMap<DocId, Vec<ChangeHash>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let doc = DocId::from_bytes(id16(row, 0)?);
        outbox
            .entry(doc)
            .or_default()
            .push(ChangeHash::from_bytes(hash32(row, 1)?));
    }
    Ok(outbox)
}

/// A projection's tables in memory, empty but for one document at a time.
struct Fresh {
    projection: &'static Projection,
    memory: Connection,
    seen: Vec<u64>,
}

impl Fresh {
    fn make(projection: &'static Projection) -> Result<Self> {
        let memory = Connection::open_in_memory()?;
        memory.execute_batch(projection.sql)?;
        Ok(Self {
            projection,
            memory,
            seen: vec![0; projection.tables.len()],
        })
    }

    fn compare(
        &mut self,
        file: &Connection,
        id: DocId,
        seq: i64,
        doc: &Doc,
        report: &mut CheckReport,
    ) -> Result<()> {
        for new in (self.projection.rows)(id, doc)? {
            new.put(&self.memory, seq)?;
        }
        for (table, seen) in self.projection.tables.iter().zip(&mut self.seen) {
            let expected = rows_of(&self.memory, table, seq)?;
            let found = rows_of(file, table, seq)?;
            *seen += found.len() as u64;
            if expected != found {
                report.add(CheckProblem::Projection { table, doc: id });
            }
            self.memory.execute(&format!("DELETE FROM {table}"), [])?;
        }
        Ok(())
    }

    fn finish(self, file: &Connection, report: &mut CheckReport) -> Result<()> {
        for (table, seen) in self.projection.tables.iter().zip(self.seen) {
            let count: i64 =
                file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
            if count.unsigned_abs() != seen {
                report.add(CheckProblem::Stray { table });
            }
        }
        Ok(())
    }
}

/// A document's rows of a table, all columns, in a fixed order.
fn rows_of(connection: &Connection, table: &str, seq: i64) -> Result<Vec<Vec<Value>>> {
    let mut query =
        connection.prepare_cached(&format!("SELECT * FROM {table} WHERE doc = ?1 ORDER BY 1, 2"))?;
    let columns = query.column_count();
    let rows = query.query_map([seq], |row| {
        (0..columns)
            .map(|column| row.get::<_, Value>(column))
            .collect::<rusqlite::Result<Vec<_>>>()
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
