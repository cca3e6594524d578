//! Tables made from documents: what lists, queues and searches read. Disposable: a projection whose version has changed
//! is dropped and made anew at the next opening, and a rebuild gives the same rows as all the writes before it.
//!
//! One projection per kind of document. Each of its tables has a first column `doc`, the document that the row comes from,
//! and nothing in a row depends on any other document or on the order of writing.

mod chart;
mod encounter;
mod organisation;
mod patient;
mod rebuild;
mod visit;

use nirantar_document::{Doc, DocumentError, Kind};
use nirantar_domain::{DocId, SpaceKind};
use rusqlite::Connection;
use serde::Serialize;

use crate::error::Result;
use crate::search::IndexChange;
use crate::tx::WriteTx;

pub use chart::ChartEntryRow;
pub use encounter::{DrugUse, EncounterRow, VitalsRow};
pub use organisation::{BranchRow, FormularyRow, StaffRow, TemplateRow};
pub use patient::PatientRow;
pub(crate) use patient::indexed_patients;
pub use rebuild::Rebuilt;
pub(crate) use rebuild::{has_outdated, rebuild, rebuild_outdated};
pub use visit::VisitRow;

/// How one kind of document becomes rows.
pub(crate) struct Projection {
    pub(crate) kind: Kind,
    /// To be raised whenever tables or rows change their meaning, or the keys of names do.
    pub(crate) version: u32,
    pub(crate) tables: &'static [&'static str],
    pub(crate) sql: &'static str,
    pub(crate) put: fn(&Connection, DocId, &Doc) -> Result<()>,
}

macro_rules! sql {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations/", $path))
    };
}

static ALL: [Projection; 9] = [
    Projection {
        kind: Kind::Organisation,
        version: 1,
        tables: &["organisation"],
        sql: sql!("org/projection_organisation.sql"),
        put: organisation::put_organisation,
    },
    Projection {
        kind: Kind::Branch,
        version: 1,
        tables: &["branch"],
        sql: sql!("org/projection_branch.sql"),
        put: organisation::put_branch,
    },
    Projection {
        kind: Kind::Staff,
        version: 1,
        tables: &["staff"],
        sql: sql!("org/projection_staff.sql"),
        put: organisation::put_staff,
    },
    Projection {
        kind: Kind::Templates,
        version: 1,
        tables: &["template"],
        sql: sql!("org/projection_templates.sql"),
        put: organisation::put_templates,
    },
    Projection {
        kind: Kind::Formulary,
        version: 1,
        tables: &["formulary_item"],
        sql: sql!("org/projection_formulary.sql"),
        put: organisation::put_formulary,
    },
    Projection {
        kind: Kind::Patient,
        version: 1,
        tables: &["patient", "patient_phone"],
        sql: sql!("desk/projection_patient.sql"),
        put: patient::put,
    },
    Projection {
        kind: Kind::Visit,
        version: 1,
        tables: &["visit"],
        sql: sql!("desk/projection_visit.sql"),
        put: visit::put,
    },
    Projection {
        kind: Kind::Chart,
        version: 1,
        tables: &["chart_entry"],
        sql: sql!("clinical/projection_chart.sql"),
        put: chart::put,
    },
    Projection {
        kind: Kind::Encounter,
        version: 1,
        tables: &["encounter", "prescription_line", "vitals"],
        sql: sql!("clinical/projection_encounter.sql"),
        put: encounter::put,
    },
];

impl Projection {
    /// The projections of a kind of space.
    pub(crate) fn of_space(space: SpaceKind) -> impl Iterator<Item = &'static Self> {
        ALL.iter()
            .filter(move |projection| projection.kind.space() == space)
    }

    /// The projection of a kind of document.
    pub(crate) fn of(kind: Kind) -> Option<&'static Self> {
        ALL.iter().find(|projection| projection.kind == kind)
    }

    /// Takes a document's rows out and puts them in as they are now.
    pub(crate) fn replace(&self, connection: &Connection, id: DocId, doc: &Doc) -> Result<()> {
        for table in self.tables {
            connection
                .prepare_cached(&format!("DELETE FROM {table} WHERE doc = ?1"))?
                .execute([id.as_bytes()])?;
        }
        (self.put)(connection, id, doc)
    }
}

/// Keeps the projection and the search index in step with a document that was just stored.
pub(crate) fn update(tx: &WriteTx<'_>, id: DocId, doc: &Doc) -> Result<()> {
    if let Some(projection) = Projection::of(doc.kind()) {
        projection.replace(tx.connection(), id, doc)?;
    }
    if doc.kind() == Kind::Patient {
        tx.note_index(match patient::indexed(id, doc)? {
            Some(indexed) => IndexChange::Put(Box::new(indexed)),
            None => IndexChange::Remove(id.into()),
        });
    }
    Ok(())
}

/// A value's serde word as text; '' for none. Enumerations stand in tables as they stand in documents.
fn word<T: Serialize>(value: Option<&T>) -> Result<String> {
    let Some(value) = value else {
        return Ok(String::new());
    };
    let value = serde_json::to_value(value).map_err(|error| DocumentError::Internal(error.to_string()))?;
    Ok(match value {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    })
}

/// An absent text as ''.
fn text(value: Option<&String>) -> &str {
    value.map_or("", String::as_str)
}

/// An absent id as x''.
fn id_bytes(id: Option<&[u8; 16]>) -> &[u8] {
    id.map_or(&[], <[u8; 16]>::as_slice)
}
