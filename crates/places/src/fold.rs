//! Names as they are compared: small letters and digits, anything else one space.

use std::cmp::Ordering;

/// The letters of a name as they are compared, up to the name's end.
pub(crate) fn folded(name: &[u8]) -> impl Iterator<Item = u8> + Clone + '_ {
    name.iter()
        .scan(b' ', |before, &byte| {
            let letter = if byte.is_ascii_alphanumeric() {
                byte.to_ascii_lowercase()
            } else {
                b' '
            };
            let doubled = letter == b' ' && *before == b' ';
            *before = letter;
            Some((!doubled).then_some(letter))
        })
        .flatten()
}

/// What was typed, as it is compared; without spaces at the ends.
pub(crate) fn fold_typed(text: &str) -> Vec<u8> {
    let mut typed: Vec<u8> = folded(text.as_bytes()).collect();
    if typed.last() == Some(&b' ') {
        typed.pop();
    }
    typed
}

/// Whether a name begins with what was typed (both folded) or sorts before or after it.
pub(crate) fn compare_beginning(name: &[u8], typed: &[u8]) -> Ordering {
    let mut letters = folded(name);
    for wanted in typed {
        match letters.next() {
            Some(letter) if letter == *wanted => {}
            Some(letter) => return letter.cmp(wanted),
            None => return Ordering::Less,
        }
    }
    Ordering::Equal
}

/// The first eight folded letters as one number that sorts as they do.
pub(crate) fn first_letters(name: &[u8]) -> u64 {
    let mut letters = folded(name);
    (0..8).fold(0, |number, _| {
        (number << 8) | u64::from(letters.next().unwrap_or(0))
    })
}

/// Where words begin in a name, in bytes.
pub(crate) fn word_starts(name: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let mut in_word = false;
    name.iter().enumerate().filter_map(move |(at, byte)| {
        let begins = byte.is_ascii_alphanumeric() && !in_word;
        in_word = byte.is_ascii_alphanumeric();
        begins.then_some(at)
    })
}

/// Whether any word of a name begins with `typed` (one folded word).
pub(crate) fn has_word(name: &[u8], typed: &[u8]) -> bool {
    word_starts(name).any(|at| {
        name.get(at..)
            .is_some_and(|rest| compare_beginning(rest, typed) == Ordering::Equal)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_punctuation_do_not_matter() {
        assert_eq!(fold_typed("  St. Thomas-Mount  "), b"st thomas mount");
        assert_eq!(
            compare_beginning(b"St.Thomas Mount", b"st thomas m"),
            Ordering::Equal
        );
        assert_eq!(compare_beginning(b"Saidapet", b"st"), Ordering::Less);
        assert_eq!(compare_beginning(b"St", b"st t"), Ordering::Less);
        assert!(first_letters(b"Agra") < first_letters(b"Agra Fort"));
        assert!(first_letters(b"AGRA fort") == first_letters(b"Agra (Fort)"));
        assert_eq!(
            word_starts(b"Bagalur (Krishnagiri) 2").collect::<Vec<_>>(),
            [0, 9, 22]
        );
        assert!(has_word(b"Dadra and Nagar Haveli", b"nag"));
        assert!(!has_word(b"Srinagar", b"nag"));
    }
}
