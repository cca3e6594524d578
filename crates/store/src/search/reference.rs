//! The search written down a second time, plainly: every patient against every typed word, on strings. The index has to
//! find the same patients in the same order.

use std::collections::HashSet;

use nirantar_domain::{PatientId, Phone};
use proptest::prelude::*;

use super::index::{IndexedPatient, PatientIndex};
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
    let (key, number) = (capitals(typed), capitals(&patient.number));
    let typed_digits = digits(typed);
    if number == key || (only_digits && digits(&number) == typed_digits) {
        best = 1;
    } else if number.starts_with(&key) || (only_digits && digits(&number).starts_with(&typed_digits)) {
        best = 3;
    }
    if !only_digits {
        return (false, best);
    }
    let mut exact = false;
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
            qualities.push(number_quality(&token.text, false, patient).1.min(text));
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

fn search(
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

const NAMES: &[&str] = &[
    "Ajay",
    "Ajai",
    "Ajit",
    "Sita",
    "Seetha",
    "Ram",
    "Ramesh",
    "Ramkumar",
    "Kumar",
    "Kumari",
    "Mohammed",
    "Mohd",
    "Banerjee",
    "Bandyopadhyay",
    "Lakshmi",
    "Laxmi",
    "अजय",
    "सीता",
    "অজয়",
    "அஜய்",
    "S",
    "D'Souza",
    "Devi",
    "Rao",
    "M",
    "O",
    "Al",
    "Bai",
    "Bi",
    "Chaudhary",
    "Chowdhury",
];
const AREAS: &[&str] = &["Rampur", "Sector 12", "Sitapur", "Old Town", "", "Kumarpara"];
const QUERIES: &[&str] = &[
    "a",
    "s",
    "r",
    "k",
    "m",
    "98",
    "9",
    "1042",
    "A-10",
    "a10",
    "98765 43210",
    "+91 98765",
    "43210",
    "ramk",
    "ramkum",
    "kumar ram",
    "sitq",
    "ajya",
    "banerji",
    "12",
    "sector 12",
    "lakshmi 98",
    "-",
    "9876543210",
    "12345678901234",
    "ajay kumar rampur",
    "सी",
    "अज",
    "bandy",
    "mohd",
    "souza",
    "xyzzy",
    "ajaay",
    "sector12",
    "९८७६५ ४३२१०",
    "சீதா ௪௩",
    "೧¡R",
    "१०४२",
];

prop_compose! {
    fn patient(n: u64)(
        name in prop::collection::vec(prop::sample::select(NAMES), 1..4),
        area in prop::sample::select(AREAS),
        phones in prop::collection::vec("\\+9198765(4321|1042|9999)[0-2]", 0..3),
        number in 0u32..12,
        abha in prop::option::of("1234567890123[0-9]"),
    ) -> IndexedPatient {
        let mut id = [0; 16];
        id[8..].copy_from_slice(&n.to_be_bytes());
        IndexedPatient {
            id,
            number: format!("{}-{}", if number % 2 == 0 { "A" } else { "AB" }, 1035 + number),
            name: word_keys(&name.join(" ")),
            area: word_keys(area),
            phones,
            abha: abha.unwrap_or_default(),
        }
    }
}

fn query() -> impl Strategy<Value = String> {
    let part = |word: &'static str, cut: usize| -> String {
        let length = word.chars().count();
        word.chars()
            .take(cut % length.max(1) + 1)
            .collect::<String>()
            .to_lowercase()
    };
    let typed = (prop::sample::select(NAMES), 0usize..12).prop_map(move |(word, cut)| part(word, cut));
    prop_oneof![
        prop::sample::select(QUERIES).prop_map(str::to_owned),
        typed.clone(),
        (typed.clone(), typed).prop_map(|(a, b)| format!("{a} {b}")),
        "[a-z]{1,5}",
        "[0-9]{1,11}",
        "\\PC{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn finds_what_the_plain_search_finds(
        patients in (0u64..40).prop_flat_map(|n| (0..n).map(patient).collect::<Vec<_>>()),
        queries in prop::collection::vec(query(), 1..8),
        limit in 1usize..30,
        today in prop::collection::hash_set((0u64..40).prop_map(|n| {
            let mut id = [0; 16];
            id[8..].copy_from_slice(&n.to_be_bytes());
            PatientId::from_bytes(id)
        }), 0..4),
        again in prop::collection::vec(any::<prop::sample::Index>(), 0..10),
        gone in prop::collection::vec(any::<prop::sample::Index>(), 0..5),
    ) {
        let mut patients = patients;
        let mut index = PatientIndex::new();
        patients.iter().for_each(|patient| index.put(patient));
        if !patients.is_empty() {
            // Put again, some with another's name: what is searched is the last state.
            for (n, pick) in again.iter().enumerate() {
                let donor = patients[n % patients.len()].name.clone();
                let at = pick.index(patients.len());
                patients[at].name = donor;
                index.put(&patients[at]);
            }
            for pick in gone {
                if !patients.is_empty() {
                    let patient = patients.remove(pick.index(patients.len()));
                    index.remove(PatientId::from_bytes(patient.id));
                }
            }
        }
        prop_assert_eq!(index.len(), patients.len());
        for query in &queries {
            let hits = index.search(query, limit, &today, &|| false).unwrap();
            let found: Vec<PatientId> = hits.iter().map(|hit| hit.patient).collect();
            prop_assert_eq!(found, search(&patients, query, limit, &today), "{:?}", query);
        }
    }
}

#[test]
fn ranks_as_a_desk_expects() {
    let names = [
        "Ajay Kumar",
        "Vijay Ajay",
        "Ajai Singh",
        "Sanjay Rao",
        "Ram Kumar",
        "Mohammed Ali",
        "Mohd Iqbal",
        "অজয় রায়",
        "Adjay Sen",
        "Banerjee S",
    ];
    let mut index = PatientIndex::new();
    for (n, name) in names.iter().enumerate() {
        index.put(&IndexedPatient {
            id: [n as u8; 16],
            number: format!("A-{}", 100 + n),
            name: word_keys(name),
            phones: vec![format!("+91987654321{n}")],
            ..IndexedPatient::default()
        });
    }
    let find = |text: &str, today: &[u8]| -> Vec<&str> {
        let today = today.iter().map(|n| PatientId::from_bytes([*n; 16])).collect();
        let hits = index.search(text, 5, &today, &|| false).unwrap();
        hits.iter()
            .map(|hit| names[hit.patient.as_bytes()[0] as usize])
            .collect()
    };
    assert_eq!(find("ajay", &[])[..2], ["Ajay Kumar", "অজয় রায়"]);
    assert_eq!(find("ajay", &[])[2..4], ["Vijay Ajay", "Ajai Singh"]);
    assert_eq!(find("ajay", &[2])[0], "Ajai Singh", "today's patients first");
    assert_eq!(
        find("9876543213", &[2])[0],
        "Sanjay Rao",
        "but an exact phone before them"
    );
    assert_eq!(find("+91 98765 43213", &[])[..], ["Sanjay Rao"]);
    assert_eq!(find("अजय", &[])[..2], ["Ajay Kumar", "অজয় রায়"]);
    assert_eq!(find("ramkumar", &[]), ["Ram Kumar"]);
    assert_eq!(find("kumar aj", &[]), ["Ajay Kumar"]);
    assert_eq!(find("mohammad", &[])[..2], ["Mohammed Ali", "Mohd Iqbal"]);
    assert_eq!(find("bandyopadhyay", &[]), ["Banerjee S"]);
    assert_eq!(find("a-103", &[]), ["Sanjay Rao"]);
    assert_eq!(find("103", &[])[0], "Sanjay Rao");
    assert!(find("njay", &[]).contains(&"Sanjay Rao"), "middle of a word");
    assert_eq!(find("  ", &[]), Vec::<&str>::new());
}

#[test]
fn stops_when_told() {
    let mut index = PatientIndex::new();
    for n in 0..10_000u32 {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&n.to_be_bytes());
        index.put(&IndexedPatient {
            id,
            name: word_keys("Ajay"),
            ..IndexedPatient::default()
        });
    }
    let asked = std::cell::Cell::new(0);
    let cancel = || {
        asked.set(asked.get() + 1);
        asked.get() > 2
    };
    assert_eq!(index.search("a", 5, &HashSet::new(), &cancel), None);
    assert_eq!(index.distinct_words(), 1);
}
