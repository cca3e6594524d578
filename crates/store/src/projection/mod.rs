//! Tables made from documents: what lists, queues and searches read. Disposable: a projection whose version has changed
//! is dropped and made anew at the next opening, and a rebuild gives the same rows as all the writes before it.
//!
//! One projection per kind of document. Each of its tables has a first column `doc`, the `document.seq` of the document that
//! the row comes from; tables with one row per document also have its `id`. A small number that grows keeps the tables
//! and their indexes dense where ids would scatter over them. Nothing else in a row depends on any other document or on
//! the order of writing.
//!
//! Reading a document and writing its rows are apart: [`project`] needs no file and no lock.

mod catch_up;
mod certificate;
mod chart;
mod encounter;
mod money;
mod organisation;
mod patient;
mod photo;
mod rebuild;
mod release;
mod report;
mod visit;

use nirantar_document::{Doc, DocumentError, Kind};
use nirantar_domain::{DocId, SpaceKind, name_key};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;

use crate::error::Result;
use crate::search::IndexChange;

pub(crate) use catch_up::catch_up;
pub use certificate::CertificateRow;
pub use chart::ChartEntryRow;
pub use encounter::{DrugUse, EncounterRow, LineUse, VitalsRow};
pub use money::{CashCountRow, FeeRow, PaymentRow};
pub use organisation::{BranchRow, FormularyRow, StaffRow, TemplateRow};
pub use patient::PatientRow;
pub(crate) use patient::indexed_patients;
pub use rebuild::Rebuilt;
pub(crate) use rebuild::{has_outdated, rebuild, rebuild_outdated};
pub use release::ReleaseRow;
pub use report::{DayMoney, FollowUpRow, ReportVisit};
pub use visit::{QueueRow, VisitRow};

/// How one kind of document becomes rows.
pub(crate) struct Projection {
    pub(crate) kind: Kind,
    /// To be raised whenever tables or rows change their meaning, or the keys of names do.
    pub(crate) version: u32,
    pub(crate) tables: &'static [&'static str],
    pub(crate) sql: &'static str,
    pub(crate) rows: fn(DocId, &Doc) -> Result<Vec<NewRow>>,
}

/// A row to be, all but its `doc`.
#[derive(Clone, Debug)]
pub(crate) struct NewRow {
    table: &'static str,
    /// Names of the columns behind `doc`.
    columns: &'static str,
    values: Vec<Value>,
}

impl NewRow {
    pub(crate) fn put(&self, connection: &Connection, doc: i64) -> Result<()> {
        let places: String = (0..self.values.len())
            .map(|place| format!(", ?{}", place + 2))
            .collect();
        connection
            .prepare_cached(&format!(
                "INSERT INTO {} (doc, {}) VALUES (?1{places})",
                self.table, self.columns
            ))?
            .execute(params_from_iter(
                std::iter::once(&Value::Integer(doc)).chain(&self.values),
            ))?;
        Ok(())
    }
}

/// The values of a [`NewRow`], each by its own `Into<Value>`.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$(rusqlite::types::Value::from($value)),*] };
}
use values;

/// What a document puts into tables and into the search index.
#[derive(Debug)]
pub(crate) struct Projected {
    rows: Vec<NewRow>,
    pub(crate) index: Option<IndexChange>,
}

macro_rules! sql {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations/", $path))
    };
}

/// Version of the patient rows themselves; see the projection below.
const PATIENT_ROWS: u32 = 3;

static ALL: [Projection; 14] = [
    Projection {
        kind: Kind::Organisation,
        version: 2,
        tables: &["organisation"],
        sql: sql!("org/projection_organisation.sql"),
        rows: organisation::organisation,
    },
    Projection {
        kind: Kind::Branch,
        version: 2,
        tables: &["branch"],
        sql: sql!("org/projection_branch.sql"),
        rows: organisation::branch,
    },
    Projection {
        kind: Kind::Staff,
        version: 3,
        tables: &["staff"],
        sql: sql!("org/projection_staff.sql"),
        rows: organisation::staff,
    },
    Projection {
        kind: Kind::Templates,
        version: 3,
        tables: &["template"],
        sql: sql!("org/projection_templates.sql"),
        rows: organisation::templates,
    },
    Projection {
        kind: Kind::Formulary,
        version: 2,
        tables: &["formulary_item"],
        sql: sql!("org/projection_formulary.sql"),
        rows: organisation::formulary,
    },
    Projection {
        kind: Kind::Patient,
        // The rows hold the search keys of names: other rules for those are other rows.
        version: PATIENT_ROWS * 1_000 + name_key::VERSION,
        tables: &["patient", "patient_phone"],
        sql: sql!("desk/projection_patient.sql"),
        rows: |id, doc| Ok(patient::project(id, doc)?.0),
    },
    Projection {
        kind: Kind::Visit,
        version: 4,
        tables: &["visit", "visit_begun", "follow_up"],
        sql: sql!("desk/projection_visit.sql"),
        rows: visit::rows,
    },
    Projection {
        kind: Kind::Chart,
        version: 2,
        tables: &["chart_entry"],
        sql: sql!("clinical/projection_chart.sql"),
        rows: chart::rows,
    },
    Projection {
        kind: Kind::Certificate,
        version: 1,
        tables: &["certificate"],
        sql: sql!("clinical/projection_certificate.sql"),
        rows: certificate::rows,
    },
    Projection {
        kind: Kind::Encounter,
        version: 5,
        tables: &["encounter", "prescription_line", "vitals"],
        sql: sql!("clinical/projection_encounter.sql"),
        rows: encounter::rows,
    },
    Projection {
        kind: Kind::Photo,
        version: 1,
        tables: &["photo"],
        sql: sql!("desk/projection_photo.sql"),
        rows: photo::rows,
    },
    Projection {
        kind: Kind::Fee,
        version: 1,
        tables: &["fee", "payment"],
        sql: sql!("money/projection_fee.sql"),
        rows: money::fee,
    },
    Projection {
        kind: Kind::CashCount,
        version: 1,
        tables: &["cash_count"],
        sql: sql!("money/projection_cash_count.sql"),
        rows: money::cash_count,
    },
    Projection {
        kind: Kind::Release,
        version: 1,
        tables: &["release"],
        sql: sql!("orders/projection_release.sql"),
        rows: release::rows,
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
}

/// What a document puts into its projection.
pub(crate) fn project(id: DocId, doc: &Doc) -> Result<Projected> {
    if doc.kind() == Kind::Patient {
        let (rows, indexed) = patient::project(id, doc)?;
        let index = match indexed {
            Some(indexed) => IndexChange::Put(Box::new(indexed)),
            None => IndexChange::Remove(id.into()),
        };
        return Ok(Projected {
            rows,
            index: Some(index),
        });
    }
    let rows = match Projection::of(doc.kind()) {
        Some(projection) => (projection.rows)(id, doc)?,
        None => Vec::new(),
    };
    Ok(Projected { rows, index: None })
}

/// Keeps a projection in step with a document that was just stored; `new` if it had no rows before.
pub(crate) fn write(
    connection: &Connection,
    kind: Kind,
    doc: i64,
    new: bool,
    projected: &Projected,
) -> Result<()> {
    if !new && let Some(projection) = Projection::of(kind) {
        for table in projection.tables {
            connection
                .prepare_cached(&format!("DELETE FROM {table} WHERE doc = ?1"))?
                .execute([doc])?;
        }
    }
    projected.rows.iter().try_for_each(|row| row.put(connection, doc))
}

/// Takes a document's rows out.
pub(crate) fn erase(connection: &Connection, kind: Kind, doc: i64) -> Result<()> {
    for table in Projection::of(kind).map_or(&[][..], |projection| projection.tables) {
        connection
            .prepare_cached(&format!("DELETE FROM {table} WHERE doc = ?1"))?
            .execute([doc])?;
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
fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}

/// An absent id as x''.
fn id_bytes(id: Option<&[u8; 16]>) -> Vec<u8> {
    id.map_or_else(Vec::new, |id| id.to_vec())
}
