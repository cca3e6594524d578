//! Times a search for every prefix of many names over an index of made-up patients, one JSON line. Run with optimisation:
//! `cargo run --release -p nirantar-store --example search_speed -- 100000`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a tool for developers, not part of the program"
)]

use std::collections::HashSet;
use std::time::Instant;

use nirantar_store::{IndexedPatient, PatientIndex, word_keys};

const START: [&str; 24] = [
    "Ra", "Sa", "La", "Ma", "An", "Pra", "Su", "De", "Vi", "Ni", "Ka", "Ha", "Go", "Jay", "Ab", "Mo", "Ba",
    "Cha", "Is", "Shi", "Ga", "Pu", "Ta", "Yo",
];
const MIDDLE: [&str; 20] = [
    "me", "ni", "ksh", "ha", "ndra", "ti", "ve", "la", "shi", "ra", "du", "gi", "ban", "jee", "ku", "li",
    "mar", "na", "so", "ta",
];
const END: [&str; 16] = [
    "sh", "ta", "mi", "n", "r", "v", "ya", "l", "ri", "bai", "devi", "nath", "pal", "ka", "d", "t",
];

fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize
}

fn word(state: &mut u64) -> String {
    // Names crowd: squares of a uniform draw prefer the first of each list.
    let mut pick = |n: usize| {
        let draw = next(state) % (n * n);
        draw.isqrt().min(n - 1)
    };
    format!("{}{}{}", START[pick(24)], MIDDLE[pick(20)], END[pick(16)])
}

fn main() {
    let count: usize = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(100_000);
    let mut state = 42;
    let areas: Vec<String> = (0..500).map(|_| format!("{}pur", word(&mut state))).collect();
    let mut index = PatientIndex::new();
    let mut names = Vec::new();
    let began = Instant::now();
    for n in 0..count {
        let mut id = [0; 16];
        id[8..].copy_from_slice(&(n as u64).to_be_bytes());
        let name = format!("{} {}", word(&mut state), word(&mut state));
        let phone = format!("+919{:09}", next(&mut state) % 1_000_000_000);
        index.put(&IndexedPatient {
            id,
            number: format!("A-{n}"),
            name: word_keys(&name),
            area: word_keys(&areas[next(&mut state) % areas.len()]),
            phones: vec![phone.clone()],
            abha: String::new(),
        });
        if n % (count / 200).max(1) == 0 {
            names.push(name);
            names.push(phone[3..].to_owned());
        }
    }
    let loaded = began.elapsed();
    let (mut times, today) = (Vec::new(), HashSet::new());
    for name in &names {
        for end in 1..=name.len() {
            let began = Instant::now();
            let hits = index.search(&name[..end], 20, &today, &|| false).unwrap();
            times.push((
                began.elapsed().as_secs_f64() * 1000.0,
                name[..end].to_owned(),
                hits.len(),
            ));
        }
    }
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize].0;
    println!(
        "{{\"figure\":\"search in memory\",\"unit\":\"ms\",\"n\":{},\"p50\":{:.3},\"p95\":{:.3},\"p99\":{:.3},\"max\":{:.3},\
         \"slowest\":{:?},\"patients\":{count},\"distinct_words\":{},\"load_ms\":{:.0}}}",
        times.len(),
        at(0.5),
        at(0.95),
        at(0.99),
        at(1.0),
        times[times.len() - 1].1,
        index.distinct_words(),
        loaded.as_secs_f64() * 1000.0
    );
}
