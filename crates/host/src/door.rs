//! The one-time token and the cookie that it is exchanged for.
//!
//! The token stands in the printed address. Its first use answers with the cookie and a redirect to `/`, so that neither
//! the page nor anything it loads ever sees the token; after that the token opens nothing, wherever a copy of it was kept
//! (shell scrollback, browser history). The cookie is `HttpOnly` and `SameSite=Strict`, ends with the browser's session,
//! and dies with this process. Its name holds the port, because browsers do not keep the cookies of ports apart.

use std::sync::{Mutex, PoisonError};

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use nirantar_domain::Entropy;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::Shared;
use crate::calls::json_body;
use crate::refusal::Refusal;

/// Bytes of randomness in token and cookie.
const SECRET: usize = 32;

/// Guards everything behind it.
pub struct Door {
    /// Gone once used.
    token: Mutex<Option<Zeroizing<String>>>,
    cookie: Zeroizing<String>,
    name: String,
}

impl Door {
    /// A new door, and the token to print.
    pub fn make(port: u16, entropy: &dyn Entropy) -> (Self, Zeroizing<String>) {
        let token = secret(entropy);
        let door = Self {
            token: Mutex::new(Some(token.clone())),
            cookie: secret(entropy),
            name: format!("nirantar-{port}"),
        };
        (door, token)
    }

    /// Takes the token in and gives the value of `Set-Cookie`.
    pub fn exchange(&self, offered: &str) -> Result<String, Refusal> {
        let mut token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = token.as_ref().is_some_and(|token| same(token, offered));
        if !fits {
            return Err(Refusal::token_spent());
        }
        *token = None;
        Ok(format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict",
            self.name,
            self.cookie.as_str()
        ))
    }

    /// Lets requests with the cookie pass.
    pub fn check(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let offered = headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == self.name);
        match offered {
            Some((_, value)) if same(&self.cookie, value) => Ok(()),
            _ => Err(Refusal::no_cookie()),
        }
    }
}

/// `POST /session` with `{"token": …}`: the exchange for programs.
pub async fn exchange(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let body = json_body(&headers, body).await?;
    let token = body
        .get("token")
        .and_then(serde_json::Value::as_str)
        .unwrap_or_default();
    let cookie = shared.door.exchange(token)?;
    Ok(([(SET_COOKIE, cookie)], axum::Json(serde_json::json!({}))).into_response())
}

/// `GET /?token=…`: the exchange for people.
pub fn exchange_by_address(door: &Door, token: &str) -> Result<Response, Refusal> {
    let cookie = door.exchange(token)?;
    Ok((
        StatusCode::SEE_OTHER,
        [(SET_COOKIE, cookie), (LOCATION, "/".to_owned())],
    )
        .into_response())
}

fn secret(entropy: &dyn Entropy) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0; SECRET]);
    entropy.fill(bytes.as_mut_slice());
    Zeroizing::new(URL_SAFE_NO_PAD.encode(bytes.as_slice()))
}

fn same(ours: &str, offered: &str) -> bool {
    ours.as_bytes().ct_eq(offered.as_bytes()).into()
}
