//! The prescription as pages.

use nirantar_domain::Language;
use nirantar_domain::rx::{Line, Timing, Unit};

use crate::engine::Engine;
use crate::error::{Missing, PrintError};
use crate::flow::{Frame, Part, flow};
use crate::instruction::{Clauses, Untranslated};
use crate::letterhead::{Foot, signature};
use crate::paragraph::{Align, Paragraph, Style};
use crate::pdf::{self, About};
use crate::prescription::{PaperSize, Pdf, Prescription, VisitSummary};
use crate::rx_head::Head;
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
        let (pages, missing) = self.prescription_pages(rx, None)?;
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

    /// Prints what happened at a visit, for the patient to keep or another doctor to read: the sheet of a prescription
    /// under another title, with what was found and known besides. It is not a prescription and says so.
    ///
    /// # Errors
    /// As [`Self::prescription`].
    pub fn visit_summary(&self, rx: &Prescription, summary: &VisitSummary) -> Result<Pdf, PrintError> {
        let (pages, missing) = self.prescription_pages(rx, Some(summary))?;
        let about = About {
            title: format!(
                "{} {}",
                self.words.label("paper-title-visit-summary", &[]),
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
        summary: Option<&VisitSummary>,
    ) -> Result<(Vec<Page>, Vec<Missing>), PrintError> {
        let mut tries = ways(rx).into_iter();
        let first = match tries.next() {
            Some(way) => self.pages_in(rx, summary, way)?,
            None => return Err(PrintError::NoRoom),
        };
        if first.0.len() > 1 {
            // One sheet is not lost, torn off or left in the printer: closer set if that is what it takes.
            for way in tries {
                let closer = self.pages_in(rx, summary, way)?;
                if closer.0.len() == 1 {
                    return Ok(closer);
                }
            }
        }
        Ok(first)
    }

    fn pages_in(
        &self,
        rx: &Prescription,
        summary: Option<&VisitSummary>,
        way: Way,
    ) -> Result<(Vec<Page>, Vec<Missing>), PrintError> {
        let size = rx.paper.points();
        let z = way.z;
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
            title: summary.map(|_| "paper-title-visit-summary"),
            width,
            z,
            setter: &mut setter,
        };
        let (first, later) = (head.first()?, head.later()?);
        let mut body = Body {
            rx,
            width,
            z,
            columns: way.columns,
            summary,
            setter: &mut setter,
        };
        let parts = body.parts()?;
        let closing = signature(&mut setter, &rx.letterhead, width, z)?;
        let foot = Foot {
            letterhead: &rx.letterhead,
            printed: rx.print_letterhead,
            width,
            z,
        };
        let foot_height = foot.height(&mut setter)?;
        let mut pages = flow(frame, &first, &later, foot_height, parts, &closing)?;
        foot.place(&mut setter, &mut pages, frame)?;
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

/// How closely a sheet is set: the size of its type, and how many medicines stand side by side.
#[derive(Debug, Clone, Copy)]
struct Way {
    z: f32,
    columns: usize,
}

/// The ways to set a prescription, the most generous first. Medicines stand side by side on A4 only, and no letter of an
/// instruction becomes smaller than 7 points at the usual size.
fn ways(rx: &Prescription) -> Vec<Way> {
    let percent = f32::from(rx.type_percent.clamp(70, 140)) / 100.0;
    let sizes: &[(f32, usize)] = match rx.paper {
        PaperSize::A5 => &[(1.0, 1), (0.93, 1), (0.87, 1)],
        PaperSize::A4 => &[(1.14, 1), (1.0, 1), (1.0, 2), (0.9, 2), (0.82, 2), (0.76, 2)],
    };
    let way = |(size, columns): &(f32, usize)| Way {
        z: size * percent,
        columns: *columns,
    };
    sizes.iter().map(way).collect()
}

struct Body<'a, 'e> {
    rx: &'a Prescription,
    width: f32,
    z: f32,
    columns: usize,
    /// Set when the sheet is a summary of the visit rather than a prescription.
    summary: Option<&'a VisitSummary>,
    setter: &'a mut Setter<'e>,
}

impl Body<'_, '_> {
    fn parts(&mut self) -> Result<Vec<Part>, PrintError> {
        let z = self.z;
        let mut parts = Vec::new();
        parts.extend(self.findings()?);
        // Nobody dispenses from a summary: it does not bear the sign.
        let (sign, style) = if self.summary.is_some() {
            let text = self.setter.engine.words.label("paper-label-prescribed", &[]);
            (text, bold(8.5 * z, ACCENT))
        } else {
            (RX.to_owned(), bold(15.0 * z, ACCENT))
        };
        let sign = self
            .setter
            .text(&sign, style, (0.0, self.width), Align::Left, ("rx", Care::Strict))?;
        let mut sign = Some(sign).filter(|_| !self.rx.lines.is_empty());
        let count = self.rx.lines.len();
        let gap = 14.0 * z;
        let column = (self.width - gap * (self.columns as f32 - 1.0)) / self.columns as f32;
        let lines: Vec<(usize, &Line)> = self.rx.lines.iter().enumerate().collect();
        for row in lines.chunks(self.columns) {
            let mut blocks: Vec<Block> = sign.take().into_iter().collect();
            let last = row.last().is_none_or(|(index, _)| index + 1 == count);
            let mut beside = Block::default();
            for (place, (index, line)) in row.iter().enumerate() {
                let x = place as f32 * (column + gap);
                let mut block = self.line(*index, line, column)?;
                block.items = block.items.into_iter().map(|item| item.shifted(x, 0.0)).collect();
                beside.beside(block);
            }
            if last {
                beside.stack(Block::space(2.0 * z));
            } else {
                let number_width = 19.0 * z;
                beside.rule(number_width, self.width - number_width, 0.4, HAIR, 2.5 * z, 0.0);
            }
            blocks.push(beside);
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
        if let Some(summary) = self.summary {
            for (key, text, field) in [
                ("paper-label-findings", &summary.findings, "findings"),
                ("paper-label-problems", &summary.problems, "problems"),
                ("paper-label-medicines", &summary.medicines, "medicines"),
                ("paper-label-notes", &summary.notes, "notes"),
            ] {
                for line in text
                    .iter()
                    .flat_map(|text| text.lines())
                    .filter(|line| !line.trim().is_empty())
                {
                    add(self, key, line, field)?;
                }
            }
        }
        Ok(parts)
    }

    /// One medicine in a column of `width`: number, name and notation; English words; the patient's words; what was typed
    /// beside.
    fn line(&mut self, index: usize, line: &Line, width: f32) -> Result<Block, PrintError> {
        let z = self.z;
        let field = |name: &str| format!("rx[{index}].{name}");
        let number_width = 19.0 * z;
        let side_width = if self.columns > 1 { 76.0 } else { 66.0 } * z;
        let main = (number_width, width - number_width - side_width - 6.0);
        let side = (width - side_width, side_width);

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
        let aside = self.aside(line, &field, side)?;
        // Side by side the sentences take the room under the notation.
        let main = if self.columns > 1 {
            words.height = words.height.max(aside.height);
            (number_width, width - number_width)
        } else {
            main
        };
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
        top.beside(aside);
        Ok(top)
    }

    /// The language that stands beside the English: the patient's, once its phrases are approved.
    fn second(&self) -> Language {
        if self.rx.translated {
            self.rx.language
        } else {
            Language::English
        }
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
        let mut under = Vec::new();
        if let Some(days) = line.days {
            let text = engine.words.label("paper-days-short", &[("count", days.into())]);
            under.push((text, field("instruction")));
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
            under.push((text, field("quantity")));
        }
        if self.columns > 1 {
            // One line of small type instead of two.
            let texts: Vec<String> = under.drain(..).map(|(text, _)| text).collect();
            under.extend((!texts.is_empty()).then(|| (texts.join(" · "), field("quantity"))));
        }
        rows.extend(
            under
                .into_iter()
                .map(|(text, field)| (text, plain(8.0 * z, SOFT), field)),
        );
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
        let language = self.second();
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
            .find(self.second(), key, &[])
            .filter(|_| self.second() != Language::English)
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
