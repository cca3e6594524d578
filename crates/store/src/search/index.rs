//! The table of patients in memory.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use nirantar_domain::PatientId;
use zeroize::DefaultIsZeroes;

use super::digits::Digits;
use super::keys::WordKeys;
use super::query::{Query, TypedWord, national, number_key};
use super::rank::{NONE, Quality, Rank};
use super::wiped::Wiped;
use super::words::{Fits, WordId, Words};

/// What the index knows of a patient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexedPatient {
    /// The 16 bytes of the patient's id.
    pub id: [u8; 16],
    /// Number for people, `A-1042`.
    pub number: String,
    /// Words of the name; of the name in the other script behind them.
    pub name: Vec<WordKeys>,
    /// Words of village or area.
    pub area: Vec<WordKeys>,
    /// Phones as stored (`+91…`).
    pub phones: Vec<String>,
    /// ABHA number; empty if none.
    pub abha: String,
}

/// A change to the index that a write brings about; applied after the commit.
#[derive(Clone, Debug)]
pub(crate) enum IndexChange {
    Put(Box<IndexedPatient>),
    Remove(PatientId),
}

/// A patient found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Whom.
    pub patient: PatientId,
    /// How well the worst of the typed words fits.
    pub quality: Quality,
    /// Is among today's patients.
    pub today: bool,
}

const NUMBER: usize = 12;

#[derive(Clone, Copy, Default)]
pub(super) struct Row {
    pub(super) id: [u8; 16],
    words: u32,
    phones: u32,
    name_words: u8,
    area_words: u8,
    phone_count: u8,
    alive: bool,
    number: [u8; NUMBER],
    number_digits: Digits,
    pub(super) abha: Digits,
}

impl DefaultIsZeroes for Row {}

/// All patients of a desk, prepared for searching. Holds names in memory: dropped (and wiped) at lock.
pub struct PatientIndex {
    pub(super) words: Words,
    row_words: Wiped<WordId>,
    phones: Wiped<Digits>,
    rows: Wiped<Row>,
    by_id: HashMap<[u8; 16], u32>,
    dead: usize,
}

impl std::fmt::Debug for PatientIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PatientIndex({} patients)", self.len())
    }
}

impl Default for PatientIndex {
    fn default() -> Self {
        Self::new()
    }
}

impl PatientIndex {
    /// Without patients.
    pub fn new() -> Self {
        Self {
            words: Words::new(),
            row_words: Wiped::new(),
            phones: Wiped::new(),
            rows: Wiped::new(),
            by_id: HashMap::new(),
            dead: 0,
        }
    }

    /// Number of patients.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// True without patients.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Distinct words over all names and areas.
    pub fn distinct_words(&self) -> usize {
        self.words.len()
    }

    /// Puts a patient in, or in the place of what was known of them.
    pub fn put(&mut self, patient: &IndexedPatient) {
        self.bury(&patient.id);
        let name = patient.name.get(..patient.name.len().min(64)).unwrap_or_default();
        let area = patient.area.get(..patient.area.len().min(64)).unwrap_or_default();
        let phones = patient
            .phones
            .get(..patient.phones.len().min(64))
            .unwrap_or_default();
        let mut row = Row {
            id: patient.id,
            words: self.row_words.len() as u32,
            phones: self.phones.len() as u32,
            name_words: name.len() as u8,
            area_words: area.len() as u8,
            phone_count: phones.len() as u8,
            alive: true,
            number_digits: Digits::of(&patient.number),
            abha: Digits::of(&patient.abha),
            ..Row::default()
        };
        row.number
            .iter_mut()
            .zip(number_key(&patient.number).bytes())
            .for_each(|(to, from)| *to = from);
        for keys in name.iter().chain(area) {
            let id = self.words.intern(keys);
            self.row_words.push(id);
        }
        for phone in phones {
            self.phones.push(national(phone));
        }
        self.by_id.insert(patient.id, self.rows.len() as u32);
        self.rows.push(row);
    }

    /// Takes a patient out.
    pub fn remove(&mut self, patient: PatientId) {
        self.bury(patient.as_bytes());
        self.by_id.remove(patient.as_bytes());
    }

    pub(crate) fn apply(&mut self, change: &IndexChange) {
        match change {
            IndexChange::Put(patient) => self.put(patient),
            IndexChange::Remove(id) => self.remove(*id),
        }
    }

    fn bury(&mut self, id: &[u8; 16]) {
        let old = self.by_id.get(id).copied();
        if let Some(row) = old.and_then(|row| self.rows.get_mut(row as usize))
            && row.alive
        {
            row.alive = false;
            self.dead += 1;
        }
    }

    /// True when so many outdated rows have gathered that the index is worth loading anew.
    pub(crate) fn is_stale(&self) -> bool {
        self.dead > 1000 && self.dead > self.by_id.len() / 4
    }

    pub(super) fn alive(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.alive)
    }

    pub(super) fn name_of(&self, row: &Row) -> &[WordId] {
        let from = row.words as usize;
        self.row_words
            .get(from..from + usize::from(row.name_words))
            .unwrap_or_default()
    }

    fn area_of(&self, row: &Row) -> &[WordId] {
        let from = row.words as usize + usize::from(row.name_words);
        self.row_words
            .get(from..from + usize::from(row.area_words))
            .unwrap_or_default()
    }

    pub(super) fn phones_of(&self, row: &Row) -> &[Digits] {
        let from = row.phones as usize;
        self.phones
            .get(from..from + usize::from(row.phone_count))
            .unwrap_or_default()
    }

    /// Patients that fit every typed word, best first, at most `limit`. `today`: patients with a visit today, who stand
    /// before others of any quality but an exact phone. `None` when `cancel` said so meanwhile; it is asked every few
    /// thousand rows.
    pub fn search(
        &self,
        text: &str,
        limit: usize,
        today: &HashSet<PatientId>,
        cancel: &dyn Fn() -> bool,
    ) -> Option<Vec<Hit>> {
        let query = Query::read(text);
        if query.words.is_empty() || limit == 0 {
            return Some(Vec::new());
        }
        let mut fits = Vec::with_capacity(query.words.len());
        for word in &query.words {
            fits.push(self.words.compare(word, cancel)?);
        }
        let mut best = Best {
            index: self,
            limit,
            found: Vec::with_capacity(limit + 1),
        };
        for (number, row) in self.rows.iter().enumerate() {
            if number % 4096 == 0 && cancel() {
                return None;
            }
            if !row.alive {
                continue;
            }
            if let Some((exact_phone, worst, sum)) = self.score(row, &query, &fits) {
                let today = !today.is_empty() && today.contains(&PatientId::from_bytes(row.id));
                best.offer(Rank::new(exact_phone, today, worst, sum), today, row);
            }
        }
        Some(best.into_hits())
    }

    fn score(&self, row: &Row, query: &Query, fits: &[Fits]) -> Option<(bool, u8, u16)> {
        let (mut exact_phone, mut worst, mut sum) = (false, 0, 0);
        for (typed, fits) in query.words.iter().zip(fits) {
            let (phone, number) = self.number_fit(row, typed);
            exact_phone |= phone;
            let text = if number == Quality::Exact as u8 {
                number
            } else {
                fits.best(&self.words, typed, self.name_of(row), self.area_of(row))
            };
            let quality = number.min(text);
            if quality == NONE {
                return None;
            }
            worst = worst.max(quality);
            sum += u16::from(quality);
        }
        Some((exact_phone, worst, sum))
    }

    /// How a typed number fits: is it a phone as a whole, and with what quality at best.
    fn number_fit(&self, row: &Row, typed: &TypedWord) -> (bool, u8) {
        if typed.number.is_empty() {
            return (false, NONE);
        }
        let digits = typed.digits;
        let mut best = NONE;
        let key_length = row.number.iter().position(|byte| *byte == 0).unwrap_or(NUMBER);
        let key = row.number.get(..key_length).unwrap_or_default();
        if key == typed.number.as_bytes() || (!digits.is_empty() && row.number_digits == digits) {
            best = Quality::Exact as u8;
        } else if key.starts_with(typed.number.as_bytes())
            || (!digits.is_empty() && row.number_digits.begins_with(digits))
        {
            best = Quality::OtherWord as u8;
        }
        if digits.is_empty() {
            return (false, best);
        }
        let mut exact_phone = false;
        for phone in self.phones_of(row) {
            let quality = if *phone == typed.phone || *phone == digits {
                exact_phone = true;
                Quality::Exact
            } else if phone.begins_with(digits) || phone.begins_with(typed.phone) {
                Quality::OtherWord
            } else if phone.ends_with(digits) {
                Quality::Sound
            } else if phone.holds(digits) {
                Quality::Area
            } else {
                continue;
            };
            best = best.min(quality as u8);
        }
        if !row.abha.is_empty() {
            let quality = if row.abha == digits {
                Quality::Exact as u8
            } else if row.abha.begins_with(digits) {
                Quality::OtherWord as u8
            } else if row.abha.holds(digits) {
                Quality::Area as u8
            } else {
                NONE
            };
            best = best.min(quality);
        }
        (exact_phone, best)
    }

    /// By name, then number, then id: the same order whatever order they came in.
    fn compare_names(&self, a: &Row, b: &Row) -> Ordering {
        let latin = |row: &Row| self.name_of(row).iter().map(|id| self.words.latin(*id));
        latin(a)
            .cmp(latin(b))
            .then_with(|| a.number.cmp(&b.number))
            .then_with(|| a.id.cmp(&b.id))
    }
}

/// The best few so far, in order.
struct Best<'i> {
    index: &'i PatientIndex,
    limit: usize,
    found: Vec<(Rank, bool, Row)>,
}

impl Best<'_> {
    fn offer(&mut self, rank: Rank, today: bool, row: &Row) {
        let before = |other: &(Rank, bool, Row)| {
            other
                .0
                .cmp(&rank)
                .then_with(|| self.index.compare_names(&other.2, row))
                .is_lt()
        };
        if self.found.len() == self.limit {
            match self.found.last() {
                Some(last) if before(last) => return,
                _ => {
                    self.found.pop();
                }
            }
        }
        let place = self.found.partition_point(before);
        self.found.insert(place, (rank, today, *row));
    }

    fn into_hits(self) -> Vec<Hit> {
        self.found
            .into_iter()
            .map(|(rank, today, row)| Hit {
                patient: PatientId::from_bytes(row.id),
                quality: rank.quality(),
                today,
            })
            .collect()
    }
}
