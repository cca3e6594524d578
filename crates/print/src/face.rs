//! The embedded fonts and what is read from them once: coverage, metrics, glyph widths.

use std::collections::HashMap;
use std::sync::OnceLock;

use harfrust::{Font, GlyphId, ShaperFont};
use unicode_script::Script;

/// A group of faces that share a script, in the order of [`FACES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Family {
    Latin,
    Devanagari,
    Bengali,
    MeeteiMayek,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Gujarati,
    Gurmukhi,
    Odia,
    Nastaliq,
}

impl Family {
    /// The family whose faces were drawn for `script`; Latin also carries Greek, Cyrillic and symbols.
    pub(crate) fn for_script(script: Script) -> Self {
        match script {
            Script::Devanagari => Self::Devanagari,
            Script::Bengali => Self::Bengali,
            Script::Meetei_Mayek => Self::MeeteiMayek,
            Script::Tamil => Self::Tamil,
            Script::Telugu => Self::Telugu,
            Script::Kannada => Self::Kannada,
            Script::Malayalam => Self::Malayalam,
            Script::Gujarati => Self::Gujarati,
            Script::Gurmukhi => Self::Gurmukhi,
            Script::Oriya => Self::Odia,
            Script::Arabic => Self::Nastaliq,
            _ => Self::Latin,
        }
    }
}

/// Thickness of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Weight {
    /// Running text.
    #[default]
    Regular,
    /// Names, drugs, headings. A family without a bold face answers with its regular one.
    Bold,
}

/// Index of a face in an engine; stable within one version of the crate only, so it is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FaceId(pub(crate) u8);

struct Embedded {
    name: &'static str,
    family: Family,
    weight: Weight,
    bytes: &'static [u8],
}

macro_rules! faces {
    ($($family:ident $weight:ident $name:literal;)*) => {
        const FACES: &[Embedded] = &[$(Embedded {
            name: $name,
            family: Family::$family,
            weight: Weight::$weight,
            bytes: include_bytes!(concat!("../../../fonts/", $name, ".ttf")),
        }),*];
    };
}

faces! {
    Latin Regular "NotoSans-Regular";
    Latin Bold "NotoSans-Bold";
    Devanagari Regular "NotoSansDevanagari-Regular";
    Devanagari Bold "NotoSansDevanagari-Bold";
    Bengali Regular "NotoSansBengali-Regular";
    Bengali Bold "NotoSansBengali-Bold";
    MeeteiMayek Regular "NotoSansMeeteiMayek-Regular";
    MeeteiMayek Bold "NotoSansMeeteiMayek-Bold";
    Tamil Regular "NotoSansTamil-Regular";
    Tamil Bold "NotoSansTamil-Bold";
    Telugu Regular "NotoSansTelugu-Regular";
    Telugu Bold "NotoSansTelugu-Bold";
    Kannada Regular "NotoSansKannada-Regular";
    Kannada Bold "NotoSansKannada-Bold";
    Malayalam Regular "NotoSansMalayalam-Regular";
    Malayalam Bold "NotoSansMalayalam-Bold";
    Gujarati Regular "NotoSansGujarati-Regular";
    Gujarati Bold "NotoSansGujarati-Bold";
    Gurmukhi Regular "NotoSansGurmukhi-Regular";
    Gurmukhi Bold "NotoSansGurmukhi-Bold";
    Odia Regular "NotoSansOriya-Regular";
    Odia Bold "NotoSansOriya-Bold";
    Nastaliq Regular "NotoNastaliqUrdu-Regular";
}

/// One parsed font. Lengths are in font units.
pub(crate) struct Face {
    pub(crate) name: &'static str,
    pub(crate) bytes: &'static [u8],
    pub(crate) font: Font,
    pub(crate) units_per_em: f32,
    /// Space that a line of this face asks for above the baseline. Real ink may need more; lines measure it.
    pub(crate) ascent: f32,
    /// The same below the baseline, positive.
    pub(crate) descent: f32,
    /// A glyph without ink and without width, to stand at the edges of spans.
    pub(crate) empty_glyph: Option<u16>,
    family: Family,
    weight: Weight,
    characters: OnceLock<HashMap<u32, char>>,
}

impl Face {
    fn parse(embedded: &Embedded) -> Option<Self> {
        let font = Font::new(embedded.bytes, 0)?;
        let units_per_em = f32::from(font.units_per_em());
        // `hhea` leaves room for letters with two accents in Latin and for whole cascades in Nastaliq. What is drawn is
        // measured line by line, so the resting values may be calmer.
        let (ascent, descent) = match embedded.family {
            Family::Latin | Family::MeeteiMayek | Family::Odia => (0.94, 0.28),
            Family::Nastaliq => (1.15, 0.60),
            _ => (0.90, 0.36),
        };
        let empty_glyph = font
            .charmap()
            .map_unicode('\u{200b}')
            .and_then(|glyph| u16::try_from(glyph.to_u32()).ok());
        Some(Self {
            empty_glyph,
            name: embedded.name,
            bytes: embedded.bytes,
            font,
            units_per_em,
            ascent: ascent * units_per_em,
            descent: descent * units_per_em,
            family: embedded.family,
            weight: embedded.weight,
            characters: OnceLock::new(),
        })
    }

    /// True when the face can draw `character`, or the character draws nothing by itself.
    pub(crate) fn covers(&self, character: char) -> bool {
        is_invisible(character) || self.font.charmap().map_unicode(character).is_some()
    }

    /// Advance width of a glyph in font units.
    pub(crate) fn width(&self, glyph: u16) -> i32 {
        ShaperFont::new(&self.font).glyph_h_advance(GlyphId::new(u32::from(glyph)))
    }

    /// The character that maps straight to `glyph`, the lowest if several do.
    pub(crate) fn character(&self, glyph: u16) -> Option<char> {
        let map = self.characters.get_or_init(|| {
            let mut map: HashMap<u32, char> = HashMap::new();
            for (code, glyph) in self.font.charmap().unicodes() {
                if let Some(character) = char::from_u32(code) {
                    let slot = map.entry(glyph.to_u32()).or_insert(character);
                    *slot = (*slot).min(character);
                }
            }
            map
        });
        map.get(&u32::from(glyph)).copied()
    }
}

/// Characters that steer shaping or direction and have no picture of their own.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// All embedded faces, parsed.
pub(crate) struct Faces(Vec<Face>);

impl Faces {
    /// `None` when an embedded file is not a font, which the tests exclude.
    pub(crate) fn parse() -> Option<Self> {
        FACES
            .iter()
            .map(Face::parse)
            .collect::<Option<Vec<_>>>()
            .map(Self)
    }

    pub(crate) fn get(&self, id: FaceId) -> Option<&Face> {
        self.0.get(usize::from(id.0))
    }

    /// Faces to try for text of `family`, best first: the family in that weight, then in the other, then Latin, then any.
    pub(crate) fn candidates(&self, family: Family, weight: Weight) -> impl Iterator<Item = (FaceId, &Face)> {
        let rank = move |face: &Face| match (
            face.family == family,
            face.family == Family::Latin,
            face.weight == weight,
        ) {
            (true, _, true) => 0,
            (true, _, false) => 1,
            (false, true, true) => 2,
            (false, true, false) => 3,
            (false, false, true) => 4,
            (false, false, false) => 5,
        };
        (0..6).flat_map(move |wanted| {
            (0u8..)
                .zip(&self.0)
                .filter(move |(_, face)| rank(face) == wanted)
                .map(|(index, face)| (FaceId(index), face))
        })
    }
}
