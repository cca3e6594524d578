//! What the waiting room is shown, and the rooms.

use nirantar_domain::{PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the waiting-room display shows. Nobody's name but the doctors'.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DisplayFeed {
    /// Name of the clinic.
    pub clinic: String,
    /// Name of the branch.
    pub branch: String,
    /// Now.
    pub at: Timestamp,
    /// The language that this PC's display speaks beside English: a code such as `mr`; `en` for English alone.
    pub language: String,
    /// One for each doctor whose queue has begun today, by name.
    pub lanes: Vec<DisplayLane>,
}

/// One doctor's queue on the display.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DisplayLane {
    /// Name of the doctor.
    pub doctor: String,
    /// Room, as the clinic calls it; empty if none was told.
    pub room: String,
    /// Tokens that are being served: called ones first, then those in the room; the newest first.
    pub serving: Vec<DisplayToken>,
    /// The next tokens, in calling order.
    pub next: Vec<String>,
    /// How many wait, those under `next` included.
    pub waiting: u32,
}

/// A token that is being served.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DisplayToken {
    /// `A12`.
    pub token: String,
    /// Called to the door and not yet in.
    pub called: bool,
    /// When it was called, or went in: another instant means another call.
    pub since: Timestamp,
}

/// Says in which room patients find a doctor.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DisplayRoom {
    /// Whose.
    pub doctor: PersonId,
    /// `Room 2`, in the clinic's own words; empty for none.
    pub room: String,
}

/// Says which language this PC's display speaks beside English.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DisplayLanguage {
    /// One of the languages of the screens; `en` for English alone.
    pub language: String,
}

/// A doctor and the room.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RoomShown {
    /// Who.
    pub doctor: PersonId,
    /// The name.
    pub doctor_name: String,
    /// The room; empty if none was told.
    pub room: String,
}
