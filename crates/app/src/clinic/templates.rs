//! Phrases and templates: the doctor's own, the whole clinic's, and the plain ones that come with the program.

use nirantar_document::{Kind, Mark, New, Template, TemplateKind, TemplatesEdit, TemplatesView};
use nirantar_domain::{DocId, EntryId, Invalid, diagnosis};
use nirantar_store::WriteTx;
use serde::Deserialize;

use super::lists::{add_to, list_id};
use super::{TemplateAdd, TemplateList, TemplateRemove, TemplateShown, TemplateUpdate};
use crate::folder::OpenFolder;
use crate::patients::line;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Longest template, in characters: a whole prescription or a certificate.
const LONGEST: usize = 4_000;

/// What comes with the program.
const BUILT_IN: &str = include_str!("../../../../data/phrases.toml");

#[derive(Deserialize)]
struct BuiltIn {
    phrases: Vec<Phrases>,
}

#[derive(Deserialize)]
struct Phrases {
    kind: String,
    texts: Vec<String>,
}

impl Nirantar {
    /// Templates: one's own first, then the clinic's, then those that come with the program.
    ///
    /// # Errors
    /// Invalid `kind`.
    pub fn template_list(&self, list: TemplateList) -> Result<Vec<TemplateShown>> {
        self.with_session("template_list", |_, session| {
            let kinds = match list.kind.as_deref() {
                Some(kind) => vec![kind_of(kind)?],
                None => KINDS.iter().map(|(_, kind)| *kind).collect(),
            };
            let mut shown = session.org.read(|tx| -> Result<_> {
                let mut shown = Vec::new();
                for kind in &kinds {
                    let rows = tx.templates(*kind, session.person)?;
                    shown.extend(rows.into_iter().map(|row| TemplateShown {
                        entry: Some(row.entry),
                        kind: word_of(*kind).to_owned(),
                        title: row.title,
                        mine: row.owner == Some(session.person),
                        built_in: false,
                        listed: row.listed,
                        odd_code: row.listed && diagnosis::read(&row.text).1.is_none(),
                        text: row.text,
                    }));
                }
                Ok(shown)
            })?;
            shown.extend(built_in(&kinds)?);
            Ok(shown)
        })
    }

    /// Adds a template for the whole clinic, or for oneself.
    ///
    /// # Errors
    /// Invalid naming the field.
    pub fn template_add(&self, add: TemplateAdd) -> Result<TemplateShown> {
        self.with_session("template_add", |folder, session| {
            let template = Template {
                kind: kind_of(&add.kind)?,
                title: needed("title", &add.title)?,
                text: long("text", &add.text)?,
                language: None,
                owner: add.mine.then_some(session.person),
                listed: false,
            };
            let entry = self.make_entry_id();
            self.change_templates(folder, session, "template.add", |_, _| {
                Ok(TemplatesEdit::Template(New::fact(entry, template.clone())))
            })?;
            Ok(shown(entry, template, session))
        })
    }

    /// Changes a template: its words, and whose it is.
    ///
    /// # Errors
    /// Not found; conflict if it was replaced meanwhile; permission for another person's own.
    pub fn template_update(&self, update: TemplateUpdate) -> Result<TemplateShown> {
        self.with_session("template_update", |folder, session| {
            let (title, text) = (needed("title", &update.title)?, long("text", &update.text)?);
            let entry = self.make_entry_id();
            let mut new = None;
            self.change_templates(folder, session, "template.update", |tx, id| {
                let old = find(tx, session, id, update.entry, "template_update")?;
                let template = Template {
                    title: title.clone(),
                    text: text.clone(),
                    owner: update.mine.then_some(session.person),
                    // Changed by hand, it is no longer what the file says.
                    listed: false,
                    ..old
                };
                new = Some(template.clone());
                Ok(TemplatesEdit::Template(New::edit(entry, update.entry, template)))
            })?;
            let template = new.ok_or_else(|| Error::internal("a template that was not changed"))?;
            Ok(shown(entry, template, session))
        })
    }

    /// Takes a template out of the list.
    ///
    /// # Errors
    /// Not found; conflict if it was replaced meanwhile; permission for another person's own.
    pub fn template_remove(&self, remove: TemplateRemove) -> Result<()> {
        self.with_session("template_remove", |folder, session| {
            let mark = Mark {
                id: self.make_entry_id(),
                of: remove.entry,
                reason: String::new(),
            };
            self.change_templates(folder, session, "template.remove", |tx, id| {
                find(tx, session, id, remove.entry, "template_remove")?;
                Ok(TemplatesEdit::Mark(mark.clone()))
            })
        })
    }

    fn change_templates(
        &self,
        folder: &OpenFolder,
        session: &Session,
        action: &str,
        mut edit: impl FnMut(&mut WriteTx<'_>, DocId) -> Result<TemplatesEdit>,
    ) -> Result<()> {
        let id = list_id(folder.organisation(), "templates");
        session.org.write(self.ports.clock.now(), |tx| {
            let edit = edit(tx, id)?;
            add_to(tx, session, id, Kind::Templates, edit)?;
            session.audit(tx, action, "template", &[id], &["template"])
        })
    }
}

/// A live template that whoever asks may change: the clinic's, or their own.
fn find(tx: &WriteTx<'_>, session: &Session, id: DocId, entry: EntryId, command: &str) -> Result<Template> {
    let missing = || Error::NotFound { what: "template" };
    let doc = tx.find_document(id)?.ok_or_else(missing)?;
    let template = TemplatesView::read(&doc)?
        .templates
        .into_iter()
        .find(|one| one.id == entry)
        .ok_or_else(missing)?
        .value;
    if template.owner.is_some_and(|owner| owner != session.person) {
        return Err(Error::Forbidden {
            command: command.to_owned(),
        });
    }
    Ok(template)
}

/// A template as a person has just written it.
fn shown(entry: EntryId, template: Template, session: &Session) -> TemplateShown {
    TemplateShown {
        entry: Some(entry),
        kind: word_of(template.kind).to_owned(),
        title: template.title,
        text: template.text,
        mine: template.owner == Some(session.person),
        built_in: false,
        listed: false,
        odd_code: false,
    }
}

fn built_in(kinds: &[TemplateKind]) -> Result<Vec<TemplateShown>> {
    let file: BuiltIn = toml::from_str(BUILT_IN)
        .map_err(|error| Error::internal(format!("data/phrases.toml: {}", error.message())))?;
    let mut shown = Vec::new();
    for group in file.phrases {
        if kinds.contains(&kind_of(&group.kind)?) {
            shown.extend(group.texts.into_iter().map(|text| TemplateShown {
                entry: None,
                kind: group.kind.clone(),
                title: text.clone(),
                text,
                mine: false,
                built_in: true,
                listed: false,
                odd_code: false,
            }));
        }
    }
    Ok(shown)
}

fn needed(field: &'static str, text: &str) -> Result<String> {
    Ok(line(field, Some(text))?.ok_or_else(|| Invalid::new(field, "text-empty"))?)
}

/// Text of several lines.
fn long(field: &'static str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::Invalid(Invalid::new(field, "text-empty")));
    }
    if text.chars().count() > LONGEST {
        return Err(Error::Invalid(
            Invalid::new(field, "text-too-long").with("max", LONGEST),
        ));
    }
    if text.chars().any(|c| c.is_control() && c != '\n') {
        return Err(Error::Invalid(Invalid::new(field, "text-control-character")));
    }
    Ok(text.to_owned())
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

fn word_of(kind: TemplateKind) -> &'static str {
    KINDS
        .iter()
        .find(|(_, known)| *known == kind)
        .map_or("", |(word, _)| word)
}

fn kind_of(word: &str) -> Result<TemplateKind> {
    KINDS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, kind)| *kind)
        .ok_or_else(|| Error::Invalid(Invalid::new("kind", "template-kind-unknown")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_phrases_are_plain_and_each_stands_once() {
        let all: Vec<TemplateKind> = KINDS.iter().map(|(_, kind)| *kind).collect();
        let phrases = built_in(&all).unwrap();
        assert!(phrases.len() > 60);
        let mut seen = std::collections::BTreeSet::new();
        for phrase in phrases {
            assert_eq!(phrase.text, phrase.text.trim());
            assert!(
                seen.insert((phrase.kind, phrase.text.to_lowercase())),
                "{}",
                phrase.title
            );
        }
    }
}
