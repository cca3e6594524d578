//! `serve`: the address, the folder's lock, the end.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]
#![cfg(unix)]

mod common;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

use common::{Clinic, OWNER, PASSWORD, Said, fault};
use serde_json::{Value, json};

struct Host {
    child: Child,
    out: BufReader<ChildStdout>,
    port: u16,
    token: String,
}

impl Host {
    fn start(clinic: &Clinic, env: &[(&str, &str)]) -> Self {
        let mut child = clinic
            .command()
            .args(["serve", "--port", "0"])
            .envs(env.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let said: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(said.as_object().unwrap().len(), 1);
        let url = said["url"]
            .as_str()
            .unwrap()
            .strip_prefix("http://127.0.0.1:")
            .unwrap();
        let (port, token) = url.split_once("/?token=").unwrap();
        Self {
            child,
            out,
            port: port.parse().unwrap(),
            token: token.to_owned(),
        }
    }

    /// Status and body of a request.
    fn ask(&self, method: &str, target: &str, headers: &str, body: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request = format!(
            "{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}",
            self.port,
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        (
            head.split(' ').nth(1).unwrap().parse().unwrap(),
            head.to_owned(),
            body.to_owned(),
        )
    }

    fn enter(&self) -> String {
        let (status, head, _) = self.ask("GET", &format!("/?token={}", self.token), "", "");
        assert_eq!(status, 303);
        let cookie = head
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "))
            .unwrap();
        format!(
            "Cookie: {}\r\nContent-Type: application/json\r\n",
            cookie.split(';').next().unwrap()
        )
    }

    fn end(mut self, signal: &str) -> Said {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &pid])
                .status()
                .unwrap()
                .success()
        );
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "", "one line only");
        Said::of(self.child.wait_with_output().unwrap())
    }
}

#[test]
fn it_serves_until_it_is_told_to_end() {
    let (clinic, _) = Clinic::make();
    for signal in ["-TERM", "-INT", "-HUP"] {
        let host = Host::start(&clinic, &[]);
        // The folder is its own as long as it runs.
        assert_eq!(
            clinic.run(&["visit", "list"]).fault(),
            fault(6, "in_use", "folder-in-use")
        );
        let second = clinic.run_with(&["serve"], &[], "");
        assert_eq!(second.fault(), fault(6, "in_use", "folder-in-use"));

        let cookie = host.enter();
        assert_eq!(host.ask("GET", &format!("/?token={}", host.token), "", "").0, 401);
        let login = json!({ "user": OWNER, "password": PASSWORD }).to_string();
        assert_eq!(
            host.ask("POST", "/call/visit_list", &cookie, "{}").0,
            401,
            "nobody is logged in"
        );
        assert_eq!(host.ask("POST", "/call/session_login", &cookie, &login).0, 200);
        assert_eq!(host.ask("POST", "/call/visit_list", &cookie, "{}").2, "[]");
        assert_eq!(
            host.ask(
                "POST",
                "/call/visit_list",
                "Content-Type: application/json\r\n",
                "{}"
            )
            .0,
            401
        );
        let foreign = format!("{cookie}Origin: http://evil.example\r\n");
        assert_eq!(host.ask("POST", "/call/visit_list", &foreign, "{}").0, 403);
        assert_eq!(
            host.ask("POST", "/call/patient_show", &cookie, "{\"id\":\"A-99\"}")
                .0,
            404
        );

        let said = host.end(signal);
        assert_eq!((said.exit, said.err.as_str()), (0, ""), "{signal}");
        // Closed cleanly: no log is left beside the files, and the chains hold.
        assert_eq!(clinic.run(&["audit", "verify"]).answer()["ok"], true);
        let logs = std::fs::read_dir(clinic.data().join("spaces"))
            .unwrap()
            .filter(|entry| {
                entry
                    .as_ref()
                    .unwrap()
                    .file_name()
                    .to_str()
                    .unwrap()
                    .ends_with("-wal")
            })
            .count();
        assert_eq!(logs, 0);
    }
}

#[test]
fn it_logs_in_whoever_is_named() {
    let (clinic, _) = Clinic::make();
    let host = Host::start(
        &clinic,
        &[("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", PASSWORD)],
    );
    let cookie = host.enter();
    assert_eq!(host.ask("POST", "/call/visit_list", &cookie, "{}").2, "[]");
    assert_eq!(host.end("-TERM").exit, 0);
    let wrong = clinic.run_with(&["serve", "--user", OWNER], &[("NIRANTAR_PASSWORD", "wrong")], "");
    assert_eq!(wrong.fault(), fault(4, "login", "login-failed"));
}

#[test]
fn an_empty_folder_and_a_taken_port() {
    let clinic = Clinic::nothing();
    let host = Host::start(&clinic, &[]);
    let cookie = host.enter();
    let (status, _, body) = host.ask("POST", "/call/app_state", &cookie, "{}");
    assert_eq!(status, 200);
    assert_eq!(serde_json::from_str::<Value>(&body).unwrap()["phase"], "new");
    let elsewhere = Clinic::nothing();
    let taken = elsewhere.run_with(&["serve", "--port", &host.port.to_string()], &[], "");
    assert_eq!(taken.fault(), fault(2, "usage", "usage"));
    assert_eq!(host.end("-INT").exit, 0);
}

/// A folder whose keys are gone is served: the screens say what is wrong, and take the kit.
#[test]
fn a_folder_that_does_not_open_is_served_with_its_problem() {
    let (clinic, _) = Clinic::make();
    std::fs::remove_dir_all(clinic.data().join("keyring")).unwrap();
    let host = Host::start(&clinic, &[]);
    let cookie = host.enter();
    let (_, _, body) = host.ask("POST", "/call/app_state", &cookie, "{}");
    let state: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(
        (&state["phase"], &state["problem"]["code"]),
        (&json!("unavailable"), &json!("keyring"))
    );
    assert_eq!(host.end("-TERM").exit, 0);
}
