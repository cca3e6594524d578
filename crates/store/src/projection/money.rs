//! Fees, payments, countings of the cash box.

use chrono::NaiveDate;
use nirantar_document::{CashCountView, Denomination, Doc, DocumentError, FeeView};
use nirantar_domain::{CashCountId, DocId, EntryId, FeeId, Paise, PatientId, PersonId, Timestamp, VisitId};
use rusqlite::{OptionalExtension, Row, params};

use super::{NewRow, id_bytes, text, values, word};
use crate::error::Result;
use crate::table::value::{id16, id16_or_none, time};
use crate::tx::ReadTx;

/// A fee as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeRow {
    /// Which.
    pub id: FeeId,
    /// Of which visit.
    pub visit: Option<VisitId>,
    /// Whose.
    pub patient: Option<PatientId>,
    /// The doctor it is for.
    pub doctor: Option<PersonId>,
    /// Day of the visit, `YYYY-MM-DD`.
    pub date: String,
    /// What is asked.
    pub charged: Paise,
    /// What was paid and not given back.
    pub paid: Paise,
    /// What is still to be paid.
    pub due: Paise,
    /// `first`, `follow_up`, `free`, `other`, or empty.
    pub kind: String,
    /// Why, in a person's words.
    pub reason: String,
    /// When it was asked.
    pub charged_at: Timestamp,
    /// Who asked.
    pub charged_by: Option<PersonId>,
}

/// A payment as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentRow {
    /// Its entry in the fee.
    pub entry: EntryId,
    /// Number of the receipt.
    pub number: String,
    /// How much.
    pub amount: Paise,
    /// `cash` or `upi`.
    pub mode: String,
    /// What the UPI app calls it; may be empty.
    pub reference: String,
    /// When.
    pub at: Timestamp,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Who took it.
    pub by: Option<PersonId>,
    /// When it was given back; `None` while it stands.
    pub reversed_at: Option<Timestamp>,
    /// The day it was given back; empty while it stands.
    pub reversed_day: String,
    /// Who gave it back.
    pub reversed_by: Option<PersonId>,
    /// Why.
    pub reverse_reason: String,
}

/// A counting as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashCountRow {
    /// Which.
    pub id: CashCountId,
    /// The day counted, `YYYY-MM-DD`.
    pub date: String,
    /// Whose takings; `None` for everybody's.
    pub person: Option<PersonId>,
    /// Who counted.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
    /// Cash that was there.
    pub counted: Paise,
    /// Cash that should have been there.
    pub expected_cash: Paise,
    /// What came by UPI.
    pub expected_upi: Paise,
    /// A person's words.
    pub note: String,
    /// Notes and coins.
    pub denominations: Vec<Denomination>,
}

const FEE: &str = "id, visit, patient, doctor, date, charged, paid, due, kind, reason, charged_at, charged_on, \
                   charged_by, conflicts";
const PAYMENT: &str = "entry, number, amount, mode, reference, at, day, by, reversed_at, reversed_day, \
                       reversed_by, reverse_reason";
const COUNT: &str =
    "id, date, person, by, at, counted, expected_cash, expected_upi, note, denominations, conflicts";

pub(super) fn fee(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = FeeView::read(doc)?;
    let fields = &view.fields;
    let charge = view.charge.as_ref();
    let mut rows = vec![NewRow {
        table: "fee",
        columns: FEE,
        values: values![
            id.as_bytes().to_vec(),
            id_bytes(fields.visit.as_ref().map(VisitId::as_bytes)),
            id_bytes(fields.patient.as_ref().map(PatientId::as_bytes)),
            id_bytes(fields.doctor.as_ref().map(PersonId::as_bytes)),
            fields.date.map(|date| date.to_string()).unwrap_or_default(),
            view.charged().get(),
            view.paid().get(),
            view.due().get(),
            word(charge.map(|charge| &charge.value.kind))?,
            charge.map_or_else(String::new, |charge| text(charge.value.reason.as_ref())),
            charge.map_or(0, |charge| charge.at.as_millis()),
            charge.map_or_else(String::new, |charge| charge.at.ist_date().to_string()),
            id_bytes(charge.map(|charge| charge.by.as_bytes())),
            view.conflicts.len() as u32,
        ],
    }];
    for payment in &view.payments {
        let reversal = view.reversal_of(payment.id);
        rows.push(NewRow {
            table: "payment",
            columns: PAYMENT,
            values: values![
                payment.id.as_bytes().to_vec(),
                payment.value.number.to_string(),
                payment.value.amount_paise.get(),
                word(Some(&payment.value.mode))?,
                text(payment.value.reference.as_ref()),
                payment.at.as_millis(),
                payment.at.ist_date().to_string(),
                payment.by.as_bytes().to_vec(),
                reversal.map_or(0, |reversal| reversal.at.as_millis()),
                reversal.map_or_else(String::new, |reversal| reversal.at.ist_date().to_string()),
                id_bytes(reversal.map(|reversal| reversal.by.as_bytes())),
                reversal.map_or_else(String::new, |reversal| reversal.value.reason.clone()),
            ],
        });
    }
    Ok(rows)
}

pub(super) fn cash_count(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = CashCountView::read(doc)?;
    let Some(counted) = &view.counted else {
        return Ok(Vec::new());
    };
    let fields = &view.fields;
    let denominations = serde_json::to_string(&counted.value.denominations)
        .map_err(|error| DocumentError::Internal(error.to_string()))?;
    Ok(vec![NewRow {
        table: "cash_count",
        columns: COUNT,
        values: values![
            id.as_bytes().to_vec(),
            fields.date.map(|date| date.to_string()).unwrap_or_default(),
            id_bytes(fields.person.as_ref().map(PersonId::as_bytes)),
            counted.by.as_bytes().to_vec(),
            counted.at.as_millis(),
            counted.value.counted_paise.get(),
            counted.value.expected_cash_paise.get(),
            counted.value.expected_upi_paise.get(),
            text(counted.value.note.as_ref()),
            denominations,
            view.conflicts.len() as u32,
        ],
    }])
}

fn person(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<PersonId>> {
    Ok(id16_or_none(row, column)?.map(PersonId::from_bytes))
}

fn fee_row(row: &Row<'_>) -> rusqlite::Result<FeeRow> {
    Ok(FeeRow {
        id: FeeId::from_bytes(id16(row, 0)?),
        visit: id16_or_none(row, 1)?.map(VisitId::from_bytes),
        patient: id16_or_none(row, 2)?.map(PatientId::from_bytes),
        doctor: person(row, 3)?,
        date: row.get(4)?,
        charged: Paise::new(row.get(5)?),
        paid: Paise::new(row.get(6)?),
        due: Paise::new(row.get(7)?),
        kind: row.get(8)?,
        reason: row.get(9)?,
        charged_at: time(row, 10)?,
        charged_by: person(row, 12)?,
    })
}

/// A payment's columns begin at `first`.
fn payment_row(row: &Row<'_>, first: usize) -> rusqlite::Result<PaymentRow> {
    let reversed_at = time(row, first + 8)?;
    Ok(PaymentRow {
        entry: EntryId::from_bytes(id16(row, first)?),
        number: row.get(first + 1)?,
        amount: Paise::new(row.get(first + 2)?),
        mode: row.get(first + 3)?,
        reference: row.get(first + 4)?,
        at: time(row, first + 5)?,
        day: row.get(first + 6)?,
        by: person(row, first + 7)?,
        reversed_at: (reversed_at.as_millis() != 0).then_some(reversed_at),
        reversed_day: row.get(first + 9)?,
        reversed_by: person(row, first + 10)?,
        reverse_reason: row.get(first + 11)?,
    })
}

impl ReadTx<'_> {
    /// A fee's row.
    pub fn fee(&self, id: FeeId) -> Result<Option<FeeRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {FEE} FROM fee WHERE doc = (SELECT seq FROM document WHERE id = ?1)"
        ))?;
        Ok(query.query_row([id.as_bytes()], fee_row).optional()?)
    }

    /// The day of a patient's last visit to a doctor, on `date` or before, that something was asked for; `but` is left out.
    pub fn last_charged(
        &self,
        patient: PatientId,
        doctor: PersonId,
        date: &str,
        but: FeeId,
    ) -> Result<Option<String>> {
        let mut query = self.connection().prepare_cached(
            "SELECT max(date) FROM fee WHERE patient = ?1 AND doctor = ?2 AND date <> '' AND date <= ?3 AND id <> ?4
             AND charged > 0",
        )?;
        let arguments = params![patient.as_bytes(), doctor.as_bytes(), date, but.as_bytes()];
        Ok(query.query_row(arguments, |row| row.get(0))?)
    }

    /// Fees of which something is still to be paid, the oldest first; only one patient's if given.
    pub fn dues(&self, patient: Option<PatientId>) -> Result<Vec<FeeRow>> {
        let patient = patient.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {FEE} FROM fee WHERE due > 0 AND (?1 = x'' OR patient = ?1) ORDER BY date, charged_at, id"
        ))?;
        let rows = query.query_map([patient], fee_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Fees that were asked on a day, in that order.
    pub fn fees_asked_on(&self, day: NaiveDate) -> Result<Vec<FeeRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {FEE} FROM fee WHERE charged_on = ?1 ORDER BY charged_at, id"
        ))?;
        let rows = query.query_map([day.to_string()], fee_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Payments taken or given back on a day, with their fees, in the order of taking.
    pub fn payments_on(&self, day: NaiveDate) -> Result<Vec<(FeeRow, PaymentRow)>> {
        let (fee, payment) = (prefixed("f", FEE), prefixed("p", PAYMENT));
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {fee}, {payment} FROM payment p JOIN fee f ON f.doc = p.doc
             WHERE p.day = ?1 OR p.reversed_day = ?1 ORDER BY p.at, p.number, p.entry"
        ))?;
        let rows = query.query_map([day.to_string()], |row| {
            Ok((fee_row(row)?, payment_row(row, 14)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Countings of a day, in order.
    pub fn cash_counts_on(&self, day: NaiveDate) -> Result<Vec<CashCountRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COUNT} FROM cash_count WHERE date = ?1 ORDER BY at, id"
        ))?;
        let rows = query.query_map([day.to_string()], |row| {
            let denominations: String = row.get(9)?;
            Ok(CashCountRow {
                id: CashCountId::from_bytes(id16(row, 0)?),
                date: row.get(1)?,
                person: person(row, 2)?,
                by: person(row, 3)?,
                at: time(row, 4)?,
                counted: Paise::new(row.get(5)?),
                expected_cash: Paise::new(row.get(6)?),
                expected_upi: Paise::new(row.get(7)?),
                note: row.get(8)?,
                // Written by the projection itself.
                denominations: serde_json::from_str(&denominations).unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// `a, b` as `t.a, t.b`.
fn prefixed(table: &str, columns: &str) -> String {
    let columns: Vec<String> = columns
        .split(", ")
        .map(|column| format!("{table}.{}", column.trim()))
        .collect();
    columns.join(", ")
}
