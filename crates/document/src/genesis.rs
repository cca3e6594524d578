//! The first change of every document, the same bytes on every PC.
//!
//! Two PCs that make the same document while apart (a chart, keyed from the patient) must merge: if each made its own
//! root maps, one of the two would disappear behind the other. So the maps are made by one fixed change per kind, kept
//! as bytes in `src/genesis/`: whatever a later automerge would encode, the genesis stays what it was.
//!
//! Content: `kind`, `schema`, `min_reader`, and the maps `fields` (plain values), `entries` (immutable entries by id) and
//! `blobs` (bytes that belong to an entry, by its id); an encounter also has the text `notes`.

use std::sync::OnceLock;

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, Automerge, AutomergeError, Change, ObjId, ObjType, ROOT, ReadDoc};

use crate::error::{DocumentError, Result};
use crate::hash::ChangeHash;
use crate::kind::Kind;

/// Map of plain fields.
pub(crate) const FIELDS: &str = "fields";
/// Map of immutable entries.
pub(crate) const ENTRIES: &str = "entries";
/// Map of bytes beside entries.
pub(crate) const BLOBS: &str = "blobs";
/// Free text of an encounter.
pub(crate) const NOTES: &str = "notes";

const ACTOR: &[u8; 16] = b"nirantar-genesis";

const fn change_bytes(kind: Kind) -> &'static [u8] {
    match kind {
        Kind::Organisation => include_bytes!("genesis/organisation.change"),
        Kind::Branch => include_bytes!("genesis/branch.change"),
        Kind::Staff => include_bytes!("genesis/staff.change"),
        Kind::Templates => include_bytes!("genesis/templates.change"),
        Kind::Formulary => include_bytes!("genesis/formulary.change"),
        Kind::Patient => include_bytes!("genesis/patient.change"),
        Kind::Visit => include_bytes!("genesis/visit.change"),
        Kind::Chart => include_bytes!("genesis/chart.change"),
        Kind::Encounter => include_bytes!("genesis/encounter.change"),
        Kind::Certificate => include_bytes!("genesis/certificate.change"),
        Kind::Photo => include_bytes!("genesis/photo.change"),
        Kind::Fee => include_bytes!("genesis/fee.change"),
        Kind::CashCount => include_bytes!("genesis/cash_count.change"),
        Kind::Release => include_bytes!("genesis/release.change"),
        Kind::GrowthTables => include_bytes!("genesis/growth_tables.change"),
    }
}

/// A document that holds nothing but its genesis, and the ids of its root objects.
pub(crate) struct Genesis {
    pub doc: Automerge,
    pub hash: ChangeHash,
    pub fields: ObjId,
    pub entries: ObjId,
    pub blobs: ObjId,
    pub notes: Option<ObjId>,
}

/// The genesis of `kind`, built once per process: new documents are clones of it.
pub(crate) fn of(kind: Kind) -> Result<&'static Genesis> {
    static CELLS: [OnceLock<Result<Genesis>>; Kind::ALL.len()] = [const { OnceLock::new() }; Kind::ALL.len()];
    let cell = CELLS
        .get(kind as usize)
        .ok_or_else(|| DocumentError::Internal("genesis table".to_owned()))?;
    cell.get_or_init(|| read(kind)).as_ref().map_err(Clone::clone)
}

fn read(kind: Kind) -> Result<Genesis> {
    let broken = |detail: String| DocumentError::Internal(format!("genesis of {kind}: {detail}"));
    let change =
        Change::from_bytes(change_bytes(kind).to_vec()).map_err(|error| broken(error.to_string()))?;
    let hash = change.hash().into();
    let mut doc = Automerge::new();
    doc.apply_changes([change])?;
    let object = |key: &str| -> Result<Option<ObjId>> { Ok(doc.get(ROOT, key)?.map(|(_, id)| id)) };
    let map = |key: &str| object(key)?.ok_or_else(|| broken(format!("no {key}")));
    Ok(Genesis {
        hash,
        fields: map(FIELDS)?,
        entries: map(ENTRIES)?,
        blobs: map(BLOBS)?,
        notes: object(NOTES)?,
        doc,
    })
}

/// Builds the genesis change anew. Only to compare with, or to add, a file in `src/genesis/`.
#[doc(hidden)]
pub fn build(kind: Kind) -> Result<Vec<u8>, AutomergeError> {
    let mut doc = Automerge::new().with_actor(ActorId::from(&ACTOR[..]));
    let mut tx = doc.transaction();
    tx.put(ROOT, "kind", kind.as_str())?;
    tx.put(ROOT, "schema", 1_u64)?;
    tx.put(ROOT, "min_reader", 1_u64)?;
    for map in [FIELDS, ENTRIES, BLOBS] {
        tx.put_object(ROOT, map, ObjType::Map)?;
    }
    if kind == Kind::Encounter {
        tx.put_object(ROOT, NOTES, ObjType::Text)?;
    }
    tx.commit_with(CommitOptions::default().with_time(0));
    Ok(doc.save_after(&[]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_what_this_build_would_make() {
        for kind in Kind::ALL {
            assert_eq!(build(kind).unwrap(), change_bytes(kind), "{kind}");
            assert_eq!(of(kind).unwrap().doc.get_heads(), [of(kind).unwrap().hash.am()]);
        }
    }

    /// The hashes are the format: every other PC's changes name them.
    #[test]
    fn the_hashes_are_these_for_ever() {
        let hashes: Vec<String> = Kind::ALL
            .into_iter()
            .map(|kind| format!("{kind} {}", of(kind).unwrap().hash))
            .collect();
        assert_eq!(
            hashes,
            include_str!("genesis/hashes.txt").lines().collect::<Vec<_>>()
        );
    }
}
