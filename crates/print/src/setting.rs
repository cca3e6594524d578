//! Setting text for documents: styles by role, and what to do about characters that cannot be drawn.

use nirantar_domain::Language;

use crate::engine::Engine;
use crate::error::{Missing, PrintError};
use crate::face::Weight;
use crate::paragraph::{Align, Colour, Lines, Paragraph, Style, break_lines};
use crate::shapes::Shapes;
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
    Style {
        size,
        weight: Weight::Regular,
        colour,
        language: Language::English,
    }
}

/// A style in English, bold.
pub(crate) const fn bold(size: f32, colour: Colour) -> Style {
    Style {
        size,
        weight: Weight::Bold,
        colour,
        language: Language::English,
    }
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
    shapes: Shapes,
}

impl<'a> Setter<'a> {
    pub(crate) fn new(engine: &'a Engine) -> Self {
        Self::again(engine, Shapes::default())
    }

    /// A further try at a document of which `shapes` are known.
    pub(crate) const fn again(engine: &'a Engine, shapes: Shapes) -> Self {
        Self {
            engine,
            missing: Vec::new(),
            shapes,
        }
    }

    /// `paragraph` in a column of `width` at `x`.
    pub(crate) fn set(
        &mut self,
        paragraph: &Paragraph,
        (x, width): (f32, f32),
        align: Align,
        (field, care): (&str, Care),
    ) -> Result<Block, PrintError> {
        let lines = break_lines(self.engine, &mut self.shapes, paragraph, width);
        self.place(lines, (x, width), align, (field, care))
    }

    fn place(
        &mut self,
        lines: Lines,
        (x, width): (f32, f32),
        align: Align,
        (field, care): (&str, Care),
    ) -> Result<Block, PrintError> {
        if let (Care::Strict, Some(character)) = (care, lines.missing.first().copied()) {
            return Err(PrintError::MissingGlyph {
                field: field.to_owned(),
                character,
            });
        }
        let found = lines.missing.into_iter().map(|character| Missing {
            field: field.to_owned(),
            character,
        });
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
        let mut block = Block::default();
        for line in text
            .split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}'])
            .filter(|line| !line.is_empty())
        {
            block.stack(self.set(&Paragraph::new(line, style), column, align, field)?);
        }
        Ok(block)
    }

    /// Text behind a bullet, which stands on the side where the text begins. `indent` is the bullet's column.
    pub(crate) fn bullet(
        &mut self,
        text: &str,
        style: Style,
        (width, indent): (f32, f32),
        field: (&str, Care),
    ) -> Result<Block, PrintError> {
        let mut block = Block::default();
        for line in text.lines().filter(|line| !line.is_empty()) {
            let lines = break_lines(
                self.engine,
                &mut self.shapes,
                &Paragraph::new(line, style),
                width - indent,
            );
            let right_to_left = lines.lines.first().is_some_and(|line| line.right_to_left);
            let ascent = lines.lines.first().map_or(0.0, |line| line.ascent);
            let (bullet_x, text_x, align) = if right_to_left {
                (width - indent, 0.0, Align::Right)
            } else {
                (0.0, indent, Align::Left)
            };
            let dot = break_lines(
                self.engine,
                &mut self.shapes,
                &Paragraph::new("•", plain(style.size, ACCENT)),
                indent,
            );
            // Text and bullet stand on one baseline; the one with the lower head is let down.
            let difference = ascent - dot.lines.first().map_or(0.0, |line| line.ascent);
            let mut entry = Block::space((-difference).max(0.0));
            entry.stack(self.place(lines, (text_x, width - indent), Align::Start, field)?);
            let mut mark = Block::space(difference.max(0.0));
            mark.stack(self.place(dot, (bullet_x, indent), align, field)?);
            entry.beside(mark);
            block.stack(entry);
        }
        Ok(block)
    }

    /// The list of undrawn characters, each once.
    pub(crate) fn into_missing(self) -> Vec<Missing> {
        self.into_parts().0
    }

    /// The same, and what was shaped, for a further try.
    pub(crate) fn into_parts(mut self) -> (Vec<Missing>, Shapes) {
        self.missing.sort();
        self.missing.dedup();
        (self.missing, self.shapes)
    }
}
