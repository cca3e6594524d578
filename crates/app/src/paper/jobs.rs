//! The print jobs of this PC: what was sent where, and what became of it. Rows in `device.db` hold ids, kinds and printers.

use std::collections::BTreeMap;

use nirantar_domain::{EntryId, Timestamp};
use nirantar_store::PrintJobRow;
use serde::{Deserialize, Serialize};

use super::papers::{Going, Wish};
use super::spooler::{self, JobState, Status};
use super::{
    PaperOf, PaperSize, PrintJob, PrintJobCancel, PrintJobRetry, PrintSent, PrintState, Trouble, TroubleKind,
};
use crate::folder::OpenFolder;
use crate::{Error, Nirantar, Result};

/// How long an ended job stays in the list.
const KEPT_DAYS: i64 = 7;
/// Most jobs that are shown.
const SHOWN: usize = 50;

/// How a paper was sent, to send it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Options {
    #[serde(default)]
    pub language: Option<String>,
    #[serde(default)]
    pub size: Option<PaperSize>,
    #[serde(default)]
    pub tray: Option<String>,
    pub copies: u8,
}

/// Keeps a job that the spooler took, and forgets old ones.
pub(super) fn keep(
    folder: &OpenFolder,
    now: Timestamp,
    id: EntryId,
    paper: &PaperOf,
    options: &Options,
    (printer, job): (&str, &str),
) -> Result<()> {
    let json = |value: serde_json::Result<String>| value.map_err(|_| Error::internal("print job"));
    let row = PrintJobRow {
        id,
        at: now,
        paper: json(serde_json::to_string(paper))?,
        options: json(serde_json::to_string(options))?,
        printer: printer.to_owned(),
        job: job.to_owned(),
        state: "sent".to_owned(),
        changed_at: now,
    };
    folder.device.write(now, |tx| {
        tx.forget_print_jobs(Timestamp::from_millis(now.as_millis() - KEPT_DAYS * 86_400_000))?;
        tx.put_print_job(&row)
    })?;
    Ok(())
}

impl Nirantar {
    /// The print jobs of this PC, the newest first, as the spooler tells it now.
    ///
    /// # Errors
    /// Disk errors.
    pub fn print_jobs(&self, (): ()) -> Result<Vec<PrintJob>> {
        self.with_session("print_jobs", |folder, _| {
            let rows = folder.device.read(|tx| tx.print_jobs(SHOWN))?;
            let waiting = rows.iter().any(|row| row.state == "sent");
            // Nothing on its way: the spooler is not asked.
            let now = if waiting { Now::look() } else { Now::default() };
            let mut shown = Vec::new();
            for row in rows {
                // A paper of a newer version is not shown; it stays in its list.
                let Ok(paper) = serde_json::from_str::<PaperOf>(&row.paper) else {
                    continue;
                };
                let (state, trouble) = stands(&row, &now);
                if row.state == "sent"
                    && let Some(word) = ended(state, trouble.as_ref())
                {
                    folder
                        .device
                        .write(self.ports.clock.now(), |tx| tx.set_print_job(row.id, word))?;
                }
                let options: Options = serde_json::from_str(&row.options).unwrap_or_default();
                shown.push(PrintJob {
                    id: row.id,
                    paper,
                    printer: row.printer,
                    copies: options.copies,
                    at: row.at,
                    state,
                    trouble,
                });
            }
            Ok(shown)
        })
    }

    /// Sends a job again, on the same printer or another. One that still waits is taken out of its queue first.
    ///
    /// # Errors
    /// Not found; as [`Nirantar::paper_send`].
    pub fn print_job_retry(&self, retry: PrintJobRetry) -> Result<PrintSent> {
        self.with_session("print_job_retry", |folder, session| {
            let (row, paper) = job(folder, retry.id)?;
            self.may_print(folder, session, &paper, "print_job_retry")?;
            let options: Options = serde_json::from_str(&row.options).unwrap_or_default();
            let wish = Wish {
                language: options.language.as_deref(),
                size: options.size,
            };
            let printer = retry.printer.as_deref();
            // Before anything is taken out: the other printer must be there.
            spooler::choose(Some(printer.unwrap_or(&row.printer)))?;
            self.take_out(folder, session, &row, &paper, wish)?;
            let going = Going {
                wish,
                printer: Some(printer.unwrap_or(&row.printer)),
                usual: None,
                tray: options.tray.as_deref().filter(|_| printer.is_none()),
                copies: options.copies.max(1),
            };
            self.send_off(folder, session, &paper, &going)
        })
    }

    /// Takes a job out of its queue.
    ///
    /// # Errors
    /// Not found.
    pub fn print_job_cancel(&self, cancel: PrintJobCancel) -> Result<()> {
        self.with_session("print_job_cancel", |folder, session| {
            let (row, paper) = job(folder, cancel.id)?;
            self.may_print(folder, session, &paper, "print_job_cancel")?;
            let options: Options = serde_json::from_str(&row.options).unwrap_or_default();
            let wish = Wish {
                language: options.language.as_deref(),
                size: options.size,
            };
            self.take_out(folder, session, &row, &paper, wish)
        })
    }

    /// Takes a job out of its queue and off the count of prints, if nothing of it can have come out.
    fn take_out(
        &self,
        folder: &OpenFolder,
        session: &crate::session::Session,
        row: &PrintJobRow,
        paper: &PaperOf,
        wish: Wish<'_>,
    ) -> Result<()> {
        let counted = matches!(row.state.as_str(), "sent" | "failed" | GONE);
        let now = Now::look();
        let (state, _) = stands(row, &now);
        if matches!(
            state,
            PrintState::Queued | PrintState::Printing | PrintState::Stuck
        ) {
            spooler::cancel(&row.job);
        }
        // Half a page may be out of one that was being printed: the next is a reprint.
        let nothing_out = match now.jobs.as_ref().and_then(|jobs| jobs.get(&row.job)) {
            Some(JobState::Queued | JobState::Held | JobState::Failed) => true,
            Some(JobState::Printing) => state == PrintState::Stuck,
            Some(JobState::Done | JobState::Cancelled) | None => false,
        };
        if counted && nothing_out {
            self.did_not_come_out(folder, session, paper, wish)?;
        }
        if counted {
            folder.device.write(self.ports.clock.now(), |tx| {
                tx.set_print_job(
                    row.id,
                    if state == PrintState::Done {
                        "done"
                    } else {
                        "cancelled"
                    },
                )
            })?;
        }
        Ok(())
    }
}

fn job(folder: &OpenFolder, id: EntryId) -> Result<(PrintJobRow, PaperOf)> {
    let missing = || Error::NotFound { what: "print job" };
    let row = folder.device.read(|tx| tx.print_job(id))?.ok_or_else(missing)?;
    let paper = serde_json::from_str(&row.paper).map_err(|_| missing())?;
    Ok((row, paper))
}

/// The word of a job whose printer was taken away from this PC.
const GONE: &str = "gone";

/// The word that an ended job keeps.
fn ended(state: PrintState, trouble: Option<&Trouble>) -> Option<&'static str> {
    match state {
        PrintState::Failed if trouble.is_some_and(|trouble| trouble.kind == TroubleKind::Gone) => Some(GONE),
        PrintState::Done => Some("done"),
        PrintState::Failed => Some("failed"),
        PrintState::Cancelled => Some("cancelled"),
        PrintState::Queued | PrintState::Printing | PrintState::Stuck => None,
    }
}

/// What the spooler says now.
#[derive(Default)]
struct Now {
    jobs: Option<BTreeMap<String, JobState>>,
    names: Vec<String>,
    printers: BTreeMap<String, Status>,
}

impl Now {
    fn look() -> Self {
        Self {
            jobs: spooler::jobs(),
            names: spooler::names(),
            printers: spooler::statuses(),
        }
    }
}

/// Where a job stands.
fn stands(row: &PrintJobRow, now: &Now) -> (PrintState, Option<Trouble>) {
    let stuck = |kind| Trouble {
        kind,
        detail: String::new(),
    };
    match row.state.as_str() {
        "done" => return (PrintState::Done, None),
        "failed" => return (PrintState::Failed, None),
        GONE => return (PrintState::Failed, Some(stuck(TroubleKind::Gone))),
        "cancelled" => return (PrintState::Cancelled, None),
        _ => {}
    }
    let Some(jobs) = &now.jobs else {
        // A spooler that follows no jobs took it; that is all there is to know.
        return (PrintState::Done, None);
    };
    let printer = now.printers.get(&row.printer);
    let of_printer = || printer.and_then(|status| status.trouble.clone());
    match jobs.get(&row.job) {
        Some(JobState::Done) => (PrintState::Done, None),
        Some(JobState::Failed) => (PrintState::Failed, of_printer()),
        Some(JobState::Cancelled) => (PrintState::Cancelled, None),
        Some(JobState::Held) => (PrintState::Stuck, Some(stuck(TroubleKind::Held))),
        Some(JobState::Queued) => match of_printer() {
            Some(trouble) => (PrintState::Stuck, Some(trouble)),
            None => (PrintState::Queued, None),
        },
        Some(JobState::Printing) => match of_printer() {
            Some(trouble) => (PrintState::Stuck, Some(trouble)),
            None => (PrintState::Printing, None),
        },
        // A spooler that keeps no history forgets what it printed; with the printer its jobs go too.
        None if printer.is_some() || now.names.contains(&row.printer) => (PrintState::Done, None),
        None => (PrintState::Failed, Some(stuck(TroubleKind::Gone))),
    }
}
