//! The prescription of a signed encounter: from its signed bytes and the letterhead of the branch.

use chrono::NaiveDate;
use nirantar_document::{BranchView, EncounterContent, OrganisationView, SignedSheet, Vitals};
use nirantar_domain::{DocId, EncounterId, Invalid, Language, Sex};
use nirantar_print::{Letterhead, Margins, PatientBlock, Pdf, Prescription};

use super::{Paper, PaperSize, PrintSend, PrintSent, Purpose, RxPrint, instruction, paper_of, spooler};
use crate::encounters::{follow_up_text, signed_sheet};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// The prescription of a signed encounter as a PDF. A print is on record before the bytes are handed out.
    ///
    /// # Errors
    /// Conflict if the encounter is not signed, its signature does not hold, or a character cannot be printed.
    pub fn rx_print(&self, print: RxPrint) -> Result<Paper> {
        self.with_session("rx_print", |folder, session| {
            let made = self.make(
                folder,
                session,
                print.encounter,
                print.language.as_deref(),
                print.paper,
            )?;
            let action = match print.purpose {
                Purpose::Print => "rx.print",
                Purpose::Preview => "rx.preview",
            };
            self.record(session, action, print.encounter, made.patient)?;
            Ok(paper_of(&made.pdf, made.file_name))
        })
    }

    /// Sends a prescription to a printer. It is on record as printed before the spooler is asked.
    ///
    /// # Errors
    /// As [`Nirantar::rx_print`]; conflict if there is no printer or it refuses.
    pub fn print_send(&self, send: PrintSend) -> Result<PrintSent> {
        self.with_session("print_send", |folder, session| {
            let copies = send.copies.unwrap_or(1);
            if !(1..=9).contains(&copies) {
                return Err(Error::Invalid(Invalid::new("copies", "copies-1-to-9")));
            }
            let printer = spooler::choose(send.printer.as_deref())?;
            let made = self.make(
                folder,
                session,
                send.encounter,
                send.language.as_deref(),
                send.paper,
            )?;
            self.record(session, "rx.print", send.encounter, made.patient)?;
            let job = spooler::send(&printer, "prescription", &made.pdf.bytes, copies, send.paper)?;
            Ok(PrintSent { printer, job })
        })
    }

    fn record(
        &self,
        session: &Session,
        action: &str,
        encounter: EncounterId,
        patient: Option<DocId>,
    ) -> Result<()> {
        let subjects: Vec<DocId> = [encounter.into()].into_iter().chain(patient).collect();
        let now = self.ports.clock.now();
        session.clinical()?.write(now, |tx| {
            session.audit(tx, action, "prescription", &subjects, &[])
        })
    }

    fn make(
        &self,
        folder: &OpenFolder,
        session: &Session,
        encounter: EncounterId,
        language: Option<&str>,
        paper: PaperSize,
    ) -> Result<Made> {
        let doc = session
            .clinical()?
            .read(|tx| tx.find_document(encounter))?
            .filter(|doc| doc.kind() == nirantar_document::Kind::Encounter)
            .ok_or(Error::NotFound { what: "encounter" })?;
        let sheet = signed_sheet(folder, &doc)?;
        let fields = &sheet.content.fields;
        let language = match language {
            Some(code) => code
                .parse()
                .map_err(|_| Error::Invalid(Invalid::new("language", "language-unknown")))?,
            None => patient_language(session, &sheet)?.unwrap_or(Language::English),
        };
        let date = fields.date.unwrap_or_else(|| sheet.signing.signed_at.ist_date());
        let prescription = Prescription {
            paper: match paper {
                PaperSize::A5 => nirantar_print::PaperSize::A5,
                PaperSize::A4 => nirantar_print::PaperSize::A4,
            },
            margins: Margins::default(),
            print_letterhead: true,
            letterhead: letterhead(folder, session, &sheet)?,
            patient: patient_block(&sheet, date),
            date,
            language,
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
            diagnosis: joined(
                sheet
                    .content
                    .diagnoses
                    .iter()
                    .map(|entry| entry.value.text.as_str()),
            ),
            lines: sheet
                .content
                .prescription
                .iter()
                .map(|entry| instruction::line(&entry.value))
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
            mark: None,
        };
        let pdf = self.engine()?.prescription(&prescription)?;
        Ok(Made {
            pdf,
            patient: fields.patient.map(DocId::from),
            file_name: format!("prescription-{}-{date}.pdf", sheet.signing.patient.number),
        })
    }
}

struct Made {
    pdf: Pdf,
    patient: Option<DocId>,
    file_name: String,
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let all: Vec<&str> = texts.collect();
    Some(all.join(", ")).filter(|text| !text.is_empty())
}

/// The patient's language for paper, as the front desk knows it now.
fn patient_language(session: &Session, sheet: &SignedSheet) -> Result<Option<Language>> {
    let Some(patient) = sheet.content.fields.patient else {
        return Ok(None);
    };
    let row = session.desk.read(|tx| tx.patient(patient))?;
    Ok(row.and_then(|row| row.language.parse().ok()))
}

fn letterhead(folder: &OpenFolder, session: &Session, sheet: &SignedSheet) -> Result<Letterhead> {
    let branch_id = sheet.content.fields.branch.unwrap_or(session.branch);
    let (organisation, branch) = session.org.read(|tx| -> Result<_> {
        let organisation = tx
            .find_document(folder.organisation())?
            .ok_or(Error::NotFound { what: "organisation" })?;
        let branch = tx
            .find_document(branch_id)?
            .ok_or(Error::NotFound { what: "branch" })?;
        Ok((
            OrganisationView::read(&organisation)?.fields,
            BranchView::read(&branch)?.fields,
        ))
    })?;
    let doctor = &sheet.signing.doctor;
    Ok(Letterhead {
        clinic: organisation.name.unwrap_or_default(),
        address: branch
            .address
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect(),
        phone: branch.phone.map(|phone| phone.display()),
        note: None,
        doctor: doctor.name.as_str().to_owned(),
        degrees: doctor.qualifications.clone().unwrap_or_default(),
        speciality: None,
        registration: doctor.registration_number.clone().unwrap_or_default(),
    })
}

fn patient_block(sheet: &SignedSheet, date: NaiveDate) -> PatientBlock {
    let patient = &sheet.signing.patient;
    let weight = sheet
        .content
        .vitals
        .iter()
        .rev()
        .find_map(|entry| entry.value.weight_g);
    PatientBlock {
        name: patient.name.as_str().to_owned(),
        age: patient
            .birth
            .as_ref()
            .map(|birth| birth.age_on(date).to_string())
            .unwrap_or_default(),
        sex: match patient.sex {
            Sex::Female => "F",
            Sex::Male => "M",
            Sex::Other => "Other",
            Sex::Unknown => "",
        }
        .to_owned(),
        number: patient.number.to_string(),
        weight: weight.map(|grams| format!("{} kg", tenths(grams / 100))),
        phone: None,
        guardian: None,
        allergies: None,
    }
}

/// A number of tenths with one decimal place, none if it is 0.
fn tenths(value: u32) -> String {
    if value.is_multiple_of(10) {
        (value / 10).to_string()
    } else {
        format!("{}.{}", value / 10, value % 10)
    }
}

fn vitals(vitals: &Vitals) -> Vec<(String, String)> {
    let mut shown = Vec::new();
    let mut put = |label: &str, value: String| shown.push((label.to_owned(), value));
    if let (Some(systolic), Some(diastolic)) = (vitals.systolic, vitals.diastolic) {
        put("BP", format!("{systolic}/{diastolic} mmHg"));
    }
    if let Some(pulse) = vitals.pulse {
        put("Pulse", format!("{pulse}/min"));
    }
    if let Some(centi) = vitals.temperature_centi_c {
        put(
            "Temp",
            format!("{} °F", tenths((u32::from(centi) * 9 + 25) / 50 + 320)),
        );
    }
    if let Some(spo2) = vitals.spo2 {
        put("SpO₂", format!("{spo2}%"));
    }
    shown
}

/// `26 Nov 2026 (5 days)`, a date, or the doctor's words.
fn follow_up(content: &EncounterContent) -> Option<String> {
    let follow_up = &content.follow_up.last()?.value;
    Some(match (follow_up.on, follow_up.after_days) {
        (Some(on), Some(days)) => format!("{} ({days} days)", on.format("%-d %b %Y")),
        (Some(on), None) => on.format("%-d %b %Y").to_string(),
        (None, _) => follow_up_text(follow_up),
    })
}
