//! Forms of every kind, made from small numbers.

use nirantar_document::*;
use nirantar_domain::EntryId;
use serde_json::{Value, json};

use crate::support::*;

/// A kind whose forms can be made from three bytes.
pub trait Subject {
    type E: Edit + Clone;

    /// An edit; `old` is what it replaces, if the form shows something of that class.
    fn edit(what: u8, value: u8, id: EntryId, old: &dyn Fn(&str) -> Vec<EntryId>) -> Self::E;

    fn mark(mark: Mark) -> Option<Self::E>;

    /// Name and value of the plain field that this edit sets.
    fn field(edit: &Self::E) -> Option<(String, Value)>;
}

fn new<T: serde::de::DeserializeOwned>(id: EntryId, supersedes: Vec<EntryId>, value: Value) -> New<T> {
    New {
        id,
        supersedes,
        rank: None,
        value: from(value),
    }
}

/// `{"variant": value}` of a field enum, as name and value.
fn named<F: serde::Serialize>(field: &F) -> Option<(String, Value)> {
    let value = serde_json::to_value(field).unwrap();
    let (name, value) = value.as_object()?.iter().next()?;
    Some((name.clone(), value.clone()))
}

pub struct Patients;
impl Subject for Patients {
    type E = PatientEdit;

    fn edit(what: u8, value: u8, id: EntryId, old: &dyn Fn(&str) -> Vec<EntryId>) -> PatientEdit {
        let names = ["Ajay", "Sita", "Ram", "Mohan"];
        let pick = names[usize::from(value % 4)];
        PatientEdit::Field(match what % 6 {
            0 => PatientField::Name(Some(pick.parse().unwrap())),
            1 => PatientField::Area((!value.is_multiple_of(5)).then(|| pick.to_owned())),
            2 => PatientField::Sex(Some(nirantar_domain::Sex::ALL[usize::from(value % 4)])),
            3 => PatientField::Guardian(Some(from(
                json!({"name": pick, "relation": names[usize::from(value / 4 % 4)]}),
            ))),
            4 => {
                let age = json!({"kind": "age_told", "age": {"value": value % 9, "unit": "y"}, "told_on": "2026-11-21"});
                PatientField::Birth(Some(from(age)))
            }
            _ => {
                return PatientEdit::Phone(new(
                    id,
                    old("phone"),
                    json!({"number": format!("98765432{:02}", value % 100)}),
                ));
            }
        })
    }

    fn mark(mark: Mark) -> Option<PatientEdit> {
        Some(PatientEdit::Mark(mark))
    }

    fn field(edit: &PatientEdit) -> Option<(String, Value)> {
        match edit {
            PatientEdit::Field(field) => named(field),
            _ => None,
        }
    }
}

pub struct Visits;
impl Subject for Visits {
    type E = VisitEdit;

    fn edit(what: u8, value: u8, id: EntryId, _: &dyn Fn(&str) -> Vec<EntryId>) -> VisitEdit {
        let states = ["waiting", "in_consult", "done", "skipped", "no_show", "cancelled"];
        match what % 3 {
            0 => VisitEdit::Field(VisitField::Priority(Some(value.is_multiple_of(2)))),
            1 => VisitEdit::Field(VisitField::Token(Some(from(json!(format!(
                "A{}",
                value % 7 + 1
            )))))),
            _ => VisitEdit::State(new(id, vec![], json!({"state": states[usize::from(value % 6)]}))),
        }
    }

    fn mark(mark: Mark) -> Option<VisitEdit> {
        Some(VisitEdit::Mark(mark))
    }

    fn field(edit: &VisitEdit) -> Option<(String, Value)> {
        match edit {
            VisitEdit::Field(field) => named(field),
            _ => None,
        }
    }
}

pub struct Charts;
impl Subject for Charts {
    type E = ChartEdit;

    fn edit(what: u8, value: u8, id: EntryId, old: &dyn Fn(&str) -> Vec<EntryId>) -> ChartEdit {
        let text = format!("fact {}", value % 10);
        match what % 5 {
            0 => ChartEdit::Allergy(new(
                id,
                old("allergy"),
                json!({"substance": text, "reaction": "rash"}),
            )),
            1 => ChartEdit::NoKnownAllergies(new(id, old("no_known_allergies"), json!({}))),
            2 => ChartEdit::Problem(new(
                id,
                old("problem"),
                json!({"text": text, "resolved": value.is_multiple_of(2)}),
            )),
            3 => ChartEdit::Medicine(new(
                id,
                old("long_term_medicine"),
                json!({"line": rx(&format!("tab metformin {} 1-0-1", u32::from(value % 4 + 1) * 250))}),
            )),
            _ => ChartEdit::Immunisation(new(id, old("immunisation"), json!({"vaccine": text}))),
        }
    }

    fn mark(mark: Mark) -> Option<ChartEdit> {
        Some(ChartEdit::Mark(mark))
    }

    fn field(_: &ChartEdit) -> Option<(String, Value)> {
        None
    }
}

pub struct Encounters;
impl Subject for Encounters {
    type E = EncounterEdit;

    fn edit(what: u8, value: u8, id: EntryId, old: &dyn Fn(&str) -> Vec<EntryId>) -> EncounterEdit {
        let text = format!("fact {}", value % 10);
        let number = u32::from(value);
        match what % 10 {
            0 => EncounterEdit::Vitals(new(
                id,
                old("vitals"),
                json!({"systolic": 100 + number, "diastolic": 60 + number}),
            )),
            1 => EncounterEdit::Complaint(new(id, old("complaint"), json!({"text": text}))),
            2 => EncounterEdit::Finding(new(id, old("finding"), json!({"text": text}))),
            3 => EncounterEdit::Diagnosis(new(id, old("diagnosis"), json!({"text": text}))),
            4 | 5 => {
                let line = rx(&format!(
                    "tab amlodipine {} {}-0-{} {number}d",
                    number % 5,
                    value % 2,
                    value / 2 % 2
                ));
                let line = new(id, old("prescription_line"), json!(line));
                EncounterEdit::PrescriptionLine(line.at_rank(["1", "2", "3"][usize::from(value % 3)]))
            }
            6 => EncounterEdit::Test(new(id, old("test_advised"), json!({"name": text}))),
            7 => EncounterEdit::FollowUp(new(id, old("follow_up"), json!({"after_days": number}))),
            8 => EncounterEdit::Notes(format!("{text}, बुखार {}", value / 10)),
            _ => EncounterEdit::Field(EncounterField::WarningOverridden(Some(text))),
        }
    }

    fn mark(mark: Mark) -> Option<EncounterEdit> {
        Some(EncounterEdit::Mark(mark))
    }

    fn field(edit: &EncounterEdit) -> Option<(String, Value)> {
        match edit {
            EncounterEdit::Field(field) => named(field),
            _ => None,
        }
    }
}

pub struct Formularies;
impl Subject for Formularies {
    type E = FormularyEdit;

    fn edit(_: u8, value: u8, id: EntryId, old: &dyn Fn(&str) -> Vec<EntryId>) -> FormularyEdit {
        let row = json!({"generic": format!("drug {}", value % 10), "form": "tablet", "strength": "5 mg", "source": "own"});
        FormularyEdit::Item(new(id, old("formulary_item"), row))
    }

    fn mark(mark: Mark) -> Option<FormularyEdit> {
        Some(FormularyEdit::Mark(mark))
    }

    fn field(_: &FormularyEdit) -> Option<(String, Value)> {
        None
    }
}

pub struct AllTemplates;
impl Subject for AllTemplates {
    type E = TemplatesEdit;

    fn edit(_: u8, value: u8, id: EntryId, old: &dyn Fn(&str) -> Vec<EntryId>) -> TemplatesEdit {
        let row = json!({"kind": "advice", "title": format!("t {}", value % 10), "text": "rest"});
        TemplatesEdit::Template(new(id, old("template"), row))
    }

    fn mark(mark: Mark) -> Option<TemplatesEdit> {
        Some(TemplatesEdit::Mark(mark))
    }

    fn field(_: &TemplatesEdit) -> Option<(String, Value)> {
        None
    }
}

macro_rules! plain_subject {
    // Plain fields, and entries beside them.
    ($name:ident, $edit:ident, $field:ident, [$($variant:ident = $value:expr),*]
     $(, $entry:ident $class:literal = $row:expr $(, $more:ident $more_class:literal = $more_row:expr)*)?) => {
        pub struct $name;
        impl Subject for $name {
            type E = $edit;

            fn edit(what: u8, value: u8, _id: EntryId, _old: &dyn Fn(&str) -> Vec<EntryId>) -> $edit {
                $(if what.is_multiple_of(3) {
                    $(if value.is_multiple_of(2) {
                        let row: fn(u8) -> Value = $more_row;
                        return $edit::$more(new(_id, _old($more_class), row(value)));
                    })*
                    let row: fn(u8) -> Value = $row;
                    return $edit::$entry(new(_id, _old($class), row(value)));
                })?
                let text = format!("text {}", value % 10);
                let fields = [$($field::$variant(Some($value(text.clone(), value)))),*];
                $edit::Field(fields[usize::from(what) % fields.len()].clone())
            }

            fn mark(_mark: Mark) -> Option<$edit> {
                $(
                    // An entry may be marked where there are entries.
                    let _ = stringify!($entry);
                    return Some($edit::Mark(_mark));
                )?
                #[allow(unreachable_code, reason = "documents without entries")]
                None
            }

            fn field(edit: &$edit) -> Option<(String, Value)> {
                match edit {
                    $edit::Field(field) => named(field),
                    $($edit::$entry(_) | $edit::Mark(_) => None,
                    $($edit::$more(_) => None,)*)?
                }
            }
        }
    };
}

plain_subject!(
    Organisations,
    OrganisationEdit,
    OrganisationField,
    [Name = |text, _| text, PrivacyContactEmail = |text, _| text],
    PhraseApproval "phrase_approval" = |value| json!({"language": "hi", "version": format!("v{}", value % 5)}),
    PhraseWording "phrase_wording" = |value| json!({"language": "mni", "key": "paper-days", "text": format!("{} {{count}}", value % 5)})
);
plain_subject!(
    Branches,
    BranchEdit,
    BranchField,
    [
        Name = |text, _| text,
        Letterhead = |text, value: u8| from(json!({"head": [text], "top_offset": value}))
    ],
    Logo "logo" = |value| json!({"base64": format!("AAA{}", value % 5)})
);
plain_subject!(
    Staffs,
    StaffEdit,
    StaffField,
    [
        Qualifications = |text, _| text,
        Roles = |_, value: u8| from(json!([
            "doctor",
            if value.is_multiple_of(2) { "owner" } else { "nurse" }
        ]))
    ]
);
