//! The two data files, read once.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::names::classes_of;
use crate::rx::{self, Form};

/// The national list as written. Kept as a file so that it can be read, corrected and signed without knowing Rust.
const LIST: &str = include_str!("../../../../data/nlem-2022.toml");

/// Classes and other names as written.
const CLASSES: &str = include_str!("../../../../data/drug-classes.toml");

/// One medicine of the national list in one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReferenceDrug {
    /// Generic name as the list prints it, ingredients joined by `+`.
    pub name: String,
    /// What it comes as; none where the list gives no form, or one the prescription line has no word for.
    pub form: Option<Form>,
    /// As a prescription line writes them, in the order of the file: `125 mg/5 ml`. May be empty.
    pub strengths: Vec<String>,
    /// International names of what is in it, lower case; never empty.
    pub ingredients: Vec<String>,
    /// Allergy classes of its ingredients, e.g. `penicillin`. Often empty.
    pub classes: Vec<String>,
    /// The numbers under which the list prints it: the row's source. Never empty.
    pub sections: Vec<String>,
    /// The list's own words where form and strengths do not say all of it.
    pub as_printed: Option<String>,
    /// The doctor or pharmacist who checked the row; empty = nobody, and the row is marked wherever it is shown.
    pub checked_by: String,
}

impl ReferenceDrug {
    /// True when a doctor or pharmacist has checked the row.
    pub fn is_checked(&self) -> bool {
        !self.checked_by.trim().is_empty()
    }

    /// What to put into a prescription line for it: form, name and strength, `tab Paracetamol 500 mg`. The name is quoted
    /// where plain typing would not give it back.
    pub fn typed(&self, strength: Option<&str>) -> String {
        let form = self.form.map_or("", Form::short);
        let strength = strength.unwrap_or_default();
        let line = |name: &str| {
            [form, name, strength]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let plain = line(&self.name);
        let read = rx::parse(&plain);
        let same = read.drug == self.name
            && read.form == self.form
            && read.strength.as_deref().unwrap_or_default() == strength
            && read.unparsed.is_empty();
        if same {
            plain
        } else {
            line(&format!("\"{}\"", self.name))
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct List {
    drug: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    form: Option<Form>,
    strengths: Vec<String>,
    sections: Vec<String>,
    ingredients: Vec<String>,
    as_printed: Option<String>,
    checked_by: String,
}

/// `data/drug-classes.toml`.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Classes {
    /// Other names of ingredients.
    pub name: Vec<OtherName>,
    /// Ingredients that an allergy joins.
    pub class: Vec<Class>,
}

/// A name and what is in the medicine of that name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OtherName {
    pub said: String,
    pub ingredients: Vec<String>,
    #[allow(dead_code, reason = "the file has to give it")]
    pub source: String,
    #[allow(dead_code, reason = "the file has to give it")]
    pub checked_by: String,
}

/// A class, its members and the words for it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Class {
    pub id: String,
    pub members: Vec<String>,
    pub said: Vec<String>,
    #[allow(dead_code, reason = "the file has to give it")]
    pub source: String,
    #[allow(dead_code, reason = "the file has to give it")]
    pub checked_by: String,
}

// A broken file is caught by the tests below; the program then runs without suggestions and warnings.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| toml::from_str::<List>(LIST).unwrap_or_default().drug);

static DRUGS: LazyLock<Vec<ReferenceDrug>> = LazyLock::new(|| {
    ROWS.iter()
        .map(|row| {
            let mut classes: Vec<String> = row
                .ingredients
                .iter()
                .flat_map(|name| classes_of(name))
                .map(str::to_owned)
                .collect();
            classes.sort();
            classes.dedup();
            ReferenceDrug {
                name: row.name.clone(),
                form: row.form,
                strengths: row.strengths.clone(),
                ingredients: row.ingredients.clone(),
                classes,
                sections: row.sections.clone(),
                as_printed: row.as_printed.clone(),
                checked_by: row.checked_by.clone(),
            }
        })
        .collect()
});

static OTHER: LazyLock<Classes> = LazyLock::new(|| toml::from_str(CLASSES).unwrap_or_default());

/// Every row of the national list, in the order of the file.
pub fn reference_drugs() -> &'static [ReferenceDrug] {
    &DRUGS
}

/// The ingredients that the national list names.
pub(super) fn listed_ingredients() -> impl Iterator<Item = &'static str> {
    ROWS.iter().flat_map(|row| &row.ingredients).map(String::as_str)
}

/// Other names and classes.
pub(super) fn classes() -> &'static Classes {
    &OTHER
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// The rows of a key as they stand in the file, before any type has looked at them.
    fn raw<'a>(table: &'a toml::Table, key: &str) -> Vec<&'a toml::Table> {
        let rows = table[key].as_array().unwrap();
        rows.iter().map(|row| row.as_table().unwrap()).collect()
    }

    fn texts<'a>(row: &'a toml::Table, key: &str) -> Vec<&'a str> {
        let list = row.get(key).and_then(toml::Value::as_array);
        let list = list.unwrap_or_else(|| panic!("{row:?} has no {key}"));
        list.iter().map(|text| text.as_str().unwrap()).collect()
    }

    fn has_text(row: &toml::Table, key: &str) -> bool {
        row.get(key).is_some_and(toml::Value::is_str)
    }

    /// What the rows below must fulfil; separate, so that the test can show that it finds what is missing.
    fn complaints(file: &str) -> Vec<String> {
        let table: toml::Table = file.parse().unwrap();
        let mut found = Vec::new();
        for row in raw(&table, "drug") {
            let number = |section: &&str| {
                let parts: Vec<_> = section.split('.').collect();
                (2..=4).contains(&parts.len())
                    && parts.iter().all(|part| part.parse::<u8>().is_ok_and(|n| n > 0))
                    && parts[0].parse::<u8>().is_ok_and(|n| n <= 27)
            };
            let sections = row.get("sections").and_then(toml::Value::as_array);
            let sections: Vec<_> = sections
                .into_iter()
                .flatten()
                .filter_map(toml::Value::as_str)
                .collect();
            if sections.is_empty() || !sections.iter().all(number) {
                found.push(format!("no section number: {row:?}"));
            }
            if !has_text(row, "checked_by") {
                found.push(format!("no checked_by: {row:?}"));
            }
        }
        found
    }

    #[test]
    fn every_row_has_its_section_and_a_checked_by() {
        assert_eq!(complaints(LIST), Vec::<String>::new());
        let row = |keys: &str| format!("drug = [{{ name = \"x\", {keys} }}]");
        assert!(complaints(&row("sections = [\"2.1.5\"], checked_by = \"\"")).is_empty());
        for incomplete in [
            "sections = [\"2.1.5\"]",
            "checked_by = \"\"",
            "sections = [], checked_by = \"\"",
            "sections = [\"\"], checked_by = \"\"",
            "sections = [\"2\"], checked_by = \"\"",
            "sections = [\"28.1\"], checked_by = \"\"",
        ] {
            assert_eq!(complaints(&row(incomplete)).len(), 1, "{incomplete}");
        }
    }

    #[test]
    fn classes_and_names_have_a_source_and_a_checked_by() {
        let table: toml::Table = CLASSES.parse().unwrap();
        for row in raw(&table, "name").into_iter().chain(raw(&table, "class")) {
            assert!(has_text(row, "checked_by") && has_text(row, "source"), "{row:?}");
            assert!(!row["source"].as_str().unwrap().is_empty(), "{row:?}");
        }
    }

    #[test]
    fn the_files_can_be_read() {
        let rows = toml::from_str::<List>(LIST).unwrap().drug;
        assert_eq!(rows.len(), reference_drugs().len());
        let other = toml::from_str::<Classes>(CLASSES).unwrap();
        assert_eq!(other.class.len(), classes().class.len());
        assert!(rows.len() > 500 && other.class.len() > 30 && other.name.len() > 100);
    }

    /// The list numbers its entries without a gap: 459 of them in 27 sections.
    #[test]
    fn every_entry_of_the_list_is_there() {
        let table: toml::Table = LIST.parse().unwrap();
        let mut last: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        let mut all = BTreeSet::new();
        for row in raw(&table, "drug") {
            for section in texts(row, "sections") {
                let (head, number) = section.rsplit_once('.').unwrap();
                last.entry(head.to_owned())
                    .or_default()
                    .insert(number.parse().unwrap());
                all.insert(section);
            }
        }
        for (head, numbers) in &last {
            let without_gap: BTreeSet<_> = (1..=numbers.len()).collect();
            assert_eq!(numbers, &without_gap, "{head}");
        }
        assert_eq!(all.len(), 459);
        let sections: BTreeSet<u8> = all
            .iter()
            .map(|section| section.split('.').next().unwrap().parse().unwrap())
            .collect();
        assert_eq!(sections, (1..=27).collect());
    }

    #[test]
    fn rows_are_unique_and_say_something() {
        let mut seen = BTreeSet::new();
        for drug in reference_drugs() {
            assert!(
                seen.insert((drug.name.to_lowercase(), drug.form)),
                "{drug:?} twice"
            );
            assert!(!drug.ingredients.is_empty(), "{drug:?}");
            let unique: BTreeSet<_> = drug.strengths.iter().collect();
            assert_eq!(unique.len(), drug.strengths.len(), "{drug:?}");
            let unsaid = drug.form.is_none() || drug.strengths.is_empty();
            assert!(
                !unsaid || drug.as_printed.is_some(),
                "{drug:?}: the list's own words are missing"
            );
            for ingredient in &drug.ingredients {
                assert_eq!(*ingredient, ingredient.to_lowercase().trim(), "{drug:?}");
            }
        }
    }

    /// What a suggestion puts into the line is read back as it was meant, in every form and strength.
    #[test]
    fn every_row_can_be_prescribed() {
        for drug in reference_drugs() {
            let strengths = drug.strengths.iter().map(|strength| Some(strength.as_str()));
            for strength in strengths.chain([None]) {
                let typed = format!("{} 1-0-1 5d", drug.typed(strength));
                let line = rx::parse(&typed);
                assert_eq!(line.drug, drug.name, "{typed}");
                assert_eq!(line.form, drug.form, "{typed}");
                assert_eq!(line.strength.as_deref(), strength, "{typed}");
                assert_eq!((line.days, line.unparsed.as_str()), (Some(5), ""), "{typed}");
                assert!(line.schedule.is_some(), "{typed}");
            }
        }
    }

    #[test]
    fn nothing_is_checked_unless_somebody_is_named() {
        for drug in reference_drugs() {
            assert_eq!(drug.is_checked(), !drug.checked_by.is_empty(), "{drug:?}");
        }
    }
}
