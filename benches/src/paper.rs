//! The bilingual prescription, with other content each time, beside typst and WeasyPrint on the same page: from words to a
//! file, which is all that those do, and as the doctor asks for it, with the signed record read and checked and the print put
//! on record.

use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use nirantar_app::paper::{PaperSize, Purpose, RxPrint};
use nirantar_domain::Language;
use nirantar_domain::rx::parse;
use nirantar_print::{Allergies, Engine, Letterhead, Margins, PatientBlock, Prescription};
use nirantar_testkit::demo;
use serde_json::{Value, json};

use crate::Failure;
use crate::baseline::{output, python, tool};
use crate::clinic::{self, Clinic};
use crate::consult::{drug_lines, new_consult, sign};
use crate::figure::{Report, Samples};

const PAGES: usize = 60;

pub fn measure(clinic: &Clinic, report: &Report<'_>, scratch: &Path) -> Result<(), Failure> {
    let core = clinic.start()?;
    clinic::log_in(&core)?;
    let now = nirantar_domain::Timestamp::from_millis(chrono::Utc::now().timestamp_millis());
    let people = demo::people(now.as_millis().unsigned_abs() ^ 1, PAGES + 1, now.ist_date());
    let (mut ours, mut bytes) = (Samples::default(), Samples::default());
    for (turn, person) in people.into_iter().enumerate() {
        let mut form = person.form;
        form.local_name.get_or_insert_with(|| "लक्ष्मी शर्मा".to_owned());
        let shown = new_consult(&core, form)?;
        let (signed, _) = sign(&core, &shown, turn)?;
        let print = RxPrint {
            encounter: signed.id,
            language: Some("hi".to_owned()),
            paper: Some(PaperSize::A5),
            purpose: Purpose::Preview,
        };
        let mut one = Samples::default();
        let paper = one.time(|| core.rx_print(print))?;
        if turn == 0 {
            // The first page reads the fonts; it is told apart.
            report.millis("prescription_first_page", &one, "told", Value::Null)?;
            continue;
        }
        let pdf = base64::engine::general_purpose::STANDARD.decode(&paper.pdf_base64)?;
        std::fs::write(scratch.join("ours.pdf"), &pdf)?;
        ours.add_number(one.percentile(50));
        bytes.add_number(pdf.len() as f64 / 1_000.0);
        core.tick();
    }
    core.shut_down()?;
    let others = python(scratch.parent().unwrap_or(scratch)).and_then(|python| {
        output(
            Command::new(python)
                .arg(tool("paper.py"))
                .arg(tool("../../fonts"))
                .arg(scratch)
                .arg(PAGES.to_string()),
        )
    });
    let baseline: Value = match others {
        Ok(text) => {
            let times: Value = serde_json::from_str(&text)?;
            let of = |name: &str| {
                let list = times
                    .get(name)
                    .and_then(Value::as_array)
                    .cloned()
                    .unwrap_or_default();
                Samples::from(list.iter().filter_map(Value::as_f64).collect::<Vec<f64>>()).json(name)
            };
            json!([of("typst"), of("weasyprint")])
        }
        Err(failure) => json!({ "missing": failure.to_string().lines().last() }),
    };
    let page = pages_alone(scratch, now.ist_date())?;
    report.millis(
        "prescription_page",
        &page,
        "not slower than typst and WeasyPrint",
        baseline.clone(),
    )?;
    report.millis("prescription_bilingual", &ours, "p95 <= 10 ms", baseline)?;
    report.put("prescription_size", "KB", &bytes, "<= 40 KB", Value::Null)
}

/// The sheet of `paper.py` from its words to its file, and nothing else.
fn pages_alone(scratch: &Path, day: chrono::NaiveDate) -> Result<Samples, Failure> {
    // As a session has it: the program's engine with the clinic's own phrases, of which there are none.
    let engine = Engine::new()?.with_wordings(&[])?;
    let mut times = Samples::default();
    for turn in 0..=PAGES {
        let sheet = sheet(turn, day);
        let mut one = Samples::default();
        let pdf = one.time(|| engine.prescription(&sheet))?;
        // The first page reads the fonts.
        if turn > 0 {
            std::fs::write(scratch.join("page.pdf"), &pdf.bytes)?;
            times.add_number(one.percentile(50));
        }
    }
    Ok(times)
}

fn sheet(turn: usize, day: chrono::NaiveDate) -> Prescription {
    Prescription {
        paper: nirantar_print::PaperSize::A5,
        margins: Margins::default(),
        print_letterhead: true,
        type_percent: 100,
        letterhead: Letterhead {
            clinic: "Deshpande Clinic".to_owned(),
            address: vec![
                "12 Main Road, near the bus stand".to_owned(),
                "Lucknow 226001".to_owned(),
            ],
            phone: Some("0522 265 4321".to_owned()),
            doctor: "Dr. Meera Deshpande".to_owned(),
            degrees: "MBBS, MD (Medicine)".to_owned(),
            registration: "DEMO-10001".to_owned(),
            ..Letterhead::default()
        },
        patient: PatientBlock {
            name: format!("Lakshmi Sharma {turn} / लक्ष्मी शर्मा"),
            age: "35 y".to_owned(),
            sex: "F".to_owned(),
            number: format!("A-{turn}"),
            weight: None,
            phone: Some("98765 43210".to_owned()),
            guardian: None,
            address: None,
            allergies: Allergies::NotRecorded,
        },
        date: day,
        written: None,
        language: Language::Hindi,
        translated: true,
        vitals: Vec::new(),
        complaints: Some(format!("Fever x {turn} days")),
        diagnosis: Some("Viral fever".to_owned()),
        lines: drug_lines(turn).iter().map(|line| parse(line)).collect(),
        tests: Vec::new(),
        advice: vec!["Plenty of fluids, rest".to_owned()],
        follow_up: Some("26 Nov 2026 (5 days)".to_owned()),
        mark: None,
    }
}
