//! Bringing a backup into an empty folder, with nothing but the file and the recovery kit.

use std::path::Path;

use nirantar_crypto::{EnvelopeOpener, PersonKeys, RootKeys};
use nirantar_domain::{Invalid, PersonId};
use nirantar_exchange::backup::{self, BackupError};
use zeroize::Zeroizing;

use super::{BackupRestore, BackupRestored, never_stop};
use crate::folder::{OpenFolder, Staging, read_escrow};
use crate::nirantar::FolderState;
use crate::ports::Ports;
use crate::setup::{owner_to_recover, recover_owner};
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Restores a backup into an empty data folder, sets a new password for its owner and logs them in. A restored folder
    /// begins a new incarnation: what was written after the copy was made is unknown here.
    ///
    /// # Errors
    /// Conflict for a folder that is not empty, a file that is no backup, or the wrong kit; invalid `new_password`;
    /// keyring and disk errors. Nothing is left behind then.
    pub fn backup_restore(&self, restore: BackupRestore) -> Result<BackupRestored> {
        let words = Zeroizing::new(restore.words);
        let password = Zeroizing::new(restore.new_password);
        let root = self.root_of(&words)?;
        self.check_password("new_password", &password, &[])?;
        let mut state = self.state_alone();
        match &*state {
            FolderState::New(_) => {}
            FolderState::Open(_) => return Err(Error::conflict("backup-folder-not-empty")),
            FolderState::Unavailable(error, _) => return Err(error.clone()),
        }
        let file = Path::new(&restore.file);
        if !file.is_file() {
            return Err(Error::Invalid(Invalid::new("file", "backup-file-missing")));
        }
        let staging = Staging::begin(&self.ports.data_dir)?;
        let opener = EnvelopeOpener::Root(&root);
        let extracted = match backup::extract(file, opener, staging.dir(), &mut never_stop) {
            Ok(extracted) => extracted,
            Err(error) => {
                staging.abandon();
                return Err(match error {
                    BackupError::FolderNotEmpty => Error::internal("staging"),
                    other => other.into(),
                });
            }
        };
        // The new password is set in the folder in the making: a restored folder is never one that only old words open.
        let restored = self.finish_restore(staging.dir(), &root, &password);
        let (owner, keys, clinic) = match restored {
            Ok(restored) => restored,
            Err(error) => {
                staging.abandon();
                return Err(error);
            }
        };
        if let Err(error) = staging.commit() {
            self.reopen(&mut state);
            return Err(error);
        }
        self.reopen(&mut state);
        if let Ok(folder) = state.folder_mut() {
            self.begin_if_possible(folder, owner, keys, self.ports.clock.now());
        }
        drop(state);
        self.tell(Event::ClinicChanged);
        Ok(BackupRestored {
            made_at: extracted.about.made_at,
            clinic,
            user: owner,
        })
    }

    /// Keeps this PC's secrets, and gives the owner of the restored folder in `dir` new keys and the new password.
    /// Answers them and the clinic's name.
    fn finish_restore(
        &self,
        dir: &Path,
        root: &RootKeys,
        password: &str,
    ) -> Result<(PersonId, PersonKeys, String)> {
        let escrow = read_escrow(dir)?.ok_or_else(|| Error::conflict("backup-not-a-backup"))?;
        let secrets = escrow
            .open(EnvelopeOpener::Root(root))
            .map_err(|_| Error::conflict("backup-wrong-kit"))?;
        self.ports.keyring.store(secrets.device, &secrets.to_packed()?)?;
        let ports = Ports {
            data_dir: dir.to_owned(),
            ..self.ports.clone()
        };
        let folder = OpenFolder::open_unfinished(&ports)?;
        let now = ports.clock.now();
        let owner = owner_to_recover(&folder, None)?;
        let keys = recover_owner(self, &ports, &folder, root, owner, password, now)?;
        let entry = folder.audit_entry(now, Some(owner), "backup.restore", "backup", &[], &[]);
        folder
            .device
            .write(now, |tx| tx.append_audit(&entry).map(|_| ()))?;
        let clinic = folder.device.read(|tx| tx.setting_text("clinic_name"))?;
        folder.close()?;
        Ok((owner, keys, clinic.unwrap_or_default()))
    }
}
