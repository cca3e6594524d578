//! The body of a prescription: findings, medicines, tests, advice, follow-up.

use nirantar_domain::Language;
use nirantar_domain::rx::Line;

use crate::error::PrintError;
use crate::flow::Part;
use crate::paragraph::{Align, Paragraph};
use crate::prescription::{Prescription, VisitSummary};
use crate::setting::{ACCENT, Care, HAIR, INK, SOFT, Setter, bold, plain};
use crate::sheet::Block;

/// The sign that opens the medicines, part of the form rather than of a language.
const RX: &str = "℞";

/// What stands between head and signature.
pub(crate) struct Body<'a, 'e> {
    pub rx: &'a Prescription,
    pub width: f32,
    pub z: f32,
    pub columns: usize,
    /// Set when the sheet is a summary of the visit rather than a prescription.
    pub summary: Option<&'a VisitSummary>,
    pub setter: &'a mut Setter<'e>,
}

impl Body<'_, '_> {
    /// The parts, in their order on paper.
    pub fn parts(&mut self) -> Result<Vec<Part>, PrintError> {
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
        let parts_before = parts.len();
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
            // A heading in words needs more room above it than the sign, which is tall.
            let headed = self.summary.is_some() && parts_before == parts.len();
            parts.push(Part::whole(blocks, if headed { 6.0 * z } else { 2.5 * z }));
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

    /// The language that stands beside the English: the patient's, once its phrases are approved.
    pub(crate) fn second(&self) -> Language {
        if self.rx.translated {
            self.rx.language
        } else {
            Language::English
        }
    }
}
