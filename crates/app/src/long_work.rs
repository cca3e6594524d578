//! Work that takes long. A check or a rebuild holds the session meanwhile: a lock does not wait for it, it is told to stop, and
//! locking when idle does wait. A backup holds nothing and goes on under a lock; the end of the program stops it.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// Who is at work, and how often somebody wanted to lock.
#[derive(Debug, Default)]
pub struct LongWorks {
    running: AtomicU32,
    stops: AtomicU64,
}

/// Work under way, until dropped.
#[derive(Debug)]
pub struct LongWork<'w> {
    all: &'w LongWorks,
    /// Stops asked for when it began.
    before: u64,
}

impl LongWorks {
    /// Begins. To be called with the folder's state in hand: a stop asked for later is then meant for this work.
    pub fn begin(&self) -> LongWork<'_> {
        self.running.fetch_add(1, Ordering::AcqRel);
        LongWork {
            all: self,
            before: self.stops.load(Ordering::Acquire),
        }
    }

    /// Tells everybody to stop.
    pub fn stop(&self) {
        self.stops.fetch_add(1, Ordering::AcqRel);
    }

    /// True if a stop was ever asked for.
    pub fn was_stopped(&self) -> bool {
        self.stops.load(Ordering::Acquire) > 0
    }

    /// True while somebody is at work.
    pub fn is_running(&self) -> bool {
        self.running.load(Ordering::Acquire) > 0
    }
}

impl LongWork<'_> {
    /// False once it was told to stop.
    pub fn may_go_on(&self) -> bool {
        self.all.stops.load(Ordering::Acquire) == self.before
    }
}

impl Drop for LongWork<'_> {
    fn drop(&mut self) {
        self.all.running.fetch_sub(1, Ordering::AcqRel);
    }
}
