//! Searching as you type, and the warning before a second registration.

use std::collections::HashSet;
use std::sync::atomic::Ordering;

use chrono::NaiveDate;
use nirantar_domain::PatientId;
use nirantar_store::{Likeness, PatientRow, ReadTx};

use super::{PatientDuplicates, PatientHit, PatientSearch};
use crate::visits::{age_text, sex_of};
use crate::{Nirantar, Result};

/// Hits where no limit is given, and at most.
const LIMIT: u32 = 20;
const MOST: u32 = 200;
/// Largest household that is shown: some agents register whole villages under their own phone.
const HOUSEHOLD: u32 = 12;

impl Nirantar {
    /// Searches as you type. A newer call makes an older one that is still running answer `cancelled`.
    ///
    /// # Errors
    /// Cancelled; disk errors.
    pub fn patient_search(&self, search: PatientSearch) -> Result<Vec<PatientHit>> {
        let mine = self.newest_search.fetch_add(1, Ordering::AcqRel).wrapping_add(1);
        self.with_session("patient_search", |folder, session| {
            let today = folder.today(self.ports.clock.now());
            let limit = search.limit.unwrap_or(LIMIT).min(MOST) as usize;
            let here: HashSet<_> = session
                .desk
                .read(|tx| tx.patients_on(today))?
                .into_iter()
                .collect();
            let replaced = || self.newest_search.load(Ordering::Acquire) != mine;
            let rows = session.desk.search(&search.text, limit, &here, &replaced)?;
            let mut hits: Vec<PatientHit> = rows
                .iter()
                .map(|row| hit(row, here.contains(&row.id), today))
                .collect();
            // Whoever of a family is found first, the others stand below.
            if let Some(phone) = hits.first().and_then(|first| first.phone.clone()) {
                let found: Vec<_> = hits.iter().map(|hit| hit.id).collect();
                let others = session
                    .desk
                    .read(|tx| household(tx, &[phone], &found, &here, today))?;
                hits.splice(1..1, others);
                hits.truncate(limit);
            }
            Ok(hits)
        })
    }

    /// Whether the patients of the present session are in memory. They are loaded by the first search, not by the login,
    /// and wiped at lock.
    #[doc(hidden)]
    pub fn search_is_warm(&self) -> bool {
        let state = self.state();
        let session = state.folder().ok().and_then(|folder| folder.session.as_ref());
        session.is_some_and(|session| session.desk.has_patients())
    }

    /// Patients who may be the person being registered. Shown, never in the way.
    ///
    /// # Errors
    /// Disk errors. A field that is not yet complete is not looked at.
    pub fn patient_duplicates(&self, like: PatientDuplicates) -> Result<Vec<PatientHit>> {
        self.with_session("patient_duplicates", |folder, session| {
            let today = folder.today(self.ports.clock.now());
            let birth = super::form::birth(like.age.as_deref(), like.birth_date.as_deref(), today)
                .ok()
                .flatten();
            let likeness = Likeness {
                name: like.name.clone(),
                phones: like.phone.into_iter().collect(),
                abha: like.abha_number.unwrap_or_default(),
                birth,
            };
            let found = session.desk.duplicates(&likeness)?;
            let here: HashSet<_> = session
                .desk
                .read(|tx| tx.patients_on(today))?
                .into_iter()
                .collect();
            Ok(found
                .iter()
                .take(5)
                .map(|duplicate| hit(&duplicate.patient, here.contains(&duplicate.patient.id), today))
                .collect())
        })
    }
}

/// Everybody who is reached by one of the phones, without those who are known already.
pub(super) fn household(
    tx: &ReadTx<'_>,
    phones: &[String],
    known: &[PatientId],
    here: &HashSet<PatientId>,
    today: NaiveDate,
) -> Result<Vec<PatientHit>> {
    if phones.is_empty() {
        return Ok(Vec::new());
    }
    Ok(tx
        .patients_with_phone(phones, HOUSEHOLD)?
        .iter()
        .filter(|row| !known.contains(&row.id))
        .map(|row| PatientHit {
            household: true,
            ..hit(row, here.contains(&row.id), today)
        })
        .collect())
}

fn hit(row: &PatientRow, today_here: bool, today: NaiveDate) -> PatientHit {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    PatientHit {
        id: row.id,
        number: row.number.clone(),
        name: row.name.clone(),
        phone: some(&row.phone),
        age: age_text(row.birth.as_ref(), today),
        sex: sex_of(Some(row)),
        area: some(&row.area),
        today: today_here,
        household: false,
    }
}
