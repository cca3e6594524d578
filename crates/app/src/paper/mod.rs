//! Prescriptions on paper.

mod instruction;
mod prescription;
mod shapes;
pub(crate) mod spooler;

pub use shapes::*;

use base64::Engine as _;
use nirantar_domain::rx;
use nirantar_print::{Pdf, PrintError};
use sha2::{Digest as _, Sha256};

use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// Understands a prescription line. Needs no login: nothing of the records is in it.
    ///
    /// # Errors
    /// None.
    pub fn rx_parse(&self, parse: RxParse) -> Result<rx::Line> {
        Ok(rx::parse(&parse.line))
    }

    /// The printers of this PC.
    ///
    /// # Errors
    /// Conflict if no print spooler answers.
    pub fn printer_list(&self, (): ()) -> Result<Vec<Printer>> {
        spooler::printers()
    }
}

/// A finished PDF as it leaves the core.
pub(crate) fn paper_of(pdf: &Pdf, file_name: String) -> Paper {
    Paper {
        pdf_base64: base64::engine::general_purpose::STANDARD.encode(&pdf.bytes),
        pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
        sha256: Sha256::digest(&pdf.bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        file_name,
    }
}

impl From<PrintError> for Error {
    fn from(error: PrintError) -> Self {
        Self::Conflict {
            key: error.message_key(),
            args: error.args(),
        }
    }
}
