//! The prescription as the front desk prints it: the very bytes that were released.

use nirantar_document::EncounterView;
use nirantar_domain::{EncounterId, EntryId, Invalid, PatientId, PersonId, VisitId};
use nirantar_print::Pdf;

use super::papers::Wish;
use super::spooler::Order;
use super::{Paper, PaperSize, PrintSent, choices, paper_of, spooler};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// A sheet that is released, and whose it is.
pub(crate) struct ReleasedSheet {
    pub pdf: Vec<u8>,
    pub file_name: String,
    pub language: String,
    pub paper: String,
    pub visit: Option<VisitId>,
    pub patient: Option<PatientId>,
    pub doctor: Option<PersonId>,
}

impl Nirantar {
    /// Makes the sheet as a print here would give it, in place of `waiting` others of the same encounter.
    pub(crate) fn sheet_to_release(
        &self,
        folder: &OpenFolder,
        session: &Session,
        encounter: EncounterId,
        language: Option<&str>,
        paper: Option<PaperSize>,
        waiting: usize,
    ) -> Result<ReleasedSheet> {
        let wish = Wish {
            language,
            size: paper,
        };
        let made = self.prescription_in_place_of(folder, session, encounter, wish, waiting)?;
        let doc = session.clinical()?.read(|tx| tx.find_document(encounter))?;
        let doc = doc.ok_or(Error::NotFound { what: "encounter" })?;
        let fields = EncounterView::read(&doc)?.content.fields;
        Ok(ReleasedSheet {
            pdf: made.pdf.bytes,
            file_name: made.file_name,
            language: language.unwrap_or_default().to_owned(),
            paper: word_of(made.size),
            visit: fields.visit,
            patient: fields.patient,
            doctor: fields.doctor,
        })
    }
}

impl ReleasedSheet {
    /// As it leaves the core.
    pub(crate) fn paper(self) -> Result<Paper> {
        let pages = count_pages(&self.pdf);
        let pdf = Pdf {
            bytes: self.pdf,
            pages,
            missing: Vec::new(),
        };
        Ok(paper_of(&pdf, self.file_name, size_of(&self.paper)))
    }

    /// Gives it to the spooler: to the printer named, else to the one last chosen on this PC for prescriptions.
    pub(crate) fn send(
        &self,
        folder: &OpenFolder,
        id: EntryId,
        printer: Option<&str>,
        copies: Option<u8>,
    ) -> Result<PrintSent> {
        let usual = choices::choice(folder, "prescription")?;
        let copies = copies
            .or(usual.as_ref().and_then(|usual| usual.copies))
            .unwrap_or(1);
        if !(1..=9).contains(&copies) {
            return Err(Error::Invalid(Invalid::new("copies", "copies-1-to-9")));
        }
        let printer = match (printer, usual.as_ref().and_then(|usual| usual.printer.as_deref())) {
            (Some(named), _) => spooler::choose(Some(named))?,
            (None, Some(usual)) => spooler::choose(Some(usual)).or_else(|_| spooler::choose(None))?,
            (None, None) => spooler::choose(None)?,
        };
        let order = Order {
            printer: &printer,
            title: "prescription",
            copies,
            size: size_of(&self.paper),
            tray: usual.as_ref().and_then(|usual| usual.tray.as_deref()),
        };
        let job = spooler::send(&order, &self.pdf)?;
        let trouble = spooler::statuses().remove(&printer).and_then(|it| it.trouble);
        Ok(PrintSent {
            printer,
            job,
            id,
            trouble,
        })
    }
}

/// The word of a size, as it travels.
fn word_of(size: PaperSize) -> String {
    let word = serde_json::to_value(size).ok();
    word.and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The size that a word names; A5 for one that this build does not know.
pub(crate) fn size_of(word: &str) -> PaperSize {
    serde_json::from_value(word.into()).unwrap_or_default()
}

/// Pages of a PDF of our own: every page object says its type.
fn count_pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page").count() - text.matches("/Type/Pages").count()
}
