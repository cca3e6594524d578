//! What every sheet of a clinic has in common: its letterhead, the signature, the foot.

use crate::error::PrintError;
use crate::flow::Frame;
use crate::paragraph::Align;
use crate::prescription::Letterhead;
use crate::setting::{ACCENT, Care, HAIR, INK, SOFT, Setter, bold, plain};
use crate::sheet::{Block, Page, Placed};
use crate::words::Words;

/// `Reg. No. 12345`.
pub(crate) fn registration(words: &Words, number: &str) -> String {
    words.label("paper-label-registration", &[("number", number.into())])
}

/// Clinic on the left, doctor on the right, the picture before both.
pub(crate) fn letterhead(
    setter: &mut Setter<'_>,
    head: &Letterhead,
    width: f32,
    z: f32,
) -> Result<Block, PrintError> {
    let picture = head.logo.as_ref().map(|logo| {
        // As tall as four lines, unless it is a banner.
        let wide = (46.0 * z * logo.ratio()).min(width * 0.22);
        let picture = Placed::Picture {
            x: 0.0,
            y: 1.0,
            width: wide,
            height: wide / logo.ratio(),
            logo: logo.clone(),
        };
        (wide, picture)
    });
    let indent = picture.as_ref().map_or(0.0, |(wide, _)| wide + 8.0 * z);
    let left = (indent, width * 0.56 - indent);
    let right = (width * 0.60, width * 0.40);
    let mut clinic = setter.text(
        &head.clinic,
        bold(15.0 * z, ACCENT),
        left,
        Align::Left,
        ("letterhead.clinic", Care::Lenient),
    )?;
    clinic.stack(Block::space(1.5 * z));
    let phone = head.phone.as_ref().map(|phone| {
        setter
            .engine
            .words
            .label("paper-label-telephone", &[("number", phone.as_str().into())])
    });
    for line in head.address.iter().chain(&phone).chain(&head.note) {
        clinic.stack(setter.text(
            line,
            plain(8.0 * z, SOFT),
            left,
            Align::Left,
            ("letterhead.address", Care::Lenient),
        )?);
    }
    let mut doctor = Block::space(2.5 * z);
    doctor.stack(setter.text(
        &head.doctor,
        bold(11.0 * z, INK),
        right,
        Align::Right,
        ("letterhead.doctor", Care::Lenient),
    )?);
    let registration = registration(&setter.engine.words, &head.registration);
    for line in [Some(&head.degrees), head.speciality.as_ref(), Some(&registration)]
        .into_iter()
        .flatten()
    {
        doctor.stack(setter.text(
            line,
            plain(8.0 * z, SOFT),
            right,
            Align::Right,
            ("letterhead.doctor", Care::Lenient),
        )?);
    }
    clinic.beside(doctor);
    if let Some((wide, picture)) = picture {
        let height = head.logo.as_ref().map_or(0.0, |logo| wide / logo.ratio() + 2.0);
        clinic.beside(Block {
            items: vec![picture],
            height,
        });
    }
    Ok(clinic)
}

/// A line to sign on at the right, with name, degrees and registration number under it.
pub(crate) fn signature(
    setter: &mut Setter<'_>,
    head: &Letterhead,
    width: f32,
    z: f32,
) -> Result<Block, PrintError> {
    let column = (width * 0.55, width * 0.45);
    let mut block = Block::space(26.0 * z);
    block.rule(column.0, column.1, 0.6, SOFT, 0.0, 2.0 * z);
    let registration = registration(&setter.engine.words, &head.registration);
    for (text, style) in [
        (&head.doctor, bold(9.0 * z, INK)),
        (&head.degrees, plain(7.8 * z, SOFT)),
        (&registration, plain(7.8 * z, SOFT)),
    ] {
        let field = ("letterhead.doctor", Care::Lenient);
        block.stack(setter.text(text, style, column, Align::Centre, field)?);
    }
    Ok(block)
}

/// The foot of a clinic's pages.
pub(crate) struct Foot<'a> {
    pub(crate) letterhead: &'a Letterhead,
    /// False on a pre-printed pad: only the page's number is printed.
    pub(crate) printed: bool,
    pub(crate) width: f32,
    pub(crate) z: f32,
}

impl Foot<'_> {
    /// The letterhead's own lines, centred.
    fn lines(&self, setter: &mut Setter<'_>) -> Result<Block, PrintError> {
        let mut block = Block::default();
        if self.printed {
            for line in &self.letterhead.foot {
                block.stack(setter.text(
                    line,
                    plain(7.6 * self.z, SOFT),
                    (0.0, self.width),
                    Align::Centre,
                    ("letterhead.foot", Care::Lenient),
                )?);
            }
        }
        Ok(block)
    }

    /// Points that the foot takes.
    pub(crate) fn height(&self, setter: &mut Setter<'_>) -> Result<f32, PrintError> {
        Ok(16.0 * self.z + self.lines(setter)?.height)
    }

    /// Puts the foot lines, `Page x of y` and the clinic under every page.
    pub(crate) fn place(
        &self,
        setter: &mut Setter<'_>,
        pages: &mut [Page],
        frame: Frame,
    ) -> Result<(), PrintError> {
        let (z, width) = (self.z, self.width);
        let own = self.lines(setter)?;
        let height = self.height(setter)?;
        let count = pages.len();
        let style = plain(7.2 * z, SOFT);
        for (index, page) in pages.iter_mut().enumerate() {
            let text = setter.engine.words.label(
                "paper-page-of",
                &[
                    ("page", (index + 1).to_string().into()),
                    ("pages", count.to_string().into()),
                ],
            );
            let mut block = Block::space(2.0 * z);
            block.rule(0.0, width, 0.4, HAIR, 0.0, 2.0 * z);
            let mut line = setter.text(
                &text,
                style,
                (width * 0.7, width * 0.3),
                Align::Right,
                ("page", Care::Strict),
            )?;
            if self.printed {
                let lines = setter.text(
                    &self.letterhead.clinic,
                    style,
                    (0.0, width * 0.68),
                    Align::Left,
                    ("letterhead.clinic", Care::Lenient),
                )?;
                // A name that wraps would leave the foot; it stands in full at the head.
                if lines.height <= height - own.height - 4.0 * z {
                    line.beside(lines);
                }
            }
            block.stack(own.clone());
            block.stack(line);
            page.place(frame.left, frame.size.1 - frame.bottom - height, block);
        }
        Ok(())
    }
}
