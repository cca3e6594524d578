//! Lines of glyphs → text operators.
//!
//! A glyph sits at pen + offset. Glyphs on one height are shown with one operator and kerned into place; a glyph raised
//! or lowered (Nastaliq, marks) starts another. Shapers reorder, merge and split letters, so a word whose glyphs do not
//! say its letters one by one is wrapped in a span that carries its text.

use std::collections::BTreeMap;
use std::ops::Range;

use printpdf::text::Codepoint;
use printpdf::{Op, Pt, TextItem, TextMatrix};

use super::fonts::Embedded;
use super::{actual_text, rgb, round};
use crate::engine::Engine;
use crate::face::{Face, FaceId};
use crate::paragraph::{Colour, Run};
use crate::shape::Glyph;
use crate::sheet::{Page, Placed};

/// Draws every text of the page in one text section.
pub(super) fn draw(engine: &Engine, fonts: &BTreeMap<FaceId, Embedded>, page: &Page, ops: &mut Vec<Op>) {
    ops.push(Op::StartTextSection);
    let mut state: Option<(FaceId, f32, Colour)> = None;
    for item in &page.items {
        let Placed::Text { x, y, line } = item else { continue };
        // Runs are written in the order they are read, whichever way they run.
        let mut runs: Vec<&Run> = line.runs.iter().collect();
        runs.sort_by_key(|run| run.range.start);
        for run in runs {
            let (Some(font), Some(face)) = (fonts.get(&run.face), engine.faces.get(run.face)) else { continue };
            let wanted = (run.face, run.style.size, run.style.colour);
            if state.is_none_or(|(_, _, colour)| colour != wanted.2) {
                ops.push(Op::SetFillColor { col: rgb(wanted.2) });
            }
            if state.is_none_or(|(face, size, _)| (face, size) != (wanted.0, wanted.1)) {
                ops.push(Op::SetFont { font: font.handle.clone(), size: Pt(run.style.size) });
            }
            state = Some(wanted);
            let pen = Pen { face, font, run, text: &line.text, x: x + run.x, y: page.height - y };
            pen.draw(ops);
        }
    }
    ops.push(Op::EndTextSection);
}

/// A glyph with its absolute place, in font units from the run's start.
struct Spot {
    glyph: Glyph,
    x: i32,
}

struct Pen<'a> {
    face: &'a Face,
    font: &'a Embedded,
    run: &'a Run,
    text: &'a str,
    x: f32,
    y: f32,
}

impl Pen<'_> {
    fn draw(&self, ops: &mut Vec<Op>) {
        let mut pen = 0;
        let spots: Vec<Spot> = self
            .run
            .glyphs
            .iter()
            .map(|glyph| {
                let spot = Spot { glyph: *glyph, x: pen + glyph.x_offset };
                pen += glyph.x_advance;
                spot
            })
            .collect();
        let mut words: Vec<(Range<usize>, Vec<&Spot>)> = Vec::new();
        for spot in &spots {
            let word = self.word_at(spot.glyph.cluster);
            match words.last_mut() {
                Some((range, spots)) if *range == word => spots.push(spot),
                _ => words.push((word, vec![spot])),
            }
        }
        // Words in reading order too: the shaper gives a right-to-left run from its left end.
        words.sort_by_key(|(range, _)| range.start);
        let mut plain: Vec<&Spot> = Vec::new();
        for (range, spots) in &mut words {
            let word = self.text.get(range.clone()).unwrap_or_default();
            if self.speaks_plainly(word, spots) {
                plain.extend(spots.iter());
                continue;
            }
            self.show(&plain, ops);
            plain.clear();
            self.end_with_the_edge(spots);
            ops.push(Op::BeginMarkedContentWithProperties {
                tag: "Span".to_owned(),
                properties: actual_text(word, self.run.language.code()),
            });
            self.show(spots, ops);
            ops.push(Op::EndMarkedContentWithProperties);
        }
        self.show(&plain, ops);
    }

    /// The word, or the stretch of white space, around a byte of the run.
    fn word_at(&self, cluster: usize) -> Range<usize> {
        let run = &self.run.range;
        let white = |text: &str| text.starts_with(char::is_whitespace);
        let here = self.text.get(cluster..run.end).unwrap_or_default();
        let is_white = white(here);
        let differs = |character: char| character.is_whitespace() != is_white;
        let end = here.find(differs).map_or(run.end, |length| cluster + length);
        let before = self.text.get(run.start..cluster).unwrap_or_default();
        let start = before
            .char_indices()
            .rev()
            .take_while(|(_, character)| !differs(*character))
            .last()
            .map_or(cluster, |(offset, _)| run.start + offset);
        start..end
    }

    /// True when reading the glyphs' own characters from left to right gives the word. Only in scripts without vowel
    /// signs: readers put a gap before a letter that has no width of its own.
    fn speaks_plainly(&self, word: &str, spots: &[&Spot]) -> bool {
        self.run.plain_script
            && word.chars().count() == spots.len()
            && word.chars().zip(spots).all(|(character, spot)| {
                spot.glyph.id != 0 && self.face.character(spot.glyph.id) == Some(character)
            })
    }

    /// Puts the glyph that reaches furthest right last: readers take the end of the last glyph for the end of the word, and
    /// a mark has no width, so that a comma after the word would seem to stand apart.
    fn end_with_the_edge(&self, spots: &mut Vec<&Spot>) {
        let reach = |spot: &Spot| {
            spot.x + self.font.glyphs.get(&spot.glyph.id).map_or(0, |(_, width)| *width)
        };
        let Some(furthest) = spots.iter().map(|spot| reach(spot)).max() else { return };
        if let Some(index) = spots.iter().rposition(|spot| reach(spot) == furthest) {
            let edge = spots.remove(index);
            spots.push(edge);
        }
    }

    /// Shows glyphs at their places, one operator for each stretch at one height.
    fn show(&self, spots: &[&Spot], ops: &mut Vec<Op>) {
        let scale = self.run.style.size / self.face.units_per_em;
        for group in spots.chunk_by(|one, two| one.glyph.y_offset == two.glyph.y_offset) {
            let Some(first) = group.first() else { continue };
            let x = round(self.x + first.x as f32 * scale);
            let y = round(self.y + first.glyph.y_offset as f32 * scale);
            ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]) });
            let thousandths = 1000.0 / self.face.units_per_em;
            let glyphs = group.iter().enumerate().map(|(index, spot)| {
                let (id, width) = self.font.glyphs.get(&spot.glyph.id).copied().unwrap_or((0, 0));
                let offset = group.get(index + 1).map_or(0.0, |next| {
                    (width as f32 - (next.x - spot.x) as f32 * thousandths).round()
                });
                let character = self.face.character(spot.glyph.id).map(String::from).unwrap_or_default();
                Codepoint::with_cid(id, offset, character)
            });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] });
        }
    }
}
