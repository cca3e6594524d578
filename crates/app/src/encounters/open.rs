//! Opening a consult and saving what was typed.

use chrono::NaiveDate;
use nirantar_document::{
    Doc, EncounterContent, EncounterEdit as Edit, EncounterFields, EncounterView, Heads, Kind, rank,
};
use nirantar_domain::{EncounterId, Invalid, PatientId, PersonId, Role, Timestamp, VisitId};
use nirantar_store::{ReadTx, VisitRow, WriteTx};
use sha2::{Digest as _, Sha256};

use super::find::{find, subjects};
use super::later::check_amendable;
use super::show::show;
use super::{EncounterEdit, EncounterOpen, EncounterSave, EncounterShown, Typed, document_edit};
use crate::session::Session;
use crate::visits::{NewVisit, VisitStage, choose_doctor, day_of_visit, give_in, set_stage_in};
use crate::{Error, Event, Nirantar, Result};

/// The encounter of a visit: two PCs that open the same visit without hearing of each other write in one document.
///
/// `SHA-256("nirantar encounter v1" ‖ link key ‖ visit)` as a UUID version 8 (RFC 9562 §5.8): without the clinical link
/// key nobody can tell which visit an encounter belongs to.
pub(crate) fn encounter_of_visit(session: &Session, visit: VisitId) -> Result<EncounterId> {
    let link = session.keys.link.as_ref().ok_or_else(|| Error::Forbidden {
        command: "clinical".to_owned(),
    })?;
    let mut hash = Sha256::new();
    hash.update(b"nirantar encounter v1");
    hash.update(link.dangerously_expose());
    hash.update(visit.as_bytes());
    Ok(crate::ids::uuid_v8(hash).into())
}

/// The fields that an encounter is made with, as the first edits of its document.
pub(crate) fn first_edits(fields: &EncounterFields) -> Vec<Edit> {
    fields
        .differences(&EncounterFields::default())
        .into_iter()
        .map(Edit::Field)
        .collect()
}

impl Nirantar {
    /// Opens the encounter of a visit, or of a patient today. What is missing is made: the visit, and the encounter's
    /// document with its header.
    ///
    /// # Errors
    /// Not found; invalid when neither or both of visit and patient are named.
    pub fn encounter_open(&self, open: EncounterOpen) -> Result<EncounterShown> {
        let (shown, moved) = self.with_session("encounter_open", |folder, session| {
            let now = self.ports.clock.now();
            let (row, moved) = match (open.visit, open.patient) {
                (Some(visit), None) if open.date.is_none() => self.enter(session, visit, now)?,
                (None, Some(patient)) => {
                    let doctor = choose_doctor(folder, session, None)?;
                    let date = day_of_visit(open.date.as_deref(), folder.today(now))?;
                    self.enter_with(session, patient, doctor, date, now)?
                }
                _ => {
                    let invalid = Invalid::new("visit", "encounter-visit-or-patient");
                    return Err(Error::Invalid(invalid));
                }
            };
            let id = encounter_of_visit(session, row.id)?;
            session.clinical()?.write(now, |tx| {
                if tx.document_row(id)?.is_none() {
                    let doc = begin(tx, session, &row, now)?;
                    tx.put_document(id, &doc)?;
                }
                session.audit(tx, "encounter.read", "encounter", &subjects(id, row.patient), &[])
            })?;
            let mut shown = show(self, folder, session, id)?;
            shown.draft = crate::drafts::draft_of(session, "consult", Some(id.into()))?;
            Ok((shown, moved))
        })?;
        if let Some(visit) = shown.visit.filter(|_| moved) {
            self.tell(Event::visits_changed(&[visit]));
        }
        Ok(shown)
    }

    /// The visit, in consult if it waited; and whether it did. Nothing is written where nothing changes.
    fn enter(&self, session: &Session, visit: VisitId, now: Timestamp) -> Result<(VisitRow, bool)> {
        let missing = || Error::NotFound { what: "visit" };
        let row = session.desk.read(|tx| tx.visit(visit))?.ok_or_else(missing)?;
        if !waits(&row, session) {
            return Ok((row, false));
        }
        session.desk.write(now, |tx| {
            // It may have been moved meanwhile.
            let row = tx.visit(visit)?.ok_or_else(missing)?;
            let moved = self.call_in(tx, session, &row)?;
            Ok((tx.visit(visit)?.ok_or_else(missing)?, moved))
        })
    }

    /// The patient's visit of a day, given if there is none, in consult: one transaction.
    fn enter_with(
        &self,
        session: &Session,
        patient: PatientId,
        doctor: PersonId,
        date: NaiveDate,
        now: Timestamp,
    ) -> Result<(VisitRow, bool)> {
        session.desk.write(now, |tx| {
            if tx.patient(patient)?.is_none() {
                return Err(Error::NotFound { what: "patient" });
            }
            let known = tx.visits_on(date, Some(doctor))?;
            let known = known.into_iter().find(|row| row.patient == Some(patient));
            let given = known.is_none();
            let row = match known {
                Some(row) => row,
                None => {
                    let new = NewVisit {
                        patient,
                        doctor,
                        date,
                        priority: false,
                        reason: None,
                    };
                    let id = give_in(tx, self, session, &new)?;
                    session.audit(tx, "visit.add", "visit", &[id.into(), patient.into()], &["token"])?;
                    tx.visit(id)?.ok_or(Error::NotFound { what: "visit" })?
                }
            };
            let moved = self.call_in(tx, session, &row)?;
            let row = tx.visit(row.id)?.ok_or(Error::NotFound { what: "visit" })?;
            Ok((row, given || moved))
        })
    }

    fn call_in(&self, tx: &mut WriteTx<'_>, session: &Session, row: &VisitRow) -> Result<bool> {
        if !waits(row, session) {
            return Ok(false);
        }
        set_stage_in(tx, self, session, row.id, VisitStage::InConsult)?;
        session.audit(tx, "visit.state", "visit", &[row.id.into()], &["state"])?;
        Ok(true)
    }

    /// Saves the differences of a form at the heads that it was opened at.
    ///
    /// # Errors
    /// Invalid, naming the section; conflict for a signed encounter or for heads that are not known here.
    pub fn encounter_save(&self, save: EncounterSave) -> Result<EncounterShown> {
        let shown = self.with_session("encounter_save", |folder, session| {
            let now = self.ports.clock.now();
            let heads = crate::heads::parse(&save.heads)?;
            session.clinical()?.write(now, |tx| {
                let doc = edit_in(tx, self, session, save.encounter, &heads, &save.edits, false)?;
                tx.put_document(save.encounter, &doc)?;
                let patient = EncounterView::read(&doc)?.working.fields.patient;
                let subjects = subjects(save.encounter, patient);
                session.audit(
                    tx,
                    "encounter.write",
                    "encounter",
                    &subjects,
                    &sections(&save.edits),
                )
            })?;
            show(self, folder, session, save.encounter)
        })?;
        self.tell(Event::EncounterChanged {
            encounter: shown.id.to_string(),
        });
        Ok(shown)
    }
}

/// True if a doctor's opening it means that it is this patient's turn.
fn waits(row: &VisitRow, session: &Session) -> bool {
    row.state == "waiting" && session.roles.contains(Role::Doctor)
}

/// The document of a new encounter, with its header.
pub(super) fn begin(tx: &ReadTx<'_>, session: &Session, visit: &VisitRow, now: Timestamp) -> Result<Doc> {
    let fields = EncounterFields {
        patient: visit.patient,
        visit: Some(visit.id),
        doctor: visit.doctor,
        branch: Some(session.branch),
        date: Some(visit.date.parse().unwrap_or_else(|_| now.ist_date())),
        created_at: Some(now),
        warning_overridden: None,
    };
    let mut doc = Doc::new(Kind::Encounter, tx.actor())?;
    let genesis = doc.heads();
    doc.edit(&genesis, session.stamp(now), &first_edits(&fields))?;
    Ok(doc)
}

/// Loads the document and applies the edits at the form's heads.
pub(super) fn edit_in(
    tx: &WriteTx<'_>,
    core: &Nirantar,
    session: &Session,
    id: EncounterId,
    opened_at: &Heads,
    typed: &[EncounterEdit],
    amend: bool,
) -> Result<Doc> {
    let mut doc = find(tx, id)?;
    let view = EncounterView::read(&doc)?;
    match (view.is_signed(), amend) {
        (true, false) => return Err(Error::conflict("encounter-signed")),
        (_, true) => check_amendable(&view, session, tx.at())?,
        (false, false) => {}
    }
    let edits = core.document_edits(&view.working, typed, tx.at().ist_date())?;
    doc.edit(opened_at, session.stamp(tx.at()), &edits)?;
    Ok(doc)
}

impl Nirantar {
    /// What was typed as edits of the document.
    pub(crate) fn document_edits(
        &self,
        before: &EncounterContent,
        typed: &[EncounterEdit],
        today: chrono::NaiveDate,
    ) -> Result<Vec<Edit>> {
        let mut last = last_rank(before);
        let make_id = || self.make_entry_id();
        let mut next_rank = || {
            last = rank::between(Some(&last), None);
            last.clone()
        };
        let date = before.fields.date.unwrap_or(today);
        let mut context = Typed {
            make_id: &make_id,
            next_rank: &mut next_rank,
            date,
        };
        typed
            .iter()
            .map(|edit| document_edit(edit, &mut context))
            .collect()
    }
}

/// The highest rank in use, so that new lines come last.
fn last_rank(content: &EncounterContent) -> String {
    let ranks = content
        .complaints
        .iter()
        .map(|entry| &entry.rank)
        .chain(content.findings.iter().map(|entry| &entry.rank))
        .chain(content.diagnoses.iter().map(|entry| &entry.rank))
        .chain(content.prescription.iter().map(|entry| &entry.rank))
        .chain(content.tests.iter().map(|entry| &entry.rank))
        .chain(content.advice.iter().map(|entry| &entry.rank));
    ranks.flatten().max().cloned().unwrap_or_default()
}

/// Sections touched, for the audit log.
pub(super) fn sections(edits: &[EncounterEdit]) -> Vec<&'static str> {
    use super::EntryValue;
    let mut sections: Vec<&'static str> = edits
        .iter()
        .map(|edit| match edit {
            EncounterEdit::Notes { .. } => "notes",
            EncounterEdit::Remove { .. } => "entered_in_error",
            EncounterEdit::Add { value } | EncounterEdit::Replace { value, .. } => match value {
                EntryValue::Vitals(_) => "vitals",
                EntryValue::Complaint { .. } => "complaint",
                EntryValue::Finding { .. } => "finding",
                EntryValue::Diagnosis { .. } => "diagnosis",
                EntryValue::Rx { .. } => "prescription",
                EntryValue::Test { .. } => "test",
                EntryValue::Advice { .. } => "advice",
                EntryValue::FollowUp { .. } => "follow_up",
            },
        })
        .collect();
    sections.sort_unstable();
    sections.dedup();
    sections
}
