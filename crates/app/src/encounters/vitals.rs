//! Vital signs: taken at the desk or in the room, and how they went over time.

use std::sync::OnceLock;

use chrono::NaiveDate;
use nirantar_document::{EncounterView, Heads};
use nirantar_domain::{BirthInfo, PatientId, Sex, VisitId};
use nirantar_growth as growth;
use nirantar_store::VitalsRow;

use super::edits::{tenths_f, vitals_shape};
use super::open::{begin, edit_in, find, subjects};
use super::vitals_ranges::ranges;
use super::{
    EncounterEdit, EntryValue, GrowthCurve, GrowthCurves, GrowthMeasure, GrowthScore, VitalsEntry,
    VitalsPoint, VitalsRecord, VitalsSeries, VitalsSeriesAsk, VitalsShape, encounter_of_visit,
};
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

    /// The lines of a growth chart; none for somebody whose sex has no tables.
    ///
    /// # Errors
    /// Not found.
    pub fn growth_curves(&self, ask: GrowthCurves) -> Result<Vec<GrowthCurve>> {
        self.with_session("growth_curves", |_, session| {
            let row = session
                .desk
                .read(|tx| tx.patient(ask.patient))?
                .ok_or(Error::NotFound { what: "patient" })?;
            let Some(sex) = table_of(row.sex.parse().ok()) else {
                return Ok(Vec::new());
            };
            let curves = charts().curves(
                measure(ask.measure),
                sex,
                ask.from_day,
                ask.to_day,
                growth::Lines::ZScores,
            );
            Ok(curves
                .into_iter()
                .map(|curve| GrowthCurve {
                    z: curve.z,
                    percentile: curve.percentile,
                    source: curve.source,
                    days: curve.points.iter().map(|point| point.day).collect(),
                    values: curve.points.iter().map(|point| point.value).collect(),
                })
                .collect())
        })
    }
}

/// The tables that are built in, read once.
fn charts() -> &'static growth::Charts {
    static CHARTS: OnceLock<growth::Charts> = OnceLock::new();
    CHARTS.get_or_init(growth::Charts::built_in)
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
    session.clinical()?.read(|tx| {
        let points = tx
            .vitals_of(patient)?
            .iter()
            .map(|row| point(row, birth, sex, today))
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
            days: birth
                .filter(|birth| birth.is_known_to_the_month())
                .and_then(|birth| days_of_life(birth, today)),
        })
    })
}

fn days_of_life(birth: &BirthInfo, on: NaiveDate) -> Option<u32> {
    u32::try_from(on.signed_duration_since(birth.latest_birth()).num_days()).ok()
}

fn point(
    row: &VitalsRow,
    birth: Option<&BirthInfo>,
    sex: Option<growth::Sex>,
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
        growth: match (sex, days) {
            (Some(sex), Some(days)) => scores(row, sex, days),
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

/// Growth is read against the tables as WHO's measurers take it: lying under two years, standing from then on.
fn scores(row: &VitalsRow, sex: growth::Sex, days: u32) -> Vec<GrowthScore> {
    let kg = row.weight_g.map(|grams| f64::from(grams) / 1000.0);
    let cm = |mm: Option<u32>| mm.map(|mm| f64::from(mm) / 10.0);
    let height = cm(row.height_mm);
    let bmi = kg
        .zip(height)
        .map(|(kg, cm)| kg / (cm / 100.0).powi(2))
        .filter(|bmi| bmi.is_finite());
    [
        (GrowthMeasure::Weight, kg),
        (GrowthMeasure::Height, height),
        (GrowthMeasure::Bmi, bmi),
        (GrowthMeasure::Head, cm(row.head_mm)),
    ]
    .into_iter()
    .filter_map(|(of, value)| {
        let value = value?;
        let z = charts().z_score(measure(of), sex, days, value)?;
        let (low, high) = measure(of).believable_z();
        Some(GrowthScore {
            measure: of,
            value,
            z,
            percentile: growth::percentile(z),
            doubtful: !(low..=high).contains(&z),
        })
    })
    .collect()
}

const fn measure(of: GrowthMeasure) -> growth::Measure {
    match of {
        GrowthMeasure::Weight => growth::Measure::Weight,
        GrowthMeasure::Height => growth::Measure::Height,
        GrowthMeasure::Bmi => growth::Measure::Bmi,
        GrowthMeasure::Head => growth::Measure::Head,
    }
}

/// There are tables for girls and boys; for anybody else no growth is read.
const fn table_of(sex: Option<Sex>) -> Option<growth::Sex> {
    match sex {
        Some(Sex::Female) => Some(growth::Sex::Girl),
        Some(Sex::Male) => Some(growth::Sex::Boy),
        _ => None,
    }
}
