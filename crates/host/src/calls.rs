//! `POST /call/<command>`: the arguments object in, the answer or a fault out.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use nirantar_app::Error;
use serde_json::Value;

use crate::Shared;
use crate::refusal::Refusal;

/// The handler. Use cases wait on disk and on password arithmetic, so they run beside the runtime's own threads.
pub async fn call(
    State(shared): State<Arc<Shared>>,
    Path(command): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Value>, Refusal> {
    shared.door.check(&headers)?;
    let args = json_body(&headers, body)?;
    let app = Arc::clone(&shared.app);
    let answer = tokio::task::spawn_blocking(move || nirantar_ipc::call(&app, &command, args))
        .await
        .map_err(|_| Error::internal("a command broke off"))?;
    Ok(Json(answer?))
}

/// The body as JSON. Only `application/json` is read: no form of a foreign page can send that without asking first.
pub fn json_body(headers: &HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<Value, Refusal> {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/json") {
        return Err(Refusal::not_json());
    }
    let body = body.map_err(|_| Refusal::body())?;
    if body.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(&body).map_err(|_| Refusal::not_json())
}
