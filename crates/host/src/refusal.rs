//! A fault as an HTTP answer.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use nirantar_app::{Args, Error};
use nirantar_ipc::Fault;

/// A [`Fault`] on its way out.
#[derive(Debug)]
pub struct Refusal(pub Fault);

impl Refusal {
    /// One of the host's own.
    fn new(code: &'static str, key: &str) -> Self {
        let args = Args::new();
        let message = nirantar_ipc::message("en", key, &args);
        Self(Fault {
            code,
            message_key: key.to_owned(),
            message,
            args,
        })
    }

    /// No cookie, or another one.
    pub fn no_cookie() -> Self {
        Self::new("login", "host-no-cookie")
    }

    /// A token that was used already, or another one.
    pub fn token_spent() -> Self {
        Self::new("login", "host-token-spent")
    }

    /// A request that a foreign page or name caused.
    pub fn foreign() -> Self {
        Self::new("permission", "host-foreign")
    }

    /// No such address.
    pub fn nothing_here() -> Self {
        Self::new("not_found", "host-nothing-here")
    }

    /// The screens are not in this program.
    pub fn no_screens() -> Self {
        Self::new("not_found", "host-no-screens")
    }

    /// Not `content-type: application/json`.
    pub fn not_json() -> Self {
        Self::new("usage", "host-not-json")
    }

    /// A body that is too long or broke off.
    pub fn body() -> Self {
        Self::new("usage", "host-body")
    }
}

/// The answer for an address or method that does not exist.
pub async fn nothing_here() -> Refusal {
    Refusal::nothing_here()
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self(fault)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self(error.into())
    }
}

/// The HTTP status of a fault's code.
fn status(code: &str) -> StatusCode {
    match code {
        "usage" | "invalid" => StatusCode::BAD_REQUEST,
        "login" => StatusCode::UNAUTHORIZED,
        "permission" => StatusCode::FORBIDDEN,
        "not_found" => StatusCode::NOT_FOUND,
        "conflict" | "in_use" | "cancelled" => StatusCode::CONFLICT,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (status(self.0.code), Json(self.0)).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_words_in_both_languages() {
        for refusal in [
            Refusal::no_cookie(),
            Refusal::token_spent(),
            Refusal::foreign(),
            Refusal::nothing_here(),
            Refusal::no_screens(),
            Refusal::not_json(),
            Refusal::body(),
        ] {
            let key = refusal.0.message_key;
            assert_ne!(refusal.0.message, key);
            assert_ne!(
                nirantar_ipc::message("hi", &key, &Args::new()),
                refusal.0.message,
                "{key} in Hindi"
            );
        }
    }

    #[test]
    fn statuses_are_the_agreed_ones() {
        let of = |code| status(code).as_u16();
        assert_eq!([of("usage"), of("invalid")], [400, 400]);
        assert_eq!([of("login"), of("permission"), of("not_found")], [401, 403, 404]);
        assert_eq!([of("conflict"), of("in_use"), of("cancelled")], [409, 409, 409]);
        for code in ["damaged", "newer", "keyring", "disk", "internal"] {
            assert_eq!(of(code), 500);
        }
    }
}
