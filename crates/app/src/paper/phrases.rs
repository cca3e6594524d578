//! The phrases of a language: read by a doctor of the clinic before paper prints them. Other words, another reading.

use nirantar_document::{Entry, New, OrganisationEdit, OrganisationView, PhraseApproval, PhraseWording};
use nirantar_domain::{Invalid, Language, PersonId};
use nirantar_print::Engine;

use super::{
    PaperNotice, PhraseApprove, PhraseApproved, PhrasePair, PhraseSheetOf, PhraseSheetShown,
    PhraseSheetState, PhraseShown, PhraseWritten, language_of, wordings,
};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// The languages of paper and which of them may be printed.
    ///
    /// # Errors
    /// Disk errors.
    pub fn phrase_sheets(&self, (): ()) -> Result<Vec<PhraseSheetState>> {
        self.with_session("phrase_sheets", |folder, session| {
            let approvals = approvals(folder, session)?;
            let names = names(session)?;
            let engine = &*self.clinic_engine(folder, session)?;
            Ok(Language::ALL
                .iter()
                .copied()
                .filter(|language| *language != Language::English)
                .map(|language| state(engine, &approvals, &names, language))
                .collect())
        })
    }

    /// The phrases of a language beside their English.
    ///
    /// # Errors
    /// Invalid for a language that is not known.
    pub fn phrase_sheet(&self, of: PhraseSheetOf) -> Result<PhraseSheetShown> {
        self.with_session("phrase_sheet", |folder, session| {
            self.sheet_shown(folder, session, language_of(&of.language)?)
        })
    }

    pub(super) fn sheet_shown(
        &self,
        folder: &OpenFolder,
        session: &Session,
        language: Language,
    ) -> Result<PhraseSheetShown> {
        let engine = &*self.clinic_engine(folder, session)?;
        let organisation = organisation(folder, session)?;
        let names = names(session)?;
        let written: Vec<&Entry<PhraseWording>> = wordings::newest(&organisation.phrase_wordings)
            .filter(|entry| entry.value.language == language)
            .collect();
        let shown = |phrase: nirantar_print::Phrase| {
            let own = written
                .iter()
                .find(|entry| phrase.clinic && entry.value.key == phrase.key);
            PhraseShown {
                key: phrase.key.to_owned(),
                other_script: phrase
                    .text
                    .as_deref()
                    .is_some_and(|text| phrase.clinic && engine.other_script(language, text)),
                english: phrase.english,
                pattern: phrase.pattern,
                text: phrase.text,
                own_pattern: phrase.own_pattern,
                source: phrase.source,
                checked_by: phrase.checked_by,
                clinic: own.map(|entry| PhraseWritten {
                    by: name_of(&names, entry.by),
                    at: entry.at,
                }),
            }
        };
        Ok(PhraseSheetShown {
            state: state(engine, &organisation.phrase_approvals, &names, language),
            phrases: engine.phrase_sheet(language).into_iter().map(shown).collect(),
            examples: engine
                .phrase_examples(language)
                .into_iter()
                .map(|(english, text)| PhrasePair { english, text })
                .collect(),
        })
    }

    /// Lets paper print a language: the doctor who gives the command has read this version of its phrases.
    ///
    /// # Errors
    /// Invalid for a language without phrases; conflict if the version is not that of this release.
    pub fn phrase_approve(&self, approve: PhraseApprove) -> Result<PhraseSheetState> {
        let approved = self.with_session("phrase_approve", |folder, session| {
            let language = language_of(&approve.language)?;
            let engine = &*self.clinic_engine(folder, session)?;
            let version = engine
                .phrase_version(language)
                .ok_or_else(|| Error::Invalid(Invalid::new("language", "phrases-none")))?;
            if version != approve.version {
                return Err(Error::conflict("phrases-changed"));
            }
            let now = self.ports.clock.now();
            let id = self.make_entry_id();
            session.org.write(now, |tx| -> Result<()> {
                let mut doc = tx
                    .find_document(folder.organisation())?
                    .ok_or(Error::NotFound { what: "organisation" })?;
                let view = OrganisationView::read(&doc)?;
                let older = view
                    .phrase_approvals
                    .iter()
                    .filter(|entry| entry.value.language == language)
                    .map(|entry| entry.id)
                    .collect();
                let new = New {
                    id,
                    supersedes: older,
                    rank: None,
                    value: PhraseApproval {
                        language,
                        version: version.clone(),
                    },
                };
                let heads = doc.heads();
                doc.edit(
                    &heads,
                    session.stamp(now),
                    &[OrganisationEdit::PhraseApproval(new)],
                )?;
                tx.put_document(folder.organisation(), &doc)?;
                let subjects = [folder.organisation().into()];
                session.audit(
                    tx,
                    "phrases.approve",
                    "organisation",
                    &subjects,
                    &[language.code()],
                )
            })?;
            Ok(state(
                engine,
                &approvals(folder, session)?,
                &names(session)?,
                language,
            ))
        })?;
        self.tell(Event::ClinicChanged);
        Ok(approved)
    }
}

/// The organisation with its approvals and phrases.
pub(super) fn organisation(folder: &OpenFolder, session: &Session) -> Result<OrganisationView> {
    let doc = session
        .org
        .read(|tx| tx.find_document(folder.organisation()))?
        .ok_or(Error::NotFound { what: "organisation" })?;
    Ok(OrganisationView::read(&doc)?)
}

pub(super) fn approvals(folder: &OpenFolder, session: &Session) -> Result<Vec<Entry<PhraseApproval>>> {
    Ok(organisation(folder, session)?.phrase_approvals)
}

fn names(session: &Session) -> Result<Vec<(PersonId, String)>> {
    let staff = session.org.read(|tx| tx.staff())?;
    Ok(staff.into_iter().map(|row| (row.id, row.name)).collect())
}

fn name_of(names: &[(PersonId, String)], id: PersonId) -> String {
    names
        .iter()
        .find(|(person, _)| *person == id)
        .map(|(_, name)| name.clone())
        .unwrap_or_default()
}

/// The newest approval of a language.
fn newest(approvals: &[Entry<PhraseApproval>], language: Language) -> Option<&Entry<PhraseApproval>> {
    approvals
        .iter()
        .filter(|entry| entry.value.language == language)
        .max_by_key(|entry| (entry.at, entry.id))
}

/// True when a doctor of the clinic has approved these very words.
pub(super) fn prints(engine: &Engine, approvals: &[Entry<PhraseApproval>], language: Language) -> bool {
    engine.phrase_version(language).is_some_and(|version| {
        approvals
            .iter()
            .any(|entry| entry.value.language == language && entry.value.version == version)
    })
}

/// What whoever prints is told when the second language stays away.
pub(super) fn notice(
    engine: &Engine,
    approvals: &[Entry<PhraseApproval>],
    language: Language,
) -> Option<PaperNotice> {
    if language == Language::English || prints(engine, approvals, language) {
        return None;
    }
    let key = if engine.phrase_version(language).is_none() {
        "paper-language-no-words"
    } else if newest(approvals, language).is_some() {
        "paper-language-changed"
    } else {
        "paper-language-not-approved"
    };
    Some(PaperNotice {
        message_key: key.to_owned(),
        args: [("language".to_owned(), language.own_name().to_owned())].into(),
    })
}

fn state(
    engine: &Engine,
    approvals: &[Entry<PhraseApproval>],
    names: &[(PersonId, String)],
    language: Language,
) -> PhraseSheetState {
    let sheet = engine.phrase_sheet(language);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let there = sheet.iter().filter(|phrase| phrase.text.is_some()).count();
    PhraseSheetState {
        language: language.code().to_owned(),
        name: language.own_name().to_owned(),
        version: engine.phrase_version(language),
        phrases: count(there),
        missing: count(sheet.len() - there),
        clinic: count(sheet.iter().filter(|phrase| phrase.clinic).count()),
        approved: newest(approvals, language).map(|entry| PhraseApproved {
            by: name_of(names, entry.by),
            at: entry.at,
            version: entry.value.version.clone(),
        }),
        prints: prints(engine, approvals, language),
    }
}
