//! The backup at the end, and what the window says meanwhile.
//!
//! A backup that cannot be made is said, for long enough to plug the drive in; then the program ends all the same. Nothing
//! here can hold the end up for ever: not a drive that is missing, not one that takes bytes and never answers.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use nirantar_app::{ClosingStage, Error, Event, Nirantar};
use tauri::{AppHandle, Manager};

use crate::closing::Closing;
use crate::events;

/// Between two words to the window.
const TELL_EVERY: Duration = Duration::from_millis(500);
/// How long the window stays to say that there is no backup.
const SAID_FOR: Duration = Duration::from_secs(60);
/// A drive that takes nothing for so long is given up.
const SILENT_FOR: Duration = Duration::from_secs(60);
/// How long a backup that was given up may take to clean up after itself.
const CLEAN_UP_FOR: Duration = Duration::from_secs(3);

/// What one try came to.
enum Tried {
    /// Made, or nobody wants one.
    Done,
    /// Not made, with the Fluent key of the reason.
    Failed(String),
    /// Somebody closed the window again.
    GivenUp,
    /// The drive does not answer; a thread hangs on it and holds the folder.
    Stuck,
}

/// Makes the backup, if a folder was chosen for it. False if something still hangs on a drive that does not answer.
pub fn make(app: &AppHandle, core: &Arc<Nirantar>) -> bool {
    loop {
        match attempt(app, core) {
            Tried::Done | Tried::GivenUp => return true,
            Tried::Stuck => {
                wait(app, core, "backup-no-answer");
                return false;
            }
            Tried::Failed(reason) => {
                tracing::warn!(%reason, "no backup at exit; the frame will say so");
                if !wait(app, core, &reason) {
                    return true;
                }
            }
        }
    }
}

/// Says that there is no backup. True if it is worth another try: a missing folder has come back.
fn wait(app: &AppHandle, core: &Nirantar, reason: &str) -> bool {
    let missing = reason == "backup-folder-missing";
    let folder = missing
        .then(|| core.backup_status(()).ok().and_then(|status| status.folder))
        .flatten();
    let until = Instant::now() + SAID_FOR;
    while !app.state::<Closing>().wants_at_once() {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return false;
        }
        if folder.as_deref().is_some_and(|path| Path::new(path).is_dir()) {
            return true;
        }
        tell(app, ClosingStage::Failed, None, Some((reason, left)));
        thread::sleep(TELL_EVERY);
    }
    false
}

/// How far a backup is, seen from outside its thread.
#[derive(Default)]
struct Gauge {
    percent: AtomicU8,
    pieces: AtomicU32,
}

fn attempt(app: &AppHandle, core: &Arc<Nirantar>) -> Tried {
    let gauge = Arc::new(Gauge::default());
    let (said, hear) = channel();
    let started = {
        let (app, core, gauge) = (app.clone(), Arc::clone(core), Arc::clone(&gauge));
        thread::Builder::new().name("backup".to_owned()).spawn(move || {
            let made = core.backup_at_exit(&mut |done, total| {
                gauge.percent.store(percent(done, total), Ordering::Relaxed);
                gauge.pieces.fetch_add(1, Ordering::Relaxed);
                if app.state::<Closing>().wants_at_once() {
                    std::ops::ControlFlow::Break(())
                } else {
                    std::ops::ControlFlow::Continue(())
                }
            });
            // Nobody listening means that nobody waits any longer.
            let _ = said.send(made.map(|_| ()));
        })
    };
    if started.is_err() {
        return Tried::Failed("backup-no-answer".to_owned());
    }
    let mut heard = (0, Instant::now());
    let mut given_up: Option<Instant> = None;
    loop {
        match hear.recv_timeout(TELL_EVERY) {
            Ok(Ok(())) => return Tried::Done,
            Ok(Err(Error::Cancelled)) => return Tried::GivenUp,
            Ok(Err(error)) => return Tried::Failed(error.parts().1),
            Err(RecvTimeoutError::Disconnected) => return Tried::Failed("internal".to_owned()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        let pieces = gauge.pieces.load(Ordering::Relaxed);
        if pieces != heard.0 {
            heard = (pieces, Instant::now());
        }
        if app.state::<Closing>().wants_at_once() {
            let since = *given_up.get_or_insert_with(Instant::now);
            if since.elapsed() > CLEAN_UP_FOR {
                return Tried::Stuck;
            }
        }
        if heard.1.elapsed() > SILENT_FOR {
            return Tried::Stuck;
        }
        let percent = gauge.percent.load(Ordering::Relaxed);
        tell(app, ClosingStage::Backup, Some(percent), None);
    }
}

fn percent(done: u64, total: Option<u64>) -> u8 {
    let total = total.unwrap_or(0).max(1);
    u8::try_from(done.saturating_mul(100) / total).map_or(100, |percent| percent.min(100))
}

fn tell(app: &AppHandle, stage: ClosingStage, percent: Option<u8>, failure: Option<(&str, Duration)>) {
    let event = Event::Closing {
        stage,
        percent,
        reason: failure.map(|(reason, _)| reason.to_owned()),
        seconds: failure.map(|(_, left)| u32::try_from(left.as_secs() + 1).unwrap_or(u32::MAX)),
    };
    events::emit(app, &event);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percents_stay_within_a_hundred() {
        assert_eq!(percent(0, None), 0);
        assert_eq!(percent(0, Some(0)), 0);
        assert_eq!(percent(1, Some(3)), 33);
        assert_eq!(percent(3, Some(3)), 100);
        assert_eq!(percent(u64::MAX, Some(1)), 100);
    }
}
