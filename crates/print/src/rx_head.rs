//! The head of a prescription: clinic and doctor, patient, marks.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use unicode_script::{Script, UnicodeScript as _};

use crate::error::PrintError;
use crate::letterhead::letterhead;
use crate::paragraph::{Align, Paragraph};
use crate::prescription::{Allergies, Mark, Prescription};
use crate::setting::{ACCENT, ALERT, Care, HAIR, INK, SOFT, Setter, TINT, bold, plain};
use crate::sheet::{Block, Placed};
use crate::words::Words;

/// `21 Nov 2026`.
pub(crate) fn date(words: &Words, date: NaiveDate) -> String {
    let month = words.label(&format!("paper-month-{}", date.month()), &[]);
    let arguments = [
        ("day", date.day().to_string().into()),
        ("month", month.into()),
        ("year", date.year().to_string().into()),
    ];
    words.label("paper-date", &arguments)
}

/// The day of the visit; with the day it was written, if that is a later one.
fn day_of(words: &Words, rx: &Prescription) -> String {
    let day = date(words, rx.date);
    match rx.written {
        None => day,
        Some(written) => {
            let arguments = [("date", day.into()), ("written", date(words, written).into())];
            words.label("paper-date-written", &arguments)
        }
    }
}

/// `21 Nov 2026, 17:05`.
pub(crate) fn instant(words: &Words, when: NaiveDateTime) -> String {
    format!("{}, {}", date(words, when.date()), when.format("%H:%M"))
}

/// The head of a prescription's pages, `width` points wide; `z` scales the type.
pub(crate) struct Head<'a, 'e> {
    pub(crate) rx: &'a Prescription,
    /// Key of a title under the letterhead; a prescription has none.
    pub(crate) title: Option<&'static str>,
    pub(crate) width: f32,
    pub(crate) z: f32,
    pub(crate) setter: &'a mut Setter<'e>,
}

impl Head<'_, '_> {
    /// Head of the first page.
    pub(crate) fn first(&mut self) -> Result<Block, PrintError> {
        let mut block = Block::default();
        if self.rx.print_letterhead {
            block.stack(letterhead(self.setter, &self.rx.letterhead, self.width, self.z)?);
            block.rule(0.0, self.width, 1.3 * self.z, ACCENT, 4.0 * self.z, 5.0 * self.z);
        }
        if let Some(title) = self.title {
            let text = self.setter.engine.words.label(title, &[]);
            block.stack(self.setter.text(
                &text,
                bold(12.0 * self.z, ACCENT),
                (0.0, self.width),
                Align::Centre,
                ("title", Care::Strict),
            )?);
            block.stack(Block::space(4.0 * self.z));
        }
        block.stack(self.mark()?);
        block.stack(self.patient()?);
        block.stack(Block::space(7.0 * self.z));
        Ok(block)
    }

    /// Head of the later pages: whose sheet this is, in two lines.
    pub(crate) fn later(&mut self) -> Result<Block, PrintError> {
        let (rx, z, width) = (self.rx, self.z, self.width);
        let mut block = Block::default();
        if rx.print_letterhead {
            let half = width * 0.55;
            let mut line = self.setter.text(
                &rx.letterhead.clinic,
                bold(9.0 * z, ACCENT),
                (0.0, half),
                Align::Left,
                ("letterhead.clinic", Care::Lenient),
            )?;
            line.beside(self.setter.text(
                &rx.letterhead.doctor,
                plain(8.5 * z, SOFT),
                (half + 8.0, width - half - 8.0),
                Align::Right,
                ("letterhead.doctor", Care::Lenient),
            )?);
            block.stack(line);
            block.rule(0.0, width, 0.9 * z, ACCENT, 3.0 * z, 5.0 * z);
        }
        block.stack(self.mark()?);
        // The line runs from the left whatever the name's direction; without the isolate an Urdu name would draw the age
        // behind it to its own left.
        let mut who = Paragraph::new(
            &isolated(&rx.patient.name),
            bold(10.0 * z, INK).speaking(rx.language),
        );
        let words = &self.setter.engine.words;
        let day = day_of(words, rx);
        let number = words.label("paper-label-number", &[]);
        for part in [age_sex(rx), format!("{number} {}", rx.patient.number), day] {
            who.push("   ", plain(8.5 * z, INK));
            who.push_unbroken(&part, plain(8.5 * z, INK));
        }
        block.stack(
            self.setter
                .set(&who, (0.0, width), Align::Left, ("patient.name", Care::Lenient))?,
        );
        block.rule(0.0, width, 0.5, HAIR, 4.0 * z, 6.0 * z);
        Ok(block)
    }

    fn mark(&mut self) -> Result<Block, PrintError> {
        let words = &self.setter.engine.words;
        let text = match &self.rx.mark {
            None => return Ok(Block::default()),
            Some(Mark::Reprint { when }) => {
                words.label("paper-mark-reprint", &[("when", instant(words, *when).into())])
            }
            Some(Mark::Corrected { when }) => {
                words.label("paper-mark-corrected", &[("when", instant(words, *when).into())])
            }
        };
        let style = bold(9.5 * self.z, ALERT);
        let mut block = self.setter.text(
            &text,
            style,
            (0.0, self.width),
            Align::Centre,
            ("mark", Care::Strict),
        )?;
        block.stack(Block::space(4.0 * self.z));
        Ok(block)
    }

    /// The tinted block: labels small above their values.
    fn patient(&mut self) -> Result<Block, PrintError> {
        let (patient, z) = (&self.rx.patient, self.z);
        let pad = 7.0 * z;
        let inner = self.width - 2.0 * pad;
        let words = &self.setter.engine.words;
        let day = day_of(words, self.rx);
        let age_sex = age_sex(self.rx);
        let name = ("paper-label-patient", patient.name.as_str(), 0.46, true);
        let rest = [
            ("paper-label-age-sex", age_sex.as_str(), 0.17, false),
            ("paper-label-number", patient.number.as_str(), 0.17, false),
            ("paper-label-date", day.as_str(), 0.20, false),
        ];
        let mut more: Vec<(&str, &str, f32, bool)> = Vec::new();
        let guardian = patient.guardian.as_deref().unwrap_or_default();
        let address = patient.address.as_deref().unwrap_or_default();
        let phone = patient.phone.as_deref().unwrap_or_default();
        let weight = patient.weight.as_deref().unwrap_or_default();
        // The address stands in the guardian's place, or under everything where there is one.
        let (beside, below) = if guardian.is_empty() {
            (address, "")
        } else {
            ("", address)
        };
        for (key, value, share) in [
            ("paper-label-guardian", guardian, 0.46),
            ("paper-label-address", beside, 0.46),
            ("paper-label-weight", weight, 0.17),
            ("paper-label-phone", phone, 0.37),
        ] {
            if !value.is_empty() {
                more.push((key, value, share, false));
            }
        }
        let mut content = Block::space(4.0 * z);
        let first = self.cells(&[name], pad, inner)?;
        if first.height <= 45.0 * z {
            let [age, number, day] = rest;
            content.stack(self.cells(&[name, age, number, day], pad, inner)?);
        } else {
            // A name of more than two lines gets the whole width, the rest its own row.
            let [age, number, day] = rest;
            content.stack(self.cells(&[(name.0, name.1, 1.0, true)], pad, inner)?);
            content.stack(Block::space(3.0 * z));
            content.stack(self.cells(&[age, number, day], pad, inner)?);
        }
        if !more.is_empty() {
            content.stack(Block::space(3.0 * z));
            content.stack(self.cells(&more, pad, inner)?);
        }
        if !below.is_empty() {
            content.stack(Block::space(3.0 * z));
            content.stack(self.cells(&[("paper-label-address", below, 1.0, false)], pad, inner)?);
        }
        content.stack(Block::space(3.0 * z));
        content.stack(self.setter.set(
            &self.allergies(),
            (pad, inner),
            Align::Left,
            ("patient.allergies", Care::Strict),
        )?);
        content.stack(Block::space(5.0 * z));
        let panel = Placed::Panel {
            x: 0.0,
            y: 0.0,
            width: self.width,
            height: content.height,
            fill: TINT,
        };
        content.items.insert(0, panel);
        Ok(content)
    }

    fn allergies(&self) -> Paragraph {
        let words = &self.setter.engine.words;
        let label = words.label("paper-label-allergies", &[]);
        let (alert, quiet) = (bold(8.5 * self.z, ALERT), plain(8.5 * self.z, INK));
        let (style, text) = match &self.rx.patient.allergies {
            Allergies::NotRecorded => (quiet, words.label("paper-allergies-not-recorded", &[])),
            Allergies::NoneKnown => (quiet, words.label("paper-allergies-none-known", &[])),
            Allergies::Known { each, more } => {
                let more = more.then(|| words.label("paper-allergies-more", &[]));
                let all: Vec<String> = each.iter().cloned().chain(more).collect();
                (alert, all.join(", "))
            }
        };
        let mut paragraph = Paragraph::new(&format!("{label}: "), style);
        paragraph.push(&text, style.speaking(self.rx.language));
        paragraph
    }

    fn cells(&mut self, cells: &[(&str, &str, f32, bool)], x: f32, width: f32) -> Result<Block, PrintError> {
        let z = self.z;
        let mut row = Block::default();
        let mut left = x;
        for (key, value, share, strong) in cells {
            let column = (left, width * share - 6.0);
            let label = self.setter.engine.words.label(key, &[]);
            let mut cell = self.setter.text(
                &label,
                plain(6.8 * z, SOFT),
                column,
                Align::Left,
                ("label", Care::Strict),
            )?;
            let style = if *strong {
                bold(11.0 * z, INK)
            } else {
                plain(9.0 * z, INK)
            };
            // Values stand on one baseline: the smaller ones are let down to the name's.
            cell.stack(Block::space(if *strong { 0.0 } else { 1.9 * z }));
            let field = match *key {
                "paper-label-patient" => "patient.name".to_owned(),
                other => other.replace("paper-label-", "patient."),
            };
            cell.stack(self.setter.set(
                &Paragraph::new(value, style.speaking(self.rx.language)),
                column,
                Align::Left,
                (&field, Care::Lenient),
            )?);
            row.beside(cell);
            left += width * share;
        }
        Ok(row)
    }
}

fn age_sex(rx: &Prescription) -> String {
    match (rx.patient.age.is_empty(), rx.patient.sex.is_empty()) {
        (false, false) => format!("{} / {}", rx.patient.age, rx.patient.sex),
        _ => format!("{}{}", rx.patient.age, rx.patient.sex),
    }
}

/// `text` so that its direction does not reach what stands beside it. Untouched without letters that run leftwards.
fn isolated(text: &str) -> String {
    if text.chars().any(|letter| letter.script() == Script::Arabic) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.to_owned()
    }
}
