//! Taking vital signs, and looking at those taken before.

use nirantar_domain::{EncounterId, EntryId, PatientId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VitalsEntry;

/// Vital signs taken together. Every value is optional; units are fixed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VitalsShape {
    /// Systolic blood pressure, mmHg.
    #[serde(default)]
    pub systolic: Option<u32>,
    /// Diastolic blood pressure, mmHg.
    #[serde(default)]
    pub diastolic: Option<u32>,
    /// Pulse, per minute.
    #[serde(default)]
    pub pulse: Option<u32>,
    /// Temperature, tenths of a degree Fahrenheit.
    #[serde(default)]
    pub temperature_tenths_f: Option<u32>,
    /// Oxygen saturation, percent.
    #[serde(default)]
    pub spo2: Option<u32>,
    /// Breaths per minute.
    #[serde(default)]
    pub respiration: Option<u32>,
    /// Weight, grams.
    #[serde(default)]
    pub weight_g: Option<u32>,
    /// Height, millimetres.
    #[serde(default)]
    pub height_mm: Option<u32>,
    /// Head circumference, millimetres.
    #[serde(default)]
    pub head_mm: Option<u32>,
    /// Blood glucose, mg/dl.
    #[serde(default)]
    pub glucose_mg_dl: Option<u32>,
    /// When the blood for it was taken.
    #[serde(default)]
    pub glucose_timing: Option<GlucoseTiming>,
}

/// When blood was taken for a glucose reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GlucoseTiming {
    /// Fasting.
    Fasting,
    /// Two hours after a meal.
    AfterMeal,
    /// At any time.
    Random,
}

/// Asks for a patient's vital signs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VitalsSeriesAsk {
    /// Whose.
    pub patient: PatientId,
    /// The visit they are being taken in: what was taken in it already is told with its entries.
    #[serde(default)]
    pub visit: Option<VisitId>,
}

/// Puts vital signs into the encounter of a visit, making it where there is none. The visit does not move in the queue.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VitalsRecord {
    /// Which visit.
    pub visit: VisitId,
    /// What was measured.
    pub values: VitalsShape,
    /// The entry that this corrects.
    #[serde(default)]
    pub replaces: Option<EntryId>,
}

/// A patient's vital signs, and what goes with the boxes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VitalsSeries {
    /// Every set, oldest first, those of the visit included.
    pub points: Vec<VitalsPoint>,
    /// The sets taken in the visit, oldest first.
    pub taken: Vec<VitalsEntry>,
    /// The encounter of the visit, once there is one.
    pub encounter: Option<EncounterId>,
    /// Heads of the encounter: a form that is open on it goes on from these.
    pub heads: Vec<String>,
    /// The encounter is signed: nothing goes in any more.
    pub signed: bool,
    /// Values outside ask "is that right?". For the patient's age.
    pub ranges: Vec<VitalsRange>,
    /// Days of life today, if they are known well enough to read growth against: to the month.
    pub days: Option<u32>,
    /// Last day of life that the growth tables reach which count at the patient's age; none for a sex without tables.
    pub growth_until: Option<u32>,
    /// Why no growth curve is drawn for a child today.
    pub growth_note: Option<GrowthNote>,
}

/// Why no growth curve is drawn for a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GrowthNote {
    /// The age was told in years: a curve needs the date of birth, or an age in months.
    NeedsBirth,
    /// No table goes so far; a clinic can read one of its own in.
    NeedsTable,
}

/// Vital signs of one moment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VitalsPoint {
    /// Where they stand.
    pub encounter: EncounterId,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// When taken.
    pub at: Timestamp,
    /// The values.
    pub values: VitalsShape,
    /// Days of life that day, as far as that is known to the month.
    pub days: Option<u32>,
    /// How they stand against children of the same age and sex.
    pub growth: Vec<GrowthScore>,
}

/// The values of a measure that are nothing out of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct VitalsRange {
    /// Name of the value, as in the payload: `systolic`, `weight_g` …
    pub measure: String,
    /// Lowest.
    pub low: u32,
    /// Highest.
    pub high: u32,
    /// Where the two come from, in English.
    pub source: String,
    /// A doctor has looked at them; as they are shipped, none has.
    pub checked: bool,
}

/// A measure that is read against age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GrowthMeasure {
    /// Weight, kg.
    Weight,
    /// Length or height, cm.
    Height,
    /// Body mass index, kg/m².
    Bmi,
    /// Head circumference, cm.
    Head,
}

/// How a measurement stands against children of the same age and sex.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GrowthScore {
    /// Of what.
    pub measure: GrowthMeasure,
    /// The value in the measure's unit.
    pub value: f64,
    /// Standard deviations from the median.
    pub z: f64,
    /// Children in a hundred who are below.
    pub percentile: f64,
    /// Rather a slip of measuring, or a wrong date of birth, than a true value.
    pub doubtful: bool,
}

/// Asks for the lines of a growth chart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct GrowthCurves {
    /// Whose: the sex chooses the tables.
    pub patient: PatientId,
    /// Of what.
    pub measure: GrowthMeasure,
    /// From this day of life.
    pub from_day: u32,
    /// To this day of life.
    pub to_day: u32,
}

/// One line of a growth chart, as far as one table goes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GrowthCurve {
    /// The z-score of every point.
    pub z: f64,
    /// Children in a hundred who are below.
    pub percentile: f64,
    /// Where the numbers come from.
    pub source: String,
    /// Days of life.
    pub days: Vec<u32>,
    /// The values, in the measure's unit.
    pub values: Vec<f64>,
}
