//! How well a patient fits what was typed. Smaller is better throughout.

/// How well one typed word fits one patient; declared best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Quality {
    /// The whole phone number, patient number or ABHA number.
    Exact = 1,
    /// The name begins with it.
    FirstWord,
    /// Another word of the name begins with it; a phone or number begins with it.
    OtherWord,
    /// A word of the name begins with what sounds like it; a phone ends with it.
    Sound,
    /// The village or area begins with it; it is part of a number.
    Area,
    /// It is inside a word of the name, or runs over the gap between two.
    Middle,
    /// A word of the name begins with what may be a spelling of it.
    Coarse,
    /// The village or area sounds like it.
    AreaSound,
    /// A word of the name begins with it but for one letter.
    OneTypo,
}

/// No fit.
pub(super) const NONE: u8 = u8::MAX;

/// The order of hits before names are compared: whole phone or patient number, then today's patients, then the worst of the words, then
/// their sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(u32);

impl Rank {
    pub(super) const fn new(whole: bool, today: bool, worst: u8, sum: u16) -> Self {
        let head = if whole { 0 } else { 2 } | if today { 0 } else { 1 };
        Self((head << 24) | ((worst as u32) << 16) | sum as u32)
    }

    /// The worst quality among the typed words.
    pub(super) const fn quality(self) -> Quality {
        match (self.0 >> 16) & 0xff {
            1 => Quality::Exact,
            2 => Quality::FirstWord,
            3 => Quality::OtherWord,
            4 => Quality::Sound,
            5 => Quality::Area,
            6 => Quality::Middle,
            7 => Quality::Coarse,
            8 => Quality::AreaSound,
            _ => Quality::OneTypo,
        }
    }
}

/// True if some beginning of `word` turns into `typed` by one substitution, insertion, deletion or swap of neighbours.
/// The edit has to be where the two first differ, so one look is enough.
pub(super) fn begins_but_for_one(typed: &[u8], word: &[u8]) -> bool {
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (Some(typed), Some(word)) = (typed.get(same..), word.get(same..)) else {
        return false;
    };
    match (typed, word) {
        ([], _) => true,
        // One letter too many at the end of a complete word.
        ([_], []) => true,
        (_, []) => false,
        ([a, typed_tail @ ..], [b, word_tail @ ..]) => {
            word_tail.starts_with(typed_tail)
                || word.starts_with(typed_tail)
                || word_tail.starts_with(typed)
                || matches!((typed_tail, word_tail), ([c, t @ ..], [d, w @ ..]) if a == d && b == c && w.starts_with(t))
        }
    }
}
