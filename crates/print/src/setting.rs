//! Setting text for documents: styles by role, and what to do about characters that cannot be drawn.

use nirantar_domain::Language;

use crate::engine::Engine;
use crate::error::{Missing, PrintError};
use crate::face::Weight;
use crate::itemise::Base;
use crate::paragraph::{Align, Colour, Paragraph, Style, break_lines};
use crate::sheet::Block;

/// Letters that matter.
pub(crate) const INK: Colour = Colour(0x1a, 0x1f, 0x24);
/// Labels and small print; dark enough for a fax or a tired laser printer.
pub(crate) const SOFT: Colour = Colour(0x55, 0x5f, 0x68);
/// The sheet's own colour: head rule, ℞, headings.
pub(crate) const ACCENT: Colour = Colour(0x0b, 0x55, 0x63);
/// Allergies and marks.
pub(crate) const ALERT: Colour = Colour(0xa3, 0x1d, 0x1d);
/// Hairlines.
pub(crate) const HAIR: Colour = Colour(0xc4, 0xcc, 0xd2);
/// Behind the patient block.
pub(crate) const TINT: Colour = Colour(0xee, 0xf4, 0xf5);

/// Whether a character that cannot be drawn stops the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// Drugs, doses and instructions.
    Strict,
    /// Names and addresses: a box and an entry in the list.
    Lenient,
}

/// A style in English, regular.
pub(crate) const fn plain(size: f32, colour: Colour) -> Style {
    Style { size, weight: Weight::Regular, colour, language: Language::English }
}

/// A style in English, bold.
pub(crate) const fn bold(size: f32, colour: Colour) -> Style {
    Style { size, weight: Weight::Bold, colour, language: Language::English }
}

impl Style {
    /// The same style for text in another language.
    pub(crate) const fn speaking(mut self, language: Language) -> Self {
        self.language = language;
        self
    }
}

/// Sets paragraphs for one document and collects what could not be drawn.
pub(crate) struct Setter<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) missing: Vec<Missing>,
}

impl<'a> Setter<'a> {
    pub(crate) const fn new(engine: &'a Engine) -> Self {
        Self { engine, missing: Vec::new() }
    }

    /// `paragraph` in a column of `width` at `x`.
    pub(crate) fn set(
        &mut self,
        paragraph: &Paragraph,
        (x, width): (f32, f32),
        align: Align,
        (field, care): (&str, Care),
    ) -> Result<Block, PrintError> {
        let lines = break_lines(self.engine, paragraph, width);
        if let (Care::Strict, Some(character)) = (care, lines.missing.first().copied()) {
            return Err(PrintError::MissingGlyph { field: field.to_owned(), character });
        }
        let found = lines.missing.into_iter().map(|character| Missing { field: field.to_owned(), character });
        self.missing.extend(found);
        Ok(Block::column(lines.lines, x, width, align))
    }

    /// Text in one style, which may hold line breaks.
    pub(crate) fn text(
        &mut self,
        text: &str,
        style: Style,
        column: (f32, f32),
        align: Align,
        field: (&str, Care),
    ) -> Result<Block, PrintError> {
        let base = if style.language.is_right_to_left() { Base::RightToLeft } else { Base::Auto };
        let mut block = Block::default();
        for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']).filter(|line| !line.is_empty()) {
            block.stack(self.set(&Paragraph::new(line, style).based(base), column, align, field)?);
        }
        Ok(block)
    }

    /// The list of undrawn characters, each once.
    pub(crate) fn into_missing(mut self) -> Vec<Missing> {
        self.missing.sort();
        self.missing.dedup();
        self.missing
    }
}
