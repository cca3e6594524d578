//! Makes the dictionary that documents are packed with, and says what it saves:
//! `cargo run --release -p nirantar-store --example train_dictionary [OUT]`.
//!
//! The documents have the members, ids, instants and skeleton of real ones and **random words** in place of names, drugs
//! and complaints: what the dictionary knows is the product's own, and measured sizes do not flatter.

#![allow(clippy::print_stdout, reason = "a figure printer")]

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use nirantar_document::*;
use nirantar_domain::{
    BranchId, Clock, EncounterId, Entropy, EntryId, PatientId, PersonId, Sex, Timestamp, VisitId, rx,
};
use serde_json::{Value, json};

type Outcome<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Number that stands in every packed document.
const NUMBER: u32 = 1;
const BYTES: usize = 24 * 1024;
const OF_EACH_KIND: usize = 1_500;

/// SplitMix64: the same dictionary at every run.
struct Dice(AtomicU64);

impl Dice {
    fn word(&self) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let state = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&self, end: u64) -> u64 {
        self.word() % end
    }

    fn chance(&self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<'l>(&self, list: &[&'l str]) -> &'l str {
        list.get(self.below(list.len() as u64) as usize)
            .copied()
            .unwrap_or_default()
    }

    fn bytes(&self) -> [u8; 16] {
        (u128::from(self.word()) << 64 | u128::from(self.word())).to_be_bytes()
    }

    fn id(&self) -> EntryId {
        EntryId::make(self, self)
    }

    /// Letters that mean nothing.
    fn text(&self, words: u64) -> String {
        let words: Vec<String> = (0..words)
            .map(|_| {
                (0..3 + self.below(6))
                    .map(|_| char::from(b'a' + self.below(26) as u8))
                    .collect()
            })
            .collect();
        words.join(" ")
    }

    fn name(&self) -> String {
        self.text(2 + self.below(2))
            .split(' ')
            .map(|word| word.get(..1).unwrap_or_default().to_uppercase() + word.get(1..).unwrap_or_default())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn local_name(&self) -> String {
        (0..9)
            .map(|_| char::from_u32(0x0915 + self.below(0x25) as u32).unwrap_or('क'))
            .collect()
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            by: PersonId::make(self, self),
            at: self.now(),
        }
    }
}

impl Clock for Dice {
    /// Some time from 2020 to 2040.
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(1_577_836_800_000 + self.below(631_152_000_000) as i64)
    }
}

impl Entropy for Dice {
    fn fill(&self, out: &mut [u8]) {
        out.iter_mut().for_each(|byte| *byte = self.word() as u8);
    }
}

fn new_doc(dice: &Dice, kind: Kind) -> Outcome<Doc> {
    Ok(Doc::new(kind, Actor::from_bytes(dice.bytes()))?)
}

fn phone(dice: &Dice) -> String {
    format!("{}{:09}", 6 + dice.below(4), dice.below(1_000_000_000))
}

fn birth(dice: &Dice) -> Value {
    json!({"kind": "age_told", "age": {"value": 1 + dice.below(90), "unit": "y"}, "told_on": dice.now().ist_date().to_string()})
}

fn patient(dice: &Dice) -> Outcome<Doc> {
    let at = dice.stamp();
    let fields = PatientFields {
        number: Some(format!("A-{}", 1 + dice.below(120_000)).parse()?),
        name: Some(dice.name().parse()?),
        name_other_script: dice.chance(50).then(|| dice.local_name().parse()).transpose()?,
        sex: Some(if dice.chance(50) { Sex::Female } else { Sex::Male }),
        birth: Some(serde_json::from_value(birth(dice))?),
        area: Some(dice.text(1)),
        pin: Some(format!("{}", 110_000 + dice.below(700_000)).parse()?),
        language: Some(serde_json::from_value(json!(
            dice.pick(&["hi", "en", "ta", "bn", "te", "mr", "gu"])
        ))?),
        home_branch: Some(BranchId::make(dice, dice)),
        person: Some(PatientId::make(dice, dice)),
        registered_at: Some(at.at),
        registered_by: Some(at.by),
        status: Some(PatientStatus::Active),
        ..PatientFields::default()
    };
    let mut edits: Vec<_> = fields
        .differences(&PatientFields::default())
        .into_iter()
        .map(PatientEdit::Field)
        .collect();
    let number = phone(dice).parse()?;
    edits.push(PatientEdit::Phone(New::fact(
        dice.id(),
        PhoneEntry { number, label: None },
    )));
    let mut doc = new_doc(dice, Kind::Patient)?;
    doc.edit(&doc.heads(), at, &edits)?;
    Ok(doc)
}

fn visit(dice: &Dice) -> Outcome<Doc> {
    let at = dice.stamp();
    let fields = VisitFields {
        patient: Some(PatientId::make(dice, dice)),
        doctor: Some(PersonId::make(dice, dice)),
        date: Some(at.at.ist_date()),
        token: Some(format!("A{}", 1 + dice.below(90)).parse()?),
        reason: Some(dice.text(1)),
        created_at: Some(at.at),
        created_by: Some(at.by),
        ..VisitFields::default()
    };
    let mut doc = new_doc(dice, Kind::Visit)?;
    let step = |state| {
        let queue_rank = None;
        VisitEdit::State(New::fact(
            dice.id(),
            VisitStateEntry {
                state,
                queue_rank,
                called_at: None,
            },
        ))
    };
    let mut edits: Vec<_> = fields
        .differences(&VisitFields::default())
        .into_iter()
        .map(VisitEdit::Field)
        .collect();
    edits.push(step(VisitState::Waiting));
    doc.edit(&doc.heads(), at, &edits)?;
    for (state, after) in [(VisitState::InConsult, 900_000), (VisitState::Done, 1_500_000)] {
        let at = Stamp {
            by: at.by,
            at: Timestamp::from_millis(at.at.as_millis() + after + dice.below(900_000) as i64),
        };
        doc.edit(&doc.heads(), at, &[step(state)])?;
    }
    Ok(doc)
}

fn line(dice: &Dice) -> rx::Line {
    let form = dice.pick(&["tab", "cap", "syr", "tab", "inj", "drops", "oint"]);
    let dose = dice.pick(&[
        "1-0-1", "1-1-1", "1-0-0", "0-0-1", "od", "bd", "tds", "sos", "5 ml tds",
    ]);
    let food = dice.pick(&["af", "bf", "", ""]);
    let strength = dice.pick(&["5", "10", "20", "40", "75", "100", "250", "500", "650"]);
    let days = 1 + dice.below(30);
    rx::parse(&format!(
        "{form} {} {strength} {dose} {days}d {food}",
        dice.text(1)
    ))
}

fn chart(dice: &Dice) -> Outcome<Doc> {
    let mut doc = new_doc(dice, Kind::Chart)?;
    let mut edits = Vec::new();
    let text = |words| Value::from(dice.text(words));
    if dice.chance(50) {
        let allergy = json!({"substance": text(1), "reaction": text(1), "severity": "mild"});
        edits.push(ChartEdit::Allergy(New::fact(
            dice.id(),
            serde_json::from_value(allergy)?,
        )));
    }
    let problem = json!({"text": text(3), "since": "2019"});
    edits.push(ChartEdit::Problem(New::fact(
        dice.id(),
        serde_json::from_value(problem)?,
    )));
    doc.edit(&doc.heads(), dice.stamp(), &edits)?;
    Ok(doc)
}

fn findings(dice: &Dice) -> Outcome<Vec<EncounterEdit>> {
    fn fact<T: serde::de::DeserializeOwned>(dice: &Dice, rank: String, value: Value) -> Outcome<New<T>> {
        Ok(New::fact(dice.id(), serde_json::from_value(value)?).at_rank(rank))
    }
    let mut last = String::new();
    let mut next = || {
        last = rank::between(Some(&last), None);
        last.clone()
    };
    let mut edits = Vec::new();
    let mut vitals = json!({"systolic": 90 + dice.below(80), "diastolic": 60 + dice.below(50),
        "pulse": 60 + dice.below(60), "weight_g": (300 + dice.below(700)) * 100});
    if let Some(vitals) = vitals.as_object_mut() {
        if dice.chance(50) {
            vitals.insert("temperature_centi_c".into(), (3_600 + dice.below(400)).into());
        }
        if dice.chance(50) {
            vitals.insert("spo2".into(), (90 + dice.below(10)).into());
        }
        if dice.chance(30) {
            vitals.insert("height_mm".into(), (800 + dice.below(1_000)).into());
        }
    }
    if dice.chance(90) {
        edits.push(EncounterEdit::Vitals(fact(dice, next(), vitals)?));
    }
    for _ in 0..1 + dice.below(2) {
        let value = json!({"text": dice.text(1 + dice.below(3))});
        edits.push(EncounterEdit::Complaint(fact(dice, next(), value)?));
    }
    for _ in 0..dice.below(3) {
        let value = json!({"text": dice.text(2)});
        edits.push(EncounterEdit::Finding(fact(dice, next(), value)?));
    }
    let value = json!({"text": dice.text(2)});
    edits.push(EncounterEdit::Diagnosis(fact(dice, next(), value)?));
    for _ in 0..dice.below(7) {
        edits.push(EncounterEdit::PrescriptionLine(
            New::fact(dice.id(), line(dice)).at_rank(next()),
        ));
    }
    if dice.chance(30) {
        let value = json!({"name": dice.text(1)});
        edits.push(EncounterEdit::Test(fact(dice, next(), value)?));
    }
    if dice.chance(70) {
        let value = json!({"text": dice.text(4)});
        edits.push(EncounterEdit::Advice(fact(dice, next(), value)?));
    }
    if dice.chance(80) {
        let value = json!({"after_days": 2 + dice.below(30)});
        edits.push(EncounterEdit::FollowUp(fact(dice, next(), value)?));
    }
    Ok(edits)
}

fn encounter(dice: &Dice) -> Outcome<Doc> {
    let at = dice.stamp();
    let fields = EncounterFields {
        patient: Some(PatientId::make(dice, dice)),
        visit: Some(VisitId::make(dice, dice)),
        doctor: Some(at.by),
        branch: Some(BranchId::make(dice, dice)),
        date: Some(at.at.ist_date()),
        created_at: Some(at.at),
        ..EncounterFields::default()
    };
    let first: Vec<_> = fields
        .differences(&EncounterFields::default())
        .into_iter()
        .map(EncounterEdit::Field)
        .collect();
    let mut doc = new_doc(dice, Kind::Encounter)?;
    doc.edit(&doc.heads(), at, &first)?;
    let at = Stamp {
        by: at.by,
        at: Timestamp::from_millis(at.at.as_millis() + 300_000 + dice.below(900_000) as i64),
    };
    doc.edit(&doc.heads(), at, &findings(dice)?)?;
    if dice.chance(10) {
        return Ok(doc);
    }
    let heads = doc.heads();
    let signing = Signing {
        encounter: EncounterId::from_bytes(dice.bytes()),
        signed_by: at.by,
        signed_at: at.at,
        patient: SignedPatient {
            number: format!("A-{}", 1 + dice.below(120_000)).parse()?,
            name: dice.name().parse()?,
            name_other_script: dice.chance(50).then(|| dice.local_name().parse()).transpose()?,
            sex: if dice.chance(50) { Sex::Female } else { Sex::Male },
            birth: Some(serde_json::from_value(birth(dice))?),
        },
        doctor: SignedDoctor {
            name: dice.name().parse()?,
            qualifications: Some(dice.text(2)),
            registration_number: Some(dice.text(1)),
        },
    };
    let sign_off = NewSignOff {
        id: dice.id(),
        supersedes: Vec::new(),
        bytes: sign_off_bytes(&doc, &heads, &signing)?,
        signature: (0..64).map(|_| dice.word() as u8).collect(),
    };
    doc.edit(&heads, at, &[EncounterEdit::SignOff(sign_off)])?;
    Ok(doc)
}

/// Makes a document of a kind.
type Make = fn(&Dice) -> Outcome<Doc>;

fn main() -> Outcome<()> {
    let dice = Dice(AtomicU64::new(1));
    let kinds: [(&str, Make); 4] = [
        ("patient", patient),
        ("visit", visit),
        ("chart", chart),
        ("encounter", encounter),
    ];
    let mut samples = Vec::new();
    for (_, make) in kinds {
        for _ in 0..OF_EACH_KIND {
            samples.push(make(&dice)?.save_plain());
        }
    }
    let mut dictionary = zstd::dict::from_samples(&samples, BYTES)?;
    // Behind the four bytes of the magic; the trainer puts a random one there.
    if let Some(number) = dictionary.get_mut(4..8) {
        number.copy_from_slice(&NUMBER.to_le_bytes());
    }
    if let Some(out) = std::env::args().nth(1) {
        std::fs::write(out, &dictionary)?;
    }
    // Others than those that it was trained with.
    let dice = Dice(AtomicU64::new(2));
    for (name, make) in kinds {
        let docs: Vec<Doc> = (0..500).map(|_| make(&dice)).collect::<Outcome<_>>()?;
        let plain: Vec<Vec<u8>> = docs.iter().map(Doc::save_plain).collect();
        let mean = |sizes: &mut dyn Iterator<Item = usize>| sizes.sum::<usize>() / docs.len();
        let mut levels = Vec::new();
        for level in [1, 3, 6, 9, 12, 19] {
            let mut packer = zstd::bulk::Compressor::with_dictionary(level, &dictionary)?;
            let start = Instant::now();
            let packed: Vec<Vec<u8>> = plain
                .iter()
                .map(|bytes| packer.compress(bytes))
                .collect::<std::io::Result<_>>()?;
            let micros = start.elapsed().as_micros() as usize / docs.len();
            levels
                .push(json!({"level": level, "bytes": mean(&mut packed.iter().map(Vec::len)), "us": micros}));
        }
        println!(
            "{}",
            json!({"document": name, "plain": mean(&mut plain.iter().map(Vec::len)),
                "deflated": mean(&mut docs.iter().map(|doc| doc.save().len())), "packed": levels})
        );
    }
    Ok(())
}
