//! What was received for a visit, for the case register.

use chrono::NaiveDate;
use nirantar_document::FeeView;
use nirantar_domain::VisitId;

use super::suggest::fee_of_visit;
use super::take::find;
use crate::Result;
use crate::session::Session;

/// What was paid for a visit and not given back, in paise, and the day of the last payment that stands. Nothing where
/// nothing was paid.
pub(crate) fn received(session: &Session, visit: VisitId) -> Result<(Option<i64>, Option<NaiveDate>)> {
    let Some(doc) = session.money()?.read(|tx| find(tx, fee_of_visit(visit)))? else {
        return Ok((None, None));
    };
    let view = FeeView::read(&doc)?;
    let paid = view.paid().get();
    let last = view
        .payments
        .iter()
        .filter(|payment| view.reversal_of(payment.id).is_none())
        .map(|payment| payment.at.ist_date())
        .max();
    Ok((Some(paid).filter(|paid| *paid > 0), last))
}
