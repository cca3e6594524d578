//! Ids, times and heads as SQLite values.

use nirantar_domain::Timestamp;
use rusqlite::Row;
use rusqlite::types::Type;

/// 16 bytes of a column.
pub(crate) fn id16(row: &Row<'_>, column: usize) -> rusqlite::Result<[u8; 16]> {
    exact(row, column)
}

/// 16 bytes of a column, `None` where it is empty.
pub(crate) fn id16_or_none(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<[u8; 16]>> {
    if row.get_ref(column)?.as_blob()?.is_empty() {
        Ok(None)
    } else {
        exact(row, column).map(Some)
    }
}

/// 32 bytes of a column.
pub(crate) fn hash32(row: &Row<'_>, column: usize) -> rusqlite::Result<[u8; 32]> {
    exact(row, column)
}

fn exact<const N: usize>(row: &Row<'_>, column: usize) -> rusqlite::Result<[u8; N]> {
    row.get_ref(column)?
        .as_blob()?
        .try_into()
        .map_err(|_| rusqlite::Error::InvalidColumnType(column, "length".into(), Type::Blob))
}

/// An instant of a column.
pub(crate) fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    row.get(column).map(Timestamp::from_millis)
}
