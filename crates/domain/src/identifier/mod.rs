//! Numbers by which India and this clinic know people, places and papers.
//!
//! Sources: Aadhaar and the Verhoeff check: UIDAI; ABHA: National Health Authority, ABDM; GSTIN: CGST Rules 2017, rule 10;
//! invoice numbers: CGST Rules 2017, rule 46(b).

mod aadhaar;
mod abha;
mod gstin;
mod pin;
mod series;
mod vpa;

pub use aadhaar::{AadhaarLastFour, contains_aadhaar};
pub use abha::{AbhaAddress, AbhaNumber};
pub use gstin::Gstin;
pub use pin::Pin;
pub use series::{InvoiceNumber, PatientNumber, SeriesLetters, Token};
pub use vpa::Vpa;

use crate::phone::decimal;

/// Declares a checked text value: Display, FromStr and Deserialize go through `parse`, so a value that exists is valid.
macro_rules! checked_text {
    ($name:ident) => {
        impl $name {
            /// The canonical text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::validate::Invalid;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use checked_text;

/// The digits of `text` (any Indian script) when it holds nothing but digits, spaces and hyphens.
fn only_digits(text: &str) -> Option<String> {
    let mut digits = String::new();
    for c in text.trim().chars() {
        match c {
            ' ' | '-' | '\u{2010}'..='\u{2015}' | '\u{a0}' => {}
            c => digits.push(decimal(c)?),
        }
    }
    Some(digits)
}
