//! Sex as recorded for care.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::validate::Invalid;

/// Sex as recorded; `other` is a legal answer (Transgender Persons Act 2019), `unknown` means nobody asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Another answer.
    Other,
    /// Not asked or not told.
    #[default]
    Unknown,
}

impl Sex {
    /// Every value.
    pub const ALL: [Self; 4] = [Self::Female, Self::Male, Self::Other, Self::Unknown];

    /// The word in files and payloads; its values are those of FHIR's administrative gender.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Sex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Sex {
    type Err = Invalid;

    /// The word, or the letter a desk types: `f`, `m`, `o`, `u`.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let text = text.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|sex| sex.as_str() == text || (text.len() == 1 && sex.as_str().starts_with(&text)))
            .ok_or_else(|| Invalid::new("sex", "domain-sex-unknown"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_letters_and_json() {
        for sex in Sex::ALL {
            assert_eq!(serde_json::to_string(&sex).unwrap(), format!("\"{sex}\""));
            assert_eq!(sex.as_str().parse::<Sex>().unwrap(), sex);
            assert_eq!(sex.as_str()[..1].to_uppercase().parse::<Sex>().unwrap(), sex);
        }
        assert!("x".parse::<Sex>().is_err());
        assert!("".parse::<Sex>().is_err());
    }
}
