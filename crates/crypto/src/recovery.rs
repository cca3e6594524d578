//! The recovery kit: the root seed as 24 English words (BIP-39: 256 bits and an 8-bit checksum).

use std::collections::BTreeMap;
use std::fmt;

use bip39::{Language, Mnemonic};
use nirantar_domain::Entropy;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::secret::RootSeed;

/// Words in a kit.
const WORDS: usize = 24;
/// BIP-39's word list is made so that four letters tell every word from every other.
const PREFIX: usize = 4;

/// Why typed words are not a recovery kit. Never repeats a word: these errors are shown and logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryKitError {
    /// Not 24 words.
    #[error("{found} words instead of 24")]
    WordCount {
        /// How many were typed.
        found: usize,
    },
    /// A word is not on the list.
    #[error("word {position} is not on the list")]
    UnknownWord {
        /// Counted from 1, as printed on the kit.
        position: usize,
    },
    /// Every word is on the list, but they do not belong together: one was exchanged, or two changed places.
    #[error("the words do not belong together")]
    Checksum,
}

impl RecoveryKitError {
    /// The Fluent key of the message (`locales/<lang>/crypto.ftl`).
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::WordCount { .. } => "crypto-kit-word-count",
            Self::UnknownWord { .. } => "crypto-kit-unknown-word",
            Self::Checksum => "crypto-kit-checksum",
        }
    }

    /// The placeables of the message.
    pub fn args(&self) -> BTreeMap<String, String> {
        let pair = match self {
            Self::WordCount { found } => ("found", *found),
            Self::UnknownWord { position } => ("position", *position),
            Self::Checksum => return BTreeMap::new(),
        };
        BTreeMap::from([(pair.0.to_owned(), pair.1.to_string())])
    }
}

/// A recovery kit: shown and printed once, then known on paper only.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKit {
    seed: RootSeed,
}

impl RecoveryKit {
    /// A fresh kit.
    pub fn make(entropy: &dyn Entropy) -> Self {
        Self::from_seed(&RootSeed::make(entropy))
    }

    /// The kit of a seed.
    pub fn from_seed(seed: &RootSeed) -> Self {
        Self { seed: seed.clone() }
    }

    /// Reads typed words. Tolerates capitals, any white space, commas, the printed numbers (`1.` or `1)`), and words
    /// shortened to four letters or more.
    ///
    /// # Errors
    /// [`RecoveryKitError`], naming the first wrong word by its position.
    pub fn parse(text: &str) -> Result<Self, RecoveryKitError> {
        let normal: Zeroizing<String> = Zeroizing::new(text.nfkd().collect::<String>().to_lowercase());
        let typed: Vec<&str> = normal
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .collect();
        if typed.len() != WORDS {
            return Err(RecoveryKitError::WordCount { found: typed.len() });
        }
        // The longest listed word has eight letters.
        let mut phrase = Zeroizing::new(String::with_capacity(9 * WORDS));
        for (index, word) in typed.into_iter().enumerate() {
            phrase.push_str(listed(word).ok_or(RecoveryKitError::UnknownWord { position: index + 1 })?);
            phrase.push(' ');
        }
        let mnemonic = Mnemonic::parse_in_normalized(Language::English, phrase.trim_end())
            .map_err(|_| RecoveryKitError::Checksum)?;
        let (mut entropy, _) = mnemonic.to_entropy_array();
        let seed = entropy.first_chunk::<32>().map(RootSeed::from_bytes);
        entropy.zeroize();
        seed.map(|seed| Self { seed })
            .ok_or(RecoveryKitError::WordCount { found: 0 })
    }

    /// The seed behind the words.
    pub const fn seed(&self) -> &RootSeed {
        &self.seed
    }

    /// The 24 words in order: for the one screen and the one sheet that show them.
    pub fn dangerously_expose_words(&self) -> Vec<&'static str> {
        // 32 bytes are always a legal BIP-39 entropy, so the error cannot arise; without words no check would pass.
        Mnemonic::from_entropy_in(Language::English, self.seed.dangerously_expose())
            .map(|mnemonic| mnemonic.words().collect())
            .unwrap_or_default()
    }

    /// Three different positions (1 to 24, ascending) to ask the owner for, so that the kit is known to be on paper.
    pub fn make_challenge(entropy: &dyn Entropy) -> [usize; 3] {
        let mut positions: [usize; WORDS] = std::array::from_fn(|index| index + 1);
        for from in 0..3 {
            let mut byte = [0; 2];
            entropy.fill(&mut byte);
            // The bias of a 16-bit number modulo 24 or less is below 0.04 %: this picks a question, not a key.
            let offset = usize::from(u16::from_be_bytes(byte)) % (WORDS - from);
            positions.swap(from, from + offset);
        }
        let [first, second, third, ..] = positions;
        let mut asked = [first, second, third];
        asked.sort_unstable();
        asked
    }

    /// True if `typed` is the word at `position` (1 to 24), under the tolerance of [`RecoveryKit::parse`].
    pub fn confirms(&self, position: usize, typed: &str) -> bool {
        let typed = Zeroizing::new(typed.trim().to_lowercase());
        let words = self.dangerously_expose_words();
        let word = position.checked_sub(1).and_then(|index| words.get(index));
        word.is_some_and(|word| listed(&typed) == Some(*word))
    }
}

impl fmt::Debug for RecoveryKit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKit(..)")
    }
}

/// The listed word that `typed` is, or of which it is a beginning of at least four letters.
fn listed(typed: &str) -> Option<&'static str> {
    let list = Language::English.word_list();
    list.iter()
        .find(|word| **word == typed)
        .or_else(|| {
            (typed.len() >= PREFIX)
                .then(|| list.iter().find(|word| word.starts_with(typed)))
                .flatten()
        })
        .copied()
}

#[cfg(test)]
mod tests;
