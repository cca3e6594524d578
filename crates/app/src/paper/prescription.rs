//! The prescription of a signed encounter: from its signed bytes and the letterhead of the branch.

use nirantar_domain::{DocId, EncounterId, Language, Timestamp};
use nirantar_print::{Mark, PatientBlock, Pdf, Prescription, VisitSummary};
use nirantar_store::{AuditFilter, ReadTx};

use super::blocks::{allergies, follow_up, joined, patient_block, summary, vitals};
use super::papers::{Acts, File, Going, Made, Wish};
use super::{
    Paper, PaperNotice, PaperOf, PaperSize, PrintSend, PrintSent, RxPrint, language_of, phrases, stationery,
};
use crate::encounters::{chart_view, is_corrected, signed_sheet};
use crate::folder::OpenFolder;
use crate::patients::read_shown;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// How prescriptions stand on record. Whether a sheet is a reprint is counted from these.
const ACTS: Acts = Acts {
    print: "rx.print",
    preview: Some("rx.preview"),
    failed: "rx.print_failed",
    class: "prescription",
    file: File::Clinical,
};
/// How summaries do: they are no prescriptions, and do not count as one.
const SUMMARY: Acts = Acts {
    print: "summary.print",
    preview: Some("summary.preview"),
    failed: "summary.print_failed",
    class: "visit_summary",
    file: File::Clinical,
};

impl Nirantar {
    /// The prescription of a signed encounter as a PDF. A print is on record before the bytes are handed out.
    ///
    /// # Errors
    /// Conflict if the encounter is not signed, its signature does not hold, or a character cannot be printed.
    pub fn rx_print(&self, print: RxPrint) -> Result<Paper> {
        self.with_session("rx_print", |folder, session| {
            let paper = PaperOf::Prescription {
                encounter: print.encounter,
            };
            let wish = Wish {
                language: print.language.as_deref(),
                size: print.paper,
            };
            self.hand_out(folder, session, &paper, wish, print.purpose)
        })
    }

    /// Sends a prescription to a printer. It is on record as printed before the spooler is asked; if the spooler does not
    /// take it, that is put on record too, and it does not count as a print.
    ///
    /// # Errors
    /// As [`Nirantar::rx_print`]; conflict if there is no printer or it refuses.
    pub fn print_send(&self, send: PrintSend) -> Result<PrintSent> {
        self.with_session("print_send", |folder, session| {
            let paper = PaperOf::Prescription {
                encounter: send.encounter,
            };
            let going = Going {
                wish: Wish {
                    language: send.language.as_deref(),
                    size: send.paper,
                },
                printer: send.printer.as_deref(),
                usual: None,
                tray: None,
                copies: send.copies.unwrap_or(1),
            };
            self.send_off(folder, session, &paper, &going)
        })
    }

    /// The prescription of a signed encounter.
    pub(super) fn prescription(
        &self,
        folder: &OpenFolder,
        session: &Session,
        encounter: EncounterId,
        wish: Wish<'_>,
    ) -> Result<Made> {
        self.prescription_in_place_of(folder, session, encounter, wish, 0)
    }

    /// As [`Nirantar::prescription`], in place of `waiting` released sheets: those were never printed, and do not make this
    /// one a reprint.
    pub(super) fn prescription_in_place_of(
        &self,
        folder: &OpenFolder,
        session: &Session,
        encounter: EncounterId,
        wish: Wish<'_>,
        waiting: usize,
    ) -> Result<Made> {
        let read = self.read_signed(folder, session, encounter, wish, ACTS, waiting)?;
        let pdf = self.clinic_engine(folder, session)?.prescription(&read.sheet)?;
        Ok(read.made(pdf, "prescription", ACTS))
    }

    /// What happened at a signed encounter.
    pub(super) fn visit_summary(
        &self,
        folder: &OpenFolder,
        session: &Session,
        encounter: EncounterId,
        wish: Wish<'_>,
    ) -> Result<Made> {
        let mut read = self.read_signed(folder, session, encounter, wish, SUMMARY, 0)?;
        // Summaries always name what was found.
        read.sheet.diagnosis.clone_from(&read.diagnosis);
        let engine = self.clinic_engine(folder, session)?;
        let pdf = engine.visit_summary(&read.sheet, &read.summary)?;
        Ok(read.made(pdf, "visit summary", SUMMARY))
    }

    fn read_signed(
        &self,
        folder: &OpenFolder,
        session: &Session,
        encounter: EncounterId,
        wish: Wish<'_>,
        acts: Acts,
        waiting: usize,
    ) -> Result<Read> {
        let doc = session
            .clinical()?
            .read(|tx| tx.find_document(encounter))?
            .filter(|doc| doc.kind() == nirantar_document::Kind::Encounter)
            .ok_or(Error::NotFound { what: "encounter" })?;
        let sheet = signed_sheet(folder, &doc)?;
        let fields = &sheet.content.fields;
        let now = self.ports.clock.now();
        let patient = fields
            .patient
            .map(
                |id| match session.desk.read(|tx| read_shown(tx, id, now.ist_date())) {
                    // A prescription is printed even if the front desk's record has not arrived.
                    Err(Error::NotFound { .. }) => Ok(None),
                    found => found.map(Some),
                },
            )
            .transpose()?
            .flatten();
        let (chart, printed) = session.clinical()?.read(|tx| -> Result<_> {
            let chart = match fields.patient {
                Some(patient) => chart_view(tx, session, patient)?,
                None => None,
            };
            let printed = printed_before(tx, encounter, sheet.signing.signed_at, acts, waiting)?;
            Ok((chart, printed))
        })?;
        let branch = fields.branch.unwrap_or(session.branch);
        let doctor = (sheet.signing.signed_by, &sheet.signing.doctor);
        let look = stationery::look(folder, session, branch, Some(doctor), None)?;
        let language = match wish.language {
            Some(code) => language_of(code)?,
            None => patient
                .as_ref()
                .and_then(|patient| patient.language.as_deref()?.parse().ok())
                .or(look.language)
                .unwrap_or(Language::English),
        };
        let engine = &*self.clinic_engine(folder, session)?;
        let size = wish.size.unwrap_or(look.size);
        let diagnosis = joined(
            sheet
                .content
                .diagnoses
                .iter()
                .map(|entry| entry.value.text.as_str()),
        );
        let date = fields.date.unwrap_or_else(|| sheet.signing.signed_at.ist_date());
        let prescription = Prescription {
            paper: stationery::sheet(size),
            margins: look.margins,
            print_letterhead: look.print_letterhead,
            type_percent: look.type_percent,
            letterhead: look.letterhead,
            patient: PatientBlock {
                allergies: allergies(chart.as_ref()),
                ..patient_block(&sheet, patient.as_ref(), date)
            },
            date,
            written: fields
                .created_at
                .map(Timestamp::ist_date)
                .filter(|written| *written > date),
            language,
            translated: phrases::prints(engine, &look.approvals, language),
            vitals: sheet
                .content
                .vitals
                .last()
                .map(|entry| vitals(&entry.value))
                .unwrap_or_default(),
            complaints: joined(
                sheet
                    .content
                    .complaints
                    .iter()
                    .map(|entry| entry.value.text.as_str()),
            ),
            diagnosis: diagnosis.clone().filter(|_| look.show_diagnosis),
            lines: sheet
                .content
                .prescription
                .iter()
                .map(|entry| entry.value.clone())
                .collect(),
            tests: sheet
                .content
                .tests
                .iter()
                .map(|entry| entry.value.name.clone())
                .collect(),
            advice: sheet
                .content
                .advice
                .iter()
                .map(|entry| entry.value.text.clone())
                .collect(),
            follow_up: follow_up(&sheet.content),
            mark: mark(is_corrected(&doc)?, printed, sheet.signing.signed_at, now),
        };
        Ok(Read {
            summary: summary(&sheet.content, chart.as_ref()),
            subjects: [encounter.into()]
                .into_iter()
                .chain(fields.patient.map(DocId::from))
                .collect(),
            notice: phrases::notice(engine, &look.approvals, language),
            ending: format!("{}-{date}.pdf", sheet.signing.patient.number),
            sheet: prescription,
            diagnosis,
            size,
        })
    }
}

/// A signed encounter, read for paper.
struct Read {
    sheet: Prescription,
    summary: VisitSummary,
    diagnosis: Option<String>,
    subjects: Vec<DocId>,
    size: PaperSize,
    notice: Option<PaperNotice>,
    /// Of the file's name.
    ending: String,
}

impl Read {
    fn made(self, pdf: Pdf, title: &'static str, acts: Acts) -> Made {
        Made {
            pdf,
            file_name: format!("{}-{}", title.replace(' ', "-"), self.ending),
            size: self.size,
            title,
            acts,
            subjects: self.subjects,
            notice: self.notice,
        }
    }
}

/// CORRECTED with the time of the correction goes before REPRINT: it is what must not be overlooked.
fn mark(corrected: bool, printed: bool, signed_at: Timestamp, now: Timestamp) -> Option<Mark> {
    let local = |at: Timestamp| at.ist().naive_local();
    if corrected {
        Some(Mark::Corrected {
            when: local(signed_at),
        })
    } else {
        printed.then(|| Mark::Reprint { when: local(now) })
    }
}

/// True when this sign-off has left the printer before. The audit log is the count: a print is on record before its bytes
/// leave, and one that the spooler refused is on record as failed. A crash in between counts as a print, since the paper
/// may be out. What is `waiting` to be replaced is not.
fn printed_before(
    tx: &ReadTx<'_>,
    encounter: EncounterId,
    signed_at: Timestamp,
    acts: Acts,
    waiting: usize,
) -> Result<bool> {
    let count = |action: &str| -> Result<usize> {
        let filter = AuditFilter {
            subject: Some(encounter.into()),
            action: Some(action.to_owned()),
            from: Some(signed_at),
            ..AuditFilter::default()
        };
        Ok(tx.audit(&filter, 0, 1_000)?.len())
    };
    // A prescription that was released may be out as well.
    let (released, withdrawn) = match acts.print == ACTS.print {
        true => (
            count(crate::releases::RELEASED)?,
            count(crate::releases::WITHDRAWN)? + waiting,
        ),
        false => (0, 0),
    };
    Ok(count(acts.print)? + released > count(acts.failed)? + withdrawn)
}
