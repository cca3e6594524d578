//! Nine scripts of one plan: Unicode gives each a block of 128 in which the same sound has the same place.

/// A letter's part in its syllable.
enum Sign {
    Consonant(&'static str),
    Vowel(&'static str),
    /// A vowel sign: replaces the inherent "a".
    Matra(&'static str),
    Virama,
    Anusvara,
    Visarga,
    /// Changes the consonant before it; names romanise the change rarely.
    Nukta,
    /// Doubles the next consonant (Gurmukhi).
    Addak,
    /// A consonant without its vowel (Malayalam chillu, Bengali khanda ta).
    Dead(&'static str),
    Digit(char),
}

const TAMIL: u32 = 0xb80;
const GURMUKHI: u32 = 0xa00;
const MALAYALAM: u32 = 0xd00;
const BENGALI: u32 = 0x980;

fn block(c: char) -> Option<u32> {
    let start = u32::from(c) & !0x7f;
    (0x900..0xd80).contains(&u32::from(c)).then_some(start)
}

/// True for scripts of Indo-Aryan languages, where an "a" between two syllables is often unspoken.
fn drops_medial_a(block: u32) -> bool {
    matches!(block, 0x900 | BENGALI | GURMUKHI | 0xa80)
}

fn sign(c: char) -> Option<Sign> {
    let script = block(c)?;
    let place = u32::from(c) & 0x7f;
    if let Some(special) = special(script, place) {
        return Some(special);
    }
    Some(match place {
        0x00..=0x02 => Sign::Anusvara,
        0x03 => Sign::Visarga,
        0x04..=0x14 | 0x60 | 0x61 => Sign::Vowel(match place {
            0x04 | 0x05 => "a",
            0x06 => "aa",
            0x07 => "i",
            0x08 => "i",
            0x09 => "u",
            0x0a => "u",
            0x0b | 0x60 => "ri",
            0x0c | 0x61 => "li",
            0x10 => "ai",
            0x11..=0x13 => "o",
            0x14 => "au",
            _ => "e",
        }),
        0x15..=0x39 => Sign::Consonant(consonant(place)),
        0x3c => Sign::Nukta,
        0x3e => Sign::Matra("aa"),
        0x3f | 0x40 => Sign::Matra("i"),
        0x41 | 0x42 => Sign::Matra("u"),
        0x43 | 0x44 => Sign::Matra("ri"),
        0x45..=0x47 => Sign::Matra("e"),
        0x48 => Sign::Matra("ai"),
        0x49..=0x4b => Sign::Matra("o"),
        0x4c | 0x57 => Sign::Matra("au"),
        0x4d => Sign::Virama,
        0x66..=0x6f => Sign::Digit(char::from_digit(place - 0x66, 10)?),
        _ => return None,
    })
}

fn special(script: u32, place: u32) -> Option<Sign> {
    Some(match (script, place) {
        (GURMUKHI, 0x70) => Sign::Anusvara,
        (GURMUKHI, 0x71) => Sign::Addak,
        (BENGALI, 0x4e) => Sign::Dead("t"),
        // Assamese.
        (BENGALI, 0x70) => Sign::Consonant("r"),
        (BENGALI, 0x71) => Sign::Consonant("w"),
        (BENGALI, 0x5f) => Sign::Consonant("y"),
        (0xb00, 0x5f) => Sign::Consonant("y"),
        (0xb00, 0x71) => Sign::Consonant("w"),
        (MALAYALAM, 0x7a | 0x7b) => Sign::Dead("n"),
        (MALAYALAM, 0x7c) => Sign::Dead("r"),
        (MALAYALAM, 0x7d | 0x7e) => Sign::Dead("l"),
        (MALAYALAM, 0x7f) => Sign::Dead("k"),
        // One Tamil letter for s and ch: names begin with s more often.
        (TAMIL, 0x1a) => Sign::Consonant("s"),
        (TAMIL, 0x03) => Sign::Nukta,
        // Kept apart from த until ட்ச has been read.
        (TAMIL, 0x1f) => Sign::Consonant("ṭ"),
        _ => return None,
    })
}

fn consonant(place: u32) -> &'static str {
    const NAMES: [&str; 37] = [
        "k", "kh", "g", "gh", "ng", "ch", "chh", "j", "jh", "ny", "t", "th", "d", "dh", "n", "t", "th", "d",
        "dh", "n", "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "zh", "v", "sh", "sh", "s", "h",
    ];
    usize::try_from(place.wrapping_sub(0x15))
        .ok()
        .and_then(|i| NAMES.get(i))
        .copied()
        .unwrap_or_default()
}

/// One written consonant and the vowel spoken after it.
#[derive(Debug, Default)]
struct Syllable {
    consonant: String,
    vowel: &'static str,
    /// The vowel is the unwritten "a".
    inherent: bool,
}

/// Transliterates the run of Brahmic letters that `text` begins with; the number of characters taken.
pub(super) fn word(text: &[char], out: &mut String) -> Option<usize> {
    let script = text.first().and_then(|c| sign(*c).and(block(*c)))?;
    let mut syllables: Vec<Syllable> = Vec::new();
    let mut used = 0;
    let mut doubled = false;
    for c in text {
        // Joiners shape letters; they have no sound.
        if matches!(c, '\u{200c}' | '\u{200d}') {
            used += 1;
            continue;
        }
        if block(*c).is_some_and(|block| block != script) {
            break;
        }
        let Some(sign) = sign(*c) else { break };
        used += 1;
        let last = syllables.last_mut();
        match sign {
            Sign::Consonant(name) => {
                let mut consonant = name.to_owned();
                if std::mem::take(&mut doubled) {
                    consonant.insert_str(0, name.get(..1).unwrap_or_default());
                }
                syllables.push(Syllable {
                    consonant,
                    vowel: "a",
                    inherent: true,
                });
            }
            Sign::Dead(name) => {
                syllables.push(Syllable {
                    consonant: name.to_owned(),
                    ..Syllable::default()
                });
            }
            Sign::Vowel(vowel) => syllables.push(Syllable {
                vowel,
                ..Syllable::default()
            }),
            Sign::Matra(vowel) => match last {
                Some(last) if last.inherent => (last.vowel, last.inherent) = (vowel, false),
                _ => syllables.push(Syllable {
                    vowel,
                    ..Syllable::default()
                }),
            },
            Sign::Virama => {
                if let Some(last) = last {
                    (last.vowel, last.inherent) = ("", false);
                }
            }
            Sign::Anusvara => syllables.push(Syllable {
                consonant: "ṃ".to_owned(),
                ..Syllable::default()
            }),
            Sign::Visarga => syllables.push(Syllable {
                consonant: "h".to_owned(),
                ..Syllable::default()
            }),
            Sign::Addak => doubled = true,
            Sign::Nukta => {
                // ज़ is z, फ़ is f; ड़ and ढ़ are romanised d or r, and stay d.
                if let Some(last) = last {
                    match last.consonant.as_str() {
                        "j" => last.consonant = "z".to_owned(),
                        "ph" => last.consonant = "f".to_owned(),
                        _ => {}
                    }
                }
            }
            Sign::Digit(digit) => {
                syllables.push(Syllable {
                    consonant: digit.to_string(),
                    ..Syllable::default()
                });
            }
        }
    }
    drop_unspoken(&mut syllables, script);
    if script == TAMIL {
        read_ksh(&mut syllables);
        voice_after_nasal(&mut syllables);
    }
    write(&syllables, out);
    (used > 0).then_some(used)
}

/// The "a" that is written in the letter but not spoken: at the end of a word after a single consonant, and in
/// V-C-a-C-V of Indo-Aryan words, from the end backwards.
fn drop_unspoken(syllables: &mut [Syllable], script: u32) {
    let mut next_is_voiced = false;
    let count = syllables.len();
    for i in (0..count).rev() {
        let before = i.checked_sub(1).and_then(|i| syllables.get(i));
        // Something with a vowel stands before, or a dead consonant does not (a cluster keeps its vowel).
        let open_before = before.is_some_and(|s| !s.vowel.is_empty());
        let after_has_consonant = syllables.get(i + 1).is_some_and(|s| !s.consonant.is_empty());
        let Some(this) = syllables.get_mut(i) else {
            continue;
        };
        let last = i + 1 == count;
        let silent = this.inherent
            && open_before
            && (last || (drops_medial_a(script) && next_is_voiced && after_has_consonant));
        if silent {
            (this.vowel, this.inherent) = ("", false);
        }
        next_is_voiced = !this.vowel.is_empty();
    }
}

/// Tamil writes ksh as ட்ச (மீனாட்சி), and Lakshmi with a helping u (லட்சுமி).
fn read_ksh(syllables: &mut [Syllable]) {
    let mut after_t = false;
    let mut next_is_m = false;
    let m_follows: Vec<bool> = syllables
        .iter()
        .rev()
        .map(|syllable| std::mem::replace(&mut next_is_m, syllable.consonant == "m"))
        .collect();
    let mut found = Vec::new();
    for (i, (syllable, m_follows)) in syllables.iter_mut().zip(m_follows.into_iter().rev()).enumerate() {
        if after_t && syllable.consonant == "s" {
            "sh".clone_into(&mut syllable.consonant);
            if syllable.vowel == "u" && m_follows {
                syllable.vowel = "";
            }
            found.push(i);
        }
        after_t = syllable.vowel.is_empty() && syllable.consonant == "ṭ";
    }
    for i in found {
        if let Some(before) = i.checked_sub(1).and_then(|i| syllables.get_mut(i)) {
            "k".clone_into(&mut before.consonant);
        }
    }
}

/// Tamil writes one letter for k and g, t and d, p and b: behind a nasal the voiced one is meant.
fn voice_after_nasal(syllables: &mut [Syllable]) {
    let mut after_nasal = false;
    for syllable in syllables {
        if after_nasal {
            let voiced = match syllable.consonant.as_str() {
                "k" => "g",
                "t" | "ṭ" => "d",
                "p" => "b",
                "s" => "j",
                _ => syllable.consonant.as_str(),
            };
            syllable.consonant = voiced.to_owned();
        }
        after_nasal =
            syllable.vowel.is_empty() && matches!(syllable.consonant.as_str(), "n" | "m" | "ng" | "ny");
    }
}

fn write(syllables: &[Syllable], out: &mut String) {
    for (i, syllable) in syllables.iter().enumerate() {
        let next = syllables
            .get(i + 1)
            .map(|s| s.consonant.as_str())
            .unwrap_or_default();
        let bare = syllable.vowel.is_empty();
        match syllable.consonant.as_str() {
            // The nasal takes the place of what follows: Sambhaji, Singh.
            "ṃ" => out.push_str(match next.chars().next() {
                Some('p' | 'b' | 'm') => "m",
                Some('h') => "ng",
                _ => "n",
            }),
            // ज्ञ is spoken gy.
            "j" if bare && next == "ny" => out.push('g'),
            "ny" if out.ends_with('g') && i > 0 => out.push('y'),
            // A nasal before its own stop is a plain n: ങ്ക, ஞ்ச.
            "ng" | "ny" if bare && !next.is_empty() => out.push('n'),
            "ṭ" => out.push('t'),
            // त्त, ट्ठ: aspiration is written once.
            consonant => out.push_str(consonant),
        }
        out.push_str(if syllable.vowel == "aa" {
            "a"
        } else {
            syllable.vowel
        });
    }
}
