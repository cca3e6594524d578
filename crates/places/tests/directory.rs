//! The directory that the program carries.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // a failed test shows by panicking

use nirantar_places::{Directory, PinCode, is_known, lookup, suggest};
use proptest::prelude::*;

const FILE: &[u8] = include_bytes!("../../../data/pin-codes.tsv.zst");

#[test]
fn the_file_is_read_whole() {
    let directory = Directory::read(FILE).unwrap();
    assert_eq!(directory.len(), 19_460);
}

#[test]
fn every_pin_code_has_an_area_and_nearly_every_one_a_state() {
    let mut without = 0;
    for number in 100_000..=999_999 {
        let code = PinCode::new(number).unwrap().to_string();
        let Some(pin) = lookup(&code) else { continue };
        assert!(!pin.offices.is_empty(), "{code}");
        assert!(
            pin.offices
                .iter()
                .all(|area| !area.trim().is_empty() && area.is_ascii()),
            "{code}"
        );
        assert!(is_known(&code));
        without += usize::from(pin.district.is_empty() || pin.state.is_empty());
    }
    assert_eq!(without, 20, "those for which India Post itself gives none");
}

#[test]
fn known_pin_codes() {
    for (code, area, district, state) in [
        ("110001", "Connaught Place", "New Delhi", "Delhi"),
        ("400050", "Bandra West", "Mumbai Suburban", "Maharashtra"),
        ("452009", "Sudama Nagar", "Indore", "Madhya Pradesh"),
        ("560 001", "Bengaluru GPO", "Bengaluru Urban", "Karnataka"),
        ("600096", "Perungudi", "Chennai", "Tamil Nadu"),
        ("682555", "Kavaratti", "Lakshadweep District", "Lakshadweep"),
        ("695001", "Thiruvananthapuram GPO", "Thiruvananthapuram", "Kerala"),
        ("700001", "Kolkata GPO", "Kolkata", "West Bengal"),
        (
            "744101",
            "Port Blair",
            "South Andamans",
            "Andaman and Nicobar Islands",
        ),
        ("781001", "Guwahati GPO", "Kamrup Metro", "Assam"),
        ("194101", "Leh", "Leh Ladakh", "Ladakh"),
        (
            "396210",
            "Daman",
            "Daman",
            "Dadra and Nagar Haveli and Daman and Diu",
        ),
    ] {
        let pin = lookup(code).unwrap_or_else(|| panic!("{code}"));
        assert_eq!((pin.district, pin.state), (district, state), "{code}");
        assert!(pin.offices.contains(&area), "{code}: {:?}", pin.offices);
    }
    for code in ["", "000000", "12345", "999999", "110 0011", "abcdef", "121999"] {
        assert_eq!(lookup(code), None, "{code}");
        assert!(!is_known(code));
    }
}

#[test]
fn a_place_is_found_while_it_is_typed() {
    let first = |text: &str| {
        suggest(text, 8)
            .first()
            .map(|hit| (hit.area, hit.pin.to_string()))
            .unwrap()
    };
    assert_eq!(first("sudama na"), ("Sudama Nagar", "452009".to_owned()));
    assert_eq!(first("SUDAMA-NAGAR"), ("Sudama Nagar", "452009".to_owned()));
    assert_eq!(first("bandra w"), ("Bandra West", "400050".to_owned()));
    assert_eq!(first("perungudi chen"), ("Perungudi", "600096".to_owned()));
    let mumbai = suggest("andheri mumbai", 8);
    assert!(!mumbai.is_empty());
    assert!(
        mumbai
            .iter()
            .all(|hit| hit.area.contains("Andheri") && hit.district.contains("Mumbai"))
    );
    assert_eq!(suggest("mumbai andheri", 8), mumbai);
    assert!(
        suggest("connaught", 8)
            .iter()
            .any(|hit| hit.pin.to_string() == "110001")
    );
    assert!(suggest("zzzz", 8).is_empty());
    assert!(suggest(" -- ", 8).is_empty());
    assert!(suggest("indore", 0).is_empty());
}

#[test]
fn digits_are_the_beginning_of_a_pin_code() {
    let hits = suggest("4520", 100);
    assert!(hits.len() > 5);
    assert!(hits.iter().all(|hit| hit.pin.to_string().starts_with("4520")));
    assert!(
        hits.windows(2).all(|pair| pair[0].pin < pair[1].pin),
        "one for each code"
    );
    let whole = suggest("452 009", 100);
    assert_eq!(
        whole.iter().map(|hit| hit.area).collect::<Vec<_>>(),
        lookup("452009").unwrap().offices
    );
    for text in ["0", "00", "012345", "4520091", "99999"] {
        assert!(suggest(text, 8).is_empty(), "{text}");
    }
}

#[test]
fn towns_come_before_villages_and_beginnings_before_later_words() {
    let hits = suggest("rampur", 40);
    assert_eq!(hits.len(), 40);
    assert!(
        hits.iter()
            .all(|hit| hit.area.to_lowercase().starts_with("rampur"))
    );
    let alone = |area: &str| area.eq_ignore_ascii_case("rampur");
    let first_other = hits.iter().position(|hit| !alone(hit.area)).unwrap_or(hits.len());
    assert!(
        hits[first_other..].iter().all(|hit| !alone(hit.area)),
        "the very name comes first"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_hit_is_what_lookup_says(text in "[a-zA-Z]{1,3}( [a-z]{1,2})?", limit in 0_usize..30) {
        let hits = suggest(&text, limit);
        prop_assert!(hits.len() <= limit);
        for hit in &hits {
            let pin = lookup(&hit.pin.to_string()).unwrap();
            prop_assert!(pin.offices.contains(&hit.area));
            let of_main = (pin.district, pin.state) == (hit.district, hit.state);
            prop_assert!(of_main || pin.others.iter().any(|p| (p.district, p.state) == (hit.district, hit.state)));
            for word in text.to_lowercase().split(' ') {
                let all = format!("{} {} {}", hit.area, hit.district, hit.state).to_lowercase();
                prop_assert!(all.split(|c: char| !c.is_alphanumeric()).any(|found| found.starts_with(word)), "{all}");
            }
        }
    }

    #[test]
    fn a_longer_text_finds_nothing_new(text in "[a-z]{2,6}") {
        let shorter = &text[..text.len() - 1];
        let all = suggest(shorter, usize::MAX);
        for hit in suggest(&text, 50) {
            prop_assert!(all.contains(&hit));
        }
    }

    #[test]
    fn any_text_is_answered(text in "\\PC*") {
        let _ = (lookup(&text), is_known(&text), suggest(&text, 8));
    }
}
