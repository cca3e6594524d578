//! Signing off.

use chrono::{Days, NaiveDate};
use nirantar_crypto::sign_off;
use nirantar_document::{
    Doc, EncounterContent, EncounterEdit as Edit, EncounterField, EncounterView, Entry, FollowUp, NewSignOff,
    PatientView, SignedDoctor, SignedPatient, Signing, StaffView, sign_off_bytes,
};
use nirantar_domain::{DocId, EncounterId, EntryId, Sex, Timestamp};

use super::check::Known;
use super::open::{edit_in, sections};
use super::show::show;
use super::{EncounterShown, EncounterSign};
use crate::effects::Effect;
use crate::releases::waiting_of;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Signs an encounter off: last differences, signed bytes and signature in one transaction; the visit is done.
    ///
    /// # Errors
    /// Conflict when something a person has to decide stands open, a warning was not seen, or the encounter is signed
    /// already.
    pub fn encounter_sign(&self, sign: EncounterSign) -> Result<EncounterShown> {
        let shown = self.with_session("encounter_sign", |folder, session| {
            let now = self.ports.clock.now();
            let opened_at = crate::heads::parse(&sign.heads)?;
            let id = sign.encounter;
            let doctor = doctor_block(session)?;
            let effect_id = nirantar_store::EffectId::make(&*self.ports.entropy);
            // What waits at the front desk is withdrawn with the amendment, and its successor released the same way.
            let waiting = waiting_of(session, id)?;
            let withdrawal = nirantar_store::EffectId::make(&*self.ports.entropy);
            session.clinical()?.write(now, |tx| {
                let mut doc = edit_in(tx, self, session, id, &opened_at, &sign.edits, sign.amend)?;
                let view = EncounterView::read(&doc)?;
                let replaced: Vec<EntryId> = view.sign_offs.iter().map(|sign_off| sign_off.id).collect();
                let EncounterContent {
                    fields,
                    prescription,
                    follow_up,
                    ..
                } = view.working;
                let follow_up_on = come_again_on(fields.date, &follow_up);
                let patient = fields
                    .patient
                    .ok_or_else(|| Error::internal("an encounter without a patient"))?;
                let lines: Vec<_> = prescription.into_iter().map(|entry| entry.value).collect();
                let overridden = Known::of(tx, session, patient)?.overridden(&lines, &sign.warnings_seen)?;
                if overridden != fields.warning_overridden {
                    let heads = doc.heads();
                    let edit = Edit::Field(EncounterField::WarningOverridden(overridden));
                    doc.edit(&heads, session.stamp(now), &[edit])?;
                }
                let block = patient_block(session, patient)?;
                sign_in(&mut doc, self, session, now, id, block, doctor, replaced)?;
                tx.put_document(id, &doc)?;
                if let Some(visit) = fields.visit {
                    let effect = Effect::VisitDone { visit, follow_up_on };
                    tx.put_effect(effect_id, session.desk.identity().space, &effect.to_bytes())?;
                }
                if !waiting.is_empty() {
                    let effect = Effect::ReleaseWithdrawn { encounter: id };
                    let orders = session.orders()?.identity().space;
                    tx.put_effect(withdrawal, orders, &effect.to_bytes())?;
                }
                let subjects: [DocId; 2] = [id.into(), patient.into()];
                let mut fields = sections(&sign.edits);
                fields.push(if sign.amend { "amended" } else { "sign_off" });
                session.audit(tx, "encounter.sign", "encounter", &subjects, &fields)
            })?;
            crate::effects::apply_pending_or_later(folder, session, self, now);
            if let Some(old) = waiting.last() {
                let language = Some(old.language.as_str()).filter(|code| !code.is_empty());
                let paper = Some(crate::paper::size_of(&old.paper));
                if let Err(error) = self.release(folder, session, id, language, paper) {
                    tracing::warn!(%error, "the corrected sheet waits for the doctor to release it");
                }
            }
            let shown = show(self, folder, session, id)?;
            learn(session, &shown, sign.amend);
            Ok(shown)
        })?;
        self.tell(Event::EncounterChanged {
            encounter: shown.id.to_string(),
        });
        if let Some(visit) = shown.visit {
            self.tell(Event::visits_changed(&[visit]));
        }
        self.tell(Event::ReleasesChanged);
        Ok(shown)
    }
}

/// The day on which a patient was asked to come again: the earliest that was named; none where only a condition was.
pub(crate) fn come_again_on(date: Option<NaiveDate>, asked: &[Entry<FollowUp>]) -> Option<NaiveDate> {
    asked
        .iter()
        .filter_map(|entry| {
            let after = entry.value.after_days.zip(date);
            entry
                .value
                .on
                .or_else(|| after.and_then(|(days, date)| date.checked_add_days(Days::new(u64::from(days)))))
        })
        .min()
}

/// Signs the present state of a document and stores the sign-off in it, in place of those that stood.
#[expect(
    clippy::too_many_arguments,
    reason = "what is signed, by whom, for whom, when"
)]
pub(crate) fn sign_in(
    doc: &mut Doc,
    core: &Nirantar,
    session: &Session,
    at: Timestamp,
    encounter: EncounterId,
    patient: SignedPatient,
    doctor: SignedDoctor,
    supersedes: Vec<EntryId>,
) -> Result<()> {
    let heads = doc.heads();
    let signing = Signing {
        encounter,
        signed_by: session.person,
        signed_at: at,
        patient,
        doctor,
    };
    let bytes = sign_off_bytes(doc, &heads, &signing)?;
    let signature = sign_off(session.keys.keys.sign_key(), &bytes);
    let new = NewSignOff {
        id: core.make_entry_id(),
        supersedes,
        bytes,
        signature: signature.as_bytes().to_vec(),
    };
    doc.edit(&heads, session.stamp(at), &[Edit::SignOff(new)])?;
    Ok(())
}

/// What was signed is offered next time. After an amendment it is counted anew, since the lines before are void.
fn learn(session: &Session, shown: &EncounterShown, amended: bool) {
    let mut kept = session.favourites();
    match kept.as_mut() {
        Some(favourites) if !amended => favourites.learn(shown.rx.iter().map(|line| line.text.clone())),
        _ => *kept = None,
    }
}

/// The patient as the signed paper names them.
pub(crate) fn patient_block(session: &Session, patient: nirantar_domain::PatientId) -> Result<SignedPatient> {
    let doc = session
        .desk
        .read(|tx| tx.find_document(patient))?
        .ok_or(Error::NotFound { what: "patient" })?;
    let view = PatientView::read(&doc)?;
    Ok(SignedPatient {
        number: view
            .fields
            .number
            .ok_or_else(|| Error::internal("a patient without a number"))?,
        name: view
            .fields
            .name
            .ok_or_else(|| Error::internal("a patient without a name"))?,
        name_other_script: view.fields.name_other_script,
        sex: view.fields.sex.unwrap_or(Sex::Unknown),
        birth: view.fields.birth,
    })
}

/// Whoever signs, as the signed paper names them.
pub(crate) fn doctor_block(session: &Session) -> Result<SignedDoctor> {
    let doc = session
        .org
        .read(|tx| tx.find_document(session.person))?
        .ok_or(Error::NotFound { what: "staff" })?;
    let view = StaffView::read(&doc)?;
    Ok(SignedDoctor {
        name: view
            .fields
            .name
            .ok_or_else(|| Error::internal("a doctor without a name"))?,
        qualifications: view.fields.qualifications,
        registration_number: view.fields.registration_number,
    })
}
