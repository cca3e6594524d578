//! CUPS, through its own commands: they know servers, discovered printers and passwords, and hold no process of ours open.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{JobState, Order, Status, trouble};
use crate::paper::{PaperSize, PrinterOptions, Tray};
use crate::{Error, Result};

/// What a command of CUPS says, in its own English. `None` if it is not there.
fn said(words: &str) -> Option<String> {
    let words: Vec<&str> = words.split(' ').collect();
    let (command, args) = words.split_first()?;
    ask(command, args)
}

/// As [`said`], for words that may have spaces in them.
fn ask(command: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(command)
        .args(args)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

pub fn names() -> Result<Vec<String>> {
    // `lpstat -e` lists destinations, discovered ones included; it fails when there are none.
    let listed = said("lpstat -e").ok_or_else(|| Error::conflict("printer-none"))?;
    Ok(listed
        .lines()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect())
}

pub fn default_printer() -> Option<String> {
    said("lpstat -d")?
        .trim()
        .strip_prefix("system default destination: ")
        .map(str::to_owned)
}

pub fn statuses() -> BTreeMap<String, Status> {
    // The long form has the printer's marks; the options are read in order, so `-l` goes first.
    read_statuses(&said("lpstat -l -p").unwrap_or_default())
}

/// `printer Desk is idle.  enabled since …`, then the printer's message and `Alerts:` behind tabs.
fn read_statuses(text: &str) -> BTreeMap<String, Status> {
    let mut found: Vec<(String, bool, String, Vec<String>)> = Vec::new();
    let mut detailed = false;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("printer ") {
            let name = rest.split_whitespace().next().unwrap_or_default();
            let enabled = !rest.contains("disabled since");
            found.push((name.to_owned(), enabled, String::new(), Vec::new()));
            detailed = false;
        } else if let Some((_, _, message, alerts)) = found.last_mut() {
            let line = line.trim();
            if let Some(marks) = line.strip_prefix("Alerts:") {
                alerts.extend(marks.split_whitespace().map(str::to_owned));
            } else if line.starts_with("Form mounted:") {
                detailed = true;
            } else if !detailed && message.is_empty() && line != "reason unknown" {
                line.clone_into(message);
            }
        }
    }
    found
        .into_iter()
        .map(|(name, enabled, message, alerts)| {
            let marks: Vec<&str> = alerts.iter().map(String::as_str).collect();
            let status = Status {
                name: name.clone(),
                trouble: trouble(enabled, &marks, &message),
            };
            (name, status)
        })
        .collect()
}

pub fn options(printer: &str) -> PrinterOptions {
    read_options(&ask("lpoptions", &["-p", printer, "-l"]).unwrap_or_default())
}

/// `PageSize/Media Size: Letter *A4 A5`, `InputSlot/Media Source: *Default Upper Manual`. A queue without a description
/// says nothing: then nothing is offered.
fn read_options(text: &str) -> PrinterOptions {
    let mut options = PrinterOptions::default();
    for line in text.lines() {
        let Some((name, choices)) = line.split_once(':') else {
            continue;
        };
        let keyword = name.split('/').next().unwrap_or_default();
        let choices = choices.split_whitespace();
        match keyword {
            "PageSize" => {
                options.sizes = choices
                    .map(|choice| choice.trim_start_matches('*').to_owned())
                    .collect();
            }
            "InputSlot" => {
                options.trays = choices
                    .map(|choice| Tray {
                        name: choice.trim_start_matches('*').to_owned(),
                        default: choice.starts_with('*'),
                    })
                    .collect();
            }
            _ => {}
        }
    }
    options
}

pub fn jobs() -> Option<BTreeMap<String, JobState>> {
    let open = said("lpstat -l -W not-completed -o")?;
    let ended = said("lpstat -l -W completed -o")?;
    let mut jobs = read_jobs(&ended, true);
    jobs.extend(read_jobs(&open, false));
    Some(jobs)
}

/// `Desk-12  user  27648   Sat Nov 21 …`, then `Status:`, `Alerts:` (IPP's `job-state-reasons`, RFC 8011 §5.3.8) and
/// `queued for` behind tabs.
fn read_jobs(text: &str, ended: bool) -> BTreeMap<String, JobState> {
    let mut jobs = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines() {
        if !line.starts_with(['\t', ' ']) {
            line.split_whitespace()
                .next()
                .unwrap_or_default()
                .clone_into(&mut last);
            if !last.is_empty() {
                let state = if ended { JobState::Done } else { JobState::Queued };
                jobs.insert(last.clone(), state);
            }
        } else if let Some(marks) = line.trim().strip_prefix("Alerts:") {
            let has = |part: &str| marks.split_whitespace().any(|mark| mark.contains(part));
            let state = if has("canceled") {
                JobState::Cancelled
            } else if has("aborted") || (ended && has("errors")) {
                JobState::Failed
            } else if ended {
                JobState::Done
            } else if has("hold") {
                JobState::Held
            } else if has("printing") || has("processing") {
                JobState::Printing
            } else {
                JobState::Queued
            };
            jobs.insert(last.clone(), state);
        }
    }
    jobs
}

pub fn cancel(job: &str) {
    // A job that is no longer there is what was wanted.
    let _ = ask("cancel", &[job]);
}

pub fn send(order: &Order<'_>, pdf: &[u8]) -> Option<String> {
    let media = match order.size {
        PaperSize::A5 => Some("media=A5"),
        PaperSize::A4 => Some("media=A4"),
        PaperSize::A6 => Some("media=A6"),
        // A roll has no length to name: the queue of a slip printer knows its own.
        PaperSize::Roll80 => None,
    };
    let copies = order.copies.to_string();
    let tray = order.tray.map(|tray| format!("InputSlot={tray}"));
    let mut args = vec!["-d", order.printer, "-n", &copies];
    args.extend(media.iter().flat_map(|media| ["-o", *media]));
    // To size: a pad's offsets are millimetres on the paper, not on a page that was made to fit.
    args.extend(["-o", "print-scaling=none"]);
    args.extend(tray.iter().flat_map(|tray| ["-o", tray.as_str()]));
    args.extend(["-t", order.title, "--", "-"]);
    let mut lp = Command::new("lp")
        .env("LC_ALL", "C")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let written = lp.stdin.take().map(|mut stdin| stdin.write_all(pdf));
    let said = lp.wait_with_output().ok()?;
    if !said.status.success() || !matches!(written, Some(Ok(()))) {
        return None;
    }
    // "request id is Laser-42 (1 file(s))"
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let job = said
        .split_whitespace()
        .find(|word| word.starts_with(order.printer))
        .unwrap_or(order.printer);
    Some(job.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::TroubleKind;

    #[test]
    fn printers_as_lpstat_writes_them() {
        let text = "printer Desk is idle.  enabled since Sat Nov 21 10:50:53 2026\n\tForm mounted:\n\tAlerts: none\n\
                    printer Gone now printing Gone-3.  enabled since Sat Nov 21 10:50:53 2026\n\
                    \tThe printer may not exist or is unavailable at this time.\n\tForm mounted:\n\tAlerts: none\n\
                    printer Room2 disabled since Sat Nov 21 10:50:53 2026 -\n\treason unknown\n\tForm mounted:\n\tAlerts: paused\n";
        let found = read_statuses(text);
        let kind = |name: &str| found[name].trouble.as_ref().map(|trouble| trouble.kind);
        assert_eq!(kind("Desk"), None);
        assert_eq!(kind("Gone"), Some(TroubleKind::Offline));
        assert_eq!(kind("Room2"), Some(TroubleKind::Paused));
    }

    #[test]
    fn jobs_as_lpstat_writes_them() {
        let open = "Room2-2   root   27648   Sat Nov 21 10:50:53 2026\n\tStatus: \n\tAlerts: job-printing\n\tqueued for Room2\n\
                    Room2-4   root   27648   Sat Nov 21 10:50:53 2026\n\tAlerts: none\n\tqueued for Room2\n";
        let ended = "Gone-3   root   27648   Sat Nov 21 10:51:07 2026\n\tAlerts: job-canceled-by-user\n\tqueued for Gone\n\
                     Desk-1   root   27648   Sat Nov 21 10:50:53 2026\n\tAlerts: processing-to-stop-point\n\tqueued for Desk\n\
                     Desk-7   root   27648   Sat Nov 21 10:50:53 2026\n\tAlerts: aborted-by-system\n\tqueued for Desk\n";
        let open = read_jobs(open, false);
        assert_eq!(open["Room2-2"], JobState::Printing);
        assert_eq!(open["Room2-4"], JobState::Queued);
        let ended = read_jobs(ended, true);
        assert_eq!(ended["Gone-3"], JobState::Cancelled);
        assert_eq!(ended["Desk-1"], JobState::Done);
        assert_eq!(ended["Desk-7"], JobState::Failed);
    }

    #[test]
    fn sheets_and_trays_as_lpoptions_writes_them() {
        let options = read_options(
            "PageSize/Media Size: *Letter A4 A5\nInputSlot/Media Source: *Default Upper Manual\nDuplex/2-Sided: *None\n",
        );
        assert_eq!(options.sizes, ["Letter", "A4", "A5"]);
        assert_eq!(options.trays.len(), 3);
        assert!(options.trays[0].default && options.trays[2].name == "Manual");
        assert_eq!(read_options(""), PrinterOptions::default());
    }
}
