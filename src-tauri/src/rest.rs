//! Locks when nobody is there: after the idle time, and when the PC goes to sleep.
//!
//! On Linux logind says beforehand that the PC goes to sleep (`sleep_linux`), and waits for us. Elsewhere, and where
//! logind is not there, the first look after waking up sees that time has passed without us, and locks before anything
//! else happens.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use nirantar_app::Nirantar;
use nirantar_app::session::SessionLock;

/// Between two looks at the clock; what `Nirantar::tick` asks for.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// A look that comes this much too late means that the PC slept.
const SLEPT_AFTER: Duration = Duration::from_secs(30);
/// Longer than the screens wait before they save what is being typed (`ui/src/shared/draft.ts`).
pub const DRAFTS_SETTLE: Duration = Duration::from_millis(800);

/// Watches until the program ends.
pub fn watch(core: &Arc<Nirantar>) {
    let watched = Arc::clone(core);
    let _watcher = thread::Builder::new()
        .name("rest".to_owned())
        .spawn(move || look_again(&watched));
    #[cfg(target_os = "linux")]
    crate::sleep_linux::watch(core);
}

fn look_again(core: &Nirantar) {
    let mut steady = Instant::now();
    let mut wall = SystemTime::now();
    loop {
        thread::sleep(LOOK_EVERY);
        if slept(steady.elapsed(), wall.elapsed().unwrap_or_default()) {
            lock(core, "sleep");
        } else {
            core.tick();
        }
        steady = Instant::now();
        wall = SystemTime::now();
    }
}

/// True if more time has passed since the last look than the looking explains. Clocks differ in whether they count sleep,
/// so either will do; a wall clock that somebody set forward locks once too often, which does no harm.
fn slept(steady: Duration, wall: Duration) -> bool {
    steady.max(wall) > LOOK_EVERY + SLEPT_AFTER
}

/// Ends the session, if there is one. When this answers, its keys are gone.
pub fn lock(core: &Nirantar, reason: &str) {
    if let Err(error) = core.session_lock(SessionLock {
        reason: Some(reason.to_owned()),
    }) {
        tracing::warn!(%error, reason, "not locked");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_look_means_sleep_by_either_clock() {
        let night = Duration::from_secs(8 * 3600);
        assert!(!slept(LOOK_EVERY, LOOK_EVERY));
        assert!(
            !slept(LOOK_EVERY + SLEPT_AFTER, LOOK_EVERY),
            "a busy PC is not asleep"
        );
        assert!(slept(LOOK_EVERY, night));
        assert!(slept(night, Duration::ZERO), "the wall clock was set back");
    }
}
