//! The desktop shell: a window around the application in `crates/app`. It holds no logic of its own: one Tauri command
//! hands every call to `nirantar_ipc`, and the rest of this crate tells the application when the PC sleeps, when nobody
//! has touched it for long, and when the window closes.

mod command;
mod display;
mod window;

use std::process::ExitCode;

/// Opens the window and stays until it closes.
///
/// Ends with exit code 69 (sysexits `EX_UNAVAILABLE`) where there is no display to open it on, 1 where the window
/// could not be made, and 0 otherwise.
#[must_use]
pub fn run() -> ExitCode {
    if !display::present() {
        return ExitCode::from(69);
    }
    let built = tauri::Builder::default()
        .setup(|app| Ok(window::open(app).map(drop)?))
        .invoke_handler(tauri::generate_handler![command::call])
        .build(tauri::tauri_build_context!());
    match built {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}
