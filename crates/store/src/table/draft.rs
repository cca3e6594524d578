//! What is being typed: kept so that a lock, a crash or a power cut costs no words. Never part of a document.

use nirantar_document::{ChangeHash, Heads};
use nirantar_domain::{DocId, PersonId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use super::value::{id16_or_none, time};
use crate::error::Result;
use crate::tx::{ReadTx, WriteTx};

/// One form's unsaved words. There is one draft per person, form and subject.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Whose.
    pub person: PersonId,
    /// Name of the form.
    pub form: String,
    /// The document that the form edits; `None` for something new.
    pub subject: Option<DocId>,
    /// Heads that the form was opened at.
    pub heads: Option<Heads>,
    /// The form's own encoding.
    pub body: Vec<u8>,
    /// When it was kept.
    pub at: Timestamp,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({}, {} bytes)", self.form, self.body.len())
    }
}

const COLUMNS: &str = "person, form, subject, heads, body, at";

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    let heads = heads_of(row.get_ref(3)?.as_blob()?);
    Ok(Draft {
        person: PersonId::from_bytes(super::value::id16(row, 0)?),
        form: row.get(1)?,
        subject: id16_or_none(row, 2)?.map(DocId::from_bytes),
        heads: (!heads.as_slice().is_empty()).then_some(heads),
        body: row.get(4)?,
        at: time(row, 5)?,
    })
}

/// Heads from their joined bytes.
pub(crate) fn heads_of(bytes: &[u8]) -> Heads {
    Heads::new(
        bytes
            .as_chunks::<32>()
            .0
            .iter()
            .map(|hash| ChangeHash::from_bytes(*hash)),
    )
}

/// Heads as joined bytes.
pub(crate) fn heads_bytes(heads: &Heads) -> Vec<u8> {
    heads
        .as_slice()
        .iter()
        .flat_map(|hash| *hash.as_bytes())
        .collect()
}

fn subject_bytes(subject: Option<DocId>) -> Vec<u8> {
    subject.map_or_else(Vec::new, |id| id.as_bytes().to_vec())
}

impl ReadTx<'_> {
    /// One form's draft.
    pub fn draft(&self, person: PersonId, form: &str, subject: Option<DocId>) -> Result<Option<Draft>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM draft WHERE person = ?1 AND form = ?2 AND subject = ?3"
        ))?;
        Ok(query
            .query_row(params![person.as_bytes(), form, subject_bytes(subject)], draft)
            .optional()?)
    }

    /// All drafts of a person, newest first.
    pub fn drafts_of(&self, person: PersonId) -> Result<Vec<Draft>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM draft WHERE person = ?1 ORDER BY at DESC, form"
        ))?;
        let rows = query.query_map([person.as_bytes()], draft)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl WriteTx<'_> {
    /// Keeps a draft, over the one before.
    pub fn put_draft(&mut self, draft: &Draft) -> Result<()> {
        self.connection()
            .prepare_cached(&format!(
                "INSERT OR REPLACE INTO draft ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
            ))?
            .execute(params![
                draft.person.as_bytes(),
                draft.form,
                subject_bytes(draft.subject),
                draft.heads.as_ref().map(heads_bytes).unwrap_or_default(),
                draft.body,
                draft.at.as_millis(),
            ])?;
        Ok(())
    }

    /// Forgets a draft: saved or thrown away.
    pub fn delete_draft(&mut self, person: PersonId, form: &str, subject: Option<DocId>) -> Result<()> {
        self.connection().execute(
            "DELETE FROM draft WHERE person = ?1 AND form = ?2 AND subject = ?3",
            params![person.as_bytes(), form, subject_bytes(subject)],
        )?;
        Ok(())
    }
}
