//! Encounters as listed in a history, prescribed drugs, measurements.
//!
//! Rows come from what is shown: the signed bytes once there is a sign-off, else the working state.

use nirantar_document::{Doc, EncounterSummary, Entry, FollowUp, RxLine, Vitals};
use nirantar_domain::rx::Form;
use nirantar_domain::{BranchId, DocId, EncounterId, PatientId, PersonId, Timestamp, VisitId};
use rusqlite::types::Value;
use rusqlite::{Row, params};

use super::{NewRow, id_bytes, text, values, word};
use crate::error::Result;
use crate::table::value::{id16, id16_or_none, time};
use crate::tx::ReadTx;

/// An encounter as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncounterRow {
    /// Which.
    pub id: EncounterId,
    /// Whose.
    pub patient: Option<PatientId>,
    /// The visit it belongs to.
    pub visit: Option<VisitId>,
    /// The doctor.
    pub doctor: Option<PersonId>,
    /// The branch.
    pub branch: Option<BranchId>,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it was signed; `None` for a draft.
    pub signed_at: Option<Timestamp>,
    /// Who signed.
    pub signed_by: Option<PersonId>,
    /// Complaints.
    pub complaints: Vec<String>,
    /// Diagnoses.
    pub diagnoses: Vec<String>,
    /// When to come again, as a date or in days or words.
    pub follow_up: Vec<String>,
    /// Number of addenda.
    pub addenda: u32,
    /// Changes that arrived after signing and nobody dealt with.
    pub arrived: u32,
    /// Number of conflicts that a person has to decide.
    pub conflicts: u32,
}

/// A drug and how often it was prescribed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrugUse {
    /// Drug as written.
    pub drug: String,
    /// Form.
    pub form: String,
    /// Strength.
    pub strength: String,
    /// In how many of the encounters looked at.
    pub times: u32,
}

/// A whole prescription line and how often it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineUse {
    /// As it would be typed.
    pub line: String,
    /// In how many of the encounters looked at.
    pub times: u32,
}

/// One set of measurements; `None` was not measured. Units are in the names (see `nirantar_document::Vitals`).
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are nirantar_document::Vitals', documented there"
)]
pub struct VitalsRow {
    pub encounter: EncounterId,
    pub date: String,
    pub at: Timestamp,
    pub systolic: Option<u32>,
    pub diastolic: Option<u32>,
    pub pulse: Option<u32>,
    pub respiration: Option<u32>,
    pub temperature_centi_c: Option<u32>,
    pub spo2: Option<u32>,
    pub weight_g: Option<u32>,
    pub height_mm: Option<u32>,
    pub head_mm: Option<u32>,
    pub glucose_mg_dl: Option<u32>,
}

const COLUMNS: &str = "id, patient, visit, doctor, branch, date, created_at, signed_at, signed_by, complaints, \
                       diagnoses, follow_up, addenda, arrived, conflicts";

pub(super) fn rows(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let summary = EncounterSummary::read(doc)?;
    let content = &summary.content;
    let fields = &content.fields;
    let signing = summary.signing.as_ref();
    let complaints = lines(content.complaints.iter().map(|entry| entry.value.text.as_str()));
    let diagnoses: Vec<String> = content
        .diagnoses
        .iter()
        .map(|entry| entry.value.written())
        .collect();
    let diagnoses = lines(diagnoses.iter().map(String::as_str));
    let follow_up: Vec<String> = content
        .follow_up
        .iter()
        .map(|entry| follow_up_text(&entry.value))
        .collect();
    let mut rows = vec![NewRow {
        table: "encounter",
        columns: COLUMNS,
        values: values![
            id.as_bytes().to_vec(),
            id_bytes(fields.patient.as_ref().map(PatientId::as_bytes)),
            id_bytes(fields.visit.as_ref().map(VisitId::as_bytes)),
            id_bytes(fields.doctor.as_ref().map(PersonId::as_bytes)),
            id_bytes(fields.branch.as_ref().map(BranchId::as_bytes)),
            fields.date.map(|date| date.to_string()).unwrap_or_default(),
            fields.created_at.unwrap_or_default().as_millis(),
            signing.map_or(0, |signing| signing.signed_at.as_millis()),
            id_bytes(signing.map(|signing| signing.signed_by.as_bytes())),
            complaints,
            diagnoses,
            lines(follow_up.iter().map(String::as_str)),
            summary.addenda as u32,
            summary.arrived_after_signing as u32,
            summary.conflicts as u32,
        ],
    }];
    for (place, line) in (0u32..).zip(&content.prescription) {
        let line = &line.value;
        rows.push(NewRow {
            table: "prescription_line",
            columns: "place, drug, form, strength, how, line",
            values: values![
                place,
                line.drug.clone(),
                word(line.form.as_ref())?,
                text(line.strength.as_ref()),
                line.how(),
                written_otherwise(line)?,
            ],
        });
    }
    rows.extend((0u32..).zip(&content.vitals).map(|(place, entry)| NewRow {
        table: "vitals",
        columns: "place, at, systolic, diastolic, pulse, respiration, temperature_centi_c, spo2, weight_g, height_mm, \
                  head_mm, glucose_mg_dl",
        values: vitals_values(place, entry),
    }));
    Ok(rows)
}

/// A line whose parts, joined, would read as another one (a drug called "OD"): as it has to be written. Else ''.
fn written_otherwise(line: &RxLine) -> Result<String> {
    let whole = nirantar_domain::rx::format(line);
    let form = word(line.form.as_ref())?;
    let joined = joined(
        &form,
        &line.drug,
        line.strength.as_deref().unwrap_or_default(),
        &line.how(),
    );
    Ok(if joined == whole { String::new() } else { whole })
}

/// `tab paracetamol 650 1-0-1 5d af` from its columns.
fn joined(form: &str, drug: &str, strength: &str, how: &str) -> String {
    let form = Form::ALL.iter().find(|known| known.as_str() == form);
    let form = form
        .and_then(|form| form.spellings().first().copied())
        .unwrap_or_default();
    let words: Vec<&str> = [form, drug, strength, how]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The line of a row that begins with form, drug, strength, how, line.
fn line_text(row: &Row<'_>) -> rusqlite::Result<String> {
    let whole = row.get_ref(4)?.as_str()?;
    if !whole.is_empty() {
        return Ok(whole.to_owned());
    }
    Ok(joined(
        row.get_ref(0)?.as_str()?,
        row.get_ref(1)?.as_str()?,
        row.get_ref(2)?.as_str()?,
        row.get_ref(3)?.as_str()?,
    ))
}

fn vitals_values(place: u32, entry: &Entry<Vitals>) -> Vec<Value> {
    let short = |value: Option<u16>| value.map_or(-1, i64::from);
    let long = |value: Option<u32>| value.map_or(-1, i64::from);
    let vitals = &entry.value;
    values![
        place,
        entry.at.as_millis(),
        short(vitals.systolic),
        short(vitals.diastolic),
        short(vitals.pulse),
        short(vitals.respiration),
        short(vitals.temperature_centi_c),
        short(vitals.spo2),
        long(vitals.weight_g),
        long(vitals.height_mm),
        long(vitals.head_mm),
        short(vitals.glucose_mg_dl),
    ]
}

/// Texts one a line; a line break inside a text becomes a space.
fn lines<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts
        .map(|text| text.replace(['\n', '\r'], " "))
        .collect::<Vec<_>>()
        .join("\n")
}

fn unlines(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

fn follow_up_text(follow_up: &FollowUp) -> String {
    let when = follow_up
        .on
        .map(|date| date.to_string())
        .or_else(|| follow_up.after_days.map(|days| format!("+{days} d")));
    [when.as_deref(), follow_up.condition.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn encounter_row(row: &Row<'_>) -> rusqlite::Result<EncounterRow> {
    let signed_at = time(row, 7)?;
    let signed_by = id16_or_none(row, 8)?.map(PersonId::from_bytes);
    Ok(EncounterRow {
        id: EncounterId::from_bytes(id16(row, 0)?),
        patient: id16_or_none(row, 1)?.map(PatientId::from_bytes),
        visit: id16_or_none(row, 2)?.map(VisitId::from_bytes),
        doctor: id16_or_none(row, 3)?.map(PersonId::from_bytes),
        branch: id16_or_none(row, 4)?.map(BranchId::from_bytes),
        date: row.get(5)?,
        created_at: time(row, 6)?,
        signed_at: signed_by.map(|_| signed_at),
        signed_by,
        complaints: unlines(row.get_ref(9)?.as_str()?),
        diagnoses: unlines(row.get_ref(10)?.as_str()?),
        follow_up: unlines(row.get_ref(11)?.as_str()?),
        addenda: row.get(12)?,
        arrived: row.get(13)?,
        conflicts: row.get(14)?,
    })
}

impl ReadTx<'_> {
    /// A patient's encounters, newest first.
    pub fn encounters_of(&self, patient: PatientId, limit: u32) -> Result<Vec<EncounterRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM encounter WHERE patient = ?1 ORDER BY date DESC, created_at DESC, id LIMIT ?2"
        ))?;
        let rows = query.query_map(params![patient.as_bytes(), limit], encounter_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The encounters of a visit: usually one.
    pub fn encounters_of_visit(&self, visit: VisitId) -> Result<Vec<EncounterRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM encounter WHERE visit = ?1 AND visit <> x'' ORDER BY created_at, id"
        ))?;
        let rows = query.query_map([visit.as_bytes()], encounter_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A doctor's unsigned encounters, newest first.
    pub fn unsigned_encounters(&self, doctor: PersonId, limit: u32) -> Result<Vec<EncounterRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM encounter WHERE doctor = ?1 AND signed_at = 0 ORDER BY date DESC, id LIMIT ?2"
        ))?;
        let rows = query.query_map(params![doctor.as_bytes(), limit], encounter_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest encounter of a patient with a prescription, other than `except`: what "repeat" repeats.
    pub fn last_prescribed(
        &self,
        patient: PatientId,
        except: Option<EncounterId>,
    ) -> Result<Option<EncounterRow>> {
        let except = except.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM encounter
             WHERE patient = ?1 AND id <> ?2 AND doc IN (SELECT doc FROM prescription_line WHERE doc = encounter.doc)
             ORDER BY date DESC, created_at DESC, id LIMIT 1"
        ))?;
        let mut rows = query.query_map(params![patient.as_bytes(), except], encounter_row)?;
        Ok(rows.next().transpose()?)
    }

    /// What an encounter prescribed, in order, as it would be typed: `tab paracetamol 650 1-0-1 5d af`.
    pub fn prescription_texts(&self, encounter: EncounterId) -> Result<Vec<String>> {
        let mut query = self.connection().prepare_cached(
            "SELECT form, drug, strength, how, line FROM prescription_line
             WHERE doc = (SELECT seq FROM document WHERE id = ?1) ORDER BY place",
        )?;
        let rows = query.query_map([encounter.as_bytes()], line_text)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whole lines in a doctor's newest signed `encounters`, as they would be typed, with how often each was written; most
    /// used first, then the newest.
    pub fn line_use(&self, doctor: PersonId, encounters: u32) -> Result<Vec<LineUse>> {
        let mut query = self.connection().prepare_cached(
            "SELECT form, drug, strength, how, line, count(*) AS times, max(date) AS last
             FROM (SELECT doc, date FROM encounter WHERE doctor = ?1 AND signed_at <> 0 ORDER BY date DESC LIMIT ?2)
                  AS recent
             JOIN prescription_line AS rx ON rx.doc = recent.doc
             GROUP BY form, drug, strength, how, line ORDER BY times DESC, last DESC, drug, form, strength, how",
        )?;
        let rows = query.query_map(params![doctor.as_bytes(), encounters], |row| {
            Ok(LineUse {
                line: line_text(row)?,
                times: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Drugs in a doctor's newest `encounters` encounters, most used first.
    pub fn drug_use(&self, doctor: PersonId, encounters: u32, limit: u32) -> Result<Vec<DrugUse>> {
        let mut query = self.connection().prepare_cached(
            "SELECT drug, form, strength, count(*) AS times
             FROM (SELECT doc FROM encounter WHERE doctor = ?1 ORDER BY date DESC LIMIT ?2) AS recent
             JOIN prescription_line AS line ON line.doc = recent.doc
             GROUP BY drug, form, strength ORDER BY times DESC, drug, form, strength LIMIT ?3",
        )?;
        let rows = query.query_map(params![doctor.as_bytes(), encounters, limit], |row| {
            Ok(DrugUse {
                drug: row.get(0)?,
                form: row.get(1)?,
                strength: row.get(2)?,
                times: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A patient's measurements, oldest first.
    pub fn vitals_of(&self, patient: PatientId) -> Result<Vec<VitalsRow>> {
        let mut query = self.connection().prepare_cached(
            "SELECT encounter.id, date, at, systolic, diastolic, pulse, respiration, temperature_centi_c, spo2,
                    weight_g, height_mm, head_mm, glucose_mg_dl
             FROM encounter JOIN vitals ON vitals.doc = encounter.doc
             WHERE patient = ?1 ORDER BY date, at, encounter.id, place",
        )?;
        let rows = query.query_map([patient.as_bytes()], |row| {
            let measured = |column| row.get::<_, i64>(column).map(|value| u32::try_from(value).ok());
            Ok(VitalsRow {
                encounter: EncounterId::from_bytes(id16(row, 0)?),
                date: row.get(1)?,
                at: time(row, 2)?,
                systolic: measured(3)?,
                diastolic: measured(4)?,
                pulse: measured(5)?,
                respiration: measured(6)?,
                temperature_centi_c: measured(7)?,
                spo2: measured(8)?,
                weight_g: measured(9)?,
                height_mm: measured(10)?,
                head_mm: measured(11)?,
                glucose_mg_dl: measured(12)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
