//! GSTIN, the number under which a clinic pays goods and services tax.

use serde::Serialize;

use super::checked_text;
use crate::validate::Invalid;

/// A GSTIN: state code (2 digits), PAN (10 characters), entity digit, `Z`, check character. Upper case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Gstin(String);

checked_text!(Gstin);

impl Gstin {
    /// Reads 15 characters; a wrong check character is told apart from a wrong shape. The fourteenth character is `Z` for
    /// ordinary taxpayers and another letter for a few special kinds, so any letter or digit is taken.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let shape = text.chars().count() == 15
            && text
                .chars()
                .zip("99AAAAA9999A***".chars())
                .all(|(c, want)| match want {
                    '9' => c.is_ascii_digit(),
                    'A' => c.is_ascii_uppercase(),
                    _ => c.is_ascii_digit() || c.is_ascii_uppercase(),
                });
        if !shape {
            return Err(Invalid::new("gstin", "domain-gstin-shape"));
        }
        if check_character(text.chars().take(14)) != text.chars().last() {
            return Err(Invalid::new("gstin", "domain-gstin-check"));
        }
        Ok(Self(text))
    }

    /// The state code, `27` for Maharashtra: decides between CGST+SGST and IGST.
    pub fn state_code(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

/// Luhn's scheme in base 36: factors 1 and 2 in turn from the left, digits of each product added.
fn check_character(first_fourteen: impl Iterator<Item = char>) -> Option<char> {
    let mut sum = 0;
    for (i, c) in first_fourteen.enumerate() {
        let product = c.to_digit(36)? * if i % 2 == 0 { 1 } else { 2 };
        sum += product / 36 + product % 36;
    }
    char::from_digit((36 - sum % 36) % 36, 36).map(|c| c.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_character_is_checked() {
        let gstin = Gstin::parse("27aapfu0939f1zv").unwrap();
        assert_eq!(gstin.as_str(), "27AAPFU0939F1ZV");
        assert_eq!(gstin.state_code(), "27");
        assert_eq!(
            Gstin::parse("27AAPFU0939F1ZW").unwrap_err().message_key,
            "domain-gstin-check"
        );
        for text in [
            "",
            "27AAPFU0939F1Z",
            "2AAAPFU0939F1ZV",
            "27AAPFU0939F1ZVV",
            "२7AAPFU0939F1ZV",
        ] {
            assert_eq!(
                Gstin::parse(text).unwrap_err().message_key,
                "domain-gstin-shape",
                "{text}"
            );
        }
    }
}
