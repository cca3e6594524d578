//! A certificate on paper, as it was signed.

use nirantar_domain::CertificateId;
use nirantar_print::{Cancelled, Certificate, Mark, PatientBlock};
use nirantar_store::AuditFilter;

use super::super::papers::{Acts, File, Made, Wish};
use super::super::{blocks, stationery};
use super::read::{read, verifies};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// How certificates stand on record.
const ACTS: Acts = Acts {
    print: "certificate.print",
    preview: Some("certificate.preview"),
    failed: "certificate.print_failed",
    class: "certificate",
    file: File::Clinical,
};

impl Nirantar {
    /// A certificate on paper.
    pub(in crate::paper) fn certificate_page(
        &self,
        folder: &OpenFolder,
        session: &Session,
        id: CertificateId,
        wish: Wish<'_>,
    ) -> Result<Made> {
        let (view, body) = read(session, id)?;
        if !verifies(folder, &view)? {
            return Err(Error::conflict("encounter-signature-wrong"));
        }
        let now = self.ports.clock.now();
        let doctor = Some((body.signed_by, &body.doctor));
        let look = stationery::look(folder, session, session.branch, doctor, None)?;
        let size = wish.size.unwrap_or(look.size);
        let printed = session.clinical()?.read(|tx| -> Result<bool> {
            let count = |action: &str| -> Result<usize> {
                let filter = AuditFilter {
                    subject: Some(id.into()),
                    action: Some(action.to_owned()),
                    ..AuditFilter::default()
                };
                Ok(tx.audit(&filter, 0, 1_000)?.len())
            };
            Ok(count(ACTS.print)? > count(ACTS.failed)?)
        })?;
        let pdf = self.engine()?.certificate(&Certificate {
            stationery: look.stationery(size),
            title: body.title.clone(),
            number: body.number.clone(),
            date: body.date,
            patient: PatientBlock {
                name: body.named.name.as_str().to_owned(),
                age: body
                    .named
                    .birth
                    .as_ref()
                    .map(|birth| birth.age_on(body.date).to_string())
                    .unwrap_or_default(),
                sex: blocks::sex(body.named.sex).to_owned(),
                number: body.named.number.to_string(),
                address: body.address.clone(),
                ..PatientBlock::default()
            },
            text: body.text.lines().map(str::to_owned).collect(),
            marks: body.marks.clone(),
            place: body.place.clone(),
            mark: printed.then(|| Mark::Reprint {
                when: now.ist().naive_local(),
            }),
            cancelled: view.cancelled.as_ref().map(|entry| Cancelled {
                when: entry.at.ist().naive_local(),
                reason: entry.value.reason.clone(),
            }),
        })?;
        Ok(Made {
            pdf,
            file_name: format!("certificate-{}.pdf", body.number.replace('/', "-")),
            size,
            title: "certificate",
            acts: ACTS,
            subjects: vec![id.into(), body.patient.into()],
            notice: None,
        })
    }
}
