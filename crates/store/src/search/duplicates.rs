//! Who may be the person that is just being registered? A warning, never a block: families share phones, and villages
//! share names.

use nirantar_domain::PatientId;

use super::digits::Digits;
use super::index::{PatientIndex, Row, WordKeys};
use super::query::national;
use super::words::WordId;

/// Years that told ages of one person may lie apart.
pub const AGE_SLACK_YEARS: u16 = 3;

/// What is known of the person being registered.
#[derive(Clone, Debug, Default)]
pub struct Likeness {
    /// Words of the name.
    pub name: Vec<WordKeys>,
    /// Phones, as typed.
    pub phones: Vec<String>,
    /// ABHA number; empty if none.
    pub abha: String,
    /// Year of birth, exact or estimated; 0 if unknown.
    pub birth_year: i16,
}

/// Why somebody is a candidate; best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DuplicateReason {
    /// The same ABHA number.
    AbhaNumber,
    /// The same phone, a similar name, a close age.
    PhoneAndName,
}

/// A candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Whom.
    pub patient: PatientId,
    /// Why.
    pub reason: DuplicateReason,
}

impl PatientIndex {
    /// Candidates, best reason first, then by id. An unknown age is close to every age.
    pub fn duplicates(&self, likeness: &Likeness) -> Vec<Duplicate> {
        let abha = Digits::of(&likeness.abha);
        let phones: Vec<Digits> = likeness.phones.iter().map(|phone| national(phone)).collect();
        let mut found: Vec<Duplicate> = self
            .alive()
            .filter_map(|row| {
                let reason = if abha.len() == 14 && row.abha == abha {
                    DuplicateReason::AbhaNumber
                } else if self
                    .phones_of(row)
                    .iter()
                    .any(|phone| !phone.is_empty() && phones.contains(phone))
                    && close_age(row, likeness.birth_year)
                    && self.similar(self.name_of(row), &likeness.name)
                {
                    DuplicateReason::PhoneAndName
                } else {
                    return None;
                };
                Some(Duplicate {
                    patient: PatientId::from_bytes(row.id),
                    reason,
                })
            })
            .collect();
        found.sort_by_key(|duplicate| (duplicate.reason, duplicate.patient));
        found
    }

    /// Names are similar if a given word of one sounds like a word of the other. Initials say nothing, and of several
    /// words the newcomer's last is left out: a household shares its surname. A name of one word counts with it.
    fn similar(&self, known: &[WordId], new: &[WordKeys]) -> bool {
        let words: Vec<&WordKeys> = new.iter().filter(|word| word.latin.len() > 1).collect();
        let given = words
            .get(..words.len().saturating_sub(1).max(1))
            .unwrap_or(&words);
        given.iter().any(|word| {
            known.iter().any(|id| {
                let same = |a: &str, b: &[u8]| !a.is_empty() && a.as_bytes() == b;
                let latin = self.words.latin(*id);
                same(&word.latin, latin)
                    || same(&word.sound, self.words.sound(*id))
                    || same(&word.coarse, self.words.coarse(*id))
                    || (word.latin.len() >= 4 && one_apart(word.latin.as_bytes(), latin))
            })
        })
    }
}

fn close_age(row: &Row, birth_year: i16) -> bool {
    row.birth_year == 0 || birth_year == 0 || row.birth_year.abs_diff(birth_year) <= AGE_SLACK_YEARS
}

/// True if two words differ by one letter put in, left out or exchanged, or by two neighbours swapped.
fn one_apart(a: &[u8], b: &[u8]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    // Equal but for one within one length: each begins like the other but for one letter.
    super::rank::begins_but_for_one(a, b) && super::rank::begins_but_for_one(b, a)
}
