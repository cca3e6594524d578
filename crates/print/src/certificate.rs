//! A medical certificate as a page.

use crate::engine::Engine;
use crate::error::PrintError;
use crate::flow::Part;
use crate::letterhead::{letterhead, signature};
use crate::paragraph::{Align, Paragraph};
use crate::prescription::{Certificate, Mark, PatientBlock, Pdf};
use crate::rx_head::{date, instant};
use crate::setting::{ACCENT, ALERT, Care, INK, SOFT, Setter, bold, plain};
use crate::sheet::Block;
use crate::stationery::{Made, Room};

impl Engine {
    /// Prints a certificate: number and date, what is certified, marks of identification, room for the patient's
    /// signature or thumb impression, the doctor's signature.
    ///
    /// # Errors
    /// [`PrintError::MissingGlyph`] for text that cannot be drawn, [`PrintError::NoRoom`] for margins wider than the paper.
    pub fn certificate(&self, certificate: &Certificate) -> Result<Pdf, PrintError> {
        let stationery = &certificate.stationery;
        let room = Room::of(stationery)?;
        let mut setter = Setter::new(self);
        let head = head(&mut setter, certificate, room)?;
        let parts = body(&mut setter, certificate, room)?;
        // Above the signature too: a head is easily folded away.
        let mut closing = cancelled(&mut setter, certificate, room)?.unwrap_or_default();
        closing.stack(signature(
            &mut setter,
            &stationery.letterhead,
            room.width,
            room.z,
        )?);
        let made = Made {
            title: format!(
                "{} {}",
                self.words.label("paper-title-certificate", &[]),
                certificate.number
            ),
            date: certificate.date,
            heads: (head, Block::default()),
            parts,
            closing,
            foot: (&stationery.letterhead, stationery.print_letterhead),
        };
        self.paper(setter, room, made)
    }

    /// Title and words of a certificate, as its form has them.
    pub fn certificate_form(&self, form: &CertificateForm<'_>) -> (String, String) {
        let label = |key, arguments: &[(&str, &str)]| {
            let arguments: Vec<_> = arguments
                .iter()
                .map(|(name, value)| (*name, (*value).into()))
                .collect();
            self.words.label(key, &arguments)
        };
        match form {
            CertificateForm::Leave {
                doctor,
                patient,
                condition,
                days,
                from,
                to,
            } => {
                let words = [
                    ("doctor", *doctor),
                    ("patient", *patient),
                    ("condition", *condition),
                    ("days", *days),
                    ("from", *from),
                    ("to", *to),
                ];
                (
                    label("paper-certificate-leave", &[]),
                    label("paper-certificate-leave-text", &words),
                )
            }
            CertificateForm::Fitness {
                doctor,
                patient,
                from,
            } => {
                let words = [("doctor", *doctor), ("patient", *patient), ("from", *from)];
                (
                    label("paper-certificate-fitness", &[]),
                    label("paper-certificate-fitness-text", &words),
                )
            }
            CertificateForm::Other => (label("paper-certificate-other", &[]), String::new()),
        }
    }
}

/// What a certificate's form is filled with.
#[derive(Debug, Clone, Copy)]
pub enum CertificateForm<'a> {
    /// Absence from duty (Appendix 2 of the IMC Regulations 2002).
    Leave {
        /// Who certifies.
        doctor: &'a str,
        /// Of whom.
        patient: &'a str,
        /// What the patient suffers from.
        condition: &'a str,
        /// How many days.
        days: &'a str,
        /// The first of them.
        from: &'a str,
        /// The last of them.
        to: &'a str,
    },
    /// Fit to join service.
    Fitness {
        /// Who certifies.
        doctor: &'a str,
        /// Of whom.
        patient: &'a str,
        /// From which day.
        from: &'a str,
    },
    /// In the doctor's own words: only a title.
    Other,
}

/// CANCELLED between two rules, so that nobody takes it for a part of the letterhead.
fn cancelled(
    setter: &mut Setter<'_>,
    certificate: &Certificate,
    room: Room,
) -> Result<Option<Block>, PrintError> {
    let Some(cancelled) = &certificate.cancelled else {
        return Ok(None);
    };
    let Room { width, z, .. } = room;
    let words = &setter.engine.words;
    let when = [("when", instant(words, cancelled.when).into())];
    let text = words.label("paper-mark-cancelled", &when);
    let (column, field) = ((0.0, width), ("reason", Care::Strict));
    let mut block = Block::default();
    block.rule(0.0, width, 1.3 * z, ALERT, 0.0, 3.0 * z);
    block.stack(setter.text(&text, bold(13.0 * z, ALERT), column, Align::Centre, field)?);
    block.stack(setter.text(
        &cancelled.reason,
        plain(9.0 * z, INK),
        column,
        Align::Centre,
        field,
    )?);
    block.rule(0.0, width, 1.3 * z, ALERT, 3.0 * z, 0.0);
    Ok(Some(block))
}

fn head(setter: &mut Setter<'_>, certificate: &Certificate, room: Room) -> Result<Block, PrintError> {
    let Room { width, z, .. } = room;
    let column = (0.0, width);
    let mut block = Block::default();
    if certificate.stationery.print_letterhead {
        block.stack(letterhead(setter, &certificate.stationery.letterhead, width, z)?);
        block.rule(0.0, width, 1.3 * z, ACCENT, 4.0 * z, 8.0 * z);
    }
    if let Some(Mark::Reprint { when } | Mark::Corrected { when }) = &certificate.mark {
        let words = &setter.engine.words;
        let text = words.label("paper-mark-reprint", &[("when", instant(words, *when).into())]);
        let style = bold(9.5 * z, ALERT);
        block.stack(setter.text(&text, style, column, Align::Centre, ("mark", Care::Strict))?);
        block.stack(Block::space(4.0 * z));
    }
    if let Some(mark) = cancelled(setter, certificate, room)? {
        block.stack(mark);
        block.stack(Block::space(4.0 * z));
    }
    let words = &setter.engine.words;
    let number = words.label(
        "paper-certificate-number",
        &[("number", certificate.number.as_str().into())],
    );
    let day = words.label(
        "paper-certificate-date",
        &[("date", date(words, certificate.date).into())],
    );
    let label = ("label", Care::Strict);
    let mut line = setter.text(&number, plain(9.0 * z, INK), column, Align::Left, label)?;
    line.beside(setter.text(&day, plain(9.0 * z, INK), column, Align::Right, label)?);
    block.stack(line);
    block.stack(Block::space(10.0 * z));
    block.stack(setter.text(
        &certificate.title,
        bold(14.0 * z, ACCENT),
        column,
        Align::Centre,
        ("title", Care::Strict),
    )?);
    block.stack(Block::space(12.0 * z));
    Ok(block)
}

fn body(setter: &mut Setter<'_>, certificate: &Certificate, room: Room) -> Result<Vec<Part>, PrintError> {
    let Room { width, z, .. } = room;
    let column = (0.0, width);
    let mut parts = vec![who(setter, &certificate.patient, &certificate.marks, room)?];
    let text = setter.engine.words.label("paper-certificate-thumb", &[]);
    let mut thumb = Block::space(22.0 * z);
    let half = width * 0.5;
    thumb.rule(0.0, half, 0.6, SOFT, 0.0, 2.0 * z);
    let label = ("label", Care::Strict);
    thumb.stack(setter.text(&text, plain(7.8 * z, SOFT), (0.0, half), Align::Left, label)?);
    parts.push(Part::whole(vec![thumb], 0.0));
    for paragraph in &certificate.text {
        let mut blocks = Vec::new();
        for line in paragraph.lines().filter(|line| !line.trim().is_empty()) {
            let line = Paragraph::new(line, plain(10.8 * z, INK));
            let mut block = setter.set(&line, column, Align::Start, ("text", Care::Strict))?;
            block.stack(Block::space(4.0 * z));
            blocks.push(block);
        }
        parts.push(Part::whole(blocks, 10.0 * z));
    }
    if let Some(place) = certificate.place.as_deref().filter(|place| !place.is_empty()) {
        let words = &setter.engine.words;
        let text = words.label("paper-certificate-place", &[("place", place.into())]);
        let style = plain(9.0 * z, INK);
        let block = setter.text(&text, style, column, Align::Left, ("place", Care::Lenient))?;
        parts.push(Part::whole(vec![block], 8.0 * z));
    }
    Ok(parts)
}

/// Whom it is about, a row each.
fn who(
    setter: &mut Setter<'_>,
    patient: &PatientBlock,
    marks: &[String],
    room: Room,
) -> Result<Part, PrintError> {
    let Room { width, z, .. } = room;
    let age_sex: Vec<&str> = [patient.age.as_str(), patient.sex.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let mut rows = vec![
        ("paper-label-patient", patient.name.clone()),
        ("paper-label-age-sex", age_sex.join(" / ")),
        ("paper-label-number", patient.number.clone()),
    ];
    rows.extend(
        patient
            .guardian
            .iter()
            .map(|guardian| ("paper-label-guardian", guardian.clone())),
    );
    rows.push(("paper-label-address", patient.address.clone().unwrap_or_default()));
    for (index, mark) in marks.iter().enumerate() {
        let key = if index == 0 { "paper-label-marks" } else { "" };
        rows.push((key, format!("{}. {mark}", index + 1)));
    }
    let label_width = 98.0 * z;
    let main = (label_width, width - label_width);
    let mut blocks = Vec::new();
    for (key, value) in rows {
        let mut row = Block::default();
        if !key.is_empty() {
            let label = setter.engine.words.label(key, &[]);
            let mut block = Block::space(1.2 * z);
            let style = plain(8.4 * z, SOFT);
            let label_column = (0.0, label_width - 6.0);
            block.stack(setter.text(&label, style, label_column, Align::Left, ("label", Care::Strict))?);
            row.beside(block);
        }
        if value.is_empty() {
            // A row without a value is a line to write on.
            let mut line = Block::space(9.0 * z);
            line.rule(main.0, main.1, 0.5, SOFT, 0.0, 2.0 * z);
            row.beside(line);
        } else {
            let style = if key == "paper-label-patient" {
                bold(10.5 * z, INK)
            } else {
                plain(9.8 * z, INK)
            };
            let field = key.replace("paper-label-", "patient.");
            row.beside(setter.text(&value, style, main, Align::Left, (&field, Care::Lenient))?);
        }
        row.stack(Block::space(2.5 * z));
        blocks.push(row);
    }
    Ok(Part::whole(blocks, 0.0))
}
