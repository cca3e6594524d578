//! Sign-off: the canonical bytes of an encounter at some heads, their hash, and the doctor's signature over them.
//!
//! From then on the encounter is shown and printed from those bytes alone, whatever is merged later. The bytes hold the
//! raw entries, so that parts this build does not know are signed and kept too.

use std::collections::BTreeMap;

use automerge::{ReadDoc, ScalarValue};
use nirantar_domain::identifier::PatientNumber;
use nirantar_domain::{BirthInfo, EncounterId, EntryId, PersonId, PersonName, Sex, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::content::{EncounterContent, EncounterFields, is_signed_class, unreadable};
use crate::canonical;
use crate::doc::Doc;
use crate::draft::Draft;
use crate::entry::{Entry, EntryValue, Envelope, New, Status};
use crate::error::{DocumentError, Result};
use crate::hash::Heads;
use crate::kind::Kind;
use crate::state::{Field, State};
use crate::view;

/// First member of the bytes, so that they cannot be taken for anything else that this person signs.
const FORMAT: &str = "nirantar encounter sign-off 1";

/// The patient as the signed paper names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SignedPatient {
    /// Number for people.
    pub number: PatientNumber,
    /// Name.
    pub name: PersonName,
    /// Name in another script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub name_other_script: Option<PersonName>,
    /// Sex.
    pub sex: Sex,
    /// Birth or age told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub birth: Option<BirthInfo>,
}

/// The doctor as the signed paper names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SignedDoctor {
    /// Name.
    pub name: PersonName,
    /// Degrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub qualifications: Option<String>,
    /// Registration number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub registration_number: Option<String>,
}

/// What is signed beside the encounter itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Signing {
    /// The document's id.
    pub encounter: EncounterId,
    /// Who signs.
    pub signed_by: PersonId,
    /// When.
    pub signed_at: Timestamp,
    /// The patient's name and so on, as of now.
    pub patient: SignedPatient,
    /// The doctor's.
    pub doctor: SignedDoctor,
}

/// The parsed bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Sheet {
    format: String,
    encounter: EncounterId,
    signed_by: PersonId,
    signed_at: Timestamp,
    patient: SignedPatient,
    doctor: SignedDoctor,
    heads: Heads,
    fields: BTreeMap<String, Value>,
    entries: BTreeMap<EntryId, Envelope>,
    notes: String,
}

/// The parsed bytes without what was signed.
#[derive(Deserialize)]
struct SheetHead {
    format: String,
    encounter: EncounterId,
    signed_by: PersonId,
    signed_at: Timestamp,
    patient: SignedPatient,
    doctor: SignedDoctor,
    heads: Heads,
}

impl SheetHead {
    fn read(bytes: &[u8]) -> Result<(Signing, Heads)> {
        let head: Self =
            serde_json::from_slice(bytes).map_err(|_| DocumentError::SignOffMismatch("not a sign-off"))?;
        if head.format != FORMAT {
            return Err(DocumentError::SignOffMismatch("another format"));
        }
        let signing = Signing {
            encounter: head.encounter,
            signed_by: head.signed_by,
            signed_at: head.signed_at,
            patient: head.patient,
            doctor: head.doctor,
        };
        Ok((signing, head.heads))
    }
}

/// A signed encounter, read from its bytes and from nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SignedSheet {
    /// Who signed what for whom.
    pub signing: Signing,
    /// The state that was signed.
    pub heads: Heads,
    /// What was signed.
    pub content: EncounterContent,
}

impl SignedSheet {
    /// Reads sign-off bytes. They must be canonical: a second spelling of the same sheet is refused.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let sheet = Self::read_stored(bytes)?;
        let value: Value =
            serde_json::from_slice(bytes).map_err(|_| DocumentError::SignOffMismatch("not a sign-off"))?;
        if canonical::value_to_bytes(&value).ok().as_deref() != Some(bytes) {
            return Err(DocumentError::SignOffMismatch("not canonical"));
        }
        Ok(sheet)
    }

    /// Reads bytes that gave their hash: their spelling was checked when they were stored.
    fn read_stored(bytes: &[u8]) -> Result<Self> {
        let sheet: Sheet =
            serde_json::from_slice(bytes).map_err(|_| DocumentError::SignOffMismatch("not a sign-off"))?;
        if sheet.format != FORMAT {
            return Err(DocumentError::SignOffMismatch("another format"));
        }
        let state = State::of_parts(sheet.fields, sheet.entries);
        Ok(Self {
            signing: Signing {
                encounter: sheet.encounter,
                signed_by: sheet.signed_by,
                signed_at: sheet.signed_at,
                patient: sheet.patient,
                doctor: sheet.doctor,
            },
            heads: sheet.heads,
            content: EncounterContent::read(&state, sheet.notes),
        })
    }
}

/// The bytes that a doctor signs: the encounter as it stood at `heads`. The same document, heads and `signing` give the
/// same bytes on every PC and in every version.
///
/// `Unsettled` while a conflict stands or an entry cannot be shown by this build: nobody signs what they cannot see.
pub fn sign_off_bytes(doc: &Doc, heads: &Heads, signing: &Signing) -> Result<Vec<u8>> {
    view::check(doc, Kind::Encounter)?;
    doc.check_heads(heads)?;
    bytes_of(doc, heads, &State::read(doc, Some(heads))?, signing)
}

/// As [`sign_off_bytes`], of the state that was read at `heads`.
fn bytes_of(doc: &Doc, heads: &Heads, state: &State, signing: &Signing) -> Result<Vec<u8>> {
    if !unreadable(state).is_empty() || !EncounterFields::conflicts(state).iter().all(is_about_signing) {
        return Err(DocumentError::Unsettled);
    }
    let entries = state
        .entries
        .iter()
        .filter(|(id, envelope)| is_signed_class(&envelope.class) && state.is_live(**id))
        .map(|(id, envelope)| (*id, envelope.clone()))
        .collect();
    let fields = state
        .fields
        .iter()
        .filter_map(|(name, Field { values, .. })| Some((name.clone(), values.last()?.clone())))
        .filter(|(_, value)| !value.is_null())
        .collect();
    let sheet = Sheet {
        format: FORMAT.to_owned(),
        encounter: signing.encounter,
        signed_by: signing.signed_by,
        signed_at: signing.signed_at,
        patient: signing.patient.clone(),
        doctor: signing.doctor.clone(),
        heads: heads.clone(),
        fields,
        entries,
        notes: doc.notes(Some(heads))?,
    };
    canonical::to_bytes(&sheet).map_err(|error| DocumentError::Internal(error.to_string()))
}

/// Two sign-offs in conflict do not hinder the third that settles it.
fn is_about_signing(conflict: &crate::conflict::Conflict) -> bool {
    use crate::conflict::Conflict;
    match conflict {
        Conflict::Successors { class, .. } | Conflict::EditOfMarked { class, .. } => !is_signed_class(class),
        Conflict::SignOffs { .. } => true,
        Conflict::Field { .. }
        | Conflict::AllergiesAndNoneKnown { .. }
        | Conflict::Tampered { .. }
        | Conflict::Unreadable { .. } => false,
    }
}

/// The stored value of a sign-off; the bytes lie beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SignOffValue {
    /// SHA-256 of the bytes, hex.
    pub hash: String,
    /// The doctor's signature, hex.
    pub signature: String,
    /// The signed state.
    pub heads: Heads,
}

impl EntryValue for SignOffValue {
    const CLASS: &'static str = "sign_off";
}

/// A sign-off to be stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewSignOff {
    /// A fresh id.
    pub id: EntryId,
    /// Earlier sign-offs that this one replaces.
    #[serde(default)]
    pub supersedes: Vec<EntryId>,
    /// What [`sign_off_bytes`] gave for the same heads that the edit is made at.
    pub bytes: Vec<u8>,
    /// The doctor's signature over `bytes`, made and checked outside this crate.
    pub signature: Vec<u8>,
}

impl NewSignOff {
    pub(crate) fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        // Only who and what for is taken from the bytes: that they are canonical and say what the document says follows
        // from being equal to what the document gives.
        let (signing, heads) = SheetHead::read(&self.bytes)?;
        if heads != *draft.heads {
            return Err(DocumentError::SignOffMismatch("other heads"));
        }
        if bytes_of(draft.doc, draft.heads, &draft.base, &signing)? != self.bytes {
            return Err(DocumentError::SignOffMismatch("other content"));
        }
        if signing.signed_by != draft.stamp.by {
            return Err(DocumentError::SignOffMismatch("another person"));
        }
        let new = New {
            id: self.id,
            supersedes: self.supersedes.clone(),
            rank: None,
            value: SignOffValue {
                hash: hash(&self.bytes),
                signature: hex::encode(&self.signature),
                heads,
            },
        };
        draft.add(&new)?;
        draft.blob(self.id, &self.bytes);
        Ok(())
    }
}

/// A sign-off as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SignOff {
    /// Its entry.
    pub id: EntryId,
    /// Who stored it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// SHA-256 of the bytes, hex.
    pub hash: String,
    /// The signature, hex. Checking it needs the doctor's key: see the caller.
    pub signature: String,
    /// The signed encounter; `None` if the bytes are not those of the hash.
    pub sheet: Option<SignedSheet>,
}

pub(crate) fn read(doc: &Doc, entry: Entry<SignOffValue>) -> Result<SignOff> {
    let bytes = stored_bytes(doc, entry.id)?;
    let sheet = bytes
        .filter(|bytes| hash(bytes) == entry.value.hash)
        .and_then(|bytes| SignedSheet::read_stored(&bytes).ok());
    Ok(SignOff {
        id: entry.id,
        by: entry.by,
        at: entry.at,
        hash: entry.value.hash,
        signature: entry.value.signature,
        sheet,
    })
}

/// The sign-offs that a later one replaced, by time: what was signed before it was amended.
pub fn earlier_sign_offs(doc: &Doc) -> Result<Vec<SignOff>> {
    view::check(doc, Kind::Encounter)?;
    let mut earlier = Vec::new();
    for past in doc.past_entries()? {
        if past.class != SignOffValue::CLASS || past.status != Status::Superseded {
            continue;
        }
        let Ok(value) = SignOffValue::deserialize(&past.entry.value) else {
            continue;
        };
        let entry = Entry {
            id: past.entry.id,
            by: past.entry.by,
            at: past.entry.at,
            rank: past.entry.rank,
            supersedes: past.entry.supersedes,
            value,
        };
        earlier.push(read(doc, entry)?);
    }
    Ok(earlier)
}

/// The bytes of a stored sign-off, for checking its signature.
pub fn stored_bytes(doc: &Doc, sign_off: EntryId) -> Result<Option<Vec<u8>>> {
    let value = doc.am().get(&doc.genesis()?.blobs, sign_off.to_string())?;
    Ok(value.and_then(|(value, _)| match value.into_scalar() {
        Ok(ScalarValue::Bytes(bytes)) => Some(bytes),
        _ => None,
    }))
}

fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
