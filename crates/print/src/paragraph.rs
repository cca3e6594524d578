//! Paragraphs: styled text → lines of positioned runs that fit a width.

use std::ops::Range;
use std::sync::Arc;

use nirantar_domain::Language;
use unicode_bidi::Level;
use unicode_linebreak::linebreaks;
use unicode_script::Script;
use unicode_segmentation::UnicodeSegmentation;

use crate::engine::Engine;
use crate::face::{FaceId, Weight};
use crate::itemise::{Item, Stretch, reorder_by};
use crate::shape::Glyph;
use crate::shapes::Shapes;

/// A colour on paper, sRGB 0–255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// How a stretch of text looks. `size` in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    pub(crate) colour: Colour,
    pub(crate) language: Language,
}

/// Where lines stand in their column. `Start` is left, or right in a right-to-left paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Left,
    Right,
    Centre,
}

/// Text with its styles, not yet cut into lines.
#[derive(Debug, Clone, Default)]
pub(crate) struct Paragraph {
    pub(crate) text: String,
    pub(crate) stretches: Vec<Stretch>,
    pub(crate) styles: Vec<Style>,
    /// Ranges that stay on one line when a line is wide enough for them: an amount and its unit, a clause.
    pub(crate) unbroken: Vec<Range<usize>>,
}

impl Paragraph {
    pub(crate) fn new(text: &str, style: Style) -> Self {
        let mut paragraph = Self::default();
        paragraph.push(text, style);
        paragraph
    }

    /// Appends text in another style.
    pub(crate) fn push(&mut self, text: &str, style: Style) {
        let start = self.text.len();
        self.text.extend(
            text.chars()
                .map(|character| if character == '\t' { ' ' } else { character })
                .filter(
                    // Control characters have no glyph and no meaning on paper; line breaks were made paragraphs before.
                    |character| !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}'),
                ),
        );
        let end = self.text.len();
        if let (Some(last), Some(stretch)) = (self.styles.last(), self.stretches.last_mut())
            && *last == style
        {
            // One style, one run: letters join and words stay whole across the seam.
            stretch.range.end = end;
        } else if end > start {
            self.stretches.push(Stretch {
                range: start..end,
                style: self.styles.len(),
                weight: style.weight,
                language: style.language,
            });
            self.styles.push(style);
        }
    }
}

impl Paragraph {
    /// Appends text that is broken only when it is wider than a line by itself.
    pub(crate) fn push_unbroken(&mut self, text: &str, style: Style) {
        let start = self.text.len();
        self.push(text, style);
        self.unbroken.push(start..self.text.len());
    }
}

/// A shaped run, placed from its line's left edge. Positions in points.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) range: Range<usize>,
    pub(crate) face: FaceId,
    pub(crate) style: Style,
    pub(crate) language: Language,
    /// True for Latin letters, digits and the like.
    pub(crate) plain_script: bool,
    pub(crate) right_to_left: bool,
    pub(crate) x: f32,
    pub(crate) glyphs: Arc<[Glyph]>,
}

/// One line. `ascent` and `descent` (positive) hold the ink of every glyph.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) text: Arc<str>,
    pub(crate) runs: Vec<Run>,
    pub(crate) width: f32,
    pub(crate) ascent: f32,
    pub(crate) descent: f32,
    pub(crate) right_to_left: bool,
}

impl Line {
    pub(crate) fn height(&self) -> f32 {
        self.ascent + self.descent
    }

    /// The line's left edge in a column of `width`.
    pub(crate) fn left(&self, width: f32, align: Align) -> f32 {
        let spare = width - self.width;
        match align {
            Align::Left => 0.0,
            Align::Right => spare,
            Align::Centre => spare / 2.0,
            Align::Start if self.right_to_left => spare,
            Align::Start => 0.0,
        }
    }
}

/// Lines of a paragraph and the characters that no embedded face draws.
#[derive(Debug)]
pub(crate) struct Lines {
    pub(crate) lines: Vec<Line>,
    pub(crate) missing: Vec<char>,
}

/// Breaks a paragraph into lines no wider than `width` points: at UAX #14 opportunities, inside a word only when the
/// word alone is wider than the line, and then between grapheme clusters. Every line is shaped by itself, so letters at
/// its ends take their final forms. An empty paragraph has no lines.
pub(crate) fn break_lines(engine: &Engine, shapes: &mut Shapes, paragraph: &Paragraph, width: f32) -> Lines {
    let text: Arc<str> = Arc::from(paragraph.text.as_str());
    let found = shapes.items(engine, paragraph);
    let mut setter = Setter {
        engine,
        shapes,
        text: &text,
        items: &found.items,
        styles: &paragraph.styles,
        base: found.base,
        on_one_line: Vec::new(),
    };
    setter.on_one_line = setter.shape_on_one_line();
    let measure = setter.measure();
    let at = |position: usize| measure.get(position).copied().unwrap_or(0.0);
    let kept = |position: usize| {
        paragraph.unbroken.iter().any(|range| {
            range.start < position && position < range.end && at(range.end) - at(range.start) <= width
        })
    };
    let opportunities: Vec<usize> = linebreaks(&text)
        .map(|(position, _)| position)
        .filter(|position| !kept(*position))
        .collect();
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let (line, end) = setter.next_line(start, width, &measure, &opportunities);
        if !line.runs.is_empty() {
            lines.push(line);
        }
        start = end;
    }
    Lines {
        lines,
        missing: found.missing.clone(),
    }
}

struct Setter<'a> {
    engine: &'a Engine,
    shapes: &'a mut Shapes,
    text: &'a Arc<str>,
    items: &'a [Item],
    styles: &'a [Style],
    base: Level,
    /// Every item's glyphs, shaped as if the paragraph were one line. Most are, and need no second shaping.
    on_one_line: Vec<Arc<[Glyph]>>,
}

impl Setter<'_> {
    fn shape_on_one_line(&mut self) -> Vec<Arc<[Glyph]>> {
        let whole = 0..self.text.len();
        self.items
            .iter()
            .map(|item| self.shape(item, whole.clone()))
            .collect()
    }

    fn shape(&mut self, item: &Item, line: Range<usize>) -> Arc<[Glyph]> {
        self.shapes.glyphs(self.engine, self.text, item, line)
    }

    /// Running width in points before each byte of the paragraph, shaped as if on one line.
    fn measure(&self) -> Vec<f32> {
        let mut advances = vec![0.0_f32; self.text.len() + 1];
        for (item, glyphs) in self.items.iter().zip(&self.on_one_line) {
            let scale = self.scale(item);
            for glyph in glyphs.iter() {
                if let Some(slot) = advances.get_mut(glyph.cluster) {
                    *slot += glyph.x_advance as f32 * scale;
                }
            }
        }
        let mut total = 0.0;
        for slot in &mut advances {
            let advance = *slot;
            *slot = total;
            total += advance;
        }
        advances
    }

    fn scale(&self, item: &Item) -> f32 {
        let size = self.styles.get(item.style).map_or(0.0, |style| style.size);
        self.engine
            .faces
            .get(item.face)
            .map_or(0.0, |face| size / face.units_per_em)
    }

    /// The longest line from `start` that fits, and where the next one begins. Always advances.
    fn next_line(
        &mut self,
        start: usize,
        width: f32,
        measure: &[f32],
        opportunities: &[usize],
    ) -> (Line, usize) {
        let at = |position: usize| measure.get(position).copied().unwrap_or(0.0);
        let trimmed = |end: usize| start + self.text.get(start..end).map_or(0, |part| part.trim_end().len());
        let fits = |end: usize| at(trimmed(end)) - at(start) <= width;
        let first = opportunities.partition_point(|position| *position <= start);
        let rest = opportunities.get(first..).unwrap_or_default();
        // The measure is the paragraph's; the line's own shaping decides, so a little too much is tried and taken back.
        let mut count = rest.partition_point(|position| fits(*position)).max(1);
        while count > 0 {
            let Some(end) = rest.get(count - 1).copied() else {
                break;
            };
            let line = self.set(start..trimmed(end));
            if line.width <= width + 0.01 {
                return (line, end);
            }
            count -= 1;
        }
        let word_end = rest.first().copied().unwrap_or(self.text.len());
        self.cut_word(start, trimmed(word_end), word_end, width, measure)
    }

    /// A word wider than the line, cut between grapheme clusters; at least one cluster is taken.
    fn cut_word(
        &mut self,
        start: usize,
        ink_end: usize,
        end: usize,
        width: f32,
        measure: &[f32],
    ) -> (Line, usize) {
        let Some(word) = self.text.get(start..ink_end) else {
            return (self.set(start..end), end);
        };
        let cuts: Vec<usize> = word
            .grapheme_indices(true)
            .map(|(offset, cluster)| start + offset + cluster.len())
            .collect();
        let from = measure.get(start).copied().unwrap_or(0.0);
        let mut count = cuts
            .partition_point(|cut| measure.get(*cut).copied().unwrap_or(0.0) - from <= width)
            .max(1);
        loop {
            let cut = cuts.get(count - 1).copied().unwrap_or(ink_end);
            let line = self.set(start..cut);
            if count == 1 || line.width <= width + 0.01 {
                return (line, if cut >= ink_end { end } else { cut });
            }
            count -= 1;
        }
    }

    /// Shapes `range` as one line and puts its runs into visual order.
    fn set(&mut self, range: Range<usize>) -> Line {
        let mut runs: Vec<(Level, Run)> = Vec::new();
        let (mut ascent, mut descent) = (0.0_f32, 0.0_f32);
        for (number, item) in self.items.iter().enumerate() {
            let part = item.range.start.max(range.start)..item.range.end.min(range.end);
            let (Some(style), Some(face)) = (self.styles.get(item.style), self.engine.faces.get(item.face))
            else {
                continue;
            };
            if part.is_empty() {
                continue;
            }
            let glyphs = match self.on_one_line.get(number) {
                Some(glyphs) if range == (0..self.text.len()) => Arc::clone(glyphs),
                _ => {
                    let piece = Item {
                        range: part.clone(),
                        ..item.clone()
                    };
                    self.shape(&piece, range.clone())
                }
            };
            let scale = self.scale(item);
            ascent = ascent.max(face.ascent * scale);
            descent = descent.max(face.descent * scale);
            let (top, bottom) = self.engine.ink(item.face, &glyphs);
            ascent = ascent.max(top as f32 * scale);
            descent = descent.max(-bottom as f32 * scale);
            runs.push((
                item.level,
                Run {
                    range: part,
                    face: item.face,
                    style: *style,
                    language: item.language,
                    plain_script: item.script == Script::Latin,
                    right_to_left: item.level.is_rtl(),
                    x: 0.0,
                    glyphs,
                },
            ));
        }
        reorder_by(&mut runs, |(level, _)| *level);
        let mut x = 0.0;
        let runs = runs
            .into_iter()
            .map(|(_, mut run)| {
                run.x = x;
                let scale = self
                    .engine
                    .faces
                    .get(run.face)
                    .map_or(0.0, |face| run.style.size / face.units_per_em);
                x += run.glyphs.iter().map(|glyph| glyph.x_advance as f32).sum::<f32>() * scale;
                run
            })
            .collect();
        Line {
            text: Arc::clone(self.text),
            runs,
            width: x,
            ascent,
            descent,
            right_to_left: self.base.is_rtl(),
        }
    }
}
