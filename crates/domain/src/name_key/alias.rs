//! Names that are one name by custom, not by sound: `policies/aliases.toml`.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::sound::plain;

/// The file as written. Kept beside the policies so that it can be read and corrected without knowing Rust.
const FILE: &str = include_str!("../../../../policies/aliases.toml");

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Aliases {
    #[serde(default)]
    same: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    /// Spellings; the key of the first is the key of all. Other spellings with the same key follow.
    #[serde(default)]
    words: Vec<String>,
    /// Abbreviations and short words that count only in exactly this spelling.
    #[serde(default)]
    exact: Vec<String>,
}

#[derive(Default)]
struct Table {
    by_key: HashMap<String, String>,
    by_spelling: HashMap<String, String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    // A broken file is caught by the test below; the program then runs without aliases.
    table(&toml::from_str(FILE).unwrap_or_default())
});

fn table(aliases: &Aliases) -> Table {
    let mut table = Table::default();
    for group in &aliases.same {
        let Some(common) = group
            .words
            .first()
            .or(group.exact.first())
            .map(|word| plain(word))
        else {
            continue;
        };
        for word in &group.words {
            table.by_key.insert(plain(word), common.clone());
        }
        for word in &group.exact {
            table.by_spelling.insert(word.clone(), common.clone());
        }
    }
    table
}

/// The common key of a romanised word's group.
pub(super) fn common_key(latin: &str) -> Option<String> {
    TABLE
        .by_spelling
        .get(latin)
        .or_else(|| TABLE.by_key.get(&plain(latin)))
        .cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_sound() {
        let aliases: Aliases = toml::from_str(FILE).unwrap();
        assert!(aliases.same.len() >= 10);
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (i, group) in aliases.same.iter().enumerate() {
            assert!(
                group.words.len() + group.exact.len() >= 2,
                "group {i} joins nothing"
            );
            for word in group.words.iter().chain(&group.exact) {
                assert!(
                    word.chars().all(|c| c.is_ascii_lowercase()),
                    "{word}: lower-case Latin only"
                );
            }
            for word in &group.words {
                let other = seen.insert(plain(word), i);
                assert!(
                    other.is_none_or(|other| other == i),
                    "{word} stands in two groups"
                );
                assert!(
                    plain(word).len() >= 3,
                    "{word}: too short to be matched by sound, list it under exact"
                );
            }
        }
    }
}
