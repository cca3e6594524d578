//! Warnings from the data: an allergy, and one ingredient twice.

use std::collections::BTreeSet;

use serde::Serialize;

use super::names::{Named, classes_of, named};
use crate::rx::Line;

/// What is warned of, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// The line holds what the patient is allergic to.
    Allergy,
    /// The line holds a medicine of a class the patient is allergic to, or of the class of one they are allergic to.
    AllergyClass,
    /// The line and another, or a medicine the patient takes for long, hold the same ingredient.
    DuplicateIngredient,
}

/// What the line is warned against; the index in the list that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "index")]
pub enum Against {
    /// An allergy.
    Allergy(usize),
    /// An earlier line.
    Line(usize),
    /// A medicine the patient takes for long.
    LongTerm(usize),
}

/// One reason to look again. It forbids nothing: whoever prescribes decides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Warning {
    /// Index of the line.
    pub line: usize,
    /// What is warned of.
    pub kind: WarningKind,
    /// Against what.
    pub against: Against,
    /// The ingredient by its international name, the class by its id, or, where the data know neither, the word both hold.
    pub what: String,
}

/// The warnings for `lines`, sorted by line and gravity; each pair of lines is named once, at the later one.
///
/// `allergies` are the substances as told, `long_term` the names of medicines the patient takes. Texts that the data do not
/// know are compared word for word, so that a brand warns of the same brand; they give no other warning. Doses, routes and
/// times do not count: an eye drop and a tablet of one ingredient are named, and so are the steps of a taper that stand in
/// lines of their own.
pub fn warnings(lines: &[Line], allergies: &[String], long_term: &[String]) -> Vec<Warning> {
    let lines: Vec<Named> = lines.iter().map(|line| named(&line.drug)).collect();
    let allergies: Vec<Named> = allergies.iter().map(|text| named(text)).collect();
    let long_term: Vec<Named> = long_term.iter().map(|text| named(text)).collect();
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let mut warn = |kind, against, what: &BTreeSet<&str>| {
            found.extend(what.iter().map(|what| Warning {
                line: i,
                kind,
                against,
                what: (*what).to_owned(),
            }));
        };
        for (j, allergy) in allergies.iter().enumerate() {
            warn(WarningKind::Allergy, Against::Allergy(j), &shared(line, allergy));
            warn(
                WarningKind::AllergyClass,
                Against::Allergy(j),
                &classes_shared(line, allergy),
            );
        }
        for (j, other) in lines.iter().enumerate().take(i) {
            warn(
                WarningKind::DuplicateIngredient,
                Against::Line(j),
                &duplicated(line, other),
            );
        }
        for (j, other) in long_term.iter().enumerate() {
            warn(
                WarningKind::DuplicateIngredient,
                Against::LongTerm(j),
                &duplicated(line, other),
            );
        }
    }
    found.sort();
    found
}

/// Ingredients of both, and the brand of an unknown medicine where the allergy names it too.
fn shared<'a>(line: &'a Named, allergy: &'a Named) -> BTreeSet<&'a str> {
    let mut both: BTreeSet<&str> = line
        .ingredients
        .intersection(&allergy.ingredients)
        .copied()
        .collect();
    both.extend(brand(line).filter(|brand| allergy.strange.iter().any(|word| word == brand)));
    both
}

/// Classes of those ingredients of the line that the allergy does not name themselves, and classes that stand in the line
/// instead of an ingredient ("inj penicillin").
fn classes_shared(line: &Named, allergy: &Named) -> BTreeSet<&'static str> {
    let told = allergy.all_classes();
    let of_ingredients = line
        .ingredients
        .difference(&allergy.ingredients)
        .flat_map(|ingredient| classes_of(ingredient));
    let all = line.classes.iter().copied().chain(of_ingredients);
    all.filter(|class| told.contains(class)).collect()
}

/// Ingredients of both, or the brand when both are unknown.
fn duplicated<'a>(line: &'a Named, other: &'a Named) -> BTreeSet<&'a str> {
    let mut both: BTreeSet<&str> = line
        .ingredients
        .intersection(&other.ingredients)
        .copied()
        .collect();
    both.extend(brand(line).filter(|name| brand(other) == Some(name)));
    both
}

/// The first strange word of a medicine of which the data know nothing: its brand, followed by words like "forte".
fn brand(drug: &Named) -> Option<&str> {
    drug.ingredients
        .is_empty()
        .then(|| drug.strange.first())
        .flatten()
        .map(String::as_str)
}
