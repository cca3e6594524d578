//! What goes into and comes out of the directory of places.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for places while they are typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PlaceSuggest {
    /// The beginning of a name, or of a PIN code.
    pub text: String,
    /// At most this many; 6 if absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// A place that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlaceHit {
    /// Village or area.
    pub area: String,
    /// PIN code.
    pub pin: String,
    /// District; may be empty.
    pub district: String,
    /// State; may be empty.
    pub state: String,
}

/// Asks for a PIN code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PlaceLookup {
    /// Six digits.
    pub pin: String,
}

/// What is known of a PIN code.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlaceOfPin {
    /// The code.
    pub pin: String,
    /// District; may be empty.
    pub district: String,
    /// State; may be empty.
    pub state: String,
    /// Areas that it stands for.
    pub areas: Vec<String>,
}
