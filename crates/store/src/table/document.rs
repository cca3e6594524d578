//! Documents, whole, packed.

use nirantar_document::{ChangeHash, Doc, Heads, Kind};
use nirantar_domain::{DocId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use super::draft::{heads_bytes, heads_of};
use super::outbox;
use super::value::{id16, time};
use crate::error::{Result, StoreError};
use crate::packed;
use crate::projection::{self, Projected};
use crate::tx::{ReadTx, WriteTx};

/// A stored document without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRow {
    /// Its id.
    pub id: DocId,
    /// What it describes.
    pub kind: Kind,
    /// Its newest changes.
    pub heads: Heads,
    /// When this PC first stored it.
    pub created_at: Timestamp,
    /// When this PC last stored it.
    pub updated_at: Timestamp,
}

pub(crate) fn kind_of(row: &Row<'_>, column: usize) -> rusqlite::Result<Kind> {
    row.get_ref(column)?
        .as_str()?
        .parse()
        .map_err(|_| rusqlite::Error::InvalidColumnType(column, "kind".into(), rusqlite::types::Type::Text))
}

fn document_row(row: &Row<'_>) -> rusqlite::Result<DocumentRow> {
    Ok(DocumentRow {
        id: DocId::from_bytes(id16(row, 0)?),
        kind: kind_of(row, 1)?,
        heads: heads_of(row.get_ref(2)?.as_blob()?),
        created_at: time(row, 3)?,
        updated_at: time(row, 4)?,
    })
}

const COLUMNS: &str = "id, kind, heads, created_at, updated_at";

impl ReadTx<'_> {
    /// Loads a document. [`StoreError::NotFound`] if it is not here.
    pub fn document(&self, id: impl Into<DocId>) -> Result<Doc> {
        let id = id.into();
        self.find_document(id)?.ok_or(StoreError::NotFound)
    }

    /// Loads a document, if it is here.
    pub fn find_document(&self, id: impl Into<DocId>) -> Result<Option<Doc>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT kind, bytes FROM document WHERE id = ?1")?;
        let mut rows = query.query([id.into().as_bytes()])?;
        match rows.next()? {
            None => Ok(None),
            Some(row) => {
                let bytes = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
                Ok(Some(packed::load(kind_of(row, 0)?, bytes, self.actor())?))
            }
        }
    }

    /// What is known of a document without loading it.
    pub fn document_row(&self, id: impl Into<DocId>) -> Result<Option<DocumentRow>> {
        let mut query = self
            .connection()
            .prepare_cached(&format!("SELECT {COLUMNS} FROM document WHERE id = ?1"))?;
        Ok(query.query_row([id.into().as_bytes()], document_row).optional()?)
    }

    /// All documents of a kind, in the order in which they came.
    pub fn documents_of(&self, kind: Kind) -> Result<Vec<DocumentRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM document WHERE kind = ?1 ORDER BY seq"
        ))?;
        let rows = query.query_map([kind.as_str()], document_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many documents of a kind there are.
    pub fn count_documents(&self, kind: Kind) -> Result<u64> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT count(*) FROM document WHERE kind = ?1")?;
        let count: i64 = query.query_row([kind.as_str()], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

/// A document ready to be stored: everything about it that can be worked out without the file.
#[derive(Debug)]
pub struct Prepared {
    id: DocId,
    kind: Kind,
    heads: Heads,
    bytes: Vec<u8>,
    /// For the outbox.
    changes: Vec<ChangeHash>,
    projected: Projected,
}

impl Prepared {
    /// A document that was made here and is stored for the first time.
    pub fn new_document(id: impl Into<DocId>, doc: &Doc) -> Result<Self> {
        Self::made_here(id.into(), doc, &Doc::genesis_heads(doc.kind())?)
    }

    fn made_here(id: DocId, doc: &Doc, known: &Heads) -> Result<Self> {
        let changes = doc.history_since(Some(known));
        let changes = changes.into_iter().map(|change| change.hash).collect();
        Self::with(id, doc, changes)
    }

    fn with(id: DocId, doc: &Doc, changes: Vec<ChangeHash>) -> Result<Self> {
        Ok(Self {
            id,
            kind: doc.kind(),
            heads: doc.heads(),
            bytes: packed::save(doc)?,
            changes,
            projected: projection::project(id, doc)?,
        })
    }
}

impl WriteTx<'_> {
    /// Stores a document that was made or edited here: bytes, heads, projection rows, and an outbox row for each change
    /// that the stored version did not have.
    pub fn put_document(&mut self, id: impl Into<DocId>, doc: &Doc) -> Result<()> {
        let id = id.into();
        let prepared = match self.document_row(id)? {
            Some(row) => Prepared::made_here(id, doc, &row.heads)?,
            // The genesis is the same everywhere and never travels.
            None => Prepared::new_document(id, doc)?,
        };
        self.store(prepared, None)
    }

    /// As [`WriteTx::put_document`], for a document that is new here; [`StoreError::Exists`] if it is not.
    pub fn put_new(&mut self, prepared: Prepared) -> Result<()> {
        self.store(prepared, Some(StoreError::Exists))
    }

    /// Stores a document after changes from elsewhere were applied: nothing goes to the outbox.
    pub fn put_received(&mut self, id: impl Into<DocId>, doc: &Doc) -> Result<()> {
        self.store(Prepared::with(id.into(), doc, Vec::new())?, None)
    }

    /// Erases a document of a short-lived kind: bytes, rows, and what of it waited to be sent. The file overwrites freed pages
    /// (`secure_delete`); see [`crate::Space::empty_log`] for the log. Answers whether it was there.
    pub fn erase_document(&mut self, id: impl Into<DocId>) -> Result<bool> {
        let id = id.into();
        let known: Option<(i64, Kind)> = self
            .connection()
            .prepare_cached("SELECT seq, kind FROM document WHERE id = ?1")?
            .query_row([id.as_bytes()], |row| Ok((row.get(0)?, kind_of(row, 1)?)))
            .optional()?;
        let Some((seq, kind)) = known else {
            return Ok(false);
        };
        projection::erase(self.connection(), kind, seq)?;
        outbox::forget(self.connection(), id)?;
        self.connection()
            .prepare_cached("DELETE FROM document WHERE seq = ?1")?
            .execute([seq])?;
        if kind == Kind::Patient {
            self.note_index(crate::search::IndexChange::Remove(id.into()));
        }
        Ok(true)
    }

    /// `if_known`: what to answer when the document is here already, if it must not be.
    fn store(&mut self, prepared: Prepared, if_known: Option<StoreError>) -> Result<()> {
        let Prepared { id, kind, .. } = prepared;
        if kind.space() != self.identity().kind {
            return Err(StoreError::Foreign);
        }
        for change in &prepared.changes {
            outbox::put(self.connection(), id, change)?;
        }
        let known: Option<(i64, Kind)> = self
            .connection()
            .prepare_cached("SELECT seq, kind FROM document WHERE id = ?1")?
            .query_row([id.as_bytes()], |row| Ok((row.get(0)?, kind_of(row, 1)?)))
            .optional()?;
        if let (Some(error), Some(_)) = (if_known, known) {
            return Err(error);
        }
        let at = self.at().as_millis();
        let heads = heads_bytes(&prepared.heads);
        let seq = match known {
            // An id belongs to one kind for ever.
            Some((_, other)) if other != kind => return Err(StoreError::Foreign),
            Some((seq, _)) => {
                self.connection()
                    .prepare_cached(
                        "UPDATE document SET heads = ?2, bytes = ?3, updated_at = ?4 WHERE seq = ?1",
                    )?
                    .execute(params![seq, heads, prepared.bytes, at])?;
                seq
            }
            None => {
                self.connection()
                    .prepare_cached(
                        "INSERT INTO document (id, kind, heads, bytes, created_at, updated_at)
                         VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
                    )?
                    .execute(params![id.as_bytes(), kind.as_str(), heads, prepared.bytes, at])?;
                self.connection().last_insert_rowid()
            }
        };
        projection::write(self.connection(), kind, seq, known.is_none(), &prepared.projected)?;
        if let Some(change) = prepared.projected.index {
            self.note_index(change);
        }
        Ok(())
    }
}
