//! What a file says about itself.

use nirantar_domain::{BranchId, OrganisationId, SpaceId, SpaceKind};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Result, StoreError};

/// Whose file it is. Written at creation, never changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpaceIdentity {
    /// The space.
    pub space: SpaceId,
    /// Its kind.
    pub kind: SpaceKind,
    /// The organisation it belongs to.
    pub organisation: OrganisationId,
    /// Its branch; `None` for the organisation's own space.
    pub branch: Option<BranchId>,
}

pub(crate) fn put_identity(tx: &Connection, identity: &SpaceIdentity) -> Result<()> {
    let branch = identity.branch.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
    let facts: [(&str, &[u8]); 4] = [
        ("space", identity.space.as_bytes()),
        ("kind", identity.kind.as_str().as_bytes()),
        ("organisation", identity.organisation.as_bytes()),
        ("branch", &branch),
    ];
    for (key, value) in facts {
        tx.execute(
            "INSERT INTO meta (key, value) VALUES (?1, ?2)",
            params![key, value],
        )?;
    }
    Ok(())
}

pub(crate) fn identity(connection: &Connection) -> Result<SpaceIdentity> {
    let damaged = StoreError::Damaged { what: "identity" };
    let fact = |key: &str| -> Result<Option<Vec<u8>>> {
        let mut query = connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
        Ok(query.query_row([key], |row| row.get(0)).optional()?)
    };
    let id = |bytes: Option<Vec<u8>>| bytes.and_then(|bytes| <[u8; 16]>::try_from(bytes).ok());
    let kind = fact("kind")?.and_then(|bytes| String::from_utf8(bytes).ok());
    match (
        id(fact("space")?),
        kind.and_then(|kind| kind.parse().ok()),
        id(fact("organisation")?),
    ) {
        (Some(space), Some(kind), Some(organisation)) => Ok(SpaceIdentity {
            space: SpaceId::from_bytes(space),
            kind,
            organisation: OrganisationId::from_bytes(organisation),
            branch: id(fact("branch")?).map(BranchId::from_bytes),
        }),
        _ => Err(damaged),
    }
}
