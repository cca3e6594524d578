//! Windows. **Untested**: nobody has run this yet. Printers are listed through PowerShell's `Get-Printer`; a page is handed
//! to whatever program prints PDFs on that PC, through the shell's `PrintTo`. That program reads a file, so for its sake a
//! file lies in the person's temporary folder for a minute.

use std::collections::BTreeMap;
use std::process::Command;

use super::{JobState, Order, Status, trouble};
use crate::paper::PrinterOptions;
use crate::{Error, Result};

/// What a script says. Values go in through the environment: a printer's name must not become a command.
fn said(script: &str, values: &[(&str, &str)]) -> Option<String> {
    let output = Command::new("powershell.exe")
        .args(["-NoProfile", "-NonInteractive", "-Command", script])
        .envs(values.iter().copied())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

pub fn names() -> Result<Vec<String>> {
    let listed = said("Get-Printer | ForEach-Object { $_.Name }", &[])
        .ok_or_else(|| Error::conflict("printer-none"))?;
    Ok(listed
        .lines()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect())
}

pub fn default_printer() -> Option<String> {
    let script = "(Get-CimInstance Win32_Printer -Filter 'Default=true').Name";
    Some(said(script, &[])?.trim().to_owned()).filter(|name| !name.is_empty())
}

/// Windows' words for what is wrong, and IPP's.
const STATES: &str = "
Paused paused
Offline offline
NotAvailable offline
PaperOut media-empty
PaperProblem media-empty
PaperJam media-jam
DoorOpen door-open
NoToner toner-empty
Error other-error
";

pub fn statuses() -> BTreeMap<String, Status> {
    let script = "Get-Printer | ForEach-Object { $_.Name + \"`t\" + $_.PrinterStatus }";
    let listed = said(script, &[]).unwrap_or_default();
    let status = |line: &str| {
        let (name, state) = line.trim().split_once('\t')?;
        let reason = STATES
            .lines()
            .filter_map(|line| line.split_once(' '))
            .find(|(word, _)| *word == state)
            .map_or("none", |(_, reason)| reason);
        let enabled = state != "Paused";
        let status = Status {
            name: name.to_owned(),
            trouble: trouble(enabled, &[reason], ""),
        };
        Some((name.to_owned(), status))
    };
    listed.lines().filter_map(status).collect()
}

/// Sheets and trays are chosen in the printer's own preferences.
pub fn options(_: &str) -> PrinterOptions {
    PrinterOptions::default()
}

/// The program that prints names its jobs as it likes: they are not followed.
pub const fn jobs() -> Option<BTreeMap<String, JobState>> {
    None
}

pub const fn cancel(_: &str) {}

pub fn send(order: &Order<'_>, pdf: &[u8]) -> Option<String> {
    let folder = std::env::temp_dir();
    let file = folder.join(format!("nirantar-{}.pdf", std::process::id()));
    std::fs::write(&file, pdf).ok()?;
    // The program has the page when it has run for a while; some stay open.
    let script = "1..[int]$env:NIRANTAR_COPIES | ForEach-Object { \
        Start-Process -FilePath $env:NIRANTAR_FILE -Verb PrintTo -ArgumentList ('\"' + $env:NIRANTAR_PRINTER + '\"') -WindowStyle Hidden }; \
        Start-Sleep -Seconds 20";
    let copies = order.copies.to_string();
    let path = file.to_string_lossy().into_owned();
    let values = [
        ("NIRANTAR_FILE", path.as_str()),
        ("NIRANTAR_PRINTER", order.printer),
        ("NIRANTAR_COPIES", copies.as_str()),
    ];
    let taken = said(script, &values).is_some();
    // A page that cannot be removed must not count as a print that failed.
    let _ = std::fs::remove_file(&file);
    taken.then(|| order.title.to_owned())
}
