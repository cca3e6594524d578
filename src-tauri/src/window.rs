//! The clinic's window, and the waiting room's.

use tauri::webview::DownloadEvent;
use tauri::{App, AppHandle, Manager, Monitor, WebviewWindow, WebviewWindowBuilder};

use crate::downloads;

/// Label of the clinic's window.
pub const MAIN: &str = "main";
/// Label of the waiting-room display.
pub const DISPLAY: &str = "display";

/// True under a WebDriver; the variable is tauri-driver's.
fn driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// Opens the window `main` of tauri.conf.json.
///
/// The web view keeps nothing between two starts: no cache, no storage, no cookies on disk. WebKitGTK cannot be driven by
/// WebDriver in that mode, so under a driver (the variable is tauri-driver's) the ordinary mode is used, and the
/// real-window test searches what it left on disk.
pub fn open(app: &App) -> tauri::Result<WebviewWindow> {
    let config = app.config().app.windows.first().cloned().unwrap_or_default();
    WebviewWindowBuilder::from_config(app.handle(), &config)?
        .incognito(!driven())
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
    if let Some(window) = app.get_webview_window(MAIN) {
        // A desktop may refuse to give the focus away; the window is open all the same.
        let _shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
    }
}

/// Takes the window off the screen while the program finishes its work.
pub fn hide(app: &AppHandle) {
    for label in [MAIN, DISPLAY] {
        if let Some(window) = app.get_webview_window(label) {
            let _hidden = window.hide();
        }
    }
}

/// Opens the window `display`: on the second screen and filling it, where there is one. Where the window is open already it
/// comes to the front and changes between full screen and a window.
pub fn open_display(app: &AppHandle) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(DISPLAY) {
        window.set_fullscreen(!window.is_fullscreen()?)?;
        return window.set_focus();
    }
    let configs = &app.config().app.windows;
    let config = configs
        .iter()
        .find(|config| config.label == DISPLAY)
        .cloned()
        .unwrap_or_default();
    let window = WebviewWindowBuilder::from_config(app, &config)?
        .incognito(!driven())
        // The board has nothing to give away and nothing to fetch: it stays on its page.
        .on_navigation(|url| url.path().ends_with("/display.html"))
        .build()?;
    if let Some(screen) = other_screen(app)? {
        window.set_position(*screen.position())?;
        window.set_fullscreen(true)?;
    }
    Ok(())
}

/// A screen that the clinic's window is not on.
fn other_screen(app: &AppHandle) -> tauri::Result<Option<Monitor>> {
    let Some(main) = app.get_webview_window(MAIN) else {
        return Ok(None);
    };
    let here = main.current_monitor()?.map(|screen| *screen.position());
    let screens = main.available_monitors()?;
    Ok(screens
        .into_iter()
        .find(|screen| here.is_some_and(|here| *screen.position() != here)))
}
