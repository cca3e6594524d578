//! What goes into and comes out of the patients' photos.

use nirantar_domain::{PatientId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps a photo of a patient.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PhotoSet {
    /// Whose.
    pub patient: PatientId,
    /// A JPEG of at most 24 KB, in base64.
    pub jpeg: String,
}

impl std::fmt::Debug for PhotoSet {
    /// The picture never reaches a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PhotoSet")
            .field("patient", &self.patient)
            .finish_non_exhaustive()
    }
}

/// Names the patient whose photo is meant.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PhotoOf {
    /// Whose.
    pub patient: PatientId,
}

/// A photo as shown.
#[derive(Clone, Serialize, TS)]
pub struct PhotoShown {
    /// A JPEG in base64.
    pub jpeg: String,
    /// When it was put into the register.
    pub at: Timestamp,
}

impl std::fmt::Debug for PhotoShown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PhotoShown")
            .field("at", &self.at)
            .finish_non_exhaustive()
    }
}
