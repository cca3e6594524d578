//! A certificate that is taken back: it keeps its number, and says so on every print from then on.

use nirantar_document::{CertificateCancelled, CertificateEdit, New};
use nirantar_domain::{DocId, Invalid};

use super::super::{CertificateCancel, CertificateShown};
use super::read::{may_cancel, read, shown};
use crate::patients::line;
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// Cancels a certificate, for good: whoever signed it, or an owner.
    ///
    /// # Errors
    /// Not found; invalid `reason`; conflict for somebody else's, and for one that is cancelled already.
    pub fn certificate_cancel(&self, cancel: CertificateCancel) -> Result<CertificateShown> {
        self.with_session("certificate_cancel", |_, session| {
            let reason = line("reason", Some(&cancel.reason))?
                .ok_or_else(|| Error::Invalid(Invalid::new("reason", "text-empty")))?;
            let id = cancel.certificate;
            let (view, body) = read(session, id)?;
            if !may_cancel(session, &body) {
                return Err(Error::conflict("certificate-not-yours"));
            }
            if view.cancelled.is_some() {
                return Err(Error::conflict("certificate-cancelled"));
            }
            let now = self.ports.clock.now();
            let entry = self.make_entry_id();
            session.clinical()?.write(now, |tx| -> Result<()> {
                let mut doc = tx
                    .find_document(id)?
                    .ok_or(Error::NotFound { what: "certificate" })?;
                let edit = CertificateEdit::Cancel(New::fact(entry, CertificateCancelled { reason }));
                doc.edit(&view.heads, session.stamp(now), &[edit])?;
                tx.put_document(id, &doc)?;
                let subjects: [DocId; 2] = [id.into(), body.patient.into()];
                session.audit(tx, "certificate.cancel", "certificate", &subjects, &["cancelled"])
            })?;
            shown(session, &read(session, id)?)
        })
    }
}
