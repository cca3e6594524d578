//! Certificates: issued, signed, numbered, listed in the register, cancelled, printed again as they were.

mod cancel;
mod page;
mod read;

use chrono::{Datelike as _, NaiveDate};
use nirantar_crypto::sign_off;
use nirantar_document::{
    CertificateBody, CertificateEdit, CertificateKind, Doc, Kind, New, SignedCertificate, certificate_bytes,
};
use nirantar_domain::{CertificateId, DocId, EncounterId, Invalid, PatientId};
use nirantar_print::CertificateForm;

use self::read::{read, shown};
use super::{
    CertificateAdd, CertificateDraft, CertificateFor, CertificateList, CertificateShown, CertificateWords,
    blocks,
};
use crate::encounters::{doctor_block, patient_block};
use crate::patients::{line, read_shown};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Most days that a leave is certified for at once.
const LONGEST_LEAVE: i64 = 366;
/// Most marks of identification.
const MARKS: usize = 4;
/// Longest text, in characters.
const LONGEST: usize = 4_000;

impl Nirantar {
    /// Title and words of a certificate as the form has them, to be read and changed before it is issued.
    ///
    /// # Errors
    /// Invalid naming the field; not found.
    pub fn certificate_words(&self, draft: CertificateDraft) -> Result<CertificateWords> {
        self.with_session("certificate_words", |_, session| {
            let patient = whose(session, draft.patient, draft.encounter)?;
            self.words(session, patient, &draft)
        })
    }

    /// Issues a certificate: the next number of the register, signed by whoever is logged in. It never changes again.
    ///
    /// # Errors
    /// Invalid naming the field; not found.
    pub fn certificate_add(&self, add: CertificateAdd) -> Result<CertificateShown> {
        self.with_session("certificate_add", |_, session| {
            let now = self.ports.clock.now();
            let date = now.ist_date();
            let patient = whose(session, add.draft.patient, add.draft.encounter)?;
            let words = self.words(session, patient, &add.draft)?;
            let text = match add.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
                Some(text) if text.chars().count() > LONGEST => {
                    return Err(Error::Invalid(
                        Invalid::new("text", "text-too-long").with("max", LONGEST),
                    ));
                }
                Some(text) => text.to_owned(),
                None if words.text.is_empty() => {
                    return Err(Error::Invalid(Invalid::new("text", "text-empty")));
                }
                None => words.text,
            };
            let mut marks = Vec::new();
            for mark in &add.marks {
                marks.extend(line("marks", Some(mark))?);
            }
            if marks.is_empty() || marks.len() > MARKS {
                return Err(Error::Invalid(Invalid::new("marks", "certificate-marks")));
            }
            let title = line("title", add.title.as_deref())?.unwrap_or(words.title);
            let place = line("place", add.place.as_deref())?;
            let known = session.desk.read(|tx| read_shown(tx, patient, now.ist_date()))?;
            let (named, doctor) = (patient_block(session, patient)?, doctor_block(session)?);
            let id = CertificateId::make(&*self.ports.clock, &*self.ports.entropy);
            let entry = self.make_entry_id();
            let (from, to) = dates(&add.draft)?;
            session.clinical()?.write(now, |tx| -> Result<()> {
                let count = tx.next_certificate(&session.letter, date.year())?;
                let body = CertificateBody {
                    certificate: id,
                    number: format!("{}/{}/{count:04}", session.letter, date.year()),
                    kind: kept(add.draft.kind),
                    date,
                    patient,
                    encounter: add.draft.encounter,
                    from,
                    to,
                    title: title.clone(),
                    text: text.clone(),
                    marks: marks.clone(),
                    address: blocks::address(&known),
                    place: place.clone(),
                    named: named.clone(),
                    doctor: doctor.clone(),
                    signed_by: session.person,
                    signed_at: now,
                };
                let signature = sign_off(session.keys.keys.sign_key(), &certificate_bytes(&body)?);
                let signed = SignedCertificate::of(&body, signature.as_bytes())?;
                let mut doc = Doc::new(Kind::Certificate, tx.actor())?;
                let heads = doc.heads();
                let issue = CertificateEdit::Issue(New::fact(entry, signed));
                doc.edit(&heads, session.stamp(now), &[issue])?;
                tx.put_document(id, &doc)?;
                let subjects: [DocId; 2] = [id.into(), patient.into()];
                session.audit(
                    tx,
                    "certificate.issue",
                    "certificate",
                    &subjects,
                    &["certificate"],
                )
            })?;
            shown(session, &read(session, id)?)
        })
    }

    /// The register of certificates, the newest first; the reading is on record.
    ///
    /// # Errors
    /// Invalid dates.
    pub fn certificate_list(&self, list: CertificateList) -> Result<Vec<CertificateShown>> {
        self.with_session("certificate_list", |_, session| {
            let day = |field: &'static str, text: &Option<String>, usual: NaiveDate| match text {
                None => Ok(usual),
                Some(text) => parse_day(field, text),
            };
            // Days are compared as text of four-digit years.
            let far = |year, usual| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(usual);
            let from = day("from", &list.from, far(1_000, NaiveDate::MIN))?;
            let to = day("to", &list.to, far(9_999, NaiveDate::MAX))?;
            let limit = list.limit.unwrap_or(100).min(1_000) as usize;
            let now = self.ports.clock.now();
            let rows = session.clinical()?.write(now, |tx| -> Result<_> {
                let subjects: Vec<DocId> = list.patient.map(DocId::from).into_iter().collect();
                session.audit(tx, "certificate.read", "certificate", &subjects, &[])?;
                Ok(tx.certificates((from, to), list.patient, limit)?)
            })?;
            rows.into_iter()
                .map(|row| shown(session, &read(session, row.id)?))
                .collect()
        })
    }

    /// The words of the form.
    fn words(
        &self,
        session: &Session,
        patient: PatientId,
        draft: &CertificateDraft,
    ) -> Result<CertificateWords> {
        let (from, to) = dates(draft)?;
        let condition = line("condition", draft.condition.as_deref())?;
        let (doctor, named) = (doctor_block(session)?, patient_block(session, patient)?);
        let written = |date: Option<NaiveDate>| {
            date.map(|date| date.format("%-d %b %Y").to_string())
                .ok_or_else(|| Error::Invalid(Invalid::new("from", "certificate-dates")))
        };
        let engine = self.engine()?;
        let (doctor, patient) = (doctor.name.as_str(), named.name.as_str());
        let (title, text) = match draft.kind {
            CertificateFor::Leave => {
                let condition =
                    condition.ok_or_else(|| Error::Invalid(Invalid::new("condition", "text-empty")))?;
                let days = match (from, to) {
                    (Some(from), Some(to)) => (to - from).num_days() + 1,
                    _ => return Err(Error::Invalid(Invalid::new("to", "certificate-dates"))),
                };
                engine.certificate_form(&CertificateForm::Leave {
                    doctor,
                    patient,
                    condition: &condition,
                    days: &days.to_string(),
                    from: &written(from)?,
                    to: &written(to)?,
                })
            }
            CertificateFor::Fitness => engine.certificate_form(&CertificateForm::Fitness {
                doctor,
                patient,
                from: &written(from)?,
            }),
            CertificateFor::Other => engine.certificate_form(&CertificateForm::Other),
        };
        Ok(CertificateWords { title, text })
    }
}

/// Whom it is about: named, or the patient of the consultation.
fn whose(session: &Session, patient: Option<PatientId>, encounter: Option<EncounterId>) -> Result<PatientId> {
    if let Some(patient) = patient {
        return Ok(patient);
    }
    let encounter = encounter.ok_or_else(|| Error::Invalid(Invalid::new("patient", "argument-missing")))?;
    let doc = session
        .clinical()?
        .read(|tx| tx.find_document(encounter))?
        .filter(|doc| doc.kind() == Kind::Encounter)
        .ok_or(Error::NotFound { what: "encounter" })?;
    nirantar_document::EncounterView::read(&doc)?
        .working
        .fields
        .patient
        .ok_or(Error::NotFound { what: "patient" })
}

fn parse_day(field: &'static str, text: &str) -> Result<NaiveDate> {
    text.parse()
        .map_err(|_| Error::Invalid(Invalid::new(field, "date-malformed")))
}

fn dates(draft: &CertificateDraft) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
    let day = |field, text: &Option<String>| {
        text.as_deref()
            .filter(|text| !text.is_empty())
            .map(|text| parse_day(field, text))
            .transpose()
    };
    let (from, to) = (day("from", &draft.from)?, day("to", &draft.to)?);
    if let (Some(from), Some(to)) = (from, to)
        && !(0..LONGEST_LEAVE).contains(&(to - from).num_days())
    {
        return Err(Error::Invalid(Invalid::new("to", "certificate-dates")));
    }
    Ok((from, to))
}

const fn kept(kind: CertificateFor) -> CertificateKind {
    match kind {
        CertificateFor::Leave => CertificateKind::Leave,
        CertificateFor::Fitness => CertificateKind::Fitness,
        CertificateFor::Other => CertificateKind::Other,
    }
}
