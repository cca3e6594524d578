//! Items → glyphs, by the HarfBuzz algorithm.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use harfrust::{Buffer, Direction, ShapeOptions, ShapePlan, ShaperFont};
use nirantar_domain::Language;

use crate::face::{FaceId, Faces};
use crate::itemise::Item;

/// A positioned glyph in font units, in the order it is drawn from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    /// UTF-8 byte offset of its cluster in the paragraph.
    pub(crate) cluster: usize,
    pub(crate) x_advance: i32,
    pub(crate) x_offset: i32,
    pub(crate) y_offset: i32,
}

type PlanKey = (FaceId, &'static str, bool, Language);

/// Shaping plans, made once per face, script, direction and language and shared from then on.
#[derive(Default)]
pub(crate) struct Plans(Mutex<HashMap<PlanKey, Arc<ShapePlan>>>);

impl Plans {
    fn get(&self, faces: &Faces, item: &Item) -> Option<Arc<ShapePlan>> {
        let key = (
            item.face,
            item.script.short_name(),
            item.level.is_rtl(),
            item.language,
        );
        // A panic while holding the lock leaves a map of finished plans behind, so it stays usable.
        let mut plans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = plans.get(&key) {
            return Some(Arc::clone(plan));
        }
        let face = faces.get(item.face)?;
        let plan = Arc::new(ShapePlan::new(
            &face.font,
            direction(item),
            crate::tongue::shaper_script(item.script),
            crate::tongue::shaper_language(item.language).as_ref(),
            &[],
        ));
        plans.insert(key, Arc::clone(&plan));
        Some(plan)
    }
}

fn direction(item: &Item) -> Direction {
    if item.level.is_rtl() {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// Shapes `item` of `text`. The text around it inside `context` is given to the shaper, so that letters join across a
/// change of style; a line break cuts the context.
pub(crate) fn shape(
    faces: &Faces,
    plans: &Plans,
    text: &str,
    item: &Item,
    context: std::ops::Range<usize>,
) -> Vec<Glyph> {
    let (Some(face), Some(plan)) = (faces.get(item.face), plans.get(faces, item)) else {
        return Vec::new();
    };
    let Some(run) = text.get(item.range.clone()) else {
        return Vec::new();
    };
    let mut buffer = Buffer::new();
    buffer.set_direction(direction(item));
    buffer.set_script(crate::tongue::shaper_script(item.script));
    buffer.set_language(crate::tongue::shaper_language(item.language));
    if let Some(before) = text.get(context.start..item.range.start) {
        buffer.set_pre_context(before);
    }
    buffer.push_str(run);
    if let Some(after) = text.get(item.range.end..context.end) {
        buffer.set_post_context(after);
    }
    let font = ShaperFont::new(&face.font);
    if harfrust::shape(&font, &mut buffer, ShapeOptions::new().plan(Some(&plan))).is_err() {
        return Vec::new();
    }
    buffer
        .glyph_infos()
        .iter()
        .zip(buffer.glyph_positions())
        .map(|(info, position)| Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            cluster: item.range.start + info.cluster as usize,
            x_advance: position.x_advance,
            x_offset: position.x_offset,
            y_offset: position.y_offset,
        })
        .collect()
}
