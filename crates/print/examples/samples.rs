//! Writes sample sheets into a folder, to be looked at: `cargo run -p nirantar-print --example samples -- DIR`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a tool for makers"
)]

#[path = "../tests/sample/mod.rs"]
mod sample;

use nirantar_print::{Engine, PaperSize, RecoveryKit};

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).expect("a folder"));
    std::fs::create_dir_all(&folder).unwrap();
    let engine = Engine::new().unwrap();
    let write = |name: &str, rx: &nirantar_print::Prescription| {
        let pdf = engine.prescription(rx).unwrap();
        println!(
            "{name}: {} bytes, {} pages, missing {:?}",
            pdf.bytes.len(),
            pdf.pages,
            pdf.missing
        );
        std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
    };
    write("hindi", &sample::hindi());
    write("long", &sample::long());
    let mut a4 = sample::long();
    a4.paper = PaperSize::A4;
    write("long-a4", &a4);
    for rx in sample::every_language() {
        write(&format!("lang-{}", rx.language), &rx);
    }
    for mut rx in sample::crowded() {
        write(&format!("crowded-{}", rx.language), &rx);
        if matches!(
            rx.language,
            nirantar_domain::Language::Hindi | nirantar_domain::Language::Urdu
        ) {
            rx.paper = PaperSize::A4;
            write(&format!("crowded-{}-a4", rx.language), &rx);
        }
    }
    write("twenty", &sample::twenty());
    write("logo", &sample::with_logo());
    let mut pad = sample::hindi();
    pad.print_letterhead = false;
    pad.margins = nirantar_print::Margins {
        top: 45.0,
        bottom: 20.0,
        left: 18.0,
        right: 12.0,
    };
    write("pad", &pad);
    let put = |name: &str, pdf: nirantar_print::Pdf| {
        println!("{name}: {} bytes, {} pages", pdf.bytes.len(), pdf.pages);
        std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
    };
    put(
        "summary",
        engine
            .visit_summary(&sample::with_logo(), &sample::summary())
            .unwrap(),
    );
    put("certificate", engine.certificate(&sample::certificate()).unwrap());
    let mut cancelled = sample::certificate();
    cancelled.cancelled = Some(nirantar_print::Cancelled {
        when: sample::day().and_hms_opt(17, 5, 0).unwrap(),
        reason: "issued for another patient".to_owned(),
    });
    put("certificate-cancelled", engine.certificate(&cancelled).unwrap());
    put("register", engine.case_register(&sample::register(90)).unwrap());
    for (name, size) in [
        ("calibration-a5", PaperSize::A5),
        ("calibration-a4", PaperSize::A4),
    ] {
        put(name, engine.calibration(size, sample::day()).unwrap());
    }
    for language in nirantar_domain::Language::ALL.iter().copied() {
        if engine.phrase_version(language).is_some() {
            let sheet = nirantar_print::PhraseSheet {
                language,
                clinic: "Sanjeevani Clinic",
                date: sample::day(),
            };
            put(
                &format!("phrases-{language}"),
                engine.phrase_sheet_pages(&sheet).unwrap(),
            );
        }
    }
    let kit = RecoveryKit {
        clinic: "Sanjeevani Clinic · संजीवनी क्लिनिक",
        date: sample::day(),
        words: &sample::WORDS,
    };
    std::fs::write(folder.join("kit.pdf"), engine.recovery_kit(&kit).unwrap().bytes).unwrap();
    let start = std::time::Instant::now();
    let mut times = Vec::new();
    for round in 0..200 {
        let mut rx = sample::hindi();
        rx.patient.number = format!("A-{round}");
        rx.complaints = Some(format!("fever {round} days"));
        let begin = std::time::Instant::now();
        engine.prescription(&rx).unwrap();
        times.push(begin.elapsed());
    }
    times.sort();
    println!(
        "200 sheets in {:?}; p50 {:?} p95 {:?}",
        start.elapsed(),
        times[100],
        times[190]
    );
}
