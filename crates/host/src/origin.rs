//! Requests that a foreign page, or a foreign name that points to this PC, has caused are refused.
//!
//! `Host` stops names that an attacker's server makes resolve to 127.0.0.1; `Origin` and `Sec-Fetch-Site` stop other pages
//! of this browser, those of other local servers included. No answer ever carries a CORS header.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{HOST, HeaderName, ORIGIN};
use axum::http::{HeaderMap, Uri};
use axum::middleware::Next;
use axum::response::Response;

use crate::Shared;
use crate::refusal::Refusal;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The middleware.
pub async fn own_pages_only(
    State(shared): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    if is_own(request.uri(), request.headers(), shared.port) {
        Ok(next.run(request).await)
    } else {
        Err(Refusal::foreign())
    }
}

fn is_own(uri: &Uri, headers: &HeaderMap, port: u16) -> bool {
    let own = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let only = |name: &HeaderName| -> Result<Option<&str>, ()> {
        let mut values = headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (None, _) => Ok(None),
            (Some(value), None) => value.to_str().map(Some).map_err(|_| ()),
            (Some(_), Some(_)) => Err(()),
        }
    };
    let Ok(Some(host)) = only(&HOST) else { return false };
    let host_ok = own.iter().any(|own| own == host);
    // An absolute request target overrides `Host` (RFC 9112 §3.2.2).
    let target_ok = uri.authority().is_none_or(|authority| authority.as_str() == host);
    let origin_ok = match only(&ORIGIN) {
        Ok(None) => true,
        Ok(Some(origin)) => origin.strip_prefix("http://") == Some(host),
        Err(()) => false,
    };
    // `none` is an address that a person typed or opened from another program.
    let site_ok = matches!(only(&SEC_FETCH_SITE), Ok(None | Some("same-origin" | "none")));
    host_ok && target_ok && origin_ok && site_ok
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(pairs: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(HeaderName::from_static(name), value.parse().unwrap());
        }
        is_own(&Uri::from_static("/"), &headers, 4000)
    }

    #[test]
    fn own_names_only() {
        assert!(own(&[("host", "127.0.0.1:4000")]));
        assert!(own(&[("host", "localhost:4000")]));
        for host in [
            "127.0.0.1",
            "127.0.0.1:4001",
            "localhost",
            "evil.example:4000",
            "127.0.0.1.evil.example:4000",
            "[::1]:4000",
            "0.0.0.0:4000",
            "LOCALHOST:4000 ",
            "",
        ] {
            assert!(!own(&[("host", host)]), "{host}");
        }
        assert!(!own(&[]));
        assert!(!own(&[("host", "127.0.0.1:4000"), ("host", "evil.example")]));
        let mut headers = HeaderMap::new();
        headers.insert(HOST, "127.0.0.1:4000".parse().unwrap());
        assert!(!is_own(&Uri::from_static("http://evil.example/"), &headers, 4000));
    }

    #[test]
    fn own_pages_only() {
        let with = |name: &'static str, value: &str| own(&[("host", "127.0.0.1:4000"), (name, value)]);
        assert!(with("origin", "http://127.0.0.1:4000"));
        for origin in [
            "null",
            "http://localhost:4000",
            "https://127.0.0.1:4000",
            "http://127.0.0.1:5173",
            "http://127.0.0.1:4000.evil.example",
            "http://evil.example",
            "",
        ] {
            assert!(!with("origin", origin), "{origin}");
        }
        assert!(with("sec-fetch-site", "same-origin"));
        assert!(with("sec-fetch-site", "none"));
        assert!(!with("sec-fetch-site", "cross-site"));
        assert!(!with("sec-fetch-site", "same-site"));
    }
}
