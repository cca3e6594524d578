//! Making a backup, also while nobody is logged in: the files are copied as they lie, encrypted, and sealed once more to
//! the root and the owners.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use nirantar_crypto::{BackupAbout, EnvelopeRecipient};
use nirantar_domain::Invalid;
use nirantar_exchange::backup::{self, Progress, SourceFile};
use nirantar_store::SnapshotFile;

use super::{BackupConfigure, BackupCreate, BackupMade, never_stop};
use crate::folder::{ESCROW, OpenFolder, disk};
use crate::session::BackupStatus;
use crate::{Error, Event, Nirantar, Result};

const FOLDER: &str = "backup_folder";
const LAST: &str = "backup_last_at";
const FAILED: &str = "backup_failed";
/// A day, and two hours of grace for a clinic that closes late.
const OVERDUE_HOURS: i64 = 26;

impl Nirantar {
    /// Chooses the folder of this PC's backups. It must exist: a USB drive that is not plugged in is not a folder yet.
    ///
    /// # Errors
    /// Invalid `folder`.
    pub fn backup_configure(&self, configure: BackupConfigure) -> Result<BackupStatus> {
        let status = self.with_session("backup_configure", |folder, session| {
            let chosen = configure
                .folder
                .as_deref()
                .map(str::trim)
                .filter(|text| !text.is_empty());
            if let Some(path) = chosen {
                self.check_folder(Path::new(path))?;
            }
            let now = self.ports.clock.now();
            let entry = folder.audit_entry(
                now,
                Some(session.person),
                "backup.configure",
                "backup",
                &[],
                &["folder"],
            );
            folder.device.write(now, |tx| {
                match chosen {
                    Some(path) => tx.put_setting(FOLDER, path.as_bytes())?,
                    None => tx.delete_setting(FOLDER)?,
                }
                tx.append_audit(&entry)?;
                Ok::<_, Error>(())
            })?;
            self.backup_status_of(folder)
        })?;
        self.tell(Event::BackupChanged);
        Ok(status)
    }

    fn check_folder(&self, path: &Path) -> Result<()> {
        let invalid = |key| Err(Error::Invalid(Invalid::new("folder", key)));
        if !path.is_absolute() {
            return invalid("backup-folder-absolute");
        }
        if !path.is_dir() {
            return invalid("backup-folder-missing");
        }
        if !writable(path) {
            return invalid("backup-folder-read-only");
        }
        // A copy inside the folder that it is a copy of dies with it.
        let own = self.ports.data_dir.canonicalize().map_err(|error| disk(&error))?;
        if path
            .canonicalize()
            .map_err(|error| disk(&error))?
            .starts_with(own)
        {
            return invalid("backup-folder-inside");
        }
        Ok(())
    }

    /// Makes a backup now, in the chosen folder or in the one named.
    ///
    /// # Errors
    /// Conflict without a folder, if it cannot be reached, or if somebody locked meanwhile; disk errors. An unfinished file
    /// is removed.
    pub fn backup_create(&self, create: BackupCreate) -> Result<BackupMade> {
        self.with_session("backup_create", |_, _| Ok(()))?;
        self.make_backup(create.folder.map(PathBuf::from), &mut never_stop)
    }

    /// The backup at exit: also while locked; nothing happens where no folder was chosen. `progress` is told the bytes done
    /// and in all after every piece; its `Break` gives up, and what was begun is removed.
    ///
    /// # Errors
    /// As [`Nirantar::backup_create`]; cancelled.
    pub fn backup_at_exit(&self, progress: Progress<'_>) -> Result<Option<BackupMade>> {
        {
            let state = self.state();
            let Ok(folder) = state.folder() else {
                return Ok(None);
            };
            if folder.device.read(|tx| tx.setting(FOLDER))?.is_none() {
                return Ok(None);
            }
        }
        self.make_backup(None, progress).map(Some)
    }

    fn make_backup(&self, into: Option<PathBuf>, progress: Progress<'_>) -> Result<BackupMade> {
        let state = self.state();
        let folder = state.folder()?;
        let chosen = folder
            .device
            .read(|tx| tx.setting_text(FOLDER))?
            .map(PathBuf::from);
        let into = into
            .or(chosen)
            .ok_or_else(|| Error::conflict("backup-no-folder"))?;
        let now = self.ports.clock.now();
        // A copy whose chains are not signed to the end is better than none.
        if let Err(error) = crate::care::sign_chains(folder, folder.session.as_ref(), now, None) {
            tracing::warn!(%error, "signing the audit chains");
        }
        let work = self.long_works.begin();
        let made = self.copy_to(folder, &into, &mut |done, total| {
            progress(done, total)?;
            if work.may_go_on() {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        });
        let made = match made {
            Err(Error::Cancelled) if !work.may_go_on() => Err(Error::conflict("backup-stopped")),
            made => made,
        };
        let now = self.ports.clock.now();
        let person = folder.session.as_ref().map(|session| session.person);
        let action = if made.is_ok() {
            "backup.create"
        } else {
            "backup.failed"
        };
        let entry = folder.audit_entry(now, person, action, "backup", &[], &[]);
        folder.device.write(now, |tx| {
            match &made {
                Ok(made) => {
                    tx.put_setting(LAST, made.at.as_millis().to_string().as_bytes())?;
                    tx.delete_setting(FAILED)?;
                }
                Err(error) => tx.put_setting(FAILED, error.parts().1.as_bytes())?,
            }
            tx.append_audit(&entry)?;
            Ok::<_, Error>(())
        })?;
        self.tell(Event::BackupChanged);
        made
    }

    fn copy_to(&self, folder: &OpenFolder, into: &Path, progress: Progress<'_>) -> Result<BackupMade> {
        let now = self.ports.clock.now();
        let data_dir = &self.ports.data_dir;
        let about = BackupAbout {
            organisation: folder.organisation(),
            device: folder.secrets.device,
            made_at: now,
        };
        let (root, owners) = folder.members(|state| {
            let owners: Vec<_> = state
                .owners()
                .filter_map(|(id, person)| person.public().map(|public| (id, *public)))
                .collect();
            (state.root().copied(), owners)
        });
        let root = root.ok_or_else(|| Error::internal("no root"))?;
        let mut recipients = vec![EnvelopeRecipient::Root(&root)];
        recipients.extend(
            owners
                .iter()
                .map(|(id, public)| EnvelopeRecipient::Person(*id, public)),
        );
        // Spaces before device.db: a key that device.db knows is then never newer than the files it opens.
        let turn = folder
            .witnessing
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut guards = Vec::new();
        let mut sources = Vec::new();
        match &folder.session {
            Some(session) => {
                for space in session.files() {
                    let guard = space.snapshot()?;
                    sources.extend(guard.files().iter().map(|file| source("spaces/", file)));
                    guards.push(guard);
                }
                sources.extend(closed_spaces(data_dir, &sources)?);
            }
            None => sources.extend(closed_spaces(data_dir, &sources)?),
        }
        let device = folder.device.snapshot()?;
        drop(turn);
        sources.extend(device.files().iter().map(|file| source("", file)));
        let escrow = data_dir.join(ESCROW);
        let len = std::fs::metadata(&escrow).map_err(|error| disk(&error))?.len();
        sources.push(SourceFile {
            name: ESCROW.to_owned(),
            path: escrow,
            len,
        });
        if into.is_dir() {
            backup::remove_leftovers(into, about)?;
        }
        let made = backup::create(into, &sources, about, &recipients, &*self.ports.entropy, progress)?;
        drop((guards, device));
        Ok(BackupMade {
            file: made.path.to_string_lossy().into_owned(),
            bytes: made.bytes,
            at: now,
        })
    }

    /// The age of the last backup.
    pub(crate) fn backup_status_of(&self, folder: &OpenFolder) -> Result<BackupStatus> {
        let (chosen, last, failed) = folder.device.read(|tx| -> Result<_> {
            Ok((
                tx.setting_text(FOLDER)?,
                tx.setting_text(LAST)?,
                tx.setting_text(FAILED)?,
            ))
        })?;
        let last_at = last
            .and_then(|text| text.parse().ok())
            .map(nirantar_domain::Timestamp::from_millis);
        let now = self.ports.clock.now();
        let age_hours = last_at.map(|at| now.as_millis().saturating_sub(at.as_millis()).max(0) / 3_600_000);
        Ok(BackupStatus {
            overdue: chosen.is_none() || age_hours.is_none_or(|hours| hours >= OVERDUE_HOURS),
            folder: chosen,
            last_at,
            age_hours,
            failed,
        })
    }
}

/// Tries it: what permissions say about a stick or a share is not what it does.
fn writable(folder: &Path) -> bool {
    let probe = folder.join(format!(".nirantar-{}", std::process::id()));
    let made = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&probe);
    made.is_ok() && std::fs::remove_file(&probe).is_ok()
}

fn source(prefix: &str, file: &SnapshotFile) -> SourceFile {
    SourceFile {
        name: format!("{prefix}{}", file.name),
        path: file.path.clone(),
        len: file.length,
    }
}

/// Files of spaces that this process has not open: they stand still, and their logs are empty or belong to them.
fn closed_spaces(data_dir: &Path, open: &[SourceFile]) -> Result<Vec<SourceFile>> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(data_dir.join("spaces")).map_err(|error| disk(&error))?;
    for entry in entries {
        let entry = entry.map_err(|error| disk(&error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let main = name.strip_suffix("-wal").unwrap_or(&name);
        let in_use = open.iter().any(|file| file.name == format!("spaces/{main}"));
        let wanted = main.ends_with(".db") && !in_use;
        let len = entry.metadata().map_err(|error| disk(&error))?.len();
        if wanted && (len > 0 || name == main) {
            found.push(SourceFile {
                name: format!("spaces/{name}"),
                path: entry.path(),
                len,
            });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}
