//! The recovery kit as a page.

use nirantar_domain::Language;

use crate::engine::Engine;
use crate::error::PrintError;
use crate::flow::{Frame, Part, flow};
use crate::paragraph::Align;
use crate::pdf::{self, About};
use crate::prescription::{PaperSize, Pdf, RecoveryKit};
use crate::rx_head::date;
use crate::rx_layout::MM;
use crate::setting::{ACCENT, Care, HAIR, INK, SOFT, Setter, TINT, bold, plain};
use crate::sheet::{Block, Placed};

/// Columns of words on the sheet.
const COLUMNS: usize = 3;

impl Engine {
    /// Prints the recovery kit on A4: the clinic, the day, the words in numbered order down the columns, what they are
    /// and how to keep them. The bytes hold the clinic's last key: the caller wipes them when they are printed.
    ///
    /// # Errors
    /// [`PrintError::MissingGlyph`] for a word that cannot be drawn. The clinic's name never fails: see
    /// [`Pdf::missing`].
    pub fn recovery_kit(&self, kit: &RecoveryKit<'_>) -> Result<Pdf, PrintError> {
        let size = PaperSize::A4.points();
        let left = 22.0 * MM;
        let width = size.0 - 2.0 * left;
        let frame = Frame {
            size,
            left,
            top: 20.0 * MM,
            bottom: 16.0 * MM,
        };
        let mut setter = Setter::new(self);
        let first = head(&mut setter, kit, width)?;
        let parts = vec![
            words(&mut setter, kit, width)?,
            list(&mut setter, width, "paper-kit-keep-heading", KEEP)?,
            list(&mut setter, width, "paper-kit-use-heading", USE)?,
        ];
        let pages = flow(frame, &first, &Block::default(), 0.0, parts, &Block::default())?;
        let about = About {
            title: self.words.label("paper-title-recovery-kit", &[]),
            date: kit.date,
            language: Language::English.code(),
        };
        let bytes = pdf::write(self, &pages, &about)?;
        Ok(Pdf {
            bytes,
            pages: pages.len(),
            missing: setter.into_missing(),
        })
    }
}

const KEEP: &[&str] = &[
    "paper-kit-keep-1",
    "paper-kit-keep-2",
    "paper-kit-keep-3",
    "paper-kit-keep-4",
    "paper-kit-keep-5",
];
const USE: &[&str] = &["paper-kit-use-1"];

fn head(setter: &mut Setter<'_>, kit: &RecoveryKit<'_>, width: f32) -> Result<Block, PrintError> {
    let column = (0.0, width);
    let label = ("label", Care::Strict);
    let words = &setter.engine.words;
    let title = words.label("paper-title-recovery-kit", &[]);
    let made = words.label("paper-kit-made", &[("date", date(words, kit.date).into())]);
    let intro = words.label("paper-kit-intro", &[]);
    let mut block = setter.text(&title, bold(24.0, ACCENT), column, Align::Left, label)?;
    block.stack(setter.text(
        kit.clinic,
        bold(14.0, INK),
        column,
        Align::Left,
        ("clinic", Care::Lenient),
    )?);
    block.stack(setter.text(&made, plain(10.0, SOFT), column, Align::Left, label)?);
    block.rule(0.0, width, 1.5, ACCENT, 8.0, 12.0);
    block.stack(setter.text(&intro, plain(11.0, INK), column, Align::Left, label)?);
    block.stack(Block::space(14.0));
    Ok(block)
}

/// The words in numbered cells, down the columns.
fn words(setter: &mut Setter<'_>, kit: &RecoveryKit<'_>, width: f32) -> Result<Part, PrintError> {
    let heading = setter.engine.words.label("paper-kit-words-heading", &[]);
    let mut blocks = vec![setter.text(
        &heading,
        bold(12.0, ACCENT),
        (0.0, width),
        Align::Left,
        ("label", Care::Strict),
    )?];
    blocks.push(Block::space(6.0));
    let rows = kit.words.len().div_ceil(COLUMNS);
    let gap = 8.0;
    let cell_width = (width - gap * (COLUMNS as f32 - 1.0)) / COLUMNS as f32;
    for row in 0..rows {
        let mut line = Block::default();
        for column in 0..COLUMNS {
            let index = column * rows + row;
            let Some(word) = kit.words.get(index) else {
                continue;
            };
            let x = column as f32 * (cell_width + gap);
            let height = 30.0;
            let mut cell = Block {
                items: Vec::new(),
                height,
            };
            cell.items.push(Placed::Panel {
                x,
                y: 0.0,
                width: cell_width,
                height: height - 5.0,
                fill: TINT,
            });
            let mut text = Block::space(5.0);
            let number = format!("{}", index + 1);
            let mut pair = setter.text(
                &number,
                plain(9.5, SOFT),
                (x, 24.0),
                Align::Right,
                ("number", Care::Strict),
            )?;
            pair.items = raised(pair.items, 2.4);
            pair.beside(setter.text(
                word,
                bold(13.0, INK),
                (x + 32.0, cell_width - 34.0),
                Align::Left,
                ("words", Care::Strict),
            )?);
            text.stack(pair);
            cell.beside(text);
            line.beside(cell);
        }
        blocks.push(line);
    }
    Ok(Part::whole(blocks, 0.0))
}

/// Lets small type down onto the baseline of larger type beside it.
fn raised(items: Vec<Placed>, by: f32) -> Vec<Placed> {
    items.into_iter().map(|item| item.shifted(0.0, by)).collect()
}

fn list(setter: &mut Setter<'_>, width: f32, heading: &str, keys: &[&str]) -> Result<Part, PrintError> {
    let label = ("label", Care::Strict);
    let heading = setter.engine.words.label(heading, &[]);
    let mut head = setter.text(&heading, bold(12.0, ACCENT), (0.0, width), Align::Left, label)?;
    head.rule(0.0, width, 0.5, HAIR, 2.0, 5.0);
    let mut blocks = vec![head];
    for key in keys {
        let text = setter.engine.words.label(key, &[]);
        let mut block = setter.bullet(&text, plain(10.5, INK), (width, 14.0), label)?;
        block.stack(Block::space(3.0));
        blocks.push(block);
    }
    Ok(Part::whole(blocks, 14.0))
}
