//! The host as a browser, a program and an attacker on this PC meet it: real sockets, plain HTTP/1.1.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use nirantar_app::keyring::FileKeyring;
use nirantar_app::{Nirantar, OsEntropy, Ports};
use nirantar_host::{CONTENT_SECURITY_POLICY, Serving, Ui, serve};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const PASSWORD: &str = "kaveri-mango-9-lantern-tower";

fn core(dir: &Path) -> Arc<Nirantar> {
    let mut ports = Ports::of_this_machine(dir.to_owned()).unwrap();
    ports.keyring = Arc::new(FileKeyring::new(dir));
    Arc::new(Nirantar::start(ports).unwrap())
}

/// A host on an empty folder.
async fn start() -> (tempfile::TempDir, Arc<Nirantar>, Serving) {
    let dir = tempfile::tempdir().unwrap();
    let app = core(dir.path());
    let serving = serve(Arc::clone(&app), 0, Ui::Built, &OsEntropy).await.unwrap();
    (dir, app, serving)
}

struct Reply {
    status: u16,
    head: String,
    body: String,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    fn fault(&self) -> (u16, String, String) {
        let body = self.json();
        for name in ["code", "message_key", "message", "args"] {
            assert!(body.get(name).is_some(), "{name} in {body}");
        }
        let text = |name: &str| body[name].as_str().unwrap().to_owned();
        (self.status, text("code"), text("message_key"))
    }
}

fn port(serving: &Serving) -> u16 {
    serving.addr.port()
}

/// Sends a request as it stands and reads the answer to its end.
async fn raw(port: u16, request: &str) -> Reply {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Reply {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

async fn get(port: u16, target: &str, headers: &[&str]) -> Reply {
    let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
    raw(
        port,
        &format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{headers}\r\n"),
    )
    .await
}

async fn post(port: u16, target: &str, headers: &[&str], body: &str) -> Reply {
    let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
    let request = format!(
        "POST {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}",
        body.len()
    );
    raw(port, &request).await
}

const JSON: &str = "Content-Type: application/json";

/// Exchanges the token; the value of the `Cookie` header.
async fn enter(serving: &Serving) -> String {
    let target = serving.url.split_once(&serving.addr.to_string()).unwrap().1;
    let reply = get(port(serving), target, &[]).await;
    assert_eq!(reply.status, 303);
    assert_eq!(reply.header("location"), Some("/"));
    let cookie = reply.header("set-cookie").unwrap();
    for word in ["; HttpOnly", "; SameSite=Strict", "; Path=/"] {
        assert!(cookie.contains(word), "{cookie}");
    }
    assert!(
        !cookie.contains(serving.url.split_once("token=").unwrap().1),
        "the cookie is another secret"
    );
    format!("Cookie: {}", cookie.split(';').next().unwrap())
}

async fn call(port: u16, cookie: &str, command: &str, args: Value) -> Reply {
    post(
        port,
        &format!("/call/{command}"),
        &[JSON, cookie],
        &args.to_string(),
    )
    .await
}

fn fault(status: u16, code: &str, key: &str) -> (u16, String, String) {
    (status, code.to_owned(), key.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_token_opens_once() {
    let (_dir, _app, serving) = start().await;
    assert!(serving.addr.ip().is_loopback());
    let at = port(&serving);
    assert!(serving.url.starts_with(&format!("http://127.0.0.1:{at}/?token=")));
    let token = serving.url.split_once("token=").unwrap().1.to_owned();
    assert_eq!(token.len(), 43, "256 bits in base64");

    assert_eq!(
        get(at, "/?token=guess", &[]).await.fault(),
        fault(401, "login", "host-token-spent")
    );
    assert_eq!(get(at, "/?token=", &[]).await.status, 401);
    let cookie = enter(&serving).await;
    // Used up, by whichever way, with or without the cookie.
    for headers in [vec![], vec![cookie.as_str()]] {
        let again = get(at, &format!("/?token={token}"), &headers).await;
        assert_eq!(again.fault(), fault(401, "login", "host-token-spent"));
        assert_eq!(again.header("set-cookie"), None);
    }
    let again = post(at, "/session", &[JSON], &json!({ "token": token }).to_string()).await;
    assert_eq!(again.fault(), fault(401, "login", "host-token-spent"));

    assert_eq!(
        call(at, &cookie, "app_state", json!({})).await.json()["phase"],
        "new"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_exchanges_the_token_without_an_address() {
    let (_dir, _app, serving) = start().await;
    let at = port(&serving);
    let token = serving.url.split_once("token=").unwrap().1;
    assert_eq!(post(at, "/session", &[JSON], "{}").await.status, 401);
    assert_eq!(
        post(at, "/session", &[], "{}").await.fault(),
        fault(400, "usage", "host-not-json")
    );
    let reply = post(at, "/session", &[JSON], &json!({ "token": token }).to_string()).await;
    assert_eq!(reply.status, 200);
    let cookie = format!(
        "Cookie: {}",
        reply.header("set-cookie").unwrap().split(';').next().unwrap()
    );
    assert_eq!(call(at, &cookie, "app_state", json!({})).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_answers_without_the_cookie() {
    let (_dir, _app, serving) = start().await;
    let at = port(&serving);
    let cookie = enter(&serving).await;
    let other = format!("Cookie: nirantar-{at}=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    for headers in [
        vec![JSON],
        vec![JSON, other.as_str()],
        vec![JSON, "Cookie: nirantar=x; a"],
    ] {
        let refused = post(at, "/call/app_state", &headers, "{}").await;
        assert_eq!(refused.fault(), fault(401, "login", "host-no-cookie"));
        assert_eq!(
            get(at, "/events", &headers).await.fault(),
            fault(401, "login", "host-no-cookie")
        );
        assert_eq!(
            get(at, "/", &headers).await.fault(),
            fault(401, "login", "host-no-cookie")
        );
    }
    // Among other cookies it is found.
    let among = format!(
        "Cookie: theme=dark; {}; x=y",
        cookie.strip_prefix("Cookie: ").unwrap()
    );
    assert_eq!(call(at, &among, "app_state", json!({})).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn foreign_pages_and_names_are_refused_before_anything_else() {
    let (_dir, _app, serving) = start().await;
    let at = port(&serving);
    // Not even the token is looked at.
    let target = format!("/?token={}", serving.url.split_once("token=").unwrap().1);
    let elsewhere = [
        "Origin: http://evil.example".to_owned(),
        "Origin: null".to_owned(),
        format!("Origin: http://127.0.0.1:{}", at.wrapping_add(1)),
        "Sec-Fetch-Site: cross-site".to_owned(),
        "Sec-Fetch-Site: same-site".to_owned(),
    ];
    for header in &elsewhere {
        assert_eq!(
            get(at, &target, &[header]).await.fault(),
            fault(403, "permission", "host-foreign"),
            "{header}"
        );
    }
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{at}"),
        "127.0.0.1".to_owned(),
    ] {
        let request = format!("GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        assert_eq!(
            raw(at, &request).await.fault(),
            fault(403, "permission", "host-foreign"),
            "{host}"
        );
    }
    let cookie = enter(&serving).await;
    for header in &elsewhere {
        let refused = post(at, "/call/app_state", &[JSON, &cookie, header], "{}").await;
        assert_eq!(
            refused.fault(),
            fault(403, "permission", "host-foreign"),
            "{header}"
        );
        assert_eq!(refused.header("access-control-allow-origin"), None);
    }
    let own = format!("Origin: http://127.0.0.1:{at}");
    let own = post(
        at,
        "/call/app_state",
        &[JSON, &cookie, &own, "Sec-Fetch-Site: same-origin"],
        "{}",
    )
    .await;
    assert_eq!(own.status, 200);
    let preflight = raw(
        at,
        &format!("OPTIONS /call/app_state HTTP/1.1\r\nHost: 127.0.0.1:{at}\r\nOrigin: http://evil.example\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n"),
    )
    .await;
    assert_eq!(preflight.status, 403);
    let named = raw(
        at,
        &format!("POST /call/app_state HTTP/1.1\r\nHost: localhost:{at}\r\n{cookie}\r\n{JSON}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}"),
    )
    .await;
    assert_eq!(named.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn statuses_and_bodies() {
    let (dir, app, serving) = start().await;
    let at = port(&serving);
    let cookie = enter(&serving).await;
    let key = |reply: Reply| reply.fault();

    assert_eq!(
        key(call(at, &cookie, "patient_list_all", json!({})).await),
        fault(400, "usage", "usage")
    );
    assert_eq!(
        key(post(at, "/call/app_state", &[&cookie], "{}").await),
        fault(400, "usage", "host-not-json")
    );
    let form = "Content-Type: application/x-www-form-urlencoded";
    assert_eq!(
        key(post(at, "/call/app_state", &[&cookie, form], "{}").await),
        fault(400, "usage", "host-not-json")
    );
    assert_eq!(
        key(post(at, "/call/app_state", &[&cookie, JSON], "{").await),
        fault(400, "usage", "host-not-json")
    );
    assert_eq!(
        post(
            at,
            "/call/app_state",
            &[&cookie, "Content-Type: application/json; charset=utf-8"],
            ""
        )
        .await
        .status,
        200
    );
    assert_eq!(
        key(get(at, "/call/app_state", &[&cookie]).await),
        fault(404, "not_found", "host-nothing-here")
    );
    assert_eq!(
        key(get(at, "/../../etc/passwd", &[&cookie]).await),
        fault(404, "not_found", "host-nothing-here")
    );
    assert_eq!(
        key(get(at, "/%2e%2e/index.html", &[&cookie]).await),
        fault(404, "not_found", "host-nothing-here")
    );
    assert_eq!(
        key(post(at, "/nothing", &[&cookie, JSON], "{}").await),
        fault(404, "not_found", "host-nothing-here")
    );
    assert_eq!(
        key(call(at, &cookie, "rx_parse", json!({})).await),
        fault(400, "invalid", "argument-missing")
    );
    assert_eq!(
        key(call(at, &cookie, "backup_status", json!({})).await),
        fault(409, "conflict", "setup-not-done")
    );

    let made = call(
        at,
        &cookie,
        "setup_create",
        json!({ "clinic": "Asha Clinic", "branch": "Main", "owner": { "name": "Meera Nair" }, "password": PASSWORD }),
    )
    .await;
    assert_eq!(made.status, 200, "{}", made.body);
    assert_eq!(made.json()["recovery_words"].as_array().unwrap().len(), 24);
    let added = call(
        at,
        &cookie,
        "patient_add",
        json!({ "name": "Ajay Kumar", "sex": "male" }),
    )
    .await;
    assert_eq!(added.status, 200, "{}", added.body);
    let found = call(at, &cookie, "patient_search", json!({ "text": "ajay" }))
        .await
        .json();
    assert_eq!(found[0]["name"], "Ajay Kumar");
    assert_eq!(
        key(call(at, &cookie, "patient_show", json!({ "id": "A-99" })).await),
        fault(404, "not_found", "not-found")
    );
    // An owner who is no doctor may not prescribe; the refusal comes before the arguments are looked at.
    assert_eq!(
        key(call(at, &cookie, "encounter_sign", json!({ "x": 1 })).await),
        fault(403, "permission", "permission-denied")
    );
    assert_eq!(call(at, &cookie, "session_lock", json!({})).await.status, 200);
    assert_eq!(
        key(call(at, &cookie, "patient_search", json!({ "text": "ajay" })).await),
        fault(401, "login", "login-needed")
    );
    let wrong = json!({ "user": "Meera Nair", "password": "wrong" });
    assert_eq!(
        key(call(at, &cookie, "session_login", wrong).await),
        fault(401, "login", "login-failed")
    );

    // A second core on the same folder is told that it is in use.
    let second = core(dir.path());
    let serving_second = serve(second, 0, Ui::None, &OsEntropy).await.unwrap();
    let cookie_second = enter(&serving_second).await;
    let in_use = call(port(&serving_second), &cookie_second, "backup_status", json!({})).await;
    assert_eq!(in_use.fault(), fault(409, "in_use", "folder-in-use"));
    assert_eq!(
        get(port(&serving_second), "/", &[&cookie_second]).await.fault(),
        fault(404, "not_found", "host-no-screens")
    );
    drop(app);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_over_the_limit_is_refused() {
    let (_dir, _app, serving) = start().await;
    let cookie = enter(&serving).await;
    // Announced only: nobody should have to send 16 MB to learn that they are too many.
    let at = port(&serving);
    let request = format!(
        "POST /call/rx_parse HTTP/1.1\r\nHost: 127.0.0.1:{at}\r\n{JSON}\r\n{cookie}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        nirantar_host::BODY_LIMIT + 1
    );
    assert_eq!(raw(at, &request).await.fault(), fault(400, "usage", "host-body"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_same_headers() {
    let (_dir, _app, serving) = start().await;
    let at = port(&serving);
    let cookie = enter(&serving).await;
    let replies = [
        get(at, "/nothing", &[]).await,
        get(at, "/", &[&cookie]).await,
        get(at, "/", &["Origin: null"]).await,
        call(at, &cookie, "app_state", json!({})).await,
    ];
    for reply in replies {
        assert_eq!(
            reply.header("content-security-policy"),
            Some(CONTENT_SECURITY_POLICY)
        );
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(reply.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(reply.header("x-frame-options"), Some("DENY"));
        assert_eq!(reply.header("access-control-allow-origin"), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn events_are_told_and_end_with_the_host() {
    let (_dir, app, serving) = start().await;
    let at = port(&serving);
    let cookie = enter(&serving).await;
    let mut stream = TcpStream::connect(("127.0.0.1", at)).await.unwrap();
    stream
        .write_all(format!("GET /events HTTP/1.1\r\nHost: 127.0.0.1:{at}\r\n{cookie}\r\n\r\n").as_bytes())
        .await
        .unwrap();
    let mut heard = String::new();
    let mut buffer = [0; 4096];
    let count = stream.read(&mut buffer).await.unwrap();
    heard.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
    assert!(heard.contains("text/event-stream"), "{heard}");

    let made = call(
        at,
        &cookie,
        "setup_create",
        json!({ "clinic": "Asha", "branch": "Main", "owner": { "name": "Meera" }, "password": PASSWORD }),
    )
    .await;
    assert_eq!(made.status, 200);
    assert_eq!(call(at, &cookie, "session_lock", json!({})).await.status, 200);
    while !heard.contains("data: {\"event\":\"locked\",\"reason\":\"manual\"}") {
        let count = stream.read(&mut buffer).await.unwrap();
        assert_ne!(count, 0, "{heard}");
        heard.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
    }
    assert!(
        !heard.contains("Meera") && !heard.contains("Asha"),
        "no names in events"
    );

    // An open stream does not hold the end up, and nothing listens any more afterwards.
    tokio::time::timeout(Duration::from_secs(60), serving.end())
        .await
        .expect("ends")
        .unwrap();
    while stream.read(&mut buffer).await.unwrap_or(0) > 0 {}
    assert!(TcpStream::connect(("127.0.0.1", at)).await.is_err());
    app.shut_down().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_port_that_is_taken_is_an_error() {
    let (_dir, app, serving) = start().await;
    let taken = serve(app, port(&serving), Ui::None, &OsEntropy).await;
    assert_eq!(taken.unwrap_err().kind(), std::io::ErrorKind::AddrInUse);
}

/// What was built of the screens; nothing to see where they have not been built.
#[tokio::test(flavor = "multi_thread")]
async fn screens_are_served_with_their_types() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/dist");
    let (_dir, _app, serving) = start().await;
    let at = port(&serving);
    let cookie = enter(&serving).await;
    if !dist.join("index.html").exists() {
        assert_eq!(
            get(at, "/", &[&cookie]).await.fault(),
            fault(404, "not_found", "host-no-screens")
        );
        return;
    }
    let start = get(at, "/", &[&cookie]).await;
    assert_eq!(
        (start.status, start.header("content-type")),
        (200, Some("text/html; charset=utf-8"))
    );
    // Assets hold no records and are not asked for a cookie.
    for entry in std::fs::read_dir(dist.join("assets")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let kind = match name.rsplit_once('.').unwrap().1 {
            "js" => "text/javascript; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            _ => continue,
        };
        let asset = get(at, &format!("/assets/{name}"), &[]).await;
        assert_eq!(
            (asset.status, asset.header("content-type")),
            (200, Some(kind)),
            "{name}"
        );
    }
}
