//! The print spooler of this PC. The PDF goes in through a pipe where that can be: no temporary file of ours holds a
//! prescription. (The spooler keeps its own copy while the job waits, readable by root and the print group.)

#[cfg(not(windows))]
mod cups;
#[cfg(windows)]
mod windows;

use std::collections::BTreeMap;

#[cfg(not(windows))]
use cups as system;
#[cfg(windows)]
use windows as system;

use super::{PaperSize, Printer, PrinterOptions, Trouble, TroubleKind};
use crate::{Error, Result};

/// What the spooler says of one printer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its name.
    pub name: String,
    /// What keeps it from printing now.
    pub trouble: Option<Trouble>,
}

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobState {
    /// Waits for its turn.
    Queued,
    /// Is being printed.
    Printing,
    /// Waits for a person who allows it to go on.
    Held,
    /// Was printed, as far as the spooler knows.
    Done,
    /// Was given up.
    Failed,
    /// Somebody took it out.
    Cancelled,
}

/// How a page is handed over.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    /// The printer's name as listed.
    pub printer: &'a str,
    /// Stands in the queue for everyone to see: a kind of paper, never a name or a number.
    pub title: &'a str,
    /// Copies.
    pub copies: u8,
    /// Sheet.
    pub size: PaperSize,
    /// Tray, by the printer's own word for it.
    pub tray: Option<&'a str>,
}

/// The printers, the default first.
///
/// # Errors
/// Conflict if there is no spooler.
pub fn printers() -> Result<Vec<Printer>> {
    let names = system::names()?;
    let default = system::default_printer();
    let states = system::statuses();
    let mut printers: Vec<Printer> = names
        .into_iter()
        .map(|name| {
            let trouble = states.get(&name).and_then(|status| status.trouble.clone());
            Printer {
                default: default.as_deref() == Some(name.as_str()),
                ready: trouble.is_none(),
                trouble,
                name,
            }
        })
        .collect();
    printers.sort_by_key(|printer| !printer.default);
    Ok(printers)
}

/// Sheets and trays of a printer.
///
/// # Errors
/// Conflict if there is no such printer.
pub fn options(printer: &str) -> Result<PrinterOptions> {
    choose(Some(printer))?;
    Ok(system::options(printer))
}

/// What keeps printers from printing, by name.
pub fn statuses() -> BTreeMap<String, Status> {
    system::statuses()
}

/// The names of all printers, also of those that say nothing of themselves until they are used.
pub fn names() -> Vec<String> {
    system::names().unwrap_or_default()
}

/// The jobs that the spooler remembers, by its own names; `None` if it does not answer.
pub fn jobs() -> Option<BTreeMap<String, JobState>> {
    system::jobs()
}

/// Takes a job out. That it is gone already is fine.
pub fn cancel(job: &str) {
    system::cancel(job);
}

/// The printer named, or the spooler's default.
///
/// # Errors
/// Conflict if there is none, or not this one.
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

/// Hands a PDF to the spooler; answers the job's name.
///
/// # Errors
/// Conflict if it does not take it.
pub fn send(order: &Order<'_>, pdf: &[u8]) -> Result<String> {
    system::send(order, pdf).ok_or_else(|| Error::conflict("printer-refused"))
}

/// What a printer's marks (IPP's `printer-state-reasons`, RFC 8011 §5.4.12) begin with, and what that means. Warnings, as
/// of toner that is low, are no trouble.
const MARKS: &str = "
jam media-jam
paper media-empty media-needed input-tray-missing
door door-open cover-open interlock-open
ink toner-empty marker-supply-empty developer-empty
offline offline connecting-to-device timed-out shutdown
paused paused
";

/// What printers say in their own words, in CUPS' English.
const WORDS: &[(&str, TroubleKind)] = &[
    ("paper jam", TroubleKind::Jam),
    ("out of paper", TroubleKind::Paper),
    ("may not exist or is unavailable", TroubleKind::Offline),
    ("not responding", TroubleKind::Offline),
    ("not connected", TroubleKind::Offline),
    ("unable to locate", TroubleKind::Offline),
    ("unable to connect", TroubleKind::Offline),
    ("to become available", TroubleKind::Offline),
    ("is unreachable", TroubleKind::Offline),
    ("offline", TroubleKind::Offline),
];

/// What keeps a printer from printing, from its marks and words.
pub(super) fn trouble(enabled: bool, reasons: &[&str], message: &str) -> Option<Trouble> {
    let marked = MARKS.lines().find_map(|line| {
        let (kind, starts) = line.split_once(' ')?;
        let found = starts
            .split(' ')
            .any(|start| reasons.iter().any(|reason| reason.starts_with(start)));
        found.then_some(kind)
    });
    let said = message.to_lowercase();
    let worded = WORDS
        .iter()
        .find(|(words, _)| said.contains(words))
        .map(|(_, kind)| *kind);
    let kind = match (marked, worded) {
        (Some("jam"), _) => TroubleKind::Jam,
        (Some("paper"), _) => TroubleKind::Paper,
        (Some("door"), _) => TroubleKind::Door,
        (Some("ink"), _) => TroubleKind::Ink,
        (Some("offline"), _) => TroubleKind::Offline,
        (_, Some(kind)) => kind,
        (Some(_), None) => TroubleKind::Paused,
        (None, None) if !enabled => TroubleKind::Paused,
        (None, None) => reasons
            .iter()
            .any(|reason| reason.ends_with("-error"))
            .then_some(TroubleKind::Other)?,
    };
    Some(Trouble {
        kind,
        detail: message.chars().take(200).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printers_marks_become_what_a_person_can_do() {
        let kind = |enabled, reasons: &[&str], message| trouble(enabled, reasons, message).map(|it| it.kind);
        assert_eq!(kind(true, &["none"], ""), None);
        assert_eq!(kind(true, &["toner-low-warning", "media-low-report"], ""), None);
        assert_eq!(kind(true, &["media-empty-error"], ""), Some(TroubleKind::Paper));
        assert_eq!(
            kind(false, &["paused", "media-jam-error"], ""),
            Some(TroubleKind::Jam)
        );
        assert_eq!(
            kind(false, &["paused"], "out for repair"),
            Some(TroubleKind::Paused)
        );
        assert_eq!(kind(true, &["offline-report"], ""), Some(TroubleKind::Offline));
        assert_eq!(
            kind(
                true,
                &["none"],
                "The printer may not exist or is unavailable at this time."
            ),
            Some(TroubleKind::Offline)
        );
        assert_eq!(
            kind(true, &["fuser-over-temp-error"], ""),
            Some(TroubleKind::Other)
        );
    }
}
