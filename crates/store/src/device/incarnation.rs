//! Lives of this PC's data folder. A restore or a copied folder starts another; number letters and actors follow it.

use nirantar_domain::{IncarnationId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use super::db::{DeviceRead, DeviceWrite};
use crate::error::Result;
use crate::table::value::{id16, time};

/// One life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incarnation {
    /// Its id.
    pub id: IncarnationId,
    /// Letters of its patient numbers and tokens; never used by another in the organisation.
    pub letter: String,
    /// When it began.
    pub at: Timestamp,
}

fn incarnation(row: &Row<'_>) -> rusqlite::Result<Incarnation> {
    Ok(Incarnation {
        id: IncarnationId::from_bytes(id16(row, 0)?),
        letter: row.get(1)?,
        at: time(row, 2)?,
    })
}

impl DeviceRead<'_> {
    /// The present life.
    pub fn incarnation(&self) -> Result<Option<Incarnation>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT id, letter, at FROM incarnation ORDER BY seq DESC LIMIT 1")?;
        Ok(query.query_row([], incarnation).optional()?)
    }

    /// All lives, oldest first.
    pub fn incarnations(&self) -> Result<Vec<Incarnation>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT id, letter, at FROM incarnation ORDER BY seq")?;
        let rows = query.query_map([], incarnation)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl DeviceWrite<'_> {
    /// Starts a life.
    pub fn start_incarnation(&mut self, incarnation: &Incarnation) -> Result<()> {
        self.connection().execute(
            "INSERT INTO incarnation (id, letter, at) VALUES (?1, ?2, ?3)",
            params![
                incarnation.id.as_bytes(),
                incarnation.letter,
                incarnation.at.as_millis()
            ],
        )?;
        Ok(())
    }
}
