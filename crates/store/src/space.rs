//! A space's file, open: the way in for use cases.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{PoisonError, RwLock};

use nirantar_crypto::FileKey;
use nirantar_document::Actor;
use nirantar_domain::{IncarnationId, PatientId, SpaceId, Timestamp};
use sha2::{Digest, Sha256};

use crate::check::{self, CheckReport};
use crate::error::{Result, StoreError};
use crate::file::{CheckpointOutcome, Database, Schema, SnapshotGuard};
use crate::progress::Progress;
use crate::projection::{self, PatientRow, Rebuilt};
use crate::search::{self, Duplicate, Likeness, PatientIndex};
use crate::table::meta::{self, SpaceIdentity};
use crate::tx::{ReadTx, WriteTx};

/// An open space. Shared between threads: writes queue up, reads run beside them.
#[derive(Debug)]
pub struct Space {
    db: Database,
    identity: SpaceIdentity,
    actor: Actor,
    patients: RwLock<Option<PatientIndex>>,
}

/// The automerge actor of an incarnation in a file: `SHA-256("nirantar actor v1" ‖ incarnation ‖ space)`, 16 bytes.
pub fn derive_actor(incarnation: IncarnationId, space: SpaceId) -> Actor {
    let mut hash = Sha256::new();
    hash.update(b"nirantar actor v1");
    hash.update(incarnation.as_bytes());
    hash.update(space.as_bytes());
    let mut actor = [0; 16];
    actor
        .iter_mut()
        .zip(hash.finalize())
        .for_each(|(to, from)| *to = from);
    Actor::from_bytes(actor)
}

impl Space {
    /// Makes the file of a space. [`StoreError::Exists`] if there is one, whatever is in it.
    pub fn create(
        path: &Path,
        key: &FileKey,
        identity: &SpaceIdentity,
        incarnation: IncarnationId,
    ) -> Result<Self> {
        let actor = derive_actor(incarnation, identity.space);
        let db = Database::create(path, key.dangerously_expose(), &Schema::of(identity.kind), |tx| {
            meta::put_identity(tx, identity)?;
            projection::rebuild_outdated(tx, identity.kind, actor, Progress::NONE)?;
            Ok(())
        })?;
        Ok(Self {
            db,
            identity: *identity,
            actor,
            patients: RwLock::new(None),
        })
    }

    /// Opens the file of a space, brings its tables up to date, and makes projections anew whose version has changed
    /// (`progress` tells; that is the only long part, and where it is interrupted the next opening goes on with it).
    ///
    /// Whatever goes wrong, the records stay as they are: [`StoreError::Missing`], [`StoreError::WrongKey`] (nothing in the
    /// file knows this key), [`StoreError::Damaged`], [`StoreError::Newer`], [`StoreError::Foreign`] (another space's
    /// file under this name), [`StoreError::ReadOnly`], [`StoreError::InUse`], [`StoreError::DiskFull`].
    pub fn open(
        path: &Path,
        key: &FileKey,
        expected: &SpaceIdentity,
        incarnation: IncarnationId,
        progress: Progress<'_>,
    ) -> Result<Self> {
        let db = Database::open(path, key.dangerously_expose(), &Schema::of(expected.kind))?;
        let identity = db.read(|tx| meta::identity(tx))?;
        if identity != *expected {
            return Err(StoreError::Foreign);
        }
        let actor = derive_actor(incarnation, identity.space);
        if db.read(|tx| projection::has_outdated(tx, identity.kind))? {
            projection::catch_up(&db, identity.kind, actor, progress)?;
        }
        Ok(Self {
            db,
            identity,
            actor,
            patients: RwLock::new(None),
        })
    }

    /// Whose file this is.
    pub const fn identity(&self) -> &SpaceIdentity {
        &self.identity
    }

    /// The automerge actor of this PC's present life in this file.
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// Runs `work` in one transaction at the instant `at`. When this returns `Ok`, everything in it is on the disk; when
    /// it returns `Err`, nothing is. Waits while another write runs; do slow work (signing, printing) before.
    pub fn write<T, E: From<StoreError>>(
        &self,
        at: Timestamp,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (done, _) = self.db.write(
            |tx| {
                let mut write = WriteTx::new(ReadTx::new(tx, &self.identity, self.actor), at);
                let done = work(&mut write)?;
                Ok::<_, E>((done, write.take_index()))
            },
            |(_, changes)| {
                if changes.is_empty() {
                    return;
                }
                let mut patients = self.patients.write().unwrap_or_else(PoisonError::into_inner);
                if let Some(index) = patients.as_mut() {
                    changes.iter().for_each(|change| index.apply(change));
                }
            },
        )?;
        Ok(done)
    }

    /// Runs `work` on one consistent state, whatever is written meanwhile.
    pub fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&ReadTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.db
            .read(|tx| work(&ReadTx::new(tx, &self.identity, self.actor)))
    }

    /// Loads the patients of a desk into memory for searching; again, if they were. Call after login.
    pub fn load_patients(&self) -> Result<usize> {
        // Held while reading: a write that commits meanwhile adds its patient behind this.
        let mut patients = self.patients.write().unwrap_or_else(PoisonError::into_inner);
        let index = self.db.read(|tx| -> Result<_> {
            let mut index = PatientIndex::new();
            projection::indexed_patients(tx, |patient| index.put(patient))?;
            Ok(index)
        })?;
        let count = index.len();
        *patients = Some(index);
        Ok(count)
    }

    /// Whether the patients are in memory: nothing loads them before the first search.
    pub fn has_patients(&self) -> bool {
        self.patients
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .is_some()
    }

    /// Wipes the patients in memory. [`Space::close`] does it too.
    pub fn drop_patients(&self) {
        *self.patients.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Runs `work` on the patients in memory, loading them if need be.
    pub fn patients<T>(&self, work: impl FnOnce(&PatientIndex) -> T) -> Result<T> {
        {
            let patients = self.patients.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(index) = patients.as_ref().filter(|index| !index.is_stale()) {
                return Ok(work(index));
            }
        }
        self.load_patients()?;
        let patients = self.patients.read().unwrap_or_else(PoisonError::into_inner);
        patients.as_ref().map(work).ok_or(StoreError::Closed)
    }

    /// Searches and reads the rows of what was found, best first. [`StoreError::Cancelled`] when `cancel` says so: a
    /// newer key was pressed.
    pub fn search(
        &self,
        text: &str,
        limit: usize,
        today: &HashSet<PatientId>,
        cancel: &search::Cancel<'_>,
    ) -> Result<Vec<PatientRow>> {
        let hits = self
            .patients(|index| index.search(text, limit, today, cancel))?
            .ok_or(StoreError::Cancelled)?;
        let found: Vec<PatientId> = hits.iter().map(|hit| hit.patient).collect();
        self.read(|tx| tx.patients(&found))
    }

    /// Who may be the person that is just being registered: same ABHA number, or same phone, similar name and close age.
    pub fn duplicates(&self, likeness: &Likeness) -> Result<Vec<Duplicate>> {
        let sharing = self.patients(|index| index.sharing(likeness))?;
        let rows = self.read(|tx| tx.patients(&sharing))?;
        Ok(search::duplicates_among(likeness, rows))
    }

    /// Makes all projections anew from the documents, in one transaction.
    pub fn rebuild(&self, progress: Progress<'_>) -> Result<Rebuilt> {
        let rebuilt = self.db.write(
            |tx| projection::rebuild(tx, self.identity.kind, self.actor, progress),
            |_| {},
        )?;
        let loaded = self
            .patients
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .is_some();
        if loaded {
            self.load_patients()?;
        }
        Ok(rebuilt)
    }

    /// Checks pages, references, every document, and every projected row against its document.
    pub fn check(&self, progress: Progress<'_>) -> Result<CheckReport> {
        let (settled, _still) = self.db.settle();
        self.read(|tx| check::check(tx, &self.identity, settled, progress))
    }

    /// Moves what it can of the write-ahead log into the main file, without waiting for anyone. To be called from a
    /// background thread when [`Space::wal_pages`] has grown; writers never do it themselves.
    pub fn checkpoint(&self) -> Result<CheckpointOutcome> {
        self.db.checkpoint()
    }

    /// Empties the write-ahead log, so that nothing erased stands in it any more; as far as nobody is reading an older
    /// state. What is left goes when the file is closed.
    ///
    /// # Errors
    /// Closed; disk errors.
    pub fn empty_log(&self) -> Result<()> {
        self.db.empty_log()
    }

    /// Size of the write-ahead log in pages of 4 KiB.
    pub fn wal_pages(&self) -> u64 {
        self.db.wal_pages()
    }

    /// Fixes the present state for copying while work goes on.
    pub fn snapshot(&self) -> Result<SnapshotGuard> {
        self.db.snapshot()
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        self.db.path()
    }

    /// Wipes the patients in memory, waits for what is running, moves the log into the main file and ends all
    /// connections. Afterwards every call answers [`StoreError::Closed`].
    pub fn close(&self) -> Result<()> {
        let closed = self.db.close();
        self.drop_patients();
        closed
    }
}
