//! Fees of past visits for a made-up clinic, as `fee_take` writes them.

use nirantar_document::{Doc, FeeCharge, FeeEdit, FeeFields, FeePayment, Kind, New};
use nirantar_domain::fee::{FeeKind, PaymentMode};
use nirantar_domain::identifier::{InvoiceNumber, SeriesLetters};
use nirantar_domain::time::financial_year;
use nirantar_domain::{DocId, EntryId, Paise, PatientId, PersonId, SpaceKind, Timestamp, VisitId};
use nirantar_store::Prepared;

use super::{Built, BulkBatch, Given, RepeatableIds};
use crate::folder::OpenFolder;
use crate::money::fee_of_visit;
use crate::session::Session;
use crate::{Nirantar, Result};

/// What was asked for a visit, and what was paid.
#[derive(Clone, Debug)]
pub struct BulkFee {
    /// The visit.
    pub visit: VisitId,
    /// Whose.
    pub patient: PatientId,
    /// With whom.
    pub doctor: PersonId,
    /// When it was asked.
    pub at: Timestamp,
    /// How much is asked.
    pub charged: Paise,
    /// Why that much.
    pub kind: FeeKind,
    /// What was paid at once; nothing for a due or a free visit.
    pub paid: Option<BulkPaid>,
    /// Makes the entry ids.
    pub seed: u64,
}

/// A payment of the whole fee.
#[derive(Clone, Copy, Debug)]
pub struct BulkPaid {
    /// How.
    pub mode: PaymentMode,
    /// Number of the receipt in the financial year of the fee; above every one given so far.
    pub receipt: u32,
}

impl Nirantar {
    /// Builds fees. To be stored in the order of their receipts.
    ///
    /// # Errors
    /// As `fee_take`.
    pub fn bulk_fees(&self, fees: &[BulkFee]) -> Result<BulkBatch> {
        let mut batch = self.bulk_build("fee_take", SpaceKind::Money, fees, fee)?;
        batch.given.extend(fees.iter().filter_map(|fee| {
            let paid = fee.paid?;
            Some(Given::Receipt(
                financial_year(fee.at.ist_date()),
                u64::from(paid.receipt),
            ))
        }));
        Ok(batch)
    }
}

fn fee(folder: &OpenFolder, session: &Session, new: &BulkFee) -> Result<Built> {
    let ids = RepeatableIds::new(new.seed, new.at);
    let date = new.at.ist_date();
    let id = fee_of_visit(new.visit);
    let fields = FeeFields {
        visit: Some(new.visit),
        patient: Some(new.patient),
        doctor: Some(new.doctor),
        branch: Some(session.branch),
        date: Some(date),
    };
    let mut edits: Vec<FeeEdit> = fields
        .differences(&FeeFields::default())
        .into_iter()
        .map(FeeEdit::Field)
        .collect();
    let charge = FeeCharge {
        amount_paise: new.charged,
        kind: new.kind,
        reason: None,
    };
    edits.push(FeeEdit::Charge(New::fact(EntryId::make(&ids, &ids), charge)));
    if let Some(paid) = new.paid {
        let letters: SeriesLetters = session.letter.parse()?;
        let payment = FeePayment {
            number: InvoiceNumber::new(letters, date, paid.receipt)?,
            amount_paise: new.charged,
            mode: paid.mode,
            reference: None,
        };
        edits.push(FeeEdit::Payment(New::fact(EntryId::make(&ids, &ids), payment)));
    }
    let mut doc = Doc::new(Kind::Fee, session.money()?.actor())?;
    let genesis = doc.heads();
    doc.edit(&genesis, session.stamp(new.at), &edits)?;
    let subjects: [DocId; 3] = [id.into(), new.visit.into(), new.patient.into()];
    let fields: &[&str] = if new.paid.is_some() {
        &["charge", "payment"]
    } else {
        &["charge"]
    };
    let act = folder.audit_entry(new.at, Some(session.person), "fee.take", "fee", &subjects, fields);
    Ok(Built {
        document: Prepared::new_document(id, &doc)?,
        acts: vec![act],
    })
}
