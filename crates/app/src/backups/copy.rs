//! What a backup copies, fixed in one moment; the copying itself then needs nothing that a login or a lock needs.

use std::path::{Path, PathBuf};

use nirantar_crypto::{BackupAbout, EnvelopeRecipient, PersonPublic, RootPublic};
use nirantar_domain::{Entropy, PersonId, Timestamp};
use nirantar_exchange::backup::{self, Created, Progress, SourceFile};
use nirantar_store::{Held, SnapshotFile, SnapshotGuard};

use crate::folder::{ESCROW, OpenFolder, disk};
use crate::{Error, Result};

/// The files as they were at one moment. As long as this lives they stand still.
pub(super) struct Moment {
    pub about: BackupAbout,
    sources: Vec<SourceFile>,
    root: RootPublic,
    owners: Vec<(PersonId, PersonPublic)>,
    _open: Vec<SnapshotGuard>,
    _closed: Vec<Held>,
}

impl Moment {
    /// Fixes the present state. To be called with the folder's state in hand: nobody opens or closes a file meanwhile.
    pub fn fix(folder: &OpenFolder, data_dir: &Path, now: Timestamp) -> Result<Self> {
        let about = BackupAbout {
            organisation: folder.organisation(),
            device: folder.secrets.device,
            made_at: now,
        };
        let (root, owners) = folder.members(|state| {
            let owners = state
                .owners()
                .filter_map(|(id, person)| person.public().map(|public| (id, *public)))
                .collect();
            (state.root().copied(), owners)
        });
        let root = root.ok_or_else(|| Error::internal("no root"))?;
        let escrow = data_dir.join(ESCROW);
        let len = std::fs::metadata(&escrow).map_err(|error| disk(&error))?.len();
        // First, because it alone does not stand still: an owner who is added or leaves is sealed in or out.
        let mut sources = vec![SourceFile {
            name: ESCROW.to_owned(),
            path: escrow,
            len,
        }];
        // Spaces before device.db: a key that device.db knows is then never newer than the files it opens.
        let _turn = folder
            .witnessing
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut open = Vec::new();
        for space in folder.session.iter().flat_map(|session| session.files()) {
            let guard = space.snapshot()?;
            sources.extend(guard.files().iter().map(|file| source("spaces/", file)));
            open.push(guard);
        }
        let (closed, found) = closed_spaces(data_dir, &sources)?;
        sources.extend(found);
        let device = folder.device.snapshot()?;
        sources.extend(device.files().iter().map(|file| source("", file)));
        open.push(device);
        Ok(Self {
            about,
            sources,
            root,
            owners,
            _open: open,
            _closed: closed,
        })
    }

    /// Writes the backup into a folder.
    pub fn write(&self, into: &Path, entropy: &dyn Entropy, progress: Progress<'_>) -> Result<Created> {
        let mut recipients = vec![EnvelopeRecipient::Root(&self.root)];
        recipients.extend(
            self.owners
                .iter()
                .map(|(id, public)| EnvelopeRecipient::Person(*id, public)),
        );
        if into.is_dir() {
            backup::remove_leftovers(into, self.about)?;
        }
        Ok(backup::create(
            into,
            &self.sources,
            self.about,
            &recipients,
            entropy,
            progress,
        )?)
    }
}

fn source(prefix: &str, file: &SnapshotFile) -> SourceFile {
    SourceFile {
        name: format!("{prefix}{}", file.name),
        path: file.path.clone(),
        len: file.length,
    }
}

/// Files of spaces that this process has not open, held from here on, and their logs.
fn closed_spaces(data_dir: &Path, open: &[SourceFile]) -> Result<(Vec<Held>, Vec<SourceFile>)> {
    let spaces = data_dir.join("spaces");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&spaces).map_err(|error| disk(&error))? {
        let name = entry
            .map_err(|error| disk(&error))?
            .file_name()
            .to_string_lossy()
            .into_owned();
        let in_use = open.iter().any(|file| file.name == format!("spaces/{name}"));
        if name.ends_with(".db") && !in_use {
            names.push(name);
        }
    }
    names.sort();
    let mut held = Vec::new();
    let mut found = Vec::new();
    for name in names {
        held.push(Held::closed(&spaces.join(&name)));
        for name in [name.clone(), format!("{name}-wal")] {
            let path: PathBuf = spaces.join(&name);
            let len = match std::fs::metadata(&path) {
                Ok(data) => data.len(),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                Err(error) => return Err(disk(&error)),
            };
            if len > 0 || name.ends_with(".db") {
                found.push(SourceFile {
                    name: format!("spaces/{name}"),
                    path,
                    len,
                });
            }
        }
    }
    Ok((held, found))
}
