//! The clinic's window.

use tauri::webview::DownloadEvent;
use tauri::{App, AppHandle, Manager, WebviewWindow, WebviewWindowBuilder};

use crate::downloads;

/// Opens the window `main` of tauri.conf.json.
///
/// The web view keeps nothing between two starts: no cache, no storage, no cookies on disk. WebKitGTK cannot be driven by
/// WebDriver in that mode, so under a driver (the variable is tauri-driver's) the ordinary mode is used, and the
/// real-window test searches what it left on disk.
pub fn open(app: &App) -> tauri::Result<WebviewWindow> {
    let driven = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true");
    let config = app.config().app.windows.first().cloned().unwrap_or_default();
    WebviewWindowBuilder::from_config(app.handle(), &config)?
        .incognito(!driven)
        .on_download(|view, event| match event {
            DownloadEvent::Requested { url, destination } => {
                downloads::place(view.app_handle(), &url, destination)
            }
            _ => true,
        })
        .build()
}

/// Brings the window to the front, for a second start of the program.
pub fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A desktop may refuse to give the focus away; the window is open all the same.
        let _shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
    }
}

/// Takes the window off the screen while the program finishes its work.
pub fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _hidden = window.hide();
    }
}
