//! Human numbers that never need the network: each data folder's incarnation owns letters, and counts below them.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::time::financial_year;
use crate::validate::Invalid;

/// The letters of one incarnation: `A`–`Z`, then `AA`… up to three letters. Organisation-wide, never used twice.
/// Ordered as they are handed out: `Z` before `AA`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeriesLetters(u16);

impl SeriesLetters {
    /// `A`.
    pub const FIRST: Self = Self(0);
    /// How many different letters there are: 26 + 26² + 26³.
    pub const COUNT: u16 = 26 + 26 * 26 + 26 * 26 * 26;

    /// The letters with this place in the series (0 is `A`); `None` past `ZZZ`.
    pub const fn at(index: u16) -> Option<Self> {
        if index < Self::COUNT {
            Some(Self(index))
        } else {
            None
        }
    }

    /// Place in the series.
    pub const fn index(self) -> u16 {
        self.0
    }

    /// The letters after these; `None` after `ZZZ`.
    pub const fn next(self) -> Option<Self> {
        Self::at(self.0 + 1)
    }

    fn parse(text: &str) -> Option<Self> {
        if text.is_empty() || text.len() > 3 {
            return None;
        }
        let mut index = 0u16;
        for c in text.chars() {
            let letter = c.to_ascii_uppercase();
            if !letter.is_ascii_uppercase() {
                return None;
            }
            index = index * 26 + (letter as u16 - 'A' as u16) + 1;
        }
        Self::at(index.checked_sub(1)?)
    }
}

impl fmt::Display for SeriesLetters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut n = u32::from(self.0) + 1;
        while n > 0 {
            n -= 1;
            letters.push(
                char::from_digit(10 + n % 26, 36)
                    .unwrap_or('a')
                    .to_ascii_uppercase(),
            );
            n /= 26;
        }
        f.write_str(&letters.into_iter().rev().collect::<String>())
    }
}

impl FromStr for SeriesLetters {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text.trim()).ok_or_else(|| Invalid::new("letters", "domain-number-letters"))
    }
}

/// Serde as the written text.
macro_rules! serde_as_text {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
serde_as_text!(SeriesLetters, PatientNumber, Token, InvoiceNumber);

/// A patient's number, `A-1042`: printed on the card, typed at the desk, valid for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct PatientNumber {
    /// Letters of the incarnation that registered the patient.
    pub letters: SeriesLetters,
    /// Count from 1.
    pub count: u32,
}

/// A token of the day, `A12`: letters of the incarnation and a count from 1 each day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct Token {
    /// Letters of the incarnation that gave the token.
    pub letters: SeriesLetters,
    /// Count from 1 each day.
    pub count: u32,
}

/// An invoice or receipt number, `A/26-27/00123`: at most 16 characters, unique in its financial year (rule 46(b)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct InvoiceNumber {
    letters: SeriesLetters,
    first_year: u8,
    count: u32,
}

impl InvoiceNumber {
    /// Number `count` (1–999,999: with three letters the text stays within 16 characters) of the year of `date`.
    pub fn new(letters: SeriesLetters, date: NaiveDate, count: u32) -> Result<Self, Invalid> {
        let year = financial_year(date);
        format!("{letters}/{year}/{count:05}").parse()
    }

    /// Letters of the incarnation that issued it.
    pub const fn letters(&self) -> SeriesLetters {
        self.letters
    }

    /// The financial year, `26-27`.
    pub fn financial_year(&self) -> String {
        format!("{:02}-{:02}", self.first_year, (self.first_year + 1) % 100)
    }

    /// Count from 1 in the financial year.
    pub const fn count(&self) -> u32 {
        self.count
    }
}

impl fmt::Display for PatientNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.letters, self.count)
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letters, self.count)
    }
}

impl fmt::Display for InvoiceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{:05}", self.letters, self.financial_year(), self.count)
    }
}

/// `a 1042`, `A-1042`, `A1042` → letters and count.
fn letters_and_count(text: &str) -> Option<(SeriesLetters, u32)> {
    let text = text.trim();
    let (letters, rest) = text.split_at_checked(text.find(|c: char| !c.is_ascii_alphabetic())?)?;
    Some((
        SeriesLetters::parse(letters)?,
        count(rest.trim_start_matches(['-', ' ']))?,
    ))
}

fn count(digits: &str) -> Option<u32> {
    let plain = digits.len() <= 9 && digits.chars().all(|c| c.is_ascii_digit());
    digits.parse().ok().filter(|n| plain && *n > 0)
}

impl FromStr for PatientNumber {
    type Err = Invalid;

    /// Hyphen, space or nothing between the parts, either case.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        letters_and_count(text)
            .map(|(letters, count)| Self { letters, count })
            .ok_or_else(|| Invalid::new("number", "domain-number-patient"))
    }
}

impl FromStr for Token {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        letters_and_count(text)
            .map(|(letters, count)| Self { letters, count })
            .ok_or_else(|| Invalid::new("token", "domain-number-token"))
    }
}

impl FromStr for InvoiceNumber {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let parse = || {
            let parts: Vec<&str> = text.trim().split('/').collect();
            let [letters, year, digits] = parts.as_slice() else {
                return None;
            };
            let (first, second) = year.split_once('-')?;
            let two_digits = |s: &str| (s.len() == 2 && s.chars().all(|c| c.is_ascii_digit())).then_some(());
            two_digits(first).and(two_digits(second))?;
            let first_year: u8 = first.parse().ok()?;
            let follows = second.parse::<u8>().ok()? == (first_year + 1) % 100;
            let count = count(digits).filter(|n| *n <= 999_999)?;
            follows.then_some(Self {
                letters: SeriesLetters::parse(letters)?,
                first_year,
                count,
            })
        };
        parse().ok_or_else(|| Invalid::new("invoice_number", "domain-number-invoice"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn written_and_read() {
        let number: PatientNumber = "a 1042".parse().unwrap();
        assert_eq!(number.to_string(), "A-1042");
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"A-1042\"");
        assert_eq!("A12".parse::<Token>().unwrap().to_string(), "A12");
        let date = "2026-11-21".parse().unwrap();
        let invoice = InvoiceNumber::new(SeriesLetters::FIRST, date, 123).unwrap();
        assert_eq!(invoice.to_string(), "A/26-27/00123");
        assert_eq!(serde_json::to_string(&invoice).unwrap(), "\"A/26-27/00123\"");
        for text in [
            "",
            "1042",
            "A-",
            "A-0",
            "AAAA-1",
            "A-1x",
            "A--",
            "é-1",
            "A-99999999999",
        ] {
            assert!(text.parse::<PatientNumber>().is_err(), "{text}");
        }
        for text in [
            "A/26-28/00001",
            "A/26-27/0",
            "A/26-27",
            "/26-27/1",
            "A/+6-27/1",
            "A/26-27/1000000",
        ] {
            assert!(text.parse::<InvoiceNumber>().is_err(), "{text}");
        }
    }

    #[test]
    fn letters_go_on_after_z() {
        let shown = |i| SeriesLetters::at(i).unwrap().to_string();
        assert_eq!(shown(0), "A");
        assert_eq!(shown(25), "Z");
        assert_eq!(shown(26), "AA");
        assert_eq!(shown(701), "ZZ");
        assert_eq!(shown(702), "AAA");
        assert_eq!(shown(SeriesLetters::COUNT - 1), "ZZZ");
        assert!(SeriesLetters::at(SeriesLetters::COUNT).is_none());
        assert!(
            SeriesLetters::at(SeriesLetters::COUNT - 1)
                .unwrap()
                .next()
                .is_none()
        );
    }

    proptest! {
        #[test]
        fn text_and_back(index in 0..SeriesLetters::COUNT, count in 1u32..=999_999, year in 2000i32..2199) {
            let letters = SeriesLetters::at(index).unwrap();
            prop_assert_eq!(letters.to_string().parse::<SeriesLetters>().unwrap(), letters);
            let number = PatientNumber { letters, count };
            prop_assert_eq!(number.to_string().parse::<PatientNumber>().unwrap(), number);
            let date = NaiveDate::from_ymd_opt(year, 4, 1).unwrap();
            let invoice = InvoiceNumber::new(letters, date, count).unwrap();
            prop_assert_eq!(invoice.to_string().parse::<InvoiceNumber>().unwrap(), invoice);
            // CGST Rules 2017, rule 46(b).
            prop_assert!(invoice.to_string().len() <= 16);
        }

        #[test]
        fn never_panics(text in "\\PC{0,20}") {
            let _ = text.parse::<PatientNumber>();
            let _ = text.parse::<InvoiceNumber>();
        }
    }
}
