//! What was typed in the consult, as edits of the document.

use chrono::{Days, NaiveDate};
use nirantar_document::{
    Advice, Complaint, Diagnosis, EncounterEdit as Edit, Finding, FollowUp, GlucoseTiming as Timing, Mark,
    New, TestAdvised, Vitals,
};
use nirantar_domain::{EntryId, Invalid, rx};

use super::{EncounterEdit, EntryValue, GlucoseTiming, VitalsShape};
use crate::{Error, Result};

/// Longest text of one entry, in characters.
const LONGEST: usize = 2000;
/// Longest notes.
const LONGEST_NOTES: usize = 20_000;

/// What an edit needs beside its words.
pub(crate) struct Typed<'a> {
    /// Makes entry ids.
    pub make_id: &'a dyn Fn() -> EntryId,
    /// Makes the rank of a new line, behind all others.
    pub next_rank: &'a mut dyn FnMut() -> String,
    /// The day of the encounter: follow-up counts from it.
    pub date: NaiveDate,
}

/// The edit of the document that a typed edit means.
///
/// # Errors
/// Invalid, naming the field by its section.
pub(crate) fn document_edit(edit: &EncounterEdit, typed: &mut Typed<'_>) -> Result<Edit> {
    match edit {
        EncounterEdit::Add { value } => {
            let rank = (typed.next_rank)();
            entry(value, (typed.make_id)(), &[], Some(rank), typed.date)
        }
        EncounterEdit::Replace { entry: old, value } => {
            entry(value, (typed.make_id)(), &[*old], None, typed.date)
        }
        EncounterEdit::Remove { entry } => Ok(Edit::Mark(Mark {
            id: (typed.make_id)(),
            of: *entry,
            reason: String::new(),
        })),
        EncounterEdit::Notes { text } => {
            check_text("notes", text, LONGEST_NOTES)?;
            Ok(Edit::Notes(text.clone()))
        }
    }
}

fn entry(
    value: &EntryValue,
    id: EntryId,
    supersedes: &[EntryId],
    rank: Option<String>,
    date: NaiveDate,
) -> Result<Edit> {
    fn new<T>(id: EntryId, supersedes: &[EntryId], rank: Option<String>, value: T) -> New<T> {
        New {
            id,
            supersedes: supersedes.to_vec(),
            rank,
            value,
        }
    }
    Ok(match value {
        EntryValue::Vitals(shape) => Edit::Vitals(new(id, supersedes, rank, vitals(shape)?)),
        EntryValue::Complaint { text } => {
            let text = words("complaint", text)?;
            Edit::Complaint(new(id, supersedes, rank, Complaint { text, since: None }))
        }
        EntryValue::Finding { text } => Edit::Finding(new(
            id,
            supersedes,
            rank,
            Finding {
                text: words("finding", text)?,
            },
        )),
        EntryValue::Diagnosis { text } => {
            let diagnosis = Diagnosis::typed(&words("diagnosis", text)?);
            Edit::Diagnosis(new(id, supersedes, rank, diagnosis))
        }
        EntryValue::Rx { line } => {
            Edit::PrescriptionLine(new(id, supersedes, rank, rx::parse(&words("rx", line)?)))
        }
        EntryValue::Test { text } => {
            let name = words("test", text)?;
            Edit::Test(new(id, supersedes, rank, TestAdvised { name, note: None }))
        }
        EntryValue::Advice { text } => Edit::Advice(new(
            id,
            supersedes,
            rank,
            Advice {
                text: words("advice", text)?,
                language: None,
            },
        )),
        EntryValue::FollowUp { text } => Edit::FollowUp(new(
            id,
            supersedes,
            rank,
            follow_up(&words("follow_up", text)?, date),
        )),
    })
}

/// Words that were typed, without the space around them.
pub(super) fn words(field: &'static str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::Invalid(Invalid::new(field, "text-empty")));
    }
    check_text(field, text, LONGEST)?;
    Ok(text.to_owned())
}

fn check_text(field: &'static str, text: &str, longest: usize) -> Result<()> {
    if text.chars().count() > longest {
        return Err(Error::Invalid(
            Invalid::new(field, "text-too-long").with("max", longest),
        ));
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        return Err(Error::Invalid(Invalid::new(field, "text-control-character")));
    }
    if nirantar_domain::identifier::contains_aadhaar(text) {
        return Err(Error::Invalid(Invalid::new(field, "aadhaar-not-here")));
    }
    Ok(())
}

/// `5d`, `2w`, `1m`, a date, or words.
pub(crate) fn follow_up(text: &str, date: NaiveDate) -> FollowUp {
    let compact: String = text.to_lowercase().split_whitespace().collect();
    let split = compact
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(compact.len());
    let (number, unit) = compact.split_at_checked(split).unwrap_or((compact.as_str(), ""));
    let per_unit = match unit {
        "d" | "day" | "days" => Some(1),
        "w" | "wk" | "week" | "weeks" => Some(7),
        "m" | "month" | "months" => Some(30),
        _ => None,
    };
    if let (Ok(count), Some(per_unit)) = (number.parse::<u32>(), per_unit)
        && let Some(days) = count
            .checked_mul(per_unit)
            .filter(|days| (1..=730).contains(days))
    {
        let on = date.checked_add_days(Days::new(u64::from(days)));
        return FollowUp {
            on,
            after_days: Some(days),
            condition: None,
        };
    }
    for format in ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"] {
        if let Ok(on) = NaiveDate::parse_from_str(text.trim(), format) {
            return FollowUp {
                on: Some(on),
                after_days: None,
                condition: None,
            };
        }
    }
    FollowUp {
        on: None,
        after_days: None,
        condition: Some(text.to_owned()),
    }
}

/// Refuses what no instrument shows; what is merely unusual is the screen's to warn of.
fn vitals(shape: &VitalsShape) -> Result<Vitals> {
    let within = |field: &'static str, value: Option<u32>, low: u32, high: u32| match value {
        Some(value) if !(low..=high).contains(&value) => Err(Error::Invalid(
            Invalid::new(field, "vitals-impossible")
                .with("low", low)
                .with("high", high),
        )),
        value => Ok(value),
    };
    let small = |field, value, low, high| -> Result<Option<u16>> {
        Ok(within(field, value, low, high)?.and_then(|value| u16::try_from(value).ok()))
    };
    let temperature = within("temperature_tenths_f", shape.temperature_tenths_f, 700, 1150)?
        // Tenths of °F to hundredths of °C, rounded: (F − 32) × 5/9.
        .map(|tenths| ((tenths - 320) * 50 + 4) / 9)
        .and_then(|centi| u16::try_from(centi).ok());
    let vitals = Vitals {
        systolic: small("systolic", shape.systolic, 30, 350)?,
        diastolic: small("diastolic", shape.diastolic, 10, 250)?,
        pulse: small("pulse", shape.pulse, 10, 350)?,
        respiration: small("respiration", shape.respiration, 3, 120)?,
        temperature_centi_c: temperature,
        spo2: small("spo2", shape.spo2, 20, 100)?,
        weight_g: within("weight_g", shape.weight_g, 200, 500_000)?,
        height_mm: within("height_mm", shape.height_mm, 200, 2_600)?,
        head_mm: within("head_mm", shape.head_mm, 150, 800)?,
        glucose_mg_dl: small("glucose_mg_dl", shape.glucose_mg_dl, 10, 1_500)?,
        glucose_timing: shape.glucose_mg_dl.and(shape.glucose_timing).map(timing),
    };
    if vitals == Vitals::default() {
        return Err(Error::Invalid(Invalid::new("vitals", "text-empty")));
    }
    Ok(vitals)
}

/// Vitals as screens see them.
pub(super) fn vitals_shape(vitals: &Vitals) -> VitalsShape {
    VitalsShape {
        systolic: vitals.systolic.map(u32::from),
        diastolic: vitals.diastolic.map(u32::from),
        pulse: vitals.pulse.map(u32::from),
        temperature_tenths_f: vitals.temperature_centi_c.map(|centi| tenths_f(u32::from(centi))),
        spo2: vitals.spo2.map(u32::from),
        respiration: vitals.respiration.map(u32::from),
        weight_g: vitals.weight_g,
        height_mm: vitals.height_mm,
        head_mm: vitals.head_mm,
        glucose_mg_dl: vitals.glucose_mg_dl.map(u32::from),
        glucose_timing: vitals.glucose_timing.map(|timing| match timing {
            Timing::Fasting => GlucoseTiming::Fasting,
            Timing::AfterMeal => GlucoseTiming::AfterMeal,
            Timing::Random => GlucoseTiming::Random,
        }),
    }
}

const fn timing(told: GlucoseTiming) -> Timing {
    match told {
        GlucoseTiming::Fasting => Timing::Fasting,
        GlucoseTiming::AfterMeal => Timing::AfterMeal,
        GlucoseTiming::Random => Timing::Random,
    }
}

/// Tenths of °F from hundredths of °C, rounded.
pub(super) const fn tenths_f(centi_c: u32) -> u32 {
    (centi_c * 9 + 25) / 50 + 320
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn temperatures_come_back_as_typed() {
        for tenths in 700..=1150 {
            let shape = VitalsShape {
                temperature_tenths_f: Some(tenths),
                ..VitalsShape::default()
            };
            assert_eq!(vitals_shape(&vitals(&shape).unwrap()), shape);
        }
    }

    #[test]
    fn follow_up_is_days_a_date_or_words() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(follow_up("5d", day).after_days, Some(5));
        assert_eq!(follow_up("2 weeks", day).on, NaiveDate::from_ymd_opt(2026, 12, 5));
        assert_eq!(
            follow_up("5/12/2026", day).on,
            NaiveDate::from_ymd_opt(2026, 12, 5)
        );
        assert_eq!(
            follow_up("if fever returns", day).condition.as_deref(),
            Some("if fever returns")
        );
        assert_eq!(
            follow_up("99999999999d", day).condition.as_deref(),
            Some("99999999999d")
        );
    }
}
