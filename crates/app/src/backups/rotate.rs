//! Clearing old backups away from the chosen folder (docs/formats/backup.md, "Clearing away").
//!
//! A file goes only if all of this is so: `device.db` knows that this PC wrote it there; it is a plain file of that name and
//! length which says it is this clinic's, this PC's, and of that moment; a newer one has just been made and was read back from
//! the medium, byte for byte; and [`kept`] does not keep it. Everything else in the folder is somebody's, and stays.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use nirantar_crypto::BackupAbout;
use nirantar_domain::{PersonId, Timestamp};
use nirantar_exchange::backup::{self, BackupError, Created, Progress};
use nirantar_store::{DeviceRead, DeviceWrite};
use serde::{Deserialize, Serialize};

use super::keep::kept;
use crate::{Error, Nirantar, Result};

const WRITTEN: &str = "backups_written";
/// Files that are remembered; drives may take turns in one place, so a file that is not there now is not forgotten at once.
const REMEMBERED: usize = 400;

/// A backup that this PC wrote into the chosen folder, as `device.db` remembers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Written {
    name: String,
    made_at: Timestamp,
    bytes: u64,
}

impl Written {
    fn of(about: BackupAbout, made: &Created) -> Option<Self> {
        Some(Self {
            name: made.path.file_name()?.to_str()?.to_owned(),
            made_at: about.made_at,
            bytes: made.bytes,
        })
    }

    /// Remembers a backup, in the transaction that puts it on record.
    pub fn note(tx: &mut DeviceWrite<'_>, about: BackupAbout, made: &Created) -> Result<()> {
        let mut all = Self::all(tx)?;
        all.extend(Self::of(about, made));
        let forgotten = all.len().saturating_sub(REMEMBERED);
        Self::put(tx, all.get(forgotten..).unwrap_or_default())
    }

    fn all(tx: &DeviceRead<'_>) -> Result<Vec<Self>> {
        match tx.setting(WRITTEN)? {
            None => Ok(Vec::new()),
            Some(bytes) => serde_json::from_slice(&bytes).map_err(|_| Error::internal("the list of backups")),
        }
    }

    fn put(tx: &mut DeviceWrite<'_>, all: &[Self]) -> Result<()> {
        let bytes = serde_json::to_vec(all).map_err(|_| Error::internal("the list of backups"))?;
        Ok(tx.put_setting(WRITTEN, &bytes)?)
    }

    /// Where it lies in `folder`, if what lies there is it.
    fn find(&self, folder: &Path, about: BackupAbout) -> Option<PathBuf> {
        let plain = Path::new(&self.name).file_name()?.to_str()? == self.name && self.name.ends_with(".nbk");
        let path = folder.join(&self.name);
        let data = fs::symlink_metadata(&path).ok()?;
        if !plain || !data.is_file() || data.len() != self.bytes {
            return None;
        }
        let says = backup::peek(File::open(&path).ok()?).ok()?;
        let same = (says.organisation, says.device, says.made_at)
            == (about.organisation, about.device, self.made_at);
        same.then_some(path)
    }
}

impl Nirantar {
    /// What a new backup makes superfluous. Where there is something, the new one was read back.
    ///
    /// # Errors
    /// Conflict if the new one is not on the medium as it was written; disk errors of reading `device.db`.
    pub(super) fn superfluous(
        &self,
        about: BackupAbout,
        made: &Created,
        progress: Progress<'_>,
    ) -> Result<Vec<PathBuf>> {
        let known = self.state().folder()?.device.read(Written::all)?;
        let Some(folder) = made.path.parent() else {
            return Ok(Vec::new());
        };
        let older: Vec<(Timestamp, PathBuf)> = known
            .iter()
            .filter_map(|one| Some((one.made_at, one.find(folder, about)?)))
            .filter(|(_, path)| *path != made.path)
            .collect();
        let mut instants: Vec<Timestamp> = older.iter().map(|(at, _)| *at).collect();
        instants.push(about.made_at);
        let going: Vec<PathBuf> = older
            .into_iter()
            .zip(kept(&instants))
            .filter_map(|((_, path), kept)| (!kept).then_some(path))
            .collect();
        if going.is_empty() {
            return Ok(going);
        }
        match backup::is_as_written(made, progress) {
            Ok(true) => Ok(going),
            // Somebody wants to end at once: everything stays.
            Err(BackupError::Cancelled) => Ok(Vec::new()),
            Ok(false) | Err(_) => Err(Error::conflict("backup-unverified")),
        }
    }

    /// Clears files away and puts it on record. What cannot be removed stays until the next backup.
    pub(super) fn clear_away(&self, going: &[PathBuf], person: Option<PersonId>) -> Result<()> {
        let gone: Vec<String> = going
            .iter()
            .filter(|path| {
                let removed = fs::remove_file(path);
                if let Err(error) = &removed {
                    tracing::warn!(%error, "an old backup stays");
                }
                removed.is_ok()
            })
            .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .collect();
        if gone.is_empty() {
            return Ok(());
        }
        let state = self.state();
        let folder = state.folder()?;
        let now = self.ports.clock.now();
        let entry = folder.audit_entry(now, person, "backup.clear", "backup", &[], &[]);
        folder.device.write(now, |tx| {
            let mut all = Written::all(tx)?;
            all.retain(|one| !gone.contains(&one.name));
            Written::put(tx, &all)?;
            tx.append_audit(&entry)?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What one version remembers the next one must find.
    #[test]
    fn what_is_remembered_is_read_for_ever() {
        let golden =
            r#"{"name":"nirantar-20261121-003000.nbk","made_at":"2026-11-21T00:30:00.000+05:30","bytes":7}"#;
        let one = Written {
            name: "nirantar-20261121-003000.nbk".to_owned(),
            made_at: "2026-11-20T19:00:00Z".parse().unwrap(),
            bytes: 7,
        };
        assert_eq!(serde_json::to_string(&one).unwrap(), golden);
        assert_eq!(serde_json::from_str::<Written>(golden).unwrap(), one);
    }
}
