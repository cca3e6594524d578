//! What goes into and comes out of the clinic's profile, templates and formulary.

use nirantar_domain::{EntryId, PatientId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The clinic and this branch, as on the letterhead.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClinicProfile {
    /// Name of the clinic.
    pub clinic: String,
    /// Name of the branch.
    pub branch: String,
    /// Address lines.
    pub address: String,
    /// Phone.
    pub phone: String,
    /// Privacy contact, printed where a notice is printed.
    pub privacy_contact: String,
    /// Minutes without a touch until the session locks (this PC).
    pub idle_minutes: u32,
    /// Heads of the organisation and branch documents.
    pub heads: Vec<String>,
}

/// Changes the profile. A field left out stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ClinicProfileSave {
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// Name of the clinic.
    #[serde(default)]
    pub clinic: Option<String>,
    /// Name of the branch.
    #[serde(default)]
    pub branch: Option<String>,
    /// Address lines.
    #[serde(default)]
    pub address: Option<String>,
    /// Phone.
    #[serde(default)]
    pub phone: Option<String>,
    /// Privacy contact.
    #[serde(default)]
    pub privacy_contact: Option<String>,
    /// Minutes until lock, 1 to 120.
    #[serde(default)]
    pub idle_minutes: Option<u32>,
}

/// Searches the formulary by the first letters of a drug.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FormularySearch {
    /// First letters.
    pub text: String,
    /// At most this many; 10 if absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// One drug of the formulary.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FormularyDrug {
    /// The entry's id; none for a row of the national list.
    pub entry: Option<EntryId>,
    /// Generic name.
    pub generic: String,
    /// Form, `tab`, `syr` …
    pub form: String,
    /// Strength, `650 mg`.
    pub strength: String,
    /// Where the row comes from.
    pub source: String,
    /// Who checked it; empty when nobody has.
    pub checked_by: String,
    /// Section numbers of the national list, `6.2.1`; empty for the clinic's own.
    pub section: String,
    /// What to put into a prescription row.
    pub line: String,
}

/// Adds the clinic's own drug.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FormularyAdd {
    /// Generic name.
    pub generic: String,
    /// Form.
    pub form: String,
    /// Strength.
    #[serde(default)]
    pub strength: String,
}

/// One phrase or template.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TemplateShown {
    /// The entry's id; none for a phrase that comes with the program.
    pub entry: Option<EntryId>,
    /// `complaint`, `advice`, `rx` …
    pub kind: String,
    /// Short name.
    pub title: String,
    /// The words.
    pub text: String,
    /// One's own: nobody else is offered it.
    pub mine: bool,
    /// Comes with the program, and no doctor has checked it.
    pub built_in: bool,
    /// A row of the list of coded diagnoses, read from a file.
    pub listed: bool,
    /// Such a row whose code has not the shape of its list: it stays words.
    pub odd_code: bool,
}

/// Asks for templates.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TemplateList {
    /// Only of this kind.
    #[serde(default)]
    pub kind: Option<String>,
}

/// Adds a template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TemplateAdd {
    /// `complaint`, `finding`, `diagnosis`, `advice`, `rx`, `test`.
    pub kind: String,
    /// Short name.
    pub title: String,
    /// The words.
    pub text: String,
    /// For oneself alone instead of the whole clinic.
    #[serde(default)]
    pub mine: bool,
}

/// Changes a template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TemplateUpdate {
    /// Which.
    pub entry: EntryId,
    /// Short name.
    pub title: String,
    /// The words.
    pub text: String,
    /// For oneself alone instead of the whole clinic.
    #[serde(default)]
    pub mine: bool,
}

/// Takes a template out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TemplateRemove {
    /// Which.
    pub entry: EntryId,
}

/// Replaces the clinic's list of coded diagnoses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DiagnosisCodesImport {
    /// Rows of `code,term` or `code,term,system`; ICD-10 where no system is named. Empty takes the list out.
    pub csv: String,
}

/// The clinic's list of coded diagnoses.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DiagnosisCodes {
    /// How many there are.
    pub count: u32,
    /// How many of them have a code without the shape of its list; they are kept as words.
    pub odd: u32,
}

/// Asks for completions of a prescription row.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RxSuggest {
    /// What stands in the row so far.
    pub text: String,
    /// Whose: what this patient had before comes first.
    #[serde(default)]
    pub patient: Option<PatientId>,
}

/// Where a completion comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionSource {
    /// This patient had it before.
    Patient,
    /// The doctor's own use.
    Own,
    /// The clinic's own list.
    Clinic,
    /// The national list that comes with the program.
    Reference,
}

/// One completion of a prescription row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RxSuggestion {
    /// The whole row as it would be typed.
    pub line: String,
    /// Where it comes from.
    pub source: SuggestionSource,
    /// How often the doctor wrote it lately.
    pub times: u32,
    /// Section of the national list.
    pub section: Option<String>,
    /// No doctor has checked the row.
    pub unchecked: bool,
}
