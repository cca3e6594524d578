//! Any paper: made, shown, sent. What one kind does differently stands in its own file.

use nirantar_domain::{DocId, EntryId, Invalid};
use nirantar_print::{Pdf, PhraseSheet, SlipPaper};

use super::spooler::Order;
use super::{
    Paper, PaperMake, PaperNotice, PaperOf, PaperSend, PaperSize, PrintSent, Purpose, choices, jobs,
    language_of, paper_of, slips, spooler, stationery,
};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Where a print goes on record, and under which words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Acts {
    /// What is on record as printed: handed out as a file, or given to the spooler.
    pub print: &'static str,
    /// What is on record when it is looked at; nothing where it tells nothing about a patient.
    pub preview: Option<&'static str>,
    /// A print that did not come out, after its `print`.
    pub failed: &'static str,
    /// Class of the entry.
    pub class: &'static str,
    /// Whose file it stands in.
    pub file: File,
}

/// A file that keeps a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum File {
    Clinical,
    Org,
    Desk,
    Money,
    /// On record already.
    Elsewhere,
}

/// A finished paper and what goes with it.
pub(super) struct Made {
    pub pdf: Pdf,
    pub file_name: String,
    pub size: PaperSize,
    /// In the print queue: a kind of paper, never a name or a number.
    pub title: &'static str,
    pub acts: Acts,
    pub subjects: Vec<DocId>,
    pub notice: Option<PaperNotice>,
}

/// How a paper was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wish<'a> {
    pub language: Option<&'a str>,
    pub size: Option<PaperSize>,
}

const OFFICE: Acts = Acts {
    print: "paper.print",
    preview: None,
    failed: "paper.print_failed",
    class: "paper",
    file: File::Org,
};

impl Nirantar {
    /// Makes a paper. A print is on record before the bytes are handed out.
    ///
    /// # Errors
    /// Forbidden for a kind that the roles do not print; else as the kind says.
    pub fn paper_make(&self, make: PaperMake) -> Result<Paper> {
        self.with_session("paper_make", |folder, session| {
            self.may_print(folder, session, &make.paper, "paper_make")?;
            let wish = Wish {
                language: make.language.as_deref(),
                size: make.size.or(remembered(folder, &make.paper)?.size),
            };
            self.hand_out(folder, session, &make.paper, wish, make.purpose)
        })
    }

    /// Sends a paper to a printer. It is on record as printed before the spooler is asked; if the spooler does not take it,
    /// that is put on record too, and it does not count as a print.
    ///
    /// # Errors
    /// As [`Nirantar::paper_make`]; conflict if there is no printer or it refuses.
    pub fn paper_send(&self, send: PaperSend) -> Result<PrintSent> {
        self.with_session("paper_send", |folder, session| {
            self.may_print(folder, session, &send.paper, "paper_send")?;
            let remembered = remembered(folder, &send.paper)?;
            let going = Going {
                wish: Wish {
                    language: send.language.as_deref(),
                    size: send.size.or(remembered.size),
                },
                printer: send.printer.as_deref(),
                usual: remembered.printer.as_deref(),
                tray: send.tray.as_deref().or(remembered.tray.as_deref()),
                copies: send.copies.or(remembered.copies).unwrap_or(1),
            };
            self.send_off(folder, session, &send.paper, &going)
        })
    }

    /// Refuses a kind of paper that the roles do not print.
    pub(super) fn may_print(
        &self,
        folder: &OpenFolder,
        session: &Session,
        paper: &PaperOf,
        command: &str,
    ) -> Result<()> {
        if self.permissions.prints(&session.roles, paper.kind()) {
            return Ok(());
        }
        session.audit_refusal(folder, self.ports.clock.now(), command);
        Err(Error::Forbidden {
            command: command.to_owned(),
        })
    }

    /// Makes a paper and puts it on record.
    pub(super) fn hand_out(
        &self,
        folder: &OpenFolder,
        session: &Session,
        paper: &PaperOf,
        wish: Wish<'_>,
        purpose: Purpose,
    ) -> Result<Paper> {
        let made = self.made(folder, session, paper, wish)?;
        let action = match purpose {
            Purpose::Print => Some(made.acts.print),
            Purpose::Preview => made.acts.preview,
        };
        if let Some(action) = action {
            self.on_record(session, &made, action)?;
        }
        let mut answer = paper_of(&made.pdf, made.file_name, made.size);
        answer.notice = made.notice;
        Ok(answer)
    }

    /// Makes a paper, puts it on record and gives it to the spooler.
    pub(super) fn send_off(
        &self,
        folder: &OpenFolder,
        session: &Session,
        paper: &PaperOf,
        going: &Going<'_>,
    ) -> Result<PrintSent> {
        if !(1..=9).contains(&going.copies) {
            return Err(Error::Invalid(Invalid::new("copies", "copies-1-to-9")));
        }
        let printer = match (going.printer, going.usual) {
            (Some(named), _) => spooler::choose(Some(named))?,
            // A remembered printer that is no longer there is no reason not to print.
            (None, Some(usual)) => spooler::choose(Some(usual)).or_else(|_| spooler::choose(None))?,
            (None, None) => spooler::choose(None)?,
        };
        let made = self.made(folder, session, paper, going.wish)?;
        self.on_record(session, &made, made.acts.print)?;
        let order = Order {
            printer: &printer,
            title: made.title,
            copies: going.copies,
            size: made.size,
            tray: going.tray.filter(|tray| !tray.is_empty()),
        };
        match spooler::send(&order, &made.pdf.bytes) {
            Ok(job) => {
                let id = self.make_entry_id();
                self.keep_job(folder, id, paper, going, &made, &order, &job);
                let trouble = spooler::statuses().remove(&printer).and_then(|it| it.trouble);
                Ok(PrintSent {
                    printer,
                    job,
                    id,
                    trouble,
                })
            }
            Err(refused) => {
                self.on_record(session, &made, made.acts.failed)?;
                Err(refused)
            }
        }
    }

    /// The list of jobs is a convenience: what is on paper or on its way must not seem to have failed for its sake.
    #[expect(clippy::too_many_arguments, reason = "one caller, which has them all at hand")]
    fn keep_job(
        &self,
        folder: &OpenFolder,
        id: EntryId,
        paper: &PaperOf,
        going: &Going<'_>,
        made: &Made,
        order: &Order<'_>,
        job: &str,
    ) {
        if matches!(paper, PaperOf::RecoveryKit {}) {
            // Sent again only by whoever sees it on the screen.
            return;
        }
        let options = jobs::Options {
            language: going.wish.language.map(str::to_owned),
            size: Some(made.size),
            tray: order.tray.map(str::to_owned),
            copies: order.copies,
        };
        let now = self.ports.clock.now();
        if let Err(error) = jobs::keep(folder, now, id, paper, &options, (order.printer, job)) {
            tracing::warn!(%error, "a print job is not in this PC's list");
        }
    }

    fn on_record(&self, session: &Session, made: &Made, action: &str) -> Result<()> {
        let now = self.ports.clock.now();
        let space = match made.acts.file {
            File::Clinical => session.clinical()?,
            File::Org => &session.org,
            File::Desk => &session.desk,
            File::Money => session.money()?,
            File::Elsewhere => return Ok(()),
        };
        space.write(now, |tx| {
            session.audit(tx, action, made.acts.class, &made.subjects, &[])
        })
    }

    /// Takes a print off the count that did not come out.
    pub(super) fn did_not_come_out(
        &self,
        folder: &OpenFolder,
        session: &Session,
        paper: &PaperOf,
        wish: Wish<'_>,
    ) -> Result<()> {
        let made = self.made(folder, session, paper, wish)?;
        self.on_record(session, &made, made.acts.failed)
    }

    fn made(&self, folder: &OpenFolder, session: &Session, paper: &PaperOf, wish: Wish<'_>) -> Result<Made> {
        let today = self.ports.clock.now().ist_date();
        let office = |pdf: Pdf, size, file_name: String, title| Made {
            pdf,
            file_name,
            size,
            title,
            acts: OFFICE,
            subjects: Vec::new(),
            notice: None,
        };
        let own = |instead| stationery::look(folder, session, session.branch, None, instead);
        match paper {
            PaperOf::Prescription { encounter } => self.prescription(folder, session, *encounter, wish),
            PaperOf::VisitSummary { encounter } => self.visit_summary(folder, session, *encounter, wish),
            PaperOf::Receipt { fee, payment } => {
                let (size, paper) = slip_size(wish.size);
                let slip = self.receipt_pdf(folder, session, *fee, *payment, paper)?;
                Ok(of_slip(slip, size, "receipt", slips::RECEIPT, File::Money))
            }
            PaperOf::Token { visit } => {
                let (size, paper) = slip_size(wish.size);
                let slip = self.token_pdf(folder, session, *visit, paper)?;
                Ok(of_slip(slip, size, "token", slips::TOKEN, File::Desk))
            }
            PaperOf::Certificate { certificate } => {
                self.certificate_page(folder, session, *certificate, wish)
            }
            PaperOf::CaseRegister { from, to, doctor } => {
                let pdf = self.case_register(folder, session, from, to.as_deref(), *doctor)?;
                let name = format!("case-register-{from}.pdf");
                let mut made = office(pdf, PaperSize::A4, name, "case register");
                // It holds names: looking at it is on record too.
                made.acts.preview = Some("register.preview");
                made.acts.print = "register.print";
                made.acts.class = "case_register";
                Ok(made)
            }
            PaperOf::PhraseSheet { language } => {
                let language = language_of(language)?;
                let clinic = own(None)?.letterhead.clinic;
                let sheet = PhraseSheet {
                    language,
                    clinic: &clinic,
                    date: today,
                };
                let pdf = self.clinic_engine(folder, session)?.phrase_sheet_pages(&sheet)?;
                let name = format!("phrases-{language}.pdf");
                Ok(office(pdf, PaperSize::A4, name, "phrases"))
            }
            PaperOf::Calibration {} => {
                let size = wish.size.map_or_else(|| Ok(own(None)?.size), Ok::<_, Error>)?;
                let pdf = self.engine()?.calibration(stationery::sheet(size), today)?;
                Ok(office(pdf, size, "rulers.pdf".to_owned(), "rulers"))
            }
            PaperOf::Sample { letterhead } => {
                let doctor = crate::encounters::doctor_block(session)?;
                let doctor = Some((session.person, &doctor));
                let look = stationery::look(folder, session, session.branch, doctor, letterhead.as_ref())?;
                let size = wish.size.filter(|_| letterhead.is_none()).unwrap_or(look.size);
                let pdf = self
                    .engine()?
                    .prescription(&stationery::sample(look, size, today))?;
                Ok(office(pdf, size, "sample.pdf".to_owned(), "sample"))
            }
            PaperOf::RecoveryKit {} => {
                let pdf = self.kit_page(folder, session)?;
                let mut made = office(pdf, PaperSize::A4, "recovery-kit.pdf".to_owned(), "recovery kit");
                made.acts.file = File::Elsewhere;
                Ok(made)
            }
        }
    }
}

/// What a slip is printed on: the roll, unless A6 was chosen.
fn slip_size(wish: Option<PaperSize>) -> (PaperSize, SlipPaper) {
    match wish {
        Some(PaperSize::A6) => (PaperSize::A6, SlipPaper::A6),
        Some(PaperSize::Roll80 | PaperSize::A5 | PaperSize::A4) | None => {
            (PaperSize::Roll80, SlipPaper::Roll80)
        }
    }
}

fn of_slip(
    slip: slips::Slip,
    size: PaperSize,
    class: &'static str,
    (print, failed): (&'static str, &'static str),
    file: File,
) -> Made {
    Made {
        pdf: slip.pdf,
        file_name: slip.file_name,
        size,
        title: class,
        acts: Acts {
            print,
            preview: None,
            failed,
            class,
            file,
        },
        subjects: slip.subjects,
        notice: None,
    }
}

/// How and where a paper goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Going<'a> {
    pub wish: Wish<'a>,
    /// The printer that was named.
    pub printer: Option<&'a str>,
    /// The one that is used when none was named.
    pub usual: Option<&'a str>,
    pub tray: Option<&'a str>,
    pub copies: u8,
}

/// What was last chosen on this PC for a kind of paper.
fn remembered(folder: &OpenFolder, paper: &PaperOf) -> Result<super::PrinterChoice> {
    let kind = paper.kind();
    Ok(
        choices::choice(folder, kind)?.unwrap_or_else(|| super::PrinterChoice {
            kind: kind.to_owned(),
            printer: None,
            size: None,
            tray: None,
            copies: None,
        }),
    )
}
