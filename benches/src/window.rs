//! From starting the program to the login screen.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::Failure;
use crate::baseline::{output, tool};
use crate::clinic::Clinic;
use crate::figure::{Report, Samples};

/// Needs the built desktop program (`cargo build --release -p nirantar`, screens built before), tauri-driver,
/// WebKitWebDriver, and a display or Xvfb.
pub fn measure(clinic: &Clinic, report: &Report<'_>, scratch: &Path) -> Result<(), Failure> {
    let program = std::env::current_exe()?.with_file_name("nirantar");
    if !program.exists() {
        return Err(format!("{} is not built", program.display()).into());
    }
    let answer = output(
        Command::new("python3")
            .arg(tool("window.py"))
            .arg(&program)
            .arg(&clinic.folder)
            .arg(scratch),
    )?;
    let seen: Value = serde_json::from_str(&answer)?;
    let of = |name: &str| -> Vec<f64> {
        let list = seen.get(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_f64).collect()
    };
    let baseline = Samples::from(of("empty")).json("an empty page in the same web view, same driver");
    report.millis(
        "window_to_login",
        &Samples::from(of("login")),
        "<= 1500 ms",
        baseline,
    )?;
    report.put(
        "window_how",
        "times",
        &Samples::from(vec![of("login").len() as f64]),
        "told",
        json!("through WebDriver: the driver's own start is in the figure"),
    )
}
