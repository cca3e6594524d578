//! The baselines: the same machine, the same encryption, without the product.

use std::path::Path;

use rusqlite::{Connection, params};

use crate::Failure;

/// An encrypted file with the product's settings (docs/formats/database.md), under a key of its own.
pub fn encrypted(path: &Path) -> Result<Connection, Failure> {
    let key = "2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99";
    let connection = Connection::open(path)?;
    connection.execute_batch(&format!(
        "PRAGMA key = \"x'{key}'\"; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;
         PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
    ))?;
    Ok(connection)
}

/// A plain full-text table of the searched texts, ranked by bm25.
#[derive(Debug)]
pub struct FullText(Connection);

impl FullText {
    /// Fills it.
    pub fn fill<'t>(path: &Path, texts: impl Iterator<Item = [&'t str; 5]>) -> Result<Self, Failure> {
        let connection = encrypted(path)?;
        connection.execute_batch(
            "CREATE VIRTUAL TABLE patient USING fts5 (name, local_name, phone, number, area); BEGIN",
        )?;
        {
            let mut insert = connection.prepare("INSERT INTO patient VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for [name, local_name, phone, number, area] in texts {
                insert.execute(params![name, local_name, phone, number, area])?;
            }
        }
        connection.execute_batch(
            "COMMIT; INSERT INTO patient (patient) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE)",
        )?;
        Ok(Self(connection))
    }

    /// One keystroke: every word a prefix, the best twenty.
    pub fn search(&self, typed: &str) -> Result<usize, Failure> {
        let words: Vec<String> = typed
            .split(|c: char| !c.is_alphanumeric() && !is_mark(c))
            .filter(|word| !word.is_empty())
            .map(|word| format!("\"{word}\"*"))
            .collect();
        if words.is_empty() {
            return Ok(0);
        }
        let mut query = self.0.prepare_cached(
            "SELECT name, local_name, phone, number, area FROM patient WHERE patient MATCH ?1 ORDER BY bm25(patient) LIMIT 20",
        )?;
        let rows = query.query_map([words.join(" ")], |row| {
            Ok([
                row.get::<_, String>(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ])
        })?;
        Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?.len())
    }
}

/// Vowel signs are no letters to Rust, but part of a word.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}' | '\u{200c}' | '\u{200d}')
}

/// A table of rows, written one durable transaction each.
#[derive(Debug)]
pub struct Rows(Connection);

impl Rows {
    /// An empty one.
    pub fn new(path: &Path) -> Result<Self, Failure> {
        let connection = encrypted(path)?;
        connection.execute_batch("CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")?;
        Ok(Self(connection))
    }

    /// Writes one row of `size` bytes; it is on the disk afterwards.
    pub fn insert(&self, size: usize) -> Result<(), Failure> {
        self.0
            .prepare_cached("INSERT INTO row (bytes) VALUES (?1)")?
            .execute([vec![0xa5_u8; size]])?;
        Ok(())
    }

    /// Reads `count` rows.
    pub fn read(&self, count: u32) -> Result<usize, Failure> {
        let mut query = self.0.prepare_cached("SELECT bytes FROM row LIMIT ?1")?;
        let rows = query.query_map([count], |row| row.get::<_, Vec<u8>>(0))?;
        Ok(rows
            .collect::<rusqlite::Result<Vec<_>>>()?
            .iter()
            .map(Vec::len)
            .sum())
    }
}
