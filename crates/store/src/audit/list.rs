//! Reading the log.

use nirantar_domain::{DeviceId, DocId, IncarnationId, PersonId, Timestamp};
use rusqlite::{Connection, Row, named_params};

use super::entry::{AuditEntry, AuditRecord};
use crate::error::Result;
use crate::table::value::{hash32, id16, id16_or_none, time};

/// Which entries to list. Everything left out is not asked about.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// Only entries about this record.
    pub subject: Option<DocId>,
    /// Only this person's acts.
    pub person: Option<PersonId>,
    /// Only this action, or, ending in `.`, every action that begins so (`login.`).
    pub action: Option<String>,
    /// Only this class.
    pub class: Option<String>,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Up to, without, this instant.
    pub until: Option<Timestamp>,
}

pub(super) const COLUMNS: &str =
    "incarnation, seq, at, device, person, action, class, subjects, fields, hash";

/// Entries that pass the filter, newest first; `offset` and `limit` page through them.
pub(crate) fn list(
    connection: &Connection,
    filter: &AuditFilter,
    offset: u32,
    limit: u32,
) -> Result<Vec<AuditRecord>> {
    let by_subject = if filter.subject.is_some() {
        "id IN (SELECT audit FROM audit_subject WHERE subject = :subject)"
    } else {
        ":subject = x''"
    };
    let prefix = filter
        .action
        .as_deref()
        .is_some_and(|action| action.ends_with('.'));
    let by_action = if prefix {
        "substr(action, 1, length(:action)) = :action"
    } else {
        "action = :action"
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM audit
         WHERE {by_subject} AND (:person = x'' OR person = :person) AND (:action = '' OR {by_action})
           AND (:class = '' OR class = :class) AND at >= :from AND at < :until
         ORDER BY id DESC LIMIT :limit OFFSET :offset"
    );
    let mut query = connection.prepare_cached(&sql)?;
    let rows = query.query_map(
        named_params! {
            ":subject": filter.subject.map_or_else(Vec::new, |id| id.as_bytes().to_vec()),
            ":person": filter.person.map_or_else(Vec::new, |id| id.as_bytes().to_vec()),
            ":action": filter.action.as_deref().unwrap_or(""),
            ":class": filter.class.as_deref().unwrap_or(""),
            ":from": filter.from.map_or(i64::MIN, Timestamp::as_millis),
            ":until": filter.until.map_or(i64::MAX, Timestamp::as_millis),
            ":limit": limit,
            ":offset": offset,
        },
        record,
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A row with [`COLUMNS`].
pub(super) fn record(row: &Row<'_>) -> rusqlite::Result<AuditRecord> {
    let subjects = row.get_ref(7)?.as_blob()?;
    let fields: String = row.get(8)?;
    Ok(AuditRecord {
        entry: AuditEntry {
            at: time(row, 2)?,
            person: id16_or_none(row, 4)?.map(PersonId::from_bytes),
            device: DeviceId::from_bytes(id16(row, 3)?),
            incarnation: IncarnationId::from_bytes(id16(row, 0)?),
            action: row.get(5)?,
            class: row.get(6)?,
            subjects: subjects
                .as_chunks::<16>()
                .0
                .iter()
                .map(|id| DocId::from_bytes(*id))
                .collect(),
            fields: fields
                .split(' ')
                .filter(|field| !field.is_empty())
                .map(str::to_owned)
                .collect(),
        },
        seq: row.get::<_, i64>(1)? as u64,
        hash: hash32(row, 9)?,
    })
}
