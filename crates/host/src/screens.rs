//! The built screens. They hold no records and are given to everybody on this PC; the start page alone asks for the
//! cookie, so that whoever comes without one is told what to do instead of meeting an empty screen.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderMap, Method, Uri};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::refusal::Refusal;
use crate::{Shared, Ui, door};

/// `ui/dist`: inside the program in a release, read at run time in a debug build. May be missing: the commands work alone.
#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
#[allow_missing = true]
struct Built;

#[derive(serde::Deserialize)]
pub struct Start {
    token: Option<String>,
}

/// `GET /`: with a token the exchange, without one the start page.
pub async fn start(
    State(shared): State<Arc<Shared>>,
    query: Result<Query<Start>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let token = query.ok().and_then(|Query(start)| start.token);
    if let Some(token) = token {
        return door::exchange_by_address(&shared.door, &token);
    }
    shared.door.check(&headers)?;
    match shared.ui {
        Ui::Built => page("index.html").ok_or_else(Refusal::no_screens),
        Ui::None => Err(Refusal::no_screens()),
    }
}

/// `GET /display`: the waiting-room display, for whoever has the cookie.
pub async fn display(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Result<Response, Refusal> {
    shared.door.check(&headers)?;
    match shared.ui {
        Ui::Built => page("display.html").ok_or_else(Refusal::no_screens),
        Ui::None => Err(Refusal::no_screens()),
    }
}

/// Everything else: a file of the screens, or nothing.
pub async fn file(State(shared): State<Arc<Shared>>, method: Method, uri: Uri) -> Result<Response, Refusal> {
    let path = uri.path().trim_start_matches('/');
    let readable = shared.ui == Ui::Built && (method == Method::GET || method == Method::HEAD);
    if readable {
        page(path).ok_or_else(Refusal::nothing_here)
    } else {
        Err(Refusal::nothing_here())
    }
}

fn page(path: &str) -> Option<Response> {
    let kind = kind_of(path)?;
    let found = Built::get(path)?;
    Some(
        (
            [(CONTENT_TYPE, HeaderValue::from_static(kind))],
            found.data.into_owned(),
        )
            .into_response(),
    )
}

/// The media types of what Vite writes. Anything else is not served.
fn kind_of(path: &str) -> Option<&'static str> {
    let (_, extension) = path.rsplit_once('.')?;
    Some(match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}
