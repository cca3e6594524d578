//! Every word of every name, sorted.

use std::ops::Range;

use crate::directory::Directory;
use crate::fold::{compare_beginning, first_letters, folded, word_starts};

/// Where words begin in the directory's text, in the order of what follows there up to the end of the name.
#[derive(Debug)]
pub(crate) struct Index {
    starts: Vec<u32>,
}

impl Index {
    pub(crate) fn build(directory: &Directory) -> Self {
        let mut keyed: Vec<(u64, u32)> = Vec::new();
        for entry in directory.entries() {
            for at in word_starts(directory.names_text(entry)) {
                let at = entry.offices.start + at as u32;
                keyed.push((first_letters(directory.rest_of_name(at)), at));
            }
        }
        // Most words differ in their first eight letters; only the others are read.
        keyed.sort_unstable_by(|(a, at_a), (b, at_b)| {
            a.cmp(b)
                .then_with(|| {
                    folded(directory.rest_of_name(*at_a)).cmp(folded(directory.rest_of_name(*at_b)))
                })
                .then(at_a.cmp(at_b))
        });
        Self {
            starts: keyed.into_iter().map(|(_, at)| at).collect(),
        }
    }

    /// The words from which on names go on with `typed` (folded).
    pub(crate) fn beginning_with(&self, directory: &Directory, typed: &[u8]) -> Range<usize> {
        let compare = |at: &u32| compare_beginning(directory.rest_of_name(*at), typed);
        self.starts.partition_point(|at| compare(at).is_lt())
            ..self.starts.partition_point(|at| compare(at).is_le())
    }

    pub(crate) fn starts(&self, range: Range<usize>) -> &[u32] {
        self.starts.get(range).unwrap_or_default()
    }
}
