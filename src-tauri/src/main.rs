//! Starts the desktop application.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

#[allow(
    clippy::print_stderr,
    reason = "the only way to tell the person at the terminal why there is no window"
)]
fn main() -> ExitCode {
    nirantar_app::forbid_core_dumps();
    match nirantar_desktop::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("{}", refusal.message);
            refusal.exit
        }
    }
}
