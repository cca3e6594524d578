//! Kinds of space: what is readable together lies in one file under one key.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::validate::Invalid;

/// The kind of a space. Which roles read it is data (`policies/roles.toml`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SpaceKind {
    /// Organisation-wide: branches, staff, templates, formulary. One per organisation.
    Org,
    /// A branch's front desk: patients' demographics, visits.
    Desk,
    /// A branch's clinical records: charts, encounters.
    Clinical,
    /// A branch's money: fees, payments, closing counts. Beside the clinical records, because the front desk takes money and
    /// an accountant counts it.
    Money,
    /// A branch's orders to others in the house: medicines to give out, tests to make.
    Orders,
}

impl SpaceKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Org, Self::Desk, Self::Clinical, Self::Money, Self::Orders];

    /// The word in files and file names.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Org => "org",
            Self::Desk => "desk",
            Self::Clinical => "clinical",
            Self::Money => "money",
            Self::Orders => "orders",
        }
    }
}

impl fmt::Display for SpaceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for SpaceKind {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| Invalid::new("space", "domain-space-unknown").with("space", text))
    }
}
