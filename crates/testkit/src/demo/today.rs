//! This morning: a few are seen and have paid, one is inside, the others wait; one was not in the room when called.

use nirantar_app::encounters::EncounterOpen;
use nirantar_app::money::{FeeTake, FeeTakeMode};
use nirantar_app::visits::{VisitAdd, VisitStage, VisitState};
use nirantar_app::{Nirantar, Result};
use nirantar_domain::Timestamp;

use super::course::Coming;
use super::dice::Dice;
use super::fill::Register;
use super::found::{Staff, log_in};
use super::people::Person;

const MINUTE: i64 = 60_000;

/// Visits of this morning that are over: five with the owner, three with the other doctor. Fewer where the day is young.
pub fn seen(seed: u64, people: &[Person], now: Timestamp) -> Vec<Coming> {
    let mut dice = Dice::of(seed, 14, 0);
    let mut tokens = [0_u32; 2];
    (0..8_i64)
        .filter_map(|place| {
            let doctor = u8::from(place % 3 == 2);
            let person = u32::try_from(dice.below(people.len().max(1))).ok()?;
            let arrived = Timestamp::from_millis(now.as_millis() - (115 - place * 11) * MINUTE);
            (arrived.ist_date() == now.ist_date() && !people.is_empty()).then_some(())?;
            let token = tokens.get_mut(usize::from(doctor))?;
            *token += 1;
            Some(Coming {
                person,
                // Apart from every visit of the years.
                turn: 900_000 + u32::try_from(place).ok()?,
                day: 0,
                doctor,
                token: *token,
                arrived,
            })
        })
        .collect()
}

/// Gives tokens to a few patients now, through the desk; the first of them is with the owner. Answers how many.
pub fn queue(
    core: &Nirantar,
    staff: &Staff,
    seed: u64,
    register: &Register,
    seen: &[Coming],
) -> Result<usize> {
    const REASONS: [&str; 7] = [
        "fever",
        "cough, cold",
        "sugar check",
        "BP check",
        "stomach pain",
        "dressing",
        "child: fever",
    ];
    const PAID: [Option<FeeTakeMode>; 7] = [
        Some(FeeTakeMode::Cash),
        Some(FeeTakeMode::Upi),
        Some(FeeTakeMode::Cash),
        None,
        Some(FeeTakeMode::Cash),
        Some(FeeTakeMode::Due),
        None,
    ];
    let mut dice = Dice::of(seed, 12, 0);
    let count = register.patients.len().min(REASONS.len());
    if count == 0 {
        return Ok(0);
    }
    let gone: Vec<_> = seen
        .iter()
        .filter_map(|coming| Some(register.of(coming.person)?.id))
        .collect();
    log_in(core, staff.desk)?;
    let mut given = Vec::new();
    for (place, reason) in REASONS.iter().enumerate().take(count) {
        let within = register.patients.len() / count;
        let Some(patient) = register.patients.get(place * within + dice.below(within)) else {
            continue;
        };
        let token = core.visit_add(VisitAdd {
            patient: patient.id,
            doctor: staff.doctors.get(usize::from(place >= 4)).copied(),
            priority: place == 3,
            reason: Some((*reason).to_owned()),
            date: None,
        })?;
        let visit = token.visit;
        if let Some(mode) = PAID.get(place).copied().flatten() {
            // Somebody who was here this morning, or within the free days, is free whatever was thrown.
            let free = gone.contains(&patient.id)
                || core
                    .fee_suggest(nirantar_app::money::FeeSuggest { visit: visit.id })?
                    .amount_paise
                    .is_none_or(|amount| amount == nirantar_domain::Paise::ZERO);
            core.fee_take(FeeTake {
                visit: visit.id,
                amount_paise: None,
                mode: if free { FeeTakeMode::Free } else { mode },
                reason: None,
                reference: None,
            })?;
        }
        given.push(visit.id);
    }
    if let Some(visit) = given.get(2).copied() {
        core.visit_state(VisitState {
            visit,
            stage: VisitStage::Skipped,
            keep_place: false,
        })?;
    }
    let [owner, _] = staff.doctors;
    log_in(core, owner)?;
    core.encounter_open(EncounterOpen {
        visit: given.first().copied(),
        patient: None,
        date: None,
    })?;
    Ok(count)
}
