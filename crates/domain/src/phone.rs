//! Telephone numbers. A phone belongs to a household, never to one person: nothing here is unique.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use crate::validate::Invalid;

/// A telephone number in E.164 form, `+919876543210`. Indian unless it was typed with another country code.
///
/// Read leniently: spaces, hyphens, dots and brackets are skipped, digits of any Indian script are understood,
/// `0`, `91`, `+91` and `0091` before an Indian number are the same. Landlines (area code and number, ten digits) and
/// foreign numbers (`+` and 8–15 digits, ITU-T E.164) are legal.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// Reads what was typed. Errors tell a missing digit from a foreign letter.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let invalid = |key| Invalid::new("phone", key);
        let mut digits = String::new();
        let mut plus = false;
        for c in text.trim().chars() {
            match c {
                '+' | '＋' if digits.is_empty() && !plus => plus = true,
                ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' => {}
                // Marks of direction that come along when a number is pasted.
                '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => {}
                c => match decimal(c) {
                    Some(digit) => digits.push(digit),
                    None => return Err(invalid("domain-phone-not-digits")),
                },
            }
        }
        if digits.is_empty() {
            return Err(invalid("domain-phone-empty"));
        }
        let international = plus || digits.starts_with("00");
        let number = if plus {
            digits.as_str()
        } else {
            digits.strip_prefix("00").unwrap_or(&digits)
        };
        if international && !number.starts_with("91") {
            return match number.len() {
                8..=15 if !number.starts_with('0') => Ok(Self(format!("+{number}"))),
                _ => Err(invalid("domain-phone-foreign-length")),
            };
        }
        let mut national = number;
        if international || national.len() == 12 {
            national = national.strip_prefix("91").unwrap_or(national);
        }
        let trunk = national.starts_with('0');
        national = national.strip_prefix('0').unwrap_or(national);
        match national.len() {
            0..=9 => Err(invalid("domain-phone-too-short").with("digits", national.len())),
            10 if national.starts_with('0') => Err(invalid("domain-phone-not-indian")),
            // Delhi's landlines begin with 11, but ten bare digits that begin with 1 are a slip of the finger.
            10 if national.starts_with('1') && !trunk && !international => {
                Err(invalid("domain-phone-not-indian"))
            }
            10 => Ok(Self(format!("+91{national}"))),
            _ => Err(invalid("domain-phone-too-long").with("digits", national.len())),
        }
    }

    /// `+` and digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True for an Indian mobile number: `+91` and ten digits from 6 to 9 (it can take messages).
    pub fn is_indian_mobile(&self) -> bool {
        self.national()
            .is_some_and(|n| n.starts_with(['6', '7', '8', '9']))
    }

    /// The ten digits of an Indian number, as people say it; `None` for a foreign one.
    pub fn national(&self) -> Option<&str> {
        self.0.strip_prefix("+91")
    }

    /// For the screen: `98765 43210`; foreign numbers as they are.
    pub fn display(&self) -> String {
        match self.national().and_then(|n| n.split_at_checked(5)) {
            Some((head, tail)) => format!("{head} {tail}"),
            None => self.0.clone(),
        }
    }
}

/// The digit, in any script whose decimal digits Indians type, as an ASCII character.
pub(crate) fn decimal(c: char) -> Option<char> {
    const ZEROS: [u32; 14] = [
        0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xabf0, 0xff10,
    ];
    let code = u32::from(c);
    ZEROS
        .iter()
        .find_map(|zero| char::from_digit(code.checked_sub(*zero).filter(|d| *d < 10)?, 10))
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Phone {
    /// Only the last two digits: debug output reaches logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tail = self.0.get(self.0.len().saturating_sub(2)..).unwrap_or_default();
        write!(f, "Phone(…{tail})")
    }
}

impl FromStr for Phone {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl<'de> Deserialize<'de> for Phone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_number_many_ways() {
        for text in [
            "9876543210",
            "98765 43210",
            "+91 98765-43210",
            "09876543210",
            "919876543210",
            "0091 9876543210",
            "+91 (0) 98765 43210",
            "९८७६५४३२१०",
            "৯৮৭৬৫৪৩২১০",
            "\u{202a}+919876543210\u{202c}",
        ] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), "+919876543210", "{text}");
        }
        let phone = Phone::parse("9876543210").unwrap();
        assert!(phone.is_indian_mobile());
        assert_eq!(phone.display(), "98765 43210");
        assert_eq!(serde_json::to_string(&phone).unwrap(), "\"+919876543210\"");
        assert_eq!(format!("{phone:?}"), "Phone(…10)");
    }

    #[test]
    fn landlines_and_foreign_numbers() {
        let landline = Phone::parse("011-2345 6789").unwrap();
        assert_eq!(landline.as_str(), "+911123456789");
        assert!(!landline.is_indian_mobile());
        assert_eq!(
            Phone::parse("+977 980-1234567").unwrap().as_str(),
            "+9779801234567"
        );
        assert_eq!(
            Phone::parse("0044 20 7946 0958").unwrap().as_str(),
            "+442079460958"
        );
        // Ten digits that begin with 91 are an Indian mobile, not a country code.
        assert_eq!(Phone::parse("9198765432").unwrap().as_str(), "+919198765432");
    }

    #[test]
    fn each_mistake_has_its_own_remedy() {
        let key = |text| Phone::parse(text).unwrap_err().message_key;
        assert_eq!(key(""), "domain-phone-empty");
        assert_eq!(key("98765 4321"), "domain-phone-too-short");
        assert_eq!(key("98765432101"), "domain-phone-too-long");
        assert_eq!(key("1234567890"), "domain-phone-not-indian");
        assert_eq!(key("98765x3210"), "domain-phone-not-digits");
        assert_eq!(key("+977 98"), "domain-phone-foreign-length");
    }

    proptest! {
        #[test]
        fn never_panics_and_is_stable(text in "\\PC{0,24}") {
            if let Ok(phone) = Phone::parse(&text) {
                prop_assert_eq!(&Phone::parse(phone.as_str()).unwrap(), &phone);
            }
        }

        #[test]
        fn digits_read_back(text in "\\+?[0-9 ]{6,18}") {
            if let Ok(phone) = Phone::parse(&text) {
                prop_assert_eq!(&Phone::parse(phone.as_str()).unwrap(), &phone);
            }
        }
    }
}
