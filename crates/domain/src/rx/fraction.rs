//! Exact doses: half a tablet is 1/2, never 0.5 in binary.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::phone::decimal;
use crate::validate::Invalid;

/// A non-negative rational number in lowest terms, at most [`Fraction::MAX`] above and 10,000 below the line.
/// Serialised as text: `"2"`, `"1/2"`, `"3/2"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct Fraction {
    num: u32,
    den: u32,
}

impl Fraction {
    /// 0.
    pub const ZERO: Self = Self { num: 0, den: 1 };
    /// 1.
    pub const ONE: Self = Self { num: 1, den: 1 };
    /// Largest numerator.
    pub const MAX: u32 = 100_000_000;

    /// `num/den` in lowest terms; `None` when `den` is 0 or a bound is passed.
    pub fn new(num: u64, den: u64) -> Option<Self> {
        if den == 0 {
            return None;
        }
        let (mut a, mut b) = (num, den);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let (num, den) = (u32::try_from(num / a).ok()?, u32::try_from(den / a).ok()?);
        (num <= Self::MAX && den <= 10_000).then_some(Self { num, den })
    }

    /// A whole number.
    pub fn whole(number: u32) -> Option<Self> {
        Self::new(u64::from(number), 1)
    }

    /// Numerator in lowest terms.
    pub const fn num(self) -> u32 {
        self.num
    }

    /// Denominator in lowest terms.
    pub const fn den(self) -> u32 {
        self.den
    }

    /// True for 0.
    pub const fn is_zero(self) -> bool {
        self.num == 0
    }

    /// True when greater than the whole number `limit`.
    pub fn exceeds(self, limit: u32) -> bool {
        u64::from(self.num) > u64::from(limit) * u64::from(self.den)
    }

    /// The sum, unless out of bounds.
    pub fn plus(self, other: Self) -> Option<Self> {
        let num = u64::from(self.num) * u64::from(other.den) + u64::from(other.num) * u64::from(self.den);
        Self::new(num, u64::from(self.den) * u64::from(other.den))
    }

    /// The product, unless out of bounds.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(
            u64::from(self.num) * u64::from(other.num),
            u64::from(self.den) * u64::from(other.den),
        )
    }

    /// The next whole number at or above.
    pub const fn ceil(self) -> u32 {
        self.num.div_ceil(self.den)
    }

    /// As a terminating decimal with up to four places, the way volumes are written: `2.5`; `None` for thirds.
    pub fn decimal(self) -> Option<String> {
        let scaled = Self::new(u64::from(self.num).checked_mul(10_000)?, u64::from(self.den))
            .filter(|scaled| scaled.den == 1)?
            .num;
        let text = format!("{}.{:04}", scaled / 10_000, scaled % 10_000);
        Some(text.trim_end_matches('0').trim_end_matches('.').to_owned())
    }

    /// Reads `2`, `0.5`, `.5`, `1/2`, `½`, `1½`; nothing else. Digits of any Indian script.
    pub fn read(text: &str) -> Option<Self> {
        let vulgar = |c| {
            Some(match c {
                '½' => (1, 2),
                '¼' => (1, 4),
                '¾' => (3, 4),
                '⅓' => (1, 3),
                '⅔' => (2, 3),
                _ => return None,
            })
        };
        if let Some(last) = text.chars().last()
            && let Some((num, den)) = vulgar(last)
        {
            let head = text.strip_suffix(last)?;
            let part = Self::new(num, den)?;
            return if head.is_empty() {
                Some(part)
            } else {
                Self::new(digits(head)?, 1)?.plus(part)
            };
        }
        if let Some((num, den)) = text.split_once('/') {
            return Self::new(digits(num)?, digits(den)?);
        }
        match text.split_once('.') {
            Some((_, decimals)) if decimals.is_empty() || decimals.chars().count() > 4 => None,
            Some((head, decimals)) => {
                let head = if head.is_empty() { 0 } else { digits(head)? };
                let scale = 10u64.checked_pow(u32::try_from(decimals.chars().count()).ok()?)?;
                Self::new(head.checked_mul(scale)?.checked_add(digits(decimals)?)?, scale)
            }
            None => Self::new(digits(text)?, 1),
        }
    }
}

fn digits(text: &str) -> Option<u64> {
    let text: String = text.chars().map(decimal).collect::<Option<_>>()?;
    if text.len() > 9 { None } else { text.parse().ok() }
}

impl fmt::Display for Fraction {
    /// As doctors write it: `2`, `½`, `1½`, `12.5`, `0.1`, `5/7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let glyph = match (self.num % self.den, self.den) {
            (0, 1) => return self.num.fmt(f),
            (1, 2) => '½',
            (1, 4) => '¼',
            (3, 4) => '¾',
            (1, 3) => '⅓',
            (2, 3) => '⅔',
            _ => {
                return f.write_str(
                    &self
                        .decimal()
                        .unwrap_or_else(|| format!("{}/{}", self.num, self.den)),
                );
            }
        };
        match self.num / self.den {
            0 => write!(f, "{glyph}"),
            whole @ 1..10 => write!(f, "{whole}{glyph}"),
            whole => match self.decimal() {
                Some(decimal) => f.write_str(&decimal),
                None => write!(f, "{whole}{glyph}"),
            },
        }
    }
}

impl FromStr for Fraction {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::read(text).ok_or_else(|| Invalid::new("dose", "domain-dose-malformed"))
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.den == 1 {
            serializer.collect_str(&self.num)
        } else {
            serializer.collect_str(&format_args!("{}/{}", self.num, self.den))
        }
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn read_and_written() {
        for (text, shown, json) in [
            ("2", "2", "\"2\""),
            ("0.5", "½", "\"1/2\""),
            (".25", "¼", "\"1/4\""),
            ("1½", "1½", "\"3/2\""),
            ("2/4", "½", "\"1/2\""),
            ("5/8", "0.625", "\"5/8\""),
            ("0", "0", "\"0\""),
            ("२", "2", "\"2\""),
            ("2.50", "2½", "\"5/2\""),
            ("0.1", "0.1", "\"1/10\""),
            ("5/7", "5/7", "\"5/7\""),
            ("12.5", "12.5", "\"25/2\""),
        ] {
            let fraction = Fraction::read(text).unwrap();
            assert_eq!(fraction.to_string(), shown);
            assert_eq!(serde_json::to_string(&fraction).unwrap(), json);
            assert_eq!(serde_json::from_str::<Fraction>(json).unwrap(), fraction);
        }
        for text in [
            "",
            "/",
            "1/0",
            "1.",
            ".",
            "-1",
            "1e3",
            "½½",
            "1/2/3",
            "1.00001",
            "9999999999",
            "a½",
        ] {
            assert_eq!(Fraction::read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn shown_text_reads_back(num in 0u64..100_000, den in 1u64..1000) {
            let fraction = Fraction::new(num, den).unwrap();
            prop_assert_eq!(Fraction::read(&fraction.to_string()), Some(fraction));
        }

        #[test]
        fn never_panics(text in "[0-9./½¼]{0,24}") {
            if let Some(a) = Fraction::read(&text) {
                let _ = (a.plus(a), a.times(a), a.ceil());
            }
        }
    }
}
