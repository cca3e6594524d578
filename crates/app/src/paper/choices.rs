//! What was last chosen on this PC for each kind of paper. Lies in `device.db`: a printer is this PC's, not the clinic's.

use nirantar_domain::Invalid;

use super::PrinterChoice;
use crate::folder::OpenFolder;
use crate::{Error, Nirantar, Result};

/// Kinds of paper that a printer can be remembered for.
pub(super) const KINDS: &[&str] = &[
    "prescription",
    "visit_summary",
    "certificate",
    "case_register",
    "receipt",
    "token",
    "phrase_sheet",
    "calibration",
    "sample",
    "recovery_kit",
];

/// Longest name of a printer or tray, in characters.
const LONGEST: usize = 200;

impl Nirantar {
    /// What was last chosen on this PC, for every kind of paper that something was chosen for.
    ///
    /// # Errors
    /// Disk errors.
    pub fn printer_choices(&self, (): ()) -> Result<Vec<PrinterChoice>> {
        self.with_session("printer_choices", |folder, _| {
            let mut choices = Vec::new();
            for kind in KINDS {
                choices.extend(choice(folder, kind)?);
            }
            Ok(choices)
        })
    }

    /// Remembers a choice for a kind of paper, over the one before.
    ///
    /// # Errors
    /// Invalid `kind` or `copies`.
    pub fn printer_choice_save(&self, save: PrinterChoice) -> Result<PrinterChoice> {
        self.with_session("printer_choice_save", |folder, _| {
            if !KINDS.contains(&save.kind.as_str()) {
                return Err(Error::Invalid(Invalid::new("kind", "paper-kind-unknown")));
            }
            if save.copies.is_some_and(|copies| !(1..=9).contains(&copies)) {
                return Err(Error::Invalid(Invalid::new("copies", "copies-1-to-9")));
            }
            for (field, text) in [("printer", &save.printer), ("tray", &save.tray)] {
                if text.as_ref().is_some_and(|text| text.chars().count() > LONGEST) {
                    return Err(Error::Invalid(
                        Invalid::new(field, "text-too-long").with("max", LONGEST),
                    ));
                }
            }
            let bytes = serde_json::to_vec(&save).map_err(|_| Error::internal("printer choice"))?;
            folder.device.write(self.ports.clock.now(), |tx| {
                tx.put_setting(&setting(&save.kind), &bytes)
            })?;
            Ok(save)
        })
    }
}

fn setting(kind: &str) -> String {
    format!("printer/{kind}")
}

/// What was chosen for a kind. What a newer version wrote is no choice.
pub(super) fn choice(folder: &OpenFolder, kind: &str) -> Result<Option<PrinterChoice>> {
    let bytes = folder.device.read(|tx| tx.setting(&setting(kind)))?;
    Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}
