//! Who precedes whom, as one bit per pair of entries. A clinic's log has some thousand entries in ten years: a few
//! megabytes at most, and every question about concurrency costs one look.

/// A set of positions in the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Positions(Vec<u64>);

impl Positions {
    pub(crate) fn contains(&self, position: usize) -> bool {
        self.0
            .get(position / 64)
            .is_some_and(|word| word & (1 << (position % 64)) != 0)
    }

    pub(crate) fn insert(&mut self, position: usize) {
        let word = position / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << (position % 64);
        }
    }

    pub(crate) fn union(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }
}

impl FromIterator<usize> for Positions {
    fn from_iter<I: IntoIterator<Item = usize>>(positions: I) -> Self {
        let mut set = Self::default();
        for position in positions {
            set.insert(position);
        }
        set
    }
}
