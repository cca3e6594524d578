//! Paper: prescriptions and everything else that is printed, and the printers of this PC.

mod blocks;
mod certificate;
mod choices;
mod jobs;
mod papers;
mod phrases;
mod prescription;
mod register;
mod released;
mod shapes;
mod slips;
pub(crate) mod spooler;
mod stationery;
mod wordings;

pub use shapes::*;

pub(crate) use released::{ReleasedSheet, size_of};

use base64::Engine as _;
use nirantar_domain::{Invalid, Language, rx};
use nirantar_print::{Pdf, PrintError};
use sha2::{Digest as _, Sha256};

use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// Understands a prescription line. Needs no login: nothing of the records is in it.
    ///
    /// # Errors
    /// Invalid for a language that is not known.
    pub fn rx_parse(&self, parse: RxParse) -> Result<rx::Line> {
        let mut line = rx::parse(&parse.line);
        if let Some(code) = parse.language {
            let language = language_of(&code)?;
            let state = self.state();
            let logged_in = state
                .folder()
                .ok()
                .and_then(|folder| Some((folder, folder.session.as_ref()?)));
            // The words that paper would have. What the language cannot say whole stays in English, as there.
            let words = match logged_in {
                Some((folder, session)) => self.clinic_engine(folder, session)?.instruction(language, &line),
                None => self.engine()?.instruction(language, &line),
            };
            if let Ok(words) = words {
                line.words = words;
            }
        }
        Ok(line)
    }

    /// The printers of this PC.
    ///
    /// # Errors
    /// Conflict if no print spooler answers.
    pub fn printer_list(&self, (): ()) -> Result<Vec<Printer>> {
        spooler::printers()
    }

    /// Sheets and trays of a printer.
    ///
    /// # Errors
    /// Conflict if there is no such printer.
    pub fn printer_options(&self, of: PrinterOptionsOf) -> Result<PrinterOptions> {
        spooler::options(&of.printer)
    }
}

fn language_of(code: &str) -> Result<Language> {
    code.parse()
        .map_err(|_| Error::Invalid(Invalid::new("language", "language-unknown")))
}

/// A finished PDF as it leaves the core.
pub(crate) fn paper_of(pdf: &Pdf, file_name: String, size: PaperSize) -> Paper {
    Paper {
        pdf_base64: base64::engine::general_purpose::STANDARD.encode(&pdf.bytes),
        pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
        sha256: Sha256::digest(&pdf.bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        file_name,
        size,
        notice: None,
    }
}

impl From<PrintError> for Error {
    fn from(error: PrintError) -> Self {
        let (key, mut args) = (error.message_key(), error.args());
        match error {
            PrintError::MissingGlyph { field, .. } => {
                args.remove("field");
                Self::Invalid(Invalid {
                    args,
                    ..Invalid::new(field, key)
                })
            }
            PrintError::NoRoom => Self::Invalid(Invalid::new("margins", key)),
            PrintError::Resource { name } => Self::internal(format!("print: {name}")),
        }
    }
}
