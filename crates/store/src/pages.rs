//! What takes the room in a file.

use crate::error::Result;
use crate::tx::ReadTx;

/// A table or an index, and the pages it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageUse {
    /// Name of the table or index.
    pub name: String,
    /// Bytes of its pages as they lie in the file.
    pub bytes: u64,
    /// Bytes of them that hold content.
    pub content: u64,
}

impl ReadTx<'_> {
    /// The room that every table and index takes, the largest first. Reads the whole file.
    pub fn page_use(&self) -> Result<Vec<PageUse>> {
        let mut query = self.connection().prepare(
            "SELECT name, sum(pgsize), sum(payload) FROM dbstat WHERE aggregate = TRUE GROUP BY name
             ORDER BY 2 DESC, 1",
        )?;
        let rows = query.query_map([], |row| {
            Ok(PageUse {
                name: row.get(0)?,
                bytes: row.get::<_, i64>(1)?.unsigned_abs(),
                content: row.get::<_, i64>(2)?.unsigned_abs(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
