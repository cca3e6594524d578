//! What the tests share: fixed keys and ids, a folder that goes away, documents.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "test support, compiled into several test programs"
)]

use std::path::{Path, PathBuf};

use nirantar_crypto::FileKey;
use nirantar_document::{Actor, Doc, Heads, Kind, PatientEdit, PatientField, Stamp};
use nirantar_domain::{
    BranchId, DeviceId, DocId, EntryId, IncarnationId, OrganisationId, PatientId, PersonId, PersonName,
    SpaceId, SpaceKind, Timestamp,
};
use nirantar_store::{AuditEntry, Progress, Space, SpaceIdentity, StoreError};
use tempfile::TempDir;

pub const AT: Timestamp = Timestamp::from_millis(1_763_696_210_123);
pub const INCARNATION: IncarnationId = IncarnationId::from_bytes([0x11; 16]);
pub const DEVICE: DeviceId = DeviceId::from_bytes([0x22; 16]);
pub const PERSON: PersonId = PersonId::from_bytes([0x33; 16]);

pub fn key(byte: u8) -> FileKey {
    FileKey::from_bytes(&[byte; 32])
}

pub fn identity(kind: SpaceKind) -> SpaceIdentity {
    SpaceIdentity {
        space: SpaceId::from_bytes([kind.as_str().as_bytes()[0]; 16]),
        kind,
        organisation: OrganisationId::from_bytes([0x44; 16]),
        branch: (kind != SpaceKind::Org).then_some(BranchId::from_bytes([0x55; 16])),
    }
}

/// A space in a folder of its own.
pub struct Place {
    pub folder: TempDir,
    pub kind: SpaceKind,
}

impl Place {
    pub fn new(kind: SpaceKind) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            kind,
        }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("space.db")
    }

    pub fn create(&self) -> Space {
        Space::create(&self.path(), &key(7), &identity(self.kind), INCARNATION).unwrap()
    }

    pub fn open(&self) -> Result<Space, StoreError> {
        self.open_with(7)
    }

    pub fn open_with(&self, byte: u8) -> Result<Space, StoreError> {
        Space::open(
            &self.path(),
            &key(byte),
            &identity(self.kind),
            INCARNATION,
            Progress::NONE,
        )
    }
}

pub fn id(n: u64) -> [u8; 16] {
    let mut id = [0; 16];
    id[8..].copy_from_slice(&n.to_be_bytes());
    id
}

pub fn patient_id(n: u64) -> PatientId {
    PatientId::from_bytes(id(n))
}

pub fn entry_id(n: u64) -> EntryId {
    EntryId::from_bytes(id(n))
}

pub const STAMP: Stamp = Stamp { by: PERSON, at: AT };

pub fn patient(actor: Actor, name: &str) -> Doc {
    let mut doc = Doc::new(Kind::Patient, actor).unwrap();
    let heads = doc.heads();
    edit(
        &mut doc,
        &heads,
        &[PatientField::Name(Some(PersonName::parse(name).unwrap()))],
    );
    doc
}

pub fn edit(doc: &mut Doc, at: &Heads, fields: &[PatientField]) {
    let edits: Vec<_> = fields.iter().cloned().map(PatientEdit::Field).collect();
    doc.edit(at, STAMP, &edits).unwrap();
}

pub fn entry(action: &str) -> AuditEntry {
    AuditEntry {
        at: AT,
        person: Some(PERSON),
        device: DEVICE,
        incarnation: INCARNATION,
        action: action.into(),
        class: "patient".into(),
        subjects: vec![DocId::from_bytes([1; 16])],
        fields: vec!["name".into()],
    }
}

/// Runs SQL on a file with the test key, as somebody with the key and another program would.
pub fn raw(path: &Path, sql: &str) {
    raw_connection(path).execute_batch(sql).unwrap();
}

/// Changes one bit of a column of a row.
pub fn flip_bit(path: &Path, table: &str, column: &str, seq: u64, bit: u8) {
    let connection = raw_connection(path);
    let mut bytes: Vec<u8> = connection
        .query_row(
            &format!("SELECT {column} FROM {table} WHERE seq = ?1"),
            [seq as i64],
            |row| row.get(0),
        )
        .unwrap();
    bytes[0] ^= 1 << bit;
    connection
        .execute(
            &format!("UPDATE {table} SET {column} = ?1 WHERE seq = ?2"),
            rusqlite::params![bytes, seq as i64],
        )
        .unwrap();
}

pub fn raw_connection(path: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(path).unwrap();
    let hex: String = [7u8; 32]
        .iter()
        .chain(&salt(&[7; 32]))
        .map(|byte| format!("{byte:02x}"))
        .collect();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{hex}'\""))
        .unwrap();
    connection
}

/// The salt of docs/formats/database.md, written down a second time.
fn salt(key: &[u8; 32]) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    hash.update(b"nirantar file salt v1");
    hash.update(key);
    hash.finalize()[..16].to_vec()
}
