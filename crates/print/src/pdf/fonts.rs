//! Which glyphs a document uses, and the cut-down fonts that carry them.

use std::collections::BTreeMap;

use lopdf::Object;
use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont, PdfFontHandle};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::engine::Engine;
use crate::error::PrintError;
use crate::face::FaceId;
use crate::sheet::{Page, Placed};

/// Glyphs in use by face, each with the text of its cluster where it is alone in it.
pub(super) struct Used(BTreeMap<FaceId, BTreeMap<u16, Option<String>>>);

/// A glyph as it stands in the file.
pub(super) struct EmbeddedGlyph {
    /// Its number in the cut-down font.
    pub(super) id: u16,
    /// Its advance in thousandths of the em.
    pub(super) width: i32,
    /// What readers that pass over `/ActualText` take it for.
    pub(super) text: String,
}

/// A face as it stands in the file.
pub(super) struct Embedded {
    pub(super) handle: PdfFontHandle,
    /// By the face's own glyph number.
    pub(super) glyphs: BTreeMap<u16, EmbeddedGlyph>,
}

impl Used {
    pub(super) fn collect(engine: &Engine, pages: &[Page]) -> Self {
        let mut used: BTreeMap<FaceId, BTreeMap<u16, Option<String>>> = BTreeMap::new();
        for item in pages.iter().flat_map(|page| &page.items) {
            let Placed::Text { line, .. } = item else { continue };
            for run in &line.runs {
                let glyphs = used.entry(run.face).or_default();
                let empty = engine.faces.get(run.face).and_then(|face| face.empty_glyph);
                glyphs.extend(empty.map(|glyph| (glyph, None)));
                let mut starts: Vec<usize> = run.glyphs.iter().map(|glyph| glyph.cluster).collect();
                starts.sort_unstable();
                for glyph in run.glyphs.iter() {
                    let from = starts.partition_point(|start| *start < glyph.cluster);
                    let to = starts.partition_point(|start| *start <= glyph.cluster);
                    let end = starts.get(to).copied().unwrap_or(run.range.end);
                    let alone = (to - from == 1)
                        .then(|| line.text.get(glyph.cluster..end))
                        .flatten();
                    let slot = glyphs.entry(glyph.id).or_default();
                    if slot.is_none() {
                        *slot = alone.map(str::to_owned);
                    }
                }
            }
        }
        Self(used)
    }

    /// Cuts the fonts down to the used glyphs and puts them into the document.
    pub(super) fn embed(
        &self,
        engine: &Engine,
        document: &mut PdfDocument,
    ) -> Result<BTreeMap<FaceId, Embedded>, PrintError> {
        let mut embedded = BTreeMap::new();
        for (id, used) in &self.0 {
            let Some(face) = engine.faces.get(*id) else {
                continue;
            };
            let ids: Vec<u16> = used.keys().copied().collect();
            let mut remapper = GlyphRemapper::new_from_glyphs_sorted(&ids);
            let bytes =
                subsetter::subset(face.bytes, 0, &remapper).map_err(|error| PrintError::Resource {
                    name: format!("{}: {error}", face.name),
                })?;
            let glyphs: BTreeMap<u16, EmbeddedGlyph> = used
                .iter()
                .map(|(glyph, alone)| {
                    let own = face.character(*glyph).map(String::from);
                    let embedded = EmbeddedGlyph {
                        id: remapper.remap(*glyph),
                        width: (face.width(*glyph) as f32 * 1000.0 / face.units_per_em).round() as i32,
                        // A part of a cluster says nothing by itself; an entry must stand there, or readers invent one.
                        text: own
                            .or_else(|| alone.clone())
                            .unwrap_or_else(|| "\u{200b}".to_owned()),
                    };
                    (*glyph, embedded)
                })
                .collect();
            let widths = glyphs
                .values()
                .map(|glyph| (glyph.id, u16::try_from(glyph.width).unwrap_or(0)))
                .collect();
            let name = format!("{}+{}", subset_tag(&bytes), face.name);
            let scale = 1000.0 / face.units_per_em;
            let thousandths = |value: f32| (value * scale).round() as i16;
            let mut font = ParsedFont::with_glyph_data(
                bytes,
                0,
                Some(name),
                BTreeMap::new(),
                widths,
                1000,
                FontMetrics {
                    ascent: thousandths(face.ascent),
                    descent: thousandths(-face.descent),
                },
            );
            let bounds = face.font.metrics().bounds;
            font.pdf_font_metrics.x_min = thousandths(bounds.x_min.to_i32() as f32);
            font.pdf_font_metrics.y_min = thousandths(bounds.y_min.to_i32() as f32);
            font.pdf_font_metrics.x_max = thousandths(bounds.x_max.to_i32() as f32);
            font.pdf_font_metrics.y_max = thousandths(bounds.y_max.to_i32() as f32);
            let key = FontId(format!("T{}", id.0));
            document
                .resources
                .fonts
                .map
                .insert(key.clone(), PdfFont::new(font));
            embedded.insert(
                *id,
                Embedded {
                    handle: PdfFontHandle::External(key),
                    glyphs,
                },
            );
        }
        Ok(embedded)
    }
}

/// The six capitals that mark a subset (ISO 32000-1, 9.6.4), from its bytes.
fn subset_tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

/// Corrects the font descriptors: these fonts are not in a standard Latin encoding, which is what flag 32 claims.
pub(super) fn amend(file: &mut lopdf::Document) {
    for object in file.objects.values_mut() {
        let Object::Dictionary(dictionary) = object else {
            continue;
        };
        if dictionary
            .get(b"Type")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == b"FontDescriptor")
        {
            dictionary.set("Flags", 4);
        }
    }
}
