//! The engine: fonts, plans and words, made once and used for every document.

use std::sync::Arc;

use harfrust::{GlyphId, ShaperFont};
use nirantar_domain::Language;

use crate::error::PrintError;
use crate::face::{FaceId, Faces, Weight};
use crate::itemise::{Stretch, itemise, reorder_by};
use crate::shape::{Glyph, Plans, shape};
use crate::words::Words;

/// A glyph as a shaper names it; see [`Engine::shape`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapedGlyph {
    /// PostScript name of the face, which is also the name of its file in `fonts/`.
    pub font: &'static str,
    /// Glyph index in that face.
    pub glyph: u16,
    /// UTF-8 byte offset of the first character of its cluster, as `hb-shape --utf8-clusters` counts.
    pub cluster: usize,
    /// Advance in font units (1000 to the em in every embedded face).
    pub x_advance: i32,
    /// Shift to the right before drawing, in font units.
    pub x_offset: i32,
    /// Shift upwards before drawing, in font units.
    pub y_offset: i32,
}

/// Sets and writes paper. Holds every embedded font; costs a few milliseconds to make, so make one and keep it. Shared
/// between threads by reference.
pub struct Engine {
    pub(crate) faces: Arc<Faces>,
    pub(crate) plans: Arc<Plans>,
    pub(crate) words: Words,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Engine")
    }
}

impl Engine {
    /// Parses the embedded fonts and phrase files.
    ///
    /// # Errors
    /// [`PrintError::Resource`] when an embedded file is damaged, which can only be a fault of the build.
    pub fn new() -> Result<Self, PrintError> {
        let faces = Faces::parse().ok_or(PrintError::Resource { name: "fonts".into() })?;
        Ok(Self {
            faces: Arc::new(faces),
            plans: Arc::default(),
            words: Words::load()?,
        })
    }

    /// Shapes one line of text in `language` and returns its glyphs from left to right, in the numbers that
    /// `hb-shape --no-glyph-names --utf8-clusters` prints for the same face. Runs of other scripts come from their own
    /// faces; a character that no face draws comes as glyph 0.
    pub fn shape(&self, language: Language, text: &str) -> Vec<ShapedGlyph> {
        let stretch = Stretch {
            range: 0..text.len(),
            style: 0,
            weight: Weight::Regular,
            language,
        };
        let mut items = itemise(&self.faces, text, &[stretch]).items;
        reorder_by(&mut items, |item| item.level);
        let mut glyphs = Vec::new();
        for item in &items {
            let Some(face) = self.faces.get(item.face) else {
                continue;
            };
            let shaped = shape(&self.faces, &self.plans, text, item, 0..text.len());
            glyphs.extend(shaped.into_iter().map(|glyph| ShapedGlyph {
                font: face.name,
                glyph: glyph.id,
                cluster: glyph.cluster,
                x_advance: glyph.x_advance,
                x_offset: glyph.x_offset,
                y_offset: glyph.y_offset,
            }));
        }
        glyphs
    }

    /// Highest and lowest point of the drawn glyphs in font units, 0 where nothing is drawn.
    pub(crate) fn ink(&self, face: FaceId, glyphs: &[Glyph]) -> (i32, i32) {
        let Some(face) = self.faces.get(face) else {
            return (0, 0);
        };
        let font = ShaperFont::new(&face.font);
        glyphs.iter().fold((0, 0), |(top, bottom), glyph| {
            match font.glyph_extents(GlyphId::new(u32::from(glyph.id))) {
                Some(extents) if extents.height != 0 => {
                    let high = extents.y_bearing + glyph.y_offset;
                    (top.max(high), bottom.min(high + extents.height))
                }
                _ => (top, bottom),
            }
        })
    }
}
