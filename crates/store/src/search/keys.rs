//! The words of a name with their search keys.

use nirantar_domain::name_key;
use zeroize::Zeroize;

/// The keys of one word; see `nirantar_domain::name_key`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Zeroize)]
pub struct WordKeys {
    /// The word in lower-case Latin letters, whatever its script.
    pub latin: String,
    /// Its sound; where an alias gave it another's (Bandyopadhyay: Banerjee), that.
    pub sound: String,
    /// Its own sound where `sound` is an alias's; else empty.
    pub own_sound: String,
    /// Its sound without voicing, as Tamil writes.
    pub coarse: String,
}

/// The words of a name or a place, each with its keys, in any script.
pub fn word_keys(text: &str) -> Vec<WordKeys> {
    name_key::latin(text)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(keys_of)
        .collect()
}

fn keys_of(word: &str) -> WordKeys {
    let mut sounds = name_key::sounds(word).into_iter();
    WordKeys {
        latin: word.to_owned(),
        sound: sounds.next().unwrap_or_default(),
        own_sound: sounds.next().unwrap_or_default(),
        coarse: name_key::coarse(word),
    }
}

/// Keys as they stand in the patient table: words split by spaces, the four keys of a word by `|`.
pub(crate) fn write_keys(keys: &[WordKeys]) -> String {
    let words: Vec<String> = keys
        .iter()
        .map(|word| [&*word.latin, &*word.sound, &*word.own_sound, &*word.coarse].join("|"))
        .collect();
    words.join(" ")
}

/// Reads [`write_keys`].
pub(crate) fn read_keys(text: &str) -> Vec<WordKeys> {
    text.split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| {
            let mut parts = word.split('|').map(str::to_owned);
            let mut part = || parts.next().unwrap_or_default();
            WordKeys {
                latin: part(),
                sound: part(),
                own_sound: part(),
                coarse: part(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn aliases_and_scripts() {
        let [banerjee] = &word_keys("Banerjee")[..] else {
            panic!()
        };
        let [long] = &word_keys("Bandyopadhyay")[..] else {
            panic!()
        };
        assert_eq!(long.sound, banerjee.sound);
        assert!(!long.own_sound.is_empty());
        assert_eq!(word_keys("अजय कुमार")[0].sound, word_keys("Ajai")[0].sound);
    }

    proptest! {
        #[test]
        fn keys_come_back(name in "\\PC{0,40}") {
            let keys = word_keys(&name);
            prop_assert_eq!(read_keys(&write_keys(&keys)), keys);
        }
    }
}
