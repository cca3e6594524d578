//! Finished prescriptions that wait for the front desk's printer: released by the doctor, gone when they were printed or
//! the day is over. The desk sees the sheet and nothing else of the record.

mod shapes;
mod wait;

pub use shapes::*;

pub(crate) use wait::{waiting_of, withdraw_in};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use nirantar_document::{Doc, Kind, ReleaseEdit, ReleaseFields, ReleaseView};
use nirantar_domain::{DocId, EncounterId, ReleaseId, Timestamp};

use crate::folder::OpenFolder;
use crate::paper::{Paper, PaperSize, PrintSent, Purpose, ReleasedSheet};
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

/// Name of this PC's setting.
const PRINT_TO: &str = "consult_print_to";

impl Nirantar {
    /// Releases the prescription of a signed encounter: the very bytes that a print here would give. What waited of the
    /// same encounter is withdrawn.
    ///
    /// # Errors
    /// As `rx_print`; conflict in a folder that has no space for orders yet.
    pub fn release_make(&self, make: ReleaseMake) -> Result<ReleaseShown> {
        let shown = self.with_session("release_make", |folder, session| {
            self.release(
                folder,
                session,
                make.encounter,
                make.language.as_deref(),
                make.paper,
            )
        })?;
        self.tell(Event::ReleasesChanged);
        Ok(shown)
    }

    /// Releases inside a session.
    pub(crate) fn release(
        &self,
        folder: &OpenFolder,
        session: &Session,
        encounter: EncounterId,
        language: Option<&str>,
        paper: Option<PaperSize>,
    ) -> Result<ReleaseShown> {
        let now = self.ports.clock.now();
        let orders = session.orders()?;
        let waiting = wait::waiting_of(session, encounter)?;
        let sheet = self.sheet_to_release(folder, session, encounter, language, paper, waiting.len())?;
        let id = ReleaseId::make(&*self.ports.clock, &*self.ports.entropy);
        let edits = edits_of(&sheet, encounter, folder.today(now), now);
        let subjects: Vec<DocId> = [encounter.into()]
            .into_iter()
            .chain(sheet.patient.map(DocId::from))
            .collect();
        // First on record: a sheet that is withdrawn was never printed, one that is released may be.
        session.clinical()?.write(now, |tx| {
            for _ in &waiting {
                session.audit(tx, WITHDRAWN, "prescription", &[encounter.into()], &[])?;
            }
            session.audit(tx, RELEASED, "prescription", &subjects, &[])
        })?;
        // The new sheet and the end of the earlier one in one step: never none, and never two.
        orders.write(now, |tx| -> Result<()> {
            withdraw_in(tx, session, encounter)?;
            let mut doc = Doc::new(Kind::Release, tx.actor())?;
            let genesis = doc.heads();
            doc.edit(&genesis, session.stamp(now), &edits)?;
            tx.put_document(id, &doc)?;
            session.audit(tx, "release.make", "release", &[id.into()], &[])
        })?;
        wait::shown(session, id, folder.today(now))
    }

    /// What waits to be printed today, oldest first. What has ceased is erased.
    ///
    /// # Errors
    /// Disk errors; conflict in a folder that has no space for orders yet.
    pub fn release_list(&self, (): ()) -> Result<Vec<ReleaseShown>> {
        self.with_session("release_list", |folder, session| {
            if let Err(error) = self.end_releases(folder, session) {
                tracing::warn!(%error, "what an earlier day left is erased later");
            }
            wait::list(session, folder.today(self.ports.clock.now()))
        })
    }

    /// Erases what an earlier day left.
    pub(crate) fn end_releases(&self, folder: &OpenFolder, session: &Session) -> Result<()> {
        let now = self.ports.clock.now();
        let today = folder.today(now).to_string();
        let orders = session.orders()?;
        let ceased: Vec<ReleaseId> = orders
            .read(|tx| tx.releases())?
            .into_iter()
            .filter(|row| row.day < today)
            .map(|row| row.id)
            .collect();
        self.erase_releases(session, &ceased, "release.end")
    }

    /// The day is closed: nothing of it waits any more. Nothing to do for a login that does not read orders.
    pub(crate) fn end_day_of_releases(&self, session: &Session) -> Result<()> {
        let Ok(orders) = session.orders() else {
            return Ok(());
        };
        let ids: Vec<ReleaseId> = orders
            .read(|tx| tx.releases())?
            .into_iter()
            .map(|row| row.id)
            .collect();
        self.erase_releases(session, &ids, "release.end")
    }

    fn erase_releases(&self, session: &Session, ids: &[ReleaseId], action: &str) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let orders = session.orders()?;
        orders.write(self.ports.clock.now(), |tx| -> Result<()> {
            for id in ids {
                tx.erase_document(*id)?;
                session.audit(tx, action, "release", &[(*id).into()], &[])?;
            }
            Ok(())
        })?;
        if let Err(error) = orders.empty_log() {
            tracing::warn!(%error, "the log of the orders file is emptied at its end");
        }
        Ok(())
    }

    /// Shows a released sheet, or hands it out as a file; then it is gone.
    ///
    /// # Errors
    /// Not found, also for a sheet that was printed, withdrawn, or has ceased.
    pub fn release_paper(&self, ask: ReleasePaper) -> Result<Paper> {
        let paper = self.with_session("release_paper", |folder, session| {
            let sheet = self.released(folder, session, ask.release)?;
            let action = match ask.purpose {
                Purpose::Preview => "release.preview",
                Purpose::Print => "release.print",
            };
            self.release_on_record(session, ask.release, action)?;
            if ask.purpose == Purpose::Print {
                self.erase_releases(session, &[ask.release], "release.end")?;
            }
            sheet.paper()
        })?;
        if ask.purpose == Purpose::Print {
            self.tell(Event::ReleasesChanged);
        }
        Ok(paper)
    }

    /// Sends a released sheet to a printer. It is gone once the spooler has taken it, and stays if it has not.
    ///
    /// # Errors
    /// Not found; conflict if there is no printer or it refuses.
    pub fn release_print(&self, print: ReleasePrint) -> Result<PrintSent> {
        let sent = self.with_session("release_print", |folder, session| {
            let sheet = self.released(folder, session, print.release)?;
            self.release_on_record(session, print.release, "release.print")?;
            let id = self.make_entry_id();
            match sheet.send(folder, id, print.printer.as_deref(), print.copies) {
                // A printer that is jammed or out of paper has printed nothing yet: the sheet stays until it is sent again.
                Ok(sent) if sent.trouble.is_some() => Ok(sent),
                Ok(sent) => {
                    self.erase_releases(session, &[print.release], "release.end")?;
                    Ok(sent)
                }
                Err(refused) => {
                    self.release_on_record(session, print.release, "release.print_failed")?;
                    Err(refused)
                }
            }
        })?;
        self.tell(Event::ReleasesChanged);
        Ok(sent)
    }

    fn release_on_record(&self, session: &Session, id: ReleaseId, action: &str) -> Result<()> {
        session.orders()?.write(self.ports.clock.now(), |tx| {
            session.audit(tx, action, "release", &[id.into()], &[])
        })
    }

    /// The sheet of a release that has not ceased: one of another day is none, whether or not it was erased already.
    fn released(&self, folder: &OpenFolder, session: &Session, id: ReleaseId) -> Result<ReleasedSheet> {
        let missing = || Error::NotFound { what: "release" };
        let doc = session
            .orders()?
            .read(|tx| tx.find_document(id))?
            .filter(|doc| doc.kind() == Kind::Release)
            .ok_or_else(missing)?;
        let fields = ReleaseView::read(&doc)?.fields;
        if fields.day != Some(folder.today(self.ports.clock.now())) {
            return Err(missing());
        }
        let broken = || Error::internal("a release without its sheet");
        Ok(ReleasedSheet {
            pdf: STANDARD
                .decode(fields.pdf.unwrap_or_default())
                .map_err(|_| broken())?,
            file_name: fields.file_name.unwrap_or_default(),
            language: fields.language.unwrap_or_default(),
            paper: fields.paper.unwrap_or_default(),
            visit: fields.visit,
            patient: fields.patient,
            doctor: fields.doctor,
        })
    }

    /// Where "sign off and print" sends the sheet in this room; remembered on this PC.
    ///
    /// # Errors
    /// Disk errors.
    pub fn consult_print_to(&self, ask: ConsultPrintTo) -> Result<ConsultPrintsTo> {
        self.with_session("consult_print_to", |folder, _| {
            if let Some(print_to) = ask.print_to {
                let word = match print_to {
                    PrintTo::Ask => "ask",
                    PrintTo::Printer => "printer",
                    PrintTo::Desk => "desk",
                };
                let now = self.ports.clock.now();
                folder
                    .device
                    .write(now, |tx| tx.put_setting(PRINT_TO, word.as_bytes()))?;
            }
            let word = folder.device.read(|tx| tx.setting_text(PRINT_TO))?;
            Ok(ConsultPrintsTo {
                print_to: match word.as_deref() {
                    Some("printer") => PrintTo::Printer,
                    Some("desk") => PrintTo::Desk,
                    _ => PrintTo::Ask,
                },
            })
        })
    }
}

/// The first edits of a release's document.
fn edits_of(
    sheet: &ReleasedSheet,
    encounter: EncounterId,
    day: NaiveDate,
    released_at: Timestamp,
) -> Vec<ReleaseEdit> {
    let fields = ReleaseFields {
        encounter: Some(encounter),
        visit: sheet.visit,
        patient: sheet.patient,
        doctor: sheet.doctor,
        language: Some(sheet.language.clone()),
        paper: Some(sheet.paper.clone()),
        file_name: Some(sheet.file_name.clone()),
        pdf: Some(STANDARD.encode(&sheet.pdf)),
        day: Some(day),
        released_at: Some(released_at),
    };
    fields
        .differences(&ReleaseFields::default())
        .into_iter()
        .map(ReleaseEdit::Field)
        .collect()
}

/// Action of a release on record in the clinical file: the sheet may be out, so it counts as a print.
pub(crate) const RELEASED: &str = "rx.release";
/// Action of a release that was withdrawn before it was printed.
pub(crate) const WITHDRAWN: &str = "rx.release_withdrawn";
