//! Filling an empty folder.

use nirantar_app::bulk::{BulkChart, BulkEncounter, BulkPatient, BulkVisit, RepeatableIds};
use nirantar_app::encounters::{EncounterEdit, EncounterOpen, EntryValue};
use nirantar_app::paper::PhraseApprove;
use nirantar_app::session::{SessionLock, SessionLogin};
use nirantar_app::setup::{KitWord, NewOwner, SetupConfirmRecovery, SetupCreate};
use nirantar_app::staff::StaffAdd;
use nirantar_app::visits::VisitAdd;
use nirantar_app::{Nirantar, Result};
use nirantar_domain::{PatientId, PersonId, Role, Timestamp, VisitId};
use serde::Serialize;

use super::chart::chart;
use super::course::{Coming, comings};
use super::dice::Dice;
use super::notes::notes;
use super::people::{Person, people};
use super::pour::pour;

/// The password of everybody in a made-up clinic. Printed by `demo generate`; strong enough for a PC without key store.
pub const PASSWORD: &str = "Lantern-Monsoon-Walkin-4827-Kettle";

/// The owner, a doctor.
const OWNER: &str = "Dr Meera Deshpande";

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
    let comings = comings(seed, &people, options.encounters, first, days);
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

    let mut counts = Counts {
        staff: 4,
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
    counts.waiting = queue_of_today(core, &staff, seed, &register)?;
    counts.visits += counts.waiting;
    core.session_lock(SessionLock::default())?;
    Ok(Summary {
        user: OWNER.to_owned(),
        password: PASSWORD.to_owned(),
        counts,
    })
}

/// Who works here.
struct Staff {
    desk: PersonId,
    doctors: [PersonId; 2],
}

/// Types the kit's words back: whoever looks at a made-up clinic shall not have to keep its kit first.
fn confirm_kit(core: &Nirantar, words: &[String]) -> Result<()> {
    let asked = core.setup_recovery_words(())?.positions;
    let words = asked
        .into_iter()
        .filter_map(|position| {
            let word = words.get(usize::from(position).checked_sub(1)?)?;
            Some(KitWord {
                position,
                word: word.clone(),
            })
        })
        .collect();
    core.setup_confirm_recovery(SetupConfirmRecovery { words })
}

/// Paper in Hindi: the made-up owner, a doctor, has read its phrases.
fn approve_hindi(core: &Nirantar) -> Result<()> {
    let hindi = core
        .phrase_sheets(())?
        .into_iter()
        .find(|sheet| sheet.language == "hi")
        .and_then(|sheet| Some((sheet.language, sheet.version?)));
    if let Some((language, version)) = hindi {
        core.phrase_approve(PhraseApprove { language, version })?;
    }
    Ok(())
}

/// Sets the clinic up.
fn found(core: &Nirantar) -> Result<Staff> {
    let created = core.setup_create(SetupCreate {
        clinic: "Deshpande Clinic".to_owned(),
        branch: "Main Road".to_owned(),
        branch_address: Some("12 Main Road\nnear the bus stand, Lucknow 226001".to_owned()),
        branch_phone: Some("9000000001".to_owned()),
        owner: NewOwner {
            name: OWNER.to_owned(),
            phone: Some("9000000002".to_owned()),
            registration_number: Some("DEMO-10001".to_owned()),
            qualifications: Some("MBBS, MD (Medicine)".to_owned()),
            roles: vec![Role::Doctor],
        },
        password: PASSWORD.to_owned(),
        language: Some("en".to_owned()),
    })?;
    confirm_kit(core, &created.recovery_words)?;
    approve_hindi(core)?;
    let add = |name: &str, phone: &str, roles: &[Role], degrees: Option<(&str, &str)>| {
        core.staff_add(StaffAdd {
            name: name.to_owned(),
            phone: Some(phone.to_owned()),
            roles: roles.to_vec(),
            registration_number: degrees.map(|(number, _)| number.to_owned()),
            qualifications: degrees.map(|(_, text)| text.to_owned()),
            password: PASSWORD.to_owned(),
            language: Some("en".to_owned()),
        })
    };
    let second = add(
        "Dr Arvind Iyer",
        "9000000003",
        &[Role::Doctor],
        Some(("DEMO-10002", "MBBS, DCH")),
    )?;
    add("Fatima Sheikh", "9000000004", &[Role::Nurse], None)?;
    let desk = add(
        "Kavita Patil",
        "9000000005",
        &[Role::Receptionist, Role::Nurse],
        None,
    )?;
    Ok(Staff {
        desk: desk.id,
        doctors: [created.user, second.id],
    })
}

fn log_in(core: &Nirantar, person: PersonId) -> Result<()> {
    core.session_login(SessionLogin {
        user: person.to_string(),
        password: PASSWORD.to_owned(),
    })?;
    Ok(())
}

/// Everybody with number and id, in the order in which they first came.
struct Register {
    patients: Vec<BulkPatient>,
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

    fn of(&self, person: u32) -> Option<&BulkPatient> {
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
    let own = Dice::of(seed, 11, u64::from(coming.person) << 20 | u64::from(coming.turn)).word();
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
    let own = Dice::of(seed, 11, u64::from(coming.person) << 20 | u64::from(coming.turn)).word();
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

/// Gives tokens to a few patients now, through the desk; the first of them is with the owner.
fn queue_of_today(core: &Nirantar, staff: &Staff, seed: u64, register: &Register) -> Result<usize> {
    const REASONS: [&str; 7] = [
        "fever",
        "cough, cold",
        "sugar check",
        "BP check",
        "stomach pain",
        "dressing",
        "child: fever",
    ];
    let mut dice = Dice::of(seed, 12, 0);
    let count = register.patients.len().min(7);
    if count == 0 {
        return Ok(0);
    }
    log_in(core, staff.desk)?;
    let mut first = None;
    for (place, reason) in REASONS.iter().enumerate().take(count) {
        let within = register.patients.len() / count;
        let Some(patient) = register.patients.get(place * within + dice.below(within)) else {
            continue;
        };
        let given = core.visit_add(VisitAdd {
            patient: patient.id,
            doctor: staff.doctors.get(usize::from(place >= 4)).copied(),
            priority: place == 3,
            reason: Some((*reason).to_owned()),
            date: None,
        })?;
        first.get_or_insert(given.id);
    }
    let [owner, _] = staff.doctors;
    log_in(core, owner)?;
    core.encounter_open(EncounterOpen {
        visit: first,
        patient: None,
        date: None,
    })?;
    Ok(count)
}
