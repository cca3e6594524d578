//! A made-up clinic is a whole clinic: its files check, its audit log holds, its tables are what its documents say, its
//! people are found however their names are spelt, and the same seed makes it again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use nirantar_app::encounters::EncounterOpen;
use nirantar_app::keyring::FileKeyring;
use nirantar_app::money::CashDayAsk;
use nirantar_app::patients::{PatientSearch, PatientShow};
use nirantar_app::session::SessionLogin;
use nirantar_app::visits::VisitList;
use nirantar_app::{Nirantar, OsEntropy, Ports};
use nirantar_domain::{Clock, Paise, Role, Timestamp, rx};
use nirantar_testkit::demo::{self, ACUTE, Options, PRESSURE, SUGAR, Summary, generate, spellings_of};

/// 2026-11-21, ten in the morning.
struct Morning;

impl Clock for Morning {
    fn now(&self) -> Timestamp {
        "2026-11-21T10:00:00.000+05:30".parse().unwrap()
    }
}

fn open(folder: &Path) -> Nirantar {
    Nirantar::start(Ports {
        data_dir: folder.to_owned(),
        clock: Arc::new(Morning),
        entropy: Arc::new(OsEntropy),
        keyring: Arc::new(FileKeyring::new(folder)),
    })
    .unwrap()
}

fn log_in(core: &Nirantar, summary: &Summary) {
    let login = SessionLogin {
        user: summary.user.clone(),
        password: summary.password.clone(),
    };
    core.session_login(login).unwrap();
}

fn search(core: &Nirantar, text: &str, limit: u32) -> Vec<nirantar_app::patients::PatientHit> {
    core.patient_search(PatientSearch {
        text: text.to_owned(),
        limit: Some(limit),
    })
    .unwrap()
}

const SMALL: Options = Options {
    patients: 200,
    encounters: 1_000,
    years: 3,
    seed: 7,
};

#[test]
fn a_made_up_clinic_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let core = open(folder.path());
    let summary = generate(&core, SMALL).unwrap();
    let counts = summary.counts;
    assert!(counts.seen >= 5, "at ten in the morning somebody is seen");
    assert_eq!((counts.patients, counts.encounters), (200, 1_000 + counts.seen));
    assert_eq!(counts.visits, counts.encounters + counts.waiting);
    log_in(&core, &summary);
    money_of_the_clinic(&core, &summary);

    let check = core.store_check(()).unwrap();
    assert!(check.ok, "{check:?}");
    let verdict = core.audit_verify(()).unwrap();
    assert!(verdict.ok, "{verdict:?}");

    let today = core.visit_list(VisitList::default()).unwrap();
    assert_eq!(today.len(), counts.seen + counts.waiting);
    let tokens: BTreeSet<_> = today.iter().map(|visit| (visit.doctor, &visit.token)).collect();
    assert_eq!(tokens.len(), today.len(), "no token twice");
    assert!(today.iter().all(|visit| !visit.patient_name.is_empty()));
    let before: BTreeMap<String, String> = everybody(&core);
    assert_eq!(before.len(), 200);
    let rebuilt = core.store_rebuild(()).unwrap();
    assert!(rebuilt.documents >= 200 + 2 * 1_000);
    // Check compares every projected row with what its document projects to: rebuilt == incremental.
    assert!(core.store_check(()).unwrap().ok);
    assert_eq!(everybody(&core), before);

    // A second clinic is not made over the first.
    assert!(generate(&core, SMALL).is_err());
}

/// Rules, a UPI address that nobody has, receipts numbered through, dues, free visits: as at a real desk.
fn money_of_the_clinic(core: &Nirantar, summary: &Summary) {
    let settings = core.fee_settings(()).unwrap();
    assert!(settings.doctors.iter().all(|doctor| {
        doctor
            .rule
            .is_some_and(|rule| rule.free_follow_up_days > 0 && rule.first_paise > rule.follow_up_paise)
    }));
    assert!(settings.upi_vpa.is_some_and(|vpa| vpa.contains("made-up")));
    assert_eq!(summary.counts.fees, summary.counts.encounters);
    let day = |date: Option<&str>| {
        core.cash_day(CashDayAsk {
            date: date.map(str::to_owned),
        })
        .unwrap()
    };
    let today = day(None);
    assert!(
        today.cash_paise > Paise::ZERO && today.upi_paise > Paise::ZERO && today.dues_paise > Paise::ZERO
    );
    let mut numbers = BTreeSet::new();
    let (mut receipts, mut free) = (0, 0);
    for back in 0..60 {
        let date = Morning.now().ist_date() - chrono::Days::new(back);
        let shown = day(Some(&date.to_string()));
        receipts += shown.receipts.len();
        free += shown.free;
        numbers.extend(shown.receipts.into_iter().map(|receipt| receipt.payment.number));
    }
    assert_eq!(numbers.len(), receipts, "no receipt number twice");
    assert!(receipts > 30 && free > 0, "{receipts} {free}");
    let roles: BTreeSet<_> = summary.people.iter().flat_map(|login| &login.roles).collect();
    assert!(
        summary
            .people
            .first()
            .is_some_and(|login| login.name == summary.user)
    );
    assert!(
        [Role::Doctor, Role::Nurse, Role::Receptionist]
            .iter()
            .all(|role| roles.contains(role))
    );
}

/// Number → name, phone, age, area of all patients, by asking for every number.
fn everybody(core: &Nirantar) -> BTreeMap<String, String> {
    (1..=SMALL.patients)
        .map(|number| {
            let hits = search(core, &format!("A-{number}"), 200);
            let hit = hits
                .into_iter()
                .find(|hit| hit.number.ends_with(&format!("-{number}")))
                .unwrap();
            let told = format!(
                "{} {} {:?} {} {:?} {:?}",
                hit.id, hit.name, hit.phone, hit.age, hit.sex, hit.area
            );
            (hit.number, told)
        })
        .collect()
}

#[test]
fn the_same_seed_makes_the_same_clinic() {
    let folders = [
        tempfile::tempdir().unwrap(),
        tempfile::tempdir().unwrap(),
        tempfile::tempdir().unwrap(),
    ];
    let options = Options {
        patients: 60,
        encounters: 200,
        years: 2,
        seed: 11,
    };
    let other = Options { seed: 12, ..options };
    let told: Vec<_> = folders
        .iter()
        .zip([options, options, other])
        .map(|(folder, options)| {
            let core = open(folder.path());
            let summary = generate(&core, options).unwrap();
            log_in(&core, &summary);
            let mut told = Vec::new();
            for number in 1..=options.patients {
                let shown = core
                    .patient_show(PatientShow {
                        id: format!("A-{number}"),
                    })
                    .unwrap();
                let open = EncounterOpen {
                    visit: None,
                    patient: Some(shown.id),
                    date: None,
                };
                let opened = core.encounter_open(open).unwrap();
                let history: Vec<String> = opened
                    .history
                    .iter()
                    .map(|past| format!("{} {} {} {:?}", past.date, past.doctor_name, past.title, past.rx))
                    .collect();
                let chart: Vec<_> = opened
                    .chart
                    .iter()
                    .map(|line| format!("{} {}", line.kind, line.text))
                    .collect();
                let mut shown = serde_json::to_value(&shown).unwrap();
                // Another clinic's branch, and what is derived from keys.
                shown
                    .as_object_mut()
                    .unwrap()
                    .retain(|key, _| key != "home_branch" && key != "heads");
                let history = (history, chart);
                told.push((shown, history));
            }
            told
        })
        .collect();
    assert_eq!(told[0], told[1]);
    assert_ne!(told[0], told[2]);
}

#[test]
fn everybody_is_found_by_each_spelling_letter_by_letter() {
    let folder = tempfile::tempdir().unwrap();
    let core = open(folder.path());
    let summary = generate(
        &core,
        Options {
            encounters: 200,
            ..SMALL
        },
    )
    .unwrap();
    log_in(&core, &summary);
    let names: BTreeMap<String, String> = (1..=SMALL.patients)
        .flat_map(|number| search(&core, &format!("A-{number}"), 200))
        .map(|hit| (hit.number, hit.name))
        .collect();
    let mut looked = 0;
    let mut asked = BTreeSet::new();
    let mut lost = BTreeSet::new();
    for (number, name) in &names {
        for word in name.split(' ').filter(|word| word.chars().count() > 2) {
            for spelling in spellings_of(word) {
                looked += 1;
                // Every keystroke answers; when the word stands, its bearers are there.
                let letters: Vec<char> = spelling.chars().collect();
                for end in 1..letters.len() {
                    let typed: String = letters[..end].iter().collect();
                    if asked.insert(typed.clone()) {
                        search(&core, &typed, 20);
                    }
                }
                if !search(&core, spelling, 200)
                    .iter()
                    .any(|hit| hit.number == *number)
                {
                    lost.insert(format!("{name} by {spelling}"));
                }
            }
        }
    }
    assert!(looked > 500, "{looked}");
    assert!(lost.is_empty(), "{} of {looked}: {lost:#?}", lost.len());
}

#[test]
fn every_prescription_line_is_understood() {
    let all = ACUTE
        .iter()
        .map(|(illness, _)| illness)
        .chain([&PRESSURE, &SUGAR]);
    let odd: Vec<String> = all
        .flat_map(|illness| illness.always.iter().chain(illness.sometimes))
        .map(|line| (line, rx::parse(line)))
        .filter(|(_, parsed)| !parsed.unparsed.is_empty() || parsed.drug.is_empty())
        .map(|(line, parsed)| format!("{line}: {}", parsed.unparsed))
        .collect();
    assert!(odd.is_empty(), "{odd:#?}");
}

#[test]
fn people_are_as_in_a_waiting_room() {
    let today = Morning.now().ist_date();
    let people = demo::people(3, 5_000, today);
    assert_eq!(people.len(), 5_000);
    let share = |test: &dyn Fn(&demo::Person) -> bool| {
        people.iter().filter(|person| test(person)).count() as f64 / people.len() as f64
    };
    assert!((0.05..0.25).contains(&share(&|person| person.form.phone.is_none())));
    assert!((0.10..0.40).contains(&share(&|person| person.form.guardian.is_some())));
    assert!((0.08..0.40).contains(&share(&|person| person.chronic.is_some())));
    assert!((0.02..0.20).contains(&share(&|person| !person.form.name.is_ascii())));
    let languages: BTreeSet<_> = people
        .iter()
        .filter_map(|person| person.form.language.clone())
        .collect();
    assert!(languages.len() >= 6, "{languages:?}");
    let mut phones: BTreeMap<&str, usize> = BTreeMap::new();
    for phone in people.iter().filter_map(|person| person.form.phone.as_deref()) {
        *phones.entry(phone).or_default() += 1;
    }
    assert!(phones.values().filter(|count| **count >= 3).count() > 300);
    let children = people.iter().filter(|person| 2026 - person.born < 15);
    assert!(children.clone().all(|child| child.form.guardian.is_some()));
}
