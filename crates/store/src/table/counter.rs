//! Numbers for people: each the next after the last, given inside the transaction that uses it. A transaction that fails
//! gives its number back, so series have no holes.

use chrono::NaiveDate;
use nirantar_domain::PersonId;
use rusqlite::params;

use crate::error::Result;
use crate::tx::{ReadTx, WriteTx};

impl WriteTx<'_> {
    /// The next patient number of this PC's letters: 1042 for `A-1042`.
    pub fn next_patient_number(&mut self, letters: &str) -> Result<u64> {
        self.next(&format!("patient/{letters}"))
    }

    /// The next token of a doctor's day on this PC: 12 for `A12`.
    pub fn next_token(&mut self, letters: &str, doctor: PersonId, day: NaiveDate) -> Result<u64> {
        self.next(&format!("token/{letters}/{doctor}/{day}"))
    }

    /// The next receipt of this PC's letters in a financial year (`26-27`): 123 for `A/26-27/00123`.
    pub fn next_receipt(&mut self, letters: &str, financial_year: &str) -> Result<u64> {
        self.next(&format!("receipt/{letters}/{financial_year}"))
    }

    /// Sees to it that the next patient number is above `last`: after an import, or when filling a demonstration clinic.
    pub fn raise_patient_number(&mut self, letters: &str, last: u64) -> Result<()> {
        self.raise(&format!("patient/{letters}"), last)
    }

    /// As [`Self::raise_patient_number`], for the tokens of a doctor's day.
    pub fn raise_token(&mut self, letters: &str, doctor: PersonId, day: NaiveDate, last: u64) -> Result<()> {
        self.raise(&format!("token/{letters}/{doctor}/{day}"), last)
    }

    /// As [`Self::raise_patient_number`], for the receipts of a financial year.
    pub fn raise_receipt(&mut self, letters: &str, financial_year: &str, last: u64) -> Result<()> {
        self.raise(&format!("receipt/{letters}/{financial_year}"), last)
    }

    /// The next number of a series.
    pub(crate) fn next_number(&mut self, name: &str) -> Result<u64> {
        self.next(name)
    }

    fn raise(&mut self, name: &str, last: u64) -> Result<()> {
        self.connection().execute(
            "INSERT INTO counter (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
            params![name, last as i64],
        )?;
        Ok(())
    }

    fn next(&mut self, name: &str) -> Result<u64> {
        let value: i64 = self
            .connection()
            .prepare_cached(
                "INSERT INTO counter (name, value) VALUES (?1, 1)
                 ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
            )?
            .query_row([name], |row| row.get(0))?;
        Ok(value.unsigned_abs())
    }
}

impl ReadTx<'_> {
    /// The last patient number given with these letters; 0 if none.
    pub fn last_patient_number(&self, letters: &str) -> Result<u64> {
        let value: Option<i64> = self.connection().query_row(
            "SELECT max(value) FROM counter WHERE name = ?1",
            [format!("patient/{letters}")],
            |row| row.get(0),
        )?;
        Ok(value.unwrap_or(0).unsigned_abs())
    }
}
