//! Check, rebuild, checkpoints.

use nirantar_store::Progress;

use super::{FileCheck, StoreCheck, StoreRebuilt};
use crate::folder::{DEVICE_DB, OpenFolder};
use crate::{Nirantar, Result};

/// Pages of write-ahead log from which on the log is moved into the file (4 KiB each: 4 MiB).
const LONG: u64 = 1_000;

impl Nirantar {
    /// Looks at every file that this login can open: pages, references, documents, projections.
    ///
    /// # Errors
    /// Disk errors; cancelled when the session is being locked.
    pub fn store_check(&self, (): ()) -> Result<StoreCheck> {
        self.with_session("store_check", |folder, session| {
            let work = self.long_works.begin();
            let go_on = |_done, _of| work.may_go_on();
            let complaints = folder.device.check()?;
            let mut files = vec![FileCheck {
                file: DEVICE_DB.to_owned(),
                ok: complaints.is_empty(),
                documents: 0,
                problems: complaints,
            }];
            for space in session.files() {
                let report = space.check(Progress::new(&go_on))?;
                files.push(FileCheck {
                    file: file_name(space),
                    ok: report.is_sound(),
                    documents: report.documents,
                    problems: report
                        .problems
                        .iter()
                        .map(|problem| format!("{problem:?}"))
                        .collect(),
                });
            }
            Ok(StoreCheck {
                ok: files.iter().all(|file| file.ok),
                files,
            })
        })
    }

    /// Makes every projection again from the documents.
    ///
    /// # Errors
    /// Disk errors; cancelled when the session is being locked: what was begun is undone.
    pub fn store_rebuild(&self, (): ()) -> Result<StoreRebuilt> {
        self.with_session("store_rebuild", |_, session| {
            let work = self.long_works.begin();
            let go_on = |_done, _of| work.may_go_on();
            let mut documents = 0;
            let now = self.ports.clock.now();
            for space in session.files() {
                documents += space.rebuild(Progress::new(&go_on))?.documents;
                space.write(now, |tx| session.audit(tx, "store.rebuild", "file", &[], &[]))?;
            }
            Ok(StoreRebuilt { documents })
        })
    }
}

/// Name of a space's file inside the data folder.
pub(super) fn file_name(space: &nirantar_store::Space) -> String {
    let name = space.path().file_name().unwrap_or_default().to_string_lossy();
    format!("spaces/{name}")
}

/// Moves long write-ahead logs into their files. Writers and readers go on meanwhile.
pub(crate) fn checkpoint_if_long(folder: &OpenFolder) {
    if folder.device.wal_pages() > LONG
        && let Err(error) = folder.device.checkpoint()
    {
        tracing::warn!(key = error.message_key(), "checkpoint of device.db");
    }
    for space in folder.session.iter().flat_map(crate::session::Session::files) {
        if space.wal_pages() > LONG
            && let Err(error) = space.checkpoint()
        {
            tracing::warn!(key = error.message_key(), "checkpoint of a space");
        }
    }
}
