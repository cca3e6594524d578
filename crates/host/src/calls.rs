//! `POST /call/<command>`: the arguments object in, the answer or a fault out.

use std::sync::Arc;

use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use nirantar_app::Error;
use serde_json::Value;

use crate::refusal::Refusal;
use crate::{BODY_LIMIT, Shared};

/// The handler. Use cases wait on disk and on password arithmetic, so they run beside the runtime's own threads.
pub async fn call(
    State(shared): State<Arc<Shared>>,
    Path(command): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<Value>, Refusal> {
    shared.door.check(&headers)?;
    let args = json_body(&headers, body).await?;
    let app = Arc::clone(&shared.app);
    let answer = tokio::task::spawn_blocking(move || nirantar_ipc::call(&app, &command, args))
        .await
        .map_err(|_| Error::internal("a command broke off"))?;
    Ok(Json(answer?))
}

/// Reads the body as JSON, once its announced length and kind are acceptable. Only `application/json` is read: no form of a
/// foreign page can send that without asking first.
pub async fn json_body(headers: &HeaderMap, body: Body) -> Result<Value, Refusal> {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let essence = text(CONTENT_TYPE).split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/json") {
        return Err(Refusal::not_json());
    }
    // Refused when announced, not when sent. A chunked body announces nothing and is cut while it is read.
    if text(CONTENT_LENGTH)
        .parse::<usize>()
        .is_ok_and(|length| length > BODY_LIMIT)
    {
        return Err(Refusal::body());
    }
    let body = to_bytes(body, BODY_LIMIT).await.map_err(|_| Refusal::body())?;
    if body.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(&body).map_err(|_| Refusal::not_json())
}
