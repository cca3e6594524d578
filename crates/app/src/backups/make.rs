//! Making a backup, also while nobody is logged in: the files are copied as they lie, encrypted, and sealed once more to
//! the root and the owners. Logging in and locking do not wait for it.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use nirantar_crypto::BackupAbout;
use nirantar_domain::{Invalid, PersonId};
use nirantar_exchange::backup::{Created, Progress};

use super::copy::Moment;
use super::rotate::Written;
use super::{BackupConfigure, BackupCreate, BackupMade, never_stop};
use crate::folder::{OpenFolder, disk};
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
    /// Conflict without a folder, if it cannot be reached, or if the program was ended meanwhile; disk errors. An unfinished
    /// file is removed.
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

    /// A backup into `into`, or into the chosen folder; old ones are cleared away from that one only.
    fn make_backup(&self, into: Option<PathBuf>, progress: Progress<'_>) -> Result<BackupMade> {
        // One after the other; whoever waits here holds nothing.
        let _turn = self.backup_turn.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.ports.clock.now();
        let work = self.backup_works.begin();
        let (moment, into, is_chosen, person) = {
            let state = self.state();
            let folder = state.folder()?;
            let chosen = folder
                .device
                .read(|tx| tx.setting_text(FOLDER))?
                .map(PathBuf::from);
            let into = into
                .or_else(|| chosen.clone())
                .ok_or_else(|| Error::conflict("backup-no-folder"))?;
            // A copy whose chains are not signed to the end is better than none.
            if let Err(error) = crate::care::sign_chains(folder, folder.session.as_ref(), now, None) {
                tracing::warn!(%error, "signing the audit chains");
            }
            let person = folder.session.as_ref().map(|session| session.person);
            let moment = Moment::fix(folder, &self.ports.data_dir, now)?;
            let is_chosen = chosen.as_deref() == Some(into.as_path());
            (moment, into, is_chosen, person)
        };
        // From here on people log in and out and work; the drive may be as slow as it likes.
        let mut progress = |done: u64, total: Option<u64>| {
            progress(done, total)?;
            if work.may_go_on() {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        };
        let made = moment.write(&into, &*self.ports.entropy, &mut progress);
        let about = moment.about;
        drop(moment);
        let made = match made {
            Err(Error::Cancelled) if !work.may_go_on() => Err(Error::conflict("backup-stopped")),
            made => made,
        };
        // Looked at before it is put on record: a copy that cannot be read back is none.
        let cleared = match (&made, is_chosen) {
            (Ok(made), true) => self.superfluous(about, made, &mut progress),
            _ => Ok(Vec::new()),
        };
        let made = made.and_then(|made| cleared.map(|cleared| (made, cleared)));
        self.record(person, about, is_chosen, made.as_ref().map(|(made, _)| made))?;
        if let Ok((_, cleared)) = &made
            && let Err(error) = self.clear_away(cleared, person)
        {
            tracing::warn!(%error, "clearing old backups away");
        }
        self.tell(Event::BackupChanged);
        made.map(|(made, _)| BackupMade {
            file: made.path.to_string_lossy().into_owned(),
            bytes: made.bytes,
            at: now,
        })
    }

    /// Puts on record what became of a backup.
    fn record(
        &self,
        person: Option<PersonId>,
        about: BackupAbout,
        is_chosen: bool,
        made: Result<&Created, &Error>,
    ) -> Result<()> {
        let state = self.state();
        let folder = state.folder()?;
        let now = self.ports.clock.now();
        let action = if made.is_ok() {
            "backup.create"
        } else {
            "backup.failed"
        };
        let entry = folder.audit_entry(now, person, action, "backup", &[], &[]);
        folder.device.write(now, |tx| {
            match made {
                Ok(made) => {
                    tx.put_setting(LAST, about.made_at.as_millis().to_string().as_bytes())?;
                    tx.delete_setting(FAILED)?;
                    if is_chosen {
                        Written::note(tx, about, made)?;
                    }
                }
                Err(error) => tx.put_setting(FAILED, error.parts().1.as_bytes())?,
            }
            tx.append_audit(&entry)?;
            Ok(())
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
