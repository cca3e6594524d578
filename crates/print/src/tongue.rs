//! What a language means for shaping: its OpenType tag and its resting script.

use harfrust::{Script as ShaperScript, Tag};
use nirantar_domain::Language;
use unicode_script::Script;

/// BCP 47 tag that the shaper turns into an OpenType language system. Manipuri is printed in Meetei Mayek.
pub(crate) fn shaper_language(language: Language) -> Option<harfrust::Language> {
    harfrust::Language::new(language.code())
}

/// The script a language is written in here.
pub(crate) fn script(language: Language) -> Script {
    match language {
        Language::English => Script::Latin,
        Language::Hindi | Language::Marathi => Script::Devanagari,
        Language::Bengali | Language::Assamese => Script::Bengali,
        Language::Manipuri => Script::Meetei_Mayek,
        Language::Tamil => Script::Tamil,
        Language::Telugu => Script::Telugu,
        Language::Kannada => Script::Kannada,
        Language::Malayalam => Script::Malayalam,
        Language::Gujarati => Script::Gujarati,
        Language::Punjabi => Script::Gurmukhi,
        Language::Odia => Script::Oriya,
        Language::Urdu => Script::Arabic,
    }
}

/// The language to shape text of `script` in when the text around it is in `language`: a Tamil name on a Hindi sheet is
/// not Hindi. Languages that share the script keep their own forms (Marathi, Assamese).
pub(crate) fn language_for(script_found: Script, language: Language) -> Language {
    if script(language) == script_found {
        return language;
    }
    Language::ALL
        .iter()
        .copied()
        .find(|known| script(*known) == script_found)
        .unwrap_or(Language::English)
}

/// The shaper's name for a Unicode script, `None` for scripts outside ISO 15924's four-letter tags.
pub(crate) fn shaper_script(script: Script) -> Option<ShaperScript> {
    let tag: [u8; 4] = script.short_name().as_bytes().try_into().ok()?;
    ShaperScript::from_iso15924_tag(Tag::new(&tag))
}
