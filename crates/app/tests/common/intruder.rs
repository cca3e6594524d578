//! A malicious program in somebody's session: it has the data folder, this PC's secrets from the key store, and the keys of
//! whoever logged in. It tries every key on everything, and follows no rule but mathematics.

use std::fs::File;
use std::path::{Path, PathBuf};

use nirantar_crypto::{
    BackupReader, DeviceSecrets, EnvelopeOpener, Escrow, FileKey, GrantOpener, GrantRecipient, LinkKey,
    OrgDeviceSecrets, PersonKeys, Slot, SpaceKey, SpaceScope, WrappedFileKey, derive_device_db_key,
    open_link_key, open_predecessors, open_root_seed, open_space_key,
};
use nirantar_domain::{PersonId, SpaceId, SpaceKind};
use nirantar_membership::{Body, Log};
use nirantar_store::{DeviceDb, SpaceFile};
use rusqlite::{Connection, OpenFlags};

use super::copy_dir;

/// What the program has got hold of. It works on a copy of the folder.
pub struct Intruder {
    home: tempfile::TempDir,
    pub secrets: DeviceSecrets,
    pub log: Log,
    pub files: Vec<SpaceFile>,
    pub person: PersonId,
    pub keys: PersonKeys,
    pub space_keys: Vec<(SpaceId, SpaceKey)>,
    pub link: Option<LinkKey>,
    root_seed: Option<Vec<u8>>,
}

/// This PC's secrets, read from the file beside the databases.
pub fn secrets_of(data: &Path) -> DeviceSecrets {
    let escrow = Escrow::from_bytes(&std::fs::read(data.join("escrow.nrt")).unwrap()).unwrap();
    let file = data.join("keyring").join(format!("{}.secret", escrow.device()));
    DeviceSecrets::from_packed(&std::fs::read(file).unwrap()).unwrap()
}

/// `device.db` of a folder that nobody has open.
pub fn device_db(data: &Path) -> DeviceDb {
    DeviceDb::open(
        &data.join("device.db"),
        &derive_device_db_key(&secrets_of(data).pc),
    )
    .unwrap()
}

/// A person's slot as it lies in `device.db`.
pub fn slot_bytes(data: &Path, person: PersonId) -> Option<Vec<u8>> {
    let db = device_db(data);
    let row = db.read(|tx| tx.slot(person)).unwrap();
    db.close().unwrap();
    row.map(|row| row.bytes)
}

/// The keys behind a slot.
pub fn open_slot(data: &Path, person: PersonId, slot: &[u8], password: &str) -> PersonKeys {
    let secrets = secrets_of(data);
    Slot::from_bytes(secrets.organisation, person, slot)
        .unwrap()
        .open(password, &secrets.org)
        .unwrap()
}

/// A raw connection to an encrypted file; `None` if the key does not open it.
pub fn connect(path: &Path, key: &FileKey) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).unwrap();
    connection
        .execute_batch("PRAGMA cipher_log_level = NONE;")
        .unwrap();
    // Without the salt: SQLCipher reads it from the file's head.
    connection
        .execute_batch(&format!(
            "PRAGMA key = \"x'{}'\";",
            hex::encode(key.dangerously_expose())
        ))
        .unwrap();
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        })
        .ok()?;
    Some(connection)
}

/// Every value of every table, as bytes.
pub fn dump(connection: &Connection) -> Vec<u8> {
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut out = Vec::new();
    for table in tables {
        let mut query = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = query.column_count();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                use rusqlite::types::ValueRef;
                match row.get_ref(column).unwrap() {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => out.extend_from_slice(bytes),
                    ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => {}
                }
                out.push(0);
            }
        }
    }
    out
}

impl Intruder {
    /// In the session of somebody whose password it has seen.
    pub fn enter(data: &Path, person: PersonId, password: &str) -> Self {
        let slot = slot_bytes(data, person).expect("a slot");
        Self::with_keys(data, person, open_slot(data, person, &slot, password))
    }

    /// With keys that it kept from earlier.
    pub fn with_keys(data: &Path, person: PersonId, keys: PersonKeys) -> Self {
        let home = tempfile::tempdir().unwrap();
        copy_dir(data, home.path());
        let secrets = secrets_of(home.path());
        let db = device_db(home.path());
        let (rows, files, root_seed) = db
            .read::<_, nirantar_store::StoreError>(|tx| {
                Ok((
                    tx.membership()?,
                    tx.space_files()?,
                    tx.sealed_secret("root_seed")?,
                ))
            })
            .unwrap();
        db.close().unwrap();
        let log = Log::verify(secrets.organisation, rows.iter().map(|row| row.bytes.as_slice())).unwrap();
        let mut intruder = Self {
            home,
            secrets,
            log,
            files,
            person,
            keys,
            space_keys: Vec::new(),
            link: None,
            root_seed,
        };
        intruder.open_grants();
        intruder
    }

    fn scope(&self, space: SpaceId) -> SpaceScope {
        SpaceScope {
            organisation: self.secrets.organisation,
            space,
        }
    }

    fn bodies(&self) -> Vec<Body> {
        let entries = self.log.entries();
        entries.flat_map(|(_, entry, _)| entry.bodies.clone()).collect()
    }

    /// Tries every grant there ever was, whoever it names, under every name it knows.
    fn open_grants(&mut self) {
        let bodies = self.bodies();
        let names: Vec<PersonId> = self.log.state().persons().keys().copied().collect();
        for body in &bodies {
            for name in &names {
                let opener = GrantOpener::Person(*name, &self.keys, &self.secrets.org);
                match body {
                    Body::Grant {
                        space, epoch, sealed, ..
                    } => {
                        if let Ok(key) = open_space_key(self.scope(*space), *epoch, sealed, opener) {
                            self.space_keys.push((*space, key));
                        }
                    }
                    Body::LinkKeyGrant { sealed, .. } => {
                        if let Ok(link) = open_link_key(self.secrets.organisation, sealed, opener) {
                            self.link = Some(link);
                        }
                    }
                    _ => {}
                }
            }
        }
        // Epochs name their predecessors: every key is tried on every chain, also of other spaces.
        let mut at = 0;
        while let Some((_, key)) = self.space_keys.get(at).cloned() {
            at += 1;
            for body in &bodies {
                if let Body::EpochStarted { space, sealed, .. } = body
                    && !sealed.is_empty()
                    && let Ok(older) = open_predecessors(self.scope(*space), &key, sealed)
                {
                    for found in older {
                        if !self.space_keys.iter().any(|(_, known)| *known == found) {
                            self.space_keys.push((*space, found));
                        }
                    }
                }
            }
        }
    }

    /// The space of a kind.
    pub fn space(&self, kind: SpaceKind) -> SpaceId {
        self.file(kind).space
    }

    pub fn file(&self, kind: SpaceKind) -> &SpaceFile {
        self.files.iter().find(|file| file.kind == kind).unwrap()
    }

    /// Where the copy of a space's file lies.
    pub fn path(&self, kind: SpaceKind) -> PathBuf {
        self.home.path().join(self.file(kind).relative_path())
    }

    /// Epochs of a space whose key it holds.
    pub fn epochs(&self, kind: SpaceKind) -> usize {
        let space = self.space(kind);
        self.space_keys.iter().filter(|(of, _)| *of == space).count()
    }

    /// The key of a space's file: every space key on every wrapping, and then whatever is 32 bytes long on the file itself.
    pub fn file_key(&self, kind: SpaceKind) -> Option<FileKey> {
        let wrapped = WrappedFileKey::from_bytes(&self.file(kind).wrapped_key).unwrap();
        let mut candidates = Vec::new();
        for (_, key) in &self.space_keys {
            for file in &self.files {
                if let Ok(found) = wrapped.unwrap_with(self.scope(file.space), key, &self.secrets.pc) {
                    candidates.push(found);
                }
            }
        }
        for other in self.files.iter().filter(|file| file.kind != kind) {
            let wrapped = WrappedFileKey::from_bytes(&other.wrapped_key).unwrap();
            let scope = self.scope(other.space);
            candidates.extend(
                self.space_keys
                    .iter()
                    .filter_map(|(_, key)| wrapped.unwrap_with(scope, key, &self.secrets.pc).ok()),
            );
        }
        candidates.push(derive_device_db_key(&self.secrets.pc));
        candidates.extend(self.raw_secrets().iter().map(FileKey::from_bytes));
        let path = self.path(kind);
        candidates.into_iter().find(|key| connect(&path, key).is_some())
    }

    /// Every 32 bytes in a row of this PC's secrets and the person's own.
    fn raw_secrets(&self) -> Vec<[u8; 32]> {
        let packed = self.secrets.to_packed().unwrap();
        let mut all: Vec<[u8; 32]> = packed
            .windows(32)
            .step_by(2)
            .map(|window| window.try_into().unwrap())
            .collect();
        all.push(*self.keys.sign_key().dangerously_expose_seed());
        all.truncate(64);
        all
    }

    /// Everything in a space's file, if it opens.
    pub fn read_file(&self, kind: SpaceKind) -> Option<Vec<u8>> {
        let key = self.file_key(kind)?;
        Some(dump(&connect(&self.path(kind), &key).unwrap()))
    }

    /// Everything in `device.db`.
    pub fn read_device(&self) -> Vec<u8> {
        let key = derive_device_db_key(&self.secrets.pc);
        dump(&connect(&self.home.path().join("device.db"), &key).unwrap())
    }

    /// The root seed that waits in `device.db` until the kit is confirmed.
    pub fn opens_root_seed(&self) -> bool {
        let sealed = self.root_seed.as_ref().unwrap();
        self.log.state().persons().keys().any(|name| {
            let (organisation, org): (_, &OrgDeviceSecrets) = (self.secrets.organisation, &self.secrets.org);
            open_root_seed(sealed, organisation, *name, &self.keys, org).is_ok()
        })
    }

    /// Whether a backup (or the escrow, with `true`) opens under any name.
    pub fn opens_backup(&self, file: &Path) -> bool {
        self.log.state().persons().keys().any(|name| {
            let opener = EnvelopeOpener::Person(*name, &self.keys);
            BackupReader::open(File::open(file).unwrap(), opener).is_ok()
        })
    }

    /// Whether the escrow opens under any name.
    pub fn opens_escrow(&self) -> bool {
        let escrow = std::fs::read(self.home.path().join("escrow.nrt")).unwrap();
        let escrow = Escrow::from_bytes(&escrow).unwrap();
        self.log
            .state()
            .persons()
            .keys()
            .any(|name| escrow.open(EnvelopeOpener::Person(*name, &self.keys)).is_ok())
    }

    /// How many clinical grants there are in the log, to whomever.
    pub fn clinical_grants(&self) -> usize {
        let clinical = self.space(SpaceKind::Clinical);
        self.bodies()
            .iter()
            .filter(|body| matches!(body, Body::Grant { space, recipient: GrantRecipient::Person(_), .. } if *space == clinical))
            .count()
    }
}
