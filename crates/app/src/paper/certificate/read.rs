//! A certificate as it stands in the file.

use chrono::NaiveDate;
use nirantar_crypto::{SignatureBytes, verify_sign_off};
use nirantar_document::{CertificateBody, CertificateKind, CertificateView, Kind};
use nirantar_domain::{CertificateId, Role};

use super::super::{CertificateCancelledShown, CertificateFor, CertificateShown};
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::visits::doctor_names;
use crate::{Error, Result};

pub(super) fn read(session: &Session, id: CertificateId) -> Result<(CertificateView, CertificateBody)> {
    let missing = || Error::NotFound { what: "certificate" };
    let doc = session
        .clinical()?
        .read(|tx| tx.find_document(id))?
        .filter(|doc| doc.kind() == Kind::Certificate)
        .ok_or_else(missing)?;
    let view = CertificateView::read(&doc)?;
    let body = view.body.clone().ok_or_else(missing)?;
    Ok((view, body))
}

/// True if the signature is the signer's, under any key that the membership log ever gave that person.
pub(super) fn verifies(folder: &OpenFolder, view: &CertificateView) -> Result<bool> {
    let Some(body) = &view.body else {
        return Ok(false);
    };
    let signature = hex::decode(&view.signature)
        .ok()
        .and_then(|bytes| Some(SignatureBytes::from_bytes(bytes.try_into().ok()?)));
    let Some(signature) = signature else {
        return Ok(false);
    };
    Ok(folder.members(|state| {
        state.person(body.signed_by).is_some_and(|person| {
            person
                .keys()
                .iter()
                .any(|public| verify_sign_off(&public.sign, &view.bytes, &signature).is_ok())
        })
    }))
}

/// True for whoever signed it, and for an owner.
pub(super) fn may_cancel(session: &Session, body: &CertificateBody) -> bool {
    body.signed_by == session.person || session.roles.contains(Role::Owner)
}

pub(super) fn shown(
    session: &Session,
    (view, body): &(CertificateView, CertificateBody),
) -> Result<CertificateShown> {
    let day = |date: NaiveDate| date.to_string();
    let cancelled = match &view.cancelled {
        Some(entry) => Some(CertificateCancelledShown {
            at: entry.at,
            by_name: doctor_names(session)?.get(&entry.by).cloned().unwrap_or_default(),
            reason: entry.value.reason.clone(),
        }),
        None => None,
    };
    Ok(CertificateShown {
        id: body.certificate,
        number: body.number.clone(),
        kind: given(body.kind),
        date: day(body.date),
        from: body.from.map(day),
        to: body.to.map(day),
        title: body.title.clone(),
        text: body.text.clone(),
        marks: body.marks.clone(),
        patient: body.patient,
        patient_name: body.named.name.as_str().to_owned(),
        patient_number: body.named.number.to_string(),
        doctor: body.doctor.name.as_str().to_owned(),
        at: body.signed_at,
        may_cancel: cancelled.is_none() && may_cancel(session, body),
        cancelled,
    })
}

const fn given(kind: CertificateKind) -> CertificateFor {
    match kind {
        CertificateKind::Leave => CertificateFor::Leave,
        CertificateKind::Fitness => CertificateFor::Fitness,
        CertificateKind::Other => CertificateFor::Other,
    }
}
