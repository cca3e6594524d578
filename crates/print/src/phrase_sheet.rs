//! The phrases of a language beside their English, for a doctor who speaks it to read, mend and sign.

use chrono::NaiveDate;
use nirantar_domain::{Language, rx};

use crate::engine::Engine;
use crate::error::PrintError;
use crate::flow::Part;
use crate::paragraph::Align;
use crate::prescription::{Letterhead, Margins, PaperSize, Pdf, Stationery};
use crate::rx_head::date;
use crate::setting::{ACCENT, Care, HAIR, INK, SOFT, Setter, bold, plain};
use crate::sheet::Block;
use crate::stationery::{Made, Room};

/// Lines whose whole sentences stand on the sheet: phrases that are right one by one may still be wrong together.
const EXAMPLES: &[&str] = &[
    "tab paracetamol 650 mg 1-0-1 5d af",
    "tab pantoprazole 40 mg 1-0-0 7d empty stomach",
    "tab cetirizine 10 mg ½-0-½ 5d",
    "syp cough 7.5 ml tds 5d",
    "tab prednisolone 20 mg 1-0-0 x5d, 10 mg 1-0-0 x5d",
    "tab methotrexate 7.5 mg od every mon",
    "tab folic acid 5 mg od except thu 30d",
    "tab paracetamol 650 mg sos max 4/day 3d",
    "eye drops moxifloxacin 0.5% 1 drop q4h right eye 7d",
    "oint clotrimazole 1% 1-0-1 14d",
];

/// What the printed sheet says beside the phrases.
pub struct PhraseSheet<'a> {
    /// Which language.
    pub language: Language,
    /// Name of the clinic.
    pub clinic: &'a str,
    /// The day it is printed.
    pub date: NaiveDate,
}

impl Engine {
    /// The version of a language's phrases: a hash of every word that a patient may read. `None` when it has none, and for
    /// English.
    pub fn phrase_version(&self, language: Language) -> Option<String> {
        self.words.version(language)
    }

    /// Whole sentences as they would be printed: English beside the translation.
    pub fn phrase_examples(&self, language: Language) -> Vec<(String, Option<String>)> {
        EXAMPLES
            .iter()
            .filter_map(|line| {
                let line = rx::parse(line);
                let english = self.instruction(Language::English, &line).ok()?;
                Some((english, self.instruction(language, &line).ok()))
            })
            .collect()
    }

    /// Prints the sheet on A4, with room for a signature.
    ///
    /// # Errors
    /// [`PrintError::MissingGlyph`] for a phrase that cannot be drawn.
    pub fn phrase_sheet_pages(&self, sheet: &PhraseSheet<'_>) -> Result<Pdf, PrintError> {
        let letterhead = Letterhead {
            clinic: sheet.clinic.to_owned(),
            ..Letterhead::default()
        };
        let room = Room::of(&Stationery {
            paper: PaperSize::A4,
            margins: Margins::default(),
            print_letterhead: true,
            type_percent: 88,
            letterhead: letterhead.clone(),
        })?;
        let mut setter = Setter::new(self);
        let version = self.phrase_version(sheet.language).unwrap_or_default();
        let head = head(&mut setter, sheet, &version, room)?;
        let missing = self.words.label("paper-phrases-missing", &[]);
        let own = self.words.label("paper-phrases-own", &[]);
        let mut parts = Vec::new();
        for (index, phrase) in self.phrase_sheet(sheet.language).iter().enumerate() {
            let number = format!("{}.", index + 1);
            let text = phrase.text.as_deref().unwrap_or(&missing);
            let words = Pair {
                number: &number,
                english: &phrase.english,
                text,
                mark: phrase.clinic.then_some(own.as_str()),
            };
            let row = words.set(&mut setter, sheet.language, room)?;
            parts.push(Part::whole(vec![row], 0.0));
        }
        parts.extend(examples(&mut setter, sheet.language, &missing, room)?);
        let closing = closing(&mut setter, room)?;
        let made = Made {
            title: format!(
                "{} {} {version}",
                self.words.label("paper-title-phrases", &[]),
                sheet.language
            ),
            date: sheet.date,
            heads: (head, Block::default()),
            parts,
            closing,
            foot: (&letterhead, true),
        };
        self.paper(setter, room, made)
    }
}

const LABEL: (&str, Care) = ("label", Care::Strict);

fn head(
    setter: &mut Setter<'_>,
    sheet: &PhraseSheet<'_>,
    version: &str,
    room: Room,
) -> Result<Block, PrintError> {
    let Room { width, z, .. } = room;
    let column = (0.0, width);
    let words = &setter.engine.words;
    let title = words.label("paper-title-phrases", &[]);
    let about = [
        ("version", version.into()),
        ("date", date(words, sheet.date).into()),
    ];
    let about = words.label("paper-phrases-version", &about);
    let intro = words.label("paper-phrases-intro", &[]);
    let name = sheet.language.own_name();
    let mut block = setter.text(&title, bold(15.0 * z, ACCENT), column, Align::Left, LABEL)?;
    let style = bold(13.0 * z, INK).speaking(sheet.language);
    block.stack(setter.text(name, style, column, Align::Left, LABEL)?);
    block.stack(setter.text(&about, plain(8.5 * z, SOFT), column, Align::Left, LABEL)?);
    block.stack(Block::space(4.0 * z));
    block.stack(setter.text(&intro, plain(9.5 * z, INK), column, Align::Left, LABEL)?);
    block.rule(0.0, width, 1.0, ACCENT, 6.0 * z, 4.0 * z);
    Ok(block)
}

/// English at the left, the translation at the right, a hairline under both.
struct Pair<'a> {
    number: &'a str,
    english: &'a str,
    text: &'a str,
    /// What is said under the translation: whose it is, where it does not come with the program.
    mark: Option<&'a str>,
}

impl Pair<'_> {
    fn set(&self, setter: &mut Setter<'_>, language: Language, room: Room) -> Result<Block, PrintError> {
        let Room { width, z, .. } = room;
        let number_width = 24.0 * z;
        let half = (width - number_width) / 2.0;
        let mut row = Block::space(2.0 * z);
        let column = (0.0, number_width - 4.0);
        let mut line = setter.text(self.number, plain(8.0 * z, SOFT), column, Align::Left, LABEL)?;
        let column = (number_width, half - 8.0);
        line.beside(setter.text(self.english, plain(9.2 * z, INK), column, Align::Left, LABEL)?);
        let style = plain(10.5 * z, INK).speaking(language);
        let column = (number_width + half, half);
        let mut said = setter.text(self.text, style, column, Align::Start, ("phrase", Care::Strict))?;
        if let Some(mark) = self.mark {
            said.stack(setter.text(mark, bold(7.5 * z, ACCENT), column, Align::Left, LABEL)?);
        }
        line.beside(said);
        row.stack(line);
        row.rule(0.0, width, 0.4, HAIR, 2.0 * z, 0.0);
        Ok(row)
    }
}

fn examples(
    setter: &mut Setter<'_>,
    language: Language,
    missing: &str,
    room: Room,
) -> Result<Vec<Part>, PrintError> {
    let heading = setter.engine.words.label("paper-phrases-examples", &[]);
    let style = bold(11.0 * room.z, ACCENT);
    let heading = setter.text(&heading, style, (0.0, room.width), Align::Left, LABEL)?;
    let mut heading = vec![heading];
    let mut parts = Vec::new();
    for (english, text) in setter.engine.phrase_examples(language) {
        let text = text.as_deref().unwrap_or(missing);
        let before = if heading.is_empty() { 0.0 } else { 12.0 * room.z };
        let mut blocks = std::mem::take(&mut heading);
        let words = Pair {
            number: "",
            english: &english,
            text,
            mark: None,
        };
        blocks.push(words.set(setter, language, room)?);
        parts.push(Part::whole(blocks, before));
    }
    Ok(parts)
}

fn closing(setter: &mut Setter<'_>, room: Room) -> Result<Block, PrintError> {
    let Room { width, z, .. } = room;
    let column = (0.0, width);
    let text = setter.engine.words.label("paper-phrases-read", &[]);
    let sign = setter.engine.words.label("paper-phrases-sign", &[]);
    let mut block = Block::space(8.0 * z);
    block.stack(setter.text(&text, plain(9.5 * z, INK), column, Align::Left, LABEL)?);
    block.stack(Block::space(24.0 * z));
    block.rule(0.0, width * 0.5, 0.6, SOFT, 0.0, 2.0 * z);
    block.stack(setter.text(&sign, plain(8.0 * z, SOFT), column, Align::Left, LABEL)?);
    Ok(block)
}
