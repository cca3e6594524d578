//! Every complaint has its words, in English and in Hindi, and no words are left over.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::BTreeSet;
use std::path::Path;

fn keys_in_source(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            keys_in_source(&path, keys);
        } else {
            let source = std::fs::read_to_string(&path).unwrap();
            keys.extend(
                source
                    .split('"')
                    .filter(|text| text.starts_with("domain-") && !text.contains(char::is_whitespace))
                    .map(str::to_owned),
            );
        }
    }
}

#[test]
fn every_key_has_words_in_both_languages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut keys = BTreeSet::new();
    keys_in_source(&root.join("src"), &mut keys);
    assert!(keys.len() > 30);
    for language in ["en", "hi"] {
        let file =
            std::fs::read_to_string(root.join("../../locales").join(language).join("domain.ftl")).unwrap();
        let lines = || file.lines().filter_map(|line| line.split_once(" = "));
        let written: BTreeSet<String> = lines().map(|(key, _)| key.to_owned()).collect();
        assert_eq!(keys, written, "{language}");
        // The same placeables in both.
        for (key, text) in lines() {
            let english = include_str!("../../../locales/en/domain.ftl");
            let english = english
                .lines()
                .find_map(|line| line.strip_prefix(&format!("{key} = ")))
                .unwrap();
            let names = |text: &str| {
                text.split("{ $")
                    .skip(1)
                    .map(|t| t.split(' ').next().unwrap().to_owned())
                    .collect::<BTreeSet<_>>()
            };
            assert_eq!(names(text), names(english), "{language} {key}");
        }
    }
}
