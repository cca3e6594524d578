//! The Tauri commands: one for the clinic's window, one for the waiting room's, and the one that opens the latter.
//!
//! The access list in tauri.conf.json says which window may give which; `call` looks at the window once more.

use std::sync::Arc;

use nirantar_app::{Error, Nirantar};
use nirantar_ipc::Fault;
use serde_json::Value;
use tauri::{AppHandle, State, WebviewWindow};

use crate::window;

/// Hands a call to the command list. It waits on disk and on password arithmetic, so it runs beside the window.
///
/// # Errors
/// Those of the command; permission in every window but the clinic's.
#[tauri::command]
pub async fn call(
    window: WebviewWindow,
    core: State<'_, Arc<Nirantar>>,
    command: String,
    args: Value,
) -> Result<Value, Fault> {
    if window.label() != window::MAIN {
        return Err(Error::Forbidden { command }.into());
    }
    give(&core, command, args).await
}

/// What the waiting-room display shows: the only command that its window may give.
///
/// # Errors
/// Those of `display_feed`.
#[tauri::command]
pub async fn display_feed(core: State<'_, Arc<Nirantar>>) -> Result<Value, Fault> {
    give(&core, "display_feed".to_owned(), Value::Null).await
}

/// Opens the waiting-room display; where it is open already, puts it into full screen and back.
///
/// # Errors
/// Internal, if the window could not be made.
#[tauri::command]
pub async fn open_display(app: AppHandle) -> Result<(), Fault> {
    window::open_display(&app)
        .map_err(|error| Error::internal(format!("the display could not be opened: {error}")).into())
}

async fn give(core: &Arc<Nirantar>, command: String, args: Value) -> Result<Value, Fault> {
    let core = Arc::clone(core);
    tauri::async_runtime::spawn_blocking(move || nirantar_ipc::call(&core, &command, args))
        .await
        .unwrap_or_else(|_| Err(Error::internal("a command broke off").into()))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    /// The display's window may ask for its numbers, and nothing else: no command, no event, no window of its own.
    #[test]
    fn the_display_is_let_through_to_the_feed_alone() {
        let config: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();
        let capabilities = config["app"]["security"]["capabilities"].as_array().unwrap();
        let of = |window: &str| -> Vec<&Value> {
            capabilities
                .iter()
                .filter(|one| {
                    one["windows"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .any(|name| name == window)
                })
                .collect()
        };
        let display = of("display");
        assert_eq!(display.len(), 1);
        assert_eq!(
            display[0]["permissions"],
            serde_json::json!(["allow-display-feed"])
        );
        assert!(display[0].get("webviews").is_none() && display[0].get("remote").is_none());
        assert!(
            of("main")
                .iter()
                .all(|one| one["windows"] == serde_json::json!(["main"]))
        );
        // No capability by a pattern that the display would fall under.
        for one in capabilities {
            for name in one["windows"].as_array().unwrap() {
                assert!(matches!(name.as_str(), Some("main" | "display")), "{name}");
            }
        }
        let permissions = include_str!("../permissions/call.toml");
        assert!(permissions.contains("commands.allow = [\"display_feed\"]"));
    }
}
