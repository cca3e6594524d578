//! The index against the plain search of `reference`: made-up patients and queries, and the order that a desk expects.

use std::collections::HashSet;

use nirantar_domain::PatientId;
use proptest::prelude::*;

use super::index::{IndexedPatient, PatientIndex};
use super::keys::word_keys;
use super::reference::search;

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
    "9 Stars",
    "108",
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
    "1",
    "10",
    "A-1",
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
        phones in prop::collection::vec("\\+9198765(4321|1042|9999)[0-2]|[0-9]{1,3}", 0..3),
        number in prop_oneof![0u32..30, 1035u32..1047],
        abha in prop::option::of("1234567890123[0-9]"),
    ) -> IndexedPatient {
        let mut id = [0; 16];
        id[8..].copy_from_slice(&n.to_be_bytes());
        IndexedPatient {
            id,
            number: format!("{}-{number}", if number % 2 == 0 { "A" } else { "AB" }),
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
        limit in prop_oneof![1usize..5, 1usize..30],
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
        "Zeb Khan",
    ];
    let mut index = PatientIndex::new();
    for (n, name) in names.iter().enumerate() {
        index.put(&IndexedPatient {
            id: [n as u8; 16],
            number: if *name == "Zeb Khan" {
                "A-10".into()
            } else {
                format!("A-{}", 100 + n)
            },
            name: word_keys(name),
            phones: vec![format!("+91987654321{}", n % 10)],
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
    assert_eq!(
        find("A-10", &[2])[..2],
        ["Zeb Khan", "Ajai Singh"],
        "a whole number before today's A-102"
    );
    assert_eq!(find("10", &[2])[0], "Ajai Singh", "digits alone may go on");
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
    let asked = std::sync::atomic::AtomicU32::new(0);
    let cancel = || asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) > 1;
    assert_eq!(index.search("a", 5, &HashSet::new(), &cancel), None);
    assert_eq!(index.distinct_words(), 1);
}
