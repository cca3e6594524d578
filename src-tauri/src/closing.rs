//! Closing the window: lock, back up, end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use nirantar_app::Nirantar;
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};

use crate::{rest, window};

/// How far closing has got.
#[derive(Default)]
pub struct Closing {
    begun: AtomicBool,
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
}

/// Puts locking and the backup before the end, whichever way the end comes.
pub fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent {
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } => {
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

fn begin(app: &AppHandle) {
    if app.state::<Closing>().begun.swap(true, Ordering::AcqRel) {
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
    window::hide(app);
    if let Err(error) = core.backup_at_exit() {
        tracing::warn!(%error, "no backup at exit; the frame will say so");
    }
    if let Err(error) = core.shut_down() {
        tracing::warn!(%error, "the folder was not closed in order");
    }
    if app.state::<Closing>().again.load(Ordering::Acquire) {
        app.restart();
    }
    app.exit(0);
}
