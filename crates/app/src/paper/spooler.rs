//! The print spooler of this PC, through CUPS' own commands. The PDF goes in through a pipe: no temporary file of ours ever
//! holds a prescription. (The spooler keeps its own copy while the job waits, readable by root and the print group.)
//! Windows has no `lp`; there the PDF is saved and printed by hand for now.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{PaperSize, Printer};
use crate::{Error, Result};

/// The printers, the default first.
pub fn printers() -> Result<Vec<Printer>> {
    // `lpstat -e` lists destinations, discovered ones included; it fails when there are none.
    let listed = Command::new("lpstat").arg("-e").env("LC_ALL", "C").output();
    let listed = listed.map_err(|_| Error::conflict("printer-none"))?;
    let default = default_printer();
    let names = String::from_utf8_lossy(&listed.stdout).into_owned();
    let mut printers: Vec<Printer> = names
        .lines()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| Printer {
            name: name.to_owned(),
            default: default.as_deref() == Some(name),
            ready: is_ready(name),
        })
        .collect();
    printers.sort_by_key(|printer| !printer.default);
    Ok(printers)
}

fn default_printer() -> Option<String> {
    let said = Command::new("lpstat")
        .arg("-d")
        .env("LC_ALL", "C")
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    said.trim()
        .strip_prefix("system default destination: ")
        .map(str::to_owned)
}

fn is_ready(name: &str) -> bool {
    let said = Command::new("lpstat")
        .args(["-p", name])
        .env("LC_ALL", "C")
        .output();
    said.is_ok_and(|said| {
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        said.contains("enabled") && !said.contains("disabled")
    })
}

/// The printer named, or the spooler's default.
pub fn choose(named: Option<&str>) -> Result<String> {
    let printers = printers()?;
    let found = match named {
        Some(name) => printers.iter().find(|printer| printer.name == name),
        None => printers.first(),
    };
    found
        .map(|printer| printer.name.clone())
        .ok_or_else(|| Error::conflict("printer-none"))
}

/// Hands a PDF to the spooler; answers the job's name. The title stands in the queue for everyone to see: a kind of paper,
/// never a name or a number.
pub fn send(printer: &str, title: &str, pdf: &[u8], copies: u8, paper: PaperSize) -> Result<String> {
    let refused = || Error::conflict("printer-refused");
    let media = match paper {
        PaperSize::A5 => "media=A5",
        PaperSize::A4 => "media=A4",
    };
    let mut lp = Command::new("lp")
        .env("LC_ALL", "C")
        .args([
            "-d",
            printer,
            "-n",
            &copies.to_string(),
            "-o",
            media,
            "-t",
            title,
            "--",
        ])
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| refused())?;
    let written = lp.stdin.take().map(|mut stdin| stdin.write_all(pdf));
    let said = lp.wait_with_output().map_err(|_| refused())?;
    if !said.status.success() || !matches!(written, Some(Ok(()))) {
        return Err(refused());
    }
    // "request id is Laser-42 (1 file(s))"
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let job = said
        .split_whitespace()
        .find(|word| word.starts_with(printer))
        .unwrap_or(printer);
    Ok(job.to_owned())
}
