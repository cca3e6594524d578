//! The words of a name with their search keys.

use super::index::WordKeys;

/// The words of a name or a place, each with its keys, in any script.
pub fn word_keys(text: &str) -> Vec<WordKeys> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let latin = word.to_lowercase();
            WordKeys {
                sound: latin.clone(),
                coarse: latin.clone(),
                latin,
            }
        })
        .collect()
}
