//! Where a word or three digits in a row occur, so that a search need not look at every patient.

use super::digits::Digits;
use super::wiped::Wiped;
use super::words::WordId;

/// Three digits, four bits each: the largest is `0x999`.
const THREES: usize = 0x99a;
/// Two digits: the largest is `0x99`.
const TWOS: usize = 0x9a;

/// Lists of rows, each rising.
pub(super) struct Places {
    /// By word, wherever it stands.
    words: Vec<Wiped<u32>>,
    /// By the first word of the name.
    firsts: Vec<Wiped<u32>>,
    /// By three digits in a row.
    threes: Vec<Wiped<u32>>,
    /// By the first two digits of a number.
    beginnings: Vec<Wiped<u32>>,
    /// With a number of one or two digits.
    short: Wiped<u32>,
}

impl Places {
    pub(super) fn new() -> Self {
        let lists = |count| (0..count).map(|_| Wiped::new()).collect();
        Self {
            words: Vec::new(),
            firsts: Vec::new(),
            threes: lists(THREES),
            beginnings: lists(TWOS),
            short: Wiped::new(),
        }
    }

    /// `row` has this word. Rows come in rising order.
    pub(super) fn put_word(&mut self, word: WordId, row: u32) {
        put_at(&mut self.words, word, row);
    }

    /// The name of `row` begins with this word.
    pub(super) fn put_first(&mut self, word: WordId, row: u32) {
        put_at(&mut self.firsts, word, row);
    }

    /// `row` has this number.
    pub(super) fn put_digits(&mut self, digits: Digits, row: u32) {
        if digits.is_empty() {
            return;
        }
        match digits.first_two() {
            Some(two) if digits.len() > 2 => {
                if let Some(rows) = self.beginnings.get_mut(two) {
                    put(rows, row);
                }
            }
            _ => put(&mut self.short, row),
        }
        for three in digits.threes() {
            if let Some(rows) = self.threes.get_mut(three) {
                put(rows, row);
            }
        }
    }

    /// The rows that have a word.
    pub(super) fn of_word(&self, word: WordId) -> &[u32] {
        self.words
            .get(word as usize)
            .map(|rows| &**rows)
            .unwrap_or_default()
    }

    /// The rows whose name begins with a word.
    pub(super) fn of_first(&self, word: WordId) -> &[u32] {
        self.firsts
            .get(word as usize)
            .map(|rows| &**rows)
            .unwrap_or_default()
    }

    /// The rows with a number of three digits or more that begins with one or two given ones; nothing for more of them.
    pub(super) fn of_beginning(&self, digits: Digits) -> &[Wiped<u32>] {
        let range = match digits.len() {
            1 => digits.packed_as_index() << 4..(digits.packed_as_index() << 4) + 10,
            2 => digits.packed_as_index()..digits.packed_as_index() + 1,
            _ => 0..0,
        };
        self.beginnings.get(range).unwrap_or_default()
    }

    /// The rows with a number of one or two digits.
    pub(super) fn of_short(&self) -> &[u32] {
        &self.short
    }

    /// The rows that have the rarest three digits of a number, among them all that hold the number; `None` if it is shorter.
    pub(super) fn of_digits(&self, digits: Digits) -> Option<&[u32]> {
        digits
            .threes()
            .filter_map(|three| self.threes.get(three))
            .map(|rows| &**rows)
            .min_by_key(|rows| rows.len())
    }
}

fn put_at(lists: &mut Vec<Wiped<u32>>, word: WordId, row: u32) {
    let at = word as usize;
    if lists.len() <= at {
        lists.resize_with(at + 1, Wiped::new);
    }
    if let Some(rows) = lists.get_mut(at) {
        put(rows, row);
    }
}

fn put(rows: &mut Wiped<u32>, row: u32) {
    if rows.last() != Some(&row) {
        rows.push(row);
    }
}

/// A set of rows, one bit each.
#[derive(Clone)]
pub(super) struct Rows {
    bits: Vec<u64>,
}

impl Rows {
    /// None of `count` rows.
    pub(super) fn none(count: usize) -> Self {
        Self {
            bits: vec![0; count.div_ceil(64)],
        }
    }

    pub(super) fn mark(&mut self, row: u32) {
        if let Some(block) = self.bits.get_mut(row as usize / 64) {
            *block |= 1 << (row % 64);
        }
    }

    pub(super) fn mark_all(&mut self, rows: &[u32]) {
        for row in rows {
            self.mark(*row);
        }
    }

    pub(super) fn has(&self, row: usize) -> bool {
        self.block(row / 64) & (1 << (row % 64)) != 0
    }

    pub(super) fn len(&self) -> usize {
        self.bits.iter().map(|block| block.count_ones() as usize).sum()
    }

    /// The rows `64 × block` to `64 × block + 63`, the first in the lowest bit.
    pub(super) fn block(&self, block: usize) -> u64 {
        self.bits.get(block).copied().unwrap_or_default()
    }
}
