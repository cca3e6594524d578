//! What waits, as the desk sees it; and what is withdrawn.

use std::collections::HashMap;

use chrono::NaiveDate;
use nirantar_domain::{EncounterId, PersonId, ReleaseId};
use nirantar_store::{ReleaseRow, WriteTx};

use super::ReleaseShown;
use crate::session::Session;
use crate::visits::doctor_names;
use crate::{Error, Result};

/// What waits of an encounter; nothing in a folder without orders.
pub(crate) fn waiting_of(session: &Session, encounter: EncounterId) -> Result<Vec<ReleaseRow>> {
    match session.orders() {
        Ok(orders) => Ok(orders.read(|tx| tx.releases_of(encounter))?),
        Err(_) => Ok(Vec::new()),
    }
}

/// Erases what waits of an encounter.
pub(crate) fn withdraw_in(tx: &mut WriteTx<'_>, session: &Session, encounter: EncounterId) -> Result<()> {
    for row in tx.releases_of(encounter)? {
        tx.erase_document(row.id)?;
        session.audit(tx, "release.withdraw", "release", &[row.id.into()], &[])?;
    }
    Ok(())
}

/// Everything of a day that waits.
pub(super) fn list(session: &Session, today: NaiveDate) -> Result<Vec<ReleaseShown>> {
    let names = doctor_names(session)?;
    let rows = session.orders()?.read(|tx| tx.releases())?;
    let today = today.to_string();
    rows.into_iter()
        .filter(|row| row.day == today)
        .map(|row| from_row(session, &names, row))
        .collect()
}

pub(super) fn shown(session: &Session, id: ReleaseId, today: NaiveDate) -> Result<ReleaseShown> {
    list(session, today)?
        .into_iter()
        .find(|shown| shown.id == id)
        .ok_or(Error::NotFound { what: "release" })
}

fn from_row(session: &Session, names: &HashMap<PersonId, String>, row: ReleaseRow) -> Result<ReleaseShown> {
    let patient = row
        .patient
        .ok_or_else(|| Error::internal("a release without a patient"))?;
    let (known, token) = session.desk.read(|tx| -> Result<_> {
        let visit = row.visit.map(|visit| tx.visit(visit)).transpose()?.flatten();
        let token = visit.map(|visit| format!("{}{}", visit.token_letter, visit.token_number));
        Ok((tx.patient(patient)?, token.unwrap_or_default()))
    })?;
    Ok(ReleaseShown {
        id: row.id,
        patient,
        patient_name: known.as_ref().map(|known| known.name.clone()).unwrap_or_default(),
        patient_number: known.map(|known| known.number).unwrap_or_default(),
        token,
        doctor_name: row
            .doctor
            .and_then(|doctor| names.get(&doctor).cloned())
            .unwrap_or_default(),
        paper: row.paper,
        released_at: row.released_at,
    })
}
