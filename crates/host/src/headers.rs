//! What every answer carries.

use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY as CSP, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::response::Response;

/// The policy of the desktop window (tauri.conf.json), without its own transport; a test compares the two.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; \
     img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; \
     object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ALWAYS: [(HeaderName, &str); 7] = [
    (CSP, CONTENT_SECURITY_POLICY),
    // Records must not stay in the browser's cache, and screens must not outlive an update.
    (CACHE_CONTROL, "no-store"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Adds them.
pub async fn add(mut response: Response) -> Response {
    for (name, value) in ALWAYS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn the_policy_is_the_windows_own() {
        let source = include_str!("../../../tauri.conf.json");
        let conf: serde_json::Value = serde_json::from_str(source).unwrap();
        let mut window: BTreeMap<String, String> =
            serde_json::from_value(conf["app"]["security"]["csp"].clone()).unwrap();
        let connect = window.get_mut("connect-src").unwrap();
        *connect = connect.replace(" ipc: http://ipc.localhost", "");
        let ours: BTreeMap<String, String> = CONTENT_SECURITY_POLICY
            .split("; ")
            .map(|part| part.split_once(' ').unwrap())
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        assert_eq!(ours, window);
    }
}
