//! The desktop shell: a window around the application in `crates/app`. It holds no logic of its own: one Tauri command
//! hands every call to `nirantar_ipc`, and the rest of this crate tells the application when the PC sleeps, when nobody
//! has touched it for long, and when the window closes.

mod closing;
mod command;
mod display;
mod downloads;
mod events;
mod last_backup;
mod rest;
#[cfg(target_os = "linux")]
mod sleep_linux;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use nirantar_app::{Error, Nirantar, Ports, default_data_dir};
use nirantar_ipc::Fault;

/// Why the program ended without a window having been opened.
#[derive(Debug)]
pub struct Refusal {
    /// Exit code.
    pub exit: ExitCode,
    /// What to tell the person at the terminal.
    pub message: String,
}

/// Opens the window and stays until it closes.
///
/// # Errors
/// A [`Refusal`]: with exit code 69 (`EX_UNAVAILABLE` of sysexits) where there is no display to open a window on, 2 where
/// the environment names no usable data folder, 1 where the window could not be made.
pub fn run() -> Result<(), Refusal> {
    if !display::present() {
        return Err(no_display());
    }
    let core = start().map_err(|error| refuse(ExitCode::from(2), error))?;
    let app = display::opening(|| build(core)).ok_or_else(no_display)?;
    let app = app.map_err(|error| {
        refuse(
            ExitCode::FAILURE,
            Error::internal(format!("the window could not be opened: {error}")),
        )
    })?;
    app.run(closing::on_event);
    Ok(())
}

fn start() -> Result<Arc<Nirantar>, Error> {
    Ok(Arc::new(Nirantar::start(Ports::of_this_machine(
        default_data_dir()?,
    )?)?))
}

fn no_display() -> Refusal {
    Refusal {
        exit: ExitCode::from(69),
        message: nirantar_ipc::message("en", "shell-no-display", &nirantar_app::Args::new()),
    }
}

fn refuse(exit: ExitCode, error: Error) -> Refusal {
    Refusal {
        exit,
        message: Fault::from(error).message,
    }
}

fn build(core: Arc<Nirantar>) -> tauri::Result<tauri::App> {
    let mut builder = tauri::Builder::default();
    // One window per person's own folder. A folder named by hand (demo, tests) is guarded by its lock alone.
    if std::env::var_os("NIRANTAR_DATA_DIR").is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _args, _folder| {
            closing::Closing::started_again(app);
        }));
    }
    builder
        .manage(closing::Closing::default())
        .manage(Arc::clone(&core))
        .invoke_handler(tauri::generate_handler![
            command::call,
            command::display_feed,
            command::open_display
        ])
        .setup(move |app| {
            events::pass_on(&core, app.handle().clone());
            rest::watch(&core);
            #[cfg(unix)]
            closing::when_told(app.handle());
            window::open(app)?;
            Ok(())
        })
        .build(context())
}

/// What `tauri.conf.json` says, as code that Tauri writes at build time.
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "generated code"
)]
fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}
