//! Printing through a real CUPS, started for this test alone: printers that print, that are paused, that are switched off and
//! that are taken away.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod common;

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use common::{Clinic, OWNER, PASSWORD, Said, fault};
use serde_json::{Value, json};

/// A print server of the test's own, in a folder of its own, on a port of its own.
struct Cups {
    folder: tempfile::TempDir,
    server: String,
    daemon: Child,
}

impl Cups {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_owned();
        // Started by root, the daemon prints as `lp`, which must get in here.
        let open = std::fs::Permissions::from_mode(0o777);
        std::fs::set_permissions(&root, open.clone()).unwrap();
        for name in ["etc", "spool", "cache", "state", "log", "out"] {
            std::fs::create_dir(root.join(name)).unwrap();
            std::fs::set_permissions(root.join(name), open.clone()).unwrap();
        }
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let server = format!("127.0.0.1:{port}");
        let at = root.display();
        std::fs::write(
            root.join("cups-files.conf"),
            format!(
                "ServerRoot {at}/etc\nRequestRoot {at}/spool\nTempDir {at}/spool\nCacheDir {at}/cache\nStateDir {at}/state\n\
                 DataDir /usr/share/cups\nServerBin /usr/lib/cups\nErrorLog {at}/log/error\nAccessLog {at}/log/access\n\
                 PageLog {at}/log/page\nFileDevice Yes\nSystemGroup root\nSandboxing relaxed\n"
            ),
        )
        .unwrap();
        std::fs::write(
            root.join("etc/cupsd.conf"),
            format!(
                "Listen {server}\nBrowsing No\nDefaultAuthType None\nWebInterface No\nLogLevel info\nPreserveJobHistory Yes\n\
                 PreserveJobFiles No\nErrorPolicy retry-job\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n\
                 <Policy default>\nJobPrivateAccess all\nJobPrivateValues none\nSubscriptionPrivateAccess all\n\
                 SubscriptionPrivateValues none\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"
            ),
        )
        .unwrap();
        let daemon = Command::new("/usr/sbin/cupsd")
            .args(["-f", "-c"])
            .arg(root.join("etc/cupsd.conf"))
            .arg("-s")
            .arg(root.join("cups-files.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("cupsd, of Debian's cups");
        let cups = Self {
            folder,
            server,
            daemon,
        };
        for _ in 0..100 {
            if cups.tool("lpstat", &["-r"]).contains("is running") {
                return cups;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the print server does not answer");
    }

    fn tool(&self, name: &str, args: &[&str]) -> String {
        let path = format!("/usr/sbin:/usr/bin:{}", std::env::var("PATH").unwrap_or_default());
        let said = Command::new(name)
            .args(args)
            .env("PATH", path)
            .env("CUPS_SERVER", &self.server)
            .env("HOME", self.folder.path())
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .output()
            .unwrap_or_else(|error| panic!("{name}, of Debian's cups-client: {error}"));
        String::from_utf8_lossy(&said.stdout).into_owned()
    }

    /// A PostScript printer whose cable ends at `device`.
    fn add(&self, printer: &str, device: &str) {
        self.tool(
            "lpadmin",
            &[
                "-p",
                printer,
                "-E",
                "-v",
                device,
                "-m",
                "drv:///sample.drv/generic.ppd",
            ],
        );
        assert!(self.tool("lpstat", &["-e"]).contains(printer), "{printer}");
    }

    fn out(&self, name: &str) -> PathBuf {
        self.folder.path().join("out").join(name)
    }
}

impl Drop for Cups {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Gives a command with this print server around it.
fn give(clinic: &Clinic, cups: &Cups, command: &str, args: &Value) -> Said {
    let env = [
        ("NIRANTAR_USER", OWNER),
        ("NIRANTAR_PASSWORD", PASSWORD),
        ("CUPS_SERVER", cups.server.as_str()),
        ("PATH", "/usr/bin:/bin:/usr/sbin"),
    ];
    clinic.run_with(&["call", command, &args.to_string()], &env, "")
}

/// The newest job, once it stands as wanted.
fn job(clinic: &Clinic, cups: &Cups, wanted: &str, trouble: Option<&str>) -> Value {
    let mut last = Value::Null;
    for _ in 0..40 {
        let jobs = give(clinic, cups, "print_jobs", &json!({})).answer();
        last = jobs[0].clone();
        if last["state"] == wanted && last["trouble"]["kind"].as_str() == trouble {
            return last;
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    panic!("{wanted} {trouble:?} was wanted, the job is {last}");
}

#[test]
fn jobs_are_watched_until_they_are_on_paper() {
    let cups = Cups::start();
    let desk = cups.out("desk.ps");
    cups.add("Desk", &format!("file://{}", desk.display()));
    cups.add("Room2", &format!("file://{}", cups.out("room2.ps").display()));
    // Nobody listens there: as a network printer that is switched off.
    cups.add("Gone", "socket://127.0.0.1:9");
    cups.tool("lpadmin", &["-d", "Desk"]);
    let (clinic, _) = Clinic::make();
    clinic.run(&["patient", "add", "--name", "Sita Devi"]).answer();
    let signed = clinic.run(&[
        "encounter",
        "--patient",
        "A-1",
        "--rx",
        "tab paracetamol 650 1-0-1 5d af",
        "--sign",
    ]);
    let encounter = signed.answer()["id"].clone();
    let paper = json!({"kind": "prescription", "encounter": encounter});
    let send = |more: Value| {
        let mut args = json!({"paper": paper});
        args.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        give(&clinic, &cups, "paper_send", &args)
    };
    let is_reprint = || {
        let args = json!({"paper": paper, "purpose": "preview"});
        let made = give(&clinic, &cups, "paper_make", &args).answer();
        let bytes = base64::Engine::decode(
            &base64::engine::general_purpose::STANDARD,
            made["pdf_base64"].as_str().unwrap(),
        );
        let file = clinic.home.path().join("sheet.pdf");
        std::fs::write(&file, bytes.unwrap()).unwrap();
        let read = Command::new("pdftotext")
            .arg(&file)
            .arg("-")
            .output()
            .expect("pdftotext, of Debian's poppler-utils");
        String::from_utf8_lossy(&read.stdout).contains("REPRINT")
    };

    // What the printers say of themselves.
    let printers = give(&clinic, &cups, "printer_list", &json!({})).answer();
    assert_eq!(printers[0]["name"], "Desk");
    assert_eq!(printers[0]["default"], true);
    assert!(
        printers
            .as_array()
            .unwrap()
            .iter()
            .all(|printer| printer["ready"] == true)
    );
    let options = give(&clinic, &cups, "printer_options", &json!({"printer": "Desk"})).answer();
    let has = |list: &Value, name: &str| list.as_array().unwrap().iter().any(|one| one == name);
    assert!(
        has(&options["sizes"], "A5") && has(&options["sizes"], "A4"),
        "{options}"
    );
    assert!(
        options["trays"]
            .as_array()
            .unwrap()
            .iter()
            .any(|tray| tray["name"] == "Manual")
    );
    let none = give(&clinic, &cups, "printer_options", &json!({"printer": "Nowhere"}));
    assert_eq!(none.fault(), fault(3, "conflict", "printer-none"));

    // A paused printer says so, the job waits, and taken out it never was a print.
    cups.tool("cupsdisable", &["-r", "out for repair", "Room2"]);
    let sent = send(json!({"printer": "Room2"})).answer();
    assert_eq!(sent["trouble"]["kind"], "paused", "{sent}");
    let stuck = job(&clinic, &cups, "stuck", Some("paused"));
    assert_eq!(stuck["id"], sent["id"]);
    assert_eq!(stuck["paper"], paper);
    assert!(is_reprint());
    give(&clinic, &cups, "print_job_cancel", &json!({"id": sent["id"]})).answer();
    job(&clinic, &cups, "cancelled", None);
    assert!(!is_reprint(), "nothing came out");

    // Stuck again: sent to another printer it comes out there, once.
    let sent = send(json!({"printer": "Room2"})).answer();
    let again = json!({"id": sent["id"], "printer": "Desk"});
    let moved = give(&clinic, &cups, "print_job_retry", &again).answer();
    assert_eq!(moved["printer"], "Desk");
    assert_eq!(job(&clinic, &cups, "done", None)["id"], moved["id"]);
    assert!(std::fs::read(&desk).unwrap().starts_with(b"%!PS"));
    assert!(
        !cups
            .tool("lpstat", &["-W", "not-completed", "-o"])
            .contains("Room2")
    );
    assert!(is_reprint());

    // Switched off: the spooler takes the job and tries; the list says why it does not come.
    send(json!({"printer": "Gone"})).answer();
    let offline = job(&clinic, &cups, "stuck", Some("offline"));
    give(&clinic, &cups, "print_job_cancel", &json!({"id": offline["id"]})).answer();
    job(&clinic, &cups, "cancelled", None);
    let gone = give(&clinic, &cups, "print_job_cancel", &json!({"id": encounter}));
    assert_eq!(gone.fault().1, "not_found");

    // A printer that was taken away with a job in its queue.
    send(json!({"printer": "Room2"})).answer();
    cups.tool("lpadmin", &["-x", "Room2"]);
    job(&clinic, &cups, "failed", Some("gone"));
    // Why is still known when somebody looks again.
    job(&clinic, &cups, "failed", Some("gone"));

    // What was chosen for a kind of paper is used where nothing is said, and a printer that is gone falls back.
    let choice = json!({"kind": "prescription", "printer": "Gone", "size": "A4", "copies": 2});
    give(&clinic, &cups, "printer_choice_save", &choice).answer();
    let sent = send(json!({})).answer();
    assert_eq!(sent["printer"], "Gone");
    let listed = job(&clinic, &cups, "stuck", Some("offline"));
    assert_eq!(listed["copies"], 2);
    give(&clinic, &cups, "print_job_cancel", &json!({"id": listed["id"]})).answer();
    cups.tool("lpadmin", &["-x", "Gone"]);
    assert_eq!(send(json!({})).answer()["printer"], "Desk");
    let choices = give(&clinic, &cups, "printer_choices", &json!({})).answer();
    assert_eq!(choices[0]["printer"], "Gone");
    assert_eq!(choices[0]["size"], "A4");
    let unknown = json!({"kind": "newspaper", "printer": "Desk"});
    assert_eq!(
        give(&clinic, &cups, "printer_choice_save", &unknown).fault(),
        fault(3, "invalid", "paper-kind-unknown")
    );
    assert_eq!(clinic.run(&["audit", "verify"]).answer()["ok"], true);
}
