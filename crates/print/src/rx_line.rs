//! One medicine of a prescription.

use nirantar_domain::Language;
use nirantar_domain::rx::{Line, Timing, Unit};

use crate::error::PrintError;
use crate::instruction::Clauses;
use crate::paragraph::{Align, Paragraph, Style};
use crate::rx_body::Body;
use crate::setting::{Care, INK, SOFT, bold, plain};
use crate::sheet::Block;

impl Body<'_, '_> {
    /// One medicine in a column of `width`: number, name and notation; English words; the patient's words; what was typed
    /// beside.
    pub(crate) fn line(&mut self, index: usize, line: &Line, width: f32) -> Result<Block, PrintError> {
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
