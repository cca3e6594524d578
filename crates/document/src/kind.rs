//! The kinds of document and where each lies.

use std::fmt;
use std::str::FromStr;

use nirantar_domain::{Invalid, SpaceKind};
use serde::{Deserialize, Serialize};

/// What a document describes. Fixed for its life; the word stands in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The clinic as a whole.
    Organisation,
    /// One of its places.
    Branch,
    /// A member of staff, as shown; keys and powers live in the membership log.
    Staff,
    /// Phrases and templates of the clinic.
    Templates,
    /// The clinic's own drugs beside the national list.
    Formulary,
    /// A patient's demographics at the front desk.
    Patient,
    /// One patient's visit on one day.
    Visit,
    /// What stays true of a patient between encounters.
    Chart,
    /// One consultation.
    Encounter,
    /// A patient's photo: a document of its own, so that it can be erased alone.
    Photo,
    /// What a visit costs and what was paid for it.
    Fee,
    /// One counting of the cash box.
    CashCount,
    /// A finished prescription that the front desk may print, until it has or the day ends.
    Release,
    /// One certificate, as its doctor signed it.
    Certificate,
    /// Growth tables that the clinic read in: a document of its own, for the size of them.
    GrowthTables,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 15] = [
        Self::Organisation,
        Self::Branch,
        Self::Staff,
        Self::Templates,
        Self::Formulary,
        Self::Patient,
        Self::Visit,
        Self::Chart,
        Self::Encounter,
        Self::Photo,
        Self::Fee,
        Self::CashCount,
        Self::Release,
        Self::Certificate,
        Self::GrowthTables,
    ];

    /// The word in documents, files and payloads.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Branch => "branch",
            Self::Staff => "staff",
            Self::Templates => "templates",
            Self::Formulary => "formulary",
            Self::Patient => "patient",
            Self::Visit => "visit",
            Self::Chart => "chart",
            Self::Encounter => "encounter",
            Self::Certificate => "certificate",
            Self::Photo => "photo",
            Self::Fee => "fee",
            Self::CashCount => "cash_count",
            Self::Release => "release",
            Self::GrowthTables => "growth_tables",
        }
    }

    /// The kind of space whose file holds documents of this kind.
    pub const fn space(self) -> SpaceKind {
        match self {
            Self::Organisation
            | Self::Branch
            | Self::Staff
            | Self::Templates
            | Self::Formulary
            | Self::GrowthTables => SpaceKind::Org,
            Self::Patient | Self::Visit | Self::Photo => SpaceKind::Desk,
            Self::Chart | Self::Encounter | Self::Certificate => SpaceKind::Clinical,
            Self::Fee | Self::CashCount => SpaceKind::Money,
            Self::Release => SpaceKind::Orders,
        }
    }

    /// The newest schema of this kind that this build writes and understands. A document that asks for more
    /// (`min_reader`) is read-only.
    pub const fn schema(self) -> u64 {
        1
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| Invalid::new("kind", "document-kind-unknown").with("kind", text))
    }
}
