//! The prescription as pages.

use nirantar_domain::Language;
use nirantar_domain::rx::{Line, Timing, Unit};

use crate::engine::Engine;
use crate::error::{Missing, PrintError};
use crate::flow::{Frame, Part, flow};
use crate::instruction::{Clauses, Untranslated};
use crate::paragraph::{Align, Paragraph, Style};
use crate::pdf::{self, About};
use crate::prescription::{PaperSize, Pdf, Prescription};
use crate::rx_head::{Head, registration};
use crate::setting::{ACCENT, Care, HAIR, INK, SOFT, Setter, bold, plain};
use crate::sheet::{Block, Page};

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// The sign that opens the medicines, part of the form rather than of a language.
const RX: &str = "℞";

impl Engine {
    /// Prints a prescription. Medicines stay in one piece; pages after the first repeat whose they are; the signature
    /// is never alone on a page unless the last medicine alone fills one.
    ///
    /// # Errors
    /// [`PrintError::MissingGlyph`] for a medicine, instruction, advice or clinical line that cannot be drawn,
    /// [`PrintError::NoRoom`] for margins wider than the paper. Names and addresses never fail: see [`Pdf::missing`].
    pub fn prescription(&self, rx: &Prescription) -> Result<Pdf, PrintError> {
        let (pages, missing) = self.prescription_pages(rx)?;
        let about = About {
            title: format!(
                "{} {}",
                self.words.label("paper-title-prescription", &[]),
                rx.patient.number
            ),
            date: rx.date,
            language: Language::English.code(),
        };
        let bytes = pdf::write(self, &pages, &about)?;
        Ok(Pdf {
            bytes,
            pages: pages.len(),
            missing,
        })
    }

    pub(crate) fn prescription_pages(
        &self,
        rx: &Prescription,
    ) -> Result<(Vec<Page>, Vec<Missing>), PrintError> {
        let size = rx.paper.points();
        let z = match rx.paper {
            PaperSize::A5 => 1.0,
            PaperSize::A4 => 1.14,
        };
        let left = rx.margins.left.max(0.0) * MM;
        let width = size.0 - left - rx.margins.right.max(0.0) * MM;
        let edges = [
            rx.margins.top,
            rx.margins.bottom,
            rx.margins.left,
            rx.margins.right,
        ];
        if width < 40.0 * MM || edges.iter().any(|edge| !edge.is_finite()) {
            return Err(PrintError::NoRoom);
        }
        let frame = Frame {
            size,
            left,
            top: rx.margins.top.max(0.0) * MM,
            bottom: rx.margins.bottom.max(0.0) * MM,
        };
        let mut setter = Setter::new(self);
        let mut head = Head {
            rx,
            width,
            z,
            setter: &mut setter,
        };
        let (first, later) = (head.first()?, head.later()?);
        let mut body = Body {
            rx,
            width,
            z,
            setter: &mut setter,
        };
        let parts = body.parts()?;
        let closing = body.signature()?;
        let foot_height = 16.0 * z;
        let mut pages = flow(frame, &first, &later, foot_height, parts, &closing)?;
        body.feet(&mut pages, frame, foot_height)?;
        Ok((pages, setter.into_missing()))
    }

    /// Every phrase that a patient may read in `language`, as it would be printed.
    pub fn phrase_sheet(&self, language: Language) -> Vec<crate::words::Phrase> {
        self.words.sheet(language)
    }

    /// How the medicine is taken, as a sentence; in English the line's own.
    ///
    /// # Errors
    /// [`Untranslated`] when the line says nothing or the language lacks a phrase (paper then has English only).
    pub fn instruction(&self, language: Language, line: &Line) -> Result<String, Untranslated> {
        let clauses = self.words.clauses(language, line)?;
        Ok(clauses.parts.join(&clauses.separator))
    }
}

struct Body<'a, 'e> {
    rx: &'a Prescription,
    width: f32,
    z: f32,
    setter: &'a mut Setter<'e>,
}

impl Body<'_, '_> {
    fn parts(&mut self) -> Result<Vec<Part>, PrintError> {
        let z = self.z;
        let mut parts = Vec::new();
        parts.extend(self.findings()?);
        let style = bold(15.0 * z, ACCENT);
        let sign = self
            .setter
            .text(RX, style, (0.0, self.width), Align::Left, ("rx", Care::Strict))?;
        let mut sign = Some(sign).filter(|_| !self.rx.lines.is_empty());
        let count = self.rx.lines.len();
        for (index, line) in self.rx.lines.iter().enumerate() {
            let mut blocks: Vec<Block> = sign.take().into_iter().collect();
            blocks.extend(self.line(index, line, index + 1 < count)?);
            parts.push(Part::whole(blocks, 2.5 * z));
        }
        let rx = self.rx;
        parts.extend(self.list("paper-label-tests", &rx.tests, "tests")?);
        parts.extend(self.list("paper-label-advice", &rx.advice, "advice")?);
        if let Some(text) = rx.follow_up.as_deref().filter(|text| !text.is_empty()) {
            let mut paragraph = Paragraph::new(
                &format!("{}   ", self.heading("paper-label-follow-up")),
                bold(8.5 * z, ACCENT),
            );
            paragraph.push(text, bold(9.5 * z, INK).speaking(rx.language));
            let block = self.setter.set(
                &paragraph,
                (0.0, self.width),
                Align::Left,
                ("follow_up", Care::Strict),
            )?;
            parts.push(Part::whole(vec![block], 5.0 * z));
        }
        Ok(parts)
    }

    /// Vitals, complaints and diagnosis above the medicines.
    fn findings(&mut self) -> Result<Vec<Part>, PrintError> {
        let (rx, z) = (self.rx, self.z);
        let mut parts = Vec::new();
        let mut add = |this: &mut Self, key: &str, text: &str, field: &str| -> Result<(), PrintError> {
            let label = this.setter.engine.words.label(key, &[]);
            let mut paragraph = Paragraph::new(&format!("{label}  "), plain(7.6 * z, SOFT));
            paragraph.push(text, plain(9.0 * z, INK).speaking(rx.language));
            let block = this
                .setter
                .set(&paragraph, (0.0, this.width), Align::Left, (field, Care::Strict))?;
            parts.push(Part::whole(vec![block], 1.5 * z));
            Ok(())
        };
        if !rx.vitals.is_empty() {
            let vitals: Vec<String> = rx
                .vitals
                .iter()
                .map(|(name, value)| format!("{name} {value}"))
                .collect();
            add(self, "paper-label-vitals", &vitals.join("  ·  "), "vitals")?;
        }
        for (key, text, field) in [
            ("paper-label-complaints", &rx.complaints, "complaints"),
            ("paper-label-diagnosis", &rx.diagnosis, "diagnosis"),
        ] {
            if let Some(text) = text.as_deref().filter(|text| !text.is_empty()) {
                add(self, key, text, field)?;
            }
        }
        Ok(parts)
    }

    /// One medicine: number, name and notation; English words; the patient's words; what was typed beside.
    fn line(&mut self, index: usize, line: &Line, ruled: bool) -> Result<Vec<Block>, PrintError> {
        let z = self.z;
        let field = |name: &str| format!("rx[{index}].{name}");
        let number_width = 19.0 * z;
        let side_width = 66.0 * z;
        let main = (number_width, self.width - number_width - side_width - 6.0);
        let side = (self.width - side_width, side_width);

        let number = format!("{}.", index + 1);
        let mut top = self.setter.text(
            &number,
            plain(10.5 * z, SOFT),
            (0.0, number_width),
            Align::Left,
            (&field("number"), Care::Strict),
        )?;
        let mut name = Paragraph::new("", plain(9.5 * z, INK));
        if let Some(form) = line.form {
            let form = form.spellings().first().copied().unwrap_or(form.as_str());
            name.push(&format!("{} ", form.to_uppercase()), plain(9.5 * z, INK));
        }
        // A line without a name is printed in its place, as it was typed.
        let (drug, beside) = if line.drug.is_empty() {
            (line.unparsed.clone(), "")
        } else {
            (line.drug.to_uppercase(), line.unparsed.trim())
        };
        name.push(&drug, bold(10.5 * z, INK));
        if let Some(strength) = line.strength.as_deref().filter(|strength| !strength.is_empty()) {
            name.push(" ", bold(10.0 * z, INK));
            name.push_unbroken(strength, bold(10.0 * z, INK));
        }
        let mut words = self
            .setter
            .set(&name, main, Align::Left, (&field("drug"), Care::Strict))?;
        let instruction = field("instruction");
        self.instruction(line, (&instruction, Care::Strict), main, &mut words)?;
        if !beside.is_empty() {
            let style = plain(9.0 * z, INK).speaking(self.rx.language);
            words.stack(self.setter.text(
                beside,
                style,
                main,
                Align::Start,
                (&field("note"), Care::Strict),
            )?);
        }
        top.beside(words);
        top.beside(self.aside(line, &field, side)?);
        if ruled {
            top.rule(number_width, self.width - number_width, 0.4, HAIR, 2.5 * z, 0.0);
        } else {
            top.stack(Block::space(2.0 * z));
        }
        Ok(vec![top])
    }

    /// Notation, days and quantity, for whoever dispenses.
    fn aside(
        &mut self,
        line: &Line,
        field: &dyn Fn(&str) -> String,
        side: (f32, f32),
    ) -> Result<Block, PrintError> {
        let z = self.z;
        let engine = self.setter.engine;
        let mut rows = Vec::new();
        // The days it holds for stand under the notation: a bare 1-0-0 would be read as daily.
        let taper = matches!(
            line.schedule.as_ref().map(|schedule| &schedule.timing),
            Some(Timing::Taper { .. })
        );
        for (index, text) in line.notation().into_iter().enumerate() {
            let size = if index == 0 && !taper { 10.5 } else { 8.5 };
            rows.push((text, bold(size * z, INK), field("instruction")));
        }
        if let Some(days) = line.days {
            let text = engine.words.label("paper-days-short", &[("count", days.into())]);
            rows.push((text, plain(8.0 * z, SOFT), field("instruction")));
        }
        if let Some(quantity) = line.quantity {
            let quantity = match line.unit {
                Some(unit) if !matches!(unit, Unit::Tablet | Unit::Capsule) => {
                    format!("{quantity} {}", unit.as_str())
                }
                _ => quantity.to_string(),
            };
            let text = engine
                .words
                .label("paper-label-quantity", &[("quantity", quantity.into())]);
            rows.push((text, plain(8.0 * z, SOFT), field("quantity")));
        }
        let mut aside = Block::default();
        for (text, style, field) in rows {
            aside.stack(
                self.setter
                    .text(&text, style, side, Align::Right, (&field, Care::Strict))?,
            );
        }
        Ok(aside)
    }

    /// The English sentence, and the patient's when the language can say all of it.
    fn instruction(
        &mut self,
        line: &Line,
        field: (&str, Care),
        main: (f32, f32),
        words: &mut Block,
    ) -> Result<(), PrintError> {
        let z = self.z;
        let engine = self.setter.engine;
        if let Ok(clauses) = engine.words.clauses(Language::English, line) {
            let sentence = sentence(&clauses, plain(8.6 * z, SOFT));
            words.stack(self.setter.set(&sentence, main, Align::Left, field)?);
        }
        let language = self.rx.language;
        if language != Language::English
            && let Ok(clauses) = engine.words.clauses(language, line)
        {
            words.stack(Block::space(1.0 * z));
            let sentence = sentence(&clauses, plain(10.0 * z, INK).speaking(language));
            words.stack(self.setter.set(&sentence, main, Align::Start, field)?);
        }
        Ok(())
    }

    /// A heading in English and, where there is a word for it, in the patient's language.
    fn heading(&self, key: &str) -> String {
        let words = &self.setter.engine.words;
        let english = words.label(key, &[]);
        match words
            .find(self.rx.language, key, &[])
            .filter(|_| self.rx.language != Language::English)
        {
            Some(own) => format!("{english} · {own}"),
            None => english,
        }
    }

    fn list(&mut self, key: &str, entries: &[String], field: &str) -> Result<Option<Part>, PrintError> {
        if entries.iter().all(String::is_empty) {
            return Ok(None);
        }
        let z = self.z;
        let style = bold(8.5 * z, ACCENT).speaking(self.rx.language);
        let heading = self.heading(key);
        let mut blocks = vec![self.setter.text(
            &heading,
            style,
            (0.0, self.width),
            Align::Left,
            ("heading", Care::Strict),
        )?];
        let style = plain(9.2 * z, INK).speaking(self.rx.language);
        for entry in entries.iter().filter(|entry| !entry.is_empty()) {
            let block = self
                .setter
                .bullet(entry, style, (self.width, 10.0 * z), (field, Care::Strict))?;
            blocks.push(block);
        }
        Ok(Some(Part::whole(blocks, 5.0 * z)))
    }

    fn signature(&mut self) -> Result<Block, PrintError> {
        let (head, z) = (&self.rx.letterhead, self.z);
        let column = (self.width * 0.55, self.width * 0.45);
        let mut block = Block::space(26.0 * z);
        block.rule(column.0, column.1, 0.6, SOFT, 0.0, 2.0 * z);
        let registration = registration(&self.setter.engine.words, &head.registration);
        for (text, style) in [
            (&head.doctor, bold(9.0 * z, INK)),
            (&head.degrees, plain(7.8 * z, SOFT)),
            (&registration, plain(7.8 * z, SOFT)),
        ] {
            let field = ("letterhead.doctor", Care::Lenient);
            block.stack(self.setter.text(text, style, column, Align::Centre, field)?);
        }
        Ok(block)
    }

    /// `Page x of y` and the clinic under every page.
    fn feet(&mut self, pages: &mut [Page], frame: Frame, height: f32) -> Result<(), PrintError> {
        let (rx, z, width) = (self.rx, self.z, self.width);
        let count = pages.len();
        let style = plain(7.2 * z, SOFT);
        for (index, page) in pages.iter_mut().enumerate() {
            let text = self.setter.engine.words.label(
                "paper-page-of",
                &[
                    ("page", (index + 1).to_string().into()),
                    ("pages", count.to_string().into()),
                ],
            );
            let mut block = Block::space(2.0 * z);
            block.rule(0.0, width, 0.4, HAIR, 0.0, 2.0 * z);
            let mut line = self.setter.text(
                &text,
                style,
                (width * 0.7, width * 0.3),
                Align::Right,
                ("page", Care::Strict),
            )?;
            if rx.print_letterhead {
                let clinic = rx.letterhead.clinic.as_str();
                let lines = self.setter.text(
                    clinic,
                    style,
                    (0.0, width * 0.68),
                    Align::Left,
                    ("letterhead.clinic", Care::Lenient),
                )?;
                // A name that wraps would leave the foot; it stands in full at the head.
                if lines.height <= height - 4.0 * z {
                    line.beside(lines);
                }
            }
            block.stack(line);
            page.place(frame.left, frame.size.1 - frame.bottom - height, block);
        }
        Ok(())
    }
}

/// Clauses as a paragraph that breaks between them.
fn sentence(clauses: &Clauses, style: Style) -> Paragraph {
    let mut paragraph = Paragraph::default();
    for (index, part) in clauses.parts.iter().enumerate() {
        if index > 0 {
            paragraph.push(&clauses.separator, style);
        }
        paragraph.push_unbroken(part, style);
    }
    paragraph
}
