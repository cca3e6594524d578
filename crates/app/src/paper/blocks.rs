//! What of the record stands on a sheet: who it is for, allergies, vital signs, when to come again.

use chrono::NaiveDate;
use nirantar_document::{ChartView, EncounterContent, SignedSheet, Vitals};
use nirantar_domain::{Phone, Sex, rx};
use nirantar_print::{Allergies, PatientBlock, VisitSummary};

use crate::encounters::{follow_up_text, with_detail};
use crate::patients::PatientShown;

/// Who it is for, as signed; phone and guardian as the front desk knows them now.
pub(super) fn patient_block(
    sheet: &SignedSheet,
    known: Option<&PatientShown>,
    date: NaiveDate,
) -> PatientBlock {
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
        sex: sex(patient.sex).to_owned(),
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
        address: known.and_then(address),
        allergies: Allergies::NotRecorded,
    }
}

/// The sex as it stands on paper.
pub(super) const fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "F",
        Sex::Male => "M",
        Sex::Other => "Other",
        Sex::Unknown => "",
    }
}

/// Where they live, in a line.
pub(super) fn address(known: &PatientShown) -> Option<String> {
    let parts: Vec<&str> = [&known.address, &known.area, &known.pin]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .filter(|part| !part.trim().is_empty())
        .collect();
    Some(parts.join(", ")).filter(|line| !line.is_empty())
}

/// A number of tenths with one decimal place, none if it is 0.
fn tenths(value: u32) -> String {
    if value.is_multiple_of(10) {
        (value / 10).to_string()
    } else {
        format!("{}.{}", value / 10, value % 10)
    }
}

pub(super) fn vitals(vitals: &Vitals) -> Vec<(String, String)> {
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
pub(super) fn follow_up(content: &EncounterContent) -> Option<String> {
    let follow_up = &content.follow_up.last()?.value;
    Some(match (follow_up.on, follow_up.after_days) {
        (Some(on), Some(days)) => format!("{} ({days} days)", on.format("%-d %b %Y")),
        (Some(on), None) => on.format("%-d %b %Y").to_string(),
        (None, _) => follow_up_text(follow_up),
    })
}
/// What a summary says beyond the prescription.
pub(super) fn summary(content: &EncounterContent, chart: Option<&ChartView>) -> VisitSummary {
    let findings = content.findings.iter().map(|entry| entry.value.text.as_str());
    let problems: Vec<String> = chart
        .iter()
        .flat_map(|chart| &chart.problems)
        .filter(|entry| !entry.value.resolved)
        .map(|entry| with_detail(&entry.value.text, entry.value.since.as_deref()))
        .collect();
    let medicines: Vec<String> = chart
        .iter()
        .flat_map(|chart| &chart.medicines)
        .filter(|entry| entry.value.stopped_on.is_none())
        .map(|entry| rx::format(&entry.value.line))
        .collect();
    VisitSummary {
        findings: joined(findings),
        problems: joined(problems.iter().map(String::as_str)),
        medicines: joined(medicines.iter().map(String::as_str)),
        notes: Some(content.notes.clone()).filter(|notes| !notes.trim().is_empty()),
    }
}

pub(super) fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let all: Vec<&str> = texts.collect();
    Some(all.join(", ")).filter(|text| !text.is_empty())
}

/// What the chart says of allergies, now: a new allergy belongs on an old prescription too.
pub(super) fn allergies(view: Option<&ChartView>) -> Allergies {
    let Some(view) = view else {
        return Allergies::NotRecorded;
    };
    let each: Vec<String> = view
        .allergies
        .iter()
        .map(|entry| with_detail(&entry.value.substance, entry.value.reaction.as_deref()))
        .collect();
    let more = !view.unreadable.is_empty();
    if !each.is_empty() || more {
        Allergies::Known { each, more }
    } else if view.no_known_allergies.is_empty() {
        Allergies::NotRecorded
    } else {
        Allergies::NoneKnown
    }
}
