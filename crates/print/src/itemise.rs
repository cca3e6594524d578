//! Text → runs that one face can shape: same direction, same script, same style.

use std::ops::Range;

use nirantar_domain::Language;
use unicode_bidi::{BidiInfo, Level};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use crate::face::{FaceId, Faces, Family, Weight, is_invisible};

/// A stretch of text in one style. Ranges are UTF-8 bytes of the paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Stretch {
    pub(crate) range: Range<usize>,
    pub(crate) style: usize,
    pub(crate) weight: Weight,
    pub(crate) language: Language,
}

/// A run to be shaped in one go.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Item {
    pub(crate) range: Range<usize>,
    pub(crate) style: usize,
    pub(crate) face: FaceId,
    pub(crate) script: Script,
    pub(crate) language: Language,
    pub(crate) level: Level,
}

/// Items in logical order, the level of the paragraph, and the characters that no face draws.
#[derive(Debug)]
pub(crate) struct Items {
    pub(crate) items: Vec<Item>,
    pub(crate) base: Level,
    pub(crate) missing: Vec<char>,
}

/// Cuts `text`, one paragraph without line breaks, into items. `stretches` cover it without gaps. The paragraph runs as its
/// first letter with a direction does.
pub(crate) fn itemise(faces: &Faces, text: &str, stretches: &[Stretch]) -> Items {
    let bidi = BidiInfo::new(text, None);
    let base = bidi
        .paragraphs
        .first()
        .map_or(Level::ltr(), |paragraph| paragraph.level);
    let scripts = resolve_scripts(text);
    let mut items: Vec<Item> = Vec::new();
    let mut missing = Vec::new();
    let mut stretches = stretches.iter().peekable();

    for (start, cluster) in text.grapheme_indices(true) {
        while stretches.peek().is_some_and(|stretch| stretch.range.end <= start) {
            stretches.next();
        }
        let Some(stretch) = stretches.peek() else { break };
        let level = bidi.levels.get(start).copied().unwrap_or(base);
        let script = scripts.get(start).copied().unwrap_or(Script::Latin);
        let face = choose_face(
            faces,
            cluster,
            Family::for_script(script),
            stretch.weight,
            &mut missing,
        );
        let end = start + cluster.len();
        match items.last_mut() {
            Some(last)
                if last.face == face
                    && last.script == script
                    && last.level == level
                    && last.style == stretch.style =>
            {
                last.range.end = end;
            }
            _ => items.push(Item {
                range: start..end,
                style: stretch.style,
                face,
                script,
                language: crate::tongue::language_for(script, stretch.language),
                level,
            }),
        }
    }
    missing.sort_unstable();
    missing.dedup();
    Items { items, base, missing }
}

/// The script of each byte's character. Common and inherited characters (spaces, digits, marks, danda) take the script
/// before them, or after them at the beginning, so that they are shaped together with their neighbours (UAX #24, 5.1).
fn resolve_scripts(text: &str) -> Vec<Script> {
    let mut scripts = vec![Script::Latin; text.len()];
    let mut current: Option<Script> = None;
    let mut fill = |range: Range<usize>, script: Script| {
        if let Some(slots) = scripts.get_mut(range) {
            slots.fill(script);
        }
    };
    for (start, character) in text.char_indices() {
        let script = character.script();
        if !matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
            if current.is_none() {
                fill(0..start, script);
            }
            current = Some(script);
        }
        fill(
            start..start + character.len_utf8(),
            current.unwrap_or(Script::Latin),
        );
    }
    scripts
}

/// The first face that draws the whole cluster. When none does, the characters are noted and the Latin face shows its
/// visible box.
fn choose_face(
    faces: &Faces,
    cluster: &str,
    family: Family,
    weight: Weight,
    missing: &mut Vec<char>,
) -> FaceId {
    let found = faces
        .candidates(family, weight)
        .find(|(_, face)| cluster.chars().all(|character| face.covers(character)))
        .map(|(id, _)| id);
    found.unwrap_or_else(|| {
        let mut candidates = faces.candidates(family, weight);
        // A mark that the family lacks must not drag its base into another face: keep the face that draws the base.
        let base = cluster.chars().next();
        let best = candidates
            .find(|(_, face)| base.is_some_and(|character| face.covers(character)))
            .map_or(FaceId(0), |(id, _)| id);
        let undrawn = |character: &char| {
            !is_invisible(*character) && faces.get(best).is_none_or(|face| !face.covers(*character))
        };
        missing.extend(cluster.chars().filter(undrawn));
        best
    })
}

/// Rule L2 of UAX #9: from the highest level down to the lowest odd one, reverse every stretch at that level or above.
pub(crate) fn reorder_by<T>(runs: &mut [T], level_of: impl Fn(&T) -> Level) {
    let highest = runs.iter().map(|run| level_of(run).number()).max().unwrap_or(0);
    for level in (1..=highest).rev() {
        let above = |run: &&T| level_of(run).number() >= level;
        let mut start = 0;
        while start < runs.len() {
            let tail = runs.get(start..).unwrap_or_default();
            let skipped = tail.iter().take_while(|run| !above(run)).count();
            let length = tail.iter().skip(skipped).take_while(above).count();
            if let Some(stretch) = runs.get_mut(start + skipped..start + skipped + length) {
                stretch.reverse();
            }
            start += (skipped + length).max(1);
        }
    }
}
