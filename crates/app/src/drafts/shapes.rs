//! What a half-typed form leaves behind.

use nirantar_domain::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Saves what has been typed so far; durable when answered. Never an automerge change.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DraftSave {
    /// Which form: `consult`, `patient` …
    pub form: String,
    /// What it is about: an id, or `new`.
    pub subject: String,
    /// The heads that the form was opened at.
    #[serde(default)]
    pub heads: Vec<String>,
    /// The form's content.
    #[ts(type = "unknown")]
    pub body: serde_json::Value,
}

/// A draft as it was saved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftSaved {
    /// Places whose lines with a whole Aadhaar number were left out, as `form.findings`: the number may not be kept.
    pub withheld: Vec<String>,
}

/// Names a draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DraftKey {
    /// Which form.
    pub form: String,
    /// What it is about.
    pub subject: String,
}

/// A draft of the person who asks.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftShown {
    /// The heads that the form was opened at.
    pub heads: Vec<String>,
    /// The form's content.
    #[ts(type = "unknown")]
    pub body: serde_json::Value,
    /// When saved.
    pub at: Timestamp,
}
