//! Files that stand still while they are copied.
//!
//! As long as a file is held, nothing is moved from its write-ahead log into it, by nobody in this process: not by whoever has
//! it open, not by one who opens it meanwhile, not at closing. So a copy needs no open file and no key, only this, and a login
//! or a lock need not wait for a slow drive. Kept by path and not with the open file, because the file may be closed and
//! opened again under a copy. One process owns a data folder; no other one opens these files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

static HELD: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
static LET_GO: Condvar = Condvar::new();

fn all() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps a file as it is until dropped; its log only grows meanwhile.
#[derive(Debug)]
#[must_use = "the file stands still only while this lives"]
pub struct Held(PathBuf);

impl Held {
    /// Holds a file that nobody has open, waiting until nobody else holds it. For an open one see
    /// [`crate::Space::snapshot`].
    pub fn closed(path: &Path) -> Self {
        let mut held = all();
        while held.contains(path) {
            held = LET_GO.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
        held.insert(path.to_owned());
        Self(path.to_owned())
    }

    /// Holds a file, if nobody else does.
    pub(super) fn if_free(path: &Path) -> Option<Self> {
        all().insert(path.to_owned()).then(|| Self(path.to_owned()))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        all().remove(&self.0);
        LET_GO.notify_all();
    }
}

/// True while a copy is made of the file.
pub(super) fn is_held(path: &Path) -> bool {
    all().contains(path)
}
