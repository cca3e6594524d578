//! The clinic's own templates and drugs: one document each, under ids that every PC derives from the organisation's.

use nirantar_document::{Doc, Edit, FormularyEdit, FormularyItem, Kind, New};
use nirantar_domain::formulary::{self, ReferenceDrug};
use nirantar_domain::rx::Form;
use nirantar_domain::{DocId, Invalid, OrganisationId};
use nirantar_store::WriteTx;
use sha2::{Digest as _, Sha256};

use super::{FormularyAdd, FormularyDrug, FormularySearch, RxSuggestion, SuggestionSource};
use crate::patients::line;
use crate::session::Session;
use crate::{Nirantar, Result};

/// `SHA-256("nirantar list v1" ‖ organisation ‖ name)` as a UUID version 8 (RFC 9562 §5.8).
pub(super) fn list_id(organisation: OrganisationId, name: &str) -> DocId {
    let mut hash = Sha256::new();
    hash.update(b"nirantar list v1");
    hash.update(organisation.as_bytes());
    hash.update(name.as_bytes());
    crate::ids::uuid_v8(hash)
}

impl Nirantar {
    /// Drugs of the clinic's own formulary whose name begins with, or holds, the text; then those of the national list.
    ///
    /// # Errors
    /// Disk errors.
    pub fn formulary_search(&self, search: FormularySearch) -> Result<Vec<FormularyDrug>> {
        self.with_session("formulary_search", |_, session| {
            let wanted = search.text.trim().to_lowercase();
            let limit = search.limit.unwrap_or(10).min(100) as usize;
            let names = crate::visits::doctor_names(session)?;
            let rows = session.org.read(|tx| tx.formulary())?;
            let mut found: Vec<_> = rows
                .into_iter()
                .filter_map(|row| row.generic.to_lowercase().find(&wanted).map(|at| (at, row)))
                .collect();
            found.sort_by(|(a, left), (b, right)| (a, &left.generic).cmp(&(b, &right.generic)));
            let own = found.into_iter().map(|(_, row)| FormularyDrug {
                entry: Some(row.entry),
                line: joined(&row.form, &row.generic, &row.strength),
                generic: row.generic,
                form: row.form,
                strength: row.strength,
                source: row.source,
                checked_by: row
                    .checked_by
                    .and_then(|person| names.get(&person).cloned())
                    .unwrap_or_default(),
                section: String::new(),
            });
            let listed = formulary::search(&wanted, limit)
                .into_iter()
                .flat_map(reference_rows);
            Ok(own.chain(listed).take(limit).collect())
        })
    }

    /// Adds a drug of the clinic's own, checked by the doctor who adds it.
    ///
    /// # Errors
    /// Invalid naming the field.
    pub fn formulary_add(&self, add: FormularyAdd) -> Result<FormularyDrug> {
        self.with_session("formulary_add", |folder, session| {
            let needed = |field: &'static str, text: &str| {
                line(field, Some(text))?.ok_or_else(|| Invalid::new(field, "text-empty"))
            };
            let item = FormularyItem {
                generic: needed("generic", &add.generic)?,
                form: needed("form", &add.form)?,
                strength: line("strength", Some(&add.strength))?.unwrap_or_default(),
                brand: None,
                source: "clinic".to_owned(),
                checked_by: Some(session.person),
            };
            let entry = self.make_entry_id();
            let now = self.ports.clock.now();
            let id = list_id(folder.organisation(), "formulary");
            session.org.write(now, |tx| {
                let edit = FormularyEdit::Item(New::fact(entry, item.clone()));
                add_to(tx, session, id, Kind::Formulary, edit)?;
                session.audit(tx, "formulary.add", "formulary", &[id], &["item"])
            })?;
            Ok(FormularyDrug {
                entry: Some(entry),
                line: joined(&item.form, &item.generic, &item.strength),
                section: String::new(),
                generic: item.generic,
                form: item.form,
                strength: item.strength,
                source: item.source,
                checked_by: session.name.clone(),
            })
        })
    }
}

/// Changes a list, making the list's document where there is none.
pub(super) fn add_to<E: Edit>(
    tx: &mut WriteTx<'_>,
    session: &Session,
    id: DocId,
    kind: Kind,
    edit: E,
) -> Result<()> {
    let mut doc = match tx.find_document(id)? {
        Some(doc) => doc,
        None => Doc::new(kind, tx.actor())?,
    };
    let heads = doc.heads();
    doc.edit(&heads, session.stamp(tx.at()), &[edit])?;
    Ok(tx.put_document(id, &doc)?)
}

/// `tab paracetamol 500 mg`; a form that the prescription line knows is written short.
fn joined(form: &str, generic: &str, strength: &str) -> String {
    let known = Form::ALL.iter().find(|known| known.as_str() == form);
    let short = known.and_then(|form| form.spellings().first().copied());
    let words: Vec<&str> = [short.unwrap_or(form), generic, strength]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// A medicine of the national list, a row for each strength.
fn reference_rows(drug: &'static ReferenceDrug) -> Vec<FormularyDrug> {
    let row = |strength: Option<&String>| FormularyDrug {
        entry: None,
        generic: drug.name.clone(),
        form: drug.form.map(|form| form.as_str().to_owned()).unwrap_or_default(),
        strength: strength.cloned().unwrap_or_default(),
        source: "NLEM 2022".to_owned(),
        checked_by: drug.checked_by.clone(),
        section: drug.sections.join(", "),
        line: drug.typed(strength.map(String::as_str)),
    };
    if drug.strengths.is_empty() {
        vec![row(None)]
    } else {
        drug.strengths
            .iter()
            .map(|strength| row(Some(strength)))
            .collect()
    }
}

/// The clinic's own drugs that may complete a row, then those of the national list that `name` begins.
pub(super) fn listed(session: &Session, name: &str, most: usize) -> Result<Vec<RxSuggestion>> {
    let own = session.org.read(|tx| tx.formulary())?;
    let own = own.into_iter().map(|row| RxSuggestion {
        line: joined(&row.form, &row.generic, &row.strength),
        source: SuggestionSource::Clinic,
        times: 0,
        section: None,
        unchecked: row.checked_by.is_none(),
    });
    let reference = formulary::search(name, most).into_iter().flat_map(reference_rows);
    let reference = reference.map(|row| RxSuggestion {
        line: row.line,
        source: SuggestionSource::Reference,
        times: 0,
        section: Some(row.section),
        unchecked: row.checked_by.trim().is_empty(),
    });
    Ok(own.chain(reference).collect())
}
