//! The prescription of a signed encounter: from its signed bytes and the letterhead of the branch.

use chrono::NaiveDate;
use nirantar_document::{BranchView, EncounterContent, OrganisationView, SignedSheet, Vitals};
use nirantar_domain::{DocId, EncounterId, Invalid, Language, PatientId, Phone, Sex, Timestamp};
use nirantar_print::{Allergies, Letterhead, Margins, Mark, PatientBlock, Pdf, Prescription};
use nirantar_store::{AuditFilter, ReadTx};

use super::{Paper, PaperSize, PrintSend, PrintSent, Purpose, RxPrint, language_of, paper_of, spooler};
use crate::encounters::{chart_view, follow_up_text, is_corrected, signed_sheet, with_detail};
use crate::folder::OpenFolder;
use crate::patients::{PatientShown, read_shown};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Action of a print on record: handed out as a file, or given to the spooler.
const PRINTED: &str = "rx.print";
/// Action of a print that the spooler did not take, after its [`PRINTED`].
const FAILED: &str = "rx.print_failed";

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
                Purpose::Print => PRINTED,
                Purpose::Preview => "rx.preview",
            };
            self.record(session, action, print.encounter, made.patient)?;
            Ok(paper_of(&made.pdf, made.file_name))
        })
    }

    /// Sends a prescription to a printer. It is on record as printed before the spooler is asked; if the spooler does not
    /// take it, that is put on record too, and it does not count as a print.
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
            self.record(session, PRINTED, send.encounter, made.patient)?;
            match spooler::send(&printer, "prescription", &made.pdf.bytes, copies, send.paper) {
                Ok(job) => Ok(PrintSent { printer, job }),
                Err(refused) => {
                    self.record(session, FAILED, send.encounter, made.patient)?;
                    Err(refused)
                }
            }
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
        let (allergies, printed) = session.clinical()?.read(|tx| -> Result<_> {
            let allergies = fields
                .patient
                .map_or(Ok(Allergies::NotRecorded), |id| allergies(tx, session, id))?;
            Ok((allergies, printed_before(tx, encounter, sheet.signing.signed_at)?))
        })?;
        let language = match language {
            Some(code) => language_of(code)?,
            None => patient
                .as_ref()
                .and_then(|patient| patient.language.as_deref()?.parse().ok())
                .unwrap_or(Language::English),
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
            patient: PatientBlock {
                allergies,
                ..patient_block(&sheet, patient.as_ref(), date)
            },
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
        let pdf = self.engine()?.prescription(&prescription)?;
        Ok(Made {
            pdf,
            patient: fields.patient.map(DocId::from),
            file_name: format!("prescription-{}-{date}.pdf", sheet.signing.patient.number),
        })
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

struct Made {
    pdf: Pdf,
    patient: Option<DocId>,
    file_name: String,
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let all: Vec<&str> = texts.collect();
    Some(all.join(", ")).filter(|text| !text.is_empty())
}

/// What the chart says of allergies, now: a new allergy belongs on an old prescription too.
fn allergies(tx: &ReadTx<'_>, session: &Session, patient: PatientId) -> Result<Allergies> {
    let Some(view) = chart_view(tx, session, patient)? else {
        return Ok(Allergies::NotRecorded);
    };
    let each: Vec<String> = view
        .allergies
        .iter()
        .map(|entry| with_detail(&entry.value.substance, entry.value.reaction.as_deref()))
        .collect();
    let more = !view.unreadable.is_empty();
    Ok(if !each.is_empty() || more {
        Allergies::Known { each, more }
    } else if view.no_known_allergies.is_empty() {
        Allergies::NotRecorded
    } else {
        Allergies::NoneKnown
    })
}

/// True when this sign-off has left the printer before. The audit log is the count: a print is on record before its bytes
/// leave, and one that the spooler refused is on record as failed. A crash in between counts as a print, since the paper
/// may be out.
fn printed_before(tx: &ReadTx<'_>, encounter: EncounterId, signed_at: Timestamp) -> Result<bool> {
    let count = |action: &str| -> Result<usize> {
        let filter = AuditFilter {
            subject: Some(encounter.into()),
            action: Some(action.to_owned()),
            from: Some(signed_at),
            ..AuditFilter::default()
        };
        Ok(tx.audit(&filter, 0, 1_000)?.len())
    };
    Ok(count(PRINTED)? > count(FAILED)?)
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

/// Who it is for, as signed; phone and guardian as the front desk knows them now.
fn patient_block(sheet: &SignedSheet, known: Option<&PatientShown>, date: NaiveDate) -> PatientBlock {
    let patient = &sheet.signing.patient;
    // Whose age nobody knows may be a child.
    let minor = patient.birth.as_ref().is_none_or(|birth| birth.is_minor(date));
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
        phone: known.and_then(|known| known.phones.first()).map(|phone| {
            phone
                .parse()
                .map_or_else(|_| phone.clone(), |phone: Phone| phone.display())
        }),
        guardian: known
            .filter(|_| minor)
            .and_then(|known| known.guardian.as_ref())
            .map(|guardian| match guardian.relation.as_deref() {
                Some(relation) if !relation.is_empty() => format!("{} ({relation})", guardian.name),
                _ => guardian.name.clone(),
            }),
        allergies: Allergies::NotRecorded,
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
