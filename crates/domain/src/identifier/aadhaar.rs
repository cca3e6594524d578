//! Aadhaar: the last four digits or nothing.

use serde::Serialize;

use super::{checked_text, only_digits};
use crate::phone::decimal;
use crate::validate::Invalid;

/// The last four digits of an Aadhaar number, enough to tell two patients apart. The full number is refused, never kept:
/// the clinic has no lawful need of it (Aadhaar Act 2016, s. 8; UIDAI's masking rule).
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct AadhaarLastFour(String);

checked_text!(AadhaarLastFour);

impl AadhaarLastFour {
    /// Takes exactly four digits (`XXXX XXXX 1234`, the printed mask, is understood). Twelve digits are refused with the
    /// reason; the message does not repeat them.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let invalid = |key| Invalid::new("aadhaar_last4", key);
        let unmasked = text.trim().trim_start_matches(['x', 'X', '*', ' ', '-']);
        let digits = only_digits(unmasked).ok_or_else(|| invalid("domain-aadhaar-last-four"))?;
        match digits.len() {
            4 => Ok(Self(digits)),
            12 if is_aadhaar(&digits) => Err(invalid("domain-aadhaar-full-number")),
            _ => Err(invalid("domain-aadhaar-last-four")),
        }
    }
}

impl std::fmt::Debug for AadhaarLastFour {
    /// Nothing of the number: debug output reaches logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AadhaarLastFour(…)")
    }
}

/// True if free text holds a full Aadhaar number (twelve digits standing alone, perhaps in groups of four, with a valid
/// check digit), so that a form can refuse it in any field. One in ten random numbers of that shape passes too.
pub fn contains_aadhaar(text: &str) -> bool {
    let mut run = String::new();
    // A single space or hyphen may join groups; anything else ends the run.
    let mut gap = false;
    for c in text.chars().chain(['\n']) {
        match (decimal(c), c) {
            (Some(digit), _) => {
                run.push(digit);
                gap = false;
            }
            (None, ' ' | '-') if !gap && !run.is_empty() => gap = true,
            _ => {
                if is_aadhaar(&run) {
                    return true;
                }
                run.clear();
                gap = false;
            }
        }
    }
    false
}

/// Twelve digits, the first 2–9, with a valid Verhoeff check digit.
fn is_aadhaar(digits: &str) -> bool {
    digits.len() == 12 && !digits.starts_with(['0', '1']) && verhoeff(digits)
}

/// J. Verhoeff, "Error detecting decimal codes", 1969: the dihedral group D5 and a permutation by position.
fn verhoeff(digits: &str) -> bool {
    const PERMUTATION: [u32; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let mut check = 0;
    for (position, c) in digits.chars().rev().enumerate() {
        let Some(mut digit) = c.to_digit(10) else {
            return false;
        };
        for _ in 0..position % 8 {
            digit = PERMUTATION.get(digit as usize).copied().unwrap_or(0);
        }
        check = dihedral(check, digit);
    }
    check == 0
}

/// Multiplication in D5: 0–4 are rotations, 5–9 reflections.
fn dihedral(a: u32, b: u32) -> u32 {
    match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + (a + b - 5) % 5,
        (false, true) => 5 + (a - 5 + 5 - b) % 5,
        (false, false) => (a - 5 + 5 - (b - 5)) % 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn verhoeff_of_the_paper() {
        // 236 has check digit 3 (the worked example in the literature).
        assert!(verhoeff("2363"));
        assert!(!verhoeff("2364"));
    }

    #[test]
    fn last_four_only() {
        for text in ["1234", " 1234 ", "XXXX XXXX 1234", "xxxx-xxxx-1234", "१२३४"] {
            assert_eq!(AadhaarLastFour::parse(text).unwrap().as_str(), "1234");
        }
        let key = |text: &str| AadhaarLastFour::parse(text).unwrap_err().message_key;
        let full = full_number();
        assert_eq!(key(&full), "domain-aadhaar-full-number");
        assert_eq!(
            key(&format!("{} {} {}", &full[..4], &full[4..8], &full[8..])),
            "domain-aadhaar-full-number"
        );
        assert!(!format!("{:?}", AadhaarLastFour::parse(&full)).contains(&full));
        for text in ["", "123", "12345", "12a4", "123456789012"] {
            assert_eq!(key(text), "domain-aadhaar-last-four", "{text}");
        }
        assert_eq!(
            format!("{:?}", AadhaarLastFour::parse("1234").unwrap()),
            "AadhaarLastFour(…)"
        );
    }

    fn full_number() -> String {
        (0..10)
            .map(|c| format!("29999999001{c}"))
            .find(|n| verhoeff(n))
            .unwrap()
    }

    #[test]
    fn found_in_free_text() {
        let full = full_number();
        assert!(contains_aadhaar(&full));
        assert!(contains_aadhaar(&format!(
            "card {}-{} {}, seen",
            &full[..4],
            &full[4..8],
            &full[8..]
        )));
        assert!(!contains_aadhaar(&format!("1{full}")));
        assert!(!contains_aadhaar("phone 9876543210"));
        assert!(!contains_aadhaar(""));
    }

    proptest! {
        #[test]
        fn verhoeff_finds_every_single_error(number in "[2-9][0-9]{10}", at in 0usize..12, by in 1u8..10) {
            let good = (0..10).map(|c| format!("{number}{c}")).filter(|n| verhoeff(n)).collect::<Vec<_>>();
            prop_assert_eq!(good.len(), 1);
            let mut bytes = good[0].clone().into_bytes();
            bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
            prop_assert!(!verhoeff(&String::from_utf8(bytes).unwrap()));
        }
    }
}
