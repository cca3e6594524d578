//! Filling an empty folder.

use nirantar_app::bulk::{BulkChart, BulkEncounter, BulkPatient, BulkVisit, RepeatableIds};
use nirantar_app::encounters::{EncounterEdit, EntryValue};
use nirantar_app::session::SessionLock;
use nirantar_app::{Nirantar, Result};
use nirantar_domain::{PatientId, Timestamp, VisitId};
use serde::Serialize;

use super::chart::chart;
use super::course::{Coming, comings};
use super::dice::Dice;
use super::found::{Login, OWNER, PASSWORD, Staff, found, log_in};
use super::money::{self, Paying};
use super::notes::notes;
use super::people::{Person, people};
use super::pour::pour;
use super::today;

/// How large, how long, which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Patients.
    pub patients: usize,
    /// Signed encounters of past days, one per visit.
    pub encounters: usize,
    /// Years until yesterday.
    pub years: u32,
    /// Which of the made-up clinics.
    pub seed: u64,
}

/// What there is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Log in as: the owner's name.
    pub user: String,
    /// With: everybody's password.
    pub password: String,
    /// Everybody who can log in, the owner first.
    pub people: Vec<Login>,
    /// How many of each.
    pub counts: Counts,
}

/// How many documents of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Members of staff.
    pub staff: usize,
    /// Patients.
    pub patients: usize,
    /// Visits, today's queue included.
    pub visits: usize,
    /// Signed encounters.
    pub encounters: usize,
    /// Charts.
    pub charts: usize,
    /// Fees.
    pub fees: usize,
    /// Seen today; counted among the encounters too.
    pub seen: usize,
    /// Waiting today.
    pub waiting: usize,
}

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Patients.
    Patients,
    /// Visits.
    Visits,
    /// Fees.
    Fees,
    /// Charts.
    Charts,
    /// Encounters.
    Encounters,
}

/// Fills an empty data folder. Nobody is logged in afterwards.
///
/// # Errors
/// Those of `setup_create`: conflict if there is a clinic already; disk errors.
pub fn generate(core: &Nirantar, options: Options) -> Result<Summary> {
    generate_with(core, options, &|_, _, _| {})
}

/// As [`generate`]; `progress` hears the stage, how many of it are stored and how many there will be.
///
/// # Errors
/// As [`generate`].
pub fn generate_with(
    core: &Nirantar,
    options: Options,
    progress: &dyn Fn(Stage, usize, usize),
) -> Result<Summary> {
    let staff = found(core)?;
    let today = core.bulk_now().ist_date();
    let days = options.years.max(1) * 365;
    let first = today - chrono::Days::new(u64::from(days));
    let seed = options.seed;
    let people = people(seed, options.patients, today);
    let mut comings = comings(seed, &people, options.encounters, first, days);
    let seen = today::seen(seed, &people, core.bulk_now());
    comings.extend(&seen);
    let register = Register::new(seed, &people, &comings, core.bulk_now());

    let part = |stage, total| move |done| progress(stage, done, total);
    log_in(core, staff.desk)?;
    pour(
        core,
        &register.patients,
        1_000,
        |part| core.bulk_patients(part),
        &part(Stage::Patients, people.len()),
    )?;
    let visits = |part: &[Coming]| {
        let visits: Vec<BulkVisit> = part
            .iter()
            .filter_map(|coming| visit(seed, &register, &people, coming, &staff))
            .collect();
        core.bulk_visits(&visits)
    };
    pour(core, &comings, 2_000, visits, &part(Stage::Visits, comings.len()))?;
    let paying: Vec<Paying> = comings
        .iter()
        .filter_map(|coming| {
            let own = own_of(seed, coming);
            Some(Paying {
                visit: visit_id(own, coming),
                patient: register.of(coming.person)?.id,
                doctor: coming.doctor,
                at: coming.arrived,
                seed: own ^ 3,
            })
        })
        .collect();
    let fees = money::fees(&paying, staff.doctors);
    pour(
        core,
        &fees,
        1_000,
        |part| core.bulk_fees(part),
        &part(Stage::Fees, fees.len()),
    )?;

    let mut counts = Counts {
        staff: staff.people.len(),
        fees: fees.len(),
        seen: seen.len(),
        patients: people.len(),
        visits: comings.len(),
        ..Counts::default()
    };
    for (place, doctor) in (0_u8..).zip(staff.doctors) {
        log_in(core, doctor)?;
        if place == 0 {
            let charts = charts(seed, &register, &people);
            counts.charts = charts.len();
            pour(
                core,
                &charts,
                2_000,
                |part| core.bulk_charts(part),
                &part(Stage::Charts, charts.len()),
            )?;
        }
        let own: Vec<&Coming> = comings.iter().filter(|coming| coming.doctor == place).collect();
        let before = counts.encounters;
        let encounters = |part: &[&Coming]| {
            let encounters: Vec<BulkEncounter<'_>> = part
                .iter()
                .filter_map(|coming| encounter(seed, &register, &people, coming))
                .collect();
            core.bulk_encounters(&encounters)
        };
        let stored = |done| progress(Stage::Encounters, before + done, comings.len());
        pour(core, &own, 4_000, encounters, &stored)?;
        counts.encounters += own.len();
    }
    counts.waiting = today::queue(core, &staff, seed, &register, &seen)?;
    counts.visits += counts.waiting;
    core.session_lock(SessionLock::default())?;
    Ok(Summary {
        user: OWNER.to_owned(),
        password: PASSWORD.to_owned(),
        people: staff.people,
        counts,
    })
}

/// Everybody with number and id, in the order in which they first came.
pub(super) struct Register {
    pub patients: Vec<BulkPatient>,
    /// Place in `patients` by place in the list of people.
    places: Vec<usize>,
}

impl Register {
    fn new(seed: u64, people: &[Person], comings: &[Coming], now: Timestamp) -> Self {
        // Whoever never came registered this week, by telephone.
        let mut first: Vec<Timestamp> =
            vec![Timestamp::from_millis(now.as_millis() - 3_600_000); people.len()];
        for coming in comings.iter().rev() {
            if let Some(known) = first.get_mut(coming.person as usize) {
                *known = Timestamp::from_millis(coming.arrived.as_millis() - 45_000);
            }
        }
        let mut order: Vec<(Timestamp, usize)> = first.into_iter().zip(0..).collect();
        order.sort_unstable();
        let mut places = vec![0; people.len()];
        let patients = order
            .into_iter()
            .zip(0..)
            .filter_map(|((at, index), place)| {
                *places.get_mut(index)? = place;
                let person = people.get(index)?;
                let own = Dice::of(seed, 10, index as u64).word();
                let ids = RepeatableIds::new(own, at);
                let number = u64::try_from(place + 1).ok()?;
                let form = aged_at(person, at);
                Some(BulkPatient {
                    id: PatientId::make(&ids, &ids),
                    number,
                    at,
                    form,
                    seed: own ^ 1,
                })
            })
            .collect();
        Self { patients, places }
    }

    pub fn of(&self, person: u32) -> Option<&BulkPatient> {
        self.patients.get(*self.places.get(person as usize)?)
    }
}

/// The form as typed on the day: the age was told then.
fn aged_at(person: &Person, at: Timestamp) -> nirantar_app::patients::PatientAdd {
    let mut form = person.form.clone();
    let years = chrono::Datelike::year(&at.ist_date()) - person.born;
    form.age = Some(match years {
        ..=0 => "6m".to_owned(),
        years => years.to_string(),
    });
    form
}

fn visit(
    seed: u64,
    register: &Register,
    people: &[Person],
    coming: &Coming,
    staff: &Staff,
) -> Option<BulkVisit> {
    let person = people.get(coming.person as usize)?;
    let own = own_of(seed, coming);
    let notes = notes(
        seed,
        coming.person,
        person,
        coming.turn,
        coming.arrived.ist_date(),
    );
    Some(BulkVisit {
        id: visit_id(own, coming),
        patient: register.of(coming.person)?.id,
        doctor: *staff.doctors.get(usize::from(coming.doctor))?,
        token: coming.token,
        arrived: coming.arrived,
        called: coming.called(),
        done: coming.done(),
        reason: Some(notes.reason.to_owned()),
        follow_up: notes.edits.iter().find_map(|edit| match edit {
            EncounterEdit::Add {
                value: EntryValue::FollowUp { text },
            } => Some(text.clone()),
            _ => None,
        }),
        seed: own ^ 1,
    })
}

/// What is thrown for one visit.
fn own_of(seed: u64, coming: &Coming) -> u64 {
    Dice::of(seed, 11, u64::from(coming.person) << 20 | u64::from(coming.turn)).word()
}

fn visit_id(own: u64, coming: &Coming) -> VisitId {
    let ids = RepeatableIds::new(own, coming.arrived);
    VisitId::make(&ids, &ids)
}

fn encounter<'r>(
    seed: u64,
    register: &'r Register,
    people: &[Person],
    coming: &Coming,
) -> Option<BulkEncounter<'r>> {
    let person = people.get(coming.person as usize)?;
    let own = own_of(seed, coming);
    Some(BulkEncounter {
        visit: visit_id(own, coming),
        patient: register.of(coming.person)?,
        opened: coming.called(),
        signed: coming.done(),
        edits: notes(
            seed,
            coming.person,
            person,
            coming.turn,
            coming.arrived.ist_date(),
        )
        .edits,
        seed: own ^ 2,
    })
}

fn charts(seed: u64, register: &Register, people: &[Person]) -> Vec<BulkChart> {
    (0_u32..)
        .zip(people)
        .filter_map(|(index, person)| {
            let patient = register.of(index)?;
            let at = Timestamp::from_millis(patient.at.as_millis() + 60_000);
            let ids = RepeatableIds::new(patient.seed ^ 2, at);
            let edits = chart(seed, index, person, &ids);
            (!edits.is_empty()).then_some(BulkChart {
                patient: patient.id,
                at,
                edits,
            })
        })
        .collect()
}
