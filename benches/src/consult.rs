//! Opening a long history, and signing.

use std::path::Path;
use std::time::{Duration, Instant};

use ed25519_dalek::{Signer as _, SigningKey};
use nirantar_app::Nirantar;
use nirantar_app::encounters::{
    EncounterEdit, EncounterOpen, EncounterShow, EncounterShown, EncounterSign, EntryValue,
};
use nirantar_app::patients::PatientAdd;
use nirantar_testkit::demo;

use crate::Failure;
use crate::clinic::{self, Clinic};
use crate::figure::{Report, Samples};
use crate::raw::Rows;

const OPENED: usize = 100;
const SIGNED: usize = 100;

/// Six drugs, never the same twice. `paper.py` has them for the other programs.
pub fn drug_lines(turn: usize) -> [String; 6] {
    [
        format!("tab paracetamol 650 1-1-1 {}d af", 2 + turn % 9),
        format!("cap amoxicillin 500 1-1-1 {}d af", 3 + turn % 7),
        format!("tab pantoprazole 40 1-0-0 {}d bbf", 5 + turn % 11),
        format!("tab cetirizine 10 0-0-1 {}d", 4 + turn % 5),
        format!("syr ambroxol {} ml tds 5d", 5 + turn % 6),
        format!("tab metformin 500 1-0-1 {}d af", 20 + turn),
    ]
}

/// A consult with [`drug_lines`].
pub fn six_drugs(turn: usize) -> Vec<EncounterEdit> {
    let rx = drug_lines(turn).into_iter().map(|line| EncounterEdit::Add {
        value: EntryValue::Rx { line },
    });
    let more = [
        EntryValue::Complaint {
            text: format!("Fever x {} days", 1 + turn),
        },
        EntryValue::Diagnosis {
            text: "Viral fever".to_owned(),
        },
        EntryValue::Advice {
            text: "Plenty of fluids, rest".to_owned(),
        },
        EntryValue::FollowUp {
            text: format!("{}d", 3 + turn % 20),
        },
    ];
    more.into_iter()
        .map(|value| EncounterEdit::Add { value })
        .chain(rx)
        .collect()
}

/// A new patient's consult, opened.
pub fn new_consult(core: &Nirantar, form: PatientAdd) -> Result<EncounterShown, Failure> {
    let patient = core.patient_add(form)?;
    Ok(core.encounter_open(EncounterOpen {
        visit: None,
        patient: Some(patient.id),
        date: None,
    })?)
}

/// Signs six drugs; how long it took.
pub fn sign(
    core: &Nirantar,
    shown: &EncounterShown,
    turn: usize,
) -> Result<(EncounterShown, Duration), Failure> {
    let sign = EncounterSign {
        encounter: shown.id,
        heads: shown.heads.clone(),
        edits: six_drugs(turn),
        amend: false,
        warnings_seen: Vec::new(),
    };
    let start = Instant::now();
    let signed = core.encounter_sign(sign)?;
    Ok((signed, start.elapsed()))
}

pub fn measure(clinic: &Clinic, report: &Report<'_>, scratch: &Path) -> Result<(), Failure> {
    let core = clinic.start()?;
    clinic::log_in(&core)?;
    let rows = Rows::new(&scratch.join("consult.db"))?;
    let thick = clinic::thick_file(&core, clinic)?;
    let history = thick.history.len();
    for _ in 0..=history {
        rows.insert(1_024)?;
    }
    let (mut ours, mut raw) = (Samples::default(), Samples::default());
    for _ in 0..OPENED {
        ours.time(|| {
            core.encounter_show(EncounterShow {
                encounter: thick.id,
                version: None,
            })
        })?;
        raw.time(|| rows.insert(256).and_then(|()| rows.read(101)))?;
    }
    let baseline = raw
        .json("durable INSERT (the reading goes on record) and SELECT of 101 rows of 1 KB, encrypted file");
    report.millis(
        &format!(
            "open_patient_{}",
            if history >= 100 {
                "100_encounters"
            } else {
                "few_encounters"
            }
        ),
        &ours,
        "<= 30 ms",
        baseline,
    )?;

    let key = SigningKey::from_bytes(&[7; 32]);
    let (mut ours, mut raw) = (Samples::default(), Samples::default());
    let now = nirantar_domain::Timestamp::from_millis(chrono::Utc::now().timestamp_millis());
    let people = demo::people(now.as_millis().unsigned_abs(), SIGNED, now.ist_date());
    for (turn, person) in people.into_iter().enumerate() {
        let shown = new_consult(&core, person.form)?;
        ours.add(sign(&core, &shown, turn)?.1);
        raw.time(|| {
            let _ = key.sign(&[0; 4_096]);
            rows.insert(4_096)
                .and_then(|()| rows.insert(1_024))
                .and_then(|()| rows.insert(256))
        })?;
        core.tick();
    }
    core.shut_down()?;
    let baseline = raw
        .json("Ed25519 over 4 KB and three durable INSERTs (clinical, desk, effect settled), encrypted file");
    report.millis("sign_off_six_drugs", &ours, "<= 25 ms", baseline)
}
