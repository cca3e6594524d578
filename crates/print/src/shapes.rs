//! What one document has shaped already. A sheet that does not fit is set again in smaller type, and the words stay the same:
//! glyphs are in font units and know no size. Dropped with the document, so no patient's name outlives it here.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use nirantar_domain::Language;
use unicode_script::Script;

use crate::engine::Engine;
use crate::face::{FaceId, Weight};
use crate::itemise::{Item, Items, itemise};
use crate::paragraph::Paragraph;
use crate::shape::{Glyph, shape};

/// A paragraph's text and where weights and languages change in it: all that its items depend on.
type TextKey = (String, Vec<(Range<usize>, Weight, Language)>);

/// A run with what stands around it on its line, and where it begins there: all that its glyphs depend on.
#[derive(PartialEq, Eq, Hash)]
struct RunKey {
    line: String,
    run: Range<usize>,
    face: FaceId,
    script: Script,
    language: Language,
    right_to_left: bool,
}

#[derive(Default)]
pub(crate) struct Shapes {
    items: HashMap<TextKey, Arc<Items>>,
    /// Clusters count from the beginning of the line.
    glyphs: HashMap<RunKey, Arc<[Glyph]>>,
}

impl Shapes {
    /// The items of `paragraph`; see [`itemise`].
    pub(crate) fn items(&mut self, engine: &Engine, paragraph: &Paragraph) -> Arc<Items> {
        let stretches = paragraph
            .stretches
            .iter()
            .map(|stretch| (stretch.range.clone(), stretch.weight, stretch.language))
            .collect();
        let found = self
            .items
            .entry((paragraph.text.clone(), stretches))
            .or_insert_with(|| Arc::new(itemise(&engine.faces, &paragraph.text, &paragraph.stretches)));
        Arc::clone(found)
    }

    /// The glyphs of `item` on `line` of `text`; see [`shape`].
    pub(crate) fn glyphs(
        &mut self,
        engine: &Engine,
        text: &str,
        item: &Item,
        line: Range<usize>,
    ) -> Arc<[Glyph]> {
        let offset = line.start;
        let on_line = text.get(line).unwrap_or_default();
        let run = item.range.start - offset..item.range.end - offset;
        let key = RunKey {
            line: on_line.to_owned(),
            run: run.clone(),
            face: item.face,
            script: item.script,
            language: item.language,
            right_to_left: item.level.is_rtl(),
        };
        let found = self.glyphs.entry(key).or_insert_with(|| {
            let piece = Item {
                range: run,
                ..item.clone()
            };
            shape(&engine.faces, &engine.plans, on_line, &piece, 0..on_line.len()).into()
        });
        if offset == 0 {
            return Arc::clone(found);
        }
        found
            .iter()
            .map(|glyph| Glyph {
                cluster: glyph.cluster + offset,
                ..*glyph
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use nirantar_domain::Language;
    use proptest::prelude::*;

    use super::*;
    use crate::paragraph::break_lines;
    use crate::setting::{INK, SOFT, bold, plain};

    static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new().unwrap());

    fn words() -> impl Strategy<Value = Vec<&'static str>> {
        let words = prop::sample::select(vec![
            "for",
            "5",
            "days,",
            "सुबह",
            "1",
            "गोली,",
            "क्षत्रिय",
            "காலை",
            "সকালে",
            "صبح",
            "(500",
            "mg)",
            "A-1042",
        ]);
        prop::collection::vec(words, 1..14)
    }

    proptest! {
        #[test]
        fn a_further_try_is_set_as_if_it_were_the_first(
            tries in prop::collection::vec((words(), 0_usize..9, 4_u8..20, 20_u16..400), 1..8),
        ) {
            let mut shapes = Shapes::default();
            for (words, thick, size, width) in tries {
                let (thin, rest) = words.split_at(thick.min(words.len()));
                let size = f32::from(size);
                let mut paragraph = Paragraph::new(&thin.join(" "), plain(size, SOFT).speaking(Language::Hindi));
                paragraph.push(&rest.join(" "), bold(size, INK));
                for wide in [f32::from(width), 1000.0] {
                    let again = break_lines(&ENGINE, &mut shapes, &paragraph, wide);
                    let fresh = break_lines(&ENGINE, &mut Shapes::default(), &paragraph, wide);
                    prop_assert_eq!(format!("{again:?}"), format!("{fresh:?}"));
                }
            }
        }
    }
}
