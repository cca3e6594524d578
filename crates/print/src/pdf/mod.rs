//! Pages → PDF bytes, through `printpdf`.
//!
//! Equal pages give equal bytes: fonts are numbered by face, dates come from the document, and `/ID` is the hash of the
//! file written with an empty one. printpdf's own subsetting is not used (docs/adr/paper-subsetting.md).

mod fonts;
mod pictures;
mod text;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{
    Color, Line as PdfLine, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Point,
    Polygon, PolygonRing, Pt, Rgb, WindingOrder,
};
use sha2::{Digest, Sha256};

use crate::engine::Engine;
use crate::error::PrintError;
use crate::paragraph::Colour;
use crate::sheet::{Page, Placed};

/// What the file says about itself. No names of patients: titles show up in print queues and window lists.
pub(crate) struct About {
    pub(crate) title: String,
    pub(crate) date: NaiveDate,
    pub(crate) language: &'static str,
}

/// Writes the pages.
pub(crate) fn write(engine: &Engine, pages: &[Page], about: &About) -> Result<Vec<u8>, PrintError> {
    let used = fonts::Used::collect(engine, pages);
    let mut document = PdfDocument::new("");
    let embedded = used.embed(engine, &mut document)?;
    let pictures = pictures::Pictures::collect(pages);
    pictures.embed(&mut document);
    document.pages = pages
        .iter()
        .map(|page| {
            let mut ops = Vec::new();
            for item in &page.items {
                draw(item, page.height, &mut ops);
            }
            pictures.draw(page, &mut ops);
            text::draw(engine, &embedded, page, &mut ops);
            let (width, height) = (Mm::from(Pt(page.width)), Mm::from(Pt(page.height)));
            PdfPage::new(width, height, ops)
        })
        .collect();
    let mut warnings = Vec::new();
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut file = document.to_lopdf_document(&options, &mut warnings);
    finish(&mut file, about);
    compress(&mut file)?;
    identify(&mut file)
}

fn draw(item: &Placed, page_height: f32, ops: &mut Vec<Op>) {
    let point = |x: f32, y: f32| LinePoint {
        p: Point {
            x: Pt(round(x)),
            y: Pt(round(page_height - y)),
        },
        bezier: false,
    };
    match item {
        // Drawn by their own modules.
        Placed::Text { .. } | Placed::Picture { .. } => {}
        Placed::Rule {
            from,
            to,
            thickness,
            colour,
        } => {
            ops.push(Op::SetOutlineColor { col: rgb(*colour) });
            ops.push(Op::SetOutlineThickness { pt: Pt(*thickness) });
            let points = vec![point(from.0, from.1), point(to.0, to.1)];
            ops.push(Op::DrawLine {
                line: PdfLine {
                    points,
                    is_closed: false,
                },
            });
        }
        Placed::Panel {
            x,
            y,
            width,
            height,
            fill,
        } => {
            ops.push(Op::SetFillColor { col: rgb(*fill) });
            let points = vec![
                point(*x, *y),
                point(x + width, *y),
                point(x + width, y + height),
                point(*x, y + height),
            ];
            ops.push(Op::DrawPolygon {
                polygon: Polygon {
                    rings: vec![PolygonRing { points }],
                    mode: PaintMode::Fill,
                    winding_order: WindingOrder::NonZero,
                },
            });
        }
    }
}

/// Hundredths of a point: finer than any printer, and short numbers in the file.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn rgb(colour: Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb {
        r: part(colour.0),
        g: part(colour.1),
        b: part(colour.2),
        icc_profile: None,
    })
}

/// Sets what printpdf leaves out or takes from the clock.
fn finish(file: &mut lopdf::Document, about: &About) {
    // ActualText came with 1.4, text strings in UTF-16 need 1.2; 1.7 is what every reader of today knows.
    "1.7".clone_into(&mut file.version);
    let date = Object::String(
        about
            .date
            .format("D:%Y%m%d000000+05'30'")
            .to_string()
            .into_bytes(),
        StringFormat::Literal,
    );
    let info = Dictionary::from_iter([
        ("Title", utf16(&about.title)),
        ("Producer", utf16("Nirantar")),
        ("CreationDate", date.clone()),
        ("ModDate", date),
    ]);
    if let Ok(id) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.set_object(id, info);
    }
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Lang", Object::string_literal(about.language));
        catalog.set(
            "ViewerPreferences",
            Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]),
        );
    }
    fonts::amend(file);
}

/// Deflates every stream with one compressor, at the quickest level: a sheet stays below 30 KB. lopdf would take a new one
/// for each, at the slowest level: half of a sheet's time for a tenth of its size.
fn compress(file: &mut lopdf::Document) -> Result<(), PrintError> {
    let mut deflate = Compress::new(Compression::fast(), true);
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if stream.dict.has(b"Filter") {
            continue;
        }
        deflate.reset();
        let mut packed = Vec::with_capacity(stream.content.len() + 64);
        let end = deflate
            .compress_vec(&stream.content, &mut packed, FlushCompress::Finish)
            .map_err(|error| PrintError::Resource {
                name: error.to_string(),
            })?;
        // A stream that does not shrink stays as it is; so does one that would not fit where it came from.
        if end == Status::StreamEnd && packed.len() < stream.content.len() {
            stream.set_content(packed);
            stream.dict.set("Filter", "FlateDecode");
        }
    }
    Ok(())
}

fn utf16(text: &str) -> Object {
    Object::String(utf16_bytes(text), StringFormat::Hexadecimal)
}

/// A PDF text string: byte order mark and UTF-16, big end first.
fn utf16_bytes(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

/// Writes the file with an empty `/ID` and puts the hash of that in its place.
fn identify(file: &mut lopdf::Document) -> Result<Vec<u8>, PrintError> {
    let id = Object::String(EMPTY_ID.to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let mut bytes = save(file)?;
    let hash = Sha256::digest(&bytes);
    let short: String = hash
        .iter()
        .take(EMPTY_ID.len())
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let empty = "0".repeat(EMPTY_ID.len() * 2);
    // The trailer stands last, so nothing behind the first find can be anything but the `/ID`.
    let start = bytes
        .windows(b"trailer".len())
        .rposition(|window| window == b"trailer")
        .ok_or_else(|| PrintError::Resource {
            name: "trailer".to_owned(),
        })?;
    let mut from = start;
    for _ in 0..2 {
        let found = bytes
            .get(from..)
            .and_then(|rest| {
                rest.windows(empty.len())
                    .position(|window| window == empty.as_bytes())
            })
            .ok_or_else(|| PrintError::Resource {
                name: "ID".to_owned(),
            })?;
        let place = from + found;
        if let Some(slot) = bytes.get_mut(place..place + short.len()) {
            slot.copy_from_slice(short.as_bytes());
        }
        from = place + short.len();
    }
    Ok(bytes)
}

/// What stands in `/ID` while the file is hashed.
const EMPTY_ID: [u8; 16] = [0; 16];

fn save(file: &mut lopdf::Document) -> Result<Vec<u8>, PrintError> {
    let mut bytes = Vec::with_capacity(64 * 1024);
    file.save_to(&mut bytes).map_err(|error| PrintError::Resource {
        name: error.to_string(),
    })?;
    Ok(bytes)
}

/// Marked-content properties of a word: what it says, and in which language when it is not the sheet's own.
fn actual_text(text: &str, language: &str) -> printpdf::DictItem {
    let string = |data: Vec<u8>| printpdf::DictItem::String { data, literal: false };
    let mut map = BTreeMap::from([("ActualText".to_owned(), string(utf16_bytes(text)))]);
    if language != "en" {
        map.insert(
            "Lang".to_owned(),
            printpdf::DictItem::String {
                data: language.into(),
                literal: true,
            },
        );
    }
    printpdf::DictItem::Dict { map }
}
