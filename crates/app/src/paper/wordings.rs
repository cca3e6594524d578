//! The clinic's own phrases: a doctor writes what a language lacks, or what a doctor finds wrong in it. A phrase that was
//! changed makes another version of the sheet, which needs another approval.

use std::sync::Arc;

use nirantar_document::{Entry, New, OrganisationEdit, OrganisationView, PhraseWording};
use nirantar_domain::{Invalid, Language};
use nirantar_print::{Engine, LONGEST_WORDING, Wording, WordingFault};

use super::{PhraseSave, PhraseSheetShown, language_of, phrases};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Writes a phrase of a language, or takes the clinic's own back so that the program's stands again. The sheet waits
    /// for an approval from then on.
    ///
    /// # Errors
    /// Invalid naming what is wrong with the words.
    pub fn phrase_save(&self, save: PhraseSave) -> Result<PhraseSheetShown> {
        let shown = self.with_session("phrase_save", |folder, session| {
            let language = language_of(&save.language)?;
            let text = save
                .text
                .as_deref()
                .map(str::trim)
                .filter(|text| !text.is_empty());
            let engine = self.clinic_engine(folder, session)?;
            let known = engine.phrase_sheet(language);
            let phrase = known
                .iter()
                .find(|phrase| phrase.key == save.key)
                .filter(|_| language != Language::English)
                .ok_or_else(|| Error::Invalid(Invalid::new("key", "phrase-unknown")))?;
            if let Some(text) = text {
                engine
                    .check_wording(language, &save.key, text)
                    .map_err(|fault| Error::Invalid(invalid(fault)))?;
            }
            // What stands already is not written again: it would only ask for another approval.
            let same = match text {
                Some(text) => phrase.own_pattern.as_deref() == Some(text),
                None => !phrase.clinic,
            };
            if !same {
                self.keep(folder, session, language, &save.key, text)?;
                *session.engine() = None;
            }
            self.sheet_shown(folder, session, language)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(shown)
    }

    fn keep(
        &self,
        folder: &OpenFolder,
        session: &Session,
        language: Language,
        key: &str,
        text: Option<&str>,
    ) -> Result<()> {
        let now = self.ports.clock.now();
        let id = self.make_entry_id();
        session.org.write(now, |tx| {
            let organisation = folder.organisation();
            let mut doc = tx
                .find_document(organisation)?
                .ok_or(Error::NotFound { what: "organisation" })?;
            let view = OrganisationView::read(&doc)?;
            let new = New {
                id,
                supersedes: view
                    .phrase_wordings
                    .iter()
                    .filter(|entry| entry.value.language == language && entry.value.key == key)
                    .map(|entry| entry.id)
                    .collect(),
                rank: None,
                value: PhraseWording {
                    language,
                    key: key.to_owned(),
                    text: text.map(str::to_owned),
                },
            };
            doc.edit(
                &view.heads,
                session.stamp(now),
                &[OrganisationEdit::PhraseWording(new)],
            )?;
            tx.put_document(organisation, &doc)?;
            let fields = [language.code(), key];
            session.audit(
                tx,
                "phrases.write",
                "organisation",
                &[organisation.into()],
                &fields,
            )
        })
    }

    /// The paper engine with the clinic's own phrases.
    pub(crate) fn clinic_engine(&self, folder: &OpenFolder, session: &Session) -> Result<Arc<Engine>> {
        if let Some(engine) = &*session.engine() {
            return Ok(Arc::clone(engine));
        }
        let entries = phrases::organisation(folder, session)?.phrase_wordings;
        let wordings: Vec<Wording> = newest(&entries)
            .filter_map(|entry| {
                Some(Wording {
                    language: entry.value.language,
                    key: entry.value.key.clone(),
                    text: entry.value.text.clone()?,
                })
            })
            .collect();
        let engine = Arc::new(self.engine()?.with_wordings(&wordings)?);
        *session.engine() = Some(Arc::clone(&engine));
        Ok(engine)
    }
}

/// One wording a phrase: where two PCs wrote without knowing of each other, the later one. Another approval is due anyway.
pub(super) fn newest(entries: &[Entry<PhraseWording>]) -> impl Iterator<Item = &Entry<PhraseWording>> {
    entries.iter().filter(|entry| {
        let of = |other: &&Entry<PhraseWording>| {
            other.value.language == entry.value.language && other.value.key == entry.value.key
        };
        entries
            .iter()
            .filter(of)
            .all(|other| (other.at, other.id) <= (entry.at, entry.id))
    })
}

fn invalid(fault: WordingFault) -> Invalid {
    let bad = |key| Invalid::new("text", key);
    match fault {
        WordingFault::Unknown => Invalid::new("key", "phrase-unknown"),
        WordingFault::Length => bad("text-too-long").with("max", LONGEST_WORDING),
        WordingFault::Places { wanted } if wanted.is_empty() => bad("phrase-no-places"),
        WordingFault::Places { wanted } => bad("phrase-places").with("wanted", wanted),
        WordingFault::Character(character) => bad("phrase-character").with("character", character),
        WordingFault::Same { english } => bad("phrase-same").with("english", english),
    }
}
