//! A narrow door for filling a made-up clinic: many documents in one transaction, at instants in the past.
//!
//! For `crates/testkit` alone; no command leads here. What is written is what the use cases write: documents change by
//! change, sign-offs with the signature of whoever is logged in, outbox rows, projections, and an audit entry for each
//! act. Only the clock and the ids differ: they come from the caller, so that the same seed makes the same clinic.
//!
//! Building is apart from storing: documents are made on any number of threads while one thread stores.

mod fees;

pub use fees::{BulkFee, BulkPaid};

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use nirantar_crypto::{derive_chart_id, sign_off};
use nirantar_document::{
    ChartEdit, Doc, EncounterEdit as Edit, EncounterFields, Kind, New, NewSignOff, PatientEdit,
    PatientFields, PhoneEntry, SignedDoctor, SignedPatient, Signing, StaffView, Stamp, VisitEdit,
    VisitFields, VisitState, VisitStateEntry, rank, sign_off_bytes,
};
use nirantar_domain::identifier::Token;
use nirantar_domain::{
    Clock, DocId, Entropy, EntryId, PatientId, PersonId, Sex, SpaceKind, Timestamp, VisitId,
};
use nirantar_store::{AuditEntry, PageUse, Prepared};

use crate::encounters::{EncounterEdit, Typed, document_edit, encounter_of_visit, first_edits, follow_up};
use crate::folder::OpenFolder;
use crate::patients::{PatientAdd, check_form};
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

/// A patient to be registered.
#[derive(Clone, Debug)]
pub struct BulkPatient {
    /// Id.
    pub id: PatientId,
    /// Human number without its letters; above every number given so far.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// What was typed.
    pub form: PatientAdd,
    /// Makes the entry ids.
    pub seed: u64,
}

/// A visit that came to its end.
#[derive(Clone, Debug)]
pub struct BulkVisit {
    /// Id.
    pub id: VisitId,
    /// Whose.
    pub patient: PatientId,
    /// With whom.
    pub doctor: PersonId,
    /// Token number of the doctor's day.
    pub token: u32,
    /// When the token was given.
    pub arrived: Timestamp,
    /// When called in.
    pub called: Timestamp,
    /// When seen.
    pub done: Timestamp,
    /// Why the patient came.
    pub reason: Option<String>,
    /// When to come again, as typed: `5d`.
    pub follow_up: Option<String>,
    /// Makes the entry ids.
    pub seed: u64,
}

/// The encounter of a visit, signed by whoever is logged in.
#[derive(Clone, Debug)]
pub struct BulkEncounter<'p> {
    /// The visit.
    pub visit: VisitId,
    /// Whose.
    pub patient: &'p BulkPatient,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it was signed.
    pub signed: Timestamp,
    /// What was typed.
    pub edits: Vec<EncounterEdit>,
    /// Makes the entry ids.
    pub seed: u64,
}

/// Entries for a patient's chart, in one change.
#[derive(Clone, Debug)]
pub struct BulkChart {
    /// Whose.
    pub patient: PatientId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub edits: Vec<ChartEdit>,
}

/// Documents that are built and not yet stored; one transaction.
#[derive(Debug)]
pub struct BulkBatch {
    space: SpaceKind,
    command: &'static str,
    built: Vec<Built>,
    given: Vec<Given>,
}

/// A number that was given, so that the next one is above it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Given {
    Patient(u64),
    /// Of a doctor's day.
    Token(PersonId, NaiveDate, u64),
    /// Of a financial year.
    Receipt(String, u64),
}

#[derive(Debug)]
struct Built {
    document: Prepared,
    acts: Vec<AuditEntry>,
}

/// Ids that can be made again (SplitMix64). Not for keys: only the made-up clinic's documents are named from it.
#[derive(Debug)]
pub struct RepeatableIds {
    state: AtomicU64,
    at: Timestamp,
}

impl RepeatableIds {
    /// The ids of a seed at an instant.
    pub const fn new(seed: u64, at: Timestamp) -> Self {
        Self {
            state: AtomicU64::new(seed),
            at,
        }
    }
}

impl Clock for RepeatableIds {
    fn now(&self) -> Timestamp {
        self.at
    }
}

impl Entropy for RepeatableIds {
    fn fill(&self, out: &mut [u8]) {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        for chunk in out.chunks_mut(8) {
            let mut word = self.state.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
            word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let bytes = (word ^ (word >> 31)).to_le_bytes();
            chunk.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        }
    }
}

impl Nirantar {
    /// The time of this core's clock.
    pub fn bulk_now(&self) -> Timestamp {
        self.ports.clock.now()
    }

    /// Builds registrations. To be stored in the order of their numbers.
    ///
    /// # Errors
    /// As `patient_add`.
    pub fn bulk_patients(&self, patients: &[BulkPatient]) -> Result<BulkBatch> {
        self.bulk_build("patient_add", SpaceKind::Desk, patients, patient)
            .map(|mut batch| {
                let last = patients.iter().map(|patient| patient.number).max();
                batch.given.extend(last.map(Given::Patient));
                batch
            })
    }

    /// Builds visits of past days, and of today those that are seen.
    ///
    /// # Errors
    /// As `visit_add`.
    pub fn bulk_visits(&self, visits: &[BulkVisit]) -> Result<BulkBatch> {
        let today = self.ports.clock.now().ist_date();
        self.bulk_build("visit_add", SpaceKind::Desk, visits, visit)
            .map(|mut batch| {
                // On past days nobody gets a token any more.
                let of_today = visits.iter().filter(|visit| visit.arrived.ist_date() == today);
                batch
                    .given
                    .extend(of_today.map(|visit| Given::Token(visit.doctor, today, u64::from(visit.token))));
                batch
            })
    }

    /// Builds signed encounters.
    ///
    /// # Errors
    /// As `encounter_sign`.
    pub fn bulk_encounters(&self, encounters: &[BulkEncounter<'_>]) -> Result<BulkBatch> {
        let doctor = self.with_session("encounter_sign", |_, session| doctor_block(session))?;
        self.bulk_build(
            "encounter_sign",
            SpaceKind::Clinical,
            encounters,
            |folder, session, one| encounter(folder, session, one, &doctor),
        )
    }

    /// Builds charts of patients who have none yet.
    ///
    /// # Errors
    /// As `chart_add`.
    pub fn bulk_charts(&self, charts: &[BulkChart]) -> Result<BulkBatch> {
        self.bulk_build("chart_add", SpaceKind::Clinical, charts, chart)
    }

    /// What takes the room in the desk's and the clinical file. For benches.
    ///
    /// # Errors
    /// Login, permission (whoever may sign encounters may ask), disk errors.
    pub fn bulk_page_use(&self) -> Result<Vec<(SpaceKind, Vec<PageUse>)>> {
        self.with_session("encounter_sign", |_, session| {
            Ok(vec![
                (SpaceKind::Desk, session.desk.read(|tx| tx.page_use())?),
                (SpaceKind::Clinical, session.clinical()?.read(|tx| tx.page_use())?),
            ])
        })
    }

    fn bulk_build<T>(
        &self,
        command: &'static str,
        space: SpaceKind,
        items: &[T],
        build: impl Fn(&OpenFolder, &Session, &T) -> Result<Built>,
    ) -> Result<BulkBatch> {
        self.with_session(command, |folder, session| {
            let built = items
                .iter()
                .map(|item| build(folder, session, item))
                .collect::<Result<_>>()?;
            Ok(BulkBatch {
                space,
                command,
                built,
                given: Vec::new(),
            })
        })
    }

    /// Stores a batch: one durable transaction, with its audit entries in the order of the documents.
    ///
    /// # Errors
    /// Disk errors. Nothing of the batch is stored then.
    pub fn bulk_store(&self, batch: BulkBatch) -> Result<()> {
        self.with_session(batch.command, |_, session| {
            let space = match batch.space {
                SpaceKind::Desk => &session.desk,
                SpaceKind::Money => session.money()?,
                _ => session.clinical()?,
            };
            let last = batch
                .built
                .iter()
                .flat_map(|built| built.acts.last())
                .map(|act| act.at)
                .max();
            space.write(last.unwrap_or_else(|| self.ports.clock.now()), |tx| {
                for built in batch.built {
                    tx.put_new(built.document)?;
                    for act in &built.acts {
                        tx.append_audit(act)?;
                    }
                }
                for given in batch.given {
                    match given {
                        Given::Patient(last) => tx.raise_patient_number(&session.letter, last)?,
                        Given::Token(doctor, day, last) => {
                            tx.raise_token(&session.letter, doctor, day, last)?;
                        }
                        Given::Receipt(year, last) => tx.raise_receipt(&session.letter, &year, last)?,
                    }
                }
                Ok::<_, Error>(())
            })
        })?;
        self.tell(Event::QueueChanged);
        Ok(())
    }
}

fn patient(folder: &OpenFolder, session: &Session, new: &BulkPatient) -> Result<Built> {
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

fn visit(folder: &OpenFolder, session: &Session, new: &BulkVisit) -> Result<Built> {
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

fn encounter(
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

fn chart(folder: &OpenFolder, session: &Session, new: &BulkChart) -> Result<Built> {
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

fn doctor_block(session: &Session) -> Result<SignedDoctor> {
    let doc = session
        .org
        .read(|tx| tx.find_document(session.person))?
        .ok_or(Error::NotFound { what: "staff" })?;
    let fields = StaffView::read(&doc)?.fields;
    Ok(SignedDoctor {
        name: fields
            .name
            .ok_or_else(|| Error::internal("a doctor without a name"))?,
        qualifications: fields.qualifications,
        registration_number: fields.registration_number,
    })
}
