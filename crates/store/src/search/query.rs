//! What was typed, taken apart.

use super::digits::Digits;
use super::keys::{WordKeys, word_keys};

/// Words shorter than this are not forgiven a wrong letter, nor are letters that no key could transliterate.
const TYPO_FROM: usize = 4;

/// One typed word.
pub(super) struct TypedWord {
    /// Its keys as a name.
    pub(super) keys: WordKeys,
    /// Its digits, if it has no letters; also several groups of digits typed in a row.
    pub(super) digits: Digits,
    /// The digits without a country code or trunk zero, if they make a whole Indian number.
    pub(super) phone: Digits,
    /// Letters and digits as in a patient number: `A1042`; empty if there is no digit in it.
    pub(super) number: String,
}

impl TypedWord {
    pub(super) fn allows_typo(&self) -> bool {
        self.digits.is_empty() && self.keys.latin.len() >= TYPO_FROM && self.keys.latin.is_ascii()
    }
}

/// Everything typed. Empty if there is nothing to look for.
pub(super) struct Query {
    pub(super) words: Vec<TypedWord>,
}

impl Query {
    pub(super) fn read(text: &str) -> Self {
        let mut groups: Vec<String> = Vec::new();
        let mut after_digits = false;
        for word in text.split_whitespace() {
            let word: String = word.chars().map(ascii_digit).collect();
            let digits = is_number(&word);
            match groups.last_mut() {
                // `98765 43210` is one number.
                Some(last) if digits && after_digits => last.push_str(&word),
                _ => groups.push(word),
            }
            after_digits = digits;
        }
        Self {
            words: groups.iter().flat_map(|group| typed_words(group)).collect(),
        }
    }
}

fn typed_words(group: &str) -> Vec<TypedWord> {
    if is_number(group) {
        let digits = Digits::of(group);
        // Digits stand in areas too ("Sector 12"), but have no sound.
        let latin: String = group.chars().filter(char::is_ascii_digit).collect();
        let keys = WordKeys {
            latin,
            ..WordKeys::default()
        };
        return vec![TypedWord {
            keys,
            digits,
            phone: national(group),
            number: number_key(group),
        }];
    }
    let number = if group.bytes().any(|b| b.is_ascii_digit()) {
        number_key(group)
    } else {
        String::new()
    };
    let mut words: Vec<TypedWord> = word_keys(group)
        .into_iter()
        .map(|keys| TypedWord {
            keys,
            digits: Digits::default(),
            phone: Digits::default(),
            number: String::new(),
        })
        .collect();
    if !number.is_empty() {
        // A number is looked for as a whole, not as the words that a hyphen makes of it.
        let keys = if words.len() == 1 {
            words.pop().map(|word| word.keys)
        } else {
            None
        };
        return vec![TypedWord {
            keys: keys.unwrap_or_default(),
            digits: Digits::default(),
            phone: Digits::default(),
            number,
        }];
    }
    words
}

/// Only digits and what people put between them.
fn is_number(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '(' | ')' | '/'))
}

/// A patient number without its hyphen, in capitals.
pub(super) fn number_key(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// The ten digits of an Indian number, however it was written; otherwise the digits as they are.
pub(super) fn national(text: &str) -> Digits {
    match nirantar_domain::Phone::parse(text) {
        Ok(phone) => Digits::of(phone.national().unwrap_or(phone.as_str())),
        Err(_) => Digits::of(text),
    }
}

/// A decimal digit of any script that Indians type, as ASCII.
fn ascii_digit(c: char) -> char {
    const ZEROS: [u32; 13] = [
        0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xabf0, 0xff10,
    ];
    let code = u32::from(c);
    let digit = ZEROS
        .iter()
        .find_map(|zero| code.checked_sub(*zero).filter(|digit| *digit < 10));
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
}
