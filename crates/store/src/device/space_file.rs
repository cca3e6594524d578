//! The spaces present on this PC, and the wrapped key of each file.

use nirantar_domain::{BranchId, SpaceId, SpaceKind};
use rusqlite::{Row, params};

use super::db::{DeviceRead, DeviceWrite};
use crate::error::Result;
use crate::table::value::{id16, id16_or_none};

/// A space's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpaceFile {
    /// The space.
    pub space: SpaceId,
    /// Its kind.
    pub kind: SpaceKind,
    /// Its branch; `None` for the organisation's own space.
    pub branch: Option<BranchId>,
    /// Key of the file, wrapped (`nirantar_crypto::WrappedFileKey`).
    pub wrapped_key: Vec<u8>,
}

impl SpaceFile {
    /// Where the file lies inside the data folder.
    pub fn relative_path(&self) -> String {
        match self.branch {
            None => format!("spaces/{}.db", self.kind),
            Some(branch) => format!("spaces/{branch}-{}.db", self.kind),
        }
    }
}

fn space_file(row: &Row<'_>) -> rusqlite::Result<SpaceFile> {
    let kind = row
        .get_ref(1)?
        .as_str()?
        .parse()
        .map_err(|_| rusqlite::Error::InvalidColumnType(1, "kind".into(), rusqlite::types::Type::Text))?;
    Ok(SpaceFile {
        space: SpaceId::from_bytes(id16(row, 0)?),
        kind,
        branch: id16_or_none(row, 2)?.map(BranchId::from_bytes),
        wrapped_key: row.get(3)?,
    })
}

impl DeviceRead<'_> {
    /// All spaces present.
    pub fn space_files(&self) -> Result<Vec<SpaceFile>> {
        let mut query = self.connection().prepare_cached(
            "SELECT space, kind, branch, wrapped_key FROM space_file ORDER BY kind, branch",
        )?;
        let rows = query.query_map([], space_file)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl DeviceWrite<'_> {
    /// Keeps a space's file, over what was known of it.
    pub fn put_space_file(&mut self, file: &SpaceFile) -> Result<()> {
        let branch = file.branch.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        self.connection().execute(
            "INSERT OR REPLACE INTO space_file (space, kind, branch, wrapped_key) VALUES (?1, ?2, ?3, ?4)",
            params![
                file.space.as_bytes(),
                file.kind.as_str(),
                branch,
                file.wrapped_key
            ],
        )?;
        Ok(())
    }

    /// Forgets the key of a file: what it holds cannot be opened on this PC again.
    pub fn delete_space_file(&mut self, space: SpaceId) -> Result<()> {
        self.connection()
            .execute("DELETE FROM space_file WHERE space = ?1", [space.as_bytes()])?;
        Ok(())
    }
}
