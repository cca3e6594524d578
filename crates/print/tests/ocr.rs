//! A machine that sees only the picture reads the words: shaping on paper is right, not only in the file.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod common;
mod sample;

use common::{run, text};
use nirantar_domain::Language;
use nirantar_print::Engine;

#[test]
fn tesseract_reads_hindi_tamil_and_bengali() {
    let engine = Engine::new().unwrap();
    for (language, model, package) in [
        (Language::Hindi, "hin+eng", "tesseract-ocr-hin"),
        (Language::Tamil, "tam+eng", "tesseract-ocr-tam"),
        (Language::Bengali, "ben+eng", "tesseract-ocr-ben"),
    ] {
        let rx = sample::every_language()
            .into_iter()
            .find(|rx| rx.language == language)
            .unwrap();
        let pdf = engine.prescription(&rx).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let (file, image) = (folder.path().join("sheet.pdf"), folder.path().join("sheet"));
        std::fs::write(&file, &pdf.bytes).unwrap();
        run(
            "pdftoppm",
            "poppler-utils",
            &[
                "-r",
                "300",
                "-gray",
                "-png",
                "-singlefile",
                text(&file),
                text(&image),
            ],
        );
        let image = format!("{}.png", text(&image));
        let read = run("tesseract", package, &[&image, "-", "-l", model, "--psm", "4"]);
        let read = String::from_utf8(read).unwrap();
        let mut words: Vec<String> = rx
            .lines
            .iter()
            .filter_map(|line| engine.instruction(language, line).ok())
            .flat_map(|sentence| sentence.split(' ').map(str::to_owned).collect::<Vec<_>>())
            .chain(rx.patient.name.split(' ').map(str::to_owned))
            .map(|word| word.trim_matches(',').to_owned())
            .filter(|word| !word.is_ascii())
            .collect();
        words.sort();
        words.dedup();
        let lost: Vec<&String> = words
            .iter()
            .filter(|word| !read.contains(word.as_str()))
            .collect();
        assert!(
            lost.len() * 5 <= words.len(),
            "{language}: {} of {} words not read: {lost:?} in\n{read}",
            lost.len(),
            words.len()
        );
    }
}
