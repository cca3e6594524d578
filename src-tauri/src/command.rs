//! The one Tauri command.

use std::sync::Arc;

use nirantar_app::{Error, Nirantar};
use nirantar_ipc::Fault;
use serde_json::Value;
use tauri::State;

/// Hands a call to the command list. It waits on disk and on password arithmetic, so it runs beside the window.
#[tauri::command]
pub async fn call(core: State<'_, Arc<Nirantar>>, command: String, args: Value) -> Result<Value, Fault> {
    let core = Arc::clone(&core);
    tauri::async_runtime::spawn_blocking(move || nirantar_ipc::call(&core, &command, args))
        .await
        .unwrap_or_else(|_| Err(Error::internal("a command broke off").into()))
}
