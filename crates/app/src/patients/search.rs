//! Searching as you type, and the warning before a second registration.

use std::collections::HashSet;
use std::sync::atomic::Ordering;

use chrono::NaiveDate;
use nirantar_store::{Likeness, PatientRow, word_keys};

use super::{PatientDuplicates, PatientHit, PatientSearch};
use crate::visits::{age_text, sex_of};
use crate::{Error, Nirantar, Result};

/// Hits where no limit is given, and at most.
const LIMIT: u32 = 20;
const MOST: u32 = 200;

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
            let here: HashSet<_> = session.desk.read(|tx| tx.patients_on(today))?.into_iter().collect();
            let replaced = || self.newest_search.load(Ordering::Acquire) != mine;
            let rows = session.desk.search(&search.text, limit, &here, &replaced)?;
            Ok(rows.into_iter().map(|row| hit(&row, here.contains(&row.id), today)).collect())
        })
    }

    /// Patients who may be the person being registered. Shown, never in the way.
    ///
    /// # Errors
    /// Disk errors. A field that is not yet complete is not looked at.
    pub fn patient_duplicates(&self, like: PatientDuplicates) -> Result<Vec<PatientHit>> {
        self.with_session("patient_duplicates", |folder, session| {
            let today = folder.today(self.ports.clock.now());
            let birth =
                super::form::birth(like.age.as_deref(), like.birth_date.as_deref(), today).ok().flatten();
            let likeness = Likeness {
                name: word_keys(&like.name),
                phones: like.phone.into_iter().collect(),
                abha: like.abha_number.unwrap_or_default(),
                birth_year: birth
                    .and_then(|birth| i16::try_from(birth.birth_year_estimate()).ok())
                    .unwrap_or_default(),
            };
            let found = session.desk.duplicates(&likeness)?;
            session.desk.read(|tx| {
                let here: HashSet<_> = tx.patients_on(today)?.into_iter().collect();
                let mut hits = Vec::new();
                for duplicate in found.iter().take(5) {
                    if let Some(row) = tx.patient(duplicate.patient)? {
                        hits.push(hit(&row, here.contains(&row.id), today));
                    }
                }
                Ok::<_, Error>(hits)
            })
        })
    }
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
    }
}
