//! Postal index numbers.

use serde::Serialize;

use super::{checked_text, only_digits};
use crate::validate::Invalid;

/// An Indian PIN code: six digits, the first not 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Pin(String);

checked_text!(Pin);

impl Pin {
    /// Reads six digits, `560 001` too.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        only_digits(text)
            .filter(|digits| digits.len() == 6 && !digits.starts_with('0'))
            .map(Self)
            .ok_or_else(|| Invalid::new("pin", "domain-pin"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits() {
        assert_eq!(Pin::parse("560 001").unwrap().as_str(), "560001");
        for text in ["", "56000", "5600011", "056000", "56000a"] {
            assert_eq!(Pin::parse(text).unwrap_err().message_key, "domain-pin", "{text}");
        }
    }
}
