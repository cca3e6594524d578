//! ABHA: the health account of the Ayushman Bharat Digital Mission. Optional everywhere.

use serde::Serialize;

use super::{checked_text, only_digits};
use crate::validate::Invalid;

/// An ABHA number, 14 digits written `NN-NNNN-NNNN-NNNN`. No check digit is enforced: a published example fails Verhoeff.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct AbhaNumber(String);

checked_text!(AbhaNumber);

impl AbhaNumber {
    /// Reads 14 digits with or without hyphens or spaces.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let invalid = || Invalid::new("abha_number", "domain-abha-number");
        let digits = only_digits(text)
            .filter(|digits| digits.len() == 14)
            .ok_or_else(invalid)?;
        let mut written = String::with_capacity(17);
        for (i, digit) in digits.chars().enumerate() {
            if matches!(i, 2 | 6 | 10) {
                written.push('-');
            }
            written.push(digit);
        }
        Ok(Self(written))
    }

    /// The 14 digits without hyphens.
    pub fn digits(&self) -> String {
        self.0.replace('-', "")
    }
}

/// An ABHA address, `name@abdm` (`@sbx` in the sandbox), kept in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct AbhaAddress(String);

checked_text!(AbhaAddress);

impl AbhaAddress {
    /// Reads `name@abdm`; the name is letters, digits, dots, underscores and hyphens (older addresses are shorter than
    /// today's rule of 8–18 characters, so only 3–50 is enforced).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = text.trim().to_lowercase();
        let legal = text.split_once('@').is_some_and(|(name, home)| {
            (3..=50).contains(&name.len())
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
                && name.starts_with(|c: char| c.is_ascii_alphanumeric())
                && (2..=20).contains(&home.len())
                && home.chars().all(|c| c.is_ascii_lowercase())
        });
        if legal {
            Ok(Self(text))
        } else {
            Err(Invalid::new("abha_address", "domain-abha-address"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for text in ["91-1234-5678-9012", "91123456789012", "91 1234 5678 9012"] {
            let number = AbhaNumber::parse(text).unwrap();
            assert_eq!(number.as_str(), "91-1234-5678-9012");
            assert_eq!(number.digits(), "91123456789012");
            assert_eq!(serde_json::to_string(&number).unwrap(), "\"91-1234-5678-9012\"");
        }
        for text in ["", "9112345678901", "911234567890123", "91-1234-5678-901x"] {
            assert_eq!(
                AbhaNumber::parse(text).unwrap_err().message_key,
                "domain-abha-number"
            );
        }
    }

    #[test]
    fn addresses() {
        assert_eq!(
            AbhaAddress::parse(" Sita.Devi_91@ABDM ").unwrap().as_str(),
            "sita.devi_91@abdm"
        );
        for text in [
            "",
            "sita",
            "si@abdm",
            "sita@",
            "sita devi@abdm",
            "@abdm",
            "सीता@abdm",
            "sita@ab.dm",
            "a@b@abdm",
        ] {
            assert!(AbhaAddress::parse(text).is_err(), "{text}");
        }
    }
}
