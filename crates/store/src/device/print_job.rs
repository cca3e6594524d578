//! Print jobs of this PC. The app gives paper and options their meaning.

use nirantar_domain::{EntryId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use super::db::{DeviceRead, DeviceWrite};
use crate::error::Result;
use crate::table::value::{id16, time};

/// A job that a spooler took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintJobRow {
    /// Its id.
    pub id: EntryId,
    /// When it was sent.
    pub at: Timestamp,
    /// Kind of paper and ids, JSON.
    pub paper: String,
    /// How it was sent, JSON.
    pub options: String,
    /// Where.
    pub printer: String,
    /// The spooler's name of the job.
    pub job: String,
    /// `sent`, `done`, `failed`, `cancelled`.
    pub state: String,
    /// When that was noted.
    pub changed_at: Timestamp,
}

fn row(row: &Row<'_>) -> rusqlite::Result<PrintJobRow> {
    Ok(PrintJobRow {
        id: EntryId::from_bytes(id16(row, 0)?),
        at: time(row, 1)?,
        paper: row.get(2)?,
        options: row.get(3)?,
        printer: row.get(4)?,
        job: row.get(5)?,
        state: row.get(6)?,
        changed_at: time(row, 7)?,
    })
}

impl DeviceRead<'_> {
    /// The newest jobs.
    pub fn print_jobs(&self, limit: usize) -> Result<Vec<PrintJobRow>> {
        let mut query = self.connection().prepare_cached(
            "SELECT id, at, paper, options, printer, job, state, changed_at FROM print_job
             ORDER BY at DESC, id DESC LIMIT ?1",
        )?;
        let rows = query.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One job.
    pub fn print_job(&self, id: EntryId) -> Result<Option<PrintJobRow>> {
        let mut query = self.connection().prepare_cached(
            "SELECT id, at, paper, options, printer, job, state, changed_at FROM print_job WHERE id = ?1",
        )?;
        Ok(query.query_row([id.as_bytes()], row).optional()?)
    }
}

impl DeviceWrite<'_> {
    /// Keeps a job.
    pub fn put_print_job(&mut self, job: &PrintJobRow) -> Result<()> {
        self.connection().execute(
            "INSERT INTO print_job (id, at, paper, options, printer, job, state, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                job.id.as_bytes(),
                job.at.as_millis(),
                job.paper,
                job.options,
                job.printer,
                job.job,
                job.state,
                job.changed_at.as_millis(),
            ],
        )?;
        Ok(())
    }

    /// Notes what became of a job.
    pub fn set_print_job(&mut self, id: EntryId, state: &str) -> Result<()> {
        self.connection().execute(
            "UPDATE print_job SET state = ?2, changed_at = ?3 WHERE id = ?1",
            params![id.as_bytes(), state, self.at().as_millis()],
        )?;
        Ok(())
    }

    /// Forgets jobs that were sent before an instant.
    pub fn forget_print_jobs(&mut self, before: Timestamp) -> Result<()> {
        self.connection()
            .execute("DELETE FROM print_job WHERE at < ?1", [before.as_millis()])?;
        Ok(())
    }
}
