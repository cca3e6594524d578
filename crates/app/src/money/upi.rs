//! UPI by QR code, drawn without the internet. That money has come is confirmed by a person.

use nirantar_document::{BranchView, OrganisationView};
use nirantar_domain::fee::amount;
use nirantar_domain::identifier::Vpa;
use nirantar_domain::{Invalid, Paise};
use qrcode::{Color, EcLevel, QrCode};

use super::suggest::fee_of_visit;
use super::{UpiCode, UpiQr};
use crate::folder::OpenFolder;
use crate::patients::line;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Letters of a note that apps show.
const NOTE: usize = 50;

/// The branch's UPI address and the name shown with it.
pub(super) fn payee(folder: &OpenFolder, session: &Session) -> Result<Option<(Vpa, String)>> {
    let (organisation, branch) = session.org.read(|tx| -> Result<_> {
        let missing = |what| Error::NotFound { what };
        let organisation = tx
            .find_document(folder.organisation())?
            .ok_or_else(|| missing("organisation"))?;
        let branch = tx
            .find_document(folder.branch)?
            .ok_or_else(|| missing("branch"))?;
        Ok((
            OrganisationView::read(&organisation)?.fields,
            BranchView::read(&branch)?.fields,
        ))
    })?;
    let name = branch.upi_payee.or(organisation.name).unwrap_or_default();
    Ok(branch.upi_vpa.map(|vpa| (vpa, name)))
}

impl Nirantar {
    /// The link and the QR code for paying an amount by UPI. Nothing is written.
    ///
    /// # Errors
    /// Conflict where the branch has no UPI address; invalid `amount_paise`, `note`.
    pub fn upi_qr(&self, ask: UpiQr) -> Result<UpiCode> {
        self.with_session("upi_qr", |folder, session| {
            amount("amount_paise", ask.amount_paise)?;
            if ask.amount_paise == Paise::ZERO {
                return Err(Invalid::new("amount_paise", "fee-nothing-to-pay").into());
            }
            let note = line("note", ask.note.as_deref())?.unwrap_or_default();
            let note: String = note.chars().take(NOTE).collect();
            let (vpa, payee) = payee(folder, session)?.ok_or_else(|| Error::conflict("upi-not-set"))?;
            let reference = ask
                .visit
                .map(|visit| fee_of_visit(visit).to_string().replace('-', ""))
                .unwrap_or_default();
            let uri = vpa.link(&payee, ask.amount_paise, &note, &reference);
            let code = QrCode::with_error_correction_level(&uri, EcLevel::M)
                .map_err(|_| Error::internal("a UPI link that is too long for a code"))?;
            let width = code.width().max(1);
            let modules = code
                .to_colors()
                .chunks(width)
                .map(|row| {
                    row.iter()
                        .map(|color| if *color == Color::Dark { '1' } else { '0' })
                        .collect()
                })
                .collect();
            Ok(UpiCode {
                uri,
                payee,
                vpa: vpa.as_str().to_owned(),
                modules,
            })
        })
    }
}
