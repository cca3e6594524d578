//! Words on paper, from `locales/<language>/paper.ftl`.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use nirantar_domain::Language;
use sha2::{Digest as _, Sha256};
use unic_langid::LanguageIdentifier;

use crate::error::PrintError;

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

/// Keys of the phrases a patient reads, in the order of a phrase sheet.
const PATIENT_KEYS: &[&str] = &[
    "paper-slot-morning",
    "paper-slot-noon",
    "paper-slot-evening",
    "paper-slot-night",
    "paper-times-a-day",
    "paper-each-time",
    "paper-every-hours",
    "paper-now",
    "paper-once-only",
    "paper-as-needed",
    "paper-gap-hours",
    "paper-at-most",
    "paper-step-first",
    "paper-step-then",
    "paper-alternate-days",
    "paper-every-days",
    "paper-days-a-week",
    "paper-monthly",
    "paper-only-on",
    "paper-except",
    "paper-weekday-monday",
    "paper-weekday-tuesday",
    "paper-weekday-wednesday",
    "paper-weekday-thursday",
    "paper-weekday-friday",
    "paper-weekday-saturday",
    "paper-weekday-sunday",
    "paper-days",
    "paper-food-after",
    "paper-food-before",
    "paper-food-with",
    "paper-food-empty",
    "paper-food-before-breakfast",
    "paper-food-after-breakfast",
    "paper-food-before-dinner",
    "paper-food-after-dinner",
    "paper-food-milk",
    "paper-food-water",
    "paper-unit-tablet",
    "paper-unit-capsule",
    "paper-unit-millilitre",
    "paper-unit-drop",
    "paper-unit-puff",
    "paper-unit-spray",
    "paper-unit-unit",
    "paper-unit-sachet",
    "paper-unit-teaspoon",
    "paper-unit-tablespoon",
    "paper-unit-ampoule",
    "paper-unit-vial",
    "paper-unit-suppository",
    "paper-unit-pessary",
    "paper-unit-patch",
    "paper-unit-lozenge",
    "paper-unit-rotacap",
    "paper-site-eye",
    "paper-site-right-eye",
    "paper-site-left-eye",
    "paper-site-both-eyes",
    "paper-site-ear",
    "paper-site-right-ear",
    "paper-site-left-ear",
    "paper-site-both-ears",
    "paper-site-nose",
    "paper-site-each-nostril",
    "paper-site-skin",
    "paper-site-under-tongue",
    "paper-site-inhaled",
    "paper-site-nebulised",
    "paper-site-muscle",
    "paper-site-vein",
    "paper-site-under-skin",
    "paper-site-into-skin",
    "paper-site-rectum",
    "paper-site-vagina",
    "paper-see-note",
    "paper-label-tests",
    "paper-label-advice",
    "paper-label-follow-up",
    "paper-slip-token",
    "paper-slip-ahead",
    "paper-slip-doctor",
    "paper-slip-paid",
    "paper-slip-mode",
    "paper-slip-due",
    "paper-slip-taken-by",
    "paper-title-receipt",
    "paper-label-number",
    "paper-label-date",
    "paper-label-patient",
];

/// One phrase as it would be printed, for a doctor to read and approve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Key in `paper.ftl`.
    pub key: &'static str,
    /// The English words.
    pub english: String,
    /// The words in the language, `None` while nobody has written them.
    pub text: Option<String>,
    /// Where they come from.
    pub source: Option<String>,
    /// Who checked them, `None` while nobody has.
    pub checked_by: Option<String>,
}

/// The phrase files, parsed.
pub(crate) struct Words(BTreeMap<Language, FluentBundle<FluentResource>>);

impl Words {
    pub(crate) fn load() -> Result<Self, PrintError> {
        let mut bundles = BTreeMap::new();
        for (language, text) in FILES {
            let damaged = || PrintError::Resource {
                name: format!("locales/{language}/paper.ftl"),
            };
            let id: LanguageIdentifier = language.code().parse().map_err(|_| damaged())?;
            let resource = FluentResource::try_new((*text).to_owned()).map_err(|_| damaged())?;
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Isolation marks around values would come out of the paper's text again; runs are ordered by the engine.
            bundle.set_use_isolating(false);
            bundle.add_resource(resource).map_err(|_| damaged())?;
            bundles.insert(*language, bundle);
        }
        Ok(Self(bundles))
    }

    /// The text of `key` in `language` with `arguments`, `None` when the language does not have it.
    pub(crate) fn find(
        &self,
        language: Language,
        key: &str,
        arguments: &[(&str, FluentValue<'_>)],
    ) -> Option<String> {
        let bundle = self.0.get(&language)?;
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
    pub(crate) fn version(language: Language) -> Option<String> {
        let (_, text) = FILES
            .iter()
            .find(|(known, _)| *known == language && *known != Language::English)?;
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
        let bundle = self.0.get(&language)?;
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
            .map(|key| Phrase {
                key,
                english: self.label(key, &sample),
                text: self.find(language, key, &sample),
                source: self.attribute(language, key, "source"),
                checked_by: self.attribute(language, key, "checked_by"),
            })
            .collect()
    }
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
        let mut seen = std::collections::BTreeSet::new();
        for language in Language::ALL.iter().copied() {
            match Words::version(language) {
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
