//! What visits cost and how they were paid: a rule for each doctor, receipts of the newest visits, a few dues.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use nirantar_app::bulk::{BulkFee, BulkPaid};
use nirantar_app::money::{FeeRuleSet, UpiSet};
use nirantar_app::{Nirantar, Result};
use nirantar_domain::fee::{FeeKind, FeeRule, PaymentMode};
use nirantar_domain::time::financial_year;
use nirantar_domain::{Paise, PatientId, PersonId, Timestamp, VisitId};

use super::dice::Dice;

/// The visits that have a fee: enough for the years of a clinic of the usual size, and no longer to wait for in one of
/// half a million visits.
const NEWEST: usize = 6_000;

/// A visit that may cost something.
#[derive(Clone, Copy, Debug)]
pub struct Paying {
    pub visit: VisitId,
    pub patient: PatientId,
    /// Place of the doctor.
    pub doctor: u8,
    pub at: Timestamp,
    pub seed: u64,
}

/// What the doctors take, by place.
pub const fn rules() -> [FeeRule; 2] {
    [
        FeeRule {
            first_paise: Paise::from_rupees(400),
            follow_up_paise: Paise::from_rupees(250),
            free_follow_up_days: 7,
        },
        FeeRule {
            first_paise: Paise::from_rupees(350),
            follow_up_paise: Paise::from_rupees(200),
            free_follow_up_days: 5,
        },
    ]
}

/// Sets the doctors' rules and a UPI address that no bank has.
pub fn set_rules(core: &Nirantar, doctors: [PersonId; 2]) -> Result<()> {
    for (doctor, rule) in doctors.into_iter().zip(rules()) {
        core.fee_rule_set(FeeRuleSet {
            doctor,
            first_paise: rule.first_paise,
            follow_up_paise: Some(rule.follow_up_paise),
            free_follow_up_days: rule.free_follow_up_days,
        })?;
    }
    core.upi_set(UpiSet {
        vpa: "made-up-clinic@nobank".to_owned(),
        payee: Some("Deshpande Clinic (made up)".to_owned()),
    })?;
    Ok(())
}

/// The fees of `visits`, which are in order of time: the newest of them, with receipts numbered through.
pub fn fees(visits: &[Paying], doctors: [PersonId; 2]) -> Vec<BulkFee> {
    let mut charged: HashMap<(PatientId, u8), NaiveDate> = HashMap::new();
    let mut receipts: BTreeMap<String, u32> = BTreeMap::new();
    let skipped = visits.len().saturating_sub(NEWEST);
    visits
        .iter()
        .skip(skipped)
        .filter_map(|visit| {
            let place = usize::from(visit.doctor);
            let (rule, doctor) = (rules().get(place).copied()?, *doctors.get(place)?);
            let day = visit.at.ist_date();
            let known = (visit.patient, visit.doctor);
            let suggested = rule.suggest(day, charged.get(&known).copied());
            let mut dice = Dice::new(visit.seed);
            let throw = dice.between(1, 100);
            let (amount, kind) = match throw {
                98.. => (Paise::ZERO, FeeKind::Free),
                _ => (suggested.amount, suggested.kind),
            };
            if amount > Paise::ZERO {
                charged.insert(known, day);
            }
            let mode = match throw {
                ..=58 => Some(PaymentMode::Cash),
                59..=94 => Some(PaymentMode::Upi),
                _ => None, // to be paid later
            };
            let paid = mode.filter(|_| amount > Paise::ZERO).map(|mode| {
                let last = receipts.entry(financial_year(day)).or_default();
                *last += 1;
                BulkPaid { mode, receipt: *last }
            });
            Some(BulkFee {
                visit: visit.visit,
                patient: visit.patient,
                doctor,
                at: Timestamp::from_millis(visit.at.as_millis() + 20_000),
                charged: amount,
                kind,
                paid,
                seed: visit.seed ^ 4,
            })
        })
        .collect()
}
