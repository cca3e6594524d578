//! Passes on what the core tells the screens.

use std::sync::Arc;

use nirantar_app::{Event, Nirantar};
use tauri::{AppHandle, Emitter};
use tokio::sync::broadcast::error::RecvError;

/// The name that `ui/src/platform` listens to.
const CHANNEL: &str = "nirantar://event";

/// Listens until the core is gone.
pub fn pass_on(core: &Arc<Nirantar>, app: AppHandle) {
    let mut events = core.subscribe();
    tauri::async_runtime::spawn(async move {
        loop {
            match events.recv().await {
                Ok(event) => emit(&app, &event),
                Err(RecvError::Lagged(_)) => {
                    for event in Event::for_who_missed_some() {
                        emit(&app, &event);
                    }
                }
                Err(RecvError::Closed) => break,
            }
        }
    });
}

/// Tells the window.
pub fn emit(app: &AppHandle, event: &Event) {
    if let Err(error) = app.emit(CHANNEL, event) {
        tracing::warn!(%error, "an event did not reach the window");
    }
}
