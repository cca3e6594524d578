//! What goes into and comes out of the sheets that wait for the front desk's printer.

use nirantar_domain::{EncounterId, PatientId, ReleaseId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::paper::{PaperSize, Purpose};

/// Releases the prescription of a signed encounter to the front desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReleaseMake {
    /// Which.
    pub encounter: EncounterId,
    /// Second language of the paper; the patient's if absent; `en` for English only.
    #[serde(default)]
    pub language: Option<String>,
    /// Size.
    #[serde(default)]
    pub paper: Option<PaperSize>,
}

/// A sheet that waits for the front desk's printer. What it says of the patient stands on the sheet alone.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReleaseShown {
    /// Its id.
    pub id: ReleaseId,
    /// Whose.
    pub patient: PatientId,
    /// Name of the patient.
    pub patient_name: String,
    /// Human number of the patient.
    pub patient_number: String,
    /// Token of the visit; empty if it has none.
    pub token: String,
    /// The doctor's name.
    pub doctor_name: String,
    /// Size of the sheet, `A5` or `A4`.
    pub paper: String,
    /// When it was released.
    pub released_at: Timestamp,
}

/// Looks at a released sheet, or hands it out as a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReleasePaper {
    /// Which.
    pub release: ReleaseId,
    /// Preview, or print: then it is gone.
    #[serde(default)]
    pub purpose: Purpose,
}

/// Sends a released sheet to a printer; when the spooler has taken it, it is gone.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReleasePrint {
    /// Which.
    pub release: ReleaseId,
    /// Printer name as listed; the spooler's default if absent.
    #[serde(default)]
    pub printer: Option<String>,
    /// Copies, 1 to 9.
    #[serde(default)]
    pub copies: Option<u8>,
}

/// Where "sign off and print" sends the sheet in this room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintTo {
    /// The screen asks.
    Ask,
    /// This room's printer.
    Printer,
    /// The front desk.
    Desk,
}

/// Asks for, or changes, where this room's sheets go. This PC alone.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ConsultPrintTo {
    /// From now on there; unchanged if absent.
    #[serde(default)]
    pub print_to: Option<PrintTo>,
}

/// Where this room's sheets go.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ConsultPrintsTo {
    /// There.
    pub print_to: PrintTo,
}
