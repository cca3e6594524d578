//! Closing the window: lock, back up, end. The window stays until the backup is made, and says why if it is not.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use nirantar_app::Nirantar;
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};

use crate::{last_backup, rest, window};

/// How far closing has got.
#[derive(Default)]
pub struct Closing {
    begun: AtomicBool,
    /// Somebody closed the window a second time: no more waiting for the backup.
    at_once: AtomicBool,
    /// Somebody started the program again meanwhile.
    again: AtomicBool,
}

impl Closing {
    /// A second start of the program: shows the window, or opens it again once closing is done.
    pub fn started_again(app: &AppHandle) {
        let closing = app.state::<Self>();
        if closing.begun.load(Ordering::Acquire) {
            closing.again.store(true, Ordering::Release);
        } else {
            window::raise(app);
        }
    }

    /// True once nobody wants to wait any longer.
    pub fn wants_at_once(&self) -> bool {
        self.at_once.load(Ordering::Acquire)
    }
}

/// Puts locking and the backup before the end, whichever way the end comes.
pub fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        // The waiting-room display closes by itself; the clinic goes on.
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } if label == window::MAIN => {
            api.prevent_close();
            begin(app);
        }
        // Cmd+Q and the like. With a code it is our own `exit` below.
        RunEvent::ExitRequested { code: None, api, .. } => {
            api.prevent_exit();
            begin(app);
        }
        _ => {}
    }
}

/// The end of the desktop session, Ctrl+C at the terminal, and `kill` end the program as closing its window does.
#[cfg(unix)]
pub fn when_told(app: &AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    for kind in [
        SignalKind::terminate(),
        SignalKind::interrupt(),
        SignalKind::hangup(),
    ] {
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            let Ok(mut told) = signal(kind) else { return };
            while told.recv().await.is_some() {
                begin(&app);
            }
        });
    }
}

fn begin(app: &AppHandle) {
    let closing = app.state::<Closing>();
    if closing.begun.swap(true, Ordering::AcqRel) {
        closing.at_once.store(true, Ordering::Release);
        return;
    }
    let handle = app.clone();
    let begun = thread::Builder::new()
        .name("closing".to_owned())
        .spawn(move || finish(&handle));
    if begun.is_err() {
        app.exit(1);
    }
}

fn finish(app: &AppHandle) {
    let core = Arc::clone(&app.state::<Arc<Nirantar>>());
    thread::sleep(rest::DRAFTS_SETTLE);
    rest::lock(&core, "exit");
    let answers = last_backup::make(app, &core);
    window::hide(app);
    // A drive that never answers holds the folder; what was confirmed is on disk all the same.
    if answers && let Err(error) = core.shut_down() {
        tracing::warn!(%error, "the folder was not closed in order");
    }
    if app.state::<Closing>().again.load(Ordering::Acquire) {
        app.restart();
    }
    app.exit(0);
}
