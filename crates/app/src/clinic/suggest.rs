//! Completions of a prescription row, learned from use: what this patient had, what this doctor writes, what the clinic
//! keeps, what the national list names.

use std::collections::BTreeSet;

use nirantar_domain::PatientId;
use nirantar_domain::rx::Form;
use nirantar_store::ReadTx;

use super::{RxSuggest, RxSuggestion, SuggestionSource};
use crate::session::Session;
use crate::{Nirantar, Result};

/// Signed encounters of the doctor that are learned from.
const LEARNED_FROM: u32 = 1_000;
/// Encounters of the patient that are looked at.
const PATIENTS_LAST: u32 = 5;
/// Medicines of the national list that are looked at.
const LISTED: usize = 12;
/// Completions answered at most.
const LIMIT: usize = 8;

/// What a doctor writes, most used first. Made at the first question of a session and kept in memory until it is locked.
#[derive(Debug, Default)]
pub(crate) struct Favourites {
    lines: Vec<Known>,
}

/// A line that may be offered.
#[derive(Clone, Debug)]
struct Known {
    line: String,
    /// Lower case.
    key: String,
    /// The word of its form, if it begins with one, and where the name behind it begins: people begin with either.
    form: Option<Form>,
    name_at: usize,
    times: u32,
}

impl Known {
    fn new(line: String, times: u32) -> Self {
        let key = line.to_lowercase();
        let (form, name_at) = form_of(&key);
        Self {
            line,
            key,
            form,
            name_at,
            times,
        }
    }

    /// How well it completes what was typed; smaller is better. What is already typed whole is no completion.
    fn fits(&self, typed: &str) -> Option<u8> {
        let name = self.key.get(self.name_at..).unwrap_or_default();
        let name = name.trim_start_matches('"');
        if self.key == typed || name == typed {
            return None;
        }
        if self.key.starts_with(typed) {
            return Some(0);
        }
        let (form, behind) = form_of(typed);
        let rest = typed.get(behind..).unwrap_or_default();
        let same_form = form.is_some() && form == self.form && !rest.is_empty();
        if name.starts_with(typed) || (same_form && name.starts_with(rest)) {
            return Some(1);
        }
        // A later word of the name: "clav" of "amoxicillin + clavulanic acid".
        let words = name.split(|c: char| !c.is_alphanumeric()).take(4);
        (typed.len() >= 3 && words.skip(1).any(|word| word.starts_with(typed))).then_some(2)
    }
}

/// The form that a line begins with, and where what stands behind its word begins.
fn form_of(line: &str) -> (Option<Form>, usize) {
    let mut found = (None, 0);
    for form in Form::ALL {
        for word in form.spellings() {
            let Some(rest) = line.strip_prefix(word) else {
                continue;
            };
            let name = rest.trim_start_matches([' ', '.']);
            let at = line.len() - name.len();
            if name.len() < rest.len() && at > found.1 {
                found = (Some(*form), at);
            }
        }
    }
    found
}

impl Favourites {
    fn read(tx: &ReadTx<'_>, session: &Session) -> Result<Self> {
        let used = tx.line_use(session.person, LEARNED_FROM)?;
        let lines = used.into_iter().map(|used| Known::new(used.line, used.times));
        Ok(Self {
            lines: lines.collect(),
        })
    }

    /// Learns what was just signed.
    pub(crate) fn learn(&mut self, lines: impl IntoIterator<Item = String>) {
        for line in lines {
            match self.lines.iter_mut().find(|known| known.line == line) {
                Some(known) => known.times = known.times.saturating_add(1),
                None => self.lines.push(Known::new(line, 1)),
            }
        }
        self.lines.sort_by_key(|known| std::cmp::Reverse(known.times));
    }
}

impl Nirantar {
    /// Completions of a prescription row, best first: what this patient had before, the doctor's own lines, the clinic's
    /// list, the national list. Nothing for an empty row without a patient.
    ///
    /// # Errors
    /// Disk errors.
    pub fn rx_suggest(&self, ask: RxSuggest) -> Result<Vec<RxSuggestion>> {
        self.with_session("rx_suggest", |_, session| {
            let typed: String = ask.text.trim_start().to_lowercase();
            if typed.trim_end().is_empty() {
                return Ok(Vec::new());
            }
            let mut answer = Answer::default();
            if let Some(patient) = ask.patient {
                answer.take(SuggestionSource::Patient, &of_patient(session, patient)?, &typed);
            }
            with_favourites(session, |favourites| {
                answer.take(SuggestionSource::Own, &favourites.lines, &typed);
            })?;
            let (form, behind) = form_of(&typed);
            let name = name_of(typed.get(behind..).unwrap_or_default());
            for suggestion in super::lists::listed(session, &name, LISTED)? {
                let known = Known::new(suggestion.line.clone(), 0);
                let found_by_name = suggestion.source == SuggestionSource::Reference
                    && typed.trim_end().ends_with(&name)
                    && (form.is_none() || form == known.form);
                // The national list finds other spellings too: `amoxy`.
                if let Some(fits) = known.fits(&typed).or(found_by_name.then_some(3)) {
                    answer.add(fits, suggestion);
                }
            }
            Ok(answer.best())
        })
    }
}

/// The words of a name, up to the first that begins with a digit.
fn name_of(text: &str) -> String {
    let words = text
        .split_whitespace()
        .take_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
    words.collect::<Vec<_>>().join(" ")
}

/// Runs with the doctor's favourites; reads them the first time.
fn with_favourites(session: &Session, work: impl FnOnce(&Favourites)) -> Result<()> {
    let mut kept = session.favourites();
    if kept.is_none() {
        *kept = Some(session.clinical()?.read(|tx| Favourites::read(tx, session))?);
    }
    if let Some(favourites) = kept.as_ref() {
        work(favourites);
    }
    Ok(())
}

fn of_patient(session: &Session, patient: PatientId) -> Result<Vec<Known>> {
    session.clinical()?.read(|tx| {
        let mut lines = Vec::new();
        for row in tx.encounters_of(patient, PATIENTS_LAST)? {
            let written = tx.prescription_texts(row.id)?;
            lines.extend(written.into_iter().map(|line| Known::new(line, 0)));
        }
        Ok(lines)
    })
}

/// Completions found so far, each line once.
#[derive(Default)]
struct Answer {
    found: Vec<(u8, RxSuggestion)>,
    seen: BTreeSet<String>,
}

impl Answer {
    fn take(&mut self, source: SuggestionSource, lines: &[Known], typed: &str) {
        for known in lines {
            if let Some(fits) = known.fits(typed) {
                self.add(
                    fits,
                    RxSuggestion {
                        line: known.line.clone(),
                        source,
                        times: known.times,
                        section: None,
                        unchecked: false,
                    },
                );
            }
        }
    }

    fn add(&mut self, fits: u8, suggestion: RxSuggestion) {
        if self.seen.insert(suggestion.line.to_lowercase()) {
            self.found.push((fits, suggestion));
        }
    }

    /// Source first, then how well it fits; within these in the order found.
    fn best(mut self) -> Vec<RxSuggestion> {
        self.found
            .sort_by_key(|(fits, suggestion)| (suggestion.source, *fits));
        self.found
            .into_iter()
            .map(|(_, suggestion)| suggestion)
            .take(LIMIT)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(line: &str, typed: &str) -> Option<u8> {
        Known::new(line.to_owned(), 1).fits(typed)
    }

    #[test]
    fn a_line_is_found_by_its_beginning_its_name_and_a_word_of_it() {
        let line = "tab paracetamol 650 1-0-1 5d af";
        assert_eq!(fits(line, "tab par"), Some(0));
        assert_eq!(fits(line, "par"), Some(1));
        assert_eq!(fits(line, "tab. par"), Some(1));
        assert_eq!(
            fits("tab amoxicillin + clavulanic acid 625 1-0-1", "clav"),
            Some(2)
        );
        assert_eq!(fits("eye drops moxifloxacin 0.5%", "moxi"), Some(1));
        assert_eq!(fits(line, "dol"), None);
    }

    #[test]
    fn what_is_typed_already_is_not_offered() {
        assert_eq!(fits("tab paracetamol 650", "tab paracetamol 650"), None);
        assert_eq!(fits("tab paracetamol 650", "paracetamol 650"), None);
        assert_eq!(
            fits("tab paracetamol 650 1-0-1", "tab paracetamol 650 0-0-1"),
            None
        );
    }

    #[test]
    fn the_most_used_comes_first_and_learning_counts() {
        let mut favourites = Favourites::default();
        favourites.learn(["tab a 1".to_owned(), "tab b 1".to_owned()]);
        favourites.learn(["tab b 1".to_owned()]);
        assert_eq!(favourites.lines[0].line, "tab b 1");
        assert_eq!(favourites.lines[0].times, 2);
    }
}
