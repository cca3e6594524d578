//! Letters of human numbers (patient `A-1042`): organisation-wide, never reused, handed out without the network.
//!
//! Every device holds a block of letters of its own. An incarnation of the device takes one of them; inviting another device
//! hands over a part of the inviter's block. So no two PCs ever take the same letter, even when none hears of the other.

use std::fmt;

use nirantar_domain::Entropy;

/// A letter (or letters) before a number: `A` … `Z`, `AA` … `ZZ`, `AAA` … `ZZZ`, by index from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Letter(u16);

impl Letter {
    /// How many there are: 26 + 26² + 26³.
    pub const COUNT: u16 = 18_278;

    /// The letter of that index; none from [`Letter::COUNT`] on.
    pub const fn new(index: u16) -> Option<Self> {
        if index < Self::COUNT {
            Some(Self(index))
        } else {
            None
        }
    }

    /// The index.
    pub const fn index(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Bijective base 26, most significant letter first.
        let mut rest = u32::from(self.0) + 1;
        let mut letters = Vec::new();
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
            rest /= 26;
        }
        letters.iter().rev().try_for_each(|letter| write!(f, "{letter}"))
    }
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({self})")
    }
}

/// A set of letters, as half-open ranges of indices: ascending, not touching, not empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LetterBlock(Vec<(u16, u16)>);

/// How many spare letters a device is given beside its first: for restores, and for devices it invites itself.
const SPARE: u16 = 64;

impl LetterBlock {
    /// Every letter: what the first device of an organisation holds.
    pub fn all() -> Self {
        Self(vec![(0, Letter::COUNT)])
    }

    /// No letters.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// From ranges in a file; none unless they are in the one legal form.
    pub fn from_ranges(ranges: Vec<(u16, u16)>) -> Option<Self> {
        let mut end = None;
        for (from, to) in &ranges {
            if from >= to || *to > Letter::COUNT || end.is_some_and(|end| *from <= end) {
                return None;
            }
            end = Some(*to);
        }
        Some(Self(ranges))
    }

    /// The ranges.
    pub fn ranges(&self) -> &[(u16, u16)] {
        &self.0
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many letters.
    pub fn len(&self) -> u16 {
        self.0.iter().map(|(from, to)| to - from).sum()
    }

    /// The lowest letter.
    pub fn first(&self) -> Option<Letter> {
        self.0.first().map(|(from, _)| Letter(*from))
    }

    /// A letter for a folder that goes on beside another copy of itself: any of those with two characters, of what is left
    /// where there are none. Not the lowest one: two copies of one folder do not hear of each other, and both would take it.
    pub fn pick(&self, entropy: &dyn Entropy) -> Option<Letter> {
        const TWO: (u16, u16) = (26, 26 + 26 * 26);
        let all: Vec<u16> = self.0.iter().flat_map(|(from, to)| *from..*to).collect();
        let two: Vec<u16> = all
            .iter()
            .copied()
            .filter(|index| (TWO.0..TWO.1).contains(index))
            .collect();
        let choice = if two.is_empty() { all } else { two };
        let mut random = [0; 8];
        entropy.fill(&mut random);
        // The bias of a 64-bit number modulo 18,278 is of no account for a letter.
        let at = u64::from_be_bytes(random).checked_rem(choice.len() as u64)?;
        choice.get(usize::try_from(at).ok()?).copied().map(Letter)
    }

    /// True if `letter` is one of these.
    pub fn contains(&self, letter: Letter) -> bool {
        self.0.iter().any(|(from, to)| (*from..*to).contains(&letter.0))
    }

    /// True if every letter of `other` is one of these.
    pub fn contains_all(&self, other: &Self) -> bool {
        other
            .0
            .iter()
            .all(|(from, to)| self.0.iter().any(|(start, end)| start <= from && to <= end))
    }

    /// These without those of `other`.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let mut left = self.0.clone();
        for (cut_from, cut_to) in &other.0 {
            left = left
                .into_iter()
                .flat_map(|(from, to)| [(from, to.min(*cut_from)), (from.max(*cut_to), to)])
                .filter(|(from, to)| from < to)
                .collect();
        }
        Self(left)
    }

    /// These without one letter.
    #[must_use]
    pub fn without(&self, letter: Letter) -> Self {
        self.minus(&Self(vec![(letter.0, letter.0 + 1)]))
    }

    /// What to hand to a new device: the lowest letter, so that few PCs have short letters, and 64 spare ones from the far
    /// end. None if nothing is left to give.
    pub fn share_for_new_device(&self) -> Option<Self> {
        let first = self.first()?;
        let mut ranges = vec![(first.0, first.0 + 1)];
        if let Some((from, to)) = self.without(first).0.last() {
            ranges.push((to.saturating_sub(SPARE).max(*from), *to));
        }
        match ranges.as_slice() {
            // The two ranges touch when little is left.
            [(a, b), (c, d)] if b == c => Some(Self(vec![(*a, *d)])),
            _ => Some(Self(ranges)),
        }
    }
}
