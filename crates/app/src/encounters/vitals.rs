//! Vital signs: taken at the desk or in the room, and how they went over time.

use chrono::NaiveDate;
use nirantar_document::{EncounterView, Heads};
use nirantar_domain::{BirthInfo, PatientId, VisitId};
use nirantar_growth::{Charts, Sex};
use nirantar_store::VitalsRow;

use super::edits::{tenths_f, vitals_shape};
use super::find::{find, subjects};
use super::growth::{days_of_life, note, scores, table_of};
use super::open::{begin, edit_in};
use super::vitals_ranges::ranges;
use super::{
    EncounterEdit, EntryValue, VitalsEntry, VitalsPoint, VitalsRecord, VitalsSeries, VitalsSeriesAsk,
    VitalsShape, encounter_of_visit,
};
use crate::clinic::growth_charts;
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// A patient's vital signs over time; the reading is on record before the answer is given.
    ///
    /// # Errors
    /// Not found; disk errors.
    pub fn vitals_series(&self, ask: VitalsSeriesAsk) -> Result<VitalsSeries> {
        self.with_session("vitals_series", |folder, session| {
            let now = self.ports.clock.now();
            session.clinical()?.write(now, |tx| {
                session.audit(tx, "vitals.read", "patient", &[ask.patient.into()], &["vitals"])
            })?;
            series(self, folder, session, ask.patient, ask.visit)
        })
    }

    /// Puts vital signs into the encounter of a visit. A nurse needs not open the consult for it.
    ///
    /// # Errors
    /// Not found; invalid naming the value; conflict for a signed encounter or an entry that was corrected meanwhile.
    pub fn vitals_record(&self, record: VitalsRecord) -> Result<VitalsSeries> {
        let series = self.with_session("vitals_record", |folder, session| {
            let now = self.ports.clock.now();
            let visit = session
                .desk
                .read(|tx| tx.visit(record.visit))?
                .ok_or(Error::NotFound { what: "visit" })?;
            let id = encounter_of_visit(session, visit.id)?;
            let value = EntryValue::Vitals(record.values.clone());
            let edit = match record.replaces {
                Some(entry) => EncounterEdit::Replace { entry, value },
                None => EncounterEdit::Add { value },
            };
            session.clinical()?.write(now, |tx| {
                if tx.document_row(id)?.is_none() {
                    let doc = begin(tx, session, &visit, now)?;
                    tx.put_document(id, &doc)?;
                }
                let heads: Heads = find(tx, id)?.heads();
                let doc = edit_in(tx, self, session, id, &heads, std::slice::from_ref(&edit), false)?;
                tx.put_document(id, &doc)?;
                session.audit(
                    tx,
                    "encounter.write",
                    "encounter",
                    &subjects(id, visit.patient),
                    &["vitals"],
                )
            })?;
            let patient = visit
                .patient
                .ok_or_else(|| Error::internal("a visit without a patient"))?;
            series(self, folder, session, patient, Some(visit.id))
        })?;
        if let Some(encounter) = series.encounter {
            self.tell(Event::EncounterChanged {
                encounter: encounter.to_string(),
            });
        }
        Ok(series)
    }
}

fn series(
    core: &Nirantar,
    folder: &OpenFolder,
    session: &Session,
    patient: PatientId,
    visit: Option<VisitId>,
) -> Result<VitalsSeries> {
    let today = folder.today(core.ports.clock.now());
    let known = session
        .desk
        .read(|tx| tx.patient(patient))?
        .ok_or(Error::NotFound { what: "patient" })?;
    let birth = known.birth.as_ref();
    let sex = table_of(known.sex.parse().ok());
    let encounter = visit
        .map(|visit| encounter_of_visit(session, visit))
        .transpose()?;
    let charts = match (sex, birth.and_then(|birth| days_of_life(birth, today))) {
        (Some(sex), Some(days)) => Some(growth_charts(folder, session, sex, days)?),
        _ => None,
    };
    let growth_until = sex.and_then(|sex| charts.as_ref()?.last_day(sex));
    session.clinical()?.read(|tx| {
        let points = tx
            .vitals_of(patient)?
            .iter()
            .map(|row| point(charts.as_deref(), row, birth, sex, today))
            .collect();
        let doc = match encounter {
            Some(id) => tx.find_document(id)?,
            None => None,
        };
        let view = doc.as_ref().map(EncounterView::read).transpose()?;
        Ok(VitalsSeries {
            points,
            taken: view
                .iter()
                .flat_map(|view| &view.content.vitals)
                .map(|entry| VitalsEntry {
                    entry: entry.id,
                    at: entry.at,
                    values: vitals_shape(&entry.value),
                })
                .collect(),
            encounter: encounter.filter(|_| view.is_some()),
            heads: doc
                .as_ref()
                .map(|doc| crate::heads::write(&doc.heads()))
                .unwrap_or_default(),
            signed: view.as_ref().is_some_and(EncounterView::is_signed),
            ranges: ranges(birth.and_then(|birth| days_of_life(birth, today)))?,
            growth_until,
            growth_note: note(growth_until, birth, today),
            days: birth
                .filter(|birth| birth.is_known_to_the_month())
                .and_then(|birth| days_of_life(birth, today)),
        })
    })
}

fn point(
    charts: Option<&Charts>,
    row: &VitalsRow,
    birth: Option<&BirthInfo>,
    sex: Option<Sex>,
    today: NaiveDate,
) -> VitalsPoint {
    let day = row.date.parse().unwrap_or(today);
    let days = birth
        .filter(|birth| birth.is_known_to_the_month())
        .and_then(|birth| days_of_life(birth, day));
    VitalsPoint {
        encounter: row.encounter,
        date: row.date.clone(),
        at: row.at,
        growth: match (charts, sex, days) {
            (Some(charts), Some(sex), Some(days)) => scores(charts, row, sex, days),
            _ => Vec::new(),
        },
        days,
        values: VitalsShape {
            systolic: row.systolic,
            diastolic: row.diastolic,
            pulse: row.pulse,
            temperature_tenths_f: row.temperature_centi_c.map(tenths_f),
            spo2: row.spo2,
            respiration: row.respiration,
            weight_g: row.weight_g,
            height_mm: row.height_mm,
            head_mm: row.head_mm,
            glucose_mg_dl: row.glucose_mg_dl,
            glucose_timing: None,
        },
    }
}
