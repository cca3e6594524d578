//! How alike two names are, for the duplicate warning.

use super::latin;
use super::sound::{coarse, sound};

/// From this similarity on two names are shown as perhaps the same person's.
pub const SIMILAR: u8 = 75;

/// Words that are not part of the name.
const TITLES: [&str; 14] = [
    "mr", "mrs", "ms", "dr", "smt", "shri", "shree", "sri", "kumari", "km", "baby", "master", "late", "prof",
];

/// How alike two names are, 0–100, in any script and order of words. 100: the same sounds. A missing word (Sita, Sita
/// Devi) or an initial (R Kumar) takes little away; a different word takes much.
pub fn similarity(a: &str, b: &str) -> u8 {
    let (a, b) = (words(a), words(b));
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    let joined = |words: &[Word]| words.iter().map(|word| word.sound.as_str()).collect::<String>();
    // Ramkumar is Ram Kumar.
    if a.len() != b.len() && joined(&a) == joined(&b) {
        return 95;
    }
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Less => matched(&a, &b),
        std::cmp::Ordering::Greater => matched(&b, &a),
        // Each word takes its best partner in turn, so the order may matter.
        std::cmp::Ordering::Equal => matched(&a, &b).max(matched(&b, &a)),
    }
}

/// Mean likeness of the words of `short` to their best partners in `long`, less something for partnerless words.
fn matched(short: &[Word], long: &[Word]) -> u8 {
    let mut free: Vec<&Word> = long.iter().collect();
    let mut total = 0u32;
    for word in short {
        let scores = free.iter().enumerate().map(|(i, other)| (alike(word, other), i));
        let Some((score, i)) = scores.max_by_key(|(score, i)| (*score, usize::MAX - i)) else {
            break;
        };
        total += u32::from(score);
        free.remove(i);
    }
    let count = u32::try_from(short.len()).unwrap_or(u32::MAX);
    let missing = u32::try_from(free.len())
        .unwrap_or(u32::MAX)
        .saturating_mul(10)
        .min(30);
    u8::try_from((total / count.max(1)).saturating_sub(missing)).unwrap_or(100)
}

struct Word {
    latin: String,
    sound: String,
    coarse: String,
    /// Written in Tamil letters.
    tamil: bool,
}

fn words(name: &str) -> Vec<Word> {
    let tamil = name.chars().any(|c| ('\u{b80}'..='\u{bff}').contains(&c));
    let latin = latin(name);
    let all: Vec<&str> = latin.split(' ').filter(|word| !word.is_empty()).collect();
    let named: Vec<&str> = all
        .iter()
        .copied()
        .filter(|word| !TITLES.contains(word))
        .collect();
    let kept = if named.is_empty() { all } else { named };
    kept.into_iter()
        .map(|word| Word {
            latin: word.to_owned(),
            sound: sound(word),
            coarse: coarse(word),
            tamil,
        })
        .collect()
}

fn alike(a: &Word, b: &Word) -> u8 {
    if a.latin == b.latin {
        return 100;
    }
    if a.sound == b.sound && !a.sound.is_empty() {
        // Manish and Manisha sound alike to a search, but brother and sister are two patients.
        let one_letter = |long: &Word, short: &Word| long.latin.strip_suffix('a') == Some(&short.latin);
        return if one_letter(a, b) || one_letter(b, a) {
            90
        } else {
            100
        };
    }
    // Only Tamil writing leaves voicing open; elsewhere Das and Tej are two names.
    if (a.tamil || b.tamil) && a.coarse == b.coarse && a.coarse.len() >= 2 {
        return 85;
    }
    let initial =
        |short: &Word, long: &Word| short.latin.chars().count() == 1 && long.latin.starts_with(&short.latin);
    if initial(a, b) || initial(b, a) {
        return 80;
    }
    let (x, y): (Vec<char>, Vec<char>) = (a.sound.chars().collect(), b.sound.chars().collect());
    let longest = x.len().max(y.len());
    let distance = edits(&x, &y);
    // One slip in a long name is likely a slip; in a short one it is another name.
    if distance == 1 && longest >= 6 {
        return 80;
    }
    let percent = longest.saturating_sub(distance).saturating_mul(70) / longest.max(1);
    u8::try_from(percent).unwrap_or(0)
}

/// Levenshtein distance, a swap of neighbours counted as one.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let cell = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut best = (cell(&above, j) + usize::from(x != y))
                .min(cell(&above, j + 1) + 1)
                .min(cell(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(cell(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(0)
}
