//! An encounter's document, who it is about, and the sign-off that counts.

use nirantar_document::{Doc, EncounterView, Kind, SignOff};
use nirantar_domain::{DocId, EncounterId, PatientId};
use nirantar_store::ReadTx;

use crate::{Error, Result};

/// Loads a document of an encounter.
pub(super) fn find(tx: &ReadTx<'_>, id: EncounterId) -> Result<Doc> {
    tx.find_document(id)?
        .filter(|doc| doc.kind() == Kind::Encounter)
        .ok_or(Error::NotFound { what: "encounter" })
}

/// The encounter and its patient, for the audit log.
pub(super) fn subjects(id: EncounterId, patient: Option<PatientId>) -> Vec<DocId> {
    [id.into()].into_iter().chain(patient.map(DocId::from)).collect()
}

/// The sign-off that is shown: the last whose bytes are whole.
pub(super) fn shown_sign_off(view: &EncounterView) -> Option<&SignOff> {
    view.sign_offs
        .iter()
        .rev()
        .find(|sign_off| sign_off.sheet.is_some())
}
