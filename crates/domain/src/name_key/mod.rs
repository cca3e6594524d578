//! Search keys for Indian names: the same name typed in another spelling or another script gets the same key.
//!
//! Three keys, from exact to broad. [`latin`]: the name in lower-case Latin letters, as people romanise it. [`sound`]: what
//! remains when spelling habits are taken away (Sita = Seetha = सीता). [`coarse`]: voicing taken away too, for names
//! written in Tamil, whose letters do not tell k from g. A key of a word half typed is, nearly always, the beginning of
//! the key of the word: `tests/name_key.rs` measures how nearly.

mod alias;
mod arabic;
mod brahmic;
mod similarity;
mod sound;

use unicode_normalization::UnicodeNormalization;

pub use similarity::{SIMILAR, similarity};
pub use sound::{coarse, sound, sounds};

/// Version of the rules and of the alias file. Whoever stores keys stores this beside them and makes them again when it
/// differs; `tests/name_key.rs` fails when keys change and this does not.
pub const VERSION: u32 = 2;

/// The keys of a whole name, words joined by single spaces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameKeys {
    /// [`latin`] of the name.
    pub latin: String,
    /// [`sounds`] of each word, in order: the common key of its spellings, and its own key where an alias differs.
    pub sound: String,
    /// [`coarse`] of each word.
    pub coarse: String,
}

impl NameKeys {
    /// The keys of `name`, in any script. Empty for a text without letters or digits.
    pub fn of(name: &str) -> Self {
        let latin = latin(name);
        let words = || latin.split(' ').filter(|word| !word.is_empty());
        let sound = words()
            .flat_map(sounds)
            .filter(|key| !key.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let coarse = words()
            .map(coarse)
            .filter(|key| !key.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        Self { latin, sound, coarse }
    }
}

/// Lower-case Latin letters and digits, words separated by one space. Nine Brahmic scripts and Urdu are transliterated the
/// way names are romanised in India (no diacritics; the unspoken "a" of Indo-Aryan scripts is left out); other scripts'
/// letters are kept in lower case.
pub fn latin(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let normal: Vec<char> = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut rest = normal.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        if let Some(used) = brahmic::word(rest, &mut out).or_else(|| arabic::word(rest, &mut out)) {
            rest = rest.get(used.max(1)..).unwrap_or_default();
            continue;
        }
        other(*first, &mut out);
        rest = tail;
    }
    out.truncate(out.trim_end().len());
    out
}

/// One character of a script that is not transliterated: diacritics go, separators become one space.
fn other(c: char, out: &mut String) {
    if matches!(c, 'ṛ' | 'ṝ') {
        out.push_str("ri");
        return;
    }
    for base in std::iter::once(c).nfd() {
        let silent = unicode_normalization::char::is_combining_mark(base)
            // D'Souza is one word.
            || matches!(base, '\'' | '’' | '‘' | '`' | 'ʼ' | '\u{200b}'..='\u{200f}' | '\u{feff}');
        match base {
            _ if silent => {}
            'ß' => out.push_str("ss"),
            'ı' => out.push('i'),
            'ł' => out.push('l'),
            'ø' => out.push('o'),
            'æ' => out.push_str("ae"),
            _ => match crate::phone::decimal(base) {
                Some(digit) => out.push(digit),
                None if base.is_alphabetic() => out.push(base),
                None if out.is_empty() || out.ends_with(' ') => {}
                None => out.push(' '),
            },
        }
    }
}
