//! Pages look as they did when somebody looked at them. `tests/reference/*.png` are made by
//! `cargo test -p nirantar-print --test reference -- --ignored` and looked at before they are committed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod common;
mod sample;

use std::path::PathBuf;

use common::{run, text};
use nirantar_domain::Language;
use nirantar_print::{Engine, RecoveryKit};

/// Side of the squares whose mean grey is compared, in pixels: poppler's versions smooth letters differently.
const CELL: usize = 6;

struct Picture {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

fn pages() -> Vec<(String, Vec<u8>)> {
    let engine = Engine::new().unwrap();
    let mut pages = vec![
        (
            "hindi".to_owned(),
            engine.prescription(&sample::hindi()).unwrap().bytes,
        ),
        (
            "long".to_owned(),
            engine.prescription(&sample::long()).unwrap().bytes,
        ),
    ];
    for rx in sample::every_language() {
        if matches!(
            rx.language,
            Language::Tamil | Language::Bengali | Language::Urdu | Language::Malayalam
        ) {
            pages.push((rx.language.to_string(), engine.prescription(&rx).unwrap().bytes));
        }
    }
    let kit = RecoveryKit {
        clinic: "Sanjeevani Clinic",
        date: sample::day(),
        words: &sample::WORDS,
    };
    pages.push(("kit".to_owned(), engine.recovery_kit(&kit).unwrap().bytes));
    pages
}

fn reference(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/reference")
        .join(format!("{name}.png"))
}

/// The first page at 72 dots to the inch, grey.
fn draw(pdf: &[u8]) -> Picture {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sheet.pdf");
    std::fs::write(&file, pdf).unwrap();
    let stem = folder.path().join("sheet");
    run(
        "pdftoppm",
        "poppler-utils",
        &["-r", "72", "-gray", "-singlefile", text(&file), text(&stem)],
    );
    let pgm = std::fs::read(stem.with_extension("pgm")).unwrap();
    // "P5", width, height and depth as text, one white space, then the bytes.
    let mut fields = pgm.splitn(4, u8::is_ascii_whitespace).map(<[u8]>::to_vec);
    let number = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().parse::<usize>().unwrap();
    assert_eq!(fields.next().unwrap(), b"P5");
    let (width, height) = (number(fields.next().unwrap()), number(fields.next().unwrap()));
    let rest = fields.next().unwrap();
    let grey = rest[rest.len() - width * height..].to_vec();
    Picture { width, height, grey }
}

fn load(path: &std::path::Path) -> Picture {
    let file = std::fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut reader = png::Decoder::new(std::io::BufReader::new(file))
        .read_info()
        .unwrap();
    let mut grey = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut grey).unwrap();
    assert_eq!(info.color_type, png::ColorType::Grayscale, "{}", path.display());
    Picture {
        width: info.width as usize,
        height: info.height as usize,
        grey,
    }
}

fn cell(picture: &Picture, x: usize, y: usize) -> i64 {
    let (mut sum, mut count) = (0, 0);
    for row in (y..(y + CELL).min(picture.height)).map(|row| row * picture.width) {
        for grey in &picture.grey[row + x..row + (x + CELL).min(picture.width)] {
            sum += i64::from(*grey);
            count += 1;
        }
    }
    sum / count
}

#[test]
fn pages_look_as_their_references() {
    for (name, pdf) in pages() {
        let (found, wanted) = (draw(&pdf), load(&reference(&name)));
        assert_eq!(
            (found.width, found.height),
            (wanted.width, wanted.height),
            "{name}"
        );
        let cells = (0..found.height)
            .step_by(CELL)
            .flat_map(|y| (0..found.width).step_by(CELL).map(move |x| (x, y)));
        let worst = cells
            .map(|(x, y)| ((cell(&found, x, y) - cell(&wanted, x, y)).abs(), x, y))
            .max()
            .unwrap();
        assert!(
            worst.0 <= 40,
            "{name}: a square at {},{} differs by {} of 255",
            worst.1,
            worst.2,
            worst.0
        );
    }
}

#[test]
#[ignore = "writes the references; look at them before committing"]
fn write_references() {
    for (name, pdf) in pages() {
        let picture = draw(&pdf);
        let file = std::io::BufWriter::new(std::fs::File::create(reference(&name)).unwrap());
        let mut encoder = png::Encoder::new(file, picture.width as u32, picture.height as u32);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        encoder
            .write_header()
            .unwrap()
            .write_image_data(&picture.grey)
            .unwrap();
    }
}
