//! A patient as shown.

use chrono::NaiveDate;
use nirantar_document::{Conflict, FieldValue, Guardian, Kind, PatientView};
use nirantar_domain::{BranchId, PatientId, Sex, Timestamp};
use nirantar_store::ReadTx;

use super::search::household;
use super::{FieldConflict, GuardianShape, PatientShow, PatientShown};
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// Shows a patient; the reading is on record before the answer is given.
    ///
    /// # Errors
    /// Not found; disk errors.
    pub fn patient_show(&self, show: PatientShow) -> Result<PatientShown> {
        self.with_session("patient_show", |folder, session| {
            let now = self.ports.clock.now();
            session.desk.write(now, |tx| {
                let id = resolve(tx, &show.id)?;
                let today = folder.today(now);
                let mut patient = read_shown(tx, id, today)?;
                let here = tx.patients_on(today)?.into_iter().collect();
                patient.household = household(tx, &patient.phones, &[id], &here, today)?;
                session.audit(tx, "patient.read", "patient", &[id.into()], &[])?;
                Ok(patient)
            })
        })
    }
}

/// A patient by id or by human number.
fn resolve(tx: &ReadTx<'_>, text: &str) -> Result<PatientId> {
    let text = text.trim();
    if let Ok(id) = text.parse::<PatientId>() {
        return Ok(id);
    }
    // Two PCs that were mistakenly given the same letters could have given a number twice; then only the id is clear.
    match tx.patients_with_number(&text.to_uppercase())?.as_slice() {
        [only] => Ok(only.id),
        _ => Err(Error::NotFound { what: "patient" }),
    }
}

/// Reads and shows a patient.
pub(crate) fn read_shown(tx: &ReadTx<'_>, id: PatientId, today: NaiveDate) -> Result<PatientShown> {
    let doc = tx
        .find_document(id)?
        .filter(|doc| doc.kind() == Kind::Patient)
        .ok_or(Error::NotFound { what: "patient" })?;
    Ok(shown(id, &PatientView::read(&doc)?, today))
}

/// The view of a document as screens see it.
pub(crate) fn shown(id: PatientId, view: &PatientView, today: NaiveDate) -> PatientShown {
    let fields = &view.fields;
    PatientShown {
        id,
        number: fields.number.map(|number| number.to_string()).unwrap_or_default(),
        name: fields
            .name
            .as_ref()
            .map(|name| name.as_str().to_owned())
            .unwrap_or_default(),
        local_name: fields
            .name_other_script
            .as_ref()
            .map(|name| name.as_str().to_owned()),
        sex: fields.sex.unwrap_or(Sex::Unknown),
        age: fields
            .birth
            .as_ref()
            .map(|birth| birth.age_on(today).to_string())
            .unwrap_or_default(),
        birth_date: match fields.birth {
            Some(nirantar_domain::BirthInfo::DateOfBirth { date }) => Some(date.to_string()),
            _ => None,
        },
        minor: fields.birth.as_ref().is_some_and(|birth| birth.is_minor(today)),
        phones: view
            .phones
            .iter()
            .map(|entry| entry.value.number.as_str().to_owned())
            .collect(),
        area: fields.area.clone(),
        pin: fields.pin.as_ref().map(ToString::to_string),
        address: fields.address.clone(),
        language: fields.language.map(|language| language.code().to_owned()),
        guardian: fields.guardian.as_ref().map(guardian_shape),
        abha_number: fields.abha_number.as_ref().map(ToString::to_string),
        abha_address: fields.abha_address.as_ref().map(ToString::to_string),
        aadhaar_last4: fields.aadhaar_last4.as_ref().map(ToString::to_string),
        blood_group: fields
            .blood_group
            .and_then(|group| text_of(&serde_json::to_value(group).ok()?)),
        referred_by: fields.referred_by.clone(),
        household: Vec::new(),
        home_branch: fields.home_branch.unwrap_or(BranchId::from_bytes([0; 16])),
        registered_at: fields.registered_at.unwrap_or(Timestamp::from_millis(0)),
        heads: crate::heads::write(&view.heads),
        conflicts: view.conflicts.iter().filter_map(conflict).collect(),
    }
}

fn guardian_shape(guardian: &Guardian) -> GuardianShape {
    GuardianShape {
        name: guardian.name.as_str().to_owned(),
        relation: guardian.relation.clone(),
        phone: guardian.phone.as_ref().map(|phone| phone.as_str().to_owned()),
    }
}

fn conflict(conflict: &Conflict) -> Option<FieldConflict> {
    match conflict {
        Conflict::Field { field, values, .. } => Some(FieldConflict {
            field: field.clone(),
            values: values.iter().map(value_text).collect(),
        }),
        Conflict::Successors { class, entries, .. } | Conflict::EditOfMarked { class, entries, .. } => {
            Some(FieldConflict {
                field: class.clone(),
                values: entries.iter().map(ToString::to_string).collect(),
            })
        }
        Conflict::Unreadable { field } => Some(FieldConflict {
            field: field.clone(),
            values: Vec::new(),
        }),
        Conflict::AllergiesAndNoneKnown { .. } | Conflict::SignOffs { .. } | Conflict::Tampered { .. } => {
            None
        }
    }
}

fn value_text(value: &FieldValue) -> String {
    text_of(&value.value).unwrap_or_else(|| value.value.to_string())
}

fn text_of(value: &serde_json::Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
