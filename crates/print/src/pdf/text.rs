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
        let Placed::Text { x, y, line } = item else {
            continue;
        };
        // Runs are written in the order they are read, whichever way they run.
        let mut runs: Vec<&Run> = line.runs.iter().collect();
        runs.sort_by_key(|run| run.range.start);
        for run in runs {
            let (Some(font), Some(face)) = (fonts.get(&run.face), engine.faces.get(run.face)) else {
                continue;
            };
            let wanted = (run.face, run.style.size, run.style.colour);
            if state.is_none_or(|(_, _, colour)| colour != wanted.2) {
                ops.push(Op::SetFillColor { col: rgb(wanted.2) });
            }
            if state.is_none_or(|(face, size, _)| (face, size) != (wanted.0, wanted.1)) {
                ops.push(Op::SetFont {
                    font: font.handle.clone(),
                    size: Pt(run.style.size),
                });
            }
            state = Some(wanted);
            let pen = Pen {
                face,
                font,
                run,
                text: &line.text,
                x: x + run.x,
                y: page.height - y,
            };
            pen.draw(ops);
        }
    }
    ops.push(Op::EndTextSection);
}

/// A glyph with its place, in font units from the run's start: where the pen stood, and where the glyph is drawn.
#[derive(Clone, Copy)]
struct Spot {
    glyph: Glyph,
    pen: i32,
    x: i32,
}

/// Glyphs that say `range` of the text together.
struct Group {
    range: Range<usize>,
    spots: Vec<Spot>,
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
        let mut plain: Vec<Spot> = Vec::new();
        for group in &self.groups() {
            let said = self.text.get(group.range.clone()).unwrap_or_default();
            if self.speaks_plainly(said, &group.spots) {
                plain.extend(&group.spots);
                continue;
            }
            self.show(&plain, ops);
            plain.clear();
            ops.push(Op::BeginMarkedContentWithProperties {
                tag: "Span".to_owned(),
                properties: actual_text(said, self.run.language.code()),
            });
            self.show(&self.anchored(&group.spots), ops);
            ops.push(Op::EndMarkedContentWithProperties);
        }
        self.show(&plain, ops);
    }

    /// The run's glyphs in groups, in reading order: words, and single clusters where text runs to the left. Readers lay the
    /// letters of one group out from left to right, which would turn a right-to-left word around.
    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut pen = 0;
        for glyph in self.run.glyphs.iter() {
            let spot = Spot {
                glyph: *glyph,
                pen,
                x: pen + glyph.x_offset,
            };
            pen += glyph.x_advance;
            let range = if self.run.right_to_left {
                self.cluster_at(glyph.cluster)
            } else {
                self.word_at(glyph.cluster)
            };
            match groups.last_mut() {
                Some(group) if group.range == range => group.spots.push(spot),
                _ => groups.push(Group {
                    range,
                    spots: vec![spot],
                }),
            }
        }
        groups.sort_by_key(|group| group.range.start);
        groups
    }

    /// From the first byte of a cluster to the next cluster.
    fn cluster_at(&self, cluster: usize) -> Range<usize> {
        let next = self
            .run
            .glyphs
            .iter()
            .map(|glyph| glyph.cluster)
            .filter(|start| *start > cluster)
            .min();
        cluster..next.unwrap_or(self.run.range.end)
    }

    /// The word, or the stretch of white space, around a byte of the run.
    fn word_at(&self, cluster: usize) -> Range<usize> {
        let run = &self.run.range;
        let here = self.text.get(cluster..run.end).unwrap_or_default();
        let is_white = here.starts_with(char::is_whitespace);
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
    fn speaks_plainly(&self, said: &str, spots: &[Spot]) -> bool {
        (self.run.plain_script || said.chars().all(char::is_whitespace))
            && said.chars().count() == spots.len()
            && said.chars().zip(spots).all(|(character, spot)| {
                spot.glyph.id != 0
                    && spot.glyph.y_offset == 0
                    && self.face.character(spot.glyph.id) == Some(character)
            })
    }

    /// The glyphs between two empty ones that stand on the baseline at the group's edges. Readers take the first and last
    /// glyph of a span for its place on the line; a raised letter or a mark there would tear the line apart.
    fn anchored(&self, spots: &[Spot]) -> Vec<Spot> {
        let left = spots.iter().map(|spot| spot.pen).min().unwrap_or(0);
        let right = spots
            .iter()
            .map(|spot| spot.pen + spot.glyph.x_advance)
            .max()
            .unwrap_or(0);
        let mut all = spots.to_vec();
        let Some(id) = self.face.empty_glyph else {
            return all;
        };
        let anchor = |x: i32| Spot {
            glyph: Glyph {
                id,
                cluster: 0,
                x_advance: 0,
                x_offset: 0,
                y_offset: 0,
            },
            pen: x,
            x,
        };
        let width = |spot: &Spot| {
            self.font
                .glyphs
                .get(&spot.glyph.id)
                .map_or(0, |glyph| glyph.width)
        };
        if spots
            .first()
            .is_some_and(|spot| spot.x != left || spot.glyph.y_offset != 0)
        {
            all.insert(0, anchor(left));
        }
        if spots
            .last()
            .is_some_and(|spot| spot.x + width(spot) != right || spot.glyph.y_offset != 0)
        {
            all.push(anchor(right));
        }
        all
    }

    /// Shows glyphs at their places, one operator for each stretch at one height.
    fn show(&self, spots: &[Spot], ops: &mut Vec<Op>) {
        let scale = self.run.style.size / self.face.units_per_em;
        let thousandths = 1000.0 / self.face.units_per_em;
        for group in spots.chunk_by(|one, two| one.glyph.y_offset == two.glyph.y_offset) {
            let Some(first) = group.first() else { continue };
            let x = round(self.x + first.x as f32 * scale);
            let y = round(self.y + first.glyph.y_offset as f32 * scale);
            ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]),
            });
            let glyphs = group.iter().enumerate().map(|(index, spot)| {
                let Some(glyph) = self.font.glyphs.get(&spot.glyph.id) else {
                    return Codepoint::new(0, 0.0);
                };
                let offset = group.get(index + 1).map_or(0.0, |next| {
                    (glyph.width as f32 - (next.x - spot.x) as f32 * thousandths).round()
                });
                Codepoint::with_cid(glyph.id, offset, glyph.text.clone())
            });
            ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs.collect())],
            });
        }
    }
}
