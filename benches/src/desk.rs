//! Registering a patient, durably.

use std::path::{Path, PathBuf};
use std::process::Command;

use nirantar_app::patients::PatientAdd;
use nirantar_testkit::demo::{self, Person};
use serde_json::{Value, json};

use crate::Failure;
use crate::baseline::{fsync_library, output};
use crate::clinic::{self, Clinic, Size};
use crate::figure::{Report, Samples};
use crate::raw::Rows;

const TIMES: usize = 300;
/// In a process whose fsyncs are counted or slowed.
const FEWER: usize = 40;
/// Milliseconds put before every fsync: a slow USB disk.
const SLOW: f64 = 15.0;

pub fn measure(clinic: &Clinic, report: &Report<'_>, scratch: &Path) -> Result<(), Failure> {
    let core = clinic.start()?;
    clinic::log_in(&core)?;
    let rows = Rows::new(&scratch.join("rows.db"))?;
    let (mut ours, mut raw) = (Samples::default(), Samples::default());
    for form in strangers(TIMES) {
        ours.time(|| core.patient_add(form))?;
        raw.time(|| rows.insert(1_024))?;
        core.tick();
    }
    core.shut_down()?;
    drop(core);
    let baseline =
        raw.json("INSERT of a 1 KB row, one transaction, same settings, encrypted file, same disk");
    report.millis("register_patient", &ours, "p99 <= 20 ms", baseline)?;

    // In processes of their own: what a registration syncs is the difference between many and none.
    let library = fsync_library(scratch)?;
    let run = |count: usize, delay: f64| -> Result<(u64, Vec<f64>), Failure> {
        let counted = scratch.join("fsyncs");
        let answer = output(
            Command::new(std::env::current_exe()?)
                .arg("--child-register")
                .arg(&clinic.folder)
                .args(["--count", &count.to_string()])
                .env("LD_PRELOAD", &library)
                .env("NIRANTAR_FSYNC_COUNT", &counted)
                .env("NIRANTAR_FSYNC_DELAY_US", ((delay * 1_000.0) as u64).to_string()),
        )?;
        Ok((
            std::fs::read_to_string(&counted)?.trim().parse()?,
            serde_json::from_str(&answer)?,
        ))
    };
    let (none, _) = run(0, 0.0)?;
    let (many, _) = run(FEWER, 0.0)?;
    let mut fsyncs = Samples::default();
    fsyncs.add_number((many.saturating_sub(none)) as f64 / FEWER as f64);
    report.put(
        "register_patient_fsyncs",
        "fsync",
        &fsyncs,
        "<= 2",
        json!({ "what": "one commit in WAL mode", "p50": 1 }),
    )?;
    let (_, slow) = run(FEWER, SLOW)?;
    let baseline = json!({ "what": "one fsync", "p50": SLOW });
    report.millis(
        "register_patient_slow_disk",
        &Samples::from(slow),
        "<= 2 x 15 ms + 20 ms",
        baseline,
    )
}

/// People whom the clinic does not know.
fn strangers(count: usize) -> Vec<PatientAdd> {
    let today = nirantar_domain::Timestamp::from_millis(chrono::Utc::now().timestamp_millis());
    let people: Vec<Person> = demo::people(today.as_millis().unsigned_abs(), count, today.ist_date());
    people.into_iter().map(|person| person.form).collect()
}

/// Registers `count` patients and prints the milliseconds of each.
#[allow(clippy::print_stdout, reason = "the answer to the parent")]
pub fn child(folder: PathBuf, count: usize) -> Result<(), Failure> {
    let clinic = Clinic {
        folder,
        size: Size::Full,
    };
    let core = clinic.start()?;
    clinic::log_in(&core)?;
    let mut took = Vec::new();
    for form in strangers(count) {
        let mut one = Samples::default();
        one.time(|| core.patient_add(form))?;
        took.push(one.percentile(50));
    }
    core.shut_down()?;
    println!("{}", Value::from(took));
    Ok(())
}
