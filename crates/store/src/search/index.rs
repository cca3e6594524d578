//! The table of patients in memory.

use std::cmp::Ordering;
use std::collections::HashMap;

use nirantar_domain::PatientId;
use zeroize::DefaultIsZeroes;

use super::digits::Digits;
use super::keys::WordKeys;
use super::places::Places;
use super::query::{national, number_key};
use super::rank::Quality;
use super::wiped::Wiped;
use super::words::{WordId, Words};

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
    pub(super) alive: bool,
    /// The name's first letters, as one number that sorts as the names do.
    pub(super) order: u64,
    number: [u8; NUMBER],
    pub(super) number_digits: Digits,
    pub(super) abha: Digits,
}

impl DefaultIsZeroes for Row {}

impl Row {
    /// The patient number without its hyphen.
    pub(super) fn number_key(&self) -> &[u8] {
        let length = self.number.iter().position(|byte| *byte == 0).unwrap_or(NUMBER);
        self.number.get(..length).unwrap_or_default()
    }
}

/// All patients of a desk, prepared for searching. Holds names in memory: dropped (and wiped) at lock.
pub struct PatientIndex {
    pub(super) words: Words,
    row_words: Wiped<WordId>,
    phones: Wiped<Digits>,
    rows: Wiped<Row>,
    /// `order` of each row, close together: most rows are passed over for it.
    orders: Wiped<u64>,
    places: Places,
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
            orders: Wiped::new(),
            places: Places::new(),
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
            order: order_of(name),
            ..Row::default()
        };
        let number = self.rows.len() as u32;
        row.number
            .iter_mut()
            .zip(number_key(&patient.number).bytes())
            .for_each(|(to, from)| *to = from);
        for keys in name.iter().chain(area) {
            let id = self.words.intern(keys);
            self.row_words.push(id);
            self.places.put_word(id, number);
        }
        if let Some(first) = self.name_of(&row).first().copied() {
            self.places.put_first(first, number);
        }
        for phone in phones {
            let digits = national(phone);
            self.phones.push(digits);
            self.places.put_digits(digits, number);
        }
        self.places.put_digits(row.abha, number);
        self.places.put_digits(row.number_digits, number);
        self.by_id.insert(patient.id, number);
        self.orders.push(row.order);
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

    pub(super) fn area_of(&self, row: &Row) -> &[WordId] {
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

    pub(super) fn row_count(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn row(&self, number: usize) -> Option<&Row> {
        self.rows.get(number)
    }

    /// `order` of the rows, in the order of the rows.
    pub(super) fn orders(&self) -> &[u64] {
        &self.orders
    }

    pub(super) fn row_number(&self, patient: PatientId) -> Option<u32> {
        self.by_id.get(patient.as_bytes()).copied()
    }

    pub(super) fn places(&self) -> &Places {
        &self.places
    }

    /// By name, then number, then id: the same order whatever order they came in.
    pub(super) fn compare_names(&self, a: &Row, b: &Row) -> Ordering {
        let latin = |row: &Row| self.name_of(row).iter().map(|id| self.words.latin(*id));
        a.order
            .cmp(&b.order)
            .then_with(|| latin(a).cmp(latin(b)))
            .then_with(|| a.number.cmp(&b.number))
            .then_with(|| a.id.cmp(&b.id))
    }
}

/// The first eight letters of a name, words parted by a zero, which comes before every letter.
fn order_of(name: &[WordKeys]) -> u64 {
    let mut letters = [0; 8];
    let name = name.iter().flat_map(|word| word.latin.bytes().chain([0]));
    letters.iter_mut().zip(name).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(letters)
}
