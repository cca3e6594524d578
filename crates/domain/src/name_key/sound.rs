//! What is left of a romanised name when spelling habits are taken away.

use super::alias;
use super::latin;

/// The spelling-tolerant key of one word, in any script. Spellings of one name that the rules cannot reach (Banerjee,
/// Bandyopadhyay) share the key of the first in `policies/aliases.toml`.
pub fn sound(word: &str) -> String {
    let latin = latin(word);
    alias::common_key(&latin).unwrap_or_else(|| plain(&latin))
}

/// All keys that a word is found by: its [`sound`], and its own key where an alias gave it another. While a name is typed
/// its alias is not yet known; the second key keeps it in sight.
pub fn sounds(word: &str) -> Vec<String> {
    let latin = latin(word);
    let own = plain(&latin);
    match alias::common_key(&latin) {
        Some(common) if common != own => vec![common, own],
        _ => vec![own],
    }
}

/// [`sound`] without voicing: k = g, t = d, p = b, ch = j = s, and h = k as Tamil writes Mohan.
pub fn coarse(word: &str) -> String {
    let mut out = String::new();
    for c in sound(word).chars() {
        let c = match c {
            'g' | 'h' => 'k',
            'd' => 't',
            'b' => 'p',
            'c' | 'j' => 's',
            c => c,
        };
        out.push(c);
    }
    out
}

/// The rules. Vowels: "a" is dropped except at the beginning, ee = i, a final e is dropped, o = oo = u = au = ow. Consonants: aspiration
/// and doubling are dropped, v = w = b, sh = s, f = ph = p, z = j, x = ks. Each rule looks back, not ahead, wherever it
/// can, so that the key grows as the name is typed.
pub(super) fn plain(latin: &str) -> String {
    let letters: Vec<char> = latin.chars().collect();
    let mut key = Key::default();
    let at = |i: usize| letters.get(i).copied();
    let ends_in_y = |i: usize| at(i + 1) == Some('y') && at(i + 2).is_none();
    let is_vowel = |c: Option<char>| c.is_some_and(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'));
    let is_ei = |i: usize| {
        at(i) == Some('e')
            && at(i + 1) == Some('y')
            && at(i + 2).is_some_and(|c| !is_vowel(Some(c)) && c != 'y' && c != 'h')
    };
    let mut i = 0;
    while let Some(c) = at(i) {
        let next = at(i + 1);
        let previous = i.checked_sub(1).and_then(at);
        match c {
            'a' if i == 0 => key.push('a'),
            'a' => key.leave_out(),
            // Ajai is Ajay; Sonia, Soniya and Sonya are one.
            'i' if matches!(previous, Some('a' | 'o' | 'u')) => key.push('y'),
            'e' if i == 0 => key.vowel('i'),
            // Sheela is Shila. An "e" at the end may yet become "ee", and Dube is Dubey: it is left open.
            'e' if matches!(next, Some('e' | 'i'))
                || is_ei(i)
                || (previous != Some('e') && (next.is_none() || ends_in_y(i))) => {}
            'e' if previous != Some('e') => key.vowel('e'),
            'e' | 'i' => key.vowel('i'),
            'y' if previous == Some('e')
                && (next.is_none() || i.checked_sub(2).and_then(at) == Some('e')) => {}
            // Deyvanai is Deivanai.
            'y' if i.checked_sub(1).is_some_and(is_ei) => key.vowel('i'),
            'y' if i == 0 || matches!(previous, Some('a' | 'e' | 'o' | 'u')) => key.push('y'),
            // Shyam is Sham, Jyoti is Jothi.
            'y' if key.only_sibilant() => {}
            'y' => key.vowel('i'),
            'o' | 'u' => key.vowel('u'),
            // Gowda is Gouda; but Rawat has a consonant, and "Raw" may become Rawat.
            'w' if matches!(previous, Some('a' | 'o')) && !is_vowel(next) => {
                if next.is_some() || previous == Some('o') {
                    key.vowel('u');
                }
            }
            'v' | 'w' | 'b' => key.push('b'),
            'f' | 'p' => key.push('p'),
            'q' | 'k' => key.push('k'),
            'z' | 'j' if i == 0 && next == Some('n') => {
                // Jnan is Gyan.
                key.push('g');
                key.push('i');
                i += 1;
            }
            'z' | 'j' => key.push('j'),
            'x' => {
                key.push('k');
                key.push('s');
            }
            // "ch"; a last "c" may yet become "ch", "ck" or "ct"; else as in Cecil or Carol.
            'c' if next.is_none() && i > 0 => {}
            'c' if next.is_none() || next == Some('h') => key.push('c'),
            'c' if matches!(next, Some('e' | 'i' | 'y')) => key.push('s'),
            'c' => key.push('k'),
            // Aspiration; and the last letter of Shah and Abdullah.
            'h' if previous
                .is_some_and(|c| !is_vowel(Some(c)) && !matches!(c, 'm' | 'n' | 'r' | 'l' | 'y')) => {}
            'h' if next.is_none() && i > 0 => {}
            c => key.push(c),
        }
        i += 1;
    }
    key.text
}

#[derive(Default)]
struct Key {
    text: String,
    /// A vowel was left out since the last letter: Kakar is not Kar.
    apart: bool,
}

impl Key {
    /// A consonant; doubling is dropped.
    fn push(&mut self, c: char) {
        if self.apart || !self.text.ends_with(c) || c.is_ascii_digit() {
            self.text.push(c);
        }
        self.apart = false;
    }

    /// A vowel; the same vowel twice is one.
    fn vowel(&mut self, c: char) {
        self.apart = false;
        self.push(c);
    }

    /// A vowel that is not kept.
    fn leave_out(&mut self) {
        self.apart = true;
    }

    fn only_sibilant(&self) -> bool {
        matches!(self.text.as_str(), "s" | "j")
    }
}
