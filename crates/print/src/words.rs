//! Words on paper, from `locales/<language>/paper.ftl`.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use nirantar_domain::Language;
use sha2::{Digest as _, Sha256};
use unic_langid::LanguageIdentifier;

use crate::error::PrintError;
use crate::phrase_keys::PATIENT_KEYS;
use crate::wording::{Wording, as_fluent};

const FILES: &[(Language, &str)] = &[
    (Language::English, include_str!("../../../locales/en/paper.ftl")),
    (Language::Hindi, include_str!("../../../locales/hi/paper.ftl")),
    (Language::Marathi, include_str!("../../../locales/mr/paper.ftl")),
    (Language::Bengali, include_str!("../../../locales/bn/paper.ftl")),
    (Language::Assamese, include_str!("../../../locales/as/paper.ftl")),
    (Language::Manipuri, include_str!("../../../locales/mni/paper.ftl")),
    (Language::Tamil, include_str!("../../../locales/ta/paper.ftl")),
    (Language::Telugu, include_str!("../../../locales/te/paper.ftl")),
    (Language::Kannada, include_str!("../../../locales/kn/paper.ftl")),
    (Language::Malayalam, include_str!("../../../locales/ml/paper.ftl")),
    (Language::Gujarati, include_str!("../../../locales/gu/paper.ftl")),
    (Language::Punjabi, include_str!("../../../locales/pa/paper.ftl")),
    (Language::Odia, include_str!("../../../locales/or/paper.ftl")),
    (Language::Urdu, include_str!("../../../locales/ur/paper.ftl")),
];

/// One phrase as it would be printed, for a doctor to read and approve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Key in `paper.ftl`.
    pub key: &'static str,
    /// The English words.
    pub english: String,
    /// The same with its places, e.g. `for {count} days`.
    pub pattern: String,
    /// The words in the language, `None` while nobody has written them.
    pub text: Option<String>,
    /// The same with its places; where a language says one and many differently, as for many.
    pub own_pattern: Option<String>,
    /// True for words that a doctor of the clinic wrote.
    pub clinic: bool,
    /// Where they come from.
    pub source: Option<String>,
    /// Who checked them, `None` while nobody has.
    pub checked_by: Option<String>,
}

/// The phrase files, parsed, and what the clinic's doctors wrote in their place.
#[derive(Clone)]
pub(crate) struct Words {
    bundles: BTreeMap<Language, Arc<FluentBundle<FluentResource>>>,
    clinic: BTreeMap<(Language, String), String>,
}

impl Words {
    pub(crate) fn load() -> Result<Self, PrintError> {
        let mut bundles = BTreeMap::new();
        for (language, text) in FILES {
            bundles.insert(*language, Arc::new(bundle(*language, text)?));
        }
        Ok(Self {
            bundles,
            clinic: BTreeMap::new(),
        })
    }

    /// The same with the clinic's own phrases in place of those that came with the program.
    pub(crate) fn with(&self, wordings: &[Wording]) -> Result<Self, PrintError> {
        let mut words = Self {
            clinic: BTreeMap::new(),
            ..self.clone()
        };
        for (language, text) in FILES {
            let own: Vec<_> = wordings
                .iter()
                .filter(|wording| {
                    wording.language == *language && PATIENT_KEYS.contains(&wording.key.as_str())
                })
                .collect();
            if own.is_empty() {
                continue;
            }
            let mut bundle = bundle(*language, text)?;
            for wording in own {
                // Words that cannot be read any more stay away; the program's stand in their place.
                if let Ok(resource) = FluentResource::try_new(as_fluent(&wording.key, &wording.text)) {
                    bundle.add_resource_overriding(resource);
                    words
                        .clinic
                        .insert((*language, wording.key.clone()), wording.text.clone());
                }
            }
            words.bundles.insert(*language, Arc::new(bundle));
        }
        Ok(words)
    }

    /// The text of `key` in `language` with `arguments`, `None` when the language does not have it.
    pub(crate) fn find(
        &self,
        language: Language,
        key: &str,
        arguments: &[(&str, FluentValue<'_>)],
    ) -> Option<String> {
        let bundle = self.bundles.get(&language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned();
        errors.is_empty().then_some(text)
    }

    /// A label of the sheet, in English. The tests see to it that every key is there.
    pub(crate) fn label(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.find(Language::English, key, arguments)
            .unwrap_or_else(|| key.to_owned())
    }

    /// What a doctor approves: the hash of every word that a patient may read in `language`, in sixteen hex digits. Other
    /// words, another version; comments, sources and names of those who checked are not in it. `None` for a language
    /// that has no phrase, and for English, which needs no approval.
    pub(crate) fn version(&self, language: Language) -> Option<String> {
        let (_, text) = FILES
            .iter()
            .find(|(known, _)| *known == language && *known != Language::English)?;
        let own: Vec<(&str, String)> = self
            .clinic
            .iter()
            .filter(|((known, _), _)| *known == language)
            .map(|((_, key), text)| (key.as_str(), format!("{key} = {text}")))
            .collect();
        let mut messages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut key = "";
        let mut attribute = false;
        for line in text.lines() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some((name, _)) = line.split_once('=').filter(|_| line.starts_with("paper-")) {
                key = name.trim();
                attribute = false;
            } else if line.starts_with(' ') && line.trim_start().starts_with('.') {
                attribute = true;
            }
            // Texts for screens are no part of what is approved; how phrases are put together is.
            if !attribute && !key.is_empty() && !key.starts_with("paper-error-") {
                messages.entry(key).or_default().push(line.trim_end());
            }
        }
        for (key, line) in &own {
            messages.insert(*key, vec![line.as_str()]);
        }
        if !messages.keys().any(|key| PATIENT_KEYS.contains(key)) {
            return None;
        }
        let mut hash = Sha256::new();
        for line in messages.values().flatten() {
            hash.update(line.as_bytes());
            hash.update([b'\n']);
        }
        let digest = hash.finalize();
        Some(digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
    }

    fn attribute(&self, language: Language, key: &str, name: &str) -> Option<String> {
        let bundle = self.bundles.get(&language)?;
        let message = bundle.get_message(key)?;
        let pattern = message.get_attribute(name)?.value();
        let text = bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned();
        (!text.is_empty()).then_some(text)
    }

    /// Every phrase a patient may read in `language`, with its origin.
    pub(crate) fn sheet(&self, language: Language) -> Vec<Phrase> {
        let sample = [
            ("count", FluentValue::from(5)),
            ("hours", FluentValue::from(6)),
            ("dose", FluentValue::from("…")),
            ("what", FluentValue::from("…")),
            ("days", FluentValue::from("…")),
        ];
        PATIENT_KEYS
            .iter()
            .map(|key| {
                let clinic = self.clinic.contains_key(&(language, (*key).to_owned()));
                let attribute = |name| self.attribute(language, key, name).filter(|_| !clinic);
                Phrase {
                    key,
                    english: self.label(key, &sample),
                    pattern: self.pattern(Language::English, key).unwrap_or_default(),
                    text: self.find(language, key, &sample),
                    own_pattern: self.pattern(language, key),
                    clinic,
                    source: attribute("source"),
                    checked_by: attribute("checked_by"),
                }
            })
            .collect()
    }

    /// A phrase with its places as a person writes them: `for {count} days`.
    pub(crate) fn pattern(&self, language: Language, key: &str) -> Option<String> {
        let places = ["count", "hours", "dose", "what", "days"].map(|name| (name, format!("{{{name}}}")));
        let places: Vec<_> = places
            .iter()
            .map(|(name, place)| (*name, place.as_str().into()))
            .collect();
        self.find(language, key, &places)
    }
}

fn bundle(language: Language, text: &str) -> Result<FluentBundle<FluentResource>, PrintError> {
    let damaged = || PrintError::Resource {
        name: format!("locales/{language}/paper.ftl"),
    };
    let id: LanguageIdentifier = language.code().parse().map_err(|_| damaged())?;
    let resource = FluentResource::try_new(text.to_owned()).map_err(|_| damaged())?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks around values would come out of the paper's text again; runs are ordered by the engine.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|_| damaged())?;
    Ok(bundle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_english_and_hindi() {
        let words = Words::load().unwrap();
        for phrase in words.sheet(Language::Hindi) {
            assert_ne!(phrase.english, phrase.key, "English lacks {}", phrase.key);
            assert!(phrase.text.is_some(), "Hindi lacks {}", phrase.key);
        }
    }

    #[test]
    fn every_language_with_phrases_has_a_version_of_its_own() {
        let words = Words::load().unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for language in Language::ALL.iter().copied() {
            match words.version(language) {
                None => assert!(matches!(language, Language::English | Language::Manipuri)),
                Some(version) => {
                    assert_eq!(version.len(), 16);
                    assert!(seen.insert(version), "{language}");
                }
            }
        }
    }

    #[test]
    fn every_translated_phrase_names_its_source() {
        let words = Words::load().unwrap();
        for language in Language::ALL
            .iter()
            .filter(|language| **language != Language::English)
        {
            for phrase in words.sheet(*language) {
                assert_eq!(
                    phrase.text.is_some(),
                    phrase.source.is_some(),
                    "{language} {}",
                    phrase.key
                );
            }
        }
    }
}
