//! Numbers of at most 16 digits as one machine word, four bits each: a part of a phone number is found by shifting.

/// A packed number. Digit strings longer than 16 keep their last 16.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Digits {
    packed: u64,
    length: u8,
}

impl zeroize::DefaultIsZeroes for Digits {}

impl Digits {
    /// The digits of a text; other characters are passed over.
    pub(super) fn of(text: &str) -> Self {
        let mut digits = Self::default();
        for byte in text.bytes().filter(u8::is_ascii_digit) {
            digits.packed = (digits.packed << 4) | u64::from(byte - b'0');
            digits.length = (digits.length + 1).min(16);
        }
        digits
    }

    pub(super) const fn len(self) -> u8 {
        self.length
    }

    pub(super) const fn is_empty(self) -> bool {
        self.length == 0
    }

    pub(super) fn begins_with(self, part: Self) -> bool {
        part.length <= self.length && self.without_last(self.length - part.length) == part.packed
    }

    pub(super) fn ends_with(self, part: Self) -> bool {
        part.length <= self.length && self.packed & part.mask() == part.packed
    }

    pub(super) fn holds(self, part: Self) -> bool {
        part.length <= self.length
            && (0..=self.length - part.length).any(|at| self.without_last(at) & part.mask() == part.packed)
    }

    /// The first two digits, packed as they are.
    pub(super) fn first_two(self) -> Option<usize> {
        let rest = self.length.checked_sub(2)?;
        Some(self.without_last(rest) as usize)
    }

    /// All digits, packed, of a number short enough to count with.
    pub(super) const fn packed_as_index(self) -> usize {
        self.packed as usize
    }

    /// Every three digits in a row, packed as they are.
    pub(super) fn threes(self) -> impl Iterator<Item = usize> {
        let ends = self.length.saturating_sub(2);
        (0..ends).map(move |at| (self.without_last(at) & 0xfff) as usize)
    }

    fn without_last(self, count: u8) -> u64 {
        self.packed.checked_shr(4 * u32::from(count)).unwrap_or(0)
    }

    const fn mask(self) -> u64 {
        if self.length >= 16 {
            u64::MAX
        } else {
            (1 << (4 * self.length)) - 1
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn same_as_on_text(number in "[0-9]{0,16}", part in "[0-9]{0,16}", from in 0usize..16, len in 0usize..6) {
            let from = from.min(number.len());
            let inside = &number[from..(from + len).min(number.len())];
            for part in [part.as_str(), inside] {
                let (n, p) = (Digits::of(&number), Digits::of(part));
                prop_assert_eq!(n.begins_with(p), number.starts_with(part));
                prop_assert_eq!(n.ends_with(p), number.ends_with(part));
                prop_assert_eq!(n.holds(p), number.contains(part));
                prop_assert_eq!(n == p, number == part);
            }
        }
    }
}
