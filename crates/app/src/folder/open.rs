//! What is open of a data folder while nobody is logged in.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use nirantar_crypto::{DeviceSecrets, EnvelopeRecipient, Escrow, derive_device_db_key};
use nirantar_domain::{BranchId, DeviceId, IncarnationId, OrganisationId, PersonId, Timestamp};
use nirantar_membership::{Body, Log, Signer, State};
use nirantar_store::{AuditEntry, DeviceDb, DeviceWrite, Incarnation, MembershipRow, StoreError};

use super::disk::{disk, sync_dir};
use super::lock::FolderLock;
use super::roster::RosterEntry;
use super::{identity, staging};
use crate::keyring::KeyringError;
use crate::ports::Ports;
use crate::session::Session;
use crate::{Error, Result};

/// File name of the escrow.
pub(crate) const ESCROW: &str = "escrow.nrt";
/// File name of the device's database.
pub(crate) const DEVICE_DB: &str = "device.db";
pub(super) const IDENTITY: &str = "folder_identity";
/// Set while the escrow is older than the membership log.
const ESCROW_DUE: &str = "escrow_due";

/// An open data folder.
#[derive(Debug)]
pub struct OpenFolder {
    /// Whoever is logged in.
    pub(crate) session: Option<Session>,
    /// `device.db`.
    pub(crate) device: DeviceDb,
    /// This PC's secrets, from the key store.
    pub(crate) secrets: DeviceSecrets,
    /// The membership log.
    log: Mutex<Log>,
    /// The present life of this folder.
    pub(crate) incarnation: IncarnationId,
    /// Letters of the human numbers given out here.
    pub(crate) letter: String,
    /// The branch this PC stands in.
    pub(crate) branch: BranchId,
    /// Held while chains are signed and noted in each other's files, and while a backup fixes what it copies: a copy
    /// must not hold a file that has seen more of another than the copy of that other holds.
    pub(crate) witnessing: Mutex<()>,
    // Last, so that the files are closed before the folder is let go. None while the folder is being made in another one.
    lock: Option<FolderLock>,
}

/// What became of opening a folder.
pub enum Opening {
    /// Open.
    Open(Box<OpenFolder>),
    /// There is nothing in it yet.
    Empty(FolderLock),
    /// It cannot be opened; nothing was touched.
    Failed(Error, FolderLock),
}

impl OpenFolder {
    /// Opens a folder as far as that goes without a login.
    pub(crate) fn open(ports: &Ports, lock: FolderLock) -> Opening {
        if let Err(error) = staging::finish_interrupted(&ports.data_dir) {
            return Opening::Failed(error, lock);
        }
        match Parts::read(ports) {
            Ok(Some(parts)) => Opening::Open(Box::new(parts.with(ports, Some(lock)))),
            Ok(None) => Opening::Empty(lock),
            Err(error) => Opening::Failed(error, lock),
        }
    }

    /// Opens a folder that is being made; whoever makes it holds the lock.
    ///
    /// # Errors
    /// Those of opening; damaged if there is none.
    pub(crate) fn open_unfinished(ports: &Ports) -> Result<Self> {
        let parts = Parts::read(ports)?.ok_or_else(|| Error::Damaged {
            file: ESCROW.to_owned(),
        })?;
        Ok(parts.with(ports, None))
    }

    /// Ends everything but the lock, which is given back.
    pub(crate) fn close(mut self) -> Result<Option<FolderLock>> {
        if let Some(session) = self.session.take() {
            session.close()?;
        }
        self.device.close().map_err(|error| in_file(error, DEVICE_DB))?;
        Ok(self.lock)
    }

    /// The organisation.
    pub(crate) fn organisation(&self) -> OrganisationId {
        self.secrets.organisation
    }

    /// Today in the clinic.
    pub(crate) fn today(&self, now: Timestamp) -> NaiveDate {
        now.ist_date()
    }

    /// Looks at the membership.
    pub(crate) fn members<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(self.log.lock().unwrap_or_else(PoisonError::into_inner).state())
    }

    /// Adds an entry to the membership log. `also` runs in the same transaction of `device.db`. The escrow follows.
    ///
    /// The log in memory changes only when the transaction is on the disk.
    pub(crate) fn append_members(
        &self,
        ports: &Ports,
        at: Timestamp,
        signer: Signer<'_>,
        bodies: Vec<Body>,
        also: impl FnOnce(&mut DeviceWrite<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let mut next = log.clone();
        let hash = next.append(signer, at, bodies)?;
        let bytes = next
            .bytes(&hash)
            .ok_or_else(|| Error::internal("membership entry"))?
            .to_vec();
        self.device.write(at, |tx| {
            tx.put_membership(&MembershipRow {
                hash: *hash.as_bytes(),
                bytes,
            })?;
            tx.put_setting(ESCROW_DUE, b"")?;
            also(tx)
        })?;
        *log = next;
        drop(log);
        self.renew_escrow(ports);
        Ok(())
    }

    /// Seals the escrow for the owners of now, if the log has changed since that was done. The change is on the disk by then
    /// and stands, even if this fails: the next start does it again.
    fn renew_escrow(&self, ports: &Ports) {
        let renew = || -> Result<()> {
            if self.device.read(|tx| tx.setting(ESCROW_DUE))?.is_none() {
                return Ok(());
            }
            self.members(|state| seal_escrow(&ports.data_dir, &self.secrets, state, ports))?;
            self.device
                .write(ports.clock.now(), |tx| Ok(tx.delete_setting(ESCROW_DUE)?))
        };
        if let Err(error) = renew() {
            tracing::warn!(%error, "the escrow is renewed at the next start");
        }
    }

    /// Everybody on the roster of this PC who has not left.
    pub(crate) fn roster(&self) -> Result<Vec<(PersonId, RosterEntry)>> {
        let rows = self.device.read(|tx| tx.roster())?;
        rows.iter()
            .filter(|row| {
                self.members(|state| {
                    state
                        .person(row.person)
                        .is_some_and(|person| !person.is_removed())
                })
            })
            .map(|row| Ok((row.person, RosterEntry::open(row, &self.secrets)?)))
            .collect()
    }

    /// An audit entry of this PC.
    pub(crate) fn audit_entry(
        &self,
        at: Timestamp,
        person: Option<PersonId>,
        action: &str,
        class: &str,
        subjects: &[nirantar_domain::DocId],
        fields: &[&str],
    ) -> AuditEntry {
        AuditEntry {
            at,
            person,
            device: self.secrets.device,
            incarnation: self.incarnation,
            action: action.to_owned(),
            class: class.to_owned(),
            subjects: subjects.to_vec(),
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        }
    }
}

/// Everything but the lock.
struct Parts {
    device: DeviceDb,
    secrets: DeviceSecrets,
    log: Log,
    incarnation: Incarnation,
    branch: BranchId,
}

impl Parts {
    fn with(self, ports: &Ports, lock: Option<FolderLock>) -> OpenFolder {
        let folder = OpenFolder {
            session: None,
            device: self.device,
            secrets: self.secrets,
            log: Mutex::new(self.log),
            incarnation: self.incarnation.id,
            letter: self.incarnation.letter,
            branch: self.branch,
            witnessing: Mutex::new(()),
            lock,
        };
        folder.renew_escrow(ports);
        folder
    }

    /// Reads an existing folder; `None` if there is none.
    fn read(ports: &Ports) -> Result<Option<Self>> {
        let Some(escrow) = read_escrow(&ports.data_dir)? else {
            return Ok(None);
        };
        let secrets = load_secrets(ports, escrow.device())?;
        if secrets.organisation != escrow.organisation() || secrets.device != escrow.device() {
            return Err(Error::Keyring {
                key: "keyring-damaged",
            });
        }
        let path = ports.data_dir.join(DEVICE_DB);
        // The key is the right one: it came out of the key store whole. What does not open with it is damaged.
        let device = DeviceDb::open(&path, &derive_device_db_key(&secrets.pc))
            .map_err(|error| opened_with_its_key(error, DEVICE_DB))?;
        let rows = device
            .read(|tx| tx.membership())
            .map_err(|error| in_file(error, DEVICE_DB))?;
        let log = Log::verify(secrets.organisation, rows.iter().map(|row| row.bytes.as_slice())).map_err(
            |error| match error {
                nirantar_membership::MembershipError::Newer { .. } => Error::Newer {
                    file: DEVICE_DB.to_owned(),
                },
                _ => Error::Damaged {
                    file: DEVICE_DB.to_owned(),
                },
            },
        )?;
        let branch = device
            .read(|tx| tx.setting("branch"))?
            .and_then(|bytes| <[u8; 16]>::try_from(bytes).ok())
            .map(BranchId::from_bytes)
            .ok_or_else(|| Error::Damaged {
                file: DEVICE_DB.to_owned(),
            })?;
        let mut parts = Self {
            incarnation: device
                .read(|tx| tx.incarnation())?
                .ok_or_else(|| Error::Damaged {
                    file: DEVICE_DB.to_owned(),
                })?,
            device,
            secrets,
            log,
            branch,
        };
        parts.begin_new_life_if_copied(ports, &path)?;
        Ok(Some(parts))
    }

    /// A copied folder goes on under another name; see [`identity`].
    fn begin_new_life_if_copied(&mut self, ports: &Ports, path: &Path) -> Result<()> {
        let present = identity::of(path);
        let known = self.device.read(|tx| tx.setting(IDENTITY))?;
        if known.as_ref() == Some(&present) {
            return Ok(());
        }
        let now = ports.clock.now();
        if known.is_none() {
            // Made by a version that did not write it at founding.
            return self
                .device
                .write(now, |tx| Ok(tx.put_setting(IDENTITY, &present)?));
        }
        let id = IncarnationId::make(&*ports.clock, &*ports.entropy);
        let letter = self
            .log
            .state()
            .devices()
            .get(&self.secrets.device)
            .and_then(|device| device.letters.pick(&*ports.entropy))
            .ok_or_else(|| Error::internal("no letters left for this PC"))?;
        let body = Body::IncarnationAnnounced {
            device: self.secrets.device,
            incarnation: id,
            letter,
        };
        let hash = self.log.append(
            Signer::Device(self.secrets.device, &self.secrets.keys),
            now,
            vec![body],
        )?;
        let bytes = self
            .log
            .bytes(&hash)
            .ok_or_else(|| Error::internal("membership entry"))?
            .to_vec();
        let incarnation = Incarnation {
            id,
            letter: letter.to_string(),
            at: now,
        };
        let entry = AuditEntry {
            at: now,
            person: None,
            device: self.secrets.device,
            incarnation: id,
            action: "incarnation.start".to_owned(),
            class: "device".to_owned(),
            subjects: Vec::new(),
            fields: Vec::new(),
        };
        self.device.write(now, |tx| {
            tx.put_membership(&MembershipRow {
                hash: *hash.as_bytes(),
                bytes,
            })?;
            tx.start_incarnation(&incarnation)?;
            tx.append_audit(&entry)?;
            Ok::<_, Error>(tx.put_setting(IDENTITY, &present)?)
        })?;
        self.incarnation = incarnation;
        Ok(())
    }
}

/// This PC's secrets, from the key store. Where they are not, the error says what the other setting would find.
fn load_secrets(ports: &Ports, device: DeviceId) -> Result<DeviceSecrets> {
    let missing = |error| {
        let key = match (error, ports.keyring.kind()) {
            (KeyringError::Missing, "file") => "keyring-no-file",
            (KeyringError::Missing, _) if crate::keyring::has_file(&ports.data_dir, device) => {
                "keyring-in-file"
            }
            (error, _) => return error.into(),
        };
        Error::Keyring { key }
    };
    let packed = ports.keyring.load(device).map_err(missing)?;
    DeviceSecrets::from_packed(&packed).map_err(|error| match error {
        nirantar_crypto::CryptoError::Newer { .. } => Error::Newer {
            file: "keyring".to_owned(),
        },
        _ => Error::Keyring {
            key: "keyring-damaged",
        },
    })
}

/// The escrow file of a folder; `None` if the folder holds nothing of ours.
///
/// # Errors
/// Damaged; missing when databases are there without it: such a folder must not be taken for an empty one.
pub(crate) fn read_escrow(data_dir: &Path) -> Result<Option<Escrow>> {
    let damaged = || Error::Damaged {
        file: ESCROW.to_owned(),
    };
    match fs::read(data_dir.join(ESCROW)) {
        Ok(bytes) => match Escrow::from_bytes(&bytes) {
            Ok(escrow) => Ok(Some(escrow)),
            Err(nirantar_crypto::CryptoError::Newer { .. }) => Err(Error::Newer {
                file: ESCROW.to_owned(),
            }),
            Err(_) => Err(damaged()),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let remains = [DEVICE_DB, "spaces"]
                .iter()
                .any(|name| data_dir.join(name).exists());
            if remains {
                Err(Error::Missing {
                    file: ESCROW.to_owned(),
                })
            } else {
                Ok(None)
            }
        }
        Err(error) => Err(disk(&error)),
    }
}

/// Seals this PC's secrets to the root and to every owner, and puts the file in place of the old one.
pub(crate) fn seal_escrow(dir: &Path, secrets: &DeviceSecrets, state: &State, ports: &Ports) -> Result<()> {
    let root = state.root().ok_or_else(|| Error::internal("no root"))?;
    let owners: Vec<_> = state
        .owners()
        .filter_map(|(id, person)| person.public().map(|public| (id, public)))
        .collect();
    let mut recipients = vec![EnvelopeRecipient::Root(root)];
    recipients.extend(
        owners
            .iter()
            .map(|(id, public)| EnvelopeRecipient::Person(*id, public)),
    );
    let escrow = Escrow::seal(secrets, ports.clock.now(), &recipients, &*ports.entropy)?;
    replace(&dir.join(ESCROW), &escrow.to_bytes()).map_err(|error| disk(&error))
}

/// Writes a small file so that it is either the old or the new one, also after a crash.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = path.with_extension("part");
    let write = || -> io::Result<()> {
        let mut file = fs::File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&part, path)
    };
    if let Err(error) = write() {
        let _ = fs::remove_file(&part);
        return Err(error);
    }
    sync_dir(path.parent().unwrap_or_else(|| Path::new(".")))
}

/// A store error, with the name of the file it happened in.
pub(crate) fn in_file(error: StoreError, file: &str) -> Error {
    match error {
        StoreError::Damaged { .. } | StoreError::Foreign => Error::Damaged {
            file: file.to_owned(),
        },
        StoreError::Missing => Error::Missing {
            file: file.to_owned(),
        },
        StoreError::Newer { .. } => Error::Newer {
            file: file.to_owned(),
        },
        other => other.into(),
    }
}

/// A failed opening with a key that was itself authenticated: a key that "does not fit" means a damaged file.
pub(crate) fn opened_with_its_key(error: StoreError, file: &str) -> Error {
    match error {
        StoreError::WrongKey => Error::Damaged {
            file: file.to_owned(),
        },
        other => in_file(other, file),
    }
}
