//! Names of people.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::validate::Invalid;

/// A person's name as given: any script, one word is enough (single names are legal and common), 1–200 characters.
///
/// Kept in NFC with white space collapsed, so that equal-looking names are equal bytes. Letter case stays as typed.
/// Zero-width joiners stay: Malayalam, Bengali and Marathi need them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct PersonName(String);

impl PersonName {
    /// Longest name in characters (Unicode scalar values after NFC).
    pub const MAX_CHARS: usize = 200;

    /// Checks and normalises what was typed.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let invalid = |key| Invalid::new("name", key);
        let mut name = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !name.is_empty() {
                name.push(' ');
            }
            name.extend(word.nfc());
        }
        if name.chars().any(|c| c.is_control() || is_forbidden(c)) {
            return Err(invalid("domain-name-control"));
        }
        if !name.chars().any(char::is_alphabetic) {
            return Err(invalid(if name.is_empty() {
                "domain-name-empty"
            } else {
                "domain-name-no-letter"
            }));
        }
        let chars = name.chars().count();
        if chars > Self::MAX_CHARS {
            return Err(invalid("domain-name-too-long")
                .with("chars", chars)
                .with("max", Self::MAX_CHARS));
        }
        Ok(Self(name))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Characters that would make a name lie about itself: embedding and override of direction, line and paragraph
/// separators, private use, noncharacters, the replacement character left by a broken import.
fn is_forbidden(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}' | '\u{2028}'..='\u{2029}' | '\u{2066}'..='\u{2069}' | '\u{e000}'..='\u{f8ff}'
        | '\u{fdd0}'..='\u{fdef}' | '\u{fffc}'..='\u{ffff}' | '\u{feff}' | '\u{f0000}'..='\u{10ffff}')
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PersonName {
    /// Length only: debug output reaches logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonName({} chars)", self.0.chars().count())
    }
}

impl FromStr for PersonName {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl<'de> Deserialize<'de> for PersonName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn legal_names() {
        for (typed, kept) in [
            ("  Sita   Devi ", "Sita Devi"),
            ("A", "A"),
            ("अजय कुमार", "अजय कुमार"),
            ("D'Souza, Jr. (Mary)", "D'Souza, Jr. (Mary)"),
            ("M. S. 2nd", "M. S. 2nd"),
            ("Jose\u{301}", "José"),
            ("نور\tجہاں", "نور جہاں"),
        ] {
            assert_eq!(PersonName::parse(typed).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn illegal_names() {
        let key = |text: &str| PersonName::parse(text).unwrap_err().message_key;
        assert_eq!(key("  "), "domain-name-empty");
        assert_eq!(key("1234"), "domain-name-no-letter");
        assert_eq!(key("Ra\u{7}m"), "domain-name-control");
        assert_eq!(key("Ra\u{202e}m"), "domain-name-control");
        assert_eq!(key(&"a".repeat(201)), "domain-name-too-long");
        assert!(PersonName::parse(&"a".repeat(200)).is_ok());
    }

    proptest! {
        #[test]
        fn parsing_twice_changes_nothing(text in "\\PC{0,40}") {
            if let Ok(name) = PersonName::parse(&text) {
                prop_assert_eq!(&PersonName::parse(name.as_str()).unwrap(), &name);
            }
        }
    }
}
