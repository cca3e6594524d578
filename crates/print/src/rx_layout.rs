//! The prescription as pages.

use nirantar_domain::Language;
use nirantar_domain::rx::Line;

use crate::engine::Engine;
use crate::error::{Missing, PrintError};
use crate::flow::{Frame, flow};
use crate::instruction::Untranslated;
use crate::letterhead::{Foot, signature};
use crate::pdf::{self, About};
use crate::prescription::{PaperSize, Pdf, Prescription, VisitSummary};
use crate::rx_body::Body;
use crate::rx_head::Head;
use crate::setting::Setter;
use crate::shapes::Shapes;
use crate::sheet::Page;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

impl Engine {
    /// Prints a prescription. Medicines stay in one piece; pages after the first repeat whose they are; the signature
    /// is never alone on a page unless the last medicine alone fills one.
    ///
    /// # Errors
    /// [`PrintError::MissingGlyph`] for a medicine, instruction, advice or clinical line that cannot be drawn,
    /// [`PrintError::NoRoom`] for margins wider than the paper. Names and addresses never fail: see [`Pdf::missing`].
    pub fn prescription(&self, rx: &Prescription) -> Result<Pdf, PrintError> {
        self.rx_pdf(rx, None, "paper-title-prescription")
    }

    /// Prints what happened at a visit, for the patient to keep or another doctor to read: the sheet of a prescription
    /// under another title, with what was found and known besides. It is not a prescription and says so.
    ///
    /// # Errors
    /// As [`Self::prescription`].
    pub fn visit_summary(&self, rx: &Prescription, summary: &VisitSummary) -> Result<Pdf, PrintError> {
        self.rx_pdf(rx, Some(summary), "paper-title-visit-summary")
    }

    fn rx_pdf(
        &self,
        rx: &Prescription,
        summary: Option<&VisitSummary>,
        title: &str,
    ) -> Result<Pdf, PrintError> {
        let (pages, missing) = self.prescription_pages(rx, summary)?;
        let about = About {
            title: format!("{} {}", self.words.label(title, &[]), rx.patient.number),
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
        let mut shapes = Shapes::default();
        let first = match tries.next() {
            Some(way) => self.pages_in(rx, summary, way, &mut shapes)?,
            None => return Err(PrintError::NoRoom),
        };
        if first.0.len() > 1 {
            // One sheet is not lost, torn off or left in the printer: closer set if that is what it takes.
            for way in tries {
                let closer = self.pages_in(rx, summary, way, &mut shapes)?;
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
        shapes: &mut Shapes,
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
        let mut setter = Setter::again(self, std::mem::take(shapes));
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
        let (missing, shaped) = setter.into_parts();
        *shapes = shaped;
        Ok((pages, missing))
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
