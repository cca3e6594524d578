//! Languages of people and of paper.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::validate::Invalid;

macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $own:literal;)*) => {
        /// A language that paper can be printed in. Written as its ISO 639 code. Which of them the screens speak is up to
        /// `locales/`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum Language {
            $($(#[$doc])* #[serde(rename = $code)] $name,)*
        }

        impl Language {
            /// Every language, English first.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// ISO 639 code: two letters, three for Manipuri.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// The language's name in itself, for a menu that its readers can use.
            pub const fn own_name(self) -> &'static str {
                match self { $(Self::$name => $own),* }
            }
        }
    };
}

languages! {
    /// English.
    #[default]
    English = "en", "English";
    /// Hindi, Devanagari.
    Hindi = "hi", "हिन्दी";
    /// Marathi, Devanagari.
    Marathi = "mr", "मराठी";
    /// Bengali.
    Bengali = "bn", "বাংলা";
    /// Assamese, Bengali script.
    Assamese = "as", "অসমীয়া";
    /// Manipuri (Meitei), Meetei Mayek.
    Manipuri = "mni", "ꯃꯩꯇꯩꯂꯣꯟ";
    /// Tamil.
    Tamil = "ta", "தமிழ்";
    /// Telugu.
    Telugu = "te", "తెలుగు";
    /// Kannada.
    Kannada = "kn", "ಕನ್ನಡ";
    /// Malayalam.
    Malayalam = "ml", "മലയാളം";
    /// Gujarati.
    Gujarati = "gu", "ગુજરાતી";
    /// Punjabi, Gurmukhi.
    Punjabi = "pa", "ਪੰਜਾਬੀ";
    /// Odia.
    Odia = "or", "ଓଡ଼ିଆ";
    /// Urdu, right to left.
    Urdu = "ur", "اردو";
}

impl Language {
    /// True for languages written right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Urdu)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.code() == text)
            .ok_or_else(|| Invalid::new("language", "domain-language-unknown").with("language", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_the_json() {
        for language in Language::ALL {
            assert_eq!(
                serde_json::to_string(language).unwrap(),
                format!("\"{language}\"")
            );
            assert_eq!(language.code().parse::<Language>().unwrap(), *language);
        }
    }
}
