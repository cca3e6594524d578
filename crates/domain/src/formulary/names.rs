//! What a text names: ingredients and classes, in whatever spelling they are typed or told.
//!
//! A text is read word by word; the longest run of words that the data know wins, other words (salts, strengths, brands)
//! are passed over: `metoprolol succinate` names metoprolol, `Amoxycillin + potassium clavulanate` both.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::data::{classes, listed_ingredients};

/// Longest name in the data, in words, and some to spare.
const LONGEST: usize = 6;

/// What a text names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// International names.
    pub ingredients: BTreeSet<&'static str>,
    /// Classes said as such: "penicillin", "sulfa".
    pub classes: BTreeSet<&'static str>,
    /// Words that stand in no name the data know, as keys: a brand, for all we can tell.
    pub strange: Vec<String>,
}

impl Named {
    /// The classes said, and those of the ingredients.
    pub fn all_classes(&self) -> BTreeSet<&'static str> {
        let of_ingredients = self.ingredients.iter().flat_map(|name| classes_of(name));
        self.classes.iter().copied().chain(of_ingredients).collect()
    }
}

#[derive(Default)]
struct Meaning {
    ingredients: Vec<&'static str>,
    class: Option<&'static str>,
}

#[derive(Default)]
struct Index {
    /// By the keys of its words, joined by spaces.
    phrases: HashMap<String, Meaning>,
    /// Keys of the words that stand in some phrase.
    words: HashSet<String>,
    /// Classes by ingredient.
    classes: HashMap<&'static str, Vec<&'static str>>,
}

impl Index {
    fn meaning(&mut self, name: &str) -> &mut Meaning {
        let keys = words(name);
        self.words.extend(keys.iter().cloned());
        self.phrases.entry(keys.join(" ")).or_default()
    }
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::default();
    let data = classes();
    let members = data.class.iter().flat_map(|class| &class.members);
    for name in listed_ingredients().chain(members.map(String::as_str)) {
        index.meaning(name).ingredients = vec![name];
    }
    for other in &data.name {
        index.meaning(&other.said).ingredients = other.ingredients.iter().map(String::as_str).collect();
    }
    for class in &data.class {
        for said in &class.said {
            index.meaning(said).class = Some(&class.id);
        }
        for member in &class.members {
            index.classes.entry(member).or_default().push(&class.id);
        }
    }
    index
});

/// The international names of what is in a medicine of this name, sorted; salts, spellings and other names are seen
/// through. Empty for a name the data do not know: such a medicine is not checked against anything.
pub fn ingredients_of(drug: &str) -> Vec<&'static str> {
    named(drug).ingredients.into_iter().collect()
}

/// The allergy classes of an ingredient, by its international name. Empty for most.
pub fn classes_of(ingredient: &str) -> Vec<&'static str> {
    INDEX.classes.get(ingredient).cloned().unwrap_or_default()
}

/// True when the text names an ingredient or a class of the data, so that warnings can come of it. For any other allergy
/// a person has to look.
pub fn knows_allergy(text: &str) -> bool {
    let named = named(text);
    !named.ingredients.is_empty() || !named.classes.is_empty()
}

/// What a text names.
pub(super) fn named(text: &str) -> Named {
    let index = &*INDEX;
    let keys = words(text);
    let mut named = Named::default();
    let mut rest = keys.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let known = (1..=LONGEST.min(rest.len())).rev().find_map(|n| {
            let (run, after) = rest.split_at_checked(n)?;
            Some((index.phrases.get(&run.join(" "))?, after))
        });
        rest = match known {
            Some((meaning, after)) => {
                named.ingredients.extend(&meaning.ingredients);
                named.classes.extend(meaning.class);
                after
            }
            None => {
                if !index.words.contains(first) && first.chars().filter(|c| c.is_alphabetic()).count() >= 3 {
                    named.strange.push(first.clone());
                }
                tail
            }
        };
    }
    named
}

/// Names other than the international ones of a medicine with these ingredients, and of each of them alone.
pub(super) fn other_names_of(ingredients: &[String]) -> impl Iterator<Item = &'static str> {
    let wanted: BTreeSet<&String> = ingredients.iter().collect();
    classes()
        .name
        .iter()
        .filter(move |other| {
            let of_other: BTreeSet<&String> = other.ingredients.iter().collect();
            of_other == wanted || (of_other.len() == 1 && of_other.is_subset(&wanted))
        })
        .map(|other| other.said.as_str())
}

/// The words of a text in lower case, cut at everything that is no letter, digit or sign of a letter.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let text: String = text.nfkc().flat_map(char::to_lowercase).collect();
    text.split(|c: char| !(c.is_alphanumeric() || is_sign(c)))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of a text as keys.
pub(super) fn words(text: &str) -> Vec<String> {
    plain_words(text).iter().map(|word| spelling_key(word)).collect()
}

/// Vowel signs, virama and nukta of the Indian scripts, without the dandas.
fn is_sign(c: char) -> bool {
    ('\u{900}'..='\u{dff}').contains(&c) && !matches!(c, '\u{964}' | '\u{965}')
}

/// One key for the spellings of one name: amoxycillin = amoxicillin, sulphate = sulfate, cephalexin = cefalexin,
/// oestradiol = estradiol, azithromycine = azithromycin. Other scripts stay as they are.
pub(super) fn spelling_key(word: &str) -> String {
    if !word.is_ascii() {
        return word.to_owned();
    }
    let word = word
        .replace("ph", "f")
        .replace("ae", "e")
        .replace("oe", "e")
        .replace('y', "i");
    let mut key = String::with_capacity(word.len());
    for c in word.chars() {
        // Digits may stand twice: 100 is not 10.
        if !(c.is_alphabetic() && key.ends_with(c)) {
            key.push(c);
        }
    }
    for ending in ['s', 'e'] {
        if key.len() > 4 && key.ends_with(ending) {
            key.pop();
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::super::data::reference_drugs;
    use super::*;

    #[test]
    fn every_listed_name_gives_its_ingredients() {
        for drug in reference_drugs() {
            let mut wanted: Vec<_> = drug.ingredients.iter().map(String::as_str).collect();
            wanted.sort_unstable();
            assert_eq!(ingredients_of(&drug.name), wanted, "{}", drug.name);
        }
    }

    /// Two ingredients never share a key, no phrase is said of two things, and no name is hidden by another.
    #[test]
    fn keys_keep_medicines_apart() {
        let data = classes();
        let members = data.class.iter().flat_map(|class| &class.members);
        let all: BTreeSet<&str> = listed_ingredients().chain(members.map(String::as_str)).collect();
        let mut seen: HashMap<String, &str> = HashMap::new();
        for name in &all {
            let other = seen.insert(words(name).join(" "), name);
            assert_eq!(other, None, "{name}");
            assert_eq!(ingredients_of(name), [*name]);
            assert!(words(name).len() < LONGEST, "{name}");
        }
        for other in &data.name {
            let key = words(&other.said).join(" ");
            assert_eq!(
                seen.insert(key, &other.said),
                None,
                "{}: needs no entry, or has two",
                other.said
            );
            for ingredient in &other.ingredients {
                assert!(
                    all.contains(ingredient.as_str()),
                    "{}: {ingredient} stands nowhere else",
                    other.said
                );
            }
            let found: BTreeSet<_> = ingredients_of(&other.said).into_iter().collect();
            assert_eq!(found, other.ingredients.iter().map(String::as_str).collect());
        }
        let mut ids = BTreeSet::new();
        for class in &data.class {
            assert!(ids.insert(&class.id), "{}", class.id);
            for said in &class.said {
                let key = words(said).join(" ");
                assert_eq!(seen.insert(key, said), None, "{said}: said of two things");
                assert_eq!(named(said).classes, BTreeSet::from([class.id.as_str()]));
            }
        }
    }

    #[test]
    fn spellings_salts_and_other_names() {
        for (text, wanted) in [
            ("Amoxycillin", &["amoxicillin"][..]),
            ("ACETAMINOPHEN", &["paracetamol"]),
            ("aspirin 75", &["acetylsalicylic acid"]),
            ("Metoprolol succinate XL", &["metoprolol"]),
            ("diclofenac sodium", &["diclofenac"]),
            (
                "amoxicillin + potassium clavulanate",
                &["amoxicillin", "clavulanic acid"],
            ),
            ("Co-Amoxiclav", &["amoxicillin", "clavulanic acid"]),
            ("cotrimoxazole DS", &["sulfamethoxazole", "trimethoprim"]),
            ("aceclofenac/paracetamol", &["aceclofenac", "paracetamol"]),
            (
                "telmisartan and hydrochlorothiazide",
                &["hydrochlorothiazide", "telmisartan"],
            ),
            ("Cephalexin", &["cefalexin"]),
            ("silver sulphadiazine", &["silver sulfadiazine"]),
            ("sulphadiazine", &["sulfadiazine"]),
            ("para-aminosalicylic acid", &["aminosalicylic acid"]),
            ("5-aminosalicylic acid", &["mesalazine"]),
            ("insulin glargine", &["insulin glargine"]),
            ("insulin", &[]),
            ("noradrenaline", &["norepinephrine"]),
            ("hydroxychloroquine", &["hydroxychloroquine"]),
            ("methylprednisolone", &["methylprednisolone"]),
            ("एस्पिरिन", &["acetylsalicylic acid"]),
            ("iron dextran", &["iron"]),
            ("Brufen", &[]),
            ("", &[]),
        ] {
            assert_eq!(ingredients_of(text), wanted, "{text}");
        }
        assert!(knows_allergy("sulfa drugs") && knows_allergy("सल्फा") && knows_allergy("Cephalosporins"));
        assert!(!knows_allergy("peanuts") && !knows_allergy(""));
        assert_eq!(named("Brufen forte 400").strange, ["brufen", "fort"]);
    }

    #[test]
    fn numbers_keep_their_digits() {
        assert_eq!(words("Dextran-40 100 11"), ["dextran", "40", "100", "11"]);
    }
}
