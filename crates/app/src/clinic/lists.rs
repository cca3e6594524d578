//! The clinic's own templates and drugs: one document each, under ids that every PC derives from the organisation's.

use nirantar_document::{
    Doc, Edit, FormularyEdit, FormularyItem, Kind, New, Template, TemplateKind, TemplatesEdit,
};
use nirantar_domain::{DocId, Invalid, OrganisationId};
use nirantar_store::WriteTx;
use sha2::{Digest as _, Sha256};

use super::{FormularyAdd, FormularyDrug, FormularySearch, TemplateAdd, TemplateList, TemplateShown};
use crate::patients::line;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// `SHA-256("nirantar list v1" ‖ organisation ‖ name)` as a UUID version 8 (RFC 9562 §5.8).
fn list_id(organisation: OrganisationId, name: &str) -> DocId {
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

    /// Templates: one's own first, then the clinic's.
    ///
    /// # Errors
    /// Invalid `kind`.
    pub fn template_list(&self, list: TemplateList) -> Result<Vec<TemplateShown>> {
        self.with_session("template_list", |_, session| {
            let kinds = match list.kind.as_deref() {
                Some(kind) => vec![kind_of(kind)?],
                None => KINDS.iter().map(|(_, kind)| *kind).collect(),
            };
            session.org.read(|tx| {
                let mut shown = Vec::new();
                for kind in kinds {
                    let name = KINDS
                        .iter()
                        .find(|(_, k)| *k == kind)
                        .map_or("", |(name, _)| name);
                    shown.extend(
                        tx.templates(kind, session.person)?
                            .into_iter()
                            .map(|row| TemplateShown {
                                entry: row.entry,
                                kind: name.to_owned(),
                                title: row.title,
                                text: row.text,
                            }),
                    );
                }
                Ok(shown)
            })
        })
    }

    /// Adds a template for the whole clinic.
    ///
    /// # Errors
    /// Invalid naming the field.
    pub fn template_add(&self, add: TemplateAdd) -> Result<TemplateShown> {
        self.with_session("template_add", |folder, session| {
            let needed = |field: &'static str, text: &str| {
                line(field, Some(text))?.ok_or_else(|| Invalid::new(field, "text-empty"))
            };
            let template = Template {
                kind: kind_of(&add.kind)?,
                title: needed("title", &add.title)?,
                text: needed("text", &add.text)?,
                language: None,
                owner: None,
            };
            let entry = self.make_entry_id();
            let id = list_id(folder.organisation(), "templates");
            session.org.write(self.ports.clock.now(), |tx| {
                let edit = TemplatesEdit::Template(New::fact(entry, template.clone()));
                add_to(tx, session, id, Kind::Templates, edit)?;
                session.audit(tx, "template.add", "template", &[id], &["template"])
            })?;
            Ok(TemplateShown {
                entry,
                kind: add.kind,
                title: template.title,
                text: template.text,
            })
        })
    }
}

/// Adds an entry to a list, making the list's document where there is none.
fn add_to<E: Edit>(tx: &mut WriteTx<'_>, session: &Session, id: DocId, kind: Kind, edit: E) -> Result<()> {
    let mut doc = match tx.find_document(id)? {
        Some(doc) => doc,
        None => Doc::new(kind, tx.actor())?,
    };
    let heads = doc.heads();
    doc.edit(&heads, session.stamp(tx.at()), &[edit])?;
    Ok(tx.put_document(id, &doc)?)
}

const KINDS: [(&str, TemplateKind); 8] = [
    ("complaint", TemplateKind::Complaint),
    ("finding", TemplateKind::Finding),
    ("diagnosis", TemplateKind::Diagnosis),
    ("advice", TemplateKind::Advice),
    ("test", TemplateKind::Test),
    ("rx", TemplateKind::Prescription),
    ("note", TemplateKind::Note),
    ("certificate", TemplateKind::Certificate),
];

fn kind_of(word: &str) -> Result<TemplateKind> {
    KINDS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, kind)| *kind)
        .ok_or_else(|| Error::Invalid(Invalid::new("kind", "template-kind-unknown")))
}
