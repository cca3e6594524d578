//! Suggestions while a name is typed.

use std::sync::LazyLock;

use super::data::{ReferenceDrug, reference_drugs};
use super::names::{other_names_of, plain_words, spelling_key};

/// The words of a name, each as it is and as its spelling key.
type Words = Vec<(String, String)>;

/// A row, the words of its name, and those of other names of what is in it.
struct Entry {
    drug: &'static ReferenceDrug,
    name: String,
    words: Words,
    others: Vec<Words>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    reference_drugs()
        .iter()
        .map(|drug| {
            let international = drug.ingredients.iter().map(String::as_str);
            let others = other_names_of(&drug.ingredients).chain(international);
            Entry {
                drug,
                name: drug.name.to_lowercase(),
                words: words(&drug.name),
                others: others.map(words).collect(),
            }
        })
        .collect()
});

/// The rows whose generic name has, for each word of `text`, a word beginning with it; best first: names that begin so,
/// then names with a later word that does, then both again in another spelling (`amoxy`, `sulph`), then medicines known
/// under such a name (`aspirin`, `lidocaine`). Within these by name and form. Case and punctuation do not count. Nothing
/// for a text without a letter or digit.
pub fn search(text: &str, limit: usize) -> Vec<&'static ReferenceDrug> {
    let typed = words(text);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = ENTRIES
        .iter()
        .filter_map(|entry| Some((rank(&typed, entry)?, entry)))
        .collect();
    found.sort_by_key(|(rank, entry)| (*rank, &entry.name, entry.drug.form.is_none(), entry.drug.form));
    found
        .into_iter()
        .take(limit)
        .map(|(_, entry)| entry.drug)
        .collect()
}

fn rank(typed: &Words, entry: &Entry) -> Option<u8> {
    let first: Words = typed.iter().take(1).cloned().collect();
    let beginning = entry.words.get(..1).unwrap_or_default();
    for (way, rank) in [(Way::Letters, 0), (Way::Spelling, 2)] {
        if all_begin(typed, &entry.words, way) {
            let later = u8::from(!all_begin(&first, beginning, way));
            return Some(rank + later);
        }
    }
    let known_so = entry
        .others
        .iter()
        .any(|other| all_begin(typed, other, Way::Spelling));
    known_so.then_some(4)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Letter by letter.
    Letters,
    /// Letter by letter or by the spelling key.
    Spelling,
}

/// Every word typed begins some word of the name.
fn all_begin(typed: &Words, name: &[(String, String)], way: Way) -> bool {
    typed.iter().all(|(plain, key)| {
        name.iter().any(|(word, word_key)| {
            word.starts_with(plain.as_str()) || (way == Way::Spelling && word_key.starts_with(key.as_str()))
        })
    })
}

fn words(text: &str) -> Words {
    plain_words(text)
        .into_iter()
        .map(|word| {
            let key = spelling_key(&word);
            (word, key)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rx::Form;

    fn names(text: &str) -> Vec<String> {
        let mut names: Vec<_> = search(text, 100).iter().map(|drug| drug.name.clone()).collect();
        names.dedup();
        names
    }

    #[test]
    fn what_is_typed_finds_the_medicine() {
        for (typed, first) in [
            ("para", "Para-aminosalicylic acid"),
            ("parac", "Paracetamol"),
            ("PARACET", "Paracetamol"),
            ("amox", "Amoxicillin"),
            ("amoxy", "Amoxicillin"),
            ("amoxycillin", "Amoxicillin"),
            ("amox clav", "Amoxicillin + Clavulanic acid"),
            ("clav", "Amoxicillin + Clavulanic acid"),
            ("aspirin", "Acetylsalicylic acid"),
            ("acetamin", "Paracetamol"),
            ("cotrim", "Co-trimoxazole"),
            ("co-tri", "Co-trimoxazole"),
            ("phen", "Pheniramine"),
            ("lido", "Lignocaine"),
            ("ors", "Oral rehydration salts"),
            ("vitamin d", "Cholecalciferol"),
            ("5-flu", "5-Fluorouracil"),
            ("glargine", "Insulin Glargine"),
        ] {
            assert_eq!(names(typed).first().map(String::as_str), Some(first), "{typed}");
        }
        assert!(search("", 10).is_empty() && search(" -/ ", 10).is_empty() && search("xyzzy", 10).is_empty());
        assert_eq!(search("a", 7).len(), 7);
    }

    #[test]
    fn the_plain_medicine_stands_before_its_combinations() {
        assert_eq!(
            names("amoxicillin"),
            ["Amoxicillin", "Amoxicillin + Clavulanic acid"]
        );
        let forms: Vec<_> = search("paracetamol", 10).iter().map(|drug| drug.form).collect();
        assert_eq!(
            forms,
            [Form::Tablet, Form::Syrup, Form::Injection, Form::Suppository].map(Some)
        );
    }

    #[test]
    fn every_row_is_found_by_its_name_and_each_beginning_of_it() {
        for drug in reference_drugs() {
            for n in 1..=drug.name.chars().count() {
                let typed: String = drug.name.chars().take(n).collect();
                let found = search(&typed, usize::MAX);
                assert!(found.contains(&drug), "{typed} does not find {}", drug.name);
            }
        }
    }
}
