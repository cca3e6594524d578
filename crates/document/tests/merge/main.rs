//! Three PCs edit one document, with forms opened early and saved late, and sync at random. Whatever the order of merging:
//! the same view everywhere, nothing written is lost, and nothing stands there that nobody wrote.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "integration tests"
)]

mod subjects;
#[path = "../support/mod.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};

use nirantar_document::*;
use nirantar_domain::EntryId;
use proptest::prelude::*;
use serde_json::Value;
use subjects::*;
use support::*;

/// What one PC does next.
#[derive(Debug, Clone)]
enum Act {
    /// Opens a form; it stays open until saved.
    Open,
    /// Saves the open form (or one opened just now) after up to three edits.
    Save(Vec<(u8, u8, u8)>),
    /// Takes what another PC has.
    Take(u8),
    /// Restarts: the document is read from its saved bytes.
    Restart,
}

fn acts() -> impl Strategy<Value = Vec<(u8, Act)>> {
    let act = prop_oneof![
        2 => Just(Act::Open),
        5 => prop::collection::vec(any::<(u8, u8, u8)>(), 1..4).prop_map(Act::Save),
        2 => (0u8..3).prop_map(Act::Take),
        1 => Just(Act::Restart),
    ];
    prop::collection::vec((0u8..3, act), 1..24)
}

/// A form as a PC holds it: the heads, and the entries it shows.
#[derive(Clone)]
struct Form {
    heads: Heads,
    live: Vec<PastEntry>,
    view: Value,
}

fn open(doc: &Doc) -> Form {
    Form {
        heads: doc.heads(),
        live: doc
            .past_entries()
            .unwrap()
            .into_iter()
            .filter(|past| past.status == Status::Live)
            .collect(),
        view: view(doc),
    }
}

/// What was written, and by which change.
#[derive(Default)]
struct Ledger {
    entries: BTreeMap<EntryId, (String, Value, Vec<EntryId>)>,
    fields: BTreeMap<String, Vec<(ChangeHash, Value)>>,
}

fn run<S: Subject>(acts: &[(u8, Act)]) -> Result<(), TestCaseError> {
    let mut docs: Vec<Doc> = (0..3).map(|n| Doc::new(S::E::KIND, pc(n + 1)).unwrap()).collect();
    let mut forms: Vec<Option<Form>> = vec![None; 3];
    let mut ledger = Ledger::default();
    let mut next = 0;
    for (minute, (who, act)) in acts.iter().enumerate() {
        let at = usize::from(*who);
        match act {
            Act::Open => forms[at] = Some(open(&docs[at])),
            Act::Restart => {
                let actor = pc(who + 1);
                docs[at] = Doc::load(S::E::KIND, &docs[at].save(), actor).unwrap();
            }
            Act::Take(from) => {
                let other = docs[usize::from(*from)].clone();
                docs[at].merge(&other).unwrap();
            }
            Act::Save(choices) => {
                let form = forms[at].take().unwrap_or_else(|| open(&docs[at]));
                let mut edits = Vec::new();
                for (what, value, choice) in choices {
                    next += 1;
                    let id = entry(next);
                    // Of the entries of a class that the form shows: none, one, or all.
                    let free = |class: &str| -> Vec<EntryId> {
                        let mut ids: Vec<_> = form
                            .live
                            .iter()
                            .filter(|past| past.class == class)
                            .map(|past| past.entry.id)
                            .collect();
                        ids.truncate([0, 1, 1, 9][usize::from(choice % 4)]);
                        ids
                    };
                    let victim = form.live.iter().rfind(|past| past.class != "entered_in_error");
                    let edit = match victim.filter(|_| choice % 5 == 0) {
                        Some(victim) => S::mark(Mark {
                            id,
                            of: victim.entry.id,
                            reason: String::new(),
                        }),
                        None => None,
                    };
                    let edit = edit.unwrap_or_else(|| S::edit(*what, *value, id, &free));
                    // A form that is refused writes nothing, so edits are tried one by one on a copy first.
                    let mut with = edits.clone();
                    with.push(edit.clone());
                    let before = docs[at].heads();
                    let tried = docs[at]
                        .clone()
                        .edit(&form.heads, stamp(*who, minute as i64), &with);
                    prop_assert_eq!(&docs[at].heads(), &before);
                    if tried.is_ok() {
                        edits = with;
                    }
                }
                let known: BTreeSet<EntryId> = ids(&docs[at]);
                if let Some(hash) = docs[at]
                    .edit(&form.heads, stamp(*who, minute as i64), &edits)
                    .unwrap()
                {
                    for past in docs[at].past_entries().unwrap() {
                        if !known.contains(&past.entry.id) {
                            ledger.entries.insert(
                                past.entry.id,
                                (past.class, past.entry.value, past.entry.supersedes),
                            );
                        }
                    }
                    let set: BTreeMap<String, Value> = edits.iter().filter_map(S::field).collect();
                    for (field, value) in set {
                        // A field left as the form showed it is no write, unless it was in conflict.
                        let conflicts = form.view["conflicts"].as_array().unwrap();
                        if fields_of(&form.view)[&field] == value
                            && !conflicts.iter().any(|conflict| conflict["field"] == *field)
                        {
                            continue;
                        }
                        ledger.fields.entry(field).or_default().push((hash, value));
                    }
                }
            }
        }
    }
    check::<S>(&docs, &ledger)
}

fn ids(doc: &Doc) -> BTreeSet<EntryId> {
    doc.past_entries()
        .unwrap()
        .into_iter()
        .map(|past| past.entry.id)
        .collect()
}

fn check<S: Subject>(docs: &[Doc], ledger: &Ledger) -> Result<(), TestCaseError> {
    let merged = |order: [usize; 3]| {
        let mut doc = docs[order[0]].clone();
        for other in &order[1..] {
            doc.merge(&docs[*other]).unwrap();
        }
        doc
    };
    let doc = merged([0, 1, 2]);
    let shown = view(&doc);
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let other = merged(order);
        prop_assert_eq!(&view(&other), &shown);
        prop_assert_eq!(signable(&other), signable(&doc));
    }
    if let (Kind::Encounter, Ok(bytes)) = (doc.kind(), signable(&doc)) {
        prop_assert_eq!(
            SignedSheet::read(&bytes).unwrap().content,
            EncounterView::read(&doc).unwrap().working
        );
    }
    let again = Doc::load(S::E::KIND, &doc.save(), pc(9)).unwrap();
    prop_assert_eq!(&view(&again), &shown);

    let there: BTreeMap<_, _> = doc
        .past_entries()
        .unwrap()
        .into_iter()
        .map(|past| {
            (
                past.entry.id,
                (past.class, past.entry.value, past.entry.supersedes),
            )
        })
        .collect();
    prop_assert_eq!(&there, &ledger.entries);

    // A field's values are those of its newest writes: writes that no later write knew of.
    for (field, writes) in &ledger.fields {
        let newest: BTreeSet<String> = writes
            .iter()
            .filter(|(hash, _)| {
                !writes
                    .iter()
                    .any(|(later, _)| later != hash && knows(&doc, later, hash))
            })
            .map(|(_, value)| value.to_string())
            .collect();
        let conflict = shown["conflicts"]
            .as_array()
            .unwrap()
            .iter()
            .find(|conflict| conflict["field"] == **field);
        let field_value = &fields_of(&shown)[field];
        let found: BTreeSet<String> = match conflict {
            Some(conflict) => conflict["values"]
                .as_array()
                .unwrap()
                .iter()
                .map(|value| value["value"].to_string())
                .collect(),
            None => [field_value.to_string()].into(),
        };
        prop_assert_eq!(&found, &newest, "{}", field);
    }
    Ok(())
}

/// The plain fields of a view; null for kinds without.
fn fields_of(view: &Value) -> &Value {
    match view.get("working") {
        Some(working) => &working["fields"],
        None => view.get("fields").unwrap_or(&Value::Null),
    }
}

/// What a doctor would sign, if it can be signed.
fn signable(doc: &Doc) -> Result<Vec<u8>, DocumentError> {
    match doc.kind() {
        Kind::Encounter => sign_off_bytes(doc, &doc.heads(), &signing(1, 99)),
        _ => Ok(Vec::new()),
    }
}

/// True if `later` was written with `earlier` in sight.
fn knows(doc: &Doc, later: &ChangeHash, earlier: &ChangeHash) -> bool {
    doc.history_since(Some(&Heads::new([*later])))
        .iter()
        .all(|info| info.hash != *earlier)
}

macro_rules! merges {
    ($($test:ident => $subject:ident;)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(64))]
            $(#[test]
            fn $test(acts in acts()) {
                run::<$subject>(&acts)?;
            })*
        }
    };
}

merges! {
    organisations_merge => Organisations;
    branches_merge => Branches;
    staff_merges => Staffs;
    templates_merge => AllTemplates;
    formularies_merge => Formularies;
    patients_merge => Patients;
    visits_merge => Visits;
    charts_merge => Charts;
    encounters_merge => Encounters;
}
