//! Urdu, best effort: short vowels are not written, so only names without inner i and u come out whole.

/// Transliterates the run of Arabic letters that `text` begins with; the number of characters taken.
pub(super) fn word(text: &[char], out: &mut String) -> Option<usize> {
    let is_arabic = |c: &char| ('\u{600}'..='\u{6ff}').contains(c) && c.is_alphabetic() || is_mark(*c);
    let run = text.iter().take_while(|c| is_arabic(c)).count();
    let word: Vec<char> = text
        .get(..run)?
        .iter()
        .copied()
        .filter(|c| !matches!(c, '\u{640}' | '\u{670}'))
        .collect();
    for (i, c) in word.iter().enumerate() {
        let first = i == 0;
        let last = i + 1 == word.len();
        let next_is_vowel = word
            .get(i + 1)
            .is_some_and(|c| matches!(c, 'ا' | 'آ' | 'ی' | 'ي' | 'ے'));
        out.push_str(match c {
            'ا' | 'آ' | 'أ' | 'إ' | 'ع' | 'ٱ' | '\u{64e}' => "a",
            'ب' => "b",
            'پ' => "p",
            'ت' | 'ٹ' | 'ط' => "t",
            'ث' | 'س' | 'ص' => "s",
            'ج' => "j",
            'چ' => "ch",
            'ح' => "h",
            'خ' => "kh",
            'د' | 'ڈ' => "d",
            'ذ' | 'ز' | 'ض' | 'ظ' | 'ژ' => "z",
            'ر' | 'ڑ' => "r",
            'ش' => "sh",
            'غ' => "gh",
            'ف' => "f",
            'ق' | 'ک' | 'ك' => "k",
            'گ' => "g",
            'ل' => "l",
            'م' => "m",
            'ن' | 'ں' => "n",
            'و' if first || next_is_vowel => "w",
            'و' | '\u{64f}' => "u",
            // Final he is the "a" of Fatima.
            'ہ' | 'ه' | 'ۃ' | 'ة' if last => "a",
            'ہ' | 'ه' | 'ھ' | 'ۃ' | 'ة' => "h",
            'ی' | 'ي' if first || next_is_vowel => "y",
            'ی' | 'ي' | 'ئ' | '\u{650}' => "i",
            'ے' => "e",
            _ => "",
        });
    }
    (run > 0).then_some(run)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}')
}
