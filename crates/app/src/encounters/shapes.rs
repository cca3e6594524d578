//! What goes into and comes out of the consult.

use nirantar_domain::formulary::WarningKind;
use nirantar_domain::{EncounterId, EntryId, PatientId, PersonId, Timestamp, VisitId, rx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::patients::PatientShown;

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

/// One immutable entry as typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "section", rename_all = "snake_case", deny_unknown_fields)]
pub enum EntryValue {
    /// Vital signs.
    Vitals(VitalsShape),
    /// A complaint.
    Complaint {
        /// Words.
        text: String,
    },
    /// A finding.
    Finding {
        /// Words.
        text: String,
    },
    /// A diagnosis.
    Diagnosis {
        /// Words.
        text: String,
    },
    /// A prescription line as the doctor writes it.
    Rx {
        /// `tab paracetamol 650 1-0-1 5d af`
        line: String,
    },
    /// A test advised.
    Test {
        /// Words.
        text: String,
    },
    /// Advice.
    Advice {
        /// Words.
        text: String,
    },
    /// Follow-up.
    FollowUp {
        /// `5d`, `2w`, a date, or words.
        text: String,
    },
}

/// One difference between a form and the heads that it was opened at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
pub enum EncounterEdit {
    /// A new entry.
    Add {
        /// What.
        value: EntryValue,
    },
    /// A new entry in place of an old one (which stays in the history).
    Replace {
        /// The entry replaced.
        entry: EntryId,
        /// What.
        value: EntryValue,
    },
    /// Marks an entry as entered in error.
    Remove {
        /// Which.
        entry: EntryId,
    },
    /// Replaces the free notes.
    Notes {
        /// The whole text.
        text: String,
    },
}

/// Opens the encounter of a visit, or of a patient today; makes it (and a visit) where there is none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterOpen {
    /// By visit …
    #[serde(default)]
    pub visit: Option<VisitId>,
    /// … or by patient.
    #[serde(default)]
    pub patient: Option<PatientId>,
    /// With a patient: the day of the visit, `YYYY-MM-DD`, for a visit that is written up later; today if absent.
    #[serde(default)]
    pub date: Option<String>,
}

/// Names an encounter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterShow {
    /// Which.
    pub encounter: EncounterId,
    /// An earlier version, by its sign-off's entry; what holds now if absent.
    #[serde(default)]
    pub version: Option<EntryId>,
}

/// Opens a signed encounter to be amended: until midnight of the day it was signed, by whoever signed it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterAmend {
    /// Which.
    pub encounter: EncounterId,
}

/// Adds to a signed encounter, below the signed text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterAddendum {
    /// Which.
    pub encounter: EncounterId,
    /// Words.
    pub text: String,
    /// Changes that arrived after signing and that it takes up, by hash.
    #[serde(default)]
    pub takes_up: Vec<String>,
}

/// Leaves changes out that arrived after signing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterSetAside {
    /// Which.
    pub encounter: EncounterId,
    /// The changes, by hash.
    pub changes: Vec<String>,
    /// Why, in words.
    #[serde(default)]
    pub reason: String,
}

/// Saves the differences of a form at the heads that it was opened at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterSave {
    /// Which.
    pub encounter: EncounterId,
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// The differences, in order.
    pub edits: Vec<EncounterEdit>,
}

/// Signs an encounter off: what is signed is what `heads` show, after `edits`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EncounterSign {
    /// Which.
    pub encounter: EncounterId,
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// Last differences, saved in the same transaction.
    #[serde(default)]
    pub edits: Vec<EncounterEdit>,
    /// True to replace the sign-off that stands, see `encounter_amend`.
    #[serde(default)]
    pub amend: bool,
    /// Keys of the warnings that the doctor saw and goes on in spite of; see `rx_check`. One that is not among them stops
    /// the sign-off.
    #[serde(default)]
    pub warnings_seen: Vec<String>,
}

/// A text entry as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TextEntry {
    /// The entry's id.
    pub entry: EntryId,
    /// Words.
    pub text: String,
}

/// A prescription line as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RxEntry {
    /// The entry's id.
    pub entry: EntryId,
    /// As typed.
    pub text: String,
    /// As understood.
    pub line: rx::Line,
}

/// A set of vital signs as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VitalsEntry {
    /// The entry's id.
    pub entry: EntryId,
    /// When taken.
    pub at: Timestamp,
    /// The values.
    pub values: VitalsShape,
}

/// A sign-off as shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignedShape {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
    /// The name at that time.
    pub by_name: String,
    /// SHA-256 of the signed bytes, hex.
    pub hash: String,
    /// The signature holds under the doctor's key as the membership log knows it.
    pub verified: bool,
}

/// An earlier version of a signed encounter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EncounterVersion {
    /// The sign-off's entry; `encounter_show` takes it.
    pub entry: EntryId,
    /// When it was signed.
    pub at: Timestamp,
    /// Who signed.
    pub by_name: String,
}

/// Something added to a signed encounter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AddendumShown {
    /// The entry's id.
    pub entry: EntryId,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by_name: String,
    /// Words.
    pub text: String,
}

/// A change that the signed bytes do not hold.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ArrivedShown {
    /// Its hash; an addendum or a set-aside names it.
    pub change: String,
    /// When it was made, by that PC's clock.
    pub at: Timestamp,
    /// By whom; empty if nobody is known.
    pub by_name: String,
    /// What it wrote, as words.
    pub texts: Vec<String>,
}

/// One earlier encounter in the history.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EncounterSummary {
    /// Its id.
    pub id: EncounterId,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// The doctor's name.
    pub doctor_name: String,
    /// Diagnoses, or complaints where there are none.
    pub title: String,
    /// Prescription lines as typed.
    pub rx: Vec<String>,
    /// Signed.
    pub signed: bool,
    /// The day it was entered, where that is not the day of the visit.
    pub entered_on: Option<String>,
}

/// One line of the chart (allergy, problem, long-term medicine …).
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChartLine {
    /// The entry's id.
    pub entry: EntryId,
    /// `allergy`, `no_known_allergy`, `problem`, `medicine`, `immunisation`.
    pub kind: String,
    /// Words.
    pub text: String,
}

/// Two entries that say different things, for a person to decide.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EntryConflict {
    /// Section or rule.
    pub what: String,
    /// The entries, as text.
    pub values: Vec<String>,
    /// Their ids.
    pub entries: Vec<EntryId>,
}

/// A weight and the day it was taken.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeightShown {
    /// Grams.
    pub grams: u32,
    /// The day of the visit, `YYYY-MM-DD`.
    pub on: String,
}

/// An encounter as shown: from the signed bytes alone once it is signed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EncounterShown {
    /// Its id.
    pub id: EncounterId,
    /// The patient.
    pub patient: PatientShown,
    /// The visit, if there is one.
    pub visit: Option<VisitId>,
    /// Token of the visit.
    pub token: Option<String>,
    /// The doctor.
    pub doctor: PersonId,
    /// The doctor's name.
    pub doctor_name: String,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// When it was entered.
    pub entered_at: Timestamp,
    /// It was written up on a later day than that of the visit.
    pub written_up_later: bool,
    /// Heads of the document as shown: hand them back when saving.
    pub heads: Vec<String>,
    /// Vital signs.
    pub vitals: Vec<VitalsEntry>,
    /// Complaints.
    pub complaints: Vec<TextEntry>,
    /// Findings.
    pub findings: Vec<TextEntry>,
    /// Diagnoses.
    pub diagnoses: Vec<TextEntry>,
    /// Prescription.
    pub rx: Vec<RxEntry>,
    /// Tests advised.
    pub tests: Vec<TextEntry>,
    /// Advice.
    pub advice: Vec<TextEntry>,
    /// Follow-up.
    pub follow_up: Option<TextEntry>,
    /// Free notes.
    pub notes: String,
    /// The sign-off, if signed.
    pub signed: Option<SignedShape>,
    /// The sign-off of the earlier version that is shown; absent for what holds now.
    pub version: Option<EntryId>,
    /// Earlier versions, oldest first.
    pub versions: Vec<EncounterVersion>,
    /// Until when whoever asks may amend it; absent if not (any more).
    pub amend_until: Option<Timestamp>,
    /// What is shown is the working state, to be amended and signed again.
    pub amending: bool,
    /// What was added after signing.
    pub addenda: Vec<AddendumShown>,
    /// Changes outside the signed heads that nobody has dealt with.
    pub arrived_after_signing: Vec<ArrivedShown>,
    /// The doctor went on in spite of warnings, and why.
    pub warning_overridden: Option<String>,
    /// Entries for a person to decide.
    pub conflicts: Vec<EntryConflict>,
    /// Allergies, problems, long-term medicines.
    pub chart: Vec<ChartLine>,
    /// The newest weight up to the day of this encounter.
    pub weight: Option<WeightShown>,
    /// Earlier encounters, newest first.
    pub history: Vec<EncounterSummary>,
}

/// Adds to a patient's chart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChartAdd {
    /// Whose.
    pub patient: PatientId,
    /// `allergy`, `no_known_allergy`, `problem`, `medicine`, `immunisation`.
    pub kind: String,
    /// Words (substance, problem, medicine, vaccine).
    #[serde(default)]
    pub text: String,
    /// Reaction of an allergy, dose of a medicine.
    #[serde(default)]
    pub detail: Option<String>,
}

/// Marks a line of the chart as entered in error.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChartRemove {
    /// Whose.
    pub patient: PatientId,
    /// Which.
    pub entry: EntryId,
}

/// Names a patient whose chart is asked for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChartShow {
    /// Whose.
    pub patient: PatientId,
}

/// The chart of a patient.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChartShown {
    /// Lines.
    pub lines: Vec<ChartLine>,
    /// For a person to decide.
    pub conflicts: Vec<EntryConflict>,
}

/// Asks what speaks against the rows of a prescription.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RxCheck {
    /// Whose allergies and long-term medicines count.
    pub patient: PatientId,
    /// The rows as typed.
    pub lines: Vec<String>,
}

/// One reason to look again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RxWarning {
    /// Names the warning; `encounter_sign` takes it.
    pub key: String,
    /// Index of the row.
    pub line: u32,
    /// What is warned of.
    pub kind: WarningKind,
    /// The ingredient, the class, or the word that both hold.
    pub what: String,
    /// The allergy, medicine or earlier row it stands against, as written.
    pub against: String,
    /// Index of the earlier row, if it is one.
    pub against_line: Option<u32>,
}

/// What the data say of a prescription. They hold no interactions, and not every medicine.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RxChecked {
    /// Reasons to look again, by row.
    pub warnings: Vec<RxWarning>,
    /// Rows whose medicine the data do not know: nothing was compared but the words.
    pub unknown_lines: Vec<u32>,
    /// Allergies that the data do not know.
    pub unknown_allergies: Vec<String>,
}
