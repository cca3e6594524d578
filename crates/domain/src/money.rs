//! Rupees, kept as whole paise.

use std::fmt;
use std::iter::Sum;

use serde::{Deserialize, Serialize};

use crate::phone::decimal;
use crate::validate::Invalid;

/// An amount of money in paise (1/100 rupee). Negative amounts are refunds and credit notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "number"))]
#[serde(transparent)]
pub struct Paise(i64);

impl Paise {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount a field takes: ₹ 999 crore and a bit, far below what JavaScript's numbers hold exactly.
    pub const MAX_FIELD: Self = Self(999_999_999_900);

    /// From paise.
    pub const fn new(paise: i64) -> Self {
        Self(paise)
    }

    /// From whole rupees; saturates.
    pub const fn from_rupees(rupees: i64) -> Self {
        Self(rupees.saturating_mul(100))
    }

    /// The paise.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, or `None` on overflow.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` on overflow.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// `count` times the amount, or `None` on overflow.
    pub fn checked_mul(self, count: i64) -> Option<Self> {
        self.0.checked_mul(count).map(Self)
    }

    /// Reads rupees as typed: `300`, `1,200`, `12,34,567.50`, `₹ 50`, `Rs. 50/-`. At most two decimals; not negative.
    pub fn parse_rupees(text: &str) -> Result<Self, Invalid> {
        let malformed = || Invalid::new("amount", "domain-money-malformed");
        let text: String = text
            .trim()
            .to_lowercase()
            .chars()
            .map(|c| decimal(c).unwrap_or(c))
            .collect();
        let text = ["₹", "rs.", "rs", "inr"]
            .iter()
            .find_map(|sign| text.strip_prefix(sign))
            .unwrap_or(&text);
        let text = text.trim().trim_end_matches("/-").trim();
        let (rupees, paise) = text.split_once('.').unwrap_or((text, ""));
        let rupees: String = rupees.chars().filter(|c| *c != ',').collect();
        let digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
        if rupees.is_empty() || !digits(&rupees) || !digits(paise) || paise.len() > 2 {
            return Err(malformed());
        }
        let too_large = || Invalid::new("amount", "domain-money-too-large");
        let amount: i64 = format!("{rupees}{paise:0<2}").parse().map_err(|_| too_large())?;
        if amount > Self::MAX_FIELD.0 {
            Err(too_large())
        } else {
            Ok(Self(amount))
        }
    }

    /// In words, for invoices: `Rupees Twelve Lakh Thirty-Four Thousand Five Hundred Sixty-Seven and Fifty Paise Only`.
    pub fn in_words(self) -> String {
        let (rupees, paise) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let mut words = String::new();
        if self.0 < 0 {
            words.push_str("Minus ");
        }
        if rupees > 0 || paise == 0 {
            words.push_str(if rupees == 1 { "Rupee " } else { "Rupees " });
            words.push_str(&number_in_words(rupees));
        }
        if paise > 0 {
            if rupees > 0 {
                words.push_str(" and ");
            }
            words.push_str(&number_in_words(paise));
            words.push_str(if paise == 1 { " Paisa" } else { " Paise" });
        }
        words.push_str(" Only");
        words
    }
}

impl fmt::Display for Paise {
    /// Rupees with two decimals in Indian grouping: `12,34,567.00`, `-50.25`. No currency sign.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let amount = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", grouped(amount / 100), amount % 100)
    }
}

impl Sum for Paise {
    /// Saturates: a day's total cannot come near the limit.
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |total, amount| Self(total.0.saturating_add(amount.0)))
    }
}

/// Indian grouping: three digits, then pairs.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        let left = digits.len() - i;
        if i > 0 && (left == 3 || (left > 3 && left % 2 == 1)) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

const BELOW_TWENTY: [&str; 20] = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
];
const TENS: [&str; 10] = [
    "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety",
];

/// A number in English words by the Indian system (hundred, thousand, lakh, crore; a lakh crore is said as such).
pub fn number_in_words(number: u64) -> String {
    let word = |table: &[&str], i: u64| {
        usize::try_from(i)
            .ok()
            .and_then(|i| table.get(i).copied())
            .unwrap_or_default()
            .to_owned()
    };
    for (unit, name) in [
        (10_000_000, "Crore"),
        (100_000, "Lakh"),
        (1_000, "Thousand"),
        (100, "Hundred"),
    ] {
        if number >= unit {
            let head = format!("{} {name}", number_in_words(number / unit));
            return if number.is_multiple_of(unit) {
                head
            } else {
                format!("{head} {}", number_in_words(number % unit))
            };
        }
    }
    match number {
        0..20 => word(&BELOW_TWENTY, number),
        _ if number.is_multiple_of(10) => word(&TENS, number / 10),
        _ => format!(
            "{}-{}",
            word(&TENS, number / 10),
            word(&BELOW_TWENTY, number % 10)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lakh_grouping() {
        for (paise, text) in [
            (0, "0.00"),
            (5, "0.05"),
            (99_900, "999.00"),
            (100_000, "1,000.00"),
            (12_345_600, "1,23,456.00"),
            (123_456_700, "12,34,567.00"),
            (1_234_567_800, "1,23,45,678.00"),
            (-5_025, "-50.25"),
        ] {
            assert_eq!(Paise::new(paise).to_string(), text);
        }
        assert_eq!(
            Paise::new(i64::MIN).to_string(),
            "-9,22,33,72,03,68,54,775.08"
                .replace("9,22,33,72,03,68,54,775", &grouped(92_233_720_368_547_758))
        );
        assert_eq!(serde_json::to_string(&Paise::new(30_000)).unwrap(), "30000");
    }

    #[test]
    fn words() {
        for (paise, text) in [
            (0, "Rupees Zero Only"),
            (100, "Rupee One Only"),
            (50, "Fifty Paise Only"),
            (1, "One Paisa Only"),
            (
                123_456_750,
                "Rupees Twelve Lakh Thirty-Four Thousand Five Hundred Sixty-Seven and Fifty Paise Only",
            ),
            (1_000_000_000, "Rupees One Crore Only"),
            (-30_000, "Minus Rupees Three Hundred Only"),
            (101_900, "Rupees One Thousand Nineteen Only"),
        ] {
            assert_eq!(Paise::new(paise).in_words(), text);
        }
        assert_eq!(number_in_words(1_000_000_000_000), "One Lakh Crore");
    }

    #[test]
    fn typed() {
        for (text, paise) in [
            ("300", 30_000),
            ("1,200", 120_000),
            ("12,34,567.5", 123_456_750),
            ("₹ 50", 5_000),
            ("Rs. 50/-", 5_000),
            ("०५०", 5_000),
            ("0.05", 5),
        ] {
            assert_eq!(Paise::parse_rupees(text).unwrap().get(), paise, "{text}");
        }
        for text in ["", ".", ".5", "-5", "1.234", "5 0", "abc", "1e3"] {
            assert_eq!(
                Paise::parse_rupees(text).unwrap_err().message_key,
                "domain-money-malformed",
                "{text}"
            );
        }
        assert_eq!(
            Paise::parse_rupees("99999999999").unwrap_err().message_key,
            "domain-money-too-large"
        );
        assert_eq!(
            Paise::parse_rupees(&"9".repeat(60)).unwrap_err().message_key,
            "domain-money-too-large"
        );
    }

    proptest! {
        #[test]
        fn written_reads_back(paise in 0..=Paise::MAX_FIELD.0) {
            prop_assert_eq!(Paise::parse_rupees(&Paise::new(paise).to_string()).unwrap().get(), paise);
        }

        #[test]
        fn any_amount_has_words(paise in any::<i64>()) {
            prop_assert!(Paise::new(paise).in_words().ends_with(" Only"));
        }
    }
}
