//! What goes into and comes out of the clinic's profile, templates and formulary.

use nirantar_domain::EntryId;
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
    /// The entry's id.
    pub entry: EntryId,
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
    /// The entry's id.
    pub entry: EntryId,
    /// `complaint`, `advice`, `rx` …
    pub kind: String,
    /// Short name.
    pub title: String,
    /// The words.
    pub text: String,
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
}
