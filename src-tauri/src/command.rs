//! The one Tauri command.

use serde_json::Value;

/// Hands a call to the command list.
#[tauri::command]
pub async fn call(command: String, args: Value) -> Result<Value, Value> {
    tauri::async_runtime::spawn_blocking(move || Ok(serde_json::json!({ "command": command, "args": args })))
        .await
        .map_err(|error| Value::String(error.to_string()))?
}
