//! The clinic's own templates and drugs: one document each, under ids that every PC derives from the organisation's.

use nirantar_document::{Doc, Edit, FormularyEdit, FormularyItem, Kind, New};
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
    /// Drugs of the clinic's own formulary whose name begins with, or holds, the text.
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
            Ok(found
                .into_iter()
                .take(limit)
                .map(|(_, row)| FormularyDrug {
                    entry: row.entry,
                    generic: row.generic,
                    form: row.form,
                    strength: row.strength,
                    source: row.source,
                    checked_by: row
                        .checked_by
                        .and_then(|person| names.get(&person).cloned())
                        .unwrap_or_default(),
                })
                .collect())
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
                entry,
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
pub(super) fn add_to<E: Edit>(tx: &mut WriteTx<'_>, session: &Session, id: DocId, kind: Kind, edit: E) -> Result<()> {
    let mut doc = match tx.find_document(id)? {
        Some(doc) => doc,
        None => Doc::new(kind, tx.actor())?,
    };
    let heads = doc.heads();
    doc.edit(&heads, session.stamp(tx.at()), &[edit])?;
    Ok(tx.put_document(id, &doc)?)
}

/// A drug that may be prescribed, of the clinic's list or of the national one.
pub(super) struct KnownDrug {
    generic: String,
    form: String,
    strength: String,
    source: SuggestionSource,
    section: Option<String>,
    unchecked: bool,
}

impl KnownDrug {
    /// As it would be typed: `tab paracetamol 500 mg`.
    pub(super) fn line(&self) -> String {
        let words: Vec<&str> = [self.form.as_str(), &self.generic, &self.strength]
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect();
        words.join(" ")
    }

    pub(super) fn suggestion(&self, line: String) -> RxSuggestion {
        RxSuggestion {
            line,
            source: self.source,
            times: 0,
            section: self.section.clone(),
            unchecked: self.unchecked,
        }
    }
}

/// The clinic's own drugs.
pub(super) fn known_drugs(session: &Session) -> Result<Vec<KnownDrug>> {
    let own = session.org.read(|tx| tx.formulary())?;
    Ok(own
        .into_iter()
        .map(|row| KnownDrug {
            generic: row.generic,
            form: row.form,
            strength: row.strength,
            source: SuggestionSource::Clinic,
            section: None,
            unchecked: row.checked_by.is_none(),
        })
        .collect())
}
