//! A phrase as a doctor of the clinic writes it: words of one language with places such as `{count}`, where a value comes.

use std::collections::BTreeSet;

use nirantar_domain::Language;
use unicode_script::{Script, UnicodeScript as _};

use crate::engine::Engine;
use crate::error::PrintError;
use crate::phrase_keys::{PATIENT_KEYS, instructs};
use crate::tongue::script;

/// Most letters of a phrase.
pub const LONGEST_WORDING: usize = 120;

/// A phrase of the clinic's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Which language.
    pub language: Language,
    /// Which phrase: its key in `paper.ftl`.
    pub key: String,
    /// The words.
    pub text: String,
}

/// Why a phrase cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordingFault {
    /// There is no such phrase.
    Unknown,
    /// Nothing, more than a line, or more than [`LONGEST_WORDING`] letters.
    Length,
    /// A place of the English phrase is missing, or there is one that it does not have.
    Places {
        /// The places that belong in it, e.g. `{count}`; empty where there are none.
        wanted: String,
    },
    /// No font draws this character.
    Character(char),
    /// Another phrase has the same words: the patient could not tell them apart.
    Same {
        /// The other phrase in English.
        english: String,
    },
}

impl Engine {
    /// This engine with the clinic's own phrases. Shares fonts and plans with the one it is made from.
    ///
    /// # Errors
    /// [`PrintError::Resource`] when an embedded file is damaged.
    pub fn with_wordings(&self, wordings: &[Wording]) -> Result<Self, PrintError> {
        Ok(Self {
            faces: self.faces.clone(),
            plans: self.plans.clone(),
            words: self.words.with(wordings)?,
        })
    }

    /// Looks at a phrase before it is taken. The answer tells whether letters of another script than the language's stand
    /// in it, which may be meant: a name, a unit.
    ///
    /// # Errors
    /// [`WordingFault`].
    pub fn check_wording(&self, language: Language, key: &str, text: &str) -> Result<bool, WordingFault> {
        if !PATIENT_KEYS.contains(&key) || language == Language::English {
            return Err(WordingFault::Unknown);
        }
        if text.trim().is_empty()
            || text.chars().any(char::is_control)
            || text.chars().count() > LONGEST_WORDING
        {
            return Err(WordingFault::Length);
        }
        let english = self.words.pattern(Language::English, key).unwrap_or_default();
        let wanted = places(&english).unwrap_or_default();
        if places(text).as_ref() != Some(&wanted) {
            return Err(WordingFault::Places {
                wanted: wanted.into_iter().collect::<Vec<_>>().join(" "),
            });
        }
        let mut letters = text.to_owned();
        for place in &wanted {
            letters = letters.replace(place, "5");
        }
        if let Some(glyph) = self
            .shape(language, &letters)
            .iter()
            .find(|glyph| glyph.glyph == 0)
        {
            let character = letters.get(glyph.cluster..).and_then(|rest| rest.chars().next());
            return Err(WordingFault::Character(
                character.unwrap_or(char::REPLACEMENT_CHARACTER),
            ));
        }
        let twin = |other: &&&str| {
            **other != key
                && instructs(key)
                && instructs(other)
                && self.words.pattern(language, other).as_deref() == Some(text)
        };
        if let Some(twin) = PATIENT_KEYS.iter().find(|other| twin(other)) {
            return Err(WordingFault::Same {
                english: self.words.pattern(Language::English, twin).unwrap_or_default(),
            });
        }
        Ok(self.other_script(language, &letters))
    }

    /// True when letters of another script than the language's stand in a text.
    pub fn other_script(&self, language: Language, text: &str) -> bool {
        let own = [script(language), Script::Common, Script::Inherited];
        text.chars().any(|letter| !own.contains(&letter.script()))
    }
}

/// The places of a phrase; `None` where braces stand otherwise.
fn places(text: &str) -> Option<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let place = rest.get(open..)?;
        let close = place.find('}').filter(|close| *close > 1)?;
        let name = place.get(1..close)?;
        if !name.chars().all(|letter| letter.is_ascii_lowercase()) {
            return None;
        }
        found.insert(format!("{{{name}}}"));
        rest = place.get(close + 1..)?;
    }
    Some(found)
}

/// The phrase as a Fluent message: everything but the places is taken as it stands.
pub(crate) fn as_fluent(key: &str, text: &str) -> String {
    let literal = |text: &str| {
        if text.is_empty() {
            return String::new();
        }
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("{{ \"{text}\" }}")
    };
    let mut message = format!("{key} = ");
    let mut rest = text;
    while let Some((before, name, after)) = rest.split_once('{').and_then(|(before, place)| {
        let (name, after) = place.split_once('}')?;
        Some((before, name, after))
    }) {
        message.push_str(&literal(before));
        message.push_str(&format!("{{ ${name} }}"));
        rest = after;
    }
    message.push_str(&literal(rest));
    message.push('\n');
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    fn engine() -> Engine {
        Engine::new().unwrap()
    }

    fn own(key: &str, text: &str) -> Wording {
        Wording {
            language: Language::Manipuri,
            key: key.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_wording_is_printed_in_place_of_the_phrase_and_is_another_version() {
        let engine = engine();
        assert_eq!(engine.phrase_version(Language::Manipuri), None);
        let wordings = [own("paper-days", "ꯀ \"\\{count}ꯈ"), own("paper-food-after", "ꯂꯃ")];
        let clinic = engine.with_wordings(&wordings).unwrap();
        let sheet = clinic.phrase_sheet(Language::Manipuri);
        let days = sheet.iter().find(|phrase| phrase.key == "paper-days").unwrap();
        assert_eq!(days.text.as_deref(), Some("ꯀ \"\\5ꯈ"));
        assert_eq!(days.own_pattern.as_deref(), Some("ꯀ \"\\{count}ꯈ"));
        assert_eq!(days.pattern, "for {count} days");
        assert!(days.clinic && days.source.is_none());
        let version = clinic.phrase_version(Language::Manipuri).unwrap();
        let other = engine.with_wordings(&wordings[..1]).unwrap();
        assert_ne!(other.phrase_version(Language::Manipuri), Some(version));
        // Other languages, and the engine it came from, are as they were.
        assert_eq!(
            clinic.phrase_version(Language::Hindi),
            engine.phrase_version(Language::Hindi)
        );
        assert_eq!(engine.phrase_version(Language::Manipuri), None);
    }

    #[test]
    fn a_shipped_phrase_with_several_forms_is_replaced_whole() {
        let mut wording = own("paper-times-a-day", "दिन में {count} बार ही");
        wording.language = Language::Marathi;
        let clinic = engine().with_wordings(&[wording]).unwrap();
        let line = nirantar_domain::rx::parse("tab metformin 500 mg bd 30d af");
        assert!(
            clinic
                .instruction(Language::Marathi, &line)
                .unwrap()
                .contains("दिन में 2 बार ही")
        );
    }

    #[test]
    fn places_are_kept_and_none_is_made_up() {
        let engine = engine();
        let check = |key: &str, text: &str| engine.check_wording(Language::Manipuri, key, text);
        assert_eq!(check("paper-days", "ꯀ {count}"), Ok(false));
        assert_eq!(check("paper-days", "ꯀ {count} days"), Ok(true));
        for wrong in [
            "ꯀ",
            "ꯀ {hours}",
            "ꯀ {count} {hours}",
            "ꯀ {count",
            "ꯀ count}",
            "{}{count}",
        ] {
            let fault = WordingFault::Places {
                wanted: "{count}".to_owned(),
            };
            assert_eq!(check("paper-days", wrong), Err(fault), "{wrong}");
        }
        assert!(matches!(
            check("paper-food-after", "ꯀ {count}"),
            Err(WordingFault::Places { .. })
        ));
        assert_eq!(check("paper-food-after", " "), Err(WordingFault::Length));
        assert_eq!(
            check("paper-food-after", &"ꯀ".repeat(121)),
            Err(WordingFault::Length)
        );
        assert_eq!(check("paper-kit-made", "ꯀ"), Err(WordingFault::Unknown));
        assert_eq!(
            check("paper-food-after", "ꯀ 😀"),
            Err(WordingFault::Character('😀'))
        );
    }

    #[test]
    fn two_instructions_never_get_the_same_words_but_two_units_may() {
        let wordings = [own("paper-slot-morning", "ꯀ"), own("paper-unit-vial", "ꯈ")];
        let engine = engine().with_wordings(&wordings).unwrap();
        let check = |key: &str, text: &str| engine.check_wording(Language::Manipuri, key, text);
        let same = WordingFault::Same {
            english: "in the morning".to_owned(),
        };
        assert_eq!(check("paper-slot-night", "ꯀ"), Err(same));
        assert_eq!(check("paper-slot-morning", "ꯀ"), Ok(false));
        assert_eq!(check("paper-unit-ampoule", "ꯈ"), Ok(false));
    }
}
