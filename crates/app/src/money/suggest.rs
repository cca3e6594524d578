//! What a visit costs: the doctor's rule, and the patient's earlier fees.

use chrono::NaiveDate;
use nirantar_document::{FeeView, StaffView};
use nirantar_domain::fee::{FeeKind, FeeRule, Suggestion};
use nirantar_domain::{FeeId, Paise, PatientId, PersonId, VisitId};
use nirantar_store::ReadTx;
use sha2::{Digest as _, Sha256};

use super::dues::{Names, fee_shown};
use super::{FeeSuggest, FeeSuggested};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// The fee of a visit: two PCs that take it without hearing of each other write in one document.
///
/// `SHA-256("nirantar fee v1" ‖ visit)` as a UUID version 8 (RFC 9562 §5.8). No key is mixed in: whoever reads fees reads
/// visits too.
pub(crate) fn fee_of_visit(visit: VisitId) -> FeeId {
    let mut hash = Sha256::new();
    hash.update(b"nirantar fee v1");
    hash.update(visit.as_bytes());
    crate::ids::uuid_v8(hash).into()
}

/// What the front desk knows of a visit.
pub(super) struct Visit {
    pub id: VisitId,
    pub patient: PatientId,
    pub doctor: PersonId,
    pub date: NaiveDate,
}

impl Visit {
    pub fn find(session: &Session, id: VisitId) -> Result<Self> {
        let row = session
            .desk
            .read(|tx| tx.visit(id))?
            .ok_or(Error::NotFound { what: "visit" })?;
        let whole = || Error::internal("a visit without patient, doctor or day");
        Ok(Self {
            id,
            patient: row.patient.ok_or_else(whole)?,
            doctor: row.doctor.ok_or_else(whole)?,
            date: row.date.parse().map_err(|_| whole())?,
        })
    }
}

/// A doctor's rule.
pub(super) fn rule_of(session: &Session, doctor: PersonId) -> Result<Option<FeeRule>> {
    let doc = session.org.read(|tx| tx.find_document(doctor))?;
    Ok(match doc {
        Some(doc) => StaffView::read(&doc)?.fields.fee,
        None => None,
    })
}

/// What the rule says of a visit; without a rule, whether the patient was here before.
pub(super) fn suggestion(
    tx: &ReadTx<'_>,
    visit: &Visit,
    rule: Option<&FeeRule>,
) -> Result<(Option<Suggestion>, Option<NaiveDate>)> {
    let fee = fee_of_visit(visit.id);
    let last = tx
        .last_charged(visit.patient, visit.doctor, &visit.date.to_string(), fee)?
        .and_then(|day| day.parse().ok());
    Ok((rule.map(|rule| rule.suggest(visit.date, last)), last))
}

impl Nirantar {
    /// What a visit costs by the doctor's rule and the patient's earlier fees, and what was taken already.
    ///
    /// # Errors
    /// Not found.
    pub fn fee_suggest(&self, ask: FeeSuggest) -> Result<FeeSuggested> {
        self.with_session("fee_suggest", |folder, session| {
            let visit = Visit::find(session, ask.visit)?;
            let rule = rule_of(session, visit.doctor)?;
            let upi = super::upi::payee(folder, session)?.is_some();
            let names = Names::read(session)?;
            let id = fee_of_visit(visit.id);
            session.money()?.read(|tx| {
                let (suggested, last) = suggestion(tx, &visit, rule.as_ref())?;
                let owed = tx.dues(Some(visit.patient))?;
                let fee = match tx.find_document(id)? {
                    Some(doc) => Some(fee_shown(self, session, &names, id, &FeeView::read(&doc)?)?),
                    None => None,
                };
                Ok(FeeSuggested {
                    visit: visit.id,
                    doctor: visit.doctor,
                    doctor_name: names.person(Some(visit.doctor)),
                    amount_paise: suggested.map(|suggested| suggested.amount),
                    kind: suggested.map_or(
                        if last.is_some() {
                            FeeKind::FollowUp
                        } else {
                            FeeKind::First
                        },
                        |suggested| suggested.kind,
                    ),
                    free_until: suggested
                        .and_then(|suggested| suggested.free_until)
                        .map(|day| day.to_string()),
                    last_visit: last.map(|day| day.to_string()),
                    upi,
                    owed_paise: owed
                        .iter()
                        .filter(|row| row.id != id)
                        .map(|row| row.due)
                        .sum::<Paise>(),
                    fee,
                })
            })
        })
    }
}
