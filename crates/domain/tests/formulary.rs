//! Warnings of the prescription: known examples, and that neither the order of the lines nor who is named first matters.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::BTreeSet;

use nirantar_domain::formulary::{
    Against, Warning, WarningKind, classes_of, ingredients_of, knows_allergy, reference_drugs, warnings,
};
use nirantar_domain::rx::{self, Line};
use proptest::prelude::*;

fn lines(typed: &[&str]) -> Vec<Line> {
    typed.iter().map(|line| rx::parse(line)).collect()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// line kind against what
fn told(typed: &[&str], allergies: &[&str], long_term: &[&str]) -> Vec<String> {
    warnings(&lines(typed), &texts(allergies), &texts(long_term))
        .into_iter()
        .map(|warning| {
            let kind = match warning.kind {
                WarningKind::Allergy => "allergy",
                WarningKind::AllergyClass => "class",
                WarningKind::DuplicateIngredient => "duplicate",
            };
            let against = match warning.against {
                Against::Allergy(i) => format!("allergy {i}"),
                Against::Line(i) => format!("line {i}"),
                Against::LongTerm(i) => format!("long-term {i}"),
            };
            format!("{}: {kind}, {against}, {}", warning.line, warning.what)
        })
        .collect()
}

#[test]
fn an_allergy_to_the_medicine_itself() {
    let amoxicillin = &["cap amoxicillin 500 1-1-1 5d"];
    let itself = ["0: allergy, allergy 0, amoxicillin"];
    assert_eq!(told(amoxicillin, &["Amoxycillin (rash, 2019)"], &[]), itself);
    assert_eq!(
        told(amoxicillin, &["dust", "amoxicillin"], &[]),
        ["0: allergy, allergy 1, amoxicillin"]
    );
    assert_eq!(
        told(&["tab co-amoxiclav 625 1-0-1 5d"], &["amoxicillin"], &[]),
        ["0: allergy, allergy 0, amoxicillin"]
    );
    assert_eq!(
        told(
            &["tab crocin 650 sos", "tab ecosprin 75 od"],
            &["acetaminophen"],
            &[]
        ),
        [""; 0],
        "brands are not known"
    );
    assert_eq!(
        told(&["tab paracetamol 650 sos"], &["Acetaminophen"], &[]),
        ["0: allergy, allergy 0, paracetamol"]
    );
}

#[test]
fn an_allergy_to_its_class() {
    assert_eq!(
        told(
            &["cap amoxicillin 500 1-1-1 5d", "tab azithromycin 500 od 3d"],
            &["Penicillin"],
            &[]
        ),
        ["0: class, allergy 0, penicillin"]
    );
    // Told of one member, another prescribed.
    assert_eq!(
        told(&["inj ampicillin 500 mg 1-1-1"], &["amoxicillin"], &[]),
        ["0: class, allergy 0, penicillin"]
    );
    assert_eq!(
        told(
            &["tab co-trimoxazole 1-0-1 5d", "tab sulfasalazine 500 bd"],
            &["sulfa drugs"],
            &[]
        ),
        [
            "0: class, allergy 0, sulfonamide",
            "1: class, allergy 0, sulfonamide"
        ]
    );
    assert_eq!(
        told(
            &["tab diclofenac 50 bd", "tab paracetamol 500 tds"],
            &["aspirin"],
            &[]
        ),
        ["0: class, allergy 0, nsaid"]
    );
    assert_eq!(
        told(&["tab levofloxacin 500 od"], &["Ciprofloxacin -- hives"], &[]),
        ["0: class, allergy 0, fluoroquinolone"]
    );
    assert_eq!(
        told(&["tab cefixime 200 bd"], &["cephalosporins"], &[]),
        ["0: class, allergy 0, cephalosporin"]
    );
    // The class written for the medicine.
    assert_eq!(
        told(&["inj penicillin 1-0-1"], &["amoxicillin"], &[]),
        ["0: class, allergy 0, penicillin"]
    );
    // Itself and its class at once: the class of one ingredient does not hide behind the other.
    assert_eq!(
        told(
            &["tab aceclofenac + paracetamol 1-0-1"],
            &["paracetamol, ibuprofen"],
            &[]
        ),
        ["0: allergy, allergy 0, paracetamol", "0: class, allergy 0, nsaid"]
    );
    // Not related by the data; a person has to think of it.
    assert_eq!(
        told(
            &["tab cefixime 200 bd", "tab furosemide 40 od"],
            &["penicillin", "sulfa"],
            &[]
        ),
        [""; 0]
    );
}

#[test]
fn one_ingredient_twice() {
    assert_eq!(
        told(
            &[
                "tab paracetamol 650 tds 3d",
                "tab tramadol + paracetamol 1-0-1",
                "tab cetirizine 10 hs"
            ],
            &[],
            &[]
        ),
        ["1: duplicate, line 0, paracetamol"]
    );
    assert_eq!(
        told(
            &["tab metformin 500 1-0-1 30d"],
            &[],
            &["Glimepiride + Metformin SR", "Telmisartan"]
        ),
        ["0: duplicate, long-term 0, metformin"]
    );
    assert_eq!(
        told(
            &[
                "inj \"Insulin (Soluble)\" 10 units",
                "inj Insulin Glargine 10 units hs"
            ],
            &[],
            &[]
        ),
        [""; 0]
    );
    // Three lines of one ingredient: each pair once.
    let pairs = told(
        &[
            "tab ibuprofen 400 bd",
            "syr ibuprofen 5 ml tds",
            "tab ibuprofen 200 sos",
        ],
        &[],
        &[],
    );
    assert_eq!(
        pairs,
        [
            "1: duplicate, line 0, ibuprofen",
            "2: duplicate, line 0, ibuprofen",
            "2: duplicate, line 1, ibuprofen"
        ]
    );
}

#[test]
fn names_the_data_do_not_know_are_compared_as_words() {
    assert_eq!(
        told(&["tab brufen 400 bd"], &["Brufen, vomiting"], &[]),
        ["0: allergy, allergy 0, brufen"]
    );
    assert_eq!(
        told(
            &["tab neurobion forte od", "tab becosules forte od"],
            &[],
            &["Neurobion"]
        ),
        ["0: duplicate, long-term 0, neurobion"],
        "forte is no name"
    );
    assert_eq!(told(&["5 ml bd", ""], &["nil", ""], &["", "5 ml"]), [""; 0]);
}

#[test]
fn the_shape_on_the_wire() {
    let found = warnings(
        &lines(&["tab amoxicillin 500 bd"]),
        &texts(&["penicillin"]),
        &texts(&["amoxicillin"]),
    );
    assert_eq!(
        serde_json::to_string(&found).unwrap(),
        concat!(
            r#"[{"line":0,"kind":"allergy_class","against":{"kind":"allergy","index":0},"what":"penicillin"},"#,
            r#"{"line":0,"kind":"duplicate_ingredient","against":{"kind":"long_term","index":0},"what":"amoxicillin"}]"#
        )
    );
}

fn name() -> impl Strategy<Value = String> {
    let names: Vec<String> = reference_drugs().iter().map(|drug| drug.name.clone()).collect();
    prop_oneof![
        4 => proptest::sample::select(names),
        2 => proptest::sample::select(vec![
            "penicillin", "sulfa", "NSAIDs", "aspirin", "Amoxycillin", "cephalexin", "brufen", "augmentin duo", "insulin",
        ])
        .prop_map(str::to_owned),
        1 => "\\PC{0,20}",
    ]
}

fn line(drug: &str) -> Line {
    let mut line = rx::parse("tab x 1-0-1 5d");
    line.drug = drug.to_owned();
    line
}

/// A warning without positions: the two texts and what is told of them, the pair in either order.
fn between(
    warning: &Warning,
    drugs: &[String],
    allergies: &[String],
    long_term: &[String],
) -> (WarningKind, Vec<String>, String) {
    let other = match warning.against {
        Against::Allergy(i) => format!("allergy {}", allergies[i]),
        Against::Line(i) => drugs[i].clone(),
        Against::LongTerm(i) => format!("long-term {}", long_term[i]),
    };
    let mut pair = vec![drugs[warning.line].clone(), other];
    pair.sort();
    (warning.kind, pair, warning.what.clone())
}

fn list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(name(), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_order_of_lines_does_not_matter(
        (drugs, shuffled) in list().prop_flat_map(|drugs| (Just(drugs.clone()), Just(drugs).prop_shuffle())),
        allergies in list(),
        long_term in list(),
    ) {
        let told = |drugs: &[String]| {
            let lines: Vec<Line> = drugs.iter().map(|drug| line(drug)).collect();
            let mut told: Vec<_> = warnings(&lines, &allergies, &long_term)
                .iter()
                .map(|warning| between(warning, drugs, &allergies, &long_term))
                .collect();
            told.sort();
            told
        };
        prop_assert_eq!(told(&drugs), told(&shuffled));
    }

    #[test]
    fn a_line_and_a_long_term_medicine_may_change_places(one in name(), other in name()) {
        let told = |line_drug: &str, long: &str| -> BTreeSet<String> {
            let long = [long.to_owned()];
            warnings(&[line(line_drug)], &[], &long).into_iter().map(|warning| warning.what).collect()
        };
        prop_assert_eq!(told(&one, &other), told(&other, &one));
        let lines = [line(&one), line(&other)];
        let between_lines: BTreeSet<_> = warnings(&lines, &[], &[]).into_iter().map(|warning| warning.what).collect();
        prop_assert_eq!(between_lines, told(&one, &other));
    }

    #[test]
    fn every_warning_holds_and_stands_in_order(drugs in list(), allergies in list(), long_term in list()) {
        let lines: Vec<Line> = drugs.iter().map(|drug| line(drug)).collect();
        let found = warnings(&lines, &allergies, &long_term);
        let mut sorted = found.clone();
        sorted.sort();
        sorted.dedup();
        prop_assert_eq!(&found, &sorted);
        for warning in &found {
            let of_line = ingredients_of(&drugs[warning.line]);
            match warning.against {
                Against::Line(other) => prop_assert!(other < warning.line),
                Against::Allergy(i) => prop_assert!(i < allergies.len()),
                Against::LongTerm(i) => prop_assert!(i < long_term.len()),
            }
            match warning.kind {
                WarningKind::AllergyClass => {
                    let of_ingredient = of_line.iter().any(|name| classes_of(name).contains(&warning.what.as_str()));
                    prop_assert!(of_ingredient || knows_allergy(&drugs[warning.line]));
                }
                _ => prop_assert!(of_line.is_empty() || of_line.contains(&warning.what.as_str())),
            }
        }
    }

    #[test]
    fn a_medicine_one_is_allergic_to_is_always_told(drug in proptest::sample::select(reference_drugs().to_vec())) {
        let found = warnings(&[line(&drug.name)], std::slice::from_ref(&drug.name), &[]);
        let told: BTreeSet<_> = found.iter().map(|warning| warning.what.as_str()).collect();
        prop_assert_eq!(told, drug.ingredients.iter().map(String::as_str).collect());
        prop_assert!(found.iter().all(|warning| warning.kind == WarningKind::Allergy));
    }

    #[test]
    fn more_allergies_take_no_warning_away(drugs in list(), allergies in list(), more in list()) {
        let lines: Vec<Line> = drugs.iter().map(|drug| line(drug)).collect();
        let few = warnings(&lines, &allergies, &[]);
        let all = warnings(&lines, &[allergies, more].concat(), &[]);
        prop_assert!(few.iter().all(|warning| all.contains(warning)));
    }
}
