//! The printers of this PC, what was chosen for them, and their jobs.

use nirantar_domain::{EntryId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PaperOf, PaperSize};

/// Why a printer does not print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TroubleKind {
    /// Somebody stopped the queue.
    Paused,
    /// No paper, or not the paper asked for.
    Paper,
    /// Paper is stuck.
    Jam,
    /// Switched off, unplugged, out of reach.
    Offline,
    /// Ink or toner is out.
    Ink,
    /// A cover is open.
    Door,
    /// The job was put on hold.
    Held,
    /// The printer is no longer set up on this PC.
    Gone,
    /// Something else; the printer's own words say what.
    Other,
}

/// What keeps a printer from printing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Trouble {
    /// Which.
    pub kind: TroubleKind,
    /// The printer's own words; may be empty.
    pub detail: String,
}

/// One printer of this PC.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Printer {
    /// Name.
    pub name: String,
    /// The spooler's default.
    pub default: bool,
    /// Takes jobs now.
    pub ready: bool,
    /// Why not.
    pub trouble: Option<Trouble>,
}

/// Asks what a printer can do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrinterOptionsOf {
    /// Its name as listed.
    pub printer: String,
}

/// What a printer can do, as far as it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct PrinterOptions {
    /// Sheets by the printer's words: `A4`, `A5` …; empty if it does not say.
    pub sizes: Vec<String>,
    /// Trays.
    pub trays: Vec<Tray>,
}

/// A tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Tray {
    /// The printer's word for it.
    pub name: String,
    /// The one it takes if nobody chooses.
    pub default: bool,
}

/// What was last chosen on this PC for a kind of paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrinterChoice {
    /// `prescription`, `receipt` …
    pub kind: String,
    /// Printer.
    #[serde(default)]
    pub printer: Option<String>,
    /// Sheet.
    #[serde(default)]
    pub size: Option<PaperSize>,
    /// Tray.
    #[serde(default)]
    pub tray: Option<String>,
    /// Copies.
    #[serde(default)]
    pub copies: Option<u8>,
}

/// What became of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintState {
    /// Waits for its turn.
    Queued,
    /// Is being printed.
    Printing,
    /// Waits for a person; `trouble` says why.
    Stuck,
    /// Printed, as far as the spooler knows.
    Done,
    /// Given up by the spooler.
    Failed,
    /// Taken out, or sent again as another job.
    Cancelled,
}

/// One job of this PC.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PrintJob {
    /// Its id.
    pub id: EntryId,
    /// What is printed.
    pub paper: PaperOf,
    /// Where.
    pub printer: String,
    /// Copies.
    pub copies: u8,
    /// When it was sent.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Where it stands.
    pub state: PrintState,
    /// What keeps it.
    pub trouble: Option<Trouble>,
}

/// Sends a job again, because its printer was switched off, or jammed, or the wrong one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintJobRetry {
    /// Which.
    pub id: EntryId,
    /// Another printer.
    #[serde(default)]
    pub printer: Option<String>,
}

/// Takes a job out of the queue.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintJobCancel {
    /// Which.
    pub id: EntryId,
}
