//! The file and its transactions.

use std::ops::Deref;
use std::path::Path;

use nirantar_crypto::FileKey;
use nirantar_domain::{DeviceId, IncarnationId, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use crate::audit::{
    self, AuditCheckpoint, AuditEntry, AuditFilter, AuditHead, AuditRecord, AuditReport, AuditSigner, FileId,
};
use crate::error::{Result, StoreError};
use crate::file::{CheckpointOutcome, Database, Schema, SnapshotGuard};

/// The open `device.db` of this PC.
#[derive(Debug)]
pub struct DeviceDb {
    db: Database,
    device: DeviceId,
}

/// One consistent state of `device.db`.
pub struct DeviceRead<'c> {
    connection: &'c Connection,
    device: DeviceId,
}

/// A write to `device.db`; also sees what it has written so far.
pub struct DeviceWrite<'c> {
    read: DeviceRead<'c>,
    at: Timestamp,
}

impl DeviceDb {
    /// Makes the file, which must not exist yet, for this device.
    pub fn create(path: &Path, key: &FileKey, device: DeviceId) -> Result<Self> {
        let db = Database::create(path, key.dangerously_expose(), &Schema::DEVICE, |tx| {
            tx.execute(
                "INSERT INTO setting (key, value) VALUES ('device', ?1)",
                params![device.as_bytes()],
            )?;
            Ok(())
        })?;
        Ok(Self { db, device })
    }

    /// Opens the file. [`StoreError::WrongKey`] if it is another PC's; see [`crate::Space::open`] for the rest.
    pub fn open(path: &Path, key: &FileKey) -> Result<Self> {
        let db = Database::open(path, key.dangerously_expose(), &Schema::DEVICE)?;
        let device = db.read(|tx| -> Result<_> {
            let id: Option<[u8; 16]> = tx
                .query_row("SELECT value FROM setting WHERE key = 'device'", [], |row| {
                    row.get(0)
                })
                .optional()?;
            id.ok_or(StoreError::Damaged { what: "identity" })
        })?;
        Ok(Self {
            db,
            device: DeviceId::from_bytes(device),
        })
    }

    /// The device whose file this is.
    pub const fn device(&self) -> DeviceId {
        self.device
    }

    /// Runs `work` in one durable transaction; see [`crate::Space::write`].
    pub fn write<T, E: From<StoreError>>(
        &self,
        at: Timestamp,
        work: impl FnOnce(&mut DeviceWrite<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let device = self.device;
        self.db.write(
            |tx| {
                work(&mut DeviceWrite {
                    read: DeviceRead {
                        connection: tx,
                        device,
                    },
                    at,
                })
            },
            |_| {},
        )
    }

    /// Runs `work` on one consistent state.
    pub fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&DeviceRead<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.db.read(|tx| {
            work(&DeviceRead {
                connection: tx,
                device: self.device,
            })
        })
    }

    /// See [`crate::Space::checkpoint`].
    pub fn checkpoint(&self) -> Result<CheckpointOutcome> {
        self.db.checkpoint()
    }

    /// See [`crate::Space::wal_pages`].
    pub fn wal_pages(&self) -> u64 {
        self.db.wal_pages()
    }

    /// See [`crate::Space::snapshot`].
    pub fn snapshot(&self) -> Result<SnapshotGuard> {
        self.db.snapshot()
    }

    /// SQLite's and SQLCipher's own checks of the file; what they complain about, empty if sound.
    pub fn check(&self) -> Result<Vec<String>> {
        let (settled, _still) = self.db.settle();
        self.db.read(|tx| crate::check::check_pages(tx, settled))
    }

    /// Closes; see [`crate::Space::close`].
    pub fn close(&self) -> Result<()> {
        self.db.close()
    }
}

impl<'c> DeviceRead<'c> {
    pub(crate) const fn connection(&self) -> &'c Connection {
        self.connection
    }

    /// The device whose file this is.
    pub const fn device(&self) -> DeviceId {
        self.device
    }

    /// Audit entries that pass the filter, newest first.
    pub fn audit(&self, filter: &AuditFilter, offset: u32, limit: u32) -> Result<Vec<AuditRecord>> {
        audit::list(self.connection, filter, offset, limit)
    }

    /// Where the chain of each incarnation stands in this file.
    pub fn audit_heads(&self) -> Result<Vec<AuditHead>> {
        audit::heads(self.connection)
    }

    /// How many entries of an incarnation's chain stand behind its newest checkpoint.
    pub fn unsigned_audit(&self, incarnation: IncarnationId) -> Result<u64> {
        audit::unsigned(self.connection, incarnation)
    }

    /// The heads of another file's chains that were noted here, for that file's `verify_audit`.
    pub fn known_audit_heads(&self, file: FileId) -> Result<Vec<AuditHead>> {
        audit::known(self.connection, file)
    }

    /// Checks this file's own audit log; see [`crate::ReadTx::verify_audit`].
    pub fn verify_audit(
        &self,
        known: &[AuditHead],
        signed_by: &dyn Fn(&AuditCheckpoint, &[u8]) -> bool,
    ) -> Result<AuditReport> {
        audit::verify(self.connection, self.device.into(), known, signed_by)
    }
}

impl DeviceWrite<'_> {
    /// The instant of this write, as the caller's clock said.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// Records an act before or outside a space: login, failed login, backup.
    pub fn append_audit(&mut self, entry: &AuditEntry) -> Result<AuditHead> {
        audit::append(self.connection, self.device.into(), entry)
    }

    /// Notes how far a chain of another file was seen. A lower number than is known never replaces it.
    pub fn note_audit_head(&mut self, file: FileId, head: &AuditHead) -> Result<()> {
        audit::note(self.connection, file, head)
    }

    /// Signs the present head of an incarnation's chain. `None` if the chain is empty.
    pub fn checkpoint_audit(
        &mut self,
        incarnation: IncarnationId,
        sign: AuditSigner<'_>,
    ) -> Result<Option<AuditCheckpoint>> {
        audit::put_checkpoint(self.connection, self.device.into(), incarnation, self.at, sign)
    }
}

impl<'c> Deref for DeviceWrite<'c> {
    type Target = DeviceRead<'c>;

    fn deref(&self) -> &DeviceRead<'c> {
        &self.read
    }
}
