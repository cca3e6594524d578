//! The slips of the desk: a token, and the receipt for a payment. What stands on them is read here; how it looks is
//! `nirantar_print`'s.

use nirantar_document::{BranchView, FeeView, Kind, OrganisationView};
use nirantar_domain::fee::{FeeKind, PaymentMode};
use nirantar_domain::{DocId, EntryId, FeeId, Language, PatientId, VisitId};
use nirantar_print::{Mark, Pdf, Receipt, ReceiptLine, SlipPaper, TokenSlip};
use nirantar_store::{AuditFilter, ReadTx};

use super::phrases;
use crate::folder::OpenFolder;
use crate::patients::read_shown;
use crate::session::Session;
use crate::visits::{calling_order, doctor_names};
use crate::{Error, Nirantar, Result};

/// Actions of a print on record, and of one that did not come out.
pub(super) const TOKEN: (&str, &str) = ("token.print", "token.print_failed");
pub(super) const RECEIPT: (&str, &str) = ("receipt.print", "receipt.print_failed");

/// A finished slip.
pub(super) struct Slip {
    pub pdf: Pdf,
    pub file_name: String,
    pub subjects: Vec<DocId>,
}

impl Nirantar {
    /// The token slip of a visit: token, doctor, room, how many wait before.
    pub(super) fn token_pdf(
        &self,
        folder: &OpenFolder,
        session: &Session,
        visit: VisitId,
        paper: SlipPaper,
    ) -> Result<Slip> {
        let now = self.ports.clock.now();
        let today = folder.today(now).to_string();
        let rooms = session.org.read(|tx| tx.staff())?;
        let (row, ahead, again) = session.desk.read(|tx| -> Result<_> {
            let row = tx.visit(visit)?.ok_or(Error::NotFound { what: "visit" })?;
            let date = row.date.parse().map_err(|_| Error::internal("a visit's day"))?;
            let mut waiting = tx.visits_on(date, row.doctor)?;
            waiting.retain(|other| matches!(other.state.as_str(), "waiting" | "in_consult" | ""));
            waiting.sort_by_key(calling_order);
            let before = waiting.iter().position(|other| other.id == visit);
            let ahead = before.filter(|_| row.date == today && row.state != "in_consult");
            Ok((row, ahead, printed_before(tx, visit.into(), TOKEN)?))
        })?;
        let doctor = rooms.iter().find(|person| Some(person.id) == row.doctor);
        let (name, number, language) = patient_of(self, folder, session, row.patient)?;
        let (clinic, branch) = place_of(folder, session)?;
        let token = format!("{}{}", row.token_letter, row.token_number);
        let pdf = self.clinic_engine(folder, session)?.token_slip(&TokenSlip {
            paper,
            clinic,
            branch: branch.name.unwrap_or_default(),
            token: token.clone(),
            doctor: doctor.map(|doctor| doctor.name.clone()).unwrap_or_default(),
            room: doctor.map(|doctor| doctor.room.clone()).unwrap_or_default(),
            patient: name,
            number,
            when: row.created_at.ist().naive_local(),
            ahead: ahead.and_then(|before| u32::try_from(before).ok()),
            language,
            mark: again.then(|| Mark::Reprint {
                when: now.ist().naive_local(),
            }),
        })?;
        let mut subjects = vec![visit.into()];
        subjects.extend(row.patient.map(DocId::from));
        Ok(Slip {
            pdf,
            file_name: format!("token-{token}.pdf"),
            subjects,
        })
    }

    /// The receipt of a payment.
    pub(super) fn receipt_pdf(
        &self,
        folder: &OpenFolder,
        session: &Session,
        fee: FeeId,
        payment: EntryId,
        paper: SlipPaper,
    ) -> Result<Slip> {
        let now = self.ports.clock.now();
        let (doc, again) = session.money()?.read(|tx| -> Result<_> {
            let doc = tx
                .find_document(fee)?
                .filter(|doc| doc.kind() == Kind::Fee)
                .ok_or(Error::NotFound { what: "fee" })?;
            Ok((doc, printed_before(tx, payment_subject(payment), RECEIPT)?))
        })?;
        let view = FeeView::read(&doc)?;
        let paid = view
            .payments
            .iter()
            .find(|entry| entry.id == payment)
            .ok_or(Error::NotFound { what: "payment" })?;
        let names = doctor_names(session)?;
        let staff = |id| names.get(&id).cloned().unwrap_or_default();
        let engine = self.clinic_engine(folder, session)?;
        let (name, number, language) = patient_of(self, folder, session, view.fields.patient)?;
        let (clinic, branch) = place_of(folder, session)?;
        let kind = view.charge.as_ref().map(|charge| charge.value.kind);
        let pdf = engine.receipt(&Receipt {
            paper,
            clinic,
            branch: branch.name.unwrap_or_default(),
            address: branch
                .address
                .unwrap_or_default()
                .lines()
                .map(str::to_owned)
                .collect(),
            phone: branch.phone.map(|phone| phone.display()),
            number: paid.value.number.to_string(),
            when: paid.at.ist().naive_local(),
            patient: name,
            patient_number: number,
            doctor: view.fields.doctor.map(staff).unwrap_or_default(),
            lines: vec![ReceiptLine {
                text: engine.consultation(kind.unwrap_or(FeeKind::Other)),
                amount: view.charged(),
            }],
            paid: paid.value.amount_paise,
            mode: match paid.value.mode {
                PaymentMode::Cash => "Cash",
                PaymentMode::Upi => "UPI",
            }
            .to_owned(),
            reference: paid.value.reference.clone(),
            due: view.due(),
            taken_by: staff(paid.by),
            cancelled: view.reversal_of(payment).is_some(),
            language,
            mark: again.then(|| Mark::Reprint {
                when: now.ist().naive_local(),
            }),
        })?;
        let mut subjects = vec![payment_subject(payment), fee.into()];
        subjects.extend(view.fields.patient.map(DocId::from));
        Ok(Slip {
            pdf,
            file_name: format!("receipt-{}.pdf", paid.value.number.to_string().replace('/', "-")),
            subjects,
        })
    }
}

/// A payment as a subject of the audit log: its prints are counted one by one.
fn payment_subject(payment: EntryId) -> DocId {
    DocId::from_bytes(*payment.as_bytes())
}

/// Name, number and language of a patient; empty for one whose record has not arrived. A language that no doctor of the
/// clinic has approved stays away, as on every paper.
fn patient_of(
    core: &Nirantar,
    folder: &OpenFolder,
    session: &Session,
    patient: Option<PatientId>,
) -> Result<(String, String, Language)> {
    let today = core.ports.clock.now().ist_date();
    let Some(id) = patient else {
        return Ok((String::new(), String::new(), Language::English));
    };
    match session.desk.read(|tx| read_shown(tx, id, today)) {
        Ok(shown) => {
            let language = shown.language.as_deref().and_then(|code| code.parse().ok());
            let approvals = phrases::approvals(folder, session)?;
            let engine = &*core.clinic_engine(folder, session)?;
            let printed = language.filter(|language| phrases::prints(engine, &approvals, *language));
            Ok((shown.name, shown.number, printed.unwrap_or(Language::English)))
        }
        Err(Error::NotFound { .. }) => Ok((String::new(), String::new(), Language::English)),
        Err(error) => Err(error),
    }
}

fn place_of(folder: &OpenFolder, session: &Session) -> Result<(String, nirantar_document::BranchFields)> {
    session.org.read(|tx| {
        let organisation = tx
            .find_document(folder.organisation())?
            .ok_or(Error::NotFound { what: "organisation" })?;
        let branch = tx
            .find_document(folder.branch)?
            .ok_or(Error::NotFound { what: "branch" })?;
        let clinic = OrganisationView::read(&organisation)?
            .fields
            .name
            .unwrap_or_default();
        Ok((clinic, BranchView::read(&branch)?.fields))
    })
}

/// True when this slip has left the printer before: the audit log is the count, less what did not come out.
fn printed_before(tx: &ReadTx<'_>, subject: DocId, (printed, failed): (&str, &str)) -> Result<bool> {
    let count = |action: &str| -> Result<usize> {
        let filter = AuditFilter {
            subject: Some(subject),
            action: Some(action.to_owned()),
            ..AuditFilter::default()
        };
        Ok(tx.audit(&filter, 0, 1_000)?.len())
    };
    Ok(count(printed)? > count(failed)?)
}
