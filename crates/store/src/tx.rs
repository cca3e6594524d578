//! Transactions on a space, reading and writing as different types: what only reads cannot write by accident.

use std::cell::RefCell;
use std::ops::Deref;

use nirantar_document::Actor;
use nirantar_domain::{IncarnationId, Timestamp};
use rusqlite::Connection;

use crate::audit::{
    self, AuditCheckpoint, AuditEntry, AuditFilter, AuditHead, AuditRecord, AuditReport, AuditSigner, FileId,
};
use crate::error::Result;
use crate::search::IndexChange;
use crate::table::meta::SpaceIdentity;

/// One consistent state of a space.
pub struct ReadTx<'c> {
    connection: &'c Connection,
    identity: &'c SpaceIdentity,
    actor: Actor,
}

/// A write to a space; also sees what it has written so far. Dropped without commit, it leaves nothing.
pub struct WriteTx<'c> {
    read: ReadTx<'c>,
    at: Timestamp,
    index: RefCell<Vec<IndexChange>>,
}

impl<'c> ReadTx<'c> {
    pub(crate) const fn new(connection: &'c Connection, identity: &'c SpaceIdentity, actor: Actor) -> Self {
        Self {
            connection,
            identity,
            actor,
        }
    }

    pub(crate) const fn connection(&self) -> &'c Connection {
        self.connection
    }

    /// Whose file this is.
    pub const fn identity(&self) -> &SpaceIdentity {
        self.identity
    }

    /// The automerge actor of this PC's present life in this file: for new documents.
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    fn file(&self) -> FileId {
        self.identity.space.into()
    }

    /// Audit entries that pass the filter, newest first.
    pub fn audit(&self, filter: &AuditFilter, offset: u32, limit: u32) -> Result<Vec<AuditRecord>> {
        audit::list(self.connection, filter, offset, limit)
    }

    /// Where the chain of each incarnation stands; to be kept in `device.db`.
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

    /// Checks the whole audit log. `known`: heads kept elsewhere; `signed_by`: is this checkpoint's signature over these
    /// bytes good, and by somebody who may sign here?
    pub fn verify_audit(
        &self,
        known: &[AuditHead],
        signed_by: &dyn Fn(&AuditCheckpoint, &[u8]) -> bool,
    ) -> Result<AuditReport> {
        audit::verify(self.connection, self.file(), known, signed_by)
    }
}

impl<'c> WriteTx<'c> {
    pub(crate) const fn new(read: ReadTx<'c>, at: Timestamp) -> Self {
        Self {
            read,
            at,
            index: RefCell::new(Vec::new()),
        }
    }

    /// The instant of this write, as the caller's clock said.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// Records an act, with what else this transaction does or with nothing (a read, a print).
    pub fn append_audit(&mut self, entry: &AuditEntry) -> Result<AuditHead> {
        audit::append(self.connection, self.file(), entry)
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
        audit::put_checkpoint(self.connection, self.file(), incarnation, self.at, sign)
    }

    pub(crate) fn note_index(&self, change: IndexChange) {
        self.index.borrow_mut().push(change);
    }

    pub(crate) fn take_index(&self) -> Vec<IndexChange> {
        self.index.take()
    }
}

impl<'c> Deref for WriteTx<'c> {
    type Target = ReadTx<'c>;

    fn deref(&self) -> &ReadTx<'c> {
        &self.read
    }
}
