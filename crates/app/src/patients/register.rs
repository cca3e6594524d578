//! Registering a patient and changing what is known.

use nirantar_document::{Doc, Heads, Kind, Mark, New, PatientEdit, PatientField, PatientView, PhoneEntry};
use nirantar_domain::{EntryId, Invalid, PatientId};
use nirantar_store::WriteTx;
use serde_json::Value;

use super::form::{self, PatientForm};
use super::{PatientAdd, PatientShown, PatientUpdate, read_shown, shown};
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Registers a patient: one durable transaction in the desk file.
    ///
    /// # Errors
    /// Invalid naming the field; disk errors. Nothing is registered then.
    pub fn patient_add(&self, add: PatientAdd) -> Result<PatientShown> {
        let patient = self.with_session("patient_add", |folder, session| {
            let now = self.ports.clock.now();
            let form = form::check(&add, now.ist_date())?;
            session.desk.write(now, |tx| {
                let (id, view) = register_in(tx, self, session, &form)?;
                let fields = written(&form);
                session.audit(tx, "patient.add", "patient", &[id.into()], &fields)?;
                Ok::<_, Error>(shown(id, &view, folder.today(now)))
            })
        })?;
        self.tell(Event::PatientChanged {
            patient: patient.id.to_string(),
        });
        Ok(patient)
    }

    /// Changes fields of a patient at the heads that the form was opened at. What somebody else changed meanwhile stands
    /// beside it as a conflict.
    ///
    /// # Errors
    /// Invalid naming the field; conflict if the heads are not known here.
    pub fn patient_update(&self, update: PatientUpdate) -> Result<PatientShown> {
        let patient = self.with_session("patient_update", |folder, session| {
            let now = self.ports.clock.now();
            let opened_at = crate::heads::parse(&update.heads)?;
            let patient = session.desk.write(now, |tx| {
                let mut doc = find(tx, update.id)?;
                let before = PatientView::read(&doc)?;
                let (edits, fields) = self.edits(&before, &update, now.ist_date())?;
                doc.edit(&opened_at, session.stamp(now), &edits)?;
                tx.put_document(update.id, &doc)?;
                session.audit(tx, "patient.update", "patient", &[update.id.into()], &fields)?;
                read_shown(tx, update.id, folder.today(now))
            })?;
            Ok(patient)
        })?;
        self.tell(Event::PatientChanged {
            patient: patient.id.to_string(),
        });
        Ok(patient)
    }

    /// The edits that a set of changes means.
    fn edits(
        &self,
        before: &PatientView,
        update: &PatientUpdate,
        today: chrono::NaiveDate,
    ) -> Result<(Vec<PatientEdit>, Vec<&'static str>)> {
        let mut edits = Vec::new();
        let mut names = Vec::new();
        let form = check_changes(before, update, today)?;
        let old = &before.fields;
        let mut put = |name: &'static str, field: PatientField| {
            if update.changes.contains_key(name) {
                edits.push(PatientEdit::Field(field));
                names.push(name);
            }
        };
        let new = form.fields;
        put("name", PatientField::Name(new.name));
        put("local_name", PatientField::NameOtherScript(new.name_other_script));
        put("sex", PatientField::Sex(new.sex.or(old.sex)));
        put("area", PatientField::Area(new.area));
        put("pin", PatientField::Pin(new.pin));
        put("address", PatientField::Address(new.address));
        put("language", PatientField::Language(new.language));
        put("guardian", PatientField::Guardian(new.guardian));
        put("abha_number", PatientField::AbhaNumber(new.abha_number));
        put("abha_address", PatientField::AbhaAddress(new.abha_address));
        put("aadhaar_last4", PatientField::AadhaarLast4(new.aadhaar_last4));
        put("blood_group", PatientField::BloodGroup(new.blood_group));
        put("referred_by", PatientField::ReferredBy(new.referred_by));
        if update.changes.contains_key("age") || update.changes.contains_key("birth_date") {
            edits.push(PatientEdit::Field(PatientField::Birth(new.birth)));
            names.push("birth");
        }
        if update.changes.contains_key("phone") {
            names.push("phone");
            let first = before.phones.first();
            match (form.phone, first) {
                (Some(number), Some(old)) if number == old.value.number => {}
                (Some(number), old) => {
                    let value = PhoneEntry {
                        number,
                        label: old.and_then(|old| old.value.label.clone()),
                    };
                    let id = self.make_entry_id();
                    edits.push(PatientEdit::Phone(match old {
                        Some(old) => New::edit(id, old.id, value),
                        None => New::fact(id, value),
                    }));
                }
                (None, Some(old)) => edits.push(PatientEdit::Mark(Mark {
                    id: self.make_entry_id(),
                    of: old.id,
                    reason: String::new(),
                })),
                (None, None) => {}
            }
        }
        Ok((edits, names))
    }

    /// A fresh entry id.
    pub(crate) fn make_entry_id(&self) -> EntryId {
        EntryId::make(&*self.ports.clock, &*self.ports.entropy)
    }
}

/// Reads the changes as the registration form, so that a field has one set of rules.
fn check_changes(
    before: &PatientView,
    update: &PatientUpdate,
    today: chrono::NaiveDate,
) -> Result<PatientForm> {
    let mut form = update.changes.clone();
    // Fields that the form cannot be without.
    form.entry("name").or_insert_with(|| {
        Value::String(
            before
                .fields
                .name
                .as_ref()
                .map(|name| name.as_str().to_owned())
                .unwrap_or_default(),
        )
    });
    form.entry("sex").or_insert_with(|| {
        Value::String(
            before
                .fields
                .sex
                .map_or("unknown", nirantar_domain::Sex::as_str)
                .to_owned(),
        )
    });
    let known: PatientAdd = serde_json::from_value(Value::Object(form))
        .map_err(|_| Error::Invalid(Invalid::new("changes", "argument-malformed")))?;
    Ok(form::check(&known, today)?)
}

/// Registers inside a transaction; also the generator's way.
pub(crate) fn register_in(
    tx: &mut WriteTx<'_>,
    core: &Nirantar,
    session: &Session,
    form: &PatientForm,
) -> Result<(PatientId, PatientView)> {
    let at = tx.at();
    let id = PatientId::make(&*core.ports.clock, &*core.ports.entropy);
    let letter = session.letter.clone();
    let number = format!("{letter}-{}", tx.next_patient_number(&letter)?).parse()?;
    let mut doc = Doc::new(Kind::Patient, tx.actor())?;
    let mut fields = form.fields.clone();
    fields.number = Some(number);
    fields.person = Some(id);
    fields.home_branch = Some(session.branch);
    fields.registered_at = Some(at);
    fields.registered_by = Some(session.person);
    let mut edits: Vec<PatientEdit> = fields
        .differences(&nirantar_document::PatientFields::default())
        .into_iter()
        .map(PatientEdit::Field)
        .collect();
    if let Some(number) = &form.phone {
        let entry = PhoneEntry {
            number: number.clone(),
            label: None,
        };
        edits.push(PatientEdit::Phone(New::fact(core.make_entry_id(), entry)));
    }
    let genesis: Heads = doc.heads();
    doc.edit(&genesis, session.stamp(at), &edits)?;
    tx.put_document(id, &doc)?;
    let view = PatientView::read(&doc)?;
    Ok((id, view))
}

fn find(tx: &WriteTx<'_>, id: PatientId) -> Result<Doc> {
    tx.find_document(id)?
        .filter(|doc| doc.kind() == Kind::Patient)
        .ok_or(Error::NotFound { what: "patient" })
}

/// Names of the fields that a registration wrote, for the audit log.
fn written(form: &PatientForm) -> Vec<&'static str> {
    let fields = &form.fields;
    [
        ("name", fields.name.is_some()),
        ("local_name", fields.name_other_script.is_some()),
        ("sex", fields.sex.is_some()),
        ("birth", fields.birth.is_some()),
        ("phone", form.phone.is_some()),
        ("area", fields.area.is_some()),
        ("pin", fields.pin.is_some()),
        ("address", fields.address.is_some()),
        ("language", fields.language.is_some()),
        ("guardian", fields.guardian.is_some()),
        ("abha_number", fields.abha_number.is_some()),
        ("abha_address", fields.abha_address.is_some()),
        ("aadhaar_last4", fields.aadhaar_last4.is_some()),
        ("blood_group", fields.blood_group.is_some()),
        ("referred_by", fields.referred_by.is_some()),
    ]
    .into_iter()
    .filter_map(|(name, there)| there.then_some(name))
    .collect()
}
