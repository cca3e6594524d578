//! An encounter as shown: from the signed bytes alone once it is signed.

use std::collections::HashMap;

use nirantar_crypto::{SignatureBytes, verify_sign_off};
use nirantar_document::{
    Doc, EncounterContent, EncounterView, Entry, FollowUp, SignOff, SignedSheet, earlier_sign_offs,
    stored_bytes,
};
use nirantar_domain::{EncounterId, EntryId, PersonId, Timestamp};
use nirantar_store::EncounterRow;

use super::chart::chart_lines;
use super::conflicts::entry_conflict;
use super::edits::vitals_shape;
use super::find::{find, shown_sign_off, subjects};
use super::later::{addenda, amend_until, arrived};
use super::{
    EncounterShow, EncounterShown, EncounterSummary, EncounterVersion, RxEntry, SignedShape, TextEntry,
    VitalsEntry, WeightShown,
};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::visits::doctor_names;
use crate::{Error, Nirantar, Result};

/// Earlier encounters shown beside the consult.
const HISTORY: u32 = 100;

impl Nirantar {
    /// Shows an encounter; the reading is on record before the answer is given.
    ///
    /// # Errors
    /// Not found; disk errors.
    pub fn encounter_show(&self, which: EncounterShow) -> Result<EncounterShown> {
        self.with_session("encounter_show", |folder, session| {
            let now = self.ports.clock.now();
            session.clinical()?.write(now, |tx| {
                let patient = EncounterView::read(&find(tx, which.encounter)?)?
                    .content
                    .fields
                    .patient;
                session.audit(
                    tx,
                    "encounter.read",
                    "encounter",
                    &subjects(which.encounter, patient),
                    &[],
                )
            })?;
            let side = which.version.map_or(Side::Now, Side::Version);
            show_side(self, folder, session, which.encounter, side)
        })
    }
}

/// Which of its sides an encounter shows.
#[derive(Clone, Copy)]
pub(super) enum Side {
    /// The signed bytes, or what stands in the document while nobody has signed.
    Now,
    /// What the document says now, to be amended.
    Working,
    /// The bytes of an earlier sign-off.
    Version(EntryId),
}

/// Reads everything that the consult screen shows.
pub(super) fn show(
    core: &Nirantar,
    folder: &OpenFolder,
    session: &Session,
    id: EncounterId,
) -> Result<EncounterShown> {
    show_side(core, folder, session, id, Side::Now)
}

/// As [`show`], of one of its sides.
pub(super) fn show_side(
    core: &Nirantar,
    folder: &OpenFolder,
    session: &Session,
    id: EncounterId,
    side: Side,
) -> Result<EncounterShown> {
    let now = core.ports.clock.now();
    let today = folder.today(now);
    let names = doctor_names(session)?;
    let clinical = session.clinical()?;
    let (doc, view) = clinical.read(|tx| -> Result<_> {
        let doc = find(tx, id)?;
        let view = EncounterView::read(&doc)?;
        Ok((doc, view))
    })?;
    let earlier = earlier_sign_offs(&doc)?;
    let version = match side {
        Side::Version(entry) => Some(
            earlier
                .iter()
                .find(|sign_off| sign_off.id == entry && sign_off.sheet.is_some())
                .ok_or(Error::NotFound { what: "version" })?,
        ),
        Side::Now | Side::Working => None,
    };
    let content: &EncounterContent = match (side, version.and_then(|sign_off| sign_off.sheet.as_ref())) {
        (_, Some(sheet)) => &sheet.content,
        (Side::Working, None) => &view.working,
        (_, None) => &view.content,
    };
    let patient_id = content
        .fields
        .patient
        .ok_or_else(|| Error::internal("an encounter without a patient"))?;
    let doctor = content
        .fields
        .doctor
        .ok_or_else(|| Error::internal("an encounter without a doctor"))?;
    let (patient, token) = session.desk.read(|tx| -> Result<_> {
        let token = match content.fields.visit {
            Some(visit) => tx
                .visit(visit)?
                .map(|row| format!("{}{}", row.token_letter, row.token_number)),
            None => None,
        };
        Ok((crate::patients::read_shown(tx, patient_id, today)?, token))
    })?;
    let date = content
        .fields
        .date
        .map(|date| date.to_string())
        .unwrap_or_default();
    let (history, chart, weight) = clinical.read(|tx| -> Result<_> {
        // One more: this encounter is among them.
        let rows = tx.encounters_of(patient_id, HISTORY + 1)?;
        let mut history = Vec::with_capacity(rows.len());
        let others = rows.into_iter().filter(|row| row.id != id);
        for row in others.take(HISTORY as usize) {
            let rx = tx.prescription_texts(row.id)?;
            history.push(summary(row, rx, &names));
        }
        let weighed = tx.vitals_of(patient_id)?;
        let weight = weighed.iter().rev().find_map(|row| {
            let grams = row.weight_g.filter(|_| row.date <= date)?;
            let on = row.date.clone();
            Some(WeightShown { grams, on })
        });
        Ok((history, chart_lines(tx, session, patient_id)?, weight))
    })?;
    let signed = version
        .or_else(|| shown_sign_off(&view))
        .map(|sign_off| signed_shape(folder, &doc, sign_off))
        .transpose()?;
    Ok(EncounterShown {
        id,
        patient,
        visit: content.fields.visit,
        token,
        doctor,
        doctor_name: names.get(&doctor).cloned().unwrap_or_default(),
        date,
        entered_at: content.fields.created_at.unwrap_or_default(),
        written_up_later: entered_on(content.fields.date, content.fields.created_at).is_some(),
        heads: crate::heads::write(&view.heads),
        vitals: content
            .vitals
            .iter()
            .map(|entry| VitalsEntry {
                entry: entry.id,
                at: entry.at,
                values: vitals_shape(&entry.value),
            })
            .collect(),
        complaints: texts(&content.complaints, |value| &value.text),
        findings: texts(&content.findings, |value| &value.text),
        diagnoses: content
            .diagnoses
            .iter()
            .map(|entry| TextEntry {
                entry: entry.id,
                text: entry.value.written(),
            })
            .collect(),
        rx: content
            .prescription
            .iter()
            .map(|entry| RxEntry {
                entry: entry.id,
                text: nirantar_domain::rx::format(&entry.value),
                line: entry.value.clone(),
            })
            .collect(),
        tests: texts(&content.tests, |value| &value.name),
        advice: texts(&content.advice, |value| &value.text),
        follow_up: content.follow_up.last().map(|entry| TextEntry {
            entry: entry.id,
            text: follow_up_text(&entry.value),
        }),
        notes: content.notes.clone(),
        signed,
        version: version.map(|sign_off| sign_off.id),
        versions: earlier
            .iter()
            .map(|sign_off| EncounterVersion {
                entry: sign_off.id,
                at: sign_off.at,
                by_name: signer_name(sign_off),
            })
            .collect(),
        amend_until: amend_until(&view, session, now),
        amending: matches!(side, Side::Working),
        addenda: addenda(&view, &names),
        arrived_after_signing: arrived(&doc, &view, &names)?,
        warning_overridden: content.fields.warning_overridden.clone(),
        conflicts: view.conflicts.iter().filter_map(entry_conflict).collect(),
        chart,
        weight,
        history,
        draft: None,
    })
}

fn texts<T>(entries: &[Entry<T>], text: impl Fn(&T) -> &String) -> Vec<TextEntry> {
    entries
        .iter()
        .map(|entry| TextEntry {
            entry: entry.id,
            text: text(&entry.value).clone(),
        })
        .collect()
}

/// Follow-up as typed, as near as can be.
pub(crate) fn follow_up_text(follow_up: &FollowUp) -> String {
    match follow_up {
        FollowUp {
            after_days: Some(days),
            ..
        } => format!("{days}d"),
        FollowUp { on: Some(date), .. } => date.to_string(),
        FollowUp { condition, .. } => condition.clone().unwrap_or_default(),
    }
}

fn summary(row: EncounterRow, rx: Vec<String>, names: &HashMap<PersonId, String>) -> EncounterSummary {
    let title = if row.diagnoses.is_empty() {
        &row.complaints
    } else {
        &row.diagnoses
    };
    let entered_on = entered_on(row.date.parse().ok(), Some(row.created_at));
    EncounterSummary {
        id: row.id,
        title: title.join(", "),
        date: row.date,
        doctor_name: row
            .doctor
            .and_then(|doctor| names.get(&doctor).cloned())
            .unwrap_or_default(),
        rx,
        signed: row.signed_at.is_some(),
        entered_on,
    }
}

/// The day an encounter was entered, where that is not the day of the visit.
fn entered_on(date: Option<chrono::NaiveDate>, entered: Option<Timestamp>) -> Option<String> {
    let entered = entered?.ist_date();
    (entered != date?).then(|| entered.to_string())
}

fn signer_name(sign_off: &SignOff) -> String {
    sign_off
        .sheet
        .as_ref()
        .map(|sheet| sheet.signing.doctor.name.as_str().to_owned())
        .unwrap_or_default()
}

fn signed_shape(folder: &OpenFolder, doc: &Doc, sign_off: &SignOff) -> Result<SignedShape> {
    Ok(SignedShape {
        at: sign_off.at,
        by: sign_off.by,
        by_name: signer_name(sign_off),
        hash: sign_off.hash.clone(),
        verified: verifies(folder, doc, sign_off)?,
    })
}

/// True if the signature is the signer's, under any key that the membership log ever gave that person.
fn verifies(folder: &OpenFolder, doc: &Doc, sign_off: &SignOff) -> Result<bool> {
    let Some(bytes) = stored_bytes(doc, sign_off.id)? else {
        return Ok(false);
    };
    let Some(signature) = signature_of(&sign_off.signature) else {
        return Ok(false);
    };
    Ok(folder.members(|state| {
        state.person(sign_off.by).is_some_and(|person| {
            person
                .keys()
                .iter()
                .any(|public| verify_sign_off(&public.sign, &bytes, &signature).is_ok())
        })
    }))
}

fn signature_of(hex_text: &str) -> Option<SignatureBytes> {
    let bytes = hex::decode(hex_text).ok()?;
    Some(SignatureBytes::from_bytes(bytes.try_into().ok()?))
}

/// The signed sheet of an encounter: what is printed. Bytes whose signature does not hold are never printed.
pub(crate) fn signed_sheet(folder: &OpenFolder, doc: &Doc) -> Result<SignedSheet> {
    let view = EncounterView::read(doc)?;
    let sign_off = shown_sign_off(&view).ok_or_else(|| Error::conflict("encounter-not-signed"))?;
    if !verifies(folder, doc, sign_off)? {
        return Err(Error::conflict("encounter-signature-wrong"));
    }
    sign_off
        .sheet
        .clone()
        .ok_or_else(|| Error::conflict("encounter-not-signed"))
}

/// True if the sign-off that is printed replaced an earlier one: the paper says CORRECTED.
pub(crate) fn is_corrected(doc: &Doc) -> Result<bool> {
    Ok(!earlier_sign_offs(doc)?.is_empty())
}
