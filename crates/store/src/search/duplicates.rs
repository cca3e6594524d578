//! Who may be the person that is just being registered? A warning, never a block: families share phones, and villages
//! share names.

use nirantar_domain::name_key::{SIMILAR, similarity};
use nirantar_domain::{BirthInfo, PatientId};

use super::digits::Digits;
use super::index::PatientIndex;
use super::query::national;
use crate::projection::PatientRow;

/// Years that told ages of one person may lie apart.
pub const AGE_SLACK_YEARS: u32 = 3;

/// What is known of the person being registered.
#[derive(Clone, Debug, Default)]
pub struct Likeness {
    /// Name, in any script.
    pub name: String,
    /// Phones, as typed.
    pub phones: Vec<String>,
    /// ABHA number; empty if none.
    pub abha: String,
    /// Birth or age told.
    pub birth: Option<BirthInfo>,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Whom.
    pub patient: PatientRow,
    /// Why.
    pub reason: DuplicateReason,
    /// Likeness of the names, 0–100.
    pub similarity: u8,
}

impl PatientIndex {
    /// Patients with one of these phones or this ABHA number, by id.
    pub(crate) fn sharing(&self, likeness: &Likeness) -> Vec<PatientId> {
        let abha = Digits::of(&likeness.abha);
        let phones: Vec<Digits> = likeness.phones.iter().map(|phone| national(phone)).collect();
        let mut found: Vec<PatientId> = self
            .alive()
            .filter(|row| {
                (abha.len() == 14 && row.abha == abha)
                    || self
                        .phones_of(row)
                        .iter()
                        .any(|phone| !phone.is_empty() && phones.contains(phone))
            })
            .map(|row| PatientId::from_bytes(row.id))
            .collect();
        found.sort_unstable();
        found
    }
}

/// The candidates among `patients`, best first. An unknown age is close to every age.
pub(crate) fn duplicates_among(
    likeness: &Likeness,
    patients: impl IntoIterator<Item = PatientRow>,
) -> Vec<Duplicate> {
    let abha = Digits::of(&likeness.abha);
    let phones: Vec<Digits> = likeness.phones.iter().map(|phone| national(phone)).collect();
    let mut found: Vec<Duplicate> = patients
        .into_iter()
        .filter_map(|patient| {
            let names = [&patient.name, &patient.name_other_script];
            let similarity = names
                .map(|name| similarity(name, &likeness.name))
                .into_iter()
                .max()?;
            let close_age = match (&patient.birth, &likeness.birth) {
                (Some(known), Some(new)) => known.is_close_to(new, AGE_SLACK_YEARS),
                _ => true,
            };
            let reason = if abha.len() == 14 && Digits::of(&patient.abha_number) == abha {
                DuplicateReason::AbhaNumber
            } else if !phones.is_empty() && similarity >= SIMILAR && close_age {
                DuplicateReason::PhoneAndName
            } else {
                return None;
            };
            Some(Duplicate {
                patient,
                reason,
                similarity,
            })
        })
        .collect();
    found.sort_by_key(|one| (one.reason, u8::MAX - one.similarity, one.patient.id));
    found
}
