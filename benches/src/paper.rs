//! The bilingual prescription, with other content each time, beside typst and WeasyPrint on the same page.

use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use nirantar_app::paper::{PaperSize, Purpose, RxPrint};
use nirantar_testkit::demo;
use serde_json::{Value, json};

use crate::Failure;
use crate::baseline::{output, python, tool};
use crate::clinic::{self, Clinic};
use crate::consult::{new_consult, sign};
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
    report.millis(
        "prescription_bilingual",
        &ours,
        "p95 <= 10 ms, not slower than typst and WeasyPrint",
        baseline,
    )?;
    report.put("prescription_size", "KB", &bytes, "<= 40 KB", Value::Null)
}
