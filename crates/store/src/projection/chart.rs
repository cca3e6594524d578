//! Charts: allergies, problems, long-term medicines, immunisations as rows.

use nirantar_document::{ChartView, Doc, Entry};
use nirantar_domain::{ChartId, DocId, EntryId, Timestamp};
use serde::Serialize;
use serde_json::Value;

use super::{NewRow, values};
use crate::error::Result;
use crate::table::value::{id16, time};
use crate::tx::ReadTx;

/// One live entry of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartEntryRow {
    /// The entry.
    pub entry: EntryId,
    /// `allergy`, `no_known_allergies`, `problem`, `long_term_medicine`, `immunisation`.
    pub class: String,
    /// Substance, condition, drug or vaccine.
    pub text: String,
    /// Reaction, strength, dose.
    pub detail: String,
    /// False for a resolved problem or a stopped medicine.
    pub active: bool,
    /// When it was written.
    pub at: Timestamp,
}

pub(super) fn rows(_: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = ChartView::read(doc)?;
    let mut rows = Vec::new();
    let mut put = |entry: EntryId, at: Timestamp, class: &str, text: &str, detail: &str, active: bool| {
        rows.push(NewRow {
            table: "chart_entry",
            columns: "entry, class, text, detail, active, at",
            values: values![
                entry.as_bytes().to_vec(),
                class.to_owned(),
                text.to_owned(),
                detail.to_owned(),
                active,
                at.as_millis(),
            ],
        });
    };
    for Entry { id, at, value, .. } in &view.allergies {
        let reaction = value.reaction.as_deref().unwrap_or_default();
        put(*id, *at, "allergy", &value.substance, reaction, true);
    }
    for Entry { id, at, .. } in &view.no_known_allergies {
        put(*id, *at, "no_known_allergies", "", "", true);
    }
    for Entry { id, at, value, .. } in &view.problems {
        put(
            *id,
            *at,
            "problem",
            &value.text,
            value.since.as_deref().unwrap_or_default(),
            !value.resolved,
        );
    }
    for Entry { id, at, value, .. } in &view.medicines {
        let active = value.stopped_on.is_none();
        let line = serde_json::to_value(&value.line).unwrap_or_default();
        put(
            *id,
            *at,
            "long_term_medicine",
            &part(&line, "drug"),
            &part(&line, "strength"),
            active,
        );
    }
    for Entry { id, at, value, .. } in &view.immunisations {
        put(
            *id,
            *at,
            "immunisation",
            &value.vaccine,
            value.dose.as_deref().unwrap_or_default(),
            true,
        );
    }
    Ok(rows)
}

fn part<T: Serialize>(line: &T, name: &str) -> String {
    let line = serde_json::to_value(line).unwrap_or_default();
    line.get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

impl ReadTx<'_> {
    /// The live entries of a chart, by class and time.
    pub fn chart_entries(&self, chart: ChartId) -> Result<Vec<ChartEntryRow>> {
        let mut query = self.connection().prepare_cached(
            "SELECT entry, class, text, detail, active, at FROM chart_entry
             WHERE doc = (SELECT seq FROM document WHERE id = ?1) ORDER BY class, at, entry",
        )?;
        let rows = query.query_map([chart.as_bytes()], |row| {
            Ok(ChartEntryRow {
                entry: EntryId::from_bytes(id16(row, 0)?),
                class: row.get(1)?,
                text: row.get(2)?,
                detail: row.get(3)?,
                active: row.get(4)?,
                at: time(row, 5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
