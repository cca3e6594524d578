//! Documents, whole, as automerge saves them.

use nirantar_document::{Doc, Heads, Kind};
use nirantar_domain::{DocId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use super::draft::{heads_bytes, heads_of};
use super::outbox;
use super::value::{id16, time};
use crate::error::{Result, StoreError};
use crate::projection;
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
                Ok(Some(Doc::load(kind_of(row, 0)?, bytes, self.actor())?))
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

impl WriteTx<'_> {
    /// Stores a document that was made or edited here: bytes, heads, projection rows, and an outbox row for each change
    /// that the stored version did not have.
    pub fn put_document(&mut self, id: impl Into<DocId>, doc: &Doc) -> Result<()> {
        let id = id.into();
        let known = match self.document_row(id)? {
            Some(row) => row.heads,
            // The genesis is the same everywhere and never travels.
            None => Doc::new(doc.kind(), self.actor())?.heads(),
        };
        for change in doc.history_since(Some(&known)) {
            outbox::put(self.connection(), id, &change.hash)?;
        }
        self.store(id, doc)
    }

    /// Stores a document after changes from elsewhere were applied: nothing goes to the outbox.
    pub fn put_received(&mut self, id: impl Into<DocId>, doc: &Doc) -> Result<()> {
        self.store(id.into(), doc)
    }

    fn store(&mut self, id: DocId, doc: &Doc) -> Result<()> {
        if doc.kind().space() != self.identity().kind {
            return Err(StoreError::Foreign);
        }
        let at = self.at().as_millis();
        let changed = self
            .connection()
            .prepare_cached(
                "INSERT INTO document (id, kind, heads, bytes, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?5)
                 ON CONFLICT (id) DO UPDATE
                   SET heads = excluded.heads, bytes = excluded.bytes, updated_at = excluded.updated_at
                   WHERE kind = excluded.kind",
            )?
            .execute(params![
                id.as_bytes(),
                doc.kind().as_str(),
                heads_bytes(&doc.heads()),
                doc.save(),
                at
            ])?;
        if changed == 0 {
            // An id belongs to one kind for ever.
            return Err(StoreError::Foreign);
        }
        projection::update(self, id, doc)
    }
}
