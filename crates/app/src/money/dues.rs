//! Fees as shown, and what is still to be paid.

use std::collections::HashMap;

use nirantar_document::{Entry, FeePayment, FeeView};
use nirantar_domain::{FeeId, PatientId, PersonId, Timestamp, VisitId};
use nirantar_store::{FeeRow, PaymentRow};

use super::{DueShown, DuesList, FeeOf, FeeShown, PaymentShown, ReversalShown};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Names of staff, and of patients as they are asked for.
pub(super) struct Names {
    staff: HashMap<PersonId, String>,
}

impl Names {
    pub fn read(session: &Session) -> Result<Self> {
        Ok(Self {
            staff: crate::visits::doctor_names(session)?,
        })
    }

    /// A person's name; empty for nobody.
    pub fn person(&self, id: Option<PersonId>) -> String {
        id.and_then(|id| self.staff.get(&id).cloned()).unwrap_or_default()
    }

    /// Whom a fee is for.
    pub fn of(
        &self,
        session: &Session,
        visit: Option<VisitId>,
        patient: Option<PatientId>,
        doctor: Option<PersonId>,
    ) -> Result<FeeOf> {
        let row = match patient {
            Some(id) => session.desk.read(|tx| tx.patient(id))?,
            None => None,
        };
        let (patient_number, patient_name) = row.map(|row| (row.number, row.name)).unwrap_or_default();
        Ok(FeeOf {
            visit,
            patient,
            patient_number,
            patient_name,
            doctor_name: self.person(doctor),
        })
    }
}

impl Nirantar {
    /// What is still to be paid, the oldest first.
    ///
    /// # Errors
    /// Disk errors.
    pub fn dues_list(&self, list: DuesList) -> Result<Vec<DueShown>> {
        self.with_session("dues_list", |_, session| {
            let rows = session.money()?.read(|tx| tx.dues(list.patient))?;
            let names = Names::read(session)?;
            rows.into_iter()
                .map(|row| due_shown(session, &names, row))
                .collect()
        })
    }
}

pub(super) fn due_shown(session: &Session, names: &Names, row: FeeRow) -> Result<DueShown> {
    Ok(DueShown {
        fee: row.id,
        of: names.of(session, row.visit, row.patient, row.doctor)?,
        date: row.date,
        charged_paise: row.charged,
        paid_paise: row.paid,
        due_paise: row.due,
    })
}

/// A fee as shown.
pub(super) fn fee_shown(
    core: &Nirantar,
    session: &Session,
    names: &Names,
    id: FeeId,
    view: &FeeView,
) -> Result<FeeShown> {
    let fields = &view.fields;
    let charge = view.charge.as_ref().map(|charge| &charge.value);
    Ok(FeeShown {
        id,
        of: names.of(session, fields.visit, fields.patient, fields.doctor)?,
        doctor: fields.doctor,
        date: fields.date.map(|date| date.to_string()).unwrap_or_default(),
        charged_paise: view.charged(),
        paid_paise: view.paid(),
        due_paise: view.due(),
        kind: charge.map(|charge| charge.kind),
        reason: charge.and_then(|charge| charge.reason.clone()),
        payments: view
            .payments
            .iter()
            .map(|payment| payment_shown(core, session, names, view, payment))
            .collect(),
    })
}

fn payment_shown(
    core: &Nirantar,
    session: &Session,
    names: &Names,
    view: &FeeView,
    payment: &Entry<FeePayment>,
) -> PaymentShown {
    let reversed = view.reversal_of(payment.id).map(|reversal| ReversalShown {
        at: reversal.at,
        by_name: names.person(Some(reversal.by)),
        reason: reversal.value.reason.clone(),
    });
    PaymentShown {
        id: payment.id,
        number: payment.value.number.to_string(),
        amount_paise: payment.value.amount_paise,
        mode: payment.value.mode,
        reference: payment.value.reference.clone(),
        at: payment.at,
        by_name: names.person(Some(payment.by)),
        may_reverse: reversed.is_none() && may_reverse(core, session, Some(payment.by), payment.at),
        reversed,
    }
}

/// The same from a row.
pub(super) fn payment_of_row(
    core: &Nirantar,
    session: &Session,
    names: &Names,
    row: PaymentRow,
) -> Result<PaymentShown> {
    let reversed = row.reversed_at.map(|at| ReversalShown {
        at,
        by_name: names.person(row.reversed_by),
        reason: row.reverse_reason,
    });
    Ok(PaymentShown {
        id: row.entry,
        number: row.number,
        amount_paise: row.amount,
        mode: serde_json::from_value(serde_json::Value::String(row.mode))
            .map_err(|_| Error::internal("a payment's mode"))?,
        reference: Some(row.reference).filter(|text| !text.is_empty()),
        at: row.at,
        by_name: names.person(row.by),
        may_reverse: reversed.is_none() && may_reverse(core, session, row.by, row.at),
        reversed,
    })
}

/// Owners may give back always; others what they took themselves, on the same day.
pub(super) fn may_reverse(core: &Nirantar, session: &Session, by: Option<PersonId>, at: Timestamp) -> bool {
    let today = core.ports.clock.now().ist_date();
    session.roles.contains(nirantar_domain::Role::Owner)
        || (by == Some(session.person) && at.ist_date() == today)
}
