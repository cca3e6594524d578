//! A narrow door for filling a made-up clinic: many documents in one transaction, at instants in the past.
//!
//! For `crates/testkit` alone; no command leads here. What is written is what the use cases write: documents change by
//! change, sign-offs with the signature of whoever is logged in, outbox rows, projections, and an audit entry for each
//! act. Only the clock and the ids differ: they come from the caller, so that the same seed makes the same clinic.
//!
//! Building is apart from storing: documents are made on any number of threads while one thread stores.

mod build;
mod fees;
mod ids;

pub use fees::{BulkFee, BulkPaid};
pub use ids::RepeatableIds;

use chrono::NaiveDate;
use nirantar_document::ChartEdit;
use nirantar_domain::{PatientId, PersonId, SpaceKind, Timestamp, VisitId};
use nirantar_store::{AuditEntry, PageUse, Prepared};

use crate::encounters::{EncounterEdit, doctor_block};
use crate::folder::OpenFolder;
use crate::patients::PatientAdd;
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
        self.bulk_build("patient_add", SpaceKind::Desk, patients, build::patient)
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
        self.bulk_build("visit_add", SpaceKind::Desk, visits, build::visit)
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
            |folder, session, one| build::encounter(folder, session, one, &doctor),
        )
    }

    /// Builds charts of patients who have none yet.
    ///
    /// # Errors
    /// As `chart_add`.
    pub fn bulk_charts(&self, charts: &[BulkChart]) -> Result<BulkBatch> {
        self.bulk_build("chart_add", SpaceKind::Clinical, charts, build::chart)
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
        self.tell(Event::QueueChanged { visits: None });
        Ok(())
    }
}
