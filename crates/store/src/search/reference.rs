//! The search written down a second time, plainly: every patient against every typed word, on strings. The index has to
//! find the same patients in the same order.

use std::collections::HashSet;

use nirantar_domain::{PatientId, Phone};

use super::index::IndexedPatient;
use super::keys::{WordKeys, word_keys};

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn national(text: &str) -> String {
    let phone = Phone::parse(text);
    phone.map_or_else(
        |_| digits(text),
        |phone| digits(phone.national().unwrap_or(phone.as_str())),
    )
}

fn capitals(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_uppercase()
}

/// All texts that one edit away: every substitution, insertion, deletion and swap is tried.
fn begins_but_for_one(typed: &str, word: &str) -> bool {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    (0..=word.len()).any(|end| distance_one(typed, &word[..end]))
}

fn distance_one(a: &[u8], b: &[u8]) -> bool {
    let without = |word: &[u8], i: usize| [&word[..i], &word[i + 1..]].concat();
    a == b
        || (0..a.len()).any(|i| without(a, i) == b)
        || (0..b.len()).any(|i| without(b, i) == a)
        || (a.len() == b.len() && a.iter().zip(b).filter(|(x, y)| x != y).count() == 1)
        || (1..a.len()).any(|i| {
            let mut swapped = a.to_vec();
            swapped.swap(i - 1, i);
            swapped == b
        })
}

struct Token {
    text: String,
    number: bool,
}

/// The digits of every script that a desk types with, from zero to nine.
const DIGITS: [&str; 13] = [
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
    "০১২৩৪৫৬৭৮৯",
    "੦੧੨੩੪੫੬੭੮੯",
    "૦૧૨૩૪૫૬૭૮૯",
    "୦୧୨୩୪୫୬୭୮୯",
    "௦௧௨௩௪௫௬௭௮௯",
    "౦౧౨౩౪౫౬౭౮౯",
    "೦೧೨೩೪೫೬೭೮೯",
    "൦൧൨൩൪൫൬൭൮൯",
    "꯰꯱꯲꯳꯴꯵꯶꯷꯸꯹",
    "０１２３４５６７８９",
];

fn ascii(c: char) -> char {
    let value = DIGITS
        .iter()
        .find_map(|script| script.chars().position(|digit| digit == c));
    value.map_or(c, |value| char::from(b'0' + u8::try_from(value).unwrap()))
}

fn tokens(query: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let query: String = query.chars().map(ascii).collect();
    for part in query.split_whitespace() {
        let number = part.chars().any(|c| c.is_ascii_digit())
            && part.chars().all(|c| c.is_ascii_digit() || "+-.()/".contains(c));
        match tokens.last_mut() {
            Some(last) if number && last.number => last.text.push_str(part),
            _ => tokens.push(Token {
                text: part.to_owned(),
                number,
            }),
        }
    }
    tokens
}

const NONE: u8 = u8::MAX;

fn text_quality(typed: &WordKeys, number: bool, patient: &IndexedPatient) -> u8 {
    if typed.latin.is_empty() {
        return NONE;
    }
    let mut best = NONE;
    let sounds = |word: &WordKeys| {
        [&typed.sound, &typed.own_sound].into_iter().any(|typed| {
            !typed.is_empty() && (word.sound.starts_with(typed) || word.own_sound.starts_with(typed))
        })
    };
    for (place, word) in patient.name.iter().enumerate() {
        let next = patient.name.get(place + 1).map_or("", |next| &next.latin);
        let rest = typed.latin.strip_prefix(&word.latin).unwrap_or_default();
        let quality = if word.latin.starts_with(&typed.latin) {
            if place == 0 { 2 } else { 3 }
        } else if sounds(word) {
            4
        } else if word.latin.contains(&typed.latin)
            || (word.latin.len() >= 2 && !rest.is_empty() && next.starts_with(rest))
        {
            6
        } else if !typed.coarse.is_empty() && word.coarse.starts_with(&typed.coarse) {
            7
        } else if !number
            && typed.latin.len() >= 4
            && typed.latin.is_ascii()
            && begins_but_for_one(&typed.latin, &word.latin)
        {
            9
        } else {
            NONE
        };
        best = best.min(quality);
    }
    for word in &patient.area {
        let quality = if word.latin.starts_with(&typed.latin) {
            5
        } else if sounds(word) {
            8
        } else {
            NONE
        };
        best = best.min(quality);
    }
    best
}

fn number_quality(typed: &str, only_digits: bool, patient: &IndexedPatient) -> (bool, u8) {
    let mut best = NONE;
    let mut exact = false;
    let (key, number) = (capitals(typed), capitals(&patient.number));
    let typed_digits = digits(typed);
    if number == key || (only_digits && digits(&number) == typed_digits) {
        best = 1;
        exact = !only_digits;
    } else if number.starts_with(&key) || (only_digits && digits(&number).starts_with(&typed_digits)) {
        best = 3;
    }
    if !only_digits {
        return (exact, best);
    }
    let mut consider = |found: &str, whole: &str| {
        let quality = if found == typed_digits || found == whole {
            1
        } else if found.starts_with(&typed_digits) || found.starts_with(whole) {
            3
        } else if found.ends_with(&typed_digits) {
            4
        } else if found.contains(&typed_digits) {
            5
        } else {
            NONE
        };
        best = best.min(quality);
        quality == 1
    };
    for phone in &patient.phones {
        exact |= consider(&national(phone), &national(typed));
    }
    if !patient.abha.is_empty() {
        let abha = digits(&patient.abha);
        let quality = match () {
            () if abha == typed_digits => 1,
            () if abha.starts_with(&typed_digits) => 3,
            () if abha.contains(&typed_digits) => 5,
            () => NONE,
        };
        best = best.min(quality);
    }
    (exact, best)
}

fn rank(query: &str, patient: &IndexedPatient) -> Option<(bool, u8, u16)> {
    let (mut exact, mut worst, mut sum) = (false, 0, 0);
    for token in tokens(query) {
        let mut qualities = Vec::new();
        if token.number {
            let (phone, number) = number_quality(&token.text, true, patient);
            exact |= phone;
            let keys = WordKeys {
                latin: digits(&token.text),
                ..WordKeys::default()
            };
            qualities.push(number.min(text_quality(&keys, true, patient)));
        } else if token.text.chars().any(|c| c.is_ascii_digit()) {
            let keys = word_keys(&token.text);
            let text = if keys.len() == 1 {
                text_quality(&keys[0], false, patient)
            } else {
                NONE
            };
            let (whole, number) = number_quality(&token.text, false, patient);
            exact |= whole;
            qualities.push(number.min(text));
        } else {
            qualities.extend(
                word_keys(&token.text)
                    .iter()
                    .map(|keys| text_quality(keys, false, patient)),
            );
        }
        for quality in qualities {
            if quality == NONE {
                return None;
            }
            worst = worst.max(quality);
            sum += u16::from(quality);
        }
    }
    Some((exact, worst, sum))
}

pub(super) fn search(
    patients: &[IndexedPatient],
    query: &str,
    limit: usize,
    today: &HashSet<PatientId>,
) -> Vec<PatientId> {
    if tokens(query)
        .iter()
        .all(|token| !token.number && word_keys(&token.text).is_empty())
    {
        return Vec::new();
    }
    let mut found: Vec<_> = patients
        .iter()
        .filter_map(|patient| {
            let (exact, worst, sum) = rank(query, patient)?;
            let id = PatientId::from_bytes(patient.id);
            let name: Vec<&str> = patient.name.iter().map(|word| word.latin.as_str()).collect();
            Some((
                (
                    !exact,
                    !today.contains(&id),
                    worst,
                    sum,
                    name,
                    capitals(&patient.number),
                    id,
                ),
                id,
            ))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).take(limit).collect()
}
