//! The documents of a made-up clinic, made change by change as the use cases make them.

use nirantar_crypto::{derive_chart_id, sign_off};
use nirantar_document::{
    Doc, EncounterEdit as Edit, EncounterFields, Kind, New, NewSignOff, PatientEdit, PatientFields,
    PhoneEntry, SignedDoctor, SignedPatient, Signing, Stamp, VisitEdit, VisitFields, VisitState,
    VisitStateEntry, rank, sign_off_bytes,
};
use nirantar_domain::identifier::Token;
use nirantar_domain::{DocId, EntryId, Sex};
use nirantar_store::Prepared;

use super::{Built, BulkChart, BulkEncounter, BulkPatient, BulkVisit, RepeatableIds};
use crate::encounters::{Typed, document_edit, encounter_of_visit, first_edits, follow_up};
use crate::folder::OpenFolder;
use crate::patients::check_form;
use crate::session::Session;
use crate::{Error, Result};

pub(super) fn patient(folder: &OpenFolder, session: &Session, new: &BulkPatient) -> Result<Built> {
    let form = check_form(&new.form, new.at.ist_date())?;
    let mut fields = form.fields;
    fields.number = Some(format!("{}-{}", session.letter, new.number).parse()?);
    fields.person = Some(new.id);
    fields.home_branch = Some(session.branch);
    fields.registered_at = Some(new.at);
    fields.registered_by = Some(session.person);
    let mut edits: Vec<PatientEdit> = fields
        .differences(&PatientFields::default())
        .into_iter()
        .map(PatientEdit::Field)
        .collect();
    if let Some(number) = form.phone {
        let ids = RepeatableIds::new(new.seed, new.at);
        edits.push(PatientEdit::Phone(New::fact(
            EntryId::make(&ids, &ids),
            PhoneEntry { number, label: None },
        )));
    }
    let mut doc = Doc::new(Kind::Patient, session.desk.actor())?;
    let genesis = doc.heads();
    doc.edit(&genesis, session.stamp(new.at), &edits)?;
    let act = folder.audit_entry(
        new.at,
        Some(session.person),
        "patient.add",
        "patient",
        &[new.id.into()],
        &["name"],
    );
    Ok(Built {
        document: Prepared::new_document(new.id, &doc)?,
        acts: vec![act],
    })
}

pub(super) fn visit(folder: &OpenFolder, session: &Session, new: &BulkVisit) -> Result<Built> {
    let ids = RepeatableIds::new(new.seed, new.arrived);
    let step = |state| {
        let entry = VisitStateEntry {
            state,
            queue_rank: None,
            called_at: None,
        };
        VisitEdit::State(New::fact(EntryId::make(&ids, &ids), entry))
    };
    let fields = VisitFields {
        patient: Some(new.patient),
        doctor: Some(new.doctor),
        date: Some(new.arrived.ist_date()),
        token: Some(Token {
            letters: session.letter.parse()?,
            count: new.token,
        }),
        priority: None,
        reason: new.reason.clone(),
        created_at: Some(new.arrived),
        created_by: Some(session.person),
        follow_up_on: new
            .follow_up
            .as_deref()
            .and_then(|text| follow_up(text, new.arrived.ist_date()).on),
    };
    let mut doc = Doc::new(Kind::Visit, session.desk.actor())?;
    let mut edits: Vec<VisitEdit> = fields
        .differences(&VisitFields::default())
        .into_iter()
        .map(VisitEdit::Field)
        .collect();
    edits.push(step(VisitState::Waiting));
    let genesis = doc.heads();
    doc.edit(&genesis, session.stamp(new.arrived), &edits)?;
    let subjects: [DocId; 2] = [new.id.into(), new.patient.into()];
    let entry = |at, action, subjects: &[DocId], field: &str| {
        folder.audit_entry(at, Some(session.person), action, "visit", subjects, &[field])
    };
    let mut acts = vec![entry(new.arrived, "visit.add", &subjects, "token")];
    for (at, state) in [(new.called, VisitState::InConsult), (new.done, VisitState::Done)] {
        let heads = doc.heads();
        doc.edit(&heads, session.stamp(at), &[step(state)])?;
        acts.push(entry(at, "visit.state", &[new.id.into()], "state"));
    }
    Ok(Built {
        document: Prepared::new_document(new.id, &doc)?,
        acts,
    })
}

pub(super) fn encounter(
    folder: &OpenFolder,
    session: &Session,
    new: &BulkEncounter<'_>,
    doctor: &SignedDoctor,
) -> Result<Built> {
    let id = encounter_of_visit(session, new.visit)?;
    let date = new.opened.ist_date();
    let ids = RepeatableIds::new(new.seed, new.opened);
    let make_id = || EntryId::make(&ids, &ids);
    let fields = EncounterFields {
        patient: Some(new.patient.id),
        visit: Some(new.visit),
        doctor: Some(session.person),
        branch: Some(session.branch),
        date: Some(date),
        created_at: Some(new.opened),
        warning_overridden: None,
    };
    let mut doc = Doc::new(Kind::Encounter, session.clinical()?.actor())?;
    let genesis = doc.heads();
    doc.edit(&genesis, session.stamp(new.opened), &first_edits(&fields))?;

    let mut last = String::new();
    let mut next_rank = || {
        last = rank::between(Some(&last), None);
        last.clone()
    };
    let mut typed = Typed {
        make_id: &make_id,
        next_rank: &mut next_rank,
        date,
    };
    let edits = new
        .edits
        .iter()
        .map(|edit| document_edit(edit, &mut typed))
        .collect::<Result<Vec<_>>>()?;
    let heads = doc.heads();
    let stamp: Stamp = session.stamp(new.signed);
    doc.edit(&heads, stamp, &edits)?;

    let heads = doc.heads();
    let signing = Signing {
        encounter: id,
        signed_by: session.person,
        signed_at: new.signed,
        patient: patient_block(session, new.patient)?,
        doctor: doctor.clone(),
    };
    let bytes = sign_off_bytes(&doc, &heads, &signing)?;
    let signature = sign_off(session.keys.keys.sign_key(), &bytes);
    let sign = NewSignOff {
        id: make_id(),
        supersedes: Vec::new(),
        bytes,
        signature: signature.as_bytes().to_vec(),
    };
    doc.edit(&heads, stamp, &[Edit::SignOff(sign)])?;

    let subjects: [DocId; 2] = [id.into(), new.patient.id.into()];
    let entry = |at, action, fields: &[&str]| {
        folder.audit_entry(at, Some(session.person), action, "encounter", &subjects, fields)
    };
    let acts = vec![
        entry(new.opened, "encounter.read", &[]),
        entry(new.signed, "encounter.sign", &["prescription", "sign_off"]),
    ];
    Ok(Built {
        document: Prepared::new_document(id, &doc)?,
        acts,
    })
}

pub(super) fn chart(folder: &OpenFolder, session: &Session, new: &BulkChart) -> Result<Built> {
    let link = session.keys.link.as_ref().ok_or_else(|| Error::Forbidden {
        command: "clinical".to_owned(),
    })?;
    let id = derive_chart_id(link, new.patient);
    let mut doc = Doc::new(Kind::Chart, session.clinical()?.actor())?;
    let genesis = doc.heads();
    doc.edit(&genesis, session.stamp(new.at), &new.edits)?;
    let subjects: [DocId; 2] = [id.into(), new.patient.into()];
    let act = folder.audit_entry(
        new.at,
        Some(session.person),
        "chart.write",
        "chart",
        &subjects,
        &["problem"],
    );
    Ok(Built {
        document: Prepared::new_document(id, &doc)?,
        acts: vec![act],
    })
}

fn patient_block(session: &Session, patient: &BulkPatient) -> Result<SignedPatient> {
    let form = check_form(&patient.form, patient.at.ist_date())?;
    Ok(SignedPatient {
        number: format!("{}-{}", session.letter, patient.number).parse()?,
        name: form
            .fields
            .name
            .ok_or_else(|| Error::internal("a patient without a name"))?,
        name_other_script: form.fields.name_other_script,
        sex: form.fields.sex.unwrap_or(Sex::Unknown),
        birth: form.fields.birth,
    })
}
