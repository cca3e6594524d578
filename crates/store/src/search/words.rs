//! The distinct words of all names and areas, and their comparison with a typed word.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use memchr::memmem;

use super::Cancel;
use super::keys::WordKeys;
use super::query::TypedWord;
use super::rank::{NONE, Quality, begins_but_for_one};
use super::wiped::Wiped;

/// Number of a distinct word.
pub(super) type WordId = u32;

/// Keys of a word, in the order in which they lie in the text.
const KEYS: usize = 4;
const LATIN: usize = 0;
const SOUND: usize = 1;
const OWN_SOUND: usize = 2;
const COARSE: usize = 3;

/// Where a word's keys lie in the text, one behind the other.
#[derive(Clone, Copy, Default)]
struct Span {
    start: u32,
    lengths: [u8; KEYS],
}

/// Distinct words. Only grows; rebuilt with the index.
pub(super) struct Words {
    text: Wiped<u8>,
    spans: Vec<Span>,
    /// Which letters the Latin key of each word has: most words are passed over for a letter that they lack.
    letters: Wiped<u32>,
    // Hash of the keys → word. The hasher is keyed at random, so the map says nothing about the words.
    by_hash: HashMap<u64, WordId>,
    hasher: RandomState,
}

impl Words {
    pub(super) fn new() -> Self {
        Self {
            text: Wiped::new(),
            spans: Vec::new(),
            letters: Wiped::new(),
            by_hash: HashMap::new(),
            hasher: RandomState::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    /// The number of a word, given on first sight.
    pub(super) fn intern(&mut self, keys: &WordKeys) -> WordId {
        let parts = [&keys.latin, &keys.sound, &keys.own_sound, &keys.coarse].map(|key| clip(key));
        let mut hash = self.hasher.hash_one(parts);
        while let Some(&id) = self.by_hash.get(&hash) {
            if (0..KEYS).zip(parts).all(|(key, part)| self.key(id, key) == part) {
                return id;
            }
            hash = hash.wrapping_add(1);
        }
        let id = self.spans.len() as WordId;
        self.spans.push(Span {
            start: self.text.len() as u32,
            lengths: parts.map(|part| part.len() as u8),
        });
        for part in parts {
            self.text.extend(part);
        }
        self.letters
            .push(parts.first().map_or(0, |latin| letters_of(latin)));
        self.by_hash.insert(hash, id);
        id
    }

    fn key(&self, id: WordId, key: usize) -> &[u8] {
        let Some(span) = self.spans.get(id as usize) else {
            return &[];
        };
        let before = span
            .lengths
            .iter()
            .take(key)
            .map(|length| usize::from(*length))
            .sum::<usize>();
        let start = span.start as usize + before;
        let length = span.lengths.get(key).copied().unwrap_or_default();
        self.text
            .get(start..start + usize::from(length))
            .unwrap_or_default()
    }

    pub(super) fn latin(&self, id: WordId) -> &[u8] {
        self.key(id, LATIN)
    }

    /// Compares a typed word with every distinct word. `None` when cancelled.
    pub(super) fn compare(&self, typed: &TypedWord, cancel: &Cancel<'_>) -> Option<Fits> {
        let mut fits = Vec::with_capacity(self.spans.len());
        let inside = memmem::Finder::new(typed.keys.latin.as_bytes());
        let wanted = letters_of(typed.keys.latin.as_bytes());
        for (id, letters) in (0..).zip(self.letters.iter()) {
            if id % 4096 == 0 && cancel() {
                return None;
            }
            fits.push(self.fit(id, typed, &inside, (wanted & !letters).count_ones()));
        }
        let count = fits.iter().filter(|fit: &&Fit| fit.is_any()).count();
        Some(Fits { each: fits, count })
    }

    /// `lacks`: how many letters of what was typed the word does not have.
    fn fit(&self, id: WordId, typed: &TypedWord, inside: &memmem::Finder<'_>, lacks: u32) -> Fit {
        let word = self.latin(id);
        let latin = typed.keys.latin.as_bytes();
        let begins =
            |typed: &str, key: usize| !typed.is_empty() && self.key(id, key).starts_with(typed.as_bytes());
        if latin.is_empty() {
            return Fit::default();
        }
        if lacks == 0 && word.starts_with(latin) {
            return Fit {
                name: Quality::OtherWord as u8,
                area: Quality::Area as u8,
                begins_typed: false,
            };
        }
        let typed_sounds = [&*typed.keys.sound, &*typed.keys.own_sound];
        let sounds = typed_sounds
            .iter()
            .any(|sound| begins(sound, SOUND) || begins(sound, OWN_SOUND));
        let name = if sounds {
            Quality::Sound as u8
        } else if lacks == 0 && inside.find(word).is_some() {
            Quality::Middle as u8
        } else if begins(&typed.keys.coarse, COARSE) {
            Quality::Coarse as u8
        } else if lacks <= 1 && typed.allows_typo() && begins_but_for_one(latin, word) {
            Quality::OneTypo as u8
        } else {
            NONE
        };
        Fit {
            name,
            area: if sounds { Quality::AreaSound as u8 } else { NONE },
            begins_typed: word.len() >= 2 && latin.starts_with(word),
        }
    }
}

/// How a typed word fits one distinct word.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    /// As a word of a name, not the first.
    pub(super) name: u8,
    /// As a word of an area.
    pub(super) area: u8,
    /// What was typed goes on behind this whole word: `ramkumar` for *Ram Kumar*.
    pub(super) begins_typed: bool,
}

impl Fit {
    const fn is_any(&self) -> bool {
        self.name != NONE || self.area != NONE || self.begins_typed
    }
}

impl Default for Fit {
    fn default() -> Self {
        Self {
            name: NONE,
            area: NONE,
            begins_typed: false,
        }
    }
}

/// How a typed word fits every distinct word.
pub(super) struct Fits {
    each: Vec<Fit>,
    /// Words that it fits in any way.
    count: usize,
}

impl Fits {
    /// Which words fit in any way.
    pub(super) fn which(&self) -> impl Iterator<Item = WordId> {
        (0..)
            .zip(&self.each)
            .filter(|(_, fit)| fit.is_any())
            .map(|(id, _)| id)
    }

    /// Which words begin with what was typed.
    pub(super) fn beginning(&self) -> impl Iterator<Item = WordId> {
        let begins = |fit: &Fit| fit.name == Quality::OtherWord as u8;
        (0..)
            .zip(&self.each)
            .filter(move |(_, fit)| begins(fit))
            .map(|(id, _)| id)
    }

    /// The best quality among a patient's words.
    pub(super) fn best(&self, words: &Words, typed: &TypedWord, name: &[WordId], area: &[WordId]) -> u8 {
        let mut best = NONE;
        // Most numbers are in no name and no area.
        if self.count == 0 {
            return best;
        }
        for (place, id) in name.iter().enumerate() {
            let fit = self.each.get(*id as usize).copied().unwrap_or_default();
            let quality = match fit.name {
                other if other == Quality::OtherWord as u8 && place == 0 => Quality::FirstWord as u8,
                other => other,
            };
            best = best.min(quality);
            if fit.begins_typed && best > Quality::Middle as u8 {
                let rest = typed
                    .keys
                    .latin
                    .as_bytes()
                    .get(words.latin(*id).len()..)
                    .unwrap_or_default();
                let next = name.get(place + 1).map_or(&[][..], |next| words.latin(*next));
                if !rest.is_empty() && next.starts_with(rest) {
                    best = Quality::Middle as u8;
                }
            }
        }
        for id in area {
            best = best.min(self.each.get(*id as usize).copied().unwrap_or_default().area);
        }
        best
    }
}

/// A bit for each letter that occurs; other bytes share the bits above.
fn letters_of(key: &[u8]) -> u32 {
    key.iter().fold(0, |letters, byte| {
        let bit = match byte {
            b'a'..=b'z' => byte - b'a',
            other => 26 + other % 6,
        };
        letters | (1 << bit)
    })
}

/// Keys are cut at 255 bytes; what is longer is not a word that somebody types.
fn clip(key: &str) -> &[u8] {
    key.as_bytes().get(..key.len().min(255)).unwrap_or_default()
}
