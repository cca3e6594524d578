//! The facts of a consultation, each one immutable entry.

use chrono::NaiveDate;
use nirantar_domain::Language;
use serde::{Deserialize, Serialize};

use crate::entry::EntryValue;

/// One line of a prescription, as the domain's parser made it.
pub use nirantar_domain::rx::Line as RxLine;

impl EntryValue for RxLine {
    const CLASS: &'static str = "prescription_line";
}

/// A code from a published system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Code {
    /// The system, e.g. `icd-10`.
    pub system: String,
    /// The code.
    pub code: String,
}

/// When blood was taken for a glucose reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GlucoseTiming {
    /// Fasting.
    Fasting,
    /// Two hours after a meal.
    AfterMeal,
    /// At any time.
    Random,
}

/// One set of measurements, taken together. Whole numbers in the unit named; `None` was not measured. A blood pressure is
/// two numbers of one reading, so the set is one entry.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct Vitals {
    /// Systolic pressure, mmHg.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub systolic: Option<u16>,
    /// Diastolic pressure, mmHg.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub diastolic: Option<u16>,
    /// Beats a minute.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub pulse: Option<u16>,
    /// Breaths a minute.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub respiration: Option<u16>,
    /// Hundredths of a degree Celsius (3700 = 37.00 °C = 98.6 °F): fine enough that tenths of °F come back as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub temperature_centi_c: Option<u16>,
    /// Oxygen saturation, per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub spo2: Option<u16>,
    /// Weight, grams.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub weight_g: Option<u32>,
    /// Height or length, millimetres.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub height_mm: Option<u32>,
    /// Head circumference, millimetres.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub head_mm: Option<u32>,
    /// Blood glucose, mg/dl.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub glucose_mg_dl: Option<u16>,
    /// When the blood for it was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub glucose_timing: Option<GlucoseTiming>,
}

impl EntryValue for Vitals {
    const CLASS: &'static str = "vitals";
}

/// What the patient came with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Complaint {
    /// In words.
    pub text: String,
    /// Since when, as told: `3 d`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub since: Option<String>,
}

impl EntryValue for Complaint {
    const CLASS: &'static str = "complaint";
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Finding {
    /// In words.
    pub text: String,
}

impl EntryValue for Finding {
    const CLASS: &'static str = "finding";
}

/// How sure a diagnosis is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// To be confirmed.
    #[default]
    Provisional,
    /// Confirmed.
    Confirmed,
}

/// A diagnosis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Diagnosis {
    /// In words.
    pub text: String,
    /// Its code, where one was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub code: Option<Code>,
    /// How sure.
    #[serde(default)]
    pub certainty: Certainty,
}

impl Diagnosis {
    /// What was typed: words, and the code where one stands in it.
    pub fn typed(text: &str) -> Self {
        let (text, coded) = nirantar_domain::diagnosis::read(text);
        Self {
            text,
            code: coded.map(|coded| Code {
                system: coded.system,
                code: coded.code,
            }),
            certainty: Certainty::Provisional,
        }
    }

    /// As it stands in a box, on lists and in reports: the code behind the words.
    pub fn written(&self) -> String {
        let code = self.code.as_ref();
        nirantar_domain::diagnosis::write(
            &self.text,
            code.map(|code| (code.system.as_str(), code.code.as_str())),
        )
    }
}

impl EntryValue for Diagnosis {
    const CLASS: &'static str = "diagnosis";
}

/// A test the patient should have done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TestAdvised {
    /// The test.
    pub name: String,
    /// What to mind: fasting, which side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub note: Option<String>,
}

impl EntryValue for TestAdvised {
    const CLASS: &'static str = "test_advised";
}

/// Advice to the patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Advice {
    /// In words.
    pub text: String,
    /// Their language, if not English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub language: Option<Language>,
}

impl EntryValue for Advice {
    const CLASS: &'static str = "advice";
}

/// When to come again. A day, a number of days, or words; what was typed decides which.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct FollowUp {
    /// The day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, type = "string"))]
    pub on: Option<NaiveDate>,
    /// Days after the consultation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub after_days: Option<u32>,
    /// "If not better", "with the reports".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub condition: Option<String>,
}

impl EntryValue for FollowUp {
    const CLASS: &'static str = "follow_up";
}
