//! PIN codes as numbers.

use std::fmt;

/// Six digits, the first not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PinCode(u32);

impl PinCode {
    /// The number, if it has six digits.
    pub const fn new(number: u32) -> Option<Self> {
        if number >= 100_000 && number <= 999_999 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// Reads six digits, `560 001` too.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.chars().filter(|c| !c.is_whitespace());
        let number = digits.clone().try_fold(0_u32, |number, c| {
            number.checked_mul(10)?.checked_add(c.to_digit(10)?)
        })?;
        if digits.count() == 6 {
            Self::new(number)
        } else {
            None
        }
    }

    /// The number.
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for PinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits() {
        assert_eq!(PinCode::parse(" 560 001 ").unwrap().to_string(), "560001");
        for text in [
            "",
            "56000",
            "5600011",
            "056000",
            "56000a",
            "99999999999999",
            "५६०००१",
        ] {
            assert_eq!(PinCode::parse(text), None, "{text}");
        }
    }
}
