//! Logging in, memory, size, and what making the clinic took.

use std::path::{Path, PathBuf};
use std::process::Command;

use argon2::{Algorithm, Argon2, Params, Version};
use nirantar_app::session::SessionLock;
use nirantar_app::visits::VisitList;
use serde_json::{Value, json};

use crate::Failure;
use crate::baseline::output;
use crate::clinic::{self, Clinic, Size};
use crate::figure::{Report, Samples};

const LOGINS: usize = 10;

pub fn measure(clinic: &Clinic, report: &Report<'_>, _: &Path) -> Result<(), Failure> {
    let mut made = Samples::default();
    made.add_number(clinic.seconds_to_make()?);
    report.put("make_clinic", "s", &made, "minutes", Value::Null)?;

    let core = clinic.start()?;
    let (mut ours, mut raw) = (Samples::default(), Samples::default());
    for _ in 0..LOGINS {
        // Usable: the queue stands there and the first keystroke of a search has answered.
        ours.time(|| -> Result<(), Failure> {
            clinic::log_in(&core)?;
            core.visit_list(VisitList::default())?;
            clinic::search(&core, "r")?;
            Ok(())
        })?;
        core.session_lock(SessionLock::default())?;
        raw.time(argon2)?;
    }
    core.shut_down()?;
    drop(core);
    let baseline = raw.json("Argon2id alone, 64 MiB, 3 passes");
    report.millis("login_to_usable", &ours, "<= 1200 ms", baseline)?;

    let answer = output(
        Command::new(std::env::current_exe()?)
            .arg("--child-life")
            .arg(&clinic.folder),
    )?;
    let seen: Value = serde_json::from_str(&answer)?;
    for (figure, member) in [("memory_resident", "resident"), ("memory_peak", "peak")] {
        let mut memory = Samples::default();
        memory.add_number(seen.get(member).and_then(Value::as_f64).unwrap_or_default());
        let baseline = json!({ "what": "before login", "p50": seen.get("empty") });
        report.put(
            figure,
            "MB",
            &memory,
            if figure == "memory_peak" {
                "told"
            } else {
                "<= 200 MB"
            },
            baseline,
        )?;
    }
    let mut size = Samples::default();
    size.add_number(clinic.bytes()? as f64 / 1e9);
    report.put("data_size", "GB", &size, "<= 3 GB", page_use(clinic)?)
}

/// Which tables take how many MB.
fn page_use(clinic: &Clinic) -> Result<Value, Failure> {
    let core = clinic.start()?;
    clinic::log_in(&core)?;
    let mut files = serde_json::Map::new();
    for (space, tables) in core.bulk_page_use()? {
        let megabytes = tables
            .into_iter()
            .map(|table| (table.name, json!((table.bytes as f64 / 1e5).round() / 10.0)));
        files.insert(space.to_string(), Value::Object(megabytes.collect()));
    }
    core.shut_down()?;
    Ok(json!({ "what": "MB by table and index", "files": files }))
}

/// The work that no login can do without.
fn argon2() -> Result<(), Failure> {
    let params = Params::new(64 * 1024, 3, 1, Some(32)).map_err(|error| error.to_string())?;
    let mut out = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(b"password", b"sixteen bytes of", &mut out)
        .map_err(|error| error.to_string().into())
}

/// Works for a while and prints what memory it took, in MB.
#[allow(clippy::print_stdout, reason = "the answer to the parent")]
pub fn child(folder: PathBuf) -> Result<(), Failure> {
    let clinic = Clinic {
        folder,
        size: Size::Full,
    };
    let core = clinic.start()?;
    let empty = memory("VmRSS")?;
    clinic::log_in(&core)?;
    core.visit_list(VisitList::default())?;
    for text in ["r", "ra", "ram", "9", "98", "लक्ष्मी", "k kumar"] {
        for hit in clinic::search(&core, text)? {
            core.patient_show(nirantar_app::patients::PatientShow {
                id: hit.id.to_string(),
            })?;
        }
    }
    let answer = json!({ "empty": empty, "resident": memory("VmRSS")?, "peak": memory("VmHWM")? });
    core.shut_down()?;
    println!("{answer}");
    Ok(())
}

/// A line of /proc/self/status in MB; 0 where there is no such file.
fn memory(line: &str) -> Result<f64, Failure> {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else {
        return Ok(0.0);
    };
    let found = status
        .lines()
        .find_map(|text| text.strip_prefix(line)?.strip_prefix(':'));
    let kilobytes: f64 = found.unwrap_or_default().trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1_000.0)
}
