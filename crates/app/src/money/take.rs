//! Taking money and giving it back. Each is one transaction in the money file: receipt number, document, audit.

use nirantar_document::{Doc, FeeCharge, FeeEdit, FeeFields, FeePayment, FeeReversal, FeeView, Kind, New};
use nirantar_domain::fee::{FeeKind, PaymentMode, amount};
use nirantar_domain::identifier::{InvoiceNumber, SeriesLetters};
use nirantar_domain::time::financial_year;
use nirantar_domain::{FeeId, Invalid, Paise};
use nirantar_store::{ReadTx, WriteTx};

use super::dues::{Names, fee_shown, may_reverse};
use super::suggest::{Visit, fee_of_visit, rule_of, suggestion};
use super::{FeePay, FeeReverse, FeeShow, FeeShown, FeeTake, FeeTakeMode, FeeTaken};
use crate::patients::line;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

/// The longest reference of a payment that is kept.
const REFERENCE: usize = 64;

impl Nirantar {
    /// Asks for a visit's fee and takes it. One durable step.
    ///
    /// # Errors
    /// Not found; invalid `amount_paise` (also where neither the rule nor the caller says how much, or nothing is to be
    /// paid), `reason`, `reference`; conflict once something was paid.
    pub fn fee_take(&self, take: FeeTake) -> Result<FeeTaken> {
        let taken = self.with_session("fee_take", |_, session| {
            let now = self.ports.clock.now();
            let reason = line("reason", take.reason.as_deref())?;
            let reference = reference(take.reference.as_deref())?;
            if let Some(paise) = take.amount_paise {
                amount("amount_paise", paise)?;
            }
            let visit = Visit::find(session, take.visit)?;
            let rule = rule_of(session, visit.doctor)?;
            let names = Names::read(session)?;
            let id = fee_of_visit(visit.id);
            session.money()?.write(now, |tx| {
                let (mut doc, known) = match find(tx, id)? {
                    Some(doc) => (doc, true),
                    None => (Doc::new(Kind::Fee, tx.actor())?, false),
                };
                let view = FeeView::read(&doc)?;
                if view.paid() > Paise::ZERO {
                    return Err(Error::conflict("fee-taken"));
                }
                let (suggested, _) = suggestion(tx, &visit, rule.as_ref())?;
                let charge = match (take.mode, take.amount_paise) {
                    (FeeTakeMode::Free, _) => (Paise::ZERO, FeeKind::Free),
                    (_, Some(paise)) => match suggested {
                        Some(suggested) if suggested.amount == paise => (paise, suggested.kind),
                        _ => (paise, FeeKind::Other),
                    },
                    (_, None) => suggested
                        .map(|suggested| (suggested.amount, suggested.kind))
                        .ok_or_else(|| Invalid::new("amount_paise", "fee-amount-needed"))?,
                };
                let (charged, kind) = charge;
                if take.mode != FeeTakeMode::Free && charged == Paise::ZERO {
                    return Err(Invalid::new("amount_paise", "fee-nothing-to-pay").into());
                }
                let mut edits = Vec::new();
                if !known {
                    let fields = FeeFields {
                        visit: Some(visit.id),
                        patient: Some(visit.patient),
                        doctor: Some(visit.doctor),
                        branch: Some(session.branch),
                        date: Some(visit.date),
                    };
                    let fields = fields.differences(&FeeFields::default());
                    edits.extend(fields.into_iter().map(FeeEdit::Field));
                }
                edits.push(FeeEdit::Charge(New::fact(
                    self.make_entry_id(),
                    FeeCharge {
                        amount_paise: charged,
                        kind,
                        reason,
                    },
                )));
                let mode = match take.mode {
                    FeeTakeMode::Cash => Some(PaymentMode::Cash),
                    FeeTakeMode::Upi => Some(PaymentMode::Upi),
                    FeeTakeMode::Due | FeeTakeMode::Free => None,
                };
                let payment = match mode {
                    Some(mode) => Some(self.payment(tx, session, charged, mode, reference)?),
                    None => None,
                };
                let receipt = payment.as_ref().map(|new| (new.id, new.value.number.to_string()));
                edits.extend(payment.map(FeeEdit::Payment));
                doc.edit(&view.heads, session.stamp(now), &edits)?;
                tx.put_document(id, &doc)?;
                session.audit(
                    tx,
                    "fee.take",
                    "fee",
                    &[id.into(), visit.id.into(), visit.patient.into()],
                    if receipt.is_some() {
                        &["charge", "payment"]
                    } else {
                        &["charge"]
                    },
                )?;
                Ok(FeeTaken {
                    payment: receipt.as_ref().map(|(id, _)| *id),
                    receipt: receipt.map(|(_, number)| number),
                    fee: fee_shown(self, session, &names, id, &FeeView::read(&doc)?)?,
                })
            })
        })?;
        self.tell(Event::MoneyChanged);
        Ok(taken)
    }

    /// Takes what is due, or part of it.
    ///
    /// # Errors
    /// Not found; invalid `amount_paise` (nothing, or more than is due), `reference`.
    pub fn fee_pay(&self, pay: FeePay) -> Result<FeeTaken> {
        let taken = self.with_session("fee_pay", |_, session| {
            let now = self.ports.clock.now();
            let reference = reference(pay.reference.as_deref())?;
            amount("amount_paise", pay.amount_paise)?;
            let names = Names::read(session)?;
            session.money()?.write(now, |tx| {
                let mut doc = find(tx, pay.fee)?.ok_or(Error::NotFound { what: "fee" })?;
                let view = FeeView::read(&doc)?;
                if pay.amount_paise == Paise::ZERO {
                    return Err(Invalid::new("amount_paise", "fee-nothing-to-pay").into());
                }
                if pay.amount_paise > view.due() {
                    let invalid = Invalid::new("amount_paise", "fee-more-than-due");
                    return Err(invalid.with("due", view.due()).into());
                }
                let payment = self.payment(tx, session, pay.amount_paise, pay.mode, reference)?;
                let (entry, number) = (payment.id, payment.value.number.to_string());
                doc.edit(&view.heads, session.stamp(now), &[FeeEdit::Payment(payment)])?;
                tx.put_document(pay.fee, &doc)?;
                session.audit(tx, "fee.pay", "fee", &subjects(pay.fee, &view), &["payment"])?;
                Ok(FeeTaken {
                    receipt: Some(number),
                    payment: Some(entry),
                    fee: fee_shown(self, session, &names, pay.fee, &FeeView::read(&doc)?)?,
                })
            })
        })?;
        self.tell(Event::MoneyChanged);
        Ok(taken)
    }

    /// Gives a payment back, whole. It stays on record; the fee is due again.
    ///
    /// # Errors
    /// Not found; invalid `reason`; conflict if it was given back before, or was taken by somebody else or on another day
    /// and no owner asks.
    pub fn fee_reverse(&self, reverse: FeeReverse) -> Result<FeeShown> {
        let shown = self.with_session("fee_reverse", |_, session| {
            let now = self.ports.clock.now();
            let reason =
                line("reason", Some(&reverse.reason))?.ok_or_else(|| Invalid::new("reason", "text-empty"))?;
            let names = Names::read(session)?;
            session.money()?.write(now, |tx| {
                let mut doc = find(tx, reverse.fee)?.ok_or(Error::NotFound { what: "fee" })?;
                let view = FeeView::read(&doc)?;
                let payment = view
                    .payments
                    .iter()
                    .find(|payment| payment.id == reverse.payment)
                    .ok_or(Error::NotFound { what: "payment" })?;
                if view.reversal_of(payment.id).is_some() {
                    return Err(Error::conflict("fee-reversed"));
                }
                if !may_reverse(self, session, Some(payment.by), payment.at) {
                    return Err(Error::conflict("fee-reverse-owner"));
                }
                let reversal = FeeReversal {
                    payment: payment.id,
                    reason,
                };
                let edit = FeeEdit::Reversal(New::fact(self.make_entry_id(), reversal));
                doc.edit(&view.heads, session.stamp(now), &[edit])?;
                tx.put_document(reverse.fee, &doc)?;
                session.audit(
                    tx,
                    "fee.reverse",
                    "fee",
                    &subjects(reverse.fee, &view),
                    &["reversal"],
                )?;
                fee_shown(self, session, &names, reverse.fee, &FeeView::read(&doc)?)
            })
        })?;
        self.tell(Event::MoneyChanged);
        Ok(shown)
    }

    /// The fee of a visit, if anything was asked.
    ///
    /// # Errors
    /// Disk errors.
    pub fn fee_show(&self, show: FeeShow) -> Result<Option<FeeShown>> {
        self.with_session("fee_show", |_, session| {
            let id = fee_of_visit(show.visit);
            let Some(doc) = session.money()?.read(|tx| find(tx, id))? else {
                return Ok(None);
            };
            let names = Names::read(session)?;
            fee_shown(self, session, &names, id, &FeeView::read(&doc)?).map(Some)
        })
    }

    /// A payment with the next number of this PC's letters in the financial year.
    fn payment(
        &self,
        tx: &mut WriteTx<'_>,
        session: &Session,
        amount_paise: Paise,
        mode: PaymentMode,
        reference: Option<String>,
    ) -> Result<New<FeePayment>> {
        let date = tx.at().ist_date();
        let letters: SeriesLetters = session.letter.parse()?;
        let count = tx.next_receipt(&session.letter, &financial_year(date))?;
        let count = u32::try_from(count).map_err(|_| Error::internal("receipt numbers"))?;
        Ok(New::fact(
            self.make_entry_id(),
            FeePayment {
                number: InvoiceNumber::new(letters, date, count)?,
                amount_paise,
                mode,
                reference,
            },
        ))
    }
}

/// A fee's document.
pub(super) fn find(tx: &ReadTx<'_>, id: FeeId) -> Result<Option<Doc>> {
    Ok(tx.find_document(id)?.filter(|doc| doc.kind() == Kind::Fee))
}

fn subjects(id: FeeId, view: &FeeView) -> Vec<nirantar_domain::DocId> {
    let mut subjects = vec![id.into()];
    subjects.extend(view.fields.visit.map(Into::<nirantar_domain::DocId>::into));
    subjects.extend(view.fields.patient.map(Into::<nirantar_domain::DocId>::into));
    subjects
}

/// A payment's reference: letters, digits and `-` only. Bank references have twelve digits, as an Aadhaar number has; what is
/// typed here comes from a payment app, so it is not refused for that.
fn reference(text: Option<&str>) -> Result<Option<String>> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    if text.len() > REFERENCE {
        return Err(Invalid::new("reference", "text-too-long")
            .with("max", REFERENCE)
            .into());
    }
    if !text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return Err(Invalid::new("reference", "fee-reference").into());
    }
    Ok(Some(text.to_owned()))
}
